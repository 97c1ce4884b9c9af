"""The way to every settings page, each with a line of what it is for."""

from dataclasses import dataclass

from flask import render_template

from receptionist.domain.roles import Role
from receptionist.web.staff.guard import needs
from receptionist.web.staff.settings.blueprint import Answer, pages


@dataclass(frozen=True, slots=True)
class Entry:
    """A settings page and what it is for."""

    endpoint: str
    pl: str
    en: str
    pl_about: str
    en_about: str


ENTRIES = (
    Entry(
        "settings.business",
        "Firma",
        "Business",
        "nazwa, telefon, adres, święta, waluta",
        "name, phone, address, holidays, currency",
    ),
    Entry(
        "settings.hours",
        "Godziny otwarcia",
        "Opening hours",
        "zwykły tydzień i dni wyjątkowe",
        "the usual week and days that differ",
    ),
    Entry(
        "settings.staff",
        "Zespół",
        "Staff",
        "ludzie, ich godziny, urlopy i umiejętności",
        "people, their hours, time off and skills",
    ),
    Entry(
        "settings.services",
        "Usługi",
        "Services",
        "nazwy, czas, ceny, kto je wykonuje",
        "names, lengths, prices, who does them",
    ),
    Entry(
        "settings.resources",
        "Stanowiska i sprzęt",
        "Rooms and equipment",
        "to, czego jest tylko kilka",
        "what there is only so much of",
    ),
    Entry(
        "settings.rules",
        "Zasady rezerwacji",
        "Booking rules",
        "wyprzedzenie, odwołania, spóźnienia",
        "notice, cancellations, lateness",
    ),
    Entry(
        "settings.assistant",
        "Asystent",
        "Assistant",
        "imię, ton, języki, powitanie, kiedy woła zespół",
        "name, tone, languages, greeting, when it calls staff",
    ),
    Entry(
        "settings.faq",
        "Pytania i odpowiedzi",
        "Questions and answers",
        "co asystent odpowiada na częste pytania",
        "what the assistant answers to common questions",
    ),
    Entry(
        "settings.messages",
        "Wiadomości i przypomnienia",
        "Messages and reminders",
        "kiedy i jak piszemy do klientów i zespołu",
        "when and how clients and staff are written to",
    ),
    Entry(
        "settings.users",
        "Konta",
        "Accounts",
        "kto się loguje i co mu wolno",
        "who signs in and what they may do",
    ),
    Entry(
        "widget.page",
        "Czat na stronie",
        "Chat on your site",
        "kod do wklejenia, kolor, położenie, podgląd",
        "the code to paste, colour, position, preview",
    ),
    Entry(
        "guide.page",
        "Przewodnik",
        "The guide",
        "pięć kroków na początek i rozmowa na próbę",
        "five first steps and a conversation to try",
    ),
)


@pages.get("/")
@needs(Role.OWNER)
def page() -> Answer:
    """All settings pages."""
    return render_template("staff/settings/index.html", entries=ENTRIES)
