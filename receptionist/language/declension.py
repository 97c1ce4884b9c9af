"""What people are called, and the cases of Polish first names where they are certain."""

from receptionist.domain.business import StaffMember
from receptionist.language.morphology import paradigm
from receptionist.language.nicknames import is_first_name, is_polish_name, is_womans

FIRST_NAME = "imię"
_IN_A = frozenset({"Kuba"})
"""Men's names that end like women's, and are men's for certain."""


def called(member: StaffMember) -> str:
    """The owner's first alias where it is a Polish first name or has a title ("Kasia", "dr Lis").

    An alias that is there for foreigners ("Mark") gives way to the first name itself ("Marek").
    """
    first_name, _, _ = member.name.partition(" ")
    alias = member.aliases[0] if member.aliases else None
    if alias and (" " in alias or genitive(alias) or not genitive(first_name)):
        return alias
    return first_name if genitive(first_name) else member.name


def genitive(name: str) -> str | None:
    """Kasia → Kasi. None for what is no single first name, or has more than one genitive."""
    forms = {r.form for r in paradigm(name) if FIRST_NAME in r.labels and "gen" in r.cases}
    return forms.pop() if len(forms) == 1 else None


def first_name(name: str) -> str | None:
    """The first name of a client; None where it may be the surname: "Roman Adam"."""
    first, *others = name.split() or [""]
    last = others[-1] if others else ""
    if not is_first_name(first) or (len(others) == 1 and is_first_name(last)):
        return None
    return first


def vocative(name: str) -> str | None:
    """Marek → Marku. None for what is no Polish first name, fits both genders, or has more than one."""
    if not is_polish_name(name) or (name.endswith("a") and not is_womans(name) and name not in _IN_A):
        return None
    read = [r for r in paradigm(name) if FIRST_NAME in r.labels and "voc" in r.cases]
    forms = {r.form for r in read}
    women = {r.tag.split(":")[3].startswith("f") for r in read}
    return forms.pop() if len(forms) == 1 and women == {is_womans(name)} else None
