// Elements from plain values. Text goes in as text nodes only: nothing here ever parses HTML.

const SVG = "http://www.w3.org/2000/svg";

const ICONS = {
  chat: "M4 5.5h16v11H11l-4.5 3.5v-3.5H4z",
  close: "M6 6l12 12M18 6L6 18",
  person: "M12 12a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7zM5 20c.6-3.6 3.4-5.5 7-5.5s6.4 1.9 7 5.5",
  send: "M12 19V6M6 11.5L12 5.5l6 6",
  check: "M5 12.5l4.5 4.5L19 7.5",
  cross: "M7 7l10 10M17 7L7 17",
  down: "M12 5v13M6 12.5l6 6 6-6",
};

/** A new element; a function among the properties becomes a listener, null or false is left out. */
export function h(tag, properties = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (value === null || value === undefined || value === false) continue;
    if (typeof value === "function") node.addEventListener(name, value);
    else node.setAttribute(name, value === true ? "" : value);
  }
  node.append(...children.filter((child) => child !== null));
  return node;
}

/** A line icon that screen readers pass over. */
export function icon(name) {
  const picture = document.createElementNS(SVG, "svg");
  const path = document.createElementNS(SVG, "path");
  picture.setAttribute("viewBox", "0 0 24 24");
  picture.setAttribute("aria-hidden", "true");
  picture.setAttribute("class", "icon");
  path.setAttribute("d", ICONS[name]);
  picture.append(path);
  return picture;
}

/** An absolute http(s) address, or null for anything else (javascript:, data:, nonsense). */
export function webAddress(text, base) {
  try {
    const address = new URL(text, base);
    return ["http:", "https:"].includes(address.protocol) ? address.href : null;
  } catch {
    return null;
  }
}

/** Text nodes with the web addresses in them made into links. */
export function linked(text) {
  return text.split(/(https?:\/\/[^\s<>"]*[^\s<>".,;:!?)\]])/).map((part, index) => {
    const address = index % 2 ? webAddress(part) : null;
    return address ? h("a", { href: address, target: "_blank", rel: "noopener noreferrer" }, part) : part;
  });
}
