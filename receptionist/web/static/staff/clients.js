// Finds clients as one types: the form is sent by itself, and its answer put in the list's place.
import { say } from "./live.js";

const form = document.querySelector("[data-finder]");
const field = form?.querySelector("input[name=asked]");
const PAUSE = 200;
let timer = 0;
let asking = null;
let shown = field?.value ?? "";

async function find() {
  asking?.abort();
  asking = new AbortController();
  const asked = field.value;
  try {
    const answer = await fetch(form.action, { method: "POST", body: new FormData(form), signal: asking.signal });
    if (!answer.ok) return;
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const found = page.querySelector("[data-found]");
    if (!found) return location.reload(); // the session has ended
    document.querySelector("[data-found]").replaceWith(found);
    shown = asked;
    history.replaceState({ asked }, ""); // beside the address, not in it
    const count = found.querySelectorAll(".people li").length;
    document.querySelector("[data-count]").textContent = count
      ? say(`Znalezionych: ${count}`, `Found: ${count}`)
      : say("Nikogo nie znaleziono", "Nobody found");
  } catch (error) {
    if (error.name !== "AbortError") throw error;
  }
}

field?.addEventListener("input", () => {
  clearTimeout(timer);
  timer = setTimeout(find, PAUSE);
});
// Who comes back from a client finds the list as they left it.
addEventListener("pageshow", () => {
  if (!field) return;
  field.value ||= history.state?.asked ?? "";
  if (field.value !== shown) find();
});
