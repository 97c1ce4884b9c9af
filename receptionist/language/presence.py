"""Whether the words behind a name ask if that person works or has time: "Lis ma wolne?", "is Wrona in?"."""

from collections.abc import Sequence

from receptionist.language.common_words import CALENDAR
from receptionist.language.text import Token, listed

_WORKS = listed(
    "pracuje przyjmuje pracowal przyjmie popracuje works working available free dostepny dostepna"
)
_IS = listed("jest bedzie is will")
_HAS = listed("ma mialby mialaby znajdzie bedzie mial miala has have does")
_TIME = listed(
    "wolne wolny wolna wolnego wolnych termin terminy terminu okienko miejsce miejsca czas czasu slot slots "
    "time opening openings free available grafik"
)
_SOME = listed("jakies jakis jeszcze cos any a an anything some czas teraz tez moze dla mnie")
_WHEN = CALENDAR | listed(
    "dzis dzisiaj jutro pojutrze tomorrow today rano wieczorem popoludniu poludniu weekend weekendu tydzien "
    "tygodniu next this tonight teraz"
)
_OF_WHEN = listed("w we na po przed o on at in od do ten ta te")


def asks_for(words: Sequence[Token], first: int, last: int) -> bool:
    """Whether the tokens `first` to `last`, taken for a name, are asked about as a person at work."""
    after = [word.folded for word in words[last + 1 : last + 6]]
    before = words[first - 1].folded if first else ""
    if not after:
        return False
    if after[0] in _WORKS or (before in _IS and after[0] in _WORKS | {"in"}):
        return True
    return (after[0] in _HAS and _has_time(after[1:])) or (after[0] in _IS and _is_there(after[1:]))


def _has_time(after: Sequence[str]) -> bool:
    rest = list(after)
    vague = False
    while rest and rest[0] in _SOME | _HAS:
        vague = vague or rest[0] in {"cos", "anything"}
        rest.pop(0)
    return bool(rest) and (rest[0] in _TIME or (vague and _when(rest)))


def _is_there(after: Sequence[str]) -> bool:
    if not after or after[0] in _WORKS | {"in", "wolny", "wolna"}:
        return True
    # "Mróz jest dzisiaj straszny": only a time, and nothing more, asks of a person.
    return _when(after) and not any(_describes(word) for word in after)


def _when(after: Sequence[str]) -> bool:
    said = [word for word in after if word not in _OF_WHEN]
    return bool(said) and (said[0] in _WHEN or said[0].isdigit())


def _describes(word: str) -> bool:
    return word not in _WHEN | _OF_WHEN and not word.isdigit()
