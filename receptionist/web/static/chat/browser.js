// The browser: elements, colours, memory, language.
// Text becomes text nodes: nothing here parses HTML.

const SVG = "http://www.w3.org/2000/svg";
const HEX = /^#[\da-f]{6}$/i;

const ICONS = {
  chat: "M4 5.5h16v11H11l-4.5 3.5v-3.5H4z",
  close: "M6 6l12 12M18 6L6 18",
  person: "M12 12a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7zM5 20c.6-3.6 3.4-5.5 7-5.5s6.4 1.9 7 5.5",
  send: "M12 19V6M6 11.5L12 5.5l6 6",
  check: "M5 12.5l4.5 4.5L19 7.5",
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

/** No line ends with a lone "w", none breaks a price, a number or an hour. */
function unbroken(text) {
  const bound = text.replace(/(^|\s)([aiouwz]|(?:at|od|do)(?= \d)) /gi, "$1$2\u00a0");
  return bound.replace(/(\d) (?=\d|zł|PLN|EUR|€|[ap]m\b)/g, "$1\u00a0");
}

/** Text nodes with the web addresses in them made into links. */
export function linked(text) {
  return unbroken(text).split(/(https?:\/\/[^\s<>"]*[^\s<>".,;:!?)\]])/).map((part, index) => {
    const address = index % 2 ? webAddress(part) : null;
    return address ? h("a", { href: address, target: "_blank", rel: "noopener noreferrer" }, part) : part;
  });
}

/** WCAG relative luminance, 0 to 1. */
export function luminance(hex) {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const part = parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Paints `host` with the owner's accent, and black or white on it; anything but #rrggbb is passed over. */
export function paint(host, accent) {
  if (!accent || !HEX.test(accent)) return;
  host.style.setProperty("--accent", accent);
  // Above this luminance black on the colour has more contrast than white.
  host.style.setProperty("--on-accent", luminance(accent) > 0.179 ? "#000" : "#fff");
}

/** One JSON value kept under `key`, and no cookies; where storing is refused it lasts as long as the page. */
export function memory(storage, key) {
  let spare = null;
  return {
    read() {
      try {
        return JSON.parse(window[storage].getItem(key)) ?? spare;
      } catch {
        return spare;
      }
    },
    write(value) {
      spare = value;
      try {
        window[storage].setItem(key, JSON.stringify(value));
      } catch {
        // full or forbidden
      }
    },
  };
}

/** The language to speak: as told, else the page's, else the browser's, as far as the business knows it. */
export function choose(told, known = ["pl", "en"]) {
  const wished = [told, document.documentElement.lang, ...navigator.languages, known[0]];
  const short = wished.filter(Boolean).map((language) => language.slice(0, 2).toLowerCase());
  return short.find((language) => known.includes(language)) ?? known[0];
}

/** The widget's own words; English where it has none in that language. */
export async function words(language) {
  return (await import(`./words.${language === "pl" ? "pl" : "en"}.js`)).default;
}
