"""Whom a visit is for: men, women, children, in adjectives, possessives and kinship. Data and its reading."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

from receptionist.language.common_words import POLISH
from receptionist.language.text import Token, listed

Groups = frozenset[str]
_MEN, _WOMEN, _CHILDREN = frozenset({"men"}), frozenset({"women"}), frozenset({"children"})

# Folded words in every form that clients use; a son may be a man or a child.
_KINDS: tuple[tuple[str, Groups], ...] = (
    (r"mesk(?:i|a|ie|iego|iej|im|ich|imi|iemu|o)|men'?s|gents?|gentlem[ae]n(?:'?s)?", _MEN),
    (r"damsk(?:i|a|ie|iego|iej|im|ich|imi|iemu|o)|kobiec\w+|women'?s|female|lad(?:y|ies)(?:'?s)?", _WOMEN),
    (r"dzieciec\w+|chlopiec\w+|kid'?s?|children(?:'?s)?|childs|child's|junior", _CHILDREN),
)
_PEOPLE: tuple[tuple[str, Groups], ...] = (
    (r"mezczyzn\w*|panow|panom|facet\w*|m[ae]n|guys?", _MEN),
    (r"kobie(?:t|c)\w*|paniom|wom[ae]n", _WOMEN),
    (r"dzie(?:ck|c)\w*|maluch\w*|brzdac\w*|dziewczynk\w*|dziewczynce|chlop(?:iec|ca|cu|cow|com)|boys?|girls?|"
     r"child|toddlers?|\w*lat(?:ek|ka|kowi|kiem|ki|kow|ce|ke)", _CHILDREN),
)  # fmt: skip
_KIN: tuple[tuple[str, Groups], ...] = (
    (r"maz|mez(?:a|owi|em|u)|narzeczonego|chlopak(?:a|owi)?|partnera?|tat(?:a|y|e|cie)|oj(?:ciec|ca|cu)|"
     r"brat(?:a|u)?|dziad(?:ek|ka|kowi)|husband|boyfriend|dad|father|brother|grand(?:pa|dad|father)", _MEN),
    (r"zon(?:a|y|ie|e)|narzeczonej|dziewczyn(?:y|ie|e)|partnerk\w+|mam(?:y|ie|e)|siostr\w+|babc\w+|"
     r"wife|girlfriend|mum|mom|mother|sister|grand(?:ma|mother)", _WOMEN),
    (r"syn(?:a|ow|owi|om|ek|ka|kowi)?|wnuk(?:a|owi)?|wnucz(?:ek|ka|kowi)|(?:grand)?sons?|nephew",
     _MEN | _CHILDREN),
    (r"cor(?:ka|ki|ce|ke|kom|ek|eczk\w+|eczce)|wnucz(?:ki|ce|ke)|(?:grand)?daughters?|niece",
     _WOMEN | _CHILDREN),
)  # fmt: skip
_FOR = frozenset({"dla", "for"})
_OWN = listed("a an the my our moj moja moje mojego mojej moich nasz naszego naszej naszych swojego swojej")
_OTHERWISE = listed("z ze od u przez with from by than jestem")
_MYSELF = listed("mnie me mi siebie sobie myself")
_AND = frozenset({"i", "oraz", "and"})
_GROWN = 16


@lru_cache(maxsize=5_000)
def groups_of(word: str) -> Groups:
    """Whom a folded word of a service's name is about; empty for most words."""
    return _among(word, _KINDS) or _among(re.sub("['’]s$", "", word), (*_PEOPLE, *_KIN))


def meant(words: Sequence[Token]) -> Groups:
    """Whom the visit is for, by all words of a message that say so; empty where none does or it is shared."""
    said = [token.folded for token in words]
    if _AND & set(said) and _MYSELF & set(said):
        return frozenset()
    found = [(at, groups) for at in range(len(words)) if (groups := _said_at(words, said, at))]
    common = frozenset[str].intersection(*(groups for _, groups in found)) if found else frozenset()
    together = any(_AND & set(said[a:b]) for (a, _), (b, _) in pairwise(found))
    return common if common and not together else frozenset().union(*(groups for _, groups in found))


def alone(words: Sequence[Token]) -> tuple[Groups, int]:
    """Whom a message that names no service is for, and at which token: "na włosy, męskie", "dla mężczyzny".

    Kin count only where nothing else is said: "dla męża, w piątek" may go on about any service.
    """
    said = [token.folded for token in words]
    for at, word in enumerate(said):
        groups = _among(word, (*_KINDS, *_PEOPLE)) if groups_of(word) else frozenset()
        if groups and (_among(word, _KINDS) or _governor(said, at) in _FOR):
            return groups, at
    bare = [at for at, word in enumerate(said) if word not in _OWN | _FOR]
    kin = groups_of(said[bare[0]]) if len(bare) == 1 and _FOR & set(said) else frozenset()
    return kin, bare[0] if bare else 0


def _said_at(words: Sequence[Token], said: Sequence[str], at: int) -> Groups:
    # The genitive of "panie" is "pan" without its diacritic, where nothing but a genitive can stand.
    ladies = words[at].text.lower() == "pań" or (said[at] == "pan" and at > 0 and said[at - 1] == "dla")
    groups = _WOMEN if ladies else groups_of(said[at]) or _age(said, at)
    governor = _governor(said, at) if groups else ""
    # "mamy" is mostly "we have".
    plain = said[at] in POLISH and governor not in _FOR and not ladies
    return frozenset() if governor in _OTHERWISE or plain else groups


def _age(said: Sequence[str], at: int) -> Groups:
    """ "6 year old", "8-letni"."""
    if said[at] == "old" and at > 1 and said[at - 1] in {"year", "years", "yr"}:
        age = said[at - 2]
    elif re.fullmatch(r"letni\w*", said[at]) and at:
        age = said[at - 1]
    else:
        return frozenset()
    return _CHILDREN if age.isdigit() and int(age) < _GROWN else frozenset()


def _governor(said: Sequence[str], at: int) -> str:
    """The nearest word before that is no possessive and no number."""
    return next((word for word in _back(said, at) if word not in _OWN and not word.isdigit()), "")


def _back(said: Sequence[str], at: int) -> Iterator[str]:
    return (said[place] for place in range(at - 1, -1, -1))


def _among(word: str, kinds: Sequence[tuple[str, Groups]]) -> Groups:
    return next((groups for pattern, groups in kinds if re.fullmatch(pattern, word)), frozenset())
