"""One line of `flask interpret`: a request as JSON values in, what was understood out."""

from collections.abc import Mapping
from datetime import datetime

from receptionist.dialogue.acts import Context, Reading
from receptionist.dialogue.understanding import Understanding
from receptionist.domain.business import Business


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
    return meaning(reading)


def _moment(request: Mapping[str, object], now: datetime | None, business: Business) -> datetime:
    said = request.get("now")
    moment = datetime.fromisoformat(said) if isinstance(said, str) else now
    if moment is None:
        raise ValueError("now: a local time is needed")
    return moment.astimezone(business.zone).replace(tzinfo=None) if moment.tzinfo else moment


def _asked(request: Mapping[str, object]) -> str | None:
    awaiting = request.get("awaiting")
    return awaiting if isinstance(awaiting, str) else None


def meaning(reading: Reading) -> dict[str, object]:
    """A reading as `flask interpret` prints it. What could be several things is not filled."""
    services = list(dict.fromkeys(m.ids[0] for m in reading.services if len(m.ids) == 1))
    staff = next((m.ids[0] for m in reading.staff if len(m.ids) == 1), None)
    slots = {
        "intent": reading.intent,
        "service": "+".join(services) or None,
        "staff": staff,
        "when": [str(when) for when in reading.whens],
    }
    contact = {key: getattr(reading.contact, key) for key in ("name", "phone", "email")}
    empty = {key for key, value in (slots | contact).items() if not value}
    return {
        **slots,
        "contact": contact,
        "language": reading.language,
        "route": reading.route,
        "evidence": {key: words for key, words in reading.evidence.items() if key not in empty},
    }
