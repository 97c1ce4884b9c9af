"""Everyday kinds of things by a plainer word: a dachshund is a dog. Of no one business."""

import re

from receptionist.language.text import fold

_KINDS = {
    "psem": (
        "jamni|york|labrador|owczark|buldo|szczeni|kundel|kundl|mops|pudel|pudl|terier|sznaucer|husky|beagle|pupil"
        "|suczk|sunia|sunią|piesk"
    ),
    "kotem": "kociak|kocur|kotk",
    "dzieckiem": (
        "cork|corecz|synk|syn |syna |synem |niemowl|maluch|bobas|trzylat|dwulat|pieciolat|przedszkol|"
        "wnuk|wnucz"
    ),
    "samochodem": "auto |autem |auta |fura|fury|furą|suv",
    "wózkiem inwalidzkim": "niepelnospraw|inwalid",
    "bon podarunkowy": "voucher|karta podarunkow|karte podarunkow|karty podarunkow|bon |bony |bonik",
    "kartą": "blik|revolut|zblizeniow",
    "dog": "dachshund|puppy|terrier|poodle|spaniel|bulldog|retriever|pug |corgi|doggo",
    "child": "toddler|daughter|baby|infant|newborn|my son |grandson|granddaughter",
}


def _pattern(stems: str) -> re.Pattern[str]:
    """Stems, or whole words where a space follows."""
    words = (rf"{stem.strip()}\b" if stem.endswith(" ") else rf"{stem}\w*" for stem in fold(stems).split("|"))
    return re.compile("|".join(rf"\b{word}" for word in words))


_CAR = r"(?:samocho\w*|aut\w{0,2})"
_LEAVE = r"(?:zostaw|postaw|stan)\w*"
_BETWEEN = r"(?:[ ,]+\w+){0,2}[ ,]+"
_PATTERNS = {plain: _pattern(stems) for plain, stems in _KINDS.items()} | {
    # What one does rather than what it is: a car that is left somewhere is parked there.
    "zaparkować": re.compile(rf"\b{_LEAVE}{_BETWEEN}{_CAR}\b|\b{_CAR}{_BETWEEN}{_LEAVE}"),
    "park": re.compile(r"\b(?:leave|put|stop)(?: \w+){0,2} (?:car|van|vehicle)\b"),
}


_GIFT = re.compile(r"\b(?:podarunk|upomin|prezent|bon(?:y|ow|ik)?\b|voucher|gift|stalego klienta|loyalty)")


def is_about_gifts(text: str) -> bool:
    """Whether a card or a voucher to give away is meant, not one to pay with."""
    return bool(_GIFT.search(fold(text)))


def in_plain_words(text: str) -> str:
    """The text with kinds called by their plainer word; the same text where there are none."""
    for plain, pattern in _PATTERNS.items():
        for match in reversed(list(pattern.finditer(fold(text)))):
            text = text[: match.start()] + plain + text[match.end() :]
    return text
