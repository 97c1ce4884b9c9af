// What a browser remembers of the chat. No cookies; a browser that refuses to store still chats.

/** One JSON value under one key of localStorage or sessionStorage. */
export class Memory {
  #store;
  #key;
  #spare = null;

  constructor(store, key) {
    this.#store = store;
    this.#key = key;
  }

  read() {
    try {
      return JSON.parse(window[this.#store].getItem(this.#key));
    } catch {
      return this.#spare;
    }
  }

  write(value) {
    this.#spare = value;
    try {
      if (value === null) window[this.#store].removeItem(this.#key);
      else window[this.#store].setItem(this.#key, JSON.stringify(value));
    } catch {
      // Storage is full or forbidden: the conversation lives until the page goes.
    }
  }
}
