"""The business file: YAML or a mapping in, a business with the visits it brings along out, or every mistake.

Reads; writes nothing. Loading what was read into a database is the work of setup.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from functools import lru_cache
from pathlib import Path

from receptionist.domain.business import Business
from receptionist.services.business_file.conversion import to_business
from receptionist.services.business_file.mistakes import BusinessFileError, quoted, sentences
from receptionist.services.business_file.references import wrong_references
from receptionist.services.business_file.schema import FileKeys
from receptionist.services.business_file.validation import read_keys
from receptionist.services.business_file.yaml_text import PlacedYaml, read_yaml

__all__ = [
    "BusinessFileError",
    "GivenBusy",
    "GivenVisit",
    "LoadedFile",
    "parse",
    "public_holidays",
    "read_file",
]

YEARS_AHEAD = 10


@dataclass(frozen=True, slots=True)
class GivenVisit:
    """A visit that the file says exists already; `start` on the business's clock (naive), phone in E.164."""

    client: str
    service: str
    staff: str
    start: datetime
    phone: str | None = None
    email: str | None = None


@dataclass(frozen=True, slots=True)
class GivenBusy:
    """Time of a staff member taken by something else, on the business's clock (naive)."""

    staff: str
    start: datetime
    end: datetime


@dataclass(frozen=True, slots=True)
class LoadedFile:
    """All that a business file says."""

    business: Business
    appointments: tuple[GivenVisit, ...] = ()
    busy: tuple[GivenBusy, ...] = ()


def read_file(path: Path, around: date | None = None) -> LoadedFile:
    """What a file says; BusinessFileError also where there is none or it is no text."""
    try:
        text = path.read_text(encoding="utf-8-sig")
    except FileNotFoundError:
        raise BusinessFileError((f"there is no file {path}",)) from None
    except OSError as error:
        raise BusinessFileError((f"{path} cannot be read: {error.strerror}",)) from error
    except UnicodeDecodeError as error:
        raise BusinessFileError((f"{path} is no UTF-8 text",)) from error
    return parse(text, around)


def parse(raw: str | Mapping[str, object], around: date | None = None) -> LoadedFile:
    """YAML text, or a mapping read already; BusinessFileError with every mistake at once.

    Public holidays are reckoned from the year before `around` (default: today) to ten years after it.
    """
    found = read_yaml(raw) if isinstance(raw, str) else PlacedYaml(raw)
    if not isinstance(found.value, Mapping):
        said = "is empty" if found.value is None else f"holds only {quoted(found.value)}"
        raise BusinessFileError((f"the file {said}; business, hours, services and staff are needed",))
    keys = read_keys(found.value)
    mistakes = [*found.mistakes, *wrong_references(found.value), *(keys if isinstance(keys, list) else ())]
    if mistakes or isinstance(keys, list):
        raise BusinessFileError(sentences(mistakes, found.lines), mistakes)
    return _loaded(keys, around or datetime.now(UTC).date())


def public_holidays(country: str | None, around: date) -> frozenset[date]:
    """The public holidays of a country from the year before a date to ten years after it."""
    years = range(max(around.year - 1, 1), min(around.year + YEARS_AHEAD, 9999) + 1)
    return frozenset().union(*(_holidays_of(country, year) for year in years)) if country else frozenset()


@lru_cache(maxsize=256)
def _holidays_of(country: str, year: int) -> frozenset[date]:
    import holidays

    return frozenset(holidays.country_holidays(country, years=year))


def _loaded(keys: FileKeys, around: date) -> LoadedFile:
    return LoadedFile(
        to_business(keys, public_holidays(keys.business.holidays, around)),
        tuple(GivenVisit(v.client, v.service, v.staff, v.start, v.phone, v.email) for v in keys.appointments),
        tuple(GivenBusy(b.staff, b.start, b.end) for b in keys.busy),
    )
