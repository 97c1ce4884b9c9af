// The try-out room without a reload for each message: the page is fetched and its conversation put in place.
// Without this script the forms work all the same.
import { say, toast } from "./live.js";

const settings = document.querySelector("[data-settings]");
// On a desk there is room for both; on a phone the conversation comes first.
if (settings && matchMedia("(min-width: 1001px)").matches) settings.open = true;

function toEnd() {
  document.querySelector("#end")?.scrollIntoView({ block: "end" });
}

/** What was written stands there at once, and dots until the answer comes. */
function showWorking(text) {
  const turn = (kind, content) => {
    const [item, bubble] = [document.createElement("li"), document.createElement("div")];
    item.className = `turn ${kind}`;
    bubble.className = "bubble";
    bubble.textContent = content;
    item.append(bubble);
    return item;
  };
  const waiting = [turn("client waiting", text), turn("ours waiting", "…")];
  document.querySelector(".talk").append(...waiting);
  toEnd();
  return () => waiting.forEach((item) => item.remove());
}

async function send(form, typed) {
  const answer = await fetch(form.action, { method: "POST", body: typed });
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const fresh = page.querySelector("[data-stage]");
  if (!answer.ok || !fresh) throw new Error(answer.statusText);
  document.querySelector("[data-stage]").replaceWith(fresh);
  document.querySelector("#text")?.focus({ preventScroll: true });
  toEnd();
}

document.addEventListener("submit", async (event) => {
  const form = event.target.closest("[data-say]");
  if (!form) return;
  event.preventDefault();
  if (form.hasAttribute("aria-busy")) return;
  const typed = new FormData(form, event.submitter);
  form.setAttribute("aria-busy", "true");
  const takeBack = showWorking(typed.get("text"));
  try {
    await send(form, typed);
  } catch {
    takeBack();
    form.removeAttribute("aria-busy");
    toast(say("Nie udało się wysłać. Proszę spróbować jeszcze raz.", "This could not be sent. Please try again."));
  }
});

if (location.hash === "#end") toEnd();
