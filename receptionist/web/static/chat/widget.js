// <script src="https://RECEPTIONIST/widget.js" async></script> puts the chat on a page. Also on the tag: data-language,
// data-accent (#rrggbb), data-position (left|right), data-greeting, data-open, data-api. On links: data-receptionist-*.
(async () => {
  const NAME = "receptionist-chat";
  const script = document.currentScript;
  if (customElements.get(NAME) || document.querySelector(NAME)) return;
  const home = new URL(".", script.src);
  const statics = new URL("static/", home);
  const chat = document.createElement(NAME);
  Object.assign(chat.dataset, { api: home.href }, script.dataset, { statics: statics.href });

  document.addEventListener("click", (event) => {
    const opener = event.target.closest?.("[data-receptionist-open], [data-receptionist-say]");
    if (!opener || !chat.shadowRoot?.adoptedStyleSheets.length) return;
    event.preventDefault();
    const text = opener.dataset.receptionistSay;
    if (text) chat.say(text);
    else chat.open();
  });

  const { ReceptionistChat } = await import(new URL("chat/element.js", statics));
  customElements.define(NAME, ReceptionistChat);
  if (!document.body) await new Promise((done) => document.addEventListener("DOMContentLoaded", done));
  document.body.append(chat);
})();
