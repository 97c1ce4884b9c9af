// The widget's page: what is chosen shows in the preview before it is saved; the code is copied.
import { luminance } from "../chat/browser.js";
import { say, toast } from "./live.js";

const form = document.querySelector("[data-look]");
const preview = document.querySelector("[data-preview]");
const contrast = document.querySelector("[data-contrast]");
const ours = form.elements.accent.defaultValue;
const PAGES = { light: "#ffffff", dark: "#1c1c1c" };
let waiting = 0;

const ratio = (first, second) => {
  const [darker, lighter] = [luminance(first), luminance(second)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
};

function sayContrast() {
  const { own_accent: own, accent } = form.elements;
  const colour = own.checked ? accent.value : ours;
  const black = luminance(colour) > 0.179;
  const { on, black: dark, white: light } = contrast.dataset;
  const number = ratio(colour, black ? "#000000" : "#ffffff").toFixed(1);
  const words = [on.replace("%s", black ? dark : light).replace("%s", number)];
  for (const [page, back] of Object.entries(PAGES)) if (ratio(colour, back) < 3) words.push(contrast.dataset[page]);
  contrast.textContent = words.join(" ");
}

function show() {
  const chosen = new URLSearchParams(new FormData(form));
  chosen.delete("csrf_token");
  const address = new URL(preview.getAttribute("src").split("?")[0], location.href);
  address.search = chosen;
  // Replacing keeps the preview out of the browser's history.
  preview.contentWindow.location.replace(address);
}

form.addEventListener("input", (event) => {
  if (event.target.name === "accent") form.elements.own_accent.checked = true;
  sayContrast();
  clearTimeout(waiting);
  waiting = setTimeout(show, 250);
});

document.querySelector("[data-copy]").addEventListener("click", async () => {
  const code = document.querySelector("[data-code]");
  try {
    await navigator.clipboard.writeText(code.textContent);
    toast(say("Skopiowane.", "Copied."));
  } catch {
    getSelection().selectAllChildren(code);
    toast(say("Zaznaczone: Ctrl+C skopiuje.", "Selected: Ctrl+C copies."));
  }
});
