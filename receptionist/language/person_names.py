"""The client's own name, as the client gives it. Never a greeting, a wish, a day or a service."""

import re
from collections.abc import Sequence

from receptionist.language.common_words import CALENDAR, EVERYDAY, EVERYDAY_OR_CALENDAR, POLISH
from receptionist.language.morphology import readings
from receptionist.language.name_writing import PARTICLES, Said, said_as
from receptionist.language.nicknames import TITLES, is_english_name, is_first_name
from receptionist.language.text import fold, listed

_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
# After these a name follows however it is written…
_SURE = re.compile(
    r"(?:nazywam? sie|mam? na imie|na imie mi|imie i nazwisko|moje nazwisko(?: to)?|"
    r"na nazwisko|pod nazwiskiem|nazwisko|"
    r"my (?:full )?name is|my name's|my name’s|name is|under the name(?: of)?|"
    r"full name|surname is|surname|name)\b\s*[:,-]?\s*"
)
# …after these only where it looks like one.
_MAYBE = re.compile(
    r"(?:z tej strony|\bdown as|\btu|\btutaj|jestem|\bmowi|pozdrawiam|podpisano|imie|this is|it's|it’s|"
    r"it is|i'm|i’m|\bim|i am|"
    r"regards|best|cheers|dla)\b\s*[:,-]?\s*"
)
_LEAD = (
    listed(
        "na dla to bedzie moze byc prosze bardzo poprosze jasne oczywiscie tak yes sure of course for under "
        "it's its it is "
        "moja moje moj corke corka syna syn meza maz zone zona mame mama tate tata siostre brata my "
        "daughter son husband wife mum mom the name nazwisko imie i a panstwo dobrze ok okej no hi hello "
        "czesc hej podaje wpisz wpiszcie wpisac zapisz zapiszcie zapisac zapisuje notuj put me down as mnie "
        "jako please"
    )
    | TITLES
)
# "May I", "Will you" begin a question, whatever the capitals.
_NO_SURNAME = listed(
    "i you he she it we they me him her us them my your is are be do does did can could would should have "
    "has had a an the at on in to for and or not no yes ok please thanks today tomorrow tonight this that "
    "next now"
)
_TRAIL = _LEAD | {"please", "dziekuje", "dzieki", "thanks"}
_ACCUSED = frozenset({"na", "dla"})
_MOST_WORDS = 5


def find_name(text: str, *, awaiting: bool, given: bool, staff_names: Sequence[str]) -> Said | None:
    """The client's name. `awaiting`: it was asked for. `given`: a phone or e-mail stands beside it.

    What is no part of the name (numbers, addresses) must be blanked in `text`.
    """
    staff = [_words_of(name) for name in staff_names]
    for pattern, sure in ((_SURE, True), (_MAYBE, False)):
        found = _introduced(text, pattern, sure)
        if found:
            return found if sure or not _is_staff(found, staff) else None
    if awaiting:
        return _answered(text) or (None if "?" in text else _bare(text, given=True) or _first_of(text))
    found = _signed(text) or _bare(text, given)
    return found if found and (given or not _is_staff(found, staff)) else None


def _first_of(text: str) -> Said | None:
    """ "Mazur, tylko proszę o SMS": one sure name, then something else."""
    words = list(_WORD.finditer(text))
    while len(words) > 1 and fold(words[0].group()) in _LEAD:
        words.pop(0)
    follows = text[words[0].end() :] if words else ""
    if not re.match(r"\s*[,;.]\s", follows) or not words[0].group()[:1].isupper():
        return None
    word = words[0].group()
    sure = any(each.is_name and "nom" in each.cases for each in readings(word)) and _answers(word)
    return said_as(words[:1], inflected=False) if sure else None


def _words_of(name: str) -> frozenset[str]:
    return frozenset(fold(word) for word in _WORD.findall(name) if fold(word) not in TITLES)


def _is_staff(found: Said, staff: Sequence[frozenset[str]]) -> bool:
    return bool(staff) and any(_words_of(found.name) <= words for words in staff)


def _introduced(text: str, pattern: re.Pattern[str], sure: bool) -> Said | None:
    for match in pattern.finditer(fold(text)):
        words = _run(text, match.end(), lower=sure)
        cased = [word for word in words if word.group()[:1].isupper()]
        if not words or (not sure and not _looks_given(words, cased)):
            continue
        for_other = match.group().startswith("dla")
        if for_other and len(words) < 2:
            continue
        name = said_as(words, "na nazwisko" in match.group() or for_other)
        return _with_surname(text, name) if len(words) == 1 else name
    return None


def _with_surname(text: str, first: Said) -> Said:
    """ "mam na imię Ewa, nazwisko Lis" in either order; "Ewa, Ewa Lis"."""
    again = re.compile(rf"\W{{1,3}}(?={re.escape(fold(first.name))} )").match(fold(text), first.end)
    whole = _run(text, again.end(), lower=True) if again else []
    if len(whole) > 1:
        return said_as(whole, inflected=False)
    match = re.compile(r"\W{1,3}(?:a |i )?(nazwisko|surname|imie|first name)\b\W*").match(
        fold(text), first.end
    )
    words = _run(text, match.end(), lower=True) if match else []
    if not match or not words:
        return first
    second = said_as(words, inflected=False)
    names = (
        [first.name, second.name]
        if "nazwisko" in match[1] or match[1] == "surname"
        else [second.name, first.name]
    )
    return Said(" ".join(names), first.start, second.end)


def _signed(text: str) -> Said | None:
    """ "Magda Król z tej strony", "John here"."""
    match = re.search(r"\W*\b(?:z tej strony|here|speaking)\b", fold(text))
    before = list(_WORD.finditer(text, 0, match.start())) if match else []
    words: list[re.Match[str]] = []
    while match and before and before[-1].group()[:1].isupper() and _answers(before[-1].group()):
        if text[before[-1].end() : words[0].start() if words else match.start()].strip():
            break
        words.insert(0, before.pop())
    return said_as(words, inflected=False) if words and is_given(words[0].group()) else None


def _looks_given(words: Sequence[re.Match[str]], cased: Sequence[re.Match[str]]) -> bool:
    """ "tu Ewa", "this is John Smith", "tu kasia": a known first name, or two words with capitals."""
    return is_given(words[0].group()) or (len(cased) > 1 and not _is_plain(words[0].group()))


def _run(text: str, start: int, *, lower: bool) -> list[re.Match[str]]:
    """Words of a name that starts here: with capitals, or any that could be one where `lower`."""
    found: list[re.Match[str]] = []
    for word in _WORD.finditer(text, start):
        between = text[found[-1].end() if found else start : word.start()]
        if between.strip(" ") or len(found) == _MOST_WORDS:
            break
        if not _may_go_on(word.group(), found, lower):
            break
        found.append(word)
    while found and fold(found[-1].group()) in PARTICLES:
        found.pop()
    return found


def _may_go_on(word: str, found: Sequence[re.Match[str]], lower: bool) -> bool:
    folded = fold(word)
    if folded in PARTICLES:
        return bool(found)
    if folded in CALENDAR and not (found and word[:1].isupper()):
        return False
    if folded in EVERYDAY and not is_given(word):
        return False
    if word[:1].isupper():
        return not found or found[0].group()[:1].isupper() or lower
    if found and found[0].group()[:1].isupper():
        return False
    return is_given(word) if not lower and not found else _could_be_name(word)


def is_given(word: str) -> bool:
    """Whether a word may be a first name; a common word only with a capital."""
    if fold(word) in EVERYDAY and not word[:1].isupper():
        return False
    return is_first_name(word) or any("imię" in each.labels for each in readings(word.capitalize()))


def _could_be_name(word: str) -> bool:
    """Whether a word in small letters may be part of a name."""
    folded = fold(word)
    if folded in EVERYDAY_OR_CALENDAR or len(word) < 2:
        return False
    if any(each.is_name for each in readings(word.capitalize())) or is_first_name(word):
        return True
    return not (readings(word) or _says_i(word))


def _says_i(word: str) -> bool:
    """ "biore", "wezme": what somebody does, typed without the tail."""
    return word.endswith("e") and any(each.kind == "fin" for each in readings(word[:-1] + "ę"))


def _is_plain(word: str) -> bool:
    """A common word with a capital ("Great", "Zainteresowana")."""
    found = readings(word.lower())
    return bool(found) and not any(each.is_name for each in (*found, *readings(word.capitalize())))


def _answered(text: str) -> Said | None:
    """An answer to "what name?": nothing but a name, small letters or not, after a little politeness."""
    words = list(_WORD.finditer(text))
    inflected = titled = False
    while len(words) > 1 and fold(words[0].group()) in _LEAD:
        titled = fold(words[0].group()) in TITLES
        inflected = inflected or fold(words[0].group()) in _ACCUSED
        words.pop(0)
    while len(words) > 1 and fold(words[-1].group()) in _TRAIL:
        words.pop()
    if len(words) == 3 and fold(words[0].group()) in {fold(word.group()) for word in words[1:]}:
        words.pop(0)  # "Bond, James Bond", "Ana, Ana Lewis"
    if "?" in text or re.search(r"\d", text) or not words or len(words) > _MOST_WORDS:
        return None
    said = [word.group() for word in words]
    if all(fold(word) in TITLES for word in said):
        return None
    addressed = titled and all(word[:1].isupper() for word in said)
    ends_open = fold(said[-1]) in PARTICLES and not is_given(said[-1])  # "Ben" and "Al" are names too.
    if not (addressed or _all_answer(said)) or ends_open:
        return None
    return said_as(words, inflected)


def _all_answer(words: Sequence[str]) -> bool:
    """Every word may be a name's; a month may be a surname ("zofia maj"), an unusual name a common word."""
    given = is_given(words[0]) or is_english_name(words[0].capitalize())
    if len(words) == 2 and given and fold(words[1]) in CALENDAR:
        return True
    if 1 < len(words) < 4 and all(word[:1].isupper() for word in words):
        common = [word for word in words if fold(word) in EVERYDAY and not is_given(word)]
        return any(_answers(word) for word in words) and all(
            given and may_be_surname(word) for word in common
        )
    return all(_answers(word) for word in words)


def may_be_surname(word: str) -> bool:
    """Whether a common word with a capital may be a surname: Dobry, Wolna, Long, Price."""
    if fold(word) in POLISH:
        return any("nazwisko" in each.labels for each in readings(word))
    return fold(word) not in _NO_SURNAME and fold(word) not in CALENDAR


def _answers(word: str) -> bool:
    if fold(word) in PARTICLES:
        return True
    if fold(word) in EVERYDAY_OR_CALENDAR:
        return word[:1].isupper() and is_given(word)
    if not word[:1].isupper():
        return _could_be_name(word)
    return is_given(word) or not _is_plain(word)


def _bare(text: str, given: bool) -> Said | None:
    """A part of the message that is a name and nothing else: "Ewa Lis, …"."""
    for part in re.finditer(r"(?:(?! i | and )[^,;|\n.!?:])+", text):
        words = list(_WORD.finditer(text, part.start(), part.end()))
        while words and fold(words[0].group()) in TITLES:
            words.pop(0)
        if not 2 <= len(words) <= _MOST_WORDS or re.search(r"\d", part.group()):
            continue
        cased = all(word.group()[:1].isupper() or fold(word.group()) in PARTICLES for word in words)
        first_known = is_given(words[0].group())
        if (
            all(_answers(word.group()) for word in words)
            and (first_known or (given and cased))
            and (cased or given)
        ):
            return said_as(words, inflected=False)
    return None
