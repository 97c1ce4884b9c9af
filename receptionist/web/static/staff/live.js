// Listens to what changes while a page is open, and tells the page by events on `document`:
// "live:calendar" and "live:inbox" (detail: {waiting}). Shared helpers for scripts that ask the server.

export const token = document.querySelector('meta[name="csrf-token"]')?.content ?? "";
export const language = document.documentElement.lang;
export const say = (pl, en) => (language === "en" ? en : pl);

/** A question to the server as JSON; throws {status, body} where it refuses. */
export async function ask(path, { method = "GET", body } = {}) {
  const headers = { Accept: "application/json" };
  if (method !== "GET") headers["X-CSRFToken"] = token;
  if (body !== undefined) headers["Content-Type"] = "application/json";
  const answer = await fetch(path, { method, headers, body: body === undefined ? undefined : JSON.stringify(body) });
  const said = await answer.json().catch(() => ({}));
  if (answer.ok) return said;
  if (answer.status === 401) {
    toast(say("Sesja się skończyła. Proszę się zalogować.", "Your session has ended. Please sign in."));
    setTimeout(() => location.reload(), 1500);
  }
  throw Object.assign(new Error(said.detail ?? answer.statusText), { status: answer.status, body: said });
}

/** A short word at the bottom of the page, also read aloud. */
export function toast(words) {
  const place = document.querySelector("[data-toast]");
  if (!place) return;
  place.textContent = words;
  place.hidden = false;
  clearTimeout(toast.timer);
  toast.timer = setTimeout(() => { place.hidden = true; }, 6000);
}

const title = document.title;

function showWaiting(waiting) {
  const badge = document.querySelector("[data-waiting]");
  if (badge) {
    badge.hidden = !waiting;
    badge.querySelector(".number").textContent = waiting;
  }
  document.title = waiting ? `(${waiting}) ${title}` : title;
}

function listen() {
  const source = new EventSource("/staff/events");
  for (const kind of ["hello", "calendar", "inbox"]) {
    source.addEventListener(kind, (event) => {
      const news = JSON.parse(event.data);
      showWaiting(news.waiting);
      document.dispatchEvent(new CustomEvent(`live:${kind}`, { detail: news }));
    });
  }
  // A refused stream (too many, signed out) is not tried again by the browser itself.
  source.addEventListener("error", () => {
    if (source.readyState === EventSource.CLOSED) setTimeout(listen, 15000);
  });
}

listen();
