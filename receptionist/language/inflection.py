"""Forms that a word or a person's name takes, Polish and English. Knows nothing of what the words are for."""

import functools
from collections.abc import Iterable, Mapping

from receptionist.language.morphology import Reading, paradigm, readings

CASES = frozenset({"nom", "gen", "dat", "acc", "inst", "loc", "voc"})

_NOMINAL = frozenset({"subst", "ger", "adj", "ppas", "pact", "num"})
_IRREGULAR = (("tooth", "teeth"), ("foot", "feet"), ("man", "men"), ("woman", "women"), ("child", "children"))
_SOFT = {"t": "cie", "d": "dzie", "r": "rze", "ł": "le", "k": "ce", "g": "dze", "b": "bie", "p": "pie"}
_SOFT |= {"m": "mie", "n": "nie", "w": "wie", "f": "fie", "s": "sie", "z": "zie"}


@functools.lru_cache(maxsize=2_000)
def forms(word: str) -> frozenset[str]:
    """Nominal forms of a common word in lower case: Morfeusz's, or guessed ones where it knows none."""
    word = word.lower()
    found = {word}
    lemmas = {reading.lemma for reading in readings(word) if reading.kind in _NOMINAL}
    for lemma in lemmas:
        found |= {each.form.lower() for each in paradigm(lemma) if _nominal(each)}
    return frozenset(found if lemmas else found | set(_guessed(word)))


def _nominal(reading: Reading) -> bool:
    return reading.kind in _NOMINAL and ":neg" not in reading.tag and not reading.is_name


def _guessed(word: str) -> Iterable[str]:
    if any(map(str.isdigit, word)):
        return []  # Of "1:1" nothing is declined: an "a" would be a service.
    if word.endswith(("nie", "cie")):
        endings: tuple[str, ...] = ("a", "u", "em")
        return [word[:-1] + ending for ending in endings]
    if word.endswith(("y", "i")) or not word.isalpha():
        return [word[:-1] + ending for ending in ("ego", "emu", "ym", "im", "a", "ej", "ą", "e")]
    if word.endswith("a"):
        return [word[:-1] + ending for ending in ("y", "i", "ę", "ą", "e", "ie", "o")]
    if word[-1] in "oeuąę" or len(word) < 3:
        return ()
    return [word + ending for ending in ("a", "u", "owi", "em", "iem", "ie", "y", "i", "ów", "ami", "ach")]


@functools.lru_cache(maxsize=2_000)
def english_forms(word: str) -> frozenset[str]:
    """Number, possessive and spelling variants of an English noun or adjective, without apostrophes."""
    word = word.lower().replace("’", "'").removesuffix("'s").removesuffix("'")
    bases = {word} | {other for pair in _IRREGULAR if word in pair for other in pair}
    if word.endswith("s") and not word.endswith("ss") and len(word) > 3:
        bases.add(word[:-1])
    bases |= {base.replace("our", "or") for base in bases}
    # "a cut" is a haircut, "brows" are eyebrows.
    bases |= {
        base.removeprefix(part) for base in bases for part in ("hair", "eye") if len(base) > len(part) + 2
    }
    plurals = {base[:-1] + "ies" if base.endswith("y") else base + "s" for base in bases}
    plurals |= {base + "es" for base in bases if base.endswith(("s", "x", "z", "ch", "sh"))}
    return frozenset(bases | plurals | {base + end for base in bases for end in ("'s", "’s")})


@functools.lru_cache(maxsize=2_000)
def name_forms(name: str, feminine: bool) -> Mapping[str, frozenset[str]]:
    """Singular forms of a first name or surname in lower case, each with the cases it may stand for."""
    found: dict[str, set[str]] = {}
    for each in _name_paradigm(name.capitalize(), feminine):
        found.setdefault(each.form.lower(), set()).update(each.cases)
    if feminine and name[-1:] not in "aeiouy":
        # "do Nowakowej": old-fashioned, still said.
        found.update({name.lower() + end: set(CASES) for end in ("owa", "owej", "ową")} if found else {})
    for form, cases in () if found else _declined(name.lower(), feminine):
        found.setdefault(form, set()).update(cases)
    found.setdefault(name.lower(), set()).add("nom")
    return {form: frozenset(cases) for form, cases in found.items()}


def _name_paradigm(name: str, feminine: bool) -> list[Reading]:
    gender = "f" if feminine else "m1"
    return [
        each
        for each in paradigm(name)
        if each.lemma == name and each.is_name and each.cases and each.tag.split(":")[3] == gender
    ]


def _declined(name: str, feminine: bool) -> list[tuple[str, tuple[str, ...]]]:
    """How a name that Morfeusz does not know is declined."""
    if name.endswith(("ska", "cka", "dzka")) and feminine:
        return [
            (name, ("nom",)),
            (name[:-1] + "iej", ("gen", "dat", "loc")),
            (name[:-1] + "ą", ("acc", "inst")),
        ]
    if name.endswith("a") and feminine and any(each.kind == "adj" for each in readings(name)):
        return [*_declined_like_a_woman(name), *_as_adjective(name)]
    if name.endswith("a"):
        return _declined_like_a_woman(name)
    if feminine or name[-1:] in "euiąę":
        adjectival = name.endswith(("ski", "cki", "dzki", "ny", "i")) and not feminine
        return _declined_like_an_adjective(name) if adjectival else [(name, tuple(CASES))]
    if name.endswith("y"):
        return _declined_like_an_adjective(name)
    return _declined_like_a_man(name)


def _as_adjective(name: str) -> list[tuple[str, tuple[str, ...]]]:
    """Zielona, "u Zielonej"; Wysoka, "do Wysokiej"."""
    oblique = name[:-1] + ("iej" if name[-2:-1] in "kg" else "ej")
    return [(oblique, ("gen", "dat", "loc")), (name[:-1] + "ą", ("acc", "inst"))]


def _declined_like_a_woman(name: str) -> list[tuple[str, tuple[str, ...]]]:
    stem = name[:-1]
    # Kasia, Asia keep the i that only softens; Hanka takes -i, Ewa takes -y.
    genitive = stem if stem.endswith("i") else stem + ("i" if stem[-1:] in "kglj" else "y")
    if stem.endswith("j"):
        genitive = stem[:-1] + "i"
    softened = stem[:-1] + _SOFT.get(stem[-1:], stem[-1:] + "y")
    dative = genitive if stem[-1:] in "ilj" else softened
    forms_ = [(name, ("nom",)), (genitive, ("gen",)), (dative, ("dat", "loc"))]
    return [*forms_, (stem + "ę", ("acc",)), (stem + "ą", ("inst",)), (stem + "o", ("voc",))]


def _declined_like_an_adjective(name: str) -> list[tuple[str, tuple[str, ...]]]:
    soft = "i" if name.endswith("i") else ""
    stem = name[:-1] + soft
    instrumental = name + "m"
    return [
        (name, ("nom",)),
        (stem + "ego", ("gen", "acc")),
        (stem + "emu", ("dat",)),
        (instrumental, ("inst", "loc")),
    ]


def _declined_like_a_man(name: str) -> list[tuple[str, tuple[str, ...]]]:
    stem = name
    if name.endswith("o"):
        stem = name[:-1]
    elif name.endswith("ek") and len(name) > 3:
        stem = name[:-2] + "k"
    elif name.endswith("ec") and len(name) > 3:
        stem = name[:-2] + "c"
    instrumental = stem + ("iem" if stem.endswith(("k", "g")) else "em")
    locative = (stem + "u",) if stem[-1:] in "kghlcj" or stem.endswith(("sz", "cz", "rz")) else ()
    softened = (stem[:-1] + _SOFT[stem[-1]],) if stem[-1:] in _SOFT else ()
    declined = [
        (name, ("nom",)),
        (stem + "a", ("gen", "acc")),
        (stem + "owi", ("dat",)),
        (instrumental, ("inst",)),
    ]
    return declined + [(form, ("loc", "voc")) for form in (*locative, *softened)]
