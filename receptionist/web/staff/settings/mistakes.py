"""What is wrong with a draft, said beside the field where it is mended, in the language of the page."""

from collections.abc import Collection, Iterable

from receptionist.services.business_file.document import Document
from receptionist.services.business_file.mistakes import Mistake, Place
from receptionist.web.staff.forms import Form
from receptionist.web.staff.settings import fields

_KINDS: dict[str, tuple[str, str]] = {
    "missing": ("To pole trzeba wypełnić.", "This field is needed."),
    "string_too_short": ("To pole trzeba wypełnić.", "This field is needed."),
    "string_too_long": ("To jest za długie.", "This is too long."),
    "too_short": ("Przynajmniej jedno trzeba wybrać.", "At least one has to be chosen."),
    "greater_than_equal": ("Ta liczba jest za mała.", "This number is too small."),
    "less_than_equal": ("Ta liczba jest za duża.", "This number is too big."),
    "decimal_max_places": ("Najwyżej dwa miejsca po przecinku.", "At most two decimal places."),
    "unknown_id": ("Tego już nie ma na liście.", "This is no longer on the list."),
    "repeated": ("To już jest na liście.", "This is on the list already."),
    "untold": ("W pierwszym języku trzeba to podać.", "This is needed in the first language."),
}
_FIELDS: dict[str, tuple[str, str]] = {
    "phone": (
        "To nie wygląda na numer telefonu. Przykład: 12 345 67 89.",
        "This does not look like a phone number. Example: +48 12 345 67 89.",
    ),
    "email": ("To nie wygląda na adres e-mail.", "This does not look like an e-mail address."),
    "timezone": (
        "Nie ma takiej strefy. Przykład: Europe/Warsaw.",
        "There is no such time zone. Example: Europe/Warsaw.",
    ),
    "currency": ("Trzy wielkie litery, na przykład PLN.", "Three capital letters, for example PLN."),
    "holidays": (
        "Nie znam świąt tego kraju. Polska to PL.",
        "No public holidays are known for this country. Poland is PL.",
    ),
    "languages": ("Każdy język tylko raz.", "Each language only once."),
    "hours": (
        "Godziny podaje się tak: 9:00-17:00, z przerwą: 9:00-13:00, 14:00-17:00.",
        "Hours are written like this: 9:00-17:00, with a break: 9:00-13:00, 14:00-17:00.",
    ),
    "date": ("To nie jest data.", "This is no date."),
    "exceptions": ("Ten sam dzień jest tu dwa razy.", "The same day stands here twice."),
    "time_off": ("Koniec jest przed początkiem.", "The end is before the start."),
    "duration": ("Czas musi być dłuższy niż zero.", "The length has to be more than nothing."),
    "booking": ("Czas musi być dłuższy niż zero.", "The length has to be more than nothing."),
}
_FIELDS |= {"staff_hours": _FIELDS["hours"], "quiet_hours": _FIELDS["hours"], "slot_step": _FIELDS["booking"]}
_OTHERWISE = ("Tu coś się nie zgadza.", "Something is not right here.")
_SECTIONS = {
    "services": ("Usługa", "Service", "name"),
    "staff": ("Osoba", "Person", "name"),
    "faq": ("Pytanie", "Question", "q"),
    "reminders": ("Przypomnienie", "Reminder", "before"),
}


def tell(
    found: Iterable[Mistake], form: Form, document: Document, place: Place, names: Collection[str]
) -> None:
    """Put each mistake beside its field; one that this page cannot mend is told with what it is about."""
    for mistake in found:
        pl, en = _words(mistake)
        language = document["business"]["languages"][:1] if mistake.kind == "untold" else ()
        name = _name((*mistake.place, *language), place, names)
        if name is not None:
            form.wrong(name, pl, en)
        else:
            pl_about, en_about = _about(mistake.place, document)
            form.wrong_elsewhere(f"{pl_about}: {pl}", f"{en_about}: {en}")


def _name(at: Place, place: Place, names: Collection[str]) -> str | None:
    """The field that a place of the document belongs to: the nearest one around it."""
    if at[: len(place)] != place:
        return None
    rest = [str(part) for part in at[len(place) :]]
    for n in range(len(rest), 0, -1):
        name = ".".join(rest[:n])
        inside = sorted(each for each in names if each.startswith(f"{name}."))
        if name in names or inside:
            return name if name in names else inside[0]
    return None


def _words(mistake: Mistake) -> tuple[str, str]:
    keys = [str(part) for part in reversed(mistake.place)]
    if mistake.kind == "value_error" and len(mistake.place) == 2 and mistake.place[0] == "services":
        return "Przerwa musi się skończyć przed końcem wizyty.", "The pause has to end before the visit does."
    if mistake.kind == "too_short" and keys[0] == "staff":
        return "Ktoś musi ją wykonywać.", "Somebody has to do it."
    if mistake.kind in _KINDS:
        return _KINDS[mistake.kind]
    return next((_FIELDS[key] for key in keys if key in _FIELDS), _OTHERWISE)


def _about(at: Place, document: Document) -> tuple[str, str]:
    """What a place is about, for people: `Usługa „Balejaż”`."""
    section = str(at[0]) if at else ""
    if section not in _SECTIONS or len(at) < 2:
        return section, section
    pl, en, key = _SECTIONS[section]
    called = document[section][at[1]].get(key) or ""
    name = fields.called(called, document) if isinstance(called, dict) else str(called)
    return f"{pl} „{name}”", f"{en} “{name}”"
