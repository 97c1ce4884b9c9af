// <receptionist-chat>: puts button, panel and conversation together. One on a page.
import { Api } from "./api.js";
import { Conversation } from "./conversation.js";
import { choose, h, icon, paint, words } from "./browser.js";
import { Field } from "./field.js";
import { Log } from "./log.js";
import { ChatWindow } from "./window.js";

/** The style sheets, adopted: a host page's style-src has no say over them. */
async function sheets(addresses) {
  const load = async (address) => new CSSStyleSheet().replace(await (await fetch(address)).text());
  return Promise.all(addresses.map(load));
}

const button = (properties, ...children) => h("button", { type: "button", ...properties }, ...children);

export class ReceptionistChat extends HTMLElement {
  #talk;
  #texts;
  #log;
  #field;
  #window;
  #greeting;
  #parts = {};

  async connectedCallback() {
    if (this.shadowRoot) return;
    const root = this.attachShadow({ mode: "open" });
    const { api: base, statics, language, accent, position, open, visit } = this.dataset;
    const api = new Api(base, visit);
    const [styles, config] = await Promise.all([
      sheets([`${statics}tokens.css`, `${statics}chat/chat.css`]),
      api.config().catch(() => ({})),
    ]);
    root.adoptedStyleSheets = styles;
    this.lang = choose(language ?? config.language, config.languages);
    this.#texts = await words(this.lang);
    this.classList.toggle("left", (position ?? config.position) === "left");
    this.#greeting = this.dataset.greeting ?? config.greeting?.[this.lang];
    paint(this, accent ?? config.accent);
    this.#talk = new Conversation(api, base, this.lang);
    this.#build(root, config, base);
    this.#connect();
    this.#talk.resume();
    if (open !== undefined || this.#talk.notes.open) this.open();
  }

  open() {
    this.#window.open(() => this.#field.focus());
    this.#talk.show(true);
    this.#field.fit();
    this.#log.toEnd();
    this.#drawLauncher(false);
  }

  close() {
    this.#window.close();
    this.#talk.show(false);
    this.#drawLauncher(false);
  }

  /** Opens the chat and says `text` for the client. */
  say(text) {
    this.open();
    this.#talk.say(text);
  }

  #build(root, config, base) {
    const t = this.#texts;
    const parts = this.#parts;
    const toggle = () => (this.#window.isOpen ? this.close() : this.open());
    parts.launcher = button({ class: "launcher", "aria-haspopup": "dialog", click: toggle });
    parts.notice = h("div", { class: "notice", role: "status" });
    parts.box = h("div", { class: "log", role: "log", "aria-live": "polite", "aria-label": t.log, tabindex: 0 });
    parts.newest = button({ class: "newest", hidden: true, click: () => this.#log.toEnd() }, `↓ ${t.newest}`);
    parts.phone = /^\+?\d+$/.test(config.phone ?? "") ? config.phone : null;
    this.#log = new Log(parts.box, { texts: t, language: this.lang, base, pick: (value) => this.#pick(value) });
    this.#field = new Field(t, {
      draft: this.#talk.notes.draft ?? "",
      send: (text) => this.#talk.say(text),
      keep: (draft) => this.#talk.note({ draft }),
    });
    parts.panel = h("dialog", { class: "panel", "aria-labelledby": "name" });
    parts.panel.append(this.#header(config), parts.notice, parts.box, parts.newest, this.#field.element());
    root.append(parts.launcher, parts.panel);
    this.#window = new ChatWindow(parts.panel, parts.launcher);
    this.#drawLauncher(false);
  }

  #header({ name }) {
    const t = this.#texts;
    const ask = () => this.#pick(t.humanText);
    return h(
      "div",
      { class: "head" },
      h("div", { class: "who" }, h("h2", { id: "name" }, name ?? t.title), h("p", {}, t.assistant)),
      button({ class: "human", "aria-label": t.humanLabel, click: ask }, icon("person"), t.human),
      button({ class: "close", "aria-label": t.close, click: () => this.close() }, icon("close")),
    );
  }

  #connect() {
    const talk = this.#talk;
    const log = this.#log;
    talk.addEventListener("message", ({ detail }) => this.#arrived(() => log.message(detail.message), detail));
    talk.addEventListener("visit", ({ detail }) => this.#arrived(() => log.visit(detail), {}));
    for (const kind of ["queued", "sending", "sent", "unsent", "clear"])
      talk.addEventListener(kind, ({ detail }) => log[kind](detail));
    talk.addEventListener("rejected", ({ detail }) => {
      log.rejected(detail);
      this.#field.giveBack(detail.entry.text, this.#texts[detail.kind]);
    });
    talk.addEventListener("state", () => this.#drawState());
    this.#parts.panel.addEventListener("cancel", (event) => (event.preventDefault(), this.close()));
    this.#parts.panel.addEventListener("keydown", (event) => event.key === "Escape" && this.close());
    this.#parts.box.addEventListener("scroll", () => this.#log.following && (this.#parts.newest.hidden = true));
    window.addEventListener("online", () => talk.retry());
    document.addEventListener("visibilitychange", () => talk.retry());
  }

  /** Follows what comes in, unless the client has scrolled up to read; a closed chat gets its dot. */
  #arrived(add, { message, fresh }) {
    // What a reload brings back is not read out.
    this.#parts.box.setAttribute("aria-live", fresh === false ? "off" : "polite");
    add();
    if (this.#window.isOpen && fresh && !this.#log.following) this.#parts.newest.hidden = false;
    if (!this.#window.isOpen && fresh && message.from !== "client") this.#drawLauncher(true);
  }

  #pick(text) {
    this.#talk.say(text);
    // The pressed chip is gone; the keyboard goes on from here.
    this.#parts.box.focus({ preventScroll: true });
  }

  #drawLauncher(news) {
    const { launcher } = this.#parts;
    const { isOpen } = this.#window;
    launcher.setAttribute("aria-expanded", isOpen);
    const label = isOpen ? this.#texts.close : news ? this.#texts.openNews : this.#texts.open;
    const greeting = !isOpen && this.#greeting;
    launcher.setAttribute("aria-label", greeting ? `${greeting} – ${label}` : label);
    launcher.replaceChildren(icon(isOpen ? "close" : "chat"));
    if (greeting) launcher.append(h("b", {}, greeting));
    if (news) launcher.append(h("i", { class: "news" }));
  }

  #drawState() {
    const { working, away, waits, status } = this.#talk;
    this.#log.working(working && !away);
    const kind = away ? "away" : waits ? "waits" : status;
    const { notice } = this.#parts;
    if (notice.dataset.kind === `${kind}${waits}`) return;
    notice.dataset.kind = `${kind}${waits}`;
    notice.classList.toggle("bad", away);
    notice.replaceChildren(...this.#notice(kind, waits));
  }

  #notice(kind, waits) {
    const t = this.#texts;
    const link = (label, act) => button({ class: "link", click: act }, label);
    const text = kind === "waits" ? t.waits(waits) : t[kind];
    if (kind === "assistant" || !text) return [];
    const actions = {
      closed: [link(t.again, () => this.#talk.again())],
      away: [link(t.retry, () => this.#talk.retry()), ...this.#call()],
    };
    return [h("p", {}, text), ...(actions[kind] ?? [])];
  }

  #call() {
    const { phone } = this.#parts;
    const spaced = phone?.replace(/^(\+48)(\d{3})(\d{3})(\d{3})$/, "$1 $2 $3 $4");
    return phone ? [h("a", { class: "link", href: `tel:${phone}` }, spaced)] : [];
  }
}
