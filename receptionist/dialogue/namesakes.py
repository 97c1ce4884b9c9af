"""A word that may be the client's name and a service at once: Mr Broda at a barber's. Decides which it is."""

import re
from collections.abc import Sequence
from dataclasses import replace

from receptionist.language.catalogue import Mention
from receptionist.language.contact import Contact
from receptionist.language.kin import ME, ONE
from receptionist.language.morphology import readings
from receptionist.language.text import fold

_NATIONAL = re.compile(
    r"\b[Pp]olish(?= (?:(?:mobile|phone|cell) )?(?:number|phone|mobile|sim|speak\w+|address|passport)\b)"
    r"|(?<=\bspeak )[Pp]olish\b|(?<=\bin )[Pp]olish\b|(?<=\b[Aa]m )Polish\b|(?<=[Ii]['’]m )Polish\b"
)
_INTRODUCED = re.compile(r"\b(?:nazyw\w*|nazwisk\w*|imie|z tej strony|name|called|i'?m)\b")
_WANTED = re.compile(
    r"\b(?:prosz\w*|poprosz\w*|chc\w+|na|like|want|please|a|an|the)\s+$"
    rf"|\b(?:dla|for) (?:{ONE}|{ME})\s+$"
)


def told_apart(contact: Contact, services: Sequence[Mention], text: str) -> tuple[Contact, Sequence[Mention]]:
    """The contact without a name that is a wish, or else the services without those that are in the name."""
    name = contact.words.get("name", "")
    start = text.find(name)
    end = start + len(name)
    inside = [mention for mention in services if start <= mention.start and mention.end <= end]
    if not (name and inside):
        return contact, services
    if any((mention.start, mention.end) == (start, end) for mention in inside) and _is_wish(
        name, text[:start]
    ):
        words = {kind: said for kind, said in contact.words.items() if kind != "name"}
        return replace(contact, name=None, words=words), services
    return contact, [mention for mention in services if mention not in inside]


def _is_wish(word: str, before: str) -> bool:
    """Whether a word that is just a service's is asked for, or is nobody's name."""
    if _INTRODUCED.search(fold(before)):
        return False
    return bool(_WANTED.search(fold(before))) or not any(each.is_name for each in readings(word.capitalize()))


def without_nations(services: Sequence[Mention], text: str) -> Sequence[Mention]:
    """The services without what is a nation: "a Polish number" asks for no gel polish."""
    nations = [hit.span() for hit in _NATIONAL.finditer(text)]
    return [m for m in services if not any(start <= m.start and m.end <= end for start, end in nations)]
