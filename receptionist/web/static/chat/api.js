// The chat API over fetch. A failure says one thing: what the widget should do about it.

const PATIENCE = 30_000;

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
  const seconds = Number(response.headers.get("Retry-After")) || 2;
  if (status === 429 || status === 409) return new Failure("slow", seconds);
  if (status === 404 || status === 401) return new Failure("gone");
  if (status === 413) return new Failure("long");
  return new Failure(status >= 500 ? "away" : "refused");
}

export class Api {
  #base;

  constructor(base) {
    this.#base = new URL("api/chat/", base);
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

  /** Sends a text; the same key again gets the same answer. */
  say(seat, text, key) {
    return this.#json(`conversations/${seat.id}/messages`, { method: "POST", body: { text }, token: seat.token, key });
  }

  /** The open stream of server-sent events from `last` on. */
  async events(seat, last, signal) {
    const headers = { Accept: "text/event-stream", Authorization: `Bearer ${seat.token}` };
    if (last) headers["Last-Event-ID"] = last;
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
    const giveUp = new AbortController();
    const timer = setTimeout(() => giveUp.abort(), patience);
    try {
      const request = { method, headers, signal: giveUp.signal, credentials: "omit", cache: "no-store" };
      if (body) request.body = JSON.stringify(body);
      const response = await fetch(new URL(path, this.#base), request);
      if (!response.ok) throw failure(response);
      return await response.json();
    } catch (error) {
      throw error instanceof Failure ? error : new Failure("away");
    } finally {
      clearTimeout(timer);
    }
  }
}
