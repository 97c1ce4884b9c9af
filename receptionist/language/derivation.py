"""Verbs for what a noun names: farbowanie, "ufarbować"; vaccination, "vaccinate"; masaż, "wymasować"."""

import functools
from collections.abc import Iterable

from receptionist.language.inflection import forms
from receptionist.language.morphology import paradigm, readings
from receptionist.language.text import listed

_PREFIXES = ("", "o", "u", "po", "wy", "z", "s", "ś", "za", "ze", "na", "od", "ob", "pod", "przy", "prze")
_VERBAL = frozenset({"ger", "inf", "fin", "praet", "impt", "imps", "ppas", "bedzie"})
_PERSONS = ("m", "ś", "em", "eś", "bym", "byś", "by")
# Imperfective and perfective partners: the noun may come from one, the client may say the other.
_PARTNERS = (
    ("szczać", "ścić"), ("inać", "iąć"), ("uwać", "unąć"), ("uwać", "uć"), ("ywać", "yć"), ("ywać", "ać"),
    ("iwać", "ać"), ("żać", "zić"), ("cać", "cić"), ("ać", "ić"), ("iać", "ić"), ("ać", "yć"), ("wać", "ć"),
)  # fmt: skip
_DEVERBAL = (
    ("ka", "ić"), ("ka", "yć"), ("ka", "ać"), ("a", "ić"), ("a", "yć"), ("a", "ać"), ("ana", "enić"),
    ("ór", "rać"), ("pomiar", "mierzyć"), ("pomiar", "zmierzyć"), ("iarka", "ierzyć"), ("da", "dzić"),
)  # fmt: skip
_PREFIXED = ("po", "na", "wy", "do", "za", "prze", "przy", "od", "ob", "pod", "roz")
_MADE_WITH = ("wy", "z", "po", "prze", "za")
# Verbs that everybody uses for everything say nothing of a service.
_EMPTY = listed(
    "robić zrobić mieć móc chcieć dać prosić poprosić umówić umawiać zapisać zapisywać pisać przyjść być "
    "wiedzieć woleć potrzebować odwołać przełożyć zmienić mówić rozmawiać pytać dzwonić czekać pracować "
    "płacić zapłacić brać wziąć iść pójść siedzieć stać trwać kosztować zostać zostawić napisać podać "
    "zmieniać zamienić zamieniać"
)
_NO_ENGLISH_VERB = listed("fill be feel mean see meet book open go even th br k str spr morn even noth")


@functools.lru_cache(maxsize=2_000)
def verb_forms(noun: str) -> frozenset[str]:
    """Forms of the Polish verbs that mean "to do that", in lower case; empty for nouns that are no action."""
    found: set[str] = set()
    for verb in _verbs(noun.lower()):
        found |= _conjugated(verb)
    return frozenset(found)


def _verbs(noun: str) -> set[str]:
    bases = {each.lemma for each in readings(noun) if each.kind == "ger"}
    bases |= {verb for lemma in _noun_lemmas(noun) for verb in _from_noun(lemma) if _is_verb(verb)}
    bases |= {partner for base in bases for partner in _partners(base) if _is_verb(partner)}
    bases |= {_bare(base) for base in bases}
    with_prefix = {prefix + base for base in bases for prefix in _PREFIXES}
    # These keep their prefix: who has something mended (naprawić) wants nothing touched up (poprawić).
    own = {verb for lemma in _noun_lemmas(noun) for verb in _from_prefixed(lemma) if _is_verb(verb)}
    with_prefix |= own | {partner for each in own for partner in _partners(each)}
    return {verb for verb in with_prefix if verb not in _EMPTY and _is_verb(verb)}


def _noun_lemmas(noun: str) -> set[str]:
    return {each.lemma for each in readings(noun) if each.kind == "subst"} or {noun}


def _from_noun(lemma: str) -> Iterable[str]:
    for ending, verbal in (("acja", "ować"), ("cja", "ować"), ("aż", "ować"), ("ing", "ować"), ("a", "ować")):
        if lemma == ending or (lemma.endswith(ending) and len(lemma) - len(ending) > 2):
            yield lemma.removesuffix(ending) + verbal
    if lemma.endswith("anie"):
        yield lemma.removesuffix("nie") + "ć"
    if lemma.endswith("ionka"):
        yield lemma.removesuffix("ionka") + "ić"
    if lemma[-1] not in "aeiouyąę":
        yield lemma + "ować"
    if lemma.endswith("iel"):
        yield lemma.removesuffix("iel") + "ać"
    if lemma.endswith("enie"):
        yield from (lemma.removesuffix("ienie") + "ić", lemma.removesuffix("enie") + "yć")


def _from_prefixed(lemma: str) -> Iterable[str]:
    """naprawa, "naprawić"; poprawka, "poprawić"; wymiana, "wymienić"; dobór, "dobrać"."""
    for ending, verbal in _DEVERBAL if lemma.startswith(_PREFIXED) else ():
        if lemma == ending or (lemma.endswith(ending) and len(lemma) - len(ending) > 2):
            stem = lemma.removesuffix(ending)
            yield from (stem + verbal, stem.replace("ó", "o") + verbal)


def _bare(verb: str) -> str:
    """The verb without its prefix, where what is left is a verb too: obciąć, ciąć."""
    rests = (verb.removeprefix(prefix) for prefix in _PREFIXES if prefix and verb.startswith(prefix))
    return next((rest for rest in rests if len(rest) > 3 and _is_verb(rest)), verb)


def _partners(verb: str) -> Iterable[str]:
    for imperfective, perfective in _PARTNERS:
        if verb.endswith(imperfective):
            stem = verb.removesuffix(imperfective)
            yield stem + perfective
            # wymrażać, "wymrozić"; skracać, "skrócić".
            before, a, after = stem.rpartition("a")
            yield from (before + vowel + after + perfective for vowel in ("o", "ó") if a)
        if verb.endswith(perfective):
            yield verb.removesuffix(perfective) + imperfective


def _is_verb(word: str) -> bool:
    return len(word) > 3 and any(each.kind == "inf" for each in readings(word))


def _conjugated(verb: str) -> set[str]:
    found: set[str] = {prefix + form for prefix in _MADE_WITH for form in _made_with(verb)}
    for each in paradigm(verb):
        if each.kind in _VERBAL:
            found.add(each.form)
            if each.kind == "praet":
                found |= {each.form + person for person in _PERSONS}
    return found


def _made_with(verb: str) -> Iterable[str]:
    """Forms to which a client may add a prefix that no dictionary has: "wytrymować"."""
    return (
        each.form
        for each in paradigm(verb)
        if verb.endswith("ować") and each.kind in {"inf", "fin", "praet", "impt", "ger"}
    )


@functools.lru_cache(maxsize=2_000)
def related_forms(word: str) -> frozenset[str]:
    """Forms of the noun an adjective is made of, or of the adjective made of a noun: żel, "żelowy"."""
    word = word.lower()
    found: set[str] = set()
    if word.endswith("owanie") and _is_verb(word.removesuffix("nie") + "ć"):
        # farbowanie, "farba"
        thing = word.removesuffix("owanie") + "a"
        found |= forms(thing) if any(each.kind == "subst" for each in readings(thing)) else set()
    for reading in readings(word):
        for other in _related(reading.lemma, reading.kind):
            wanted = "subst" if reading.kind == "adj" else "adj"
            if any(each.kind == wanted and each.lemma == other for each in readings(other)):
                found |= forms(other)
    return frozenset(found)


def _related(lemma: str, kind: str) -> Iterable[str]:
    if kind == "subst":
        stem = lemma.removesuffix("a")
        yield from (stem + "owy", stem + "ny")
    if kind == "adj":
        for ending in ("owy", "ny"):
            if lemma.endswith(ending):
                yield from (lemma.removesuffix(ending), lemma.removesuffix(ending) + "a")


@functools.lru_cache(maxsize=2_000)
def english_verb_forms(noun: str) -> frozenset[str]:
    """Forms of the English verb behind a noun: waxing, "waxed"; lamination, "laminate"."""
    noun = noun.lower()
    bases: set[str] = set()
    if noun.endswith("ing") and len(noun) > 5:
        stem = noun.removesuffix("ing")
        bases |= {stem, stem + "e"}
        if stem[-1] == stem[-2]:
            bases.add(stem[:-1])
    elif noun.endswith("val"):
        bases |= {noun.removesuffix("al") + "e"}
    elif noun.endswith("ation"):
        bases |= {noun.removesuffix("ion") + "e"}
    else:
        bases.add(noun)
    bases -= _NO_ENGLISH_VERB
    found = {base + end for base in bases for end in ("", "s", "ed", "ing") if base + end != noun}
    found |= {base[:-1] + end for base in bases if base.endswith("e") for end in ("ed", "ing")}
    doubled = {base + base[-1] for base in bases if base[-1] in "bdgmnprt" and len(base) < 6}
    return frozenset(found | {base + end for base in doubled for end in ("ed", "ing")})
