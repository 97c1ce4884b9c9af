"""What was understood of a message, in an owner's words: pairs of Polish and English, and how times read."""

from collections.abc import Mapping
from datetime import datetime, time, timedelta

from receptionist.dialogue.acts import Reading
from receptionist.dialogue.wording.words import Words
from receptionist.language.when import When

Pair = tuple[str, str]

INTENTS: Mapping[str, Pair] = {
    "book": ("chce się umówić", "wants to book"),
    "availability": ("pyta o wolne terminy", "asks what is free"),
    "reschedule": ("chce przełożyć wizytę", "wants to move a visit"),
    "cancel": ("chce odwołać wizytę", "wants to cancel a visit"),
    "confirm": ("potwierdza wizytę", "confirms a visit"),
    "my_visits": ("pyta o swoje wizyty", "asks about their visits"),
    "question": ("zadaje pytanie", "asks a question"),
    "complaint": ("składa skargę", "complains"),
    "human": ("sprawa dla człowieka", "a matter for a person"),
    "emergency": ("zagrożenie życia lub zdrowia", "danger to life or health"),
    "late": ("spóźni się", "will be late"),
    "waitlist": ("chce być na liście oczekujących", "wants to be on the waiting list"),
    "inform": ("podaje dane", "gives details"),
    "yes": ("zgadza się", "agrees"),
    "no": ("nie zgadza się", "does not agree"),
    "greet": ("wita się", "greets"),
    "thanks": ("dziękuje", "says thanks"),
    "off_topic": ("co innego", "something else"),
}
TOPICS: Mapping[str, Pair] = {
    "hours": ("godziny", "hours"),
    "address": ("adres", "address"),
    "phone": ("telefon", "phone"),
    "email": ("e-mail", "e-mail"),
    "price": ("cena", "price"),
    "duration": ("czas trwania", "duration"),
    "who": ("kto to robi", "who does it"),
    "payment": ("płatność", "payment"),
    "assistant": ("kto odpowiada", "who answers"),
    "why_phone": ("po co numer", "what the number is for"),
    "services": ("lista usług", "the services"),
    "languages": ("języki", "languages"),
    "notice": ("do kiedy odwołać", "notice to cancel"),
    "lateness": ("spóźnienie", "being late"),
    "person": ("co robi ta osoba", "what the person does"),
    "asked": ("prosi o człowieka", "asks for a person"),
    "callback": ("prosi o telefon", "asks to be called"),
    "medical": ("porada medyczna", "medical advice"),
    "invoice": ("faktura", "an invoice"),
    "records": ("dokumentacja", "records"),
    "erasure": ("usunięcie danych", "erasing their data"),
    "harassment": ("nękanie", "harassment"),
    "special_order": ("zamówienie specjalne", "a special order"),
    "cooperation": ("współpraca", "cooperation"),
    "complaint": ("skarga", "a complaint"),
    "refund": ("zwrot pieniędzy", "a refund"),
    "harm": ("szkoda", "harm done"),
    "question": ("pytanie bez odpowiedzi", "a question without an answer"),
    "failure": ("błąd programu", "a fault of the program"),
}
ROUTES: Mapping[str, Pair] = {
    "rules": ("reguły", "rules"),
    "llm": ("model językowy", "language model"),
    "button": ("przycisk", "button"),
    "failed": ("błąd", "fault"),
}
FIELDS: Mapping[str, Pair] = {
    "intent": ("Zamiar", "Intent"),
    "service": ("Usługa", "Service"),
    "staff": ("Osoba", "Person"),
    "when": ("Termin", "Time"),
    "name": ("Nazwisko", "Name"),
    "phone": ("Telefon", "Phone"),
    "email": ("E-mail", "E-mail"),
}
_MINUTE = timedelta(minutes=1)


def said(pair: Pair, language: str) -> str:
    """One of a pair."""
    return pair[language == "en"]


def topic_of(topic: str | None, language: str) -> str:
    """What a matter is about; empty where there is nothing to say."""
    return said(TOPICS.get(topic or "", ("", "")), language)


def understood(reading: Reading, words: Words, language: str) -> list[dict[str, str]]:
    """Each thing that was understood: its field, its value, and the client's own words for it."""
    values = {
        "intent": _intent(reading, language),
        "service": " + ".join(_either(mention.ids, words) for mention in reading.services),
        "staff": ", ".join(words.person(i) for m in reading.staff for i in m.ids),
        "when": "; ".join(moment(when, words, language) for when in reading.whens),
        "name": reading.contact.name or "",
        "phone": words.phone(reading.contact.phone),
        "email": reading.contact.email or "",
    }
    return [
        {"name": said(FIELDS[key], language), "value": value, "words": reading.evidence.get(key, "")}
        for key, value in values.items()
        if value
    ]


def _either(ids: tuple[str, ...], words: Words) -> str:
    return " / ".join(words.service(service) for service in ids)


def _about(reading: Reading, language: str) -> str:
    return "" if reading.topic == reading.intent else topic_of(reading.topic, language)


def _intent(reading: Reading, language: str) -> str:
    intents = ", ".join(said(INTENTS[intent], language) for intent in reading.intents)
    topic = f" ({about})" if (about := _about(reading, language)) else ""
    doubt = "" if reading.certain else said((" – niepewne", " – not certain"), language)
    return f"{intents}{topic}{doubt}"


def moment(when: When, words: Words, language: str) -> str:
    """A time that was named, as people say it."""
    start, end = when.start, when.end
    if isinstance(start, time):
        return _clocks(start, end if isinstance(end, time) else None)
    if not isinstance(end, datetime):
        return f"{words.day(start.date())} {said(('o', 'at'), language)} {words.clock(start)}"
    last = end - _MINUTE
    if start.time() == end.time() == time():
        days = [words.day(start.date())]
        return " – ".join(days if last.date() == start.date() else [*days, words.day(last.date())])
    if last.date() == start.date():
        until = "24:00" if end.time() == time() else words.clock(end)
        return f"{words.day(start.date())} {words.clock(start)}–{until}"
    return f"{words.day(start.date())} {words.clock(start)} – {words.day(last.date())} {words.clock(end)}"


def _clocks(start: time, end: time | None) -> str:
    if end is None:
        return f"{start:%H:%M}"
    return f"{start:%H:%M}–{'24:00' if end == time() else f'{end:%H:%M}'}"
