"""One line of `flask interpret`: a request as JSON values in, what was understood out."""

from collections.abc import Mapping
from datetime import datetime

from receptionist.dialogue.acts import Context, Reading
from receptionist.dialogue.understanding import Understanding
from receptionist.domain.business import Business
from receptionist.language.catalogue import Mention


def interpret_line(
    understanding: Understanding,
    business: Business,
    request: Mapping[str, object],
    now: datetime | None = None,
) -> dict[str, object]:
    """What the request's "text" means, in the words of the command's contract.

    `now` is used where the request names none: naive local time, or aware. ValueError: no text, or no time.
    """
    text = request.get("text")
    if not isinstance(text, str):
        raise ValueError("text: a string is needed")  # noqa: TRY004 - the input is wrong, not the program
    reading = understanding.read(text, Context(_moment(request, now, business), None, _asked(request)))
    return _shown(reading)


def _moment(request: Mapping[str, object], now: datetime | None, business: Business) -> datetime:
    said = request.get("now")
    moment = datetime.fromisoformat(said) if isinstance(said, str) else now
    if moment is None:
        raise ValueError("now: a local time is needed")
    return moment.astimezone(business.zone).replace(tzinfo=None) if moment.tzinfo else moment


def _asked(request: Mapping[str, object]) -> str | None:
    awaiting = request.get("awaiting")
    return awaiting if isinstance(awaiting, str) else None


def _shown(reading: Reading) -> dict[str, object]:
    contact = reading.contact
    service, staff = _services(reading), _person(reading)
    silent = {slot for slot, value in (("service", service), ("staff", staff)) if value is None}
    return {
        "intent": reading.intent,
        "service": service,
        "staff": staff,
        "when": [str(when) for when in reading.whens],
        "contact": {"name": contact.name, "phone": contact.phone, "email": contact.email},
        "language": reading.language,
        "route": reading.route,
        "evidence": {slot: words for slot, words in reading.evidence.items() if slot not in silent},
    }


def _services(reading: Reading) -> str | None:
    """Ids joined by "+"; null where a mention fits several, for that is still to be asked."""
    if any(len(mention.ids) != 1 for mention in reading.services):
        return None
    return "+".join(dict.fromkeys(mention.ids[0] for mention in reading.services)) or None


def _person(reading: Reading) -> str | None:
    named: list[Mention] = [mention for mention in reading.staff if len(mention.ids) == 1]
    ids = {mention.ids[0] for mention in named}
    return ids.pop() if len(ids) == 1 and len(named) == len(reading.staff) else None
