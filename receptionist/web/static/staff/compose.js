// The fields for an answer and a note: sent once without leaving the page, canned replies by "/", a suggestion
// that is only ever put into the field. Works as plain forms where this script does not run.
import { ask, say, toast, token } from "./live.js";

const freshKey = () => crypto.randomUUID?.() ?? [...crypto.getRandomValues(new Uint32Array(4))].join("-");

export function compose(root, refresh) {
  for (const form of root.querySelectorAll("form[data-answer], form[data-note]")) {
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      send(form, refresh);
    });
  }
  const field = root.querySelector("form[data-answer] textarea");
  if (!field) return;
  field.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) send(field.form, refresh);
  });
  canned(root, field);
  suggest(root, field);
}

async function send(form, refresh) {
  if (form.dataset.sending) return;
  form.dataset.sending = "1";
  const field = form.querySelector("textarea");
  const sent = field.value;
  try {
    const answer = await fetch(form.action, { method: "POST", headers: { Accept: "application/json", "X-CSRFToken": token }, body: new FormData(form) });
    const said = await answer.json().catch(() => ({}));
    if (answer.status === 401) return form.submit(); // signs in again, and what was typed comes along
    if (!answer.ok) return wrong(form, said.detail);
    // What was typed while it went out is not thrown away.
    field.value = field.value === sent ? "" : field.value;
    form.elements.key.value = freshKey();
    wrong(form, "");
    await refresh();
    field.focus();
  } catch {
    wrong(form, say("Nie ma połączenia. Tekst czeka w polu, proszę wysłać jeszcze raz.", "No connection. Your text is still here; please send it again."));
  } finally {
    delete form.dataset.sending;
  }
}

function wrong(form, words) {
  const place = form.querySelector("[data-mistake]");
  place.textContent = words ?? "";
  place.hidden = !words;
  form.querySelector(".field").classList.toggle("wrong", Boolean(words));
  if (words) toast(words);
}

// ---- canned replies
function canned(root, field) {
  const menu = root.querySelector("[data-canned]");
  const opener = root.querySelector("[data-open-canned]");
  let replies = null;
  let shown = [];
  let chosen = 0;
  let from = -1;

  const close = () => { menu.hidden = true; field.removeAttribute("aria-activedescendant"); from = -1; };
  const slash = () => /(?:^|\s)\/([\p{L}\d-]*)$/u.exec(field.value.slice(0, field.selectionStart));

  async function open(typed, at) {
    from = at;
    replies ??= await ask(field.dataset.replies).catch(() => null);
    if (!replies || from !== at) return;
    const asked = typed.toLowerCase();
    shown = replies.filter((each) => each.shortcut.startsWith(asked) || (asked && each.text.toLowerCase().includes(asked)));
    chosen = 0;
    draw();
  }

  function draw() {
    menu.replaceChildren(...shown.map(option));
    if (!shown.length) {
      const none = document.createElement("p");
      none.textContent = say("Nie ma takiej odpowiedzi.", "There is no such reply.");
      menu.append(none);
    }
    menu.hidden = false;
    mark();
  }

  function option(reply, number) {
    const item = document.createElement("div");
    item.role = "option";
    item.id = `canned-${number}`;
    const name = document.createElement("b");
    name.textContent = `/${reply.shortcut}`;
    const text = document.createElement("span");
    text.textContent = reply.text;
    item.append(name, text);
    item.addEventListener("pointerdown", (event) => { event.preventDefault(); chosen = number; put(); });
    return item;
  }

  function mark() {
    for (const [number, item] of [...menu.querySelectorAll("[role=option]")].entries()) {
      item.ariaSelected = String(number === chosen);
      if (number === chosen) item.scrollIntoView({ block: "nearest" });
    }
    if (shown.length) field.setAttribute("aria-activedescendant", `canned-${chosen}`);
  }

  function put() {
    const reply = shown[chosen];
    if (!reply) return;
    field.setRangeText(reply.text, from, field.selectionStart, "end");
    close();
    field.focus();
    const left = field.value.indexOf("{{");
    if (left >= 0) field.setSelectionRange(left, field.value.indexOf("}}", left) + 2);
  }

  const keys = {
    ArrowDown: () => { chosen = (chosen + 1) % Math.max(shown.length, 1); mark(); },
    ArrowUp: () => { chosen = (chosen - 1 + shown.length) % Math.max(shown.length, 1); mark(); },
    Enter: put,
    Tab: put,
    Escape: close,
  };
  field.addEventListener("keydown", (event) => {
    if (menu.hidden || !keys[event.key] || event.ctrlKey || event.metaKey) return;
    if (!shown.length && event.key !== "Escape") return;
    event.preventDefault();
    event.stopPropagation();
    keys[event.key]();
  });
  field.addEventListener("input", () => {
    const found = slash();
    if (found) open(found[1], field.selectionStart - found[1].length - 1);
    else close();
  });
  field.addEventListener("blur", close);
  if (opener) {
    opener.hidden = false;
    opener.addEventListener("pointerdown", (event) => event.preventDefault());
    opener.addEventListener("click", () => { field.focus(); open("", field.selectionStart); });
  }
}

// ---- a suggestion of the model's
function suggest(root, field) {
  const button = root.querySelector("[data-suggest]");
  const panel = root.querySelector("[data-suggestion]");
  if (!button) return;
  const text = panel.querySelector("[data-suggested]");
  button.hidden = false;
  button.addEventListener("click", async () => {
    button.disabled = true;
    button.ariaBusy = "true";
    try {
      const said = await ask(button.dataset.suggest, { method: "POST", body: {} });
      panel.hidden = !said.text;
      text.textContent = said.text ?? "";
      if (!said.text) toast(say("Tym razem nie ma podpowiedzi.", "No suggestion this time."));
    } catch {
      toast(say("Tym razem nie ma podpowiedzi.", "No suggestion this time."));
    } finally {
      button.disabled = false;
      button.ariaBusy = "false";
    }
  });
  panel.querySelector("[data-use]").addEventListener("click", () => {
    field.setRangeText(text.textContent, field.selectionStart, field.selectionEnd, "end");
    panel.hidden = true;
    field.focus();
  });
  panel.querySelector("[data-discard]").addEventListener("click", () => { panel.hidden = true; field.focus(); });
}
