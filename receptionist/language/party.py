# ruff: noqa: E501 - a pattern is a line
"""For how many a visit is meant: "dla dwóch osób", "we dwie", "dla mnie i córki". Counts; decides nothing."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from receptionist.language.company import each_with_their_own
from receptionist.language.kin import KIN, ME, ONE, OWN, RELATIVE
from receptionist.language.text import fold

CROWD = 99
"""More than anybody has counted: a group, a hen party."""

_ANOTHER = rf"(?:{ONE}|{ME})"
_AND = r"(?: ?, ?| i | oraz | and | & )"
_HEADS = (
    r"(?:osob(?:[aye]|om|ami|ach)?|dzieci|dzieciakow|dzieciaki|synow|synowie|corek|corki|coreczki|coreczek|chlopcow|chlopaki|dziewczyn\w*|dziewczynki|kolezan\w+|pan|panie|panow|panowie|braci|"
    r"siostr\w*|ps\w+|kot\w*|zwierz\w+|kobiet\w*|mezczyzn\w*|klient\w*|"
    r"people|persons?|kids|children|sons|daughters|boys|girls|friends|dogs|cats|pets|adults|women|men|ladies|guys|clients|guests)"
)
_COUNTS = {
    2: r"2|dwa|dwie|dwoch|dwojga|dwoje|dwojki|dwojke|dwom|obu|obojga|oboje|obie|obydwu|two|both",
    3: r"3|trzy|trzech|trojga|troje|trojki|trojke|trzem|three",
    4: r"4|cztery|czterech|czworga|czworo|czworki|czworke|four",
    5: r"5|piec|pieciu|pieciorga|piecioro|piatki|piatke|five",
    6: r"6|szesc|szesciu|szescioro|szostke|szostki|six",
    7: r"7|siedem|siedmiu|seven",
    8: r"8|osiem|osmiu|eight",
    9: r"9|dziewiec|dziewieciu|nine",
    10: r"1\d|dziesiec|dziesieciu|ten",
}
_NUMBER = "|".join(words for words in _COUNTS.values())
_ONLY_ONE = re.compile(
    rf"\b(?:tylko|wylacznie|jednak|tylko jedna|just|only) (?:dla |for )?(?:{ME}|ja|jedn\w+ osob\w+|one(?: person)?)\b"
)
_CROWD = re.compile(
    r"\b(?:wieczor\w* (?:panienski\w*|kawalerski\w*)|hen (?:party|do|night)|stag (?:party|do|night)|bachelor\w* party|"
    r"(?<!\bfv )(?<!\bfakture )(?<!\bfaktura )(?<!\brachunek )(?:dla|na) (?:cal\w+ |kilku\w*osobow\w+ |duz\w+ )?(?:grup\w+|firm\w+|druzyn\w+)|(?:dla|na) (?:kilku|kilka|kilkoro|kilkorga|wielu) \w+|"
    r"(?:for|of) (?:a |our |the )?(?:whole |large |big )?(?:group|team|company)|for (?:several|many) (?:people|persons|of us))\b"
)
_COUNTED: tuple[re.Pattern[str], ...] = tuple(
    re.compile(pattern)
    for pattern in (
        rf"(?:dla|na|for|of) (?:(?:{OWN}|nas|nich|tych) )?(?P<n>{_NUMBER})(?: (?:{OWN}|nas|nich|z nas))? {_HEADS}\b",
        rf"\b(?P<n>{_NUMBER}) (?:(?:{OWN}|doros\w+|mal\w+|young|little|small) )?(?:osob(?:[aye]|om|ami|ach)?|people|persons|adults|dzieci|kids|children|ps(?:y|ow|om)|kot(?:y|ow|om)|dogs|cats)\b",
        rf"\b(?:dla|na) (?P<n>{_COUNTS[2]}|{_COUNTS[3]}|{_COUNTS[4]}|{_COUNTS[5]}) (?:z )?nas\b|\b(?:dla |na )?nas (?P<m>{_COUNTS[2]}|{_COUNTS[3]}|{_COUNTS[4]})\b",
        rf"\bwe (?P<n>{_COUNTS[2]}|{_COUNTS[3]}|{_COUNTS[4]}|{_COUNTS[5]})\b",
        rf"\b(?:nas|jestesmy) (?:jest |bedzie |sa )?(?:we )?(?P<n>{_COUNTS[2]}|{_COUNTS[3]}|{_COUNTS[4]}|{_COUNTS[5]})\b",
        rf"\b(?:dla|na) (?P<n>dwojga|dwojki|dwojke|obojga|trojga|trojki|trojke|czworga|czworki|czworke|{_COUNTS[5]})\b(?! (?:godzin|tygodni|dni|minut))",
        rf"\b(?P<n>{_NUMBER}) of (?:us|them|you)\b",
        rf"\b(?:we're|we are|there are|there'll be|there will be) (?P<n>{_COUNTS[2]}|{_COUNTS[3]}|{_COUNTS[4]}|{_COUNTS[5]})\b",
        rf"\b(?:party|group) of (?P<n>{_NUMBER})\b",
    )
)  # fmt: skip
_PAIRS: tuple[re.Pattern[str], ...] = tuple(
    re.compile(pattern)
    for pattern in (
        rf"\b(?:dla|for|u?mow\w*|zapisz\w*|book) (?:both )?{_ANOTHER}(?:{_AND}(?:dla |for )?{_ANOTHER})+",
        rf"\b(?:{ME}|ja){_AND}{ONE}\b(?:{_AND}{ONE})*",
        rf"\b{ONE}{_AND}(?:{ONE}{_AND})?(?:ja|i|me|myself)\b",
        rf"\b{ONE}{_AND}{ONE}\b(?:{_AND}{ONE})* (?:need|want|would|potrzebuj\w+|chc\w+)",
        rf"\bja z {ONE}",
        rf"\b(?:razem|wspolnie) z {ONE}|\btogether with {ONE}",
        rf"\b(?:chcemy|chcielibysmy|chcialybysmy|przyjdziemy|umowimy|wpadniemy|potrzebujemy|szukamy)\b[^.?!]{{0,30}}? z {ONE}",
        rf"\b(?:umow|zapis|wpis)\w* (?:sie |mnie )?(?:razem )?z {ONE}",
    )
)  # fmt: skip
_NAMED = re.compile(r"\b(?:dla mnie i|for me and|ja i|me and)\s+(?P<who>[A-ZŁŚŻŹĆÓ]\w+)", re.UNICODE)
_SOMEBODY = re.compile(rf"\b(?:{KIN}|{RELATIVE})\b")
_ANIMAL = re.compile(
    r"\b(?:drug\w+|inn\w+|trzec\w+|mlodsz\w+|starsz\w+|other|second|third|another) (?:moj\w* )?"
    r"(?:ps\w+|pies\w*|kot\w*|kotk\w+|suczk\w+|kroli\w+|zwierz\w+|dog|cat|puppy|kitten|rabbit|pet)\b"
)


@dataclass(frozen=True, slots=True)
class Party:
    """How many come, and the words that said so: `text[start:end]`, empty where each is named by theirs."""

    count: int
    start: int
    end: int


def read_party(
    text: str, services: Iterable[tuple[int, int]] = (), *, hour_said: bool = False
) -> Party | None:
    """For how many the visit is meant; None where nothing is said of it.

    `services` are the spans of service names, which may hold numbers and people of their own ("dla dwojga").
    `hour_said`: a time of day stands elsewhere, so that "for two" is no hour.
    """
    spans = sorted(services)
    line = _masked(fold(text), spans)
    if one := _ONLY_ONE.search(line):
        return Party(1, *one.span())
    if crowd := _CROWD.search(line):
        return Party(CROWD, *crowd.span())
    found = [*_counted(line), *_listed(line), *_by_name(text, line)]
    found += _of_services(line, spans) or _for_two(line, spans, hour_said=hour_said)
    if not found and (count := each_with_their_own(text, spans)):
        return Party(count, 0, 0)
    return max(found, key=lambda party: party.count, default=None)


def another_person(text: str) -> bool:
    """Whether a text names somebody of the speaker's: "mama", "my son"."""
    return bool(_SOMEBODY.search(fold(text)))


def another_animal(text: str) -> bool:
    """Whether a text names one more animal: "drugi kot", "my other dog"."""
    return bool(_ANIMAL.search(fold(text)))


def _masked(line: str, spans: Sequence[tuple[int, int]]) -> str:
    """The line with every service name as letters that are no word, at the same places."""
    for start, end in spans:
        line = line[:start] + "§" * (end - start) + line[end:]
    return line


def _counted(line: str) -> list[Party]:
    hits = (hit for pattern in _COUNTED for hit in pattern.finditer(line))
    return [Party(_number(hit["n"] or hit.groupdict().get("m") or ""), *hit.span()) for hit in hits]


def _number(words: str) -> int:
    if words.isdigit():
        return int(words)
    return next(number for number, forms in _COUNTS.items() if words in forms.split("|"))


def _listed(line: str) -> list[Party]:
    hits = [hit for pattern in _PAIRS for hit in pattern.finditer(line)]
    return [Party(_members(hit.group()), *hit.span()) for hit in hits]


def _members(words: str) -> int:
    """Those who are named, and the speaker where only company is: "razem z mężem"."""
    together = re.search(rf"\b(?:z|with) {ONE}", words)
    named = len(re.findall(rf"\b(?:{KIN}|{RELATIVE}|{ME}|ja)\b", words))
    if together:
        return max(2, named + (not re.search(rf"\b(?:{ME}|ja)\b", words)))
    english = re.search(rf"\b{RELATIVE}(?: and| &) i\b", words)
    return max(2, named + (1 if english else 0))


def _by_name(text: str, line: str) -> list[Party]:
    hit = _NAMED.search(text)
    return [Party(2, *hit.span())] if hit and "§" not in line[hit.start() : hit.end()] else []


def _of_services(line: str, spans: Sequence[tuple[int, int]]) -> list[Party]:
    """ "dwa strzyżenia", "two haircuts", "both haircuts"."""
    before = re.compile(
        rf"(?<!o )(?<!po )(?<!od )(?<!do )(?<!na )(?<!at )\b(?P<n>{_COUNTS[2]}|{_COUNTS[3]}|{_COUNTS[4]})(?: razy)? $"
    )
    hits = [(before.search(line, 0, start), start) for start, _ in spans]
    return [Party(_number(hit["n"]), hit.start(), at) for hit, at in hits if hit]


def _for_two(line: str, spans: Sequence[tuple[int, int]], *, hour_said: bool) -> list[Party]:
    """ "Haircut for two": people where it follows a service, or where an hour is said besides."""
    plain = re.compile(
        rf"\bfor (?P<n>{_COUNTS[2]}|{_COUNTS[3]}|{_COUNTS[4]})\b(?! ?(?:o'clock|pm|am|week|hour|day|month|night|min|:|\.\d))"
    )
    ends = {end + 1 for _, end in spans}
    hits = (hit for hit in plain.finditer(line) if hour_said or hit.start() in ends)
    return [Party(_number(hit["n"]), *hit.span()) for hit in hits]
