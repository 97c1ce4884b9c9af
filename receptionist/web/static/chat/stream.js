// Server-sent events over fetch, because EventSource cannot carry an Authorization header.
import { pause } from "./api.js";

// The server sends a comment now and then; a line silent for longer than this is dead.
const SILENCE = 90_000;
const STEADY = 10_000;

function parse(block) {
  const event = { id: "", data: [] };
  for (const line of block.split("\n")) {
    const [, name, value] = /^(\w*):? ?(.*)$/s.exec(line) ?? [];
    if (name === "id") event.id = value;
    if (name === "data") event.data.push(value);
  }
  return { id: event.id, data: event.data.join("\n") };
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
  #last = "";
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

  /** Try at once instead of waiting. */
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
        if (error.kind === "gone") return this.#tell("gone");
        wait = (error.seconds ?? 0) * 1000;
        if (attempt > 0 && !wait) this.#tell("away");
      }
      // A line that held for a while has earned a quick return.
      if (Date.now() - began > STEADY) attempt = 0;
      if (turn === this.#turn) await this.#rest(wait || pause(attempt));
    }
  }

  async #listen() {
    const line = new AbortController();
    this.#abort = line;
    const body = await this.#open(this.#last, line.signal);
    this.#tell("open");
    let watch = setTimeout(() => line.abort(), SILENCE);
    try {
      for await (const { id, data } of serverEvents(body)) {
        clearTimeout(watch);
        watch = setTimeout(() => line.abort(), SILENCE);
        if (id) this.#last = id;
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
