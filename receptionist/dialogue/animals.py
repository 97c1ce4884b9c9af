# ruff: noqa: E501 - a pattern is a line
"""Whose danger it is, at a business that treats animals: the emergency number is for people.

Looks at words only; where they leave it open, both are meant.
"""

import re
from typing import Literal

from receptionist.domain.business import Business
from receptionist.language.text import fold

Whose = Literal["person", "animal", "either"]

_VET = re.compile(
    r"\b(?:wet\b|weteryn\w*|vet\b|vets\b|veterin\w*|zwierz\w*|animal\w*|(?:dla|badanie|szczepienie|kastracja|sterylizacja) (?:ps\w+|kot\w*|krolik\w*))"
)
_OF_ANIMALS = re.compile(
    r"\b(?:pies|psa|psow|psy|psi\w*|szczeni\w+|kota|kotow|koty|zwierz\w*|dogs?|pupp(?:y|ies)|pets?|animals?)\b"
)
_ANIMAL = re.compile(
    r"\b(?:pies\w*|psa|psu|psem|psin\w*|psiak\w*|piesk\w*|piesek|suk[aieę]|suni\w*|suczk\w*|szczeni\w*|szczen\w+|kot|kota|kotu|kotem|kotk\w+|kotek|koci\w*|"
    r"kroli[kc]\w*|swink\w*|chomi\w*|papug\w*|fretk\w*|szczur(?:ek|ka)\w*|zolw\w*|jez\w?|kon|konia|zwierz\w*|pupil\w*|"
    r"dogs?|dogs|dog's|puppy|puppies|pup|cats?|cat's|kittens?|kitty|rabbits?|bunny|hamsters?|guinea pigs?|parrots?|ferrets?|tortoise|horse|pets?|animal)\b"
)
_PERSON = re.compile(
    r"\b(?:cor(?:k|ecz|c)\w*|syn\w{0,4}|dzieck\w*|dzieci\w*|niemowl\w*|noworod\w*|maz|meza|mezowi|mezem|zon[aeyi]|zono\w*|mam[aei]|mamus\w*|matk\w*|matce|tat[aeyo]|ojc\w*|ojciec|"
    r"babci\w*|dziad\w*|brat\w{0,3}|siostr\w*|sasiad\w*|czlowiek\w*|klient\w*|kolega|kolezank\w*|kole[zd]\w*|wnu\w*|kobiet\w*|mezczyzn\w*|tesciow\w*|"
    r"daughter|son|child|children|kid|baby|toddler|wife|husband|mum|mom|mother|dad|father|friend|man|woman|grandma|grandpa|neighbour|neighbor|client|customer|colleague|person)\b"
    r"|\b(?:ugryzl\w*|pogryzl\w*|podrapal\w*|zaatakowal\w*|uczulen\w*|bit|bitten|attacked|allerg\w*) (?:\w+ )?(?:mnie|nas|mi|me|us)\b|\b(?:mnie|me) (?:pies|kot|dog|cat)\b"
    r"|\bmam (?:\w+ )?(?:alergi|uczulen)\w*|\b(?:dusze|krztusze) sie\b|\bmdleje\b|\bzemdlal[ae]m\b|\bslabo mi\b|\bi (?:can ?['’]?t|cannot|can not) breathe\b|\bmy (?:arm|hand|chest|face|throat|leg|finger)\b"
    r"|\bsamoboj\w*|\bsuicid\w*|\b(?:sie )?zabi(?:c|je) (?:sie|siebie)\b|\bsie zabi(?:c|je)\b|\bze soba\b|\bmyself\b|\bzyc\b|\bto (?:live|die)\b|\bnie chce (?:juz )?(?:zyc|byc)\b"
    r"|\b(?:pozar\w*|pali sie|sie pali|gaz\w*|wybuch\w*|fire|gas|smoke|explosion|wypadek|wypadku|karambol\w*|crash)\b"
)
# The speaker may be the one who was bitten: "pies mnie ugryzł", "koń mnie kopnął".
_SPEAKER = re.compile(r"\b(?:mnie|mna|nas|me|us|jestem|i'?m|i am)\b")


def treats_animals(business: Business) -> bool:
    """Whether the business says of itself, its staff or its services that it is a vet's."""
    said = " | ".join([business.name, *(m.name for m in business.staff), *_offers(business)])
    return bool(_VET.search(fold(said)))


def serves_animals(business: Business) -> bool:
    """Whether clients come with animals, as to a vet's or a groomer's."""
    return treats_animals(business) or bool(_OF_ANIMALS.search(fold(" | ".join(_offers(business)))))


def _offers(business: Business) -> list[str]:
    names = [name for service in business.services for name in service.name.values()]
    synonyms = [
        word for service in business.services for words in service.synonyms.values() for word in words
    ]
    return [business.kind, *names, *synonyms]


def in_danger(text: str, business: Business) -> Whose | None:
    """Whose danger a cry speaks of; None where no animals come, and so it is a person's."""
    if not serves_animals(business):
        return None
    said = fold(text)
    if _PERSON.search(said):
        return "person"
    return "animal" if _ANIMAL.search(said) and not _SPEAKER.search(said) else "either"
