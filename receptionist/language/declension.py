"""What clients call a staff member, and Polish first names in the genitive where that is certain."""

from receptionist.domain.business import StaffMember
from receptionist.language.morphology import paradigm

FIRST_NAME = "imię"


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
