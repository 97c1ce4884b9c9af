// The conversation on the screen: bubbles, choices, visits, the dots. Sends nothing itself.
import { h, icon, linked, webAddress } from "./browser.js";

const NEAR = 40; // pixels from the end that still count as reading the newest

/** Two lines of a slot's label: the day, then the hour and the person. */
function twoLines(label) {
  const [, day, rest] = /^(.+?) (\d+(?::\d\d)?(?: [ap]m)? · .+)$/.exec(label) ?? [];
  return day ? [h("span", { class: "day" }, day), " ", h("span", { class: "hour" }, rest)] : [label];
}

export class Log {
  following = true;
  #box;
  #texts;
  #language;
  #base;
  #pick;
  #labels = new Map(); // what a choice was called, by what it sends
  #bubbles = new Map(); // by idempotency key, of messages under way
  #dots;
  #choices = null;

  constructor(box, { texts, language, base, pick }) {
    this.#box = box;
    this.#texts = texts;
    this.#language = language;
    this.#base = base;
    this.#pick = pick;
    this.#dots = h("div", { class: "dots", role: "img", "aria-label": texts.working }, h("i"), h("i"), h("i"));
    this.#follow();
  }

  toEnd() {
    this.following = true;
    this.#box.scrollTop = this.#box.scrollHeight;
  }

  /** Stays at the newest when the box changes its size, unless the client has scrolled up to read. */
  #follow() {
    this.#box.addEventListener("scroll", () => {
      const { scrollHeight, scrollTop, clientHeight } = this.#box;
      this.following = scrollHeight - scrollTop - clientHeight < NEAR;
    });
    new ResizeObserver(() => this.following && this.toEnd()).observe(this.#box);
  }

  message({ from, text, at, choices }) {
    this.#dropChoices();
    this.#add(this.#bubble(from, text, at));
    if (choices?.length) this.#offer(choices);
  }

  queued({ key, text }) {
    if (this.#choices) this.#choices.hidden = true;
    const bubble = this.#bubble("client", text, new Date().toISOString());
    bubble.classList.add("queued");
    this.#bubbles.set(key, bubble);
    this.#box.append(bubble);
    this.toEnd();
  }

  sending({ key }) {
    const bubble = this.#bubbles.get(key);
    bubble?.classList.remove("queued", "late");
    if (this.#dots.isConnected) bubble?.after(this.#dots);
  }

  sent({ key }) {
    this.#bubbles.delete(key);
  }

  /** Nothing goes out for now: what is not sent says so. */
  unsent() {
    for (const bubble of this.#bubbles.values()) bubble.classList.add("queued", "late");
  }

  rejected({ entry: { key } }) {
    this.#bubbles.get(key)?.remove();
    this.#bubbles.delete(key);
    if (this.#choices) this.#choices.hidden = false;
  }

  visit(visit) {
    const title = this.#texts.visits[visit.type];
    if (!title) return;
    for (const old of this.#box.querySelectorAll(".visit")) if (old.dataset.visit === visit.id) old.remove();
    this.#add(this.#card(visit, title));
    if (this.#choices) this.#add(this.#choices);
  }

  working(working) {
    if (working === this.#dots.isConnected) return;
    if (working) this.#add(this.#dots);
    else this.#dots.remove();
  }

  clear() {
    this.#choices = null;
    for (const bubble of this.#bubbles.values()) bubble.classList.add("queued");
    this.#box.replaceChildren(...this.#bubbles.values());
  }

  /** Ends with what waits to be sent, so that answers stand where they belong. */
  #add(node) {
    const waiting = [...this.#box.children].find((child) => child.classList.contains("queued"));
    const before = node !== this.#dots && this.#dots.isConnected ? this.#dots : waiting;
    this.#box.insertBefore(node, before ?? null);
    if (this.following) this.toEnd();
  }

  #bubble(from, text, at) {
    const t = this.#texts;
    const mine = from === "client";
    const bubble = h("div", { class: `message ${from}`, click: () => bubble.classList.toggle("timed") });
    bubble.append(
      h("span", { class: "unseen" }, t.from[from] ?? ""),
      h("p", {}, ...(mine ? [this.#labels.get(text) ?? text] : linked(text))),
      mine ? h("small", { class: "note" }, t.queued) : "",
      at ? this.#time(at) : "",
    );
    return bubble;
  }

  #time(at) {
    const clock = { hour: "numeric", minute: "2-digit" };
    return h("time", { datetime: at }, new Date(at).toLocaleTimeString(this.#language, clock));
  }

  #offer(choices) {
    const slots = choices.every((choice) => choice.slot);
    for (const { label, value } of choices) this.#labels.set(value, label);
    const buttons = choices.map(({ label, value, slot }) => {
      const words = slot ? twoLines(label) : [label];
      return h("button", { type: "button", class: "chip", click: () => this.#pick(value) }, ...words);
    });
    const kind = slots ? "choices slots" : "choices";
    this.#choices = h("div", { class: kind, role: "group", "aria-label": this.#texts.choices }, ...buttons);
    this.#add(this.#choices);
  }

  #dropChoices() {
    this.#choices?.remove();
    this.#choices = null;
  }

  #card(visit, title) {
    const cancelled = visit.type === "appointment.cancelled";
    const t = this.#texts;
    const links = [this.#link(visit.ics, t.calendar), this.#link(visit.link, t.details, "_blank")];
    return h(
      "section",
      { class: cancelled ? "visit cancelled" : "visit", "data-visit": visit.id },
      h("h3", {}, icon(cancelled ? "close" : "check"), title),
      h("p", {}, h("strong", {}, visit.service_name)),
      h("p", { class: "when" }, visit.when_text),
      h("p", {}, visit.staff_name),
      cancelled ? null : h("div", { class: "actions" }, ...links.filter(Boolean)),
    );
  }

  #link(text, label, target = null) {
    const address = text && webAddress(text, this.#base);
    return address ? h("a", { class: "action", href: address, target, rel: "noopener" }, label) : null;
  }
}
