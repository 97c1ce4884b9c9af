"""Words of a business made small or cut short: "rzęski" for rzęsy, "pedi" for pedicure. Only finds them."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from receptionist.language.common_words import EVERYDAY_OR_CALENDAR
from receptionist.language.morphology import readings
from receptionist.language.nicknames import is_first_name
from receptionist.language.text import Token

_SMALL = ("kami", "kach", "kom", "kow", "ek", "ki", "ka", "ke", "ko", "kach")
_FEWEST = 4
_CUT_OFF = 3


def longer(token: Token, known: Sequence[str]) -> list[str]:
    """Which of the known words (folded, sorted) the client may have shortened or made small."""
    if len(token.folded) < _FEWEST or token.folded in EVERYDAY_OR_CALENDAR:
        return []
    return _made_small(token.folded, known) or _cut_short(token, known)


def _made_small(folded: str, known: Sequence[str]) -> list[str]:
    stem = next((folded.removesuffix(end) for end in _SMALL if folded.endswith(end)), "")
    if len(stem) < _FEWEST:
        return []
    return [word for word in _beginning(stem, known) if len(word) - len(stem) <= 1]


def _cut_short(token: Token, known: Sequence[str]) -> list[str]:
    """Only what is no word by itself may be the beginning of one."""
    if not next(_beginning(token.folded, known), None):
        return []
    if readings(token.text.lower()) or is_first_name(token.text):
        return []
    return [word for word in _beginning(token.folded, known) if len(word) - len(token.folded) >= _CUT_OFF]


def _beginning(stem: str, known: Sequence[str]) -> Iterator[str]:
    at = bisect_left(known, stem)
    while at < len(known) and known[at].startswith(stem):
        yield known[at]
        at += 1
