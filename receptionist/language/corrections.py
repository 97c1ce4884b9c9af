"""What a client takes back: "nie do Kasi, tylko do Oli", "zamiast balejażu", "hybryda, nie, pedicure"."""

import re
from collections.abc import Callable, Sequence
from typing import TypeVar

from receptionist.language.nicknames import TITLES
from receptionist.language.text import fold, listed, tokens

T = TypeVar("T")

_LITTLE = listed(
    "do u z ze na od dla to the with to by for a an raczej juz tego tej "
    "chce chcialabym chcialbym wole wolalabym wolalbym isc want"
)
_NOT = frozenset({"nie", "not", "zamiast", "oprocz", "poza", "except", "but", "bez"})
_EXCEPT = frozenset({"zamiast", "oprocz", "except"})
_NOT_BY = re.compile(r"(?:instead of|rather than|anyone but|anybody but|don'?t want)\s+(?:\w+\s+)?$")
_DIFFERENTLY = re.compile(
    r"(?:,|\.|;|-|^|\s)\s*(?:(?:oj|a|albo|ale|no|oh|or)\s+)?(?:nie(?=\s*[,.-]|\s+jednak)|jednak|"
    r"a wlasciwie|wlasciwie|wroc|sorry|przepraszam|znaczy|to znaczy|i mean|actually|"
    r"no wait|wait|scratch that)[\s,.-]"
)
_THAT = re.compile(r"\b(?:zamiast|oprocz|instead of|rather than|besides) (?:tego|that|this|it)\s*,?\s*$")
_CHANGE = re.compile(r"\b(?:zmien|zamien|przepis|przenie|przeloz|przesu|chang|switch|mov|swap)")


def wanted(text: str, found: Sequence[T], place: Callable[[T], tuple[int, int]]) -> list[T]:
    """What is left of things found in the text, in order, once those taken back are left out."""
    folded = fold(text)
    kept = [each for each in found if not _refused(folded, place(each)[0])]
    if not kept:
        # "zamiast tego pedicure": with nothing else named, what is refused is what was said before.
        kept = [each for each in found if _THAT.search(folded[: place(each)[0]])]
    if len(kept) > 1 and len(kept) == len(found):
        kept = _after_correction(folded, kept, place)
    return _target_of_change(folded, kept, place) if len(kept) == 2 else kept


def _refused(folded: str, start: int) -> bool:
    before = folded[max(0, start - 60) : start]
    if _NOT_BY.search(before):
        return True
    said = tokens(before)
    while said and (said[-1].folded in _LITTLE or said[-1].folded in TITLES):
        said.pop()
    if not said or said[-1].folded not in _NOT:
        return False
    # "nie, do Kasi" answers a question; only "nie do Kasi" refuses her.
    gap = before[said[-1].end :]
    return not re.search(r"[,.;:!?-]", gap)


def _after_correction(folded: str, kept: list[T], place: Callable[[T], tuple[int, int]]) -> list[T]:
    for number in range(len(kept) - 1, 0, -1):
        between = folded[place(kept[number - 1])[1] : place(kept[number])[0]]
        if _DIFFERENTLY.search(between):
            return kept[number:]
    return kept


def _target_of_change(folded: str, kept: list[T], place: Callable[[T], tuple[int, int]]) -> list[T]:
    """ "zmienić z hybrydy na pedicure" wants the second."""
    first, second = place(kept[0]), place(kept[1])
    before, between = folded[max(0, first[0] - 15) : first[0]], folded[first[1] : second[0]]
    leaving = re.search(r"\b(?:z|ze|od|from)\s+(?:\w+\.?\s+)?$", before)
    going = re.search(r"\b(?:na|do|to|for)\s+(?:\w+\.?\s+)?$", between)
    return [kept[1]] if leaving and going and _CHANGE.search(folded) else kept
