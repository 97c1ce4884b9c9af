// Where the client writes: it grows, counts near the end, sends on Enter and keeps what is typed.
import { h, icon } from "./browser.js";

const MOST = 2000;
const COUNT_FROM = 1800;

export class Field {
  #texts;
  #send;
  #keep;
  #area;
  #counter;
  #mistake;

  /** `send(text)` on Enter; `keep(text)` on every change. */
  constructor(texts, { draft, send, keep }) {
    this.#texts = texts;
    this.#send = send;
    this.#keep = keep;
    this.#counter = h("span", { id: "counter", class: "counter", "aria-live": "polite" });
    this.#mistake = h("p", { id: "mistake", class: "mistake", role: "alert" });
    this.#area = h("textarea", {
      rows: 1,
      maxlength: MOST,
      placeholder: texts.hint,
      "aria-label": texts.field,
      "aria-describedby": "mistake counter",
      enterkeyhint: "send",
      autocomplete: "off",
      input: () => this.#changed(),
      keydown: (event) => this.#key(event),
    });
    this.#area.value = draft;
  }

  element() {
    const button = h("button", { type: "submit", class: "send", "aria-label": this.#texts.send }, icon("send"));
    const form = h("form", { submit: (event) => (event.preventDefault(), this.#submit()) });
    form.append(this.#mistake, this.#area, button, this.#counter);
    return form;
  }

  focus() {
    this.#area.focus({ preventScroll: true });
  }

  /** Puts back a text that could not be sent, before what has been typed since. */
  giveBack(text, why) {
    this.#area.value = [text, this.#area.value].filter(Boolean).join("\n");
    this.#changed();
    this.#mistake.textContent = why;
    this.#area.setAttribute("aria-invalid", "true");
    this.focus();
  }

  fit() {
    this.#area.style.height = "auto";
    this.#area.style.height = `${this.#area.scrollHeight + 2}px`;
  }

  #changed() {
    const { length } = this.#area.value;
    this.#counter.textContent = length >= COUNT_FROM ? this.#texts.left(length, MOST) : "";
    this.#mistake.textContent = "";
    this.#area.removeAttribute("aria-invalid");
    this.#keep(this.#area.value);
    this.fit();
  }

  #key(event) {
    // While a composed letter is being chosen, Enter belongs to the keyboard.
    if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    this.#submit();
  }

  #submit() {
    const text = this.#area.value.trim();
    if (!text) return this.focus();
    this.#area.value = "";
    this.#changed();
    this.#send(text);
  }
}
