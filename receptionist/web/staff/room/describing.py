"""One turn of a try-out as it is kept and shown: understood, done, sent. Words only."""

from datetime import UTC, datetime

from receptionist.dialogue.wording import words_for
from receptionist.dialogue.wording.words import Words
from receptionist.domain.business import Business
from receptionist.services.rehearsal import Note, Outgoing, Turn
from receptionist.web.staff.room.meanings import ROUTES, said, understood
from receptionist.web.staff.room.outcomes import done

_EPOCH = datetime(2000, 1, 1, tzinfo=UTC)
_CHANNELS = {"sms": ("SMS", "SMS"), "email": ("e-mail", "e-mail")}
_FAILED = (
    "Coś się zacięło, więc rozmowę przejąłby zespół.",
    "Something got stuck, so staff would take over.",
)
_NOTHING = (
    "Nic: rozmowę prowadziłby teraz zespół.",
    "Nothing: staff would be answering now.",
)


def described(turn: Turn, language: str) -> Note:
    """What a message was read as, what would have been done, and which messages would leave."""
    words = words_for(turn.business, language, turn.business.local(turn.now).date())
    seen = turn.seen
    route = "failed" if seen is None else seen.reading.route if seen.reading else "button"
    return {
        "route": route,
        "how": said(ROUTES[route], language),
        "understood": understood(seen.reading, words, language) if seen and seen.reading else [],
        "done": _done(turn, words, language),
        "outgoing": [_leaving(each, turn.business, words, language) for each in turn.outgoing],
    }


def _done(turn: Turn, words: Words, language: str) -> list[str]:
    if turn.seen is None:
        return [said(_FAILED, language)]
    sentences = [done(outcome, words, language) for outcome in turn.seen.outcomes]
    return list(dict.fromkeys(sentences)) or [said(_NOTHING, language)]


def _leaving(each: Outgoing, business: Business, words: Words, language: str) -> dict[str, str]:
    channel = said(_CHANNELS[each.channel], language)
    if each.due_at is None:
        when = said(("Od razu wyszedłby", "At once, this would go out:"), language)
    else:
        at = business.local(each.due_at)
        day = f"{words.day(at.date())}, {words.clock(at)}"
        when = said((f"Później ({day}) wyszedłby", f"Later ({day}), this would go out:"), language)
    return {"what": f"{when} {channel}", "to": each.to, "text": each.text or ""}


def openers(business: Business, language: str) -> list[str]:
    """Three sentences to begin a try-out with, in a client's language."""
    words = words_for(business, language, business.local(_EPOCH).date())
    first, last = business.services[0], business.services[-1]
    if words.code == "en":
        return [
            f"Hello, {words.service_inside(first.id)} on Friday afternoon, please",
            f"How much is {words.service_inside(last.id)}?",
            "I would like to speak to a person",
        ]
    return [
        f"Dzień dobry, {words.service_inside(first.id)}, piątek po południu",
        f"Ile kosztuje {words.service_inside(last.id)}?",
        "Chcę porozmawiać z człowiekiem",
    ]
