// Keeps the inbox as it is now: on news the page is fetched again and its parts are put in place, the text that
// somebody is writing left alone. A short tone for who needs an answer, once it was turned on.
import { say, toast } from "./live.js";
import { compose } from "./compose.js";

const SOUND = "receptionist sound";
const remembered = () => { try { return localStorage.getItem(SOUND) === "on"; } catch { return false; } };
const remember = (on) => { try { localStorage.setItem(SOUND, on ? "on" : "off"); } catch { /* private window */ } };
const needing = (root = document) => new Set([...root.querySelectorAll("[data-needs]")].map((each) => each.dataset.needs));

const turns = () => document.querySelector("[data-turns]");
const log = () => document.querySelector("[data-log]");
const thread = document.querySelector("[data-thread]");
let refreshing = false;
let again = false;
let known = needing();

export async function refresh() {
  again = refreshing;
  if (refreshing) return;
  refreshing = true;
  try {
    const answer = await fetch(location.href, { headers: { Accept: "text/html" } });
    if (answer.redirected && !answer.url.includes("/staff/inbox")) return location.reload();
    if (answer.ok) take(new DOMParser().parseFromString(await answer.text(), "text/html"));
  } catch {
    // The line is down; the next news, or the stream's own return, tries again.
  } finally {
    refreshing = false;
    if (again) refresh();
  }
}

function take(page) {
  const fresh = needing(page);
  if ([...fresh].some((each) => !known.has(each))) tone();
  known = fresh;
  addTurns(page.querySelector("[data-turns]"));
  for (const region of page.querySelectorAll("[data-region]")) replace(region);
}

function addTurns(fresh) {
  const here = turns();
  if (!here || !fresh) return;
  const low = log().scrollHeight - log().scrollTop - log().clientHeight < 80;
  const seen = new Set([...here.children].map((each) => each.dataset.turn));
  const added = [...fresh.children].filter((each) => !seen.has(each.dataset.turn));
  here.append(...added);
  if (added.length && low) toEnd();
}

const plain = (element) => element.outerHTML.replace(/name="(csrf_token|key)" value="[^"]*"/g, "").replace(/ open=""/g, "");

function replace(region) {
  const name = region.dataset.region;
  const here = document.querySelector(`[data-region="${name}"]`);
  if (!here || plain(here) === plain(region)) return;
  if (name === "composer" && !changes(here, region)) return;
  const inside = here.contains(document.activeElement) ? document.activeElement : null;
  for (const details of here.querySelectorAll("details[open][id]")) {
    region.querySelector(`#${CSS.escape(details.id)}`)?.setAttribute("open", "");
  }
  const scrolled = here.scrollTop;
  here.replaceWith(region);
  region.scrollTop = scrolled;
  if (inside) focusAgain(region, inside);
  if (name === "composer") compose(region, refresh);
}

/** What somebody is writing stays, whatever became of the conversation meanwhile. */
function changes(here, region) {
  if (here.dataset.state === region.dataset.state) return false;
  if (!here.querySelector("textarea")?.value.trim()) return true;
  toast(say("Ta rozmowa zmieniła się w międzyczasie. Tekst został w polu.", "This conversation has changed meanwhile. Your text is still here."));
  return false;
}

function focusAgain(region, before) {
  const href = before.getAttribute("href");
  const same = before.id ? region.querySelector(`#${CSS.escape(before.id)}`) : href && region.querySelector(`a[href="${CSS.escape(href)}"]`);
  same?.focus({ preventScroll: true });
}

function toEnd() {
  if (!turns()) return;
  log().scrollTop = log().scrollHeight;
  if (matchMedia("(max-width: 900px)").matches) turns().lastElementChild?.scrollIntoView({ block: "center" });
}

// ---- the tone
let audio = null;
const wake = () => { if (remembered()) { audio ??= new AudioContext(); audio.resume(); } };

function tone() {
  if (!remembered()) return;
  wake();
  const begin = audio.currentTime;
  for (const [n, pitch] of [660, 880].entries()) {
    const note = audio.createOscillator();
    const volume = audio.createGain();
    note.frequency.value = pitch;
    volume.gain.setValueAtTime(0.0001, begin + n * 0.14);
    volume.gain.exponentialRampToValueAtTime(0.15, begin + n * 0.14 + 0.02);
    volume.gain.exponentialRampToValueAtTime(0.0001, begin + n * 0.14 + 0.22);
    note.connect(volume).connect(audio.destination);
    note.start(begin + n * 0.14);
    note.stop(begin + n * 0.14 + 0.25);
  }
  document.dispatchEvent(new CustomEvent("inbox:tone"));
}

function showSound(button) {
  button.hidden = false;
  button.setAttribute("aria-pressed", String(remembered()));
  button.textContent = remembered() ? say("Dźwięk: włączony", "Sound: on") : say("Dźwięk: wyłączony", "Sound: off");
}

const button = document.querySelector("[data-sound]");
if (button) {
  showSound(button);
  button.addEventListener("click", () => {
    remember(!remembered());
    showSound(button);
    tone();
  });
}
// A browser lets no page sound before somebody has touched it.
for (const kind of ["pointerdown", "keydown"]) addEventListener(kind, wake, { once: true });

document.addEventListener("live:inbox", refresh);
document.addEventListener("live:hello", refresh);
// One open menu at a time, closed by Escape or a touch elsewhere.
document.addEventListener("click", ({ target }) => {
  for (const open of document.querySelectorAll("details.more[open]")) if (!open.contains(target)) open.open = false;
});
document.addEventListener("keydown", ({ key }) => {
  if (key !== "Escape") return;
  for (const open of document.querySelectorAll("details.more[open]")) {
    open.open = false;
    open.querySelector("summary").focus();
  }
});
setInterval(() => { if (!document.hidden) refresh(); }, 60000); // the waiting times go on
if (thread) {
  toEnd();
  compose(document, refresh);
}
