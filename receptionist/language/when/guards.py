"""What only looks like a time: names of people, counts, addresses. Each becomes a node without meaning."""

from collections.abc import Sequence

from receptionist.language.morphology import readings
from receptionist.language.when.production import Built
from receptionist.language.when.values import Length, Node, Scene

_THINGS = frozenset(
    {"dogs", "cats", "pets", "kids", "children", "friends", "people", "guests", "questions", "things"}
)


def counted_things(parts: Sequence[Node], scene: Scene) -> Built:
    """ "mam 2 psy", "with two friends": how many, not when."""
    word = scene.raw(parts[-1]).lower()
    found = readings(word)
    noun = bool(found) and all(each.kind in ("subst", "depr", "ger") for each in found)
    many = any(":pl:" in each.tag for each in found)
    return ("skip", None) if (noun and many) or word in _THINGS else None


def unless_weak(parts: Sequence[Node], scene: Scene) -> Built:
    """ "sat", "makijaż wieczorny": times only among other words of time, or alone."""
    alone = scene.text.strip(" .,!?") == scene.raw(parts[0])
    return ("word", None) if parts[0].note == "weak" and not alone else None


def nothing(_: Sequence[Node], __: Scene) -> Built:
    return "skip", None


def surname(parts: Sequence[Node], scene: Scene) -> Built:
    """ "do pani Anny Piątek", "Jan Sobota": a capital that the language does not give to days."""
    name, first = scene.raw(parts[-1]), scene.raw(parts[0]).lower()
    if parts[0].kind in ("name_intro", "and") and not all(scene.raw(part)[0].isupper() for part in parts[1:]):
        return None
    english_day = name.lower().endswith("day") and first not in ("mr", "mrs", "ms", "miss")
    asks = parts[0].kind == "word" and (
        first.endswith("ę") or first in ("prosze", "poprosze", "chce", "wole")
    )
    return ("skip", None) if name[0].isupper() and not english_day and not asks else None


def mister(parts: Sequence[Node], scene: Scene) -> Built:
    """ "pan Marzec": without accents he is also "2 pań"."""
    return surname(parts, scene) if scene.raw(parts[0]).lower() == "pan" else None


def always_open(parts: Sequence[Node], scene: Scene) -> Built:
    """ "24/7"."""
    return ("skip", None) if scene.raw(parts[0]) == "24/7" else None


def counted_visits(parts: Sequence[Node], scene: Scene) -> Built:
    """ "2 wizyty", but not "afternoon 2 appointment"."""
    return ("skip", None) if scene.raw(parts[-1]).lower().endswith(("y", "e", "s")) else None


def days_a_week(parts: Sequence[Node], _: Scene) -> Built:
    """ "7 dni w tygodniu"."""
    return ("skip", None) if parts[1].value == Length(days=1) else None


def whether(parts: Sequence[Node], scene: Scene) -> Built:
    """ "… października. Czy da się w środę?": no alternative."""
    return ("word", None) if scene.raw(parts[0]).lower() == "czy" else None


def but_not(parts: Sequence[Node], scene: Scene) -> Built:
    """ "any day but Friday"."""
    return ("except", None) if scene.raw(parts[0]).lower() == "but" else None


def beside_a_day(parts: Sequence[Node], _: Scene) -> Built:
    """ "the day after at 1 pm": the hour is no bound."""
    return ("skip", None) if parts[-2].value == Length(days=1) else None


def any_day(_: Sequence[Node], __: Scene) -> Built:
    """ "any time but Friday"; "any time" alone says nothing."""
    return "anyday", None


def of_year(parts: Sequence[Node], scene: Scene) -> Built:
    """ "next quarter" is three months, "następny kwadrans" is not."""
    return ("unit", Length(months=3)) if scene.raw(parts[0]).lower() == "quarter" else None


def is_out(_: Sequence[Node], __: Scene) -> Built:
    """ "Monday's out"."""
    return "cannot", None


def that_one(parts: Sequence[Node], scene: Scene) -> Built:
    """ "the second one": a choice."""
    return ("skip", None) if scene.raw(parts[-1]).lower() == "one" else None
