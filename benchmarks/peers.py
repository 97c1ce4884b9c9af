"""The readers of times that ours is measured against, each called as its own documentation says."""

import os
import zoneinfo
from collections.abc import Callable
from datetime import datetime

import duckling  # type: ignore[import-untyped]
from dateparser.search import search_dates  # type: ignore[import-untyped]

from receptionist.language.when import read

ZONE = "Europe/Warsaw"
Reader = Callable[[str], object]


def readers(language: str, now: datetime) -> dict[str, Reader]:
    """Ours and the peers, made ready for texts of one language that are written at `now`."""
    return {
        "when": lambda text: read(text, now, language),
        "Duckling": _duckling(language, now),
        "dateparser": _dateparser(language, now),
    }


def _duckling(language: str, now: datetime) -> Reader:
    zones = duckling.load_time_zones(next(filter(os.path.isdir, zoneinfo.TZPATH), ""))
    seconds = int(now.replace(tzinfo=zoneinfo.ZoneInfo(ZONE)).timestamp())
    locale = duckling.default_locale_lang(duckling.parse_lang(language.upper()))
    context = duckling.Context(duckling.parse_ref_time(zones, ZONE, seconds), locale)
    times = duckling.parse_dimensions(["time"])
    return lambda text: duckling.parse(text, context, times)


def _dateparser(language: str, now: datetime) -> Reader:
    wanted = {"RELATIVE_BASE": now, "PREFER_DATES_FROM": "future"}
    return lambda text: search_dates(text, languages=[language], settings=wanted)
