// The calendar: day by person, week and list over one set of visits, kept fresh while others book.
import { ask, language, say, toast } from "../live.js";
import { openBooking } from "./booking.js";
import { asEvent, asShade, content, list, nameOf } from "./cards.js";
import { Side, openVisit } from "./panel.js";
import { ahead, clockOf, dateOf, datesFrom, dayName, monday, plusDays, plusMinutes, shortDay, wallOf } from "./time.js";
import { confirmedMove, tellChanges, withWarning } from "./warning.js";
import { week } from "./week.js";

const root = document.querySelector("[data-setting]");
const setting = JSON.parse(root.dataset.setting);
const find = (what) => document.querySelector(`[data-${what}]`);
const LIST_DAYS = 7;
const isPhone = matchMedia("(max-width: 720px)").matches;
const side = new Side(find("side"));
const asked = new URLSearchParams(location.search);
const today = dateOf(setting.now);

const shown = {
  view: ["day", "week", "list"].includes(asked.get("view")) ? asked.get("view") : isPhone ? "list" : "day",
  date: /^\d{4}-\d\d-\d\d$/.test(asked.get("date") ?? "") ? asked.get("date") : today,
  staff: setting.staff.some(({ id }) => id === asked.get("staff")) ? asked.get("staff") : "",
  state: asked.get("state") ?? "",
};
let known = { visits: [], shades: [], staff: setting.staff, hours: ["08:00:00", "18:00:00"], now: setting.now };
let asking = 0;
let held = false;
let missed = false;
let drawn = "";

const names = () => Object.fromEntries(known.staff.map(({ id, name }) => [id, name]));
const people = () => known.staff.filter(({ id }) => !shown.staff || id === shown.staff);
// A week of several people is no grid: side by side their visits could not be read.
const ofSeveral = () => shown.view === "week" && people().length > 1;
const wanted = () => known.visits.filter((visit) => (!shown.staff || visit.staff === shown.staff) && (!shown.state || visit.state === shown.state));

function range() {
  if (shown.view === "day") return [shown.date, 1];
  return shown.view === "week" ? [monday(shown.date), 7] : [shown.date, LIST_DAYS];
}

const grid = EventCalendar.create(find("grid"), {
  view: "resourceTimeGridDay", date: shown.date, timeZone: ahead(setting.now), locale: language === "en" ? "en-GB" : "pl",
  headerToolbar: { start: "", center: "", end: "" }, firstDay: 1, allDaySlot: false, nowIndicator: true,
  slotDuration: "00:15", slotHeight: 20, slotLabelInterval: "01:00", flexibleSlotTimeLimits: true, slotEventOverlap: false, snapDuration: { minutes: Math.min(Math.max(setting.step, 5), 15) },
  slotLabelFormat: { hour: "numeric", minute: "2-digit", hour12: false }, columnWidth: isPhone ? "minmax(9rem, 1fr)" : "minmax(8rem, 1fr)",
  dayHeaderFormat: { weekday: "short", day: "numeric", month: "short" }, longPressDelay: 400, pointer: false,
  eventContent: content, editable: true, eventDurationEditable: true,
  eventClick: ({ event }) => event.extendedProps.visit && open(event.id),
  dateClick: ({ date, resource }) => book(wallOf(date), resource?.id),
  eventDragStart: () => { held = true; }, eventResizeStart: () => { held = true; },
  eventDragStop: letGo, eventResizeStop: letGo,
  eventDrop: (info) => dropped(info),
  eventResize: (info) => dropped(info),
});

// All that a drawing depends on; the overview also tells how much of today is left.
const picture = () => JSON.stringify([shown, known.visits, known.shades, known.staff, known.hours, ofSeveral() ? known.now : ahead(known.now)]);

// Nothing is drawn anew under a hand that drags.
function letGo() {
  held = false;
  if (missed) setTimeout(load, 500);
}

function draw() {
  missed = held;
  if (held) return;
  drawn = picture();
  const [from, days] = range();
  const [isList, isOverview] = [shown.view === "list", ofSeveral()];
  find("grid").hidden = isList || isOverview;
  find("agenda").hidden = !isList;
  find("week").hidden = !isOverview;
  find("period").textContent = days === 1 ? dayName(from) : datesFrom(from, plusDays(from, days - 1));
  document.querySelectorAll("[data-view]").forEach((tab) => tab.setAttribute("aria-pressed", String(tab.dataset.view === shown.view)));
  [find("date").value, find("staff").value, find("state").value] = [shown.date, shown.staff, shown.state];
  if (isList) list(find("agenda"), wanted(), { from, days, names: names(), open: (visit) => open(visit.id), go });
  else if (isOverview) week(find("week"), from, { people: people(), visits: wanted(), known, today, go });
  else drawGrid(from);
}

function drawGrid(from) {
  const shades = known.shades.filter(({ staff }) => !shown.staff || staff === shown.staff);
  grid.setOption("resources", people().map(({ id, name }) => ({ id, title: name })));
  grid.setOption("view", shown.view === "week" ? "timeGridWeek" : "resourceTimeGridDay");
  grid.setOption("date", from);
  // Any difference: the line of the present is where the business's clock stands, whatever the browser's shows.
  grid.setOption("timeZone", ahead(known.now));
  [["slotMinTime", 0], ["slotMaxTime", 1]].forEach(([name, end]) => grid.setOption(name, known.hours[end]));
  grid.setOption("events", [...shades.map(asShade), ...wanted().map(asEvent)]);
}

/** Ask what stands in what is shown; draw it where it differs, so that nothing moves under a hand for no reason. */
async function load() {
  const mine = (asking += 1);
  const [from, days] = range();
  const brief = ofSeveral();
  const query = new URLSearchParams({ from, to: plusDays(from, days), lang: language, ...(brief ? { brief: 1 } : {}) });
  try {
    const said = await ask(`/staff/calendar/range?${query}`);
    if (mine !== asking) return;
    known = { ...said, brief };
    if (brief && !ofSeveral()) return load();
  } catch (error) {
    toast(error.message);
  }
  if (picture() !== drawn) draw();
  root.dataset.ready = "";
}

function go(change) {
  Object.assign(shown, change);
  const query = new URLSearchParams(Object.entries(shown).filter(([, value]) => value));
  if (asked.get("lang")) query.set("lang", asked.get("lang"));
  history.replaceState(null, "", `?${query}`);
  // Of visits that were only counted there is nothing to show.
  if (known.brief && !ofSeveral()) known.visits = [];
  draw();
  return load();
}

async function open(id) {
  await openVisit(side, id, {
    changed: async (which, what) => {
      await load();
      if (what === "cancel") side.close();
      else await open(which);
      toast(say("Zapisane.", "Saved."));
    },
    outdated,
  });
}

async function outdated(id, by) {
  const before = known.visits.find((visit) => visit.id === id);
  await load();
  tellChanges(before, known.brief ? {} : known.visits.find((visit) => visit.id === id), names(), by);
  if (side.visit === id) open(id);
}

function book(start, staff) {
  const person = staff ?? (shown.staff || setting.me || setting.staff[0]?.id);
  if (!person) return;
  openBooking(side, setting, { start, staff: person }, async (id) => {
    await load();
    open(id);
  });
}

async function dropped({ event, newResource, revert }) {
  const { visit } = event.extendedProps;
  const body = { start: wallOf(event.start), end: wallOf(event.end), staff: newResource?.id ?? visit.staff, version: visit.version };
  const elsewhere = body.start !== visit.start || body.staff !== visit.staff;
  const target = `${shortDay(dateOf(body.start))} ${clockOf(body.start)}`;
  // Only made longer or shorter, there is nothing to tell.
  const sure = elsewhere ? await confirmedMove(`${nameOf(visit)}: ${shortDay(dateOf(visit.start))} ${clockOf(visit.start)} → ${target}, ${names()[body.staff] ?? ""}`) : { tell: false };
  if (!sure) {
    revert();
    return;
  }
  Object.assign(body, sure);
  try {
    const send = (more) => ask(`/staff/calendar/visits/${encodeURIComponent(visit.id)}/time`, { method: "POST", body: { ...body, ...more } });
    const said = await withWarning(send);
    if (said) toast(`${say("Przeniesiono na", "Moved to")} ${target}.`);
    else revert();
    await load();
  } catch (error) {
    revert();
    draw();
    if (error.body?.code === "changed") outdated(visit.id, error.body.by);
    else toast(error.message);
  }
}

document.querySelectorAll("[data-view]").forEach((tab) => tab.addEventListener("click", () => go({ view: tab.dataset.view })));
document.querySelectorAll("[data-step]").forEach((button) => button.addEventListener("click", () => {
  const step = Number(button.dataset.step) * (shown.view === "day" ? 1 : 7);
  go({ date: step ? plusDays(shown.date, step) : today });
}));
find("date").addEventListener("change", (event) => event.target.value && go({ date: event.target.value }));
find("staff").addEventListener("change", (event) => go({ staff: event.target.value }));
find("state").addEventListener("change", (event) => go({ state: event.target.value }));
find("print").addEventListener("click", () => print());
find("new-visit").addEventListener("click", () => book(`${shown.date}T${shown.date === today && known.now ? clockOf(plusMinutes(`${known.now.slice(0, 14)}00`, 60)) 
  : plusMinutes(`${shown.date}T${known.hours[0].slice(0, 5)}`, 60).slice(11)}`));
// A stream that comes back may have missed something.
for (const news of ["live:calendar", "live:hello"]) {
  document.addEventListener(news, async () => {
    await load();
    const shownAtSide = known.visits.find(({ id }) => id === side.visit);
    if (shownAtSide && shownAtSide.version !== side.version && !side.busy) open(side.visit);
  });
}
await load();
if (asked.get("visit")) open(asked.get("visit"));
