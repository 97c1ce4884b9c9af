"""What would have been done about a message, one sentence for each outcome, for an owner to read."""

from collections.abc import Mapping

from receptionist.dialogue import decisions as do
from receptionist.dialogue import outcomes as out
from receptionist.dialogue.wording.words import Words
from receptionist.domain.availability import Slot
from receptionist.web.staff.room.meanings import Pair, said, topic_of

REASONS: Mapping[str, Pair] = {
    "asked": ("klient prosi o człowieka", "the client asks for a person"),
    "complaint": ("to skarga", "it is a complaint"),
    "emergency": ("zagrożone jest życie lub zdrowie", "life or health is in danger"),
    "not_understood": ("asystent nie zrozumiał", "the assistant did not understand"),
    "rule": ("zasada oddaje to zespołowi", "a rule leaves this to staff"),
    "unusual": ("sprawa jest nietypowa", "the matter is unusual"),
}
BECAUSE: Mapping[str, Pair] = {
    "past": ("ten termin minął", "that time is over"),
    "too_soon": ("to za wcześnie według zasad rezerwacji", "it is sooner than the booking rules allow"),
    "too_far": ("to za daleko według zasad rezerwacji", "it is further ahead than the booking rules allow"),
    "closed": ("wtedy jest zamknięte", "it is closed then"),
    "holiday": ("to święto", "it is a public holiday"),
    "other_hours": ("to poza godzinami otwarcia", "it is outside the opening hours"),
    "staff_off": ("tej osoby wtedy nie ma w pracy", "that person is off then"),
    "staff_away": ("ta osoba ma wolne", "that person is away"),
    "staff_other_hours": ("ta osoba pracuje w innych godzinach", "that person works other hours"),
    "not_theirs": ("ta osoba nie wykonuje tej usługi", "that person does not do this service"),
    "off_grid": ("wizyty nie zaczynają się o takiej minucie", "visits do not start at such minutes"),
    "taken": ("ten czas jest zajęty", "that time is taken"),
}
AWAITED: Mapping[str, Pair] = {
    "service": ("usługę", "the service"),
    "staff": ("osobę", "the person"),
    "when": ("termin", "the time"),
    "slot": ("wybór terminu", "which time"),
    "name": ("imię i nazwisko", "a name"),
    "phone": ("numer telefonu", "a phone number"),
    "email": ("adres e-mail", "an e-mail address"),
    "code": ("kod z wiadomości", "the code from the message"),
    "consent": ("zgodę", "consent"),
    "confirmation": ("potwierdzenie", "a confirmation"),
    "visit": ("o którą wizytę chodzi", "which visit is meant"),
    "rating": ("ocenę rozmowy", "how the conversation went"),
}
PLAIN: Mapping[type, Pair] = {
    out.OneByOne: ("Wspólnego terminu nie ma: szuka wizyt po kolei.", "No time for all: goes one by one."),
    out.NoHistory: ("Nie zna wcześniejszej wizyty.", "It knows of no earlier visit to repeat."),
    out.UsualProposed: ("Proponuje to, co przy ostatniej wizycie.", "Proposes what the last visit was."),
    out.CodeSent: ("Wysyła kod, żeby sprawdzić, kto pisze.", "Sends a code to check who is writing."),
    out.CodeWrong: ("Kod się nie zgadza: niczego nie pokazuje.", "The code is wrong: shows nothing."),
    out.VisitsShown: ("Pokazuje wizyty potwierdzonego klienta.", "Shows the proved client’s visits."),
    out.VisitConfirmed: ("Zapisuje, że klient przyjdzie.", "Notes that the client will come."),
    out.LateNoted: ("Mówi zespołowi o spóźnieniu.", "Tells staff that the client will be late."),
    out.Gone: ("Mówi, że tej wizyty już nie ma.", "Says that the visit is there no more."),
    out.MovedMeanwhile: ("Mówi, że wizyta została przeniesiona.", "Says that the visit was moved meanwhile."),
    out.Joined: ("Zapisuje na listę oczekujących.", "Puts them on the waiting list."),
    out.Noted: ("Dopisuje dla zespołu to, co klient podał.", "Adds what the client gave for staff to see."),
    out.RatingAsked: ("Pyta, jak poszła rozmowa.", "Asks how the conversation went."),
    out.Rated: ("Zapisuje ocenę rozmowy.", "Keeps the rating."),
    do.AskAddress: ("Pyta o telefon lub e-mail z wizyty.", "Asks for the visit’s phone or e-mail."),
    do.AskCode: ("Pyta o kod.", "Asks for the code."),
    do.AskService: ("Pyta, o którą usługę chodzi.", "Asks which service."),
    do.AskWhen: ("Pyta o dzień lub godzinę.", "Asks for a day or a time."),
    do.Clarify: ("Nie rozumie na pewno, więc dopytuje.", "Is not sure, so it asks."),
    do.GiveUp: ("Zwalnia trzymany termin.", "Lets the held time go."),
    do.Greet: ("Odpowiada na powitanie.", "Greets back."),
    do.LeaveIt: ("Zostawia wizytę bez zmian.", "Leaves the visit as it is."),
    do.OffTopic: ("Mówi, w czym może pomóc.", "Says what it can help with."),
    do.StopWaiting: ("Nie wpisuje na listę oczekujących.", "Does not put them on the waiting list."),
    do.Thank: ("Odpowiada na podziękowanie.", "Answers the thanks."),
    do.WhichVisit: ("Pyta, o którą wizytę chodzi.", "Asks which visit is meant."),
}  # fmt: skip


def done(outcome: out.Outcome, words: Words, language: str) -> str:
    """What would have been done: "Zapisałby wizytę: …"."""
    en = language == "en"
    match outcome:
        case out.Booked():
            return _booked(outcome, words, language)
        case out.Moved(slot):
            return f"{'Would move the visit to' if en else 'Przełożyłby wizytę na'}: {words.visit_of(slot)}."
        case out.Cancelled(slots):
            return f"{'Would cancel' if en else 'Odwołałby'}: {_visits(slots, words)}."
        case out.CancelAsked(slots):
            return f"{'Asks whether to cancel' if en else 'Pyta, czy odwołać'}: {_visits(slots, words)}."
        case out.Kept(slots):
            return f"{'Leaves as it is' if en else 'Zostawia bez zmian'}: {_visits(slots, words)}."
        case out.HandedOver(reason, topic):
            return _handed_over(reason, topic, language)
        case out.Offered() | out.NothingFree() | out.Asked() | out.WaitAsked():
            return _asking(outcome, words, language)
        case out.Answered(topic, from_faq):
            return _answered(topic, language, from_faq=from_faq is not None)
        case _:
            return said(PLAIN[type(outcome)], language)


def _booked(outcome: out.Booked, words: Words, language: str) -> str:
    asked = ("Przyjąłby prośbę o wizytę, do potwierdzenia", "Would take a request, for staff to accept")
    does = said(asked if outcome.requested else ("Zapisałby wizytę", "Would book"), language)
    more = f" (+{outcome.parts - 1})" if outcome.parts > 1 else ""
    return f"{does}: {words.visit_of(outcome.slot)}{more}."


def _visits(slots: tuple[Slot, ...], words: Words) -> str:
    return "; ".join(words.visit_of(slot) for slot in slots)


def _handed_over(reason: str, topic: str | None, language: str) -> str:
    why = said(REASONS[reason], language)
    topic_words = "" if topic in REASONS else topic_of(topic, language)
    about = f" – {topic_words}" if topic_words else ""
    told = said(("Przekazałby rozmowę zespołowi, bo", "Would hand over to staff, because"), language)
    return f"{told} {why}{about}."


def _asking(
    outcome: out.Offered | out.NothingFree | out.Asked | out.WaitAsked, words: Words, language: str
) -> str:
    match outcome:
        case out.Offered(slots, because):
            times = ", ".join(words.slot_label(slot) for slot in slots)
            return f"{said(('Proponuje', 'Offers'), language)}: {times}{_because(because, language)}."
        case out.NothingFree(because):
            nothing = said(("Niczego wolnego nie ma", "Nothing is free"), language)
            return f"{nothing}{_because(because, language)}."
        case out.Asked(slot, asks, moved_from):
            held = said(("Trzyma termin", "Holds"), language)
            start = said(("Nowy termin", "The new time"), language) if moved_from else held
            return f"{start}: {words.visit_of(slot)}. {_asks(asks, language)}"
        case out.WaitAsked(_, asks):
            return _asks(asks, language)


def _asks(asks: str, language: str) -> str:
    return f"{said(('Pyta o', 'Asks for'), language)}: {said(AWAITED[asks], language)}."


def _because(because: str | None, language: str) -> str:
    return f" ({said(BECAUSE[because], language)})" if because else ""


def _answered(topic: str | None, language: str, *, from_faq: bool) -> str:
    if from_faq:
        return said(("Odpowiada słowami właściciela.", "Answers in the owner’s own words."), language)
    about = f": {words}" if (words := topic_of(topic, language)) else ""
    return f"{said(('Odpowiada z ustawień', 'Answers from the settings'), language)}{about}."
