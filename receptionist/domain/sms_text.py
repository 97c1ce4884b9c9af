"""How long an SMS is: its alphabet, its parts, and the same words in plain letters. Pure arithmetic."""

import unicodedata
from dataclasses import dataclass
from typing import Literal

Encoding = Literal["GSM-7", "UCS-2"]

_BASIC = frozenset(
    "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
    "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà"
)
_EXTENDED = frozenset("^{}\\[~]|€\f")
"""Letters of the GSM alphabet that are written as two."""
_ROOM: dict[Encoding, tuple[int, int]] = {"GSM-7": (160, 153), "UCS-2": (70, 67)}
"""What fits into a message that stands alone, and into each part of a longer one."""
_PLAIN = str.maketrans(
    {"ł": "l", "Ł": "L", "„": '"', "”": '"', "“": '"', "’": "'", "‘": "'", "–": "-", "—": "-"}
    | {"…": "...", "•": "-", "\u00a0": " ", "\u202f": " ", "\u2011": "-"}
)


@dataclass(frozen=True, slots=True)
class SmsSize:
    """What a text costs to send: `units` are letters as the encoding counts them."""

    encoding: Encoding
    units: int
    parts: int


def measure(text: str) -> SmsSize:
    """The size of a text as an SMS; one letter outside the GSM alphabet makes all of it UCS-2."""
    encoding: Encoding = (
        "GSM-7" if all(letter in _BASIC or letter in _EXTENDED for letter in text) else "UCS-2"
    )
    widths = [_width(letter, encoding) for letter in text]
    alone, each = _ROOM[encoding]
    return SmsSize(encoding, sum(widths), 1 if sum(widths) <= alone else _parts(widths, each))


def plain(text: str) -> str:
    """The text without Polish letters and typographer's marks; other letters of the alphabet stay."""
    return "".join(_plain_letter(letter) for letter in text.translate(_PLAIN))


def _plain_letter(letter: str) -> str:
    if letter in _BASIC or letter in _EXTENDED:
        return letter
    bare = "".join(part for part in unicodedata.normalize("NFKD", letter) if not unicodedata.combining(part))
    return bare if bare and all(part in _BASIC for part in bare) else letter


def _width(letter: str, encoding: Encoding) -> int:
    if encoding == "GSM-7":
        return 2 if letter in _EXTENDED else 1
    return 2 if ord(letter) > 0xFFFF else 1


def _parts(widths: list[int], room: int) -> int:
    """How many parts, none of which cuts a letter of two in half."""
    parts, used = 1, 0
    for width in widths:
        if used + width > room:
            parts, used = parts + 1, 0
        used += width
    return parts
