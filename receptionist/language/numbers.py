"""Spoken numbers as digits, and phone numbers. Knows dates and prices only to leave them out."""

import re
from collections.abc import Iterator

import phonenumbers

from receptionist.language.text import Token, fold, tokens

_ONES = {
    "zero": 0, "jeden": 1, "jedynka": 1, "dwa": 2, "trzy": 3, "cztery": 4, "piec": 5, "szesc": 6, "siedem": 7,
    "osiem": 8, "dziewiec": 9, "oh": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6,
    "seven": 7, "eight": 8, "nine": 9,
}  # fmt: skip
_TEENS = {
    "dziesiec": 10, "jedenascie": 11, "dwanascie": 12, "trzynascie": 13, "czternascie": 14, "pietnascie": 15,
    "szesnascie": 16, "siedemnascie": 17, "osiemnascie": 18, "dziewietnascie": 19, "ten": 10, "eleven": 11,
    "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17,
    "eighteen": 18, "nineteen": 19,
}  # fmt: skip
_TENS = {
    "dwadziescia": 20, "trzydziesci": 30, "czterdziesci": 40, "piecdziesiat": 50, "szescdziesiat": 60,
    "siedemdziesiat": 70, "osiemdziesiat": 80, "dziewiecdziesiat": 90, "twenty": 20, "thirty": 30,
    "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
}  # fmt: skip
_HUNDREDS = {
    "sto": 100, "dwiescie": 200, "trzysta": 300, "czterysta": 400, "piecset": 500, "szescset": 600,
    "siedemset": 700, "osiemset": 800, "dziewiecset": 900,
}  # fmt: skip
_TIMES = {"double": 2, "triple": 3, "podwojne": 2, "podwojna": 2, "potrojne": 3}
_NUMBERS = _ONES | _TEENS | _TENS | _HUNDREDS
_WORDS = frozenset(_NUMBERS) | frozenset(_TIMES)
_FEWEST = 7

_NO_PHONE = re.compile(
    r"(?<!\d)\d{1,2}[:.]\d{2}(?:\s*-\s*\d{1,2}(?:[:.]\d{2})?)?(?![\d.])"
    r"|(?<!\d)\d{1,2}[./-]\d{1,2}[./-](?:19|20)\d{2}(?!\d)"
    r"|(?<!\d)(?:19|20)\d{2}-\d{2}-\d{2}(?!\d)"
    r"|(?<![\d-])\d{1,2}\s*[-–]\s*\d{1,2}(?![\d-])"
    r"|(?<!\d)\d[\d ]{0,7}(?:[.,]\d{2})?\s*(?:zl|pln|eur|usd|gbp|minut|min\b)"
)
_CANDIDATE = re.compile(r"(?<![\w@.#])\(?(?:\+|00)?\(?\d(?:[\d \u00a0./()-]{4,}\d)(?![\w@])")


def spoken(text: str) -> Iterator[tuple[str, int, int]]:
    """(digits, start, end) of each run of number words and digits that holds a number word."""
    run: list[Token] = []
    for token in tokens(text):
        if run and (not _is_number(token.folded) or _breaks(text[run[-1].end : token.start])):
            yield from _run(text, run)
            run = []
        if _is_number(token.folded):
            run.append(token)
    yield from _run(text, run)


def counted(word: str) -> int | None:
    """How many a folded word says, in digits or as "five"; None for any other word."""
    return int(word) if word.isdecimal() else _NUMBERS.get(word)


def _is_number(word: str) -> bool:
    return word in _WORDS or (word.isascii() and word.isdigit())


def _breaks(between: str) -> bool:
    return bool(between.strip(" ,-.\u00a0"))


def _run(text: str, run: list[Token]) -> Iterator[tuple[str, int, int]]:
    if not any(token.folded in _WORDS for token in run):
        return
    start = run[0].start
    before = re.search(r"(?:\+|\bplus)\s*$", text[:start], re.IGNORECASE)
    digits = "".join(_groups([token.folded for token in run]))
    yield ("+" if before else "") + digits, before.start() if before else start, run[-1].end


def _groups(words: list[str]) -> Iterator[str]:
    """Digits of each number: "dwieście trzydzieści cztery" is one number, "trzy cztery" are two."""
    value, room, times = 0, 0, 1
    for word in words:
        if word in _TIMES:
            times = _TIMES[word]
            continue
        number = int(word) if word.isdigit() else _NUMBERS[word]
        fits = not word.isdigit() and 0 < number < room
        if not fits and room:
            yield str(value)
        if word.isdigit() or number == 0 or times > 1:
            yield (word if word.isdigit() else str(number)) * times
            value, room, times = 0, 0, 1
            continue
        value, room = (value + number if fits else number), _room(number)
    if room:
        yield str(value)


def _room(number: int) -> int:
    """What may still be added to a number; 1: nothing, but a number stands here."""
    return 100 if number >= 100 else 10 if number >= 20 else 1


def phones(text: str, country: str = "PL") -> list[tuple[str | None, str, int, int]]:
    """(E.164 or None where it cannot be a number, digits, start, end) in the order of the text."""
    folded = fold(text)
    cleaned = _NO_PHONE.sub(lambda match: "#" * len(match.group()), folded)
    found = [_best(match.group(), match.start(), country) for match in _CANDIDATE.finditer(cleaned)]
    for digits, start, end in spoken(cleaned):
        if len(digits) >= _FEWEST and not any(a < end and start < b and number for number, _, a, b in found):
            found.append((_valid(digits, country), digits, start, end))
    return sorted((each for each in found if _plausible(each[1])), key=lambda each: each[2])


def _plausible(digits: str) -> bool:
    return _FEWEST <= len(digits.lstrip("+")) <= 15


def _best(written: str, start: int, country: str) -> tuple[str | None, str, int, int]:
    """The longest beginning that is a number: an hour or a price may follow it."""
    ends = [len(written), *(match.start() for match in re.finditer(r"\s+", written))]
    for end in sorted(set(ends), reverse=True):
        number = _valid(written[:end], country)
        if number:
            return number, _digits(written[:end]), start, start + end
    return None, _digits(written), start, start + len(written)


def _digits(written: str) -> str:
    return ("+" if "+" in written else "") + re.sub(r"\D", "", written)


def _valid(written: str, country: str) -> str | None:
    digits = _digits(written)
    if digits.startswith("00"):
        digits = "+" + digits[2:]
    try:
        number = phonenumbers.parse(digits, country)
    except phonenumbers.NumberParseException:
        return None
    # Numbering plans of other countries change unseen; of them only the length is held against a client.
    abroad = number.country_code != phonenumbers.country_code_for_region(country)
    if not (phonenumbers.is_valid_number(number) or (abroad and phonenumbers.is_possible_number(number))):
        return None
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)


def parse_phone(text: str, country: str = "PL") -> str | None:
    """The first valid phone number of the text in E.164; `country` is where numbers without +… belong."""
    return next((number for number, _, _, _ in phones(text, country) if number), None)
