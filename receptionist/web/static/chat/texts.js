// The widget's own words. What the receptionist says comes from the server.

const pl = {
  open: "Otwórz czat",
  openNews: "Otwórz czat, jest nowa wiadomość",
  close: "Zamknij czat",
  title: "Czat",
  assistant: "asystent",
  automatic: "odpisuje automatycznie",
  waiting: "Czekamy na osobę z obsługi. Odpowiedź pojawi się tutaj.",
  staff: "Odpisuje osoba z obsługi.",
  closed: "Ta rozmowa jest zakończona.",
  again: "Nowa rozmowa",
  human: "człowiek",
  humanLabel: "człowiek: poproś o rozmowę z osobą",
  humanText: "chcę rozmawiać z człowiekiem",
  log: "Rozmowa",
  field: "Wiadomość",
  hint: "Napisz wiadomość",
  send: "Wyślij",
  choices: "Do wyboru",
  newest: "Nowa wiadomość",
  working: "Asystent pisze",
  away: "Chwilowo nie ma połączenia. Wiadomości poczekają i wyślą się same.",
  call: "Zadzwoń",
  retry: "Spróbuj ponownie",
  waits: (seconds) => `Dużo wiadomości naraz. Następną wyślemy za ${seconds} s.`,
  queued: "Czeka na wysłanie",
  long: "Ta wiadomość jest za długa. Zmieści się 2000 znaków, można ją podzielić na dwie.",
  refused: "Tej wiadomości nie udało się wysłać. Można ją zmienić i wysłać jeszcze raz.",
  left: (used, most) => `${used} z ${most} znaków`,
  you: "Ty",
  from: { assistant: "Asystent", staff: "Obsługa", system: "" },
  visits: {
    "appointment.booked": "Zapisane",
    "appointment.rescheduled": "Przełożone",
    "appointment.confirmed": "Potwierdzone",
    "appointment.cancelled": "Odwołane",
  },
  calendar: "Dodaj do kalendarza",
  details: "Szczegóły wizyty",
};

const en = {
  open: "Open chat",
  openNews: "Open chat, there is a new message",
  close: "Close chat",
  title: "Chat",
  assistant: "assistant",
  automatic: "replies automatically",
  waiting: "Waiting for a member of staff. The answer will appear here.",
  staff: "A member of staff is answering.",
  closed: "This conversation has ended.",
  again: "New conversation",
  human: "a person",
  humanLabel: "a person: ask to speak to one",
  humanText: "I'd like to speak to a person",
  log: "Conversation",
  field: "Message",
  hint: "Write a message",
  send: "Send",
  choices: "Choices",
  newest: "New message",
  working: "The assistant is writing",
  away: "No connection for the moment. Messages will wait and send themselves.",
  call: "Call",
  retry: "Try again",
  waits: (seconds) => `Many messages at once. The next one goes out in ${seconds} s.`,
  queued: "Waiting to be sent",
  long: "This message is too long. Up to 2000 characters fit; it can be split in two.",
  refused: "This message could not be sent. You can change it and send it again.",
  left: (used, most) => `${used} of ${most} characters`,
  you: "You",
  from: { assistant: "Assistant", staff: "Staff", system: "" },
  visits: {
    "appointment.booked": "Booked",
    "appointment.rescheduled": "Moved",
    "appointment.confirmed": "Confirmed",
    "appointment.cancelled": "Cancelled",
  },
  calendar: "Add to calendar",
  details: "Visit details",
};

const TEXTS = { pl, en };

/** The language to speak: as told, else the page's, else the browser's, as far as the business knows it. */
export function choose(told, known = ["pl", "en"]) {
  const wished = [told, document.documentElement.lang, ...navigator.languages, known[0]];
  const short = wished.filter(Boolean).map((language) => language.slice(0, 2).toLowerCase());
  return short.find((language) => known.includes(language)) ?? known[0];
}

export function texts(language) {
  return TEXTS[language] ?? en;
}

/** "piątek 27 listopada, 16:30" from a local ISO time: the business's own clock, whatever the browser's zone. */
export function moment(iso, language) {
  const [year, month, day, hour, minute] = iso.match(/\d+/g).map(Number);
  const at = new Date(Date.UTC(year, month - 1, day, hour, minute));
  const place = language === "en" ? "en-GB" : language;
  const style = { timeZone: "UTC", weekday: "long", day: "numeric", month: "long" };
  const date = new Intl.DateTimeFormat(place, style).format(at).replace(",", "");
  const clock = { timeZone: "UTC", hour: "numeric", minute: "2-digit", hour12: language === "en" };
  return `${date}, ${new Intl.DateTimeFormat(place, clock).format(at)}`;
}
