// One client's conversation: kept over reloads, every typed message sent once and in order. Knows no elements.
import { Failure, Stream, pause } from "./api.js";
import { memory } from "./browser.js";

// randomUUID is there on https only.
const freshKey = () => crypto.randomUUID?.() ?? crypto.getRandomValues(new Uint32Array(4)).join("-");

/**
 * Tells of itself by events: message, queued, sending, sent, unsent, rejected, visit, clear
 * (each with its detail) and state, after any change of `status`, `working`, `away`, `waits`.
 */
export class Conversation extends EventTarget {
  status = "assistant";
  working = false;
  waits = 0; // seconds until the server takes messages again
  #api;
  #language;
  #seat; // the conversation's id and token, how it stands, the visits made in it
  #seats; // where it is kept: shared by the tabs of a browser
  #drafts; // what is not sent yet: each tab's own
  #stream;
  #seen = new Set();
  #mine = []; // messages shown before the server gave them an id
  #last = null;
  #ready = false;
  #wanted = false;
  #visible = false;
  #busy = false;
  #attempt = 0;
  #timer = 0;
  #unsent = false;
  #restarted = false;
  #lineDown = false;

  constructor(api, place, language) {
    super();
    this.#api = api;
    this.#language = language;
    this.#seats = memory("localStorage", `receptionist ${place}`);
    this.#drafts = memory("sessionStorage", `receptionist ${place}`);
    this.#stream = new Stream(
      (last, signal) => api.events(this.#seat, last, signal),
      (said) => this.#hear(said),
      (line) => this.#lineIs(line),
    );
    this.#seat = this.#seats.read();
    this.status = this.#seat?.status ?? "assistant";
  }

  get away() {
    return this.#unsent || this.#lineDown;
  }

  /** What this tab keeps over a reload: the `draft`, whether the panel is `open`, and our outbox. */
  get notes() {
    return this.#drafts.read() ?? {};
  }

  note(change) {
    this.#drafts.write({ ...this.notes, ...change });
  }

  /** A conversation begins with the first opening, not with the visit of a page. */
  show(open) {
    this.note({ open });
    this.#wanted ||= open;
    this.#visible = open;
    if (this.#ready) this.#statusIs(this.status);
    this.retry();
  }

  /** Goes on with what an earlier page left. */
  resume() {
    for (const entry of this.#outbox) this.#queue(entry);
    if (this.#outbox.length || this.#withStaff) this.retry();
  }

  say(text) {
    if (this.status === "closed") this.again();
    const entry = { text, key: freshKey(), after: this.#last };
    this.#outbox = [...this.#outbox, entry];
    this.#wanted = true;
    this.#queue(entry);
    this.retry();
  }

  again() {
    this.#forget();
    this.retry();
  }

  /** Does now what a pause or an outage holds up. */
  retry() {
    this.#listenIfNeeded();
    this.#stream.hurry();
    this.#work();
  }

  get #withStaff() {
    return ["waiting_for_staff", "staff"].includes(this.status);
  }

  #keep(seat) {
    this.#seat = seat;
    this.#seats.write(seat);
  }

  get #outbox() {
    return this.notes.outbox ?? [];
  }

  set #outbox(outbox) {
    this.note({ outbox });
  }

  async #work() {
    if (this.#busy) return;
    clearTimeout(this.#timer);
    this.#busy = true;
    try {
      while (this.#outbox.length || (!this.#ready && (this.#wanted || this.#seat))) {
        await this.#sit();
        if (this.#ready && this.#outbox.length) await this.#deliver(this.#outbox[0]);
      }
      this.#attempt = this.waits = 0;
      this.#unsent = false;
    } catch (error) {
      this.#postpone(error);
    } finally {
      this.#busy = this.working = false;
      this.#changed();
    }
  }

  async #sit() {
    if (this.#ready) return;
    if (this.#seat) await this.#restore();
    else await this.#start();
  }

  async #restore() {
    const { messages, status } = await this.#api.history(this.#seat).catch((error) => this.#lost(error));
    if (!messages) return;
    const { visits, read } = this.#seat;
    let unread = false;
    for (const message of messages) {
      this.#show(message, unread);
      unread ||= message.id === read;
      for (const { after, visit } of visits) if (after === message.id) this.#tell("visit", visit);
    }
    this.#ready = true;
    this.#statusIs(status);
  }

  async #start() {
    this.#begins(true);
    const { id, token, messages, status } = await this.#api.start(this.#language).catch((error) => {
      throw error.kind === "slow" ? error : new Failure("away");
    });
    this.#keep({ id, token, status, visits: [] });
    this.#ready = true;
    for (const message of messages) this.#show(message, true);
    this.#statusIs(status);
  }

  async #deliver(entry) {
    this.#tell("sending", entry);
    this.#begins(!this.#withStaff);
    try {
      const reply = await this.#api.say(this.#seat, entry.text, entry.key);
      this.#restarted = false;
      this.#outbox = this.#outbox.slice(1);
      this.#tell("sent", entry);
      this.#hear(reply);
    } catch (error) {
      if (["long", "refused"].includes(error.kind)) this.#reject(entry, error.kind);
      else this.#lost(error);
    }
  }

  /** What the server no longer has is begun anew; twice running means that the server is ill. */
  #lost(error) {
    if (error.kind !== "gone") throw error;
    if (this.#restarted) throw new Failure("away");
    this.#restarted = true;
    this.#forget();
    return {};
  }

  #begins(working) {
    this.working = working;
    this.#changed();
  }

  #reject(entry, kind) {
    this.#outbox = this.#outbox.slice(1);
    this.#mine = this.#mine.filter((mine) => mine.key !== entry.key);
    this.#tell("rejected", { entry, kind });
  }

  #postpone(error) {
    this.waits = error.kind === "slow" ? Math.ceil(error.seconds) : 0;
    this.#unsent = !this.waits;
    this.#restarted = false;
    this.#tell("unsent");
    const wait = this.waits ? this.waits * 1000 : pause((this.#attempt += 1));
    this.#timer = setTimeout(() => this.#work(), wait);
    if (!(error instanceof Failure)) throw error;
  }

  #queue(entry) {
    this.#mine.push({ ...entry });
    this.#tell("queued", entry);
  }

  #forget() {
    this.#keep(null);
    this.#stream.want(false);
    this.#stream.last = "0";
    this.#ready = false;
    this.#seen.clear();
    this.#outbox = this.#outbox.map((entry) => ({ ...entry, after: null }));
    this.#mine = this.#outbox.map((entry) => ({ ...entry }));
    this.#last = null;
    this.status = "assistant";
    this.#tell("clear");
  }

  /** What the server says, by an answer or by the stream: one message, one event or several of both. */
  #hear(said) {
    for (const message of said.messages ?? (said.from ? [said] : [])) this.#show(message, true);
    for (const event of said.events ?? (said.type ? [said] : [])) this.#happened(event);
    this.#statusIs(said.status ?? this.status);
  }

  #show(message, fresh) {
    if (this.#seen.has(message.id)) return;
    const mine = message.from === "client" && this.#claim(message, fresh);
    this.#seen.add(message.id);
    this.#last = message.id;
    if (!mine) this.#tell("message", { message, fresh });
  }

  /** Whether this is a message of ours that is on the screen already. */
  #claim(message, fresh) {
    const later = (after) => fresh || after === null || this.#seen.has(after);
    const at = this.#mine.findIndex(({ text, after }) => text === message.text && later(after));
    if (at < 0) return false;
    const [entry] = this.#mine.splice(at, 1);
    this.#tell("sending", entry); // it waits no more: answers stand after it
    return true;
  }

  #happened(event) {
    if (!event.appointment || !this.#seat) return;
    const visit = { type: event.type, ...event.appointment };
    const { visits } = this.#seat;
    const same = ({ visit: { type, id, start } }) => type === visit.type && id === visit.id && start === visit.start;
    if (visits.some(same)) return;
    this.#keep({ ...this.#seat, visits: [...visits, { after: this.#last, visit }] });
    this.#tell("visit", visit);
  }

  #statusIs(status) {
    this.status = status;
    if (this.#seat) this.#keep({ ...this.#seat, status, read: this.#visible ? this.#last : this.#seat.read });
    this.#listenIfNeeded();
    this.#changed();
  }

  #listenIfNeeded() {
    const watched = this.#visible && document.visibilityState === "visible";
    this.#stream.want(this.#ready && (watched || this.#withStaff));
  }

  #lineIs(line) {
    const back = this.#lineDown && line === "open";
    this.#lineDown = line === "away";
    // A stream refused is a reason to ask whether the conversation is still there.
    if (line === "gone") this.#ready = false;
    if (line === "gone" || back) this.#work();
    this.#changed();
  }

  #changed() {
    this.#tell("state");
  }

  #tell(type, detail = null) {
    this.dispatchEvent(new CustomEvent(type, { detail }));
  }
}
