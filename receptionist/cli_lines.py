"""Commands that answer JSON lines: when, interpret, slots. They touch no database.

One process for all lines: every line is answered and flushed, a bad one with `{"error": …}`.
"""

import json
import logging
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from functools import lru_cache
from pathlib import Path
from typing import Any, BinaryIO

from receptionist.domain.availability import Taken, free_slots, taken_by
from receptionist.domain.business import Business
from receptionist.domain.clock import instant
from receptionist.domain.interval import Interval
from receptionist.language.text import whole
from receptionist.services.business_file import BusinessFileError, LoadedFile, parse, read_file

Line = Mapping[str, Any]
Answer = Mapping[str, object]

LONGEST_TEXT = 2000
"""As in the chat: a longer message is refused."""

_log = logging.getLogger(__name__)


class BadLine(ValueError):
    """A line that cannot be answered; the text says why."""


def answer_lines(lines: BinaryIO, answers: BinaryIO, answer: Callable[[Line], Answer]) -> None:
    """Answer every line of `lines` as it comes."""
    for line in lines:
        said = json.dumps(_answered(line, answer), ensure_ascii=False)
        answers.write(said.encode("utf-8", "replace") + b"\n")
        answers.flush()


def _answered(line: bytes, answer: Callable[[Line], Answer]) -> Answer:
    try:
        return answer(_read(line))
    except BadLine as bad:
        return {"error": str(bad)}
    except BusinessFileError as refused:
        return {"error": "; ".join(refused.mistakes)}
    except Exception as error:  # one line must not keep the next from its answer
        _log.exception("A line could not be answered")
        return {"error": f"this could not be answered: {type(error).__name__}"}


def _read(line: bytes) -> Line:
    try:
        value = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise BadLine(f"not a JSON line: {error}") from None
    if not isinstance(value, dict):
        raise BadLine("not a JSON object")
    return value


def text_of(line: Line) -> str:
    """The client's text in a line."""
    text = line.get("text")
    if not isinstance(text, str):
        raise BadLine('"text" is needed')
    if len(text) > LONGEST_TEXT:
        raise BadLine(f"the text is longer than {LONGEST_TEXT} letters")
    return whole(text)


def wall_clock(value: object, key: str) -> datetime:
    """A local time such as `2026-11-23T09:00`, naive."""
    try:
        local = datetime.fromisoformat(value) if isinstance(value, str) else None
    except ValueError:
        local = None
    if local is None or local.tzinfo is not None:
        raise BadLine(f'"{key}" must be a local time like "2026-11-23T09:00"')
    return local


def one_of(known: Sequence[str], value: object, key: str) -> str:
    """The value of a key that may hold only what is known."""
    if isinstance(value, str) and value in known:
        return value
    raise BadLine(
        f'"{key}": there is no {json.dumps(value, ensure_ascii=False)}; there is {", ".join(known)}'
    )


def free_times(line: Line) -> Answer:
    """The answer to a line of `flask slots`."""
    loaded = _business_of(line)
    business = loaded.business
    now = instant(wall_clock(line.get("now"), "now"), business.zone)
    service = one_of([s.id for s in business.services], line.get("service"), "service")
    staff = line.get("staff")
    if staff is not None:
        staff = one_of([s.id for s in business.staff], staff, "staff")
    window = _window(line, business)
    slots = free_slots(business, service, staff, window, now, _taken(loaded), _busy(loaded))
    return {
        "slots": [
            {"start": _shown(s.start, business), "end": _shown(s.end, business), "staff": s.staff}
            for s in slots
        ]
    }


def _business_of(line: Line) -> LoadedFile:
    given, around = line.get("business"), wall_clock(line.get("now"), "now").date()
    if isinstance(given, str):
        return read_file(Path(given), around)
    if isinstance(given, dict):
        return _parsed(json.dumps(given), around.year)
    raise BadLine('"business" must be a business file: its keys, or its path')


@lru_cache(maxsize=16)
def _parsed(business: str, year: int) -> LoadedFile:
    return parse(json.loads(business), datetime(year, 7, 1).date())  # noqa: DTZ001 - only its year counts


def _window(line: Line, business: Business) -> Interval:
    start, end = wall_clock(line.get("from"), "from"), wall_clock(line.get("to"), "to")
    if end < start:
        raise BadLine('"to" is before "from"')
    return Interval(instant(start, business.zone), instant(end, business.zone))


def _taken(loaded: LoadedFile) -> list[Taken]:
    found = []
    for visit in loaded.appointments:
        service, start = loaded.business.service(visit.service), instant(visit.start, loaded.business.zone)
        found.append(taken_by(service, visit.staff, start))
    return found


def _busy(loaded: LoadedFile) -> dict[str, list[Interval]]:
    found: dict[str, list[Interval]] = {}
    for block in loaded.busy:
        start, end = (instant(local, loaded.business.zone) for local in (block.start, block.end))
        found.setdefault(block.staff, []).append(Interval(start, end))
    return found


def _shown(at: datetime, business: Business) -> str:
    return business.local(at).strftime("%Y-%m-%dT%H:%M")
