// The visit at the side of the calendar: what is known of it, and what can be done with it.
import { ask, say, toast } from "../live.js";
import { element } from "./element.js";
import { plusMinutes, shortDay } from "./time.js";
import { showMistakes, withWarning } from "./warning.js";

/** The place at the side; it takes the focus and gives it back. */
export class Side {
  constructor(place) {
    this.place = place;
    this.came = null;
    place.addEventListener("click", (event) => event.target.closest("[data-close]") && this.close());
    place.addEventListener("keydown", (event) => event.key === "Escape" && this.close());
  }

  get visit() {
    return this.place.querySelector("[data-visit]")?.dataset.visit ?? null;
  }

  get version() {
    return this.place.querySelector("[data-version]")?.dataset.version;
  }

  /** Whether somebody is typing here, so that nothing may be taken from under their hands. */
  get busy() {
    return this.place.contains(document.activeElement) && document.activeElement.matches("input, select, textarea");
  }

  show(content) {
    if (this.place.hidden) this.came = document.activeElement;
    this.place.replaceChildren(content);
    this.place.hidden = false;
    this.place.focus({ preventScroll: true });
  }

  close() {
    this.place.hidden = true;
    this.place.replaceChildren();
    if (this.came?.isConnected) this.came.focus();
  }
}

/** Open the panel of a visit. `changed` is called after each change, `outdated` where somebody was quicker. */
export async function openVisit(side, id, { changed, outdated }) {
  const answer = await fetch(`/staff/calendar/visits/${encodeURIComponent(id)}?lang=${document.documentElement.lang}`, { headers: { Accept: "text/html" } });
  if (answer.redirected) location.reload();
  if (!answer.ok) {
    toast(say("Tej wizyty już tu nie ma.", "This visit is no longer here."));
    side.close();
    return;
  }
  const article = new DOMParser().parseFromString(await answer.text(), "text/html").querySelector("article");
  if (side.visit === id) keepOpen(side.place, article);
  side.show(article);
  const act = (path, body) => doing(article, id, path, body, { changed, outdated });
  article.querySelectorAll("[data-mark]").forEach((button) => button.addEventListener("click", () => act("state", { state: button.dataset.mark })));
  article.querySelectorAll("[data-answer]").forEach((button) => button.addEventListener("click", () => act("answer", { answer: button.dataset.answer })));
  on(article, "[data-note]", (form) => act("note", { note: form.elements["visit-note"].value }));
  on(article, "[data-cancel]", (form) => act("cancel", { tell: form.elements["tell-cancel"].checked }));
  on(article, "[data-move]", (form) => act("time", span(form)));
  repeating(article, id, act);
}

/** What was unfolded stays so where the same visit is shown anew. */
function keepOpen(before, after) {
  const were = before.querySelectorAll("details");
  after.querySelectorAll("details").forEach((each, number) => { each.open = were[number]?.open ?? false; });
}

/** Send one change; refused for being out of date, it is told what is different. */
async function doing(article, id, path, body, { changed, outdated }) {
  const form = article.querySelector(`[data-${path === "time" ? "move" : path}]`) ?? article;
  try {
    const send = (more) => ask(`/staff/calendar/visits/${encodeURIComponent(id)}/${path}`, { method: "POST", body: { ...body, ...more, version: article.dataset.version } });
    const said = await withWarning(send);
    if (said) changed(id, path);
  } catch (error) {
    if (error.body?.code === "changed") outdated(id, error.body.by);
    else if (error.body?.mistakes) showMistakes(form, error.body.mistakes);
    else toast(error.message);
  }
}

function span(form) {
  const { on: day, at, minutes, staff } = form.elements;
  const start = `${day.value}T${at.value}`;
  return { start, end: day.value && at.value ? plusMinutes(start, Number(minutes.value) || 0) : "", staff: staff.value, tell: form.elements["tell-move"].checked };
}

function repeating(article, id, act) {
  const form = article.querySelector("[data-repeat]");
  if (!form) return;
  const weeks = form.querySelector("[data-weeks]");
  const book = form.querySelector("[data-book-weeks]");
  form.querySelector("[data-plan]").addEventListener("click", async () => {
    try {
      const planned = await ask(`/staff/calendar/visits/${encodeURIComponent(id)}/repeat?times=${encodeURIComponent(form.elements.times.value)}`);
      weeks.replaceChildren(...planned.weeks.map(week));
      book.hidden = !planned.weeks.some((each) => !each.obstacles.length);
      showMistakes(form, {});
    } catch (error) {
      if (error.body?.mistakes) showMistakes(form, error.body.mistakes);
      else toast(error.message);
    }
  });
  on(article, "[data-repeat]", () => {
    const days = [...weeks.querySelectorAll("input:checked")].map((tick) => tick.value).join(",");
    act("repeat", { times: form.elements.times.value, days });
  });
}

function week({ on: day, obstacles }) {
  const fits = !obstacles.length;
  return element("div", { class: "tick" },
    element("input", { type: "checkbox", id: `week-${day}`, value: day, checked: fits, disabled: !fits }),
    element("label", { for: `week-${day}` }, shortDay(day)),
    fits ? "" : element("p", { class: "mistake" }, obstacles.join(" ")));
}

function on(article, selector, send) {
  article.querySelector(selector)?.addEventListener("submit", (event) => {
    event.preventDefault();
    send(event.currentTarget);
  });
}
