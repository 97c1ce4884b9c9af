// The try-out room without a reload for each message: the page is fetched and its conversation put in place.
// Without this script the forms work all the same.
import { say, toast } from "./live.js";

const settings = document.querySelector("[data-settings]");
// On a desk there is room for both; on a phone the conversation comes first.
if (settings && matchMedia("(min-width: 1001px)").matches) settings.open = true;

function toEnd() {
  document.querySelector("#end")?.scrollIntoView({ block: "end" });
}

async function send(form, submitter) {
  const typed = new FormData(form, submitter);
  form.setAttribute("aria-busy", "true");
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
  try {
    await send(form, event.submitter);
  } catch {
    form.removeAttribute("aria-busy");
    toast(say("Nie udało się wysłać. Proszę spróbować jeszcze raz.", "This could not be sent. Please try again."));
  }
});

if (location.hash === "#end") toEnd();
