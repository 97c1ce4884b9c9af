// How a visit and closed time look: the grid's cards, and the list, which is the way without a mouse.
import { say } from "../live.js";
import { element } from "./element.js";
import { clockOf, dateOf, dayName, plusDays } from "./time.js";

export const STATES = {
  held: ["◌", say("właśnie rezerwowana", "being booked")],
  requested: ["?", say("prośba o wizytę", "a request")],
  booked: ["○", say("umówiona", "booked")],
  confirmed: ["✓", say("potwierdzona", "confirmed")],
  arrived: ["●", say("na miejscu", "here")],
  done: ["✔", say("zakończona", "done")],
  no_show: ["✕", say("nieobecność", "no-show")],
};
export const WHY = {
  closed: "",
  break: say("przerwa", "break"),
  busy: say("zajęte", "busy"),
  away: say("wolne", "time off"),
  holiday: say("święto", "holiday"),
};

const MOST_LISTED = 150;

export const nameOf = (visit) => visit.client || (visit.state === "held" ? say("klient w czacie", "a client in the chat") : say("bez nazwiska", "no name"));
export const spanOf = (visit) => `${clockOf(visit.start)}–${clockOf(visit.end)}`;

/** A visit as the calendar's library wants it. */
export function asEvent(visit) {
  return {
    id: visit.id, resourceIds: [visit.staff], start: visit.start, end: visit.end, title: "",
    editable: !["held", "requested"].includes(visit.state),
    classNames: ["visit-card", `state-${visit.state}`, ...(visit.overrides ? ["overrides"] : [])],
    extendedProps: { visit },
  };
}

/** Closed time as the calendar's library wants it. */
export const asShade = (shade, number) => ({
  id: `shade-${number}`, resourceIds: shade.staff ? [shade.staff] : [], start: shade.start, end: shade.end,
  display: "background", classNames: ["shade", `why-${shade.why}`], extendedProps: { why: WHY[shade.why] },
});

/** What stands inside a card of the grid. */
export function content({ event }) {
  const { visit, why } = event.extendedProps;
  if (!visit) return { domNodes: why ? [element("span", { class: "why" }, why)] : [] };
  const [sign, word] = STATES[visit.state] ?? ["○", ""];
  return {
    domNodes: [
      element("span", { class: "line" },
        element("span", { class: "sign", title: word, "aria-hidden": "true" }, sign),
        element("b", {}, nameOf(visit)),
        visit.overrides ? element("span", { class: "sign", title: say("mimo ostrzeżenia", "despite a warning") }, "⚠") : "",
        visit.late ? element("span", { class: "sign" }, `⏱ ${visit.late}′`) : ""),
      element("span", { class: "line what" }, element("time", {}, clockOf(visit.start)), " ", visit.service),
      element("span", { class: "unseen" }, `, ${word}, ${spanOf(visit)}`),
    ],
  };
}

/** The list of visits by day; `open` is called with a visit, `go` leads on where there are too many to list. */
export function list(place, visits, { from, days, names, open, go }) {
  const many = new Set(visits.map((visit) => visit.staff)).size > 1 || Object.keys(names).length > 1;
  const parts = [];
  for (let day = 0, listed = 0; day < days; day += 1) {
    const date = plusDays(from, day);
    const today = visits.filter((visit) => dateOf(visit.start) === date);
    if (listed && listed + today.length > MOST_LISTED) {
      parts.push(element("p", {}, element("button", { type: "button", class: "button", onclick: () => go({ date }) }, `${say("Dalej:", "Go on:")} ${dayName(date)} ›`)));
      break;
    }
    listed += today.length;
    parts.push(element("section", {},
      element("h3", {}, dayName(date), element("span", { class: "quiet" }, ` · ${counted(today.length)}`)),
      today.length
        ? element("ul", { class: "list" }, ...today.map((visit) => row(visit, many ? names[visit.staff] : "", open)))
        : element("p", { class: "quiet" }, say("Nic nie jest zapisane.", "Nothing is booked."))));
  }
  place.replaceChildren(...parts);
}

function row(visit, staffName, open) {
  const [sign, word] = STATES[visit.state] ?? ["○", ""];
  return element("li", {},
    element("button", { type: "button", class: "entry", "data-entry": visit.id, onclick: () => open(visit) },
      element("time", {}, spanOf(visit)),
      element("span", { class: "who" }, element("b", {}, nameOf(visit)), element("span", { class: "quiet" }, [visit.service, staffName].filter(Boolean).join(" · "))),
      element("span", { class: `chip state-${visit.state}` }, `${sign} ${word}`)));
}

/** How many visits, in words. */
export function counted(number) {
  if (document.documentElement.lang === "en") return number === 1 ? "1 visit" : `${number} visits`;
  const few = number % 10 > 1 && number % 10 < 5 && !(number % 100 > 11 && number % 100 < 15);
  return number === 1 ? "1 wizyta" : `${number} ${few ? "wizyty" : "wizyt"}`;
}
