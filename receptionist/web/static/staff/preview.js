// Answers the widget in the owner's preview in place of the server: first words only, and nobody is talked to.
// A classic script, before the widget's own: what the widget asks of `fetch` under the preview's address ends here.
(() => {
  const { first } = document.currentScript.dataset;
  const asked = window.fetch;
  let said = 0;
  const message = (text) => ({ id: `${(said += 1)}`, from: "assistant", text, choices: [], at: new Date().toISOString() });
  const answers = {
    start: () => ({ id: "preview", token: "preview", status: "assistant", messages: [message(first)] }),
    messages: () => ({ status: "assistant", messages: [message("…")], events: [] }),
  };

  window.fetch = async (address, options) => {
    const { pathname } = new URL(address, location.href);
    if (!pathname.includes("/preview/api/chat/")) return asked(address, options);
    if (pathname.endsWith("/config")) return asked("/api/chat/config");
    if (pathname.endsWith("/events")) return new Response(new ReadableStream());
    return Response.json(pathname.endsWith("/messages") ? answers.messages() : answers.start());
  };
})();
