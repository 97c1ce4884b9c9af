// A new visit at the side: the client found as one types, the free times as the chat would offer them.
import { ask, say, toast } from "../live.js";
import { element } from "./element.js";
import { minutesBetween, plusMinutes } from "./time.js";
import { showMistakes, withWarning } from "./warning.js";

const MOST_FREE = 12;

/** Open the form for a start (a wall clock) with somebody; `done` is called with the visit's id. */
export function openBooking(side, setting, { start, staff }, done) {
  const form = document.getElementById("booking-form").content.firstElementChild.cloneNode(true);
  side.show(form);
  const field = (name) => form.elements[name];
  field("on").value = start.slice(0, 10);
  field("at").value = start.slice(11, 16);
  field("staff").append(...setting.staff.map(({ id, name }) => new Option(name, id, id === staff, id === staff)));
  fillServices(form, setting);
  findClients(form);
  const freshen = () => showFree(form);
  field("service").addEventListener("change", () => {
    setMinutes(form, setting);
    freshen();
  });
  field("staff").addEventListener("change", () => {
    fillServices(form, setting);
    freshen();
  });
  field("on").addEventListener("change", freshen);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    send(form, done);
  });
  freshen();
  field("client").focus();
}

function fillServices(form, setting) {
  const select = form.elements.service;
  const before = select.value;
  const theirs = (service) => service.staff.includes(form.elements.staff.value);
  const sorted = [...setting.services.filter(theirs), ...setting.services.filter((service) => !theirs(service))];
  select.replaceChildren(...sorted.map((service) => {
    const name = theirs(service) ? service.name : `${service.name} (${say("nie wykonuje", "not theirs")})`;
    return new Option(name, service.id, false, service.id === before && theirs(service));
  }));
  setMinutes(form, setting);
}

function setMinutes(form, setting) {
  form.elements.minutes.value = setting.services.find(({ id }) => id === form.elements.service.value)?.minutes ?? 30;
}

async function showFree(form) {
  const { service, staff, on, at } = form.elements;
  const place = form.querySelector("[data-free]");
  const query = new URLSearchParams({ service: service.value, staff: staff.value, on: on.value });
  const { starts } = await ask(`/staff/calendar/free?${query}`).catch(() => ({ starts: [] }));
  if (!form.isConnected) return;
  const near = starts.toSorted?.((a, b) => away(a, at.value) - away(b, at.value)).slice(0, MOST_FREE).sort() ?? starts.slice(0, MOST_FREE);
  const chip = (start) => element("button", { type: "button", class: "button small", onclick: () => { at.value = start; } }, start);
  place.replaceChildren(
    element("p", { class: "hint" }, near.length ? say("Wolne tego dnia:", "Free that day:") : say("Tego dnia nie ma wolnego terminu.", "Nothing is free that day.")),
    element("div", { class: "chips" }, ...near.map(chip)));
}

const away = (start, wanted) => Math.abs(minutesBetween(`2000-01-01T${wanted || "12:00"}`, `2000-01-01T${start}`));

function findClients(form) {
  const { client, client_id: chosen } = form.elements;
  const found = form.querySelector("#found");
  const extra = form.querySelector("[data-new-client]");
  let asked = 0;
  const close = () => {
    found.hidden = true;
    client.setAttribute("aria-expanded", "false");
    client.removeAttribute("aria-activedescendant");
  };
  const choose = (person) => {
    [client.value, chosen.value] = [person.name, person.id];
    extra.hidden = true;
    close();
  };
  const show = (people) => {
    found.replaceChildren(...people.map((person, number) => element("li", {
      role: "option", id: `found-${number}`, "aria-selected": "false",
      onmousedown: (event) => { event.preventDefault(); choose(person); },
    }, element("b", {}, person.name), element("span", { class: "quiet" }, person.phone ?? person.email ?? ""))));
    people.forEach((person, number) => { found.children[number].person = person; });
    found.hidden = !people.length;
    client.setAttribute("aria-expanded", String(people.length > 0));
  };
  client.addEventListener("input", async () => {
    chosen.value = "";
    extra.hidden = false;
    const mine = (asked += 1);
    await new Promise((wait) => { setTimeout(wait, 150); });
    if (mine !== asked) return;
    const typed = client.value.trim();
    const { clients } = typed.length > 1 ? await ask(`/staff/calendar/clients?q=${encodeURIComponent(typed)}`).catch(() => ({ clients: [] })) : { clients: [] };
    if (mine === asked) show(clients);
  });
  client.addEventListener("blur", close);
  client.addEventListener("keydown", (event) => {
    if (found.hidden) return;
    const options = [...found.children];
    const now = options.findIndex((option) => option.getAttribute("aria-selected") === "true");
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) {
      event.preventDefault();
      const next = options[(now + step + options.length) % options.length];
      options.forEach((option) => option.setAttribute("aria-selected", String(option === next)));
      client.setAttribute("aria-activedescendant", next.id);
    } else if (event.key === "Enter" && now >= 0) {
      event.preventDefault();
      choose(options[now].person);
    } else if (event.key === "Escape") {
      event.stopPropagation();
      close();
    }
  });
}

async function send(form, done) {
  const typed = Object.fromEntries(new FormData(form));
  const start = `${typed.on}T${typed.at}`;
  const body = { ...typed, start, end: typed.on && typed.at ? plusMinutes(start, Number(typed.minutes) || 0) : "" };
  showMistakes(form, {});
  try {
    const made = await withWarning((more) => ask("/staff/calendar/visits", { method: "POST", body: { ...body, ...more } }));
    if (made) {
      toast(say("Wizyta zapisana.", "The visit is booked."));
      done(made.id);
    }
  } catch (error) {
    if (error.body?.mistakes) showMistakes(form, error.body.mistakes);
    else toast(error.message);
  }
}
