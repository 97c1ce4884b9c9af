// The week of several people: a row each, a cell a day, with how many visits there are and what is still free.
import { say } from "../live.js";
import { WHY, counted } from "./cards.js";
import { element } from "./element.js";
import { dayName, dayNumber, minutesBetween, plusDays, plusMinutes, weekday } from "./time.js";

const DAYS = 7;
const DAY_MINUTES = 1440;
const CELL = 5;
const LEAST_FREE = 15;

/** Draw the week from a Monday. `visits` are counted, `known` holds all that takes time; `go` leads on. */
export function week(place, from, { people, visits, known, today, go }) {
  const days = Array.from({ length: DAYS }, (_, number) => plusDays(from, number));
  const counts = byPlace(visits);
  const all = byPlace(known.visits);
  const closed = byPlace(known.shades);
  const cell = (person, date) => {
    const key = person.id + date;
    const day = { date, counts: counts[key]?.length ?? 0, visits: all[key] ?? [], shades: closed[key] ?? [] };
    return element("td", { class: date === today ? "today" : "", role: "cell" }, dayCell(person, day, known, () => go({ view: "day", date, staff: person.id })));
  };
  const head = (date) => element("th", { scope: "col", class: date === today ? "today" : "", role: "columnheader" },
    element("button", { type: "button", "aria-label": dayName(date), onclick: () => go({ view: "day", date }) }, element("span", {}, weekday(date)), " ", element("b", {}, dayNumber(date))));
  const row = (person) => element("tr", { role: "row" },
    element("th", { scope: "row", role: "rowheader" }, element("button", { type: "button", onclick: () => go({ staff: person.id }) }, person.name)),
    ...days.map((date) => cell(person, date)));
  place.replaceChildren(element("table", { role: "table", "aria-label": say("Tydzień wszystkich", "Everybody’s week") },
    element("thead", { role: "rowgroup" }, element("tr", { role: "row" }, element("td", { role: "cell" }), ...days.map(head))),
    element("tbody", { role: "rowgroup" }, ...people.map(row))));
}

/** What meets each day of each person, by their id and the date. */
function byPlace(stretches) {
  const found = {};
  for (const each of stretches) {
    for (let date = each.start.slice(0, 10); date <= each.end.slice(0, 10); date = plusDays(date, 1)) {
      if (each.end > `${date}T00:00`) (found[each.staff + date] ??= []).push(each);
    }
  }
  return found;
}

function dayCell(person, day, known, open) {
  const isOver = `${day.date}T24:00` <= known.now;
  const free = isOver ? [] : gaps(day.date, [...day.visits, ...day.shades, { start: `${day.date}T00:00`, end: known.now }]);
  const isOff = !gaps(day.date, day.shades).length;
  const spans = free.map(([start, end]) => `${clock(start)}–${clock(end)}`).join(", ");
  const words = isOff ? offWord(day) : isOver ? "" : free.length ? say(`wolne ${length(free)}`, `${length(free)} free`) : say("pełno", "full");
  const label = [`${person.name}, ${dayName(day.date)}: ${counted(day.counts)}`, spans ? `${say("wolne", "free")} ${spans}` : words].filter(Boolean).join("; ");
  const [number, noun] = counted(day.counts).split(" ");
  return element("button", { type: "button", class: "place", "aria-label": label, title: spans, onclick: open },
    isOff && !day.counts ? element("span", {}, "–") : element("span", {}, element("b", {}, number), element("span", { class: "words" }, ` ${noun}`)),
    strip(day, known.hours), element("span", { class: "quiet" }, words));
}

/** The stretches of a day in minutes that nothing covers; what is too short for anything is left out. */
function gaps(date, covers) {
  const taken = new Uint8Array(DAY_MINUTES / CELL);
  covers.forEach(({ start, end }) => taken.fill(1, Math.floor(within(date, start) / CELL), Math.ceil(within(date, end) / CELL)));
  const found = [];
  taken.forEach((is, at) => {
    if (is) return;
    if (found.at(-1)?.[1] === at * CELL) found.at(-1)[1] += CELL;
    else found.push([at * CELL, (at + 1) * CELL]);
  });
  return found.filter(([start, end]) => end - start >= LEAST_FREE);
}

const within = (date, wall) => Math.min(Math.max(minutesBetween(`${date}T00:00`, wall), 0), DAY_MINUTES);
const clock = (minutes) => plusMinutes("2000-01-01T00:00", minutes).slice(11);

/** Why somebody does not work at all. */
const offWord = ({ shades }) => shades.map(({ why }) => WHY[why]).find(Boolean) ?? say("nie pracuje", "not working");

/** How long all of these are together. */
function length(stretches) {
  const minutes = stretches.reduce((sum, [start, end]) => sum + end - start, 0);
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  return [hours ? `${hours} h` : "", rest ? `${rest} min` : ""].filter(Boolean).join(" ");
}

/** The day as a line from the first hour that is shown to the last. */
function strip({ date, visits, shades }, hours) {
  const [first, last] = hours.map((hour) => minutesBetween("2000-01-01T00:00", `2000-01-01T${hour.slice(0, 5)}`) || DAY_MINUTES);
  const drawn = svg("svg", { viewBox: `${first} 0 ${last - first} 10`, preserveAspectRatio: "none", "aria-hidden": "true", class: "strip" });
  const draw = (kind) => ({ start, end }) => {
    const x = within(date, start);
    drawn.append(svg("rect", { x, width: within(date, end) - x, height: 10, class: kind }));
  };
  shades.forEach(draw("off"));
  visits.forEach(draw("taken"));
  return drawn;
}

function svg(name, attributes) {
  const made = document.createElementNS("http://www.w3.org/2000/svg", name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  return made;
}
