// The chat API over fetch, its events too: EventSource cannot carry an Authorization header.
// A failure says one thing: what the widget should do about it.

const PATIENCE = 30_000;
// The server sends a comment now and then; a stream silent for longer than this is dead.
const SILENCE = 90_000;
const STEADY = 10_000;

/** kind: away (try again), slow (try again after `seconds`), gone, long, refused (do not try again). */
export class Failure extends Error {
  constructor(kind, seconds = 0) {
    super(kind);
    this.kind = kind;
    this.seconds = seconds;
  }
}

/** Milliseconds before attempt number `attempt`: growing, bounded, never two browsers in step. */
export function pause(attempt) {
  return Math.min(30_000, 1000 * 2 ** attempt) * (0.5 + Math.random() / 2);
}

function failure(response) {
  const { status } = response;
  const seconds = Number(response.headers.get("Retry-After"));
  if (status === 429 || status === 409 || seconds) return new Failure("slow", seconds || 2);
  if (status === 404 || status === 401) return new Failure("gone");
  if (status === 413) return new Failure("long");
  return new Failure(status >= 500 ? "away" : "refused");
}

export class Api {
  #base;
  #visit; // proves the visit whose page this is

  constructor(base, visit) {
    this.#base = new URL("api/chat/", base);
    this.#visit = visit;
  }

  config() {
    return this.#json("config", {}, 5000);
  }

  start(language) {
    return this.#json("conversations", { method: "POST", body: { language } });
  }

  history(seat) {
    return this.#json(`conversations/${seat.id}`, { token: seat.token });
  }

  /** The same key again gets the same answer. */
  say(seat, text, key) {
    const body = { text, visit: this.#visit };
    return this.#json(`conversations/${seat.id}/messages`, { method: "POST", body, token: seat.token, key });
  }

  /** The open stream of server-sent events from `last` on. */
  async events(seat, last, signal) {
    const headers = { Accept: "text/event-stream", Authorization: `Bearer ${seat.token}`, "Last-Event-ID": last };
    const address = new URL(`conversations/${seat.id}/events`, this.#base);
    const response = await fetch(address, { headers, signal, cache: "no-store", credentials: "omit" });
    if (!response.ok) throw failure(response);
    return response.body;
  }

  async #json(path, { method = "GET", body, token, key }, patience = PATIENCE) {
    const headers = { Accept: "application/json" };
    if (body) headers["Content-Type"] = "application/json";
    if (token) headers.Authorization = `Bearer ${token}`;
    if (key) headers["Idempotency-Key"] = key;
    const signal = AbortSignal.timeout(patience);
    const request = { method, headers, signal, credentials: "omit", cache: "no-store" };
    if (body) request.body = JSON.stringify(body);
    try {
      const response = await fetch(new URL(path, this.#base), request);
      if (!response.ok) throw failure(response);
      return await response.json();
    } catch (error) {
      throw error instanceof Failure ? error : new Failure("away");
    }
  }
}

function parse(block) {
  const lines = (name) => [...block.matchAll(new RegExp(`^${name}: ?(.*)$`, "gm"))].map((line) => line[1]);
  return { id: lines("id").at(-1), data: lines("data").join("\n") };
}

/** The events of a response body, in order; comments come as events without data. */
export async function* serverEvents(body) {
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = "";
  for (;;) {
    const { value, done } = await reader.read();
    if (done) return;
    const blocks = (rest + value).replace(/\r\n/g, "\n").split("\n\n");
    rest = blocks.pop();
    for (const block of blocks) yield parse(block);
  }
}

/** Keeps one stream open: hears its events, reconnects with growing pauses, tells when the server is away. */
export class Stream {
  #open;
  #hear;
  #tell;
  last = "0"; // id of the newest event heard; 0: from the beginning, so that nothing falls between
  #turn = 0;
  #running = false;
  #abort = new AbortController();
  #wake = () => {};

  /** `open(last, signal)` gives a body; `hear(value)` gets what it said; `tell("open"|"away"|"gone")`. */
  constructor(open, hear, tell) {
    this.#open = open;
    this.#hear = hear;
    this.#tell = tell;
  }

  /** Open it, or (false) let it rest; what was heard so far is remembered. */
  want(wanted) {
    if (wanted === this.#running) return;
    this.#running = wanted;
    this.#turn += 1;
    this.#abort.abort();
    this.#wake();
    if (wanted) this.#run(this.#turn);
  }

  hurry() {
    this.#wake();
  }

  async #run(turn) {
    for (let attempt = 0; turn === this.#turn; attempt += 1) {
      const began = Date.now();
      let wait = 0;
      try {
        await this.#listen();
      } catch (error) {
        if (turn !== this.#turn) return;
        wait = (error.seconds ?? 0) * 1000;
        if (error.kind === "gone") this.#tell("gone");
        else if (attempt > 0 && !wait) this.#tell("away");
      }
      // A line that held for a while has earned a quick return.
      if (Date.now() - began > STEADY) attempt = 0;
      if (turn === this.#turn) await this.#rest(wait || pause(attempt));
    }
  }

  async #listen() {
    const line = new AbortController();
    this.#abort = line;
    const body = await this.#open(this.last, line.signal);
    this.#tell("open");
    let watch = setTimeout(() => line.abort(), SILENCE);
    try {
      for await (const { id, data } of serverEvents(body)) {
        clearTimeout(watch);
        watch = setTimeout(() => line.abort(), SILENCE);
        if (id) this.last = id;
        if (data) this.#hear(JSON.parse(data));
      }
    } finally {
      clearTimeout(watch);
    }
  }

  #rest(wait) {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, wait);
      this.#wake = () => (clearTimeout(timer), resolve());
    });
  }
}
