"""What must hold after a step: in what was said, in the events, and in what stands in the database."""

import re
from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any

from tests.scenarios.talk import Talk

HAPPENINGS = ("booked", "rescheduled", "cancelled", "confirmed", "late")


def problems(talk: Talk, wanted: Mapping[str, Any]) -> list[str]:
    """What is wrong, in words; nothing where all holds. KeyError for an expectation that is not known."""
    found = []
    for name, value in wanted.items():
        wrong = _happened(talk, name, value) if name in HAPPENINGS else CHECKS[name](talk, value)
        found += [f"{name}: {wrong}"] if wrong else []
    return found


def one_of(is_now: object, wanted: object) -> str | None:
    """Whether a value is among those that a bar parts."""
    return None if str(is_now) in str(wanted).split("|") else f"is {is_now}, wanted {wanted}"


def unlike(visit: Mapping[str, Any], wanted: Mapping[str, Any]) -> str | None:
    """How a visit or an offer differs from what was wanted; times are the business's wall clock."""
    for key in {"service", "staff", "name", "phone"} & set(wanted):
        if wrong := one_of(visit[key], wanted[key]):
            return f"{key} {wrong}"
    start = _local(visit["start"])
    if "start" in wanted and start != _local(wanted["start"]):
        return f"starts at {start}, wanted {wanted['start']}"
    if "within" in wanted and not _in_any(start, wanted["within"]):
        return f"{start} is not within {wanted['within']}"
    if "not_within" in wanted and _in_any(start, wanted["not_within"]):
        return f"{start} is within {wanted['not_within']}"
    return None


def _local(at: object) -> datetime:
    return datetime.fromisoformat(str(at)).replace(tzinfo=None)


def _in_any(start: datetime, windows: str) -> bool:
    spans = [[_local(end) for end in window.split("/")] for window in windows.split()]
    return any(first <= start < last for first, last in spans)


def _happened(talk: Talk, name: str, wanted: Any) -> str | None:
    found = [event["appointment"] for event in talk.events if event["type"] == f"appointment.{name}"]
    return _the_same(found, wanted if isinstance(wanted, list) else [wanted])


def _the_same(found: list[Any], wanted: list[Any]) -> str | None:
    """Whether each wanted visit is there once, and no other."""
    left = list(found)
    for want in wanted:
        match = next((visit for visit in left if unlike(visit, want) is None), None)
        if match is None:
            return f"no {want} among {[_shown(visit) for visit in found]}"
        left.remove(match)
    return f"also {[_shown(visit) for visit in left]}" if left else None


def _shown(visit: Mapping[str, Any]) -> str:
    return " ".join(str(visit.get(key, "")) for key in ("service", "staff", "start", "name", "phone")).strip()


def _offers(talk: Talk, wanted: Mapping[str, Any]) -> str | None:
    if not talk.offers:
        return "there are none"
    return next((wrong for slot in talk.offers if (wrong := unlike(slot, wanted))), None)


def _nothing(talk: Talk, kinds: list[str]) -> str | None:
    happened = [event["type"] for event in talk.events]
    hits = [type_ for type_ in happened for kind in kinds if type_ == kind or type_.startswith(f"{kind}.")]
    return f"{hits} happened" if hits else None


def _handover(talk: Talk, wanted: str) -> str | None:
    reasons = [event["reason"] for event in talk.events if event["type"] == "handover"]
    return None if set(reasons) & set(wanted.split("|")) else f"reasons {reasons}, wanted {wanted}"


def _handovers(talk: Talk, count: int) -> str | None:
    return one_of(sum(event["type"] == "handover" for event in talk.events), count)


def _event(talk: Talk, wanted: str) -> str | None:
    return None if wanted in [event["type"] for event in talk.events] else f"there is no {wanted}"


def _says(talk: Talk, patterns: str | list[str]) -> str | None:
    wanted = patterns if isinstance(patterns, list) else [patterns]
    missing = [pattern for pattern in wanted if not re.search(pattern, talk.reply, re.IGNORECASE)]
    return f"lacks {missing}" if missing else None


def _never_says(talk: Talk, pattern: str) -> str | None:
    shown = " ".join([talk.reply, *(choice["label"] for choice in talk.choices)])
    hit = re.search(pattern, shown, re.IGNORECASE)
    return f"has {hit.group()!r}" if hit else None


def _standing(talk: Talk, wanted: Mapping[str, Any]) -> str | None:
    visits = talk.house.visits()
    found = any(unlike(visit, wanted) is None for visit in visits)
    return None if found else f"not among {[_shown(visit) for visit in visits]}"


def _sms(talk: Talk, wanted: Mapping[str, str]) -> str | None:
    sent = talk.house.messages(wanted["to"])
    return None if any(re.search(wanted["says"], text) for text in sent) else f"not among {sent}"


CHECKS: Mapping[str, Callable[[Talk, Any], str | None]] = {
    "awaiting": lambda talk, wanted: one_of(talk.last["awaiting"], wanted),
    "status": lambda talk, wanted: one_of(talk.last["status"], wanted),
    "turns": lambda talk, most: f"took {talk.turns}" if talk.turns > most else None,
    "offers": _offers,
    "no_offers": lambda talk, _: f"there are {len(talk.offers)}" if talk.offers else None,
    "nothing": _nothing,
    "handover": _handover,
    "handovers": _handovers,
    "event": _event,
    "says": _says,
    "never_says": _never_says,
    "visits": lambda talk, wanted: _the_same(talk.house.visits(), wanted),
    "standing": _standing,
    "held": lambda talk, wanted: one_of(talk.house.held(), wanted),
    "sms": _sms,
}
