// What a button takes away for good, it takes at the second press. Without scripts the first one does.
import { say } from "./live.js";

const PATIENCE = 5000;

function armed(button) {
  const before = [...button.childNodes];
  button.dataset.armed = "";
  button.replaceChildren(say("Na pewno?", "Sure?"), ...button.querySelectorAll(".unseen"));
  setTimeout(() => {
    delete button.dataset.armed;
    button.replaceChildren(...before);
  }, PATIENCE);
}

document.addEventListener("click", (event) => {
  const button = event.target.closest("button[data-sure]");
  if (!button || "armed" in button.dataset) return;
  event.preventDefault();
  armed(button);
});
