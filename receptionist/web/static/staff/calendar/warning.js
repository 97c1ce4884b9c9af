// What cannot simply be done: a visit that does not fit, or one that somebody else has changed meanwhile.
import { say } from "../live.js";
import { element } from "./element.js";
import { shortDay } from "./time.js";
import { STATES, nameOf, spanOf } from "./cards.js";

/** Show what stands in the way; the reason of whoever insists, or null. */
export function insisted(obstacles) {
  const dialog = document.getElementById("warning").content.firstElementChild.cloneNode(true);
  dialog.querySelector("[data-reasons]").append(...obstacles.map((words) => element("li", {}, words)));
  const [tick, reason, missing] = ["#insist", "#reason", "[data-missing]"].map((what) => dialog.querySelector(what));
  return new Promise((resolve) => {
    let said = null;
    const insist = () => {
      if (!tick.checked || !reason.value.trim()) {
        missing.hidden = false;
        (tick.checked ? reason : tick).focus();
        return;
      }
      said = reason.value.trim();
      dialog.close();
    };
    dialog.querySelector("[data-insist]").addEventListener("click", insist);
    dialog.querySelector("[data-leave]").addEventListener("click", () => dialog.close());
    dialog.querySelector("form").addEventListener("submit", (event) => {
      event.preventDefault();
      insist();
    });
    dialog.addEventListener("close", () => {
      dialog.remove();
      resolve(said);
    });
    document.body.append(dialog);
    dialog.showModal();
    dialog.querySelector("[data-leave]").focus();
  });
}

/** Ask before a dragged visit is moved; {tell}, or null where it is to stay. */
export function confirmedMove(words) {
  const tick = element("input", { type: "checkbox", id: "tell-dragged", checked: true });
  const dialog = element("dialog", { class: "warning card", "aria-labelledby": "move-title" },
    element("h2", { id: "move-title" }, say("Przenieść wizytę?", "Move the visit?")),
    element("p", {}, words),
    element("div", { class: "tick" }, tick, element("label", { for: "tell-dragged" }, say("Powiadom klienta", "Tell the client"))),
    element("form", { method: "dialog", class: "actions" },
      element("button", { class: "button main", value: "move" }, say("Przenieś", "Move it")),
      element("button", { class: "button", value: "" }, say("Zostaw jak było", "Leave it as it was"))));
  document.body.append(dialog);
  dialog.showModal();
  return new Promise((resolve) => {
    dialog.addEventListener("close", () => {
      dialog.remove();
      resolve(dialog.returnValue === "move" ? { tell: tick.checked } : null);
    });
  });
}

/** Do something that may be warned of: once plainly, and again with the reason where somebody insists.
    What it came to, or null where it was left. */
export async function withWarning(attempt) {
  try {
    return await attempt({});
  } catch (error) {
    if (error.body?.code !== "warned") throw error;
    const reason = await insisted(error.body.obstacles);
    return reason === null ? null : attempt({ override: true, reason });
  }
}

/** Say what somebody else has changed; `before` is the visit as it was shown, `after` as it is, or undefined. */
export function tellChanges(before, after, names, by) {
  const said = differences(before, after, names);
  const dialog = element("dialog", { class: "warning card", "aria-labelledby": "changed-title" },
    element("h2", { id: "changed-title" }, by ? say(`Tę wizytę zmieniono w międzyczasie: ${by}`, `${by} has changed this visit meanwhile`) : say("Ktoś zmienił tę wizytę", "Somebody has changed this visit")),
    element("p", {}, say("Nic nie zostało nadpisane. Tak wygląda teraz:", "Nothing was written over. This is how it stands now:")),
    element("ul", { class: "reasons" }, ...said.map((words) => element("li", {}, words))),
    element("form", { method: "dialog", class: "actions" }, element("button", { class: "button main" }, say("Rozumiem", "I see"))));
  dialog.addEventListener("close", () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
}

function differences(before, after, names) {
  if (!after) return [say("Wizyta została odwołana albo przeniesiona poza ten widok.", "It was cancelled, or moved out of this view.")];
  if (!before) return [say("Dane wizyty są inne niż na ekranie.", "Its details differ from what was shown.")];
  const parts = [
    [say("czas", "time"), (v) => `${shortDay(v.start.slice(0, 10))} ${spanOf(v)}`],
    [say("u kogo", "with whom"), (v) => names[v.staff] ?? v.staff],
    [say("stan", "state"), (v) => STATES[v.state]?.[1] ?? v.state],
    [say("klient", "client"), nameOf],
    [say("notatka", "note"), (v) => v.note || "–"],
  ];
  const changed = parts.filter(([, of]) => of(before) !== of(after)).map(([word, of]) => `${word}: ${of(before)} → ${of(after)}`);
  return changed.length ? changed : [say("Zmieniły się szczegóły wizyty.", "Details of the visit have changed.")];
}

/** The mistakes of a form at its top, each beside its field too. */
export function showMistakes(form, mistakes) {
  const place = form.closest("aside").querySelector("[data-mistakes]");
  form.querySelectorAll(".wrong").forEach((field) => field.classList.remove("wrong"));
  form.querySelectorAll("[aria-invalid]").forEach((field) => field.removeAttribute("aria-invalid"));
  const items = Object.entries(mistakes).map(([name, words]) => {
    const field = form.querySelector(`[name="${FIELDS[name] ?? name}"]`);
    field?.setAttribute("aria-invalid", "true");
    field?.closest(".field")?.classList.add("wrong");
    return element("li", {}, field?.id ? element("a", { href: `#${field.id}` }, words) : words);
  });
  place.replaceChildren(element("ul", {}, ...items));
  place.hidden = items.length === 0;
  if (items.length) place.scrollIntoView({ block: "nearest" });
}

const FIELDS = { start: "at", end: "minutes" };
