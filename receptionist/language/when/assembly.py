"""Days and clocks of one text → groups: alternatives, corrections, exclusions, moved visits."""

from collections.abc import Sequence
from dataclasses import dataclass

from receptionist.language.when.almanac import one_day
from receptionist.language.when.refine import later_by, refined
from receptionist.language.when.settle import narrowed, settled_in
from receptionist.language.when.values import Clock, Days, Hours, Length, Node, Scene, Stretch

_DAYS = {"day", "feast_day", "any_day", "gone_day", "source_day"}
_CLOCKS = {"time", "hours", "part"}
_ABSOLUTE = {"moment", "stretch"}
_VALUES = _DAYS | _CLOCKS | _ABSOLUTE | {"shift"}
_SMALL = {"on", "at", "for", "to", "the", "in", "about", "this", "until", "after", "sharp", "my"}
_LISTING = {"or", "and", "comma"}


@dataclass
class Group:
    """One alternative in the making."""

    start: int
    end: int
    days: Days | None = None
    clock: Clock | Hours | None = None
    absolute: Stretch | None = None
    link: str = ""
    """What stands between it and the group before."""
    clock_first: bool = False
    negative: bool = False
    """Excluded: "byle nie rano"."""
    current: bool = False
    """The time a visit has now: "moją jutrzejszą wizytę"."""
    refused: bool = False
    """ "nie mogę w środę", "zamiast środy"."""
    target: bool = False
    gone: bool = False
    any_day: bool = False
    aside: bool = False
    """A bound from the client's own day ("kończę o 16"): a wish only where there is no other."""
    same_hour: bool = False
    """ "na tę samą godzinę": the one said before."""

    def widen(self, node: Node) -> None:
        self.start, self.end = min(self.start, node.start), max(self.end, node.end)


@dataclass
class _Marks:
    """What the words since the last value said about the next one."""

    link: str = ""
    negative: bool = False
    refused: bool = False
    replaced: bool = False
    target: bool = False
    mine: bool = False
    aside: bool = False


class Assembler:
    """Walks over the nodes once, from left to right."""

    def __init__(self, scene: Scene) -> None:
        self._scene = scene
        self._marks = _Marks()
        self.groups: list[Group] = []

    def walk(self, nodes: Sequence[Node]) -> list[Group]:
        for place, node in enumerate(nodes):
            if node.kind in _VALUES:
                self._value(self._later(node) if node.kind == "shift" else node)
            else:
                following = nodes[place + 1].kind if place + 1 < len(nodes) else "stop"
                self._mark(node, following)
        return self.groups

    def _later(self, node: Node) -> Node:
        """ "dwa tygodnie później": counted from the group before."""
        said = self.groups[-1] if self.groups else Group(0, 0)
        assert isinstance(node.value, Length)
        value = later_by(node.value, said.days, said.clock, self._scene)
        return node.became({Clock: "time", Days: "day"}.get(type(value), "word"), value)

    def _mark(self, node: Node, following: str) -> None:
        marks = self._marks
        if node.kind == "not":
            stands_alone = following in ("comma", "stop")
            marks.negative = not stands_alone
            marks.link = "fix" if stands_alone and self.groups else marks.link
        elif node.kind == "except":
            marks.negative = True
        elif node.kind in ("or", "otherwise", "fix", "such"):
            marks.link, marks.negative = node.kind, False
            marks.refused = False
        elif node.kind in ("and", "comma", "contrast"):
            said = "and" if node.kind == "and" else "comma"
            marks.link = marks.link if marks.link in ("or", "otherwise", "fix", "such", "far") else said
            marks.refused = marks.refused and node.kind == "and"
            marks.aside = marks.aside and node.kind == "and"
        elif node.kind in ("instead", "origin"):
            marks.replaced = True
        elif node.kind == "instead_of_it":
            self._replace_earlier()
        elif node.kind == "same_hour" and self.groups:
            self.groups[-1].same_hour = True
        else:
            self._word(node)

    def _replace_earlier(self) -> None:
        """ "…, make it Friday instead": what was said before does not count."""
        if len(self.groups) > 1 and not self.groups[-1].negative:
            self.groups[-1].link = "fix"

    def _word(self, node: Node) -> None:
        marks = self._marks
        if node.kind in ("for", "to"):
            marks.target = True
        elif node.kind in ("my", "visit"):
            marks.mine = True
        elif node.kind == "cannot":
            marks.refused = not self._refuse_before()
        elif node.kind in ("stop", "prefer"):
            marks.refused = marks.refused and node.kind == "prefer" and not self._told_why()
            marks.aside = False
        elif node.kind == "ends":
            marks.aside = True
            if self.groups and not marks.link:
                self.groups[-1].aside = True
        if node.kind in _SMALL:
            return
        marks.link = marks.link if marks.link in ("or", "otherwise", "fix", "such") else "far"
        marks.negative = marks.replaced = marks.target = False
        marks.mine = node.kind in ("my", "visit")

    def _told_why(self) -> bool:
        """ "jutro pracuję, więc …": what was refused has been named."""
        return bool(self.groups) and self.groups[-1].refused

    def _refuse_before(self) -> bool:
        """ "w czwartek nie dam rady": what stands right before is refused."""
        if not self.groups or self._marks.link:
            return False
        for group in reversed(self.groups):
            group.refused = True
            if group.link not in ("and", "or"):
                break
        return True

    def _value(self, node: Node) -> None:
        if node.value is None and node.kind == "word":
            return
        group = self.groups[-1] if self.groups else None
        if self._marks.aside and isinstance(node.value, Clock):
            node = node.became("hours", Hours(node.value, None))
        if group is None or not self._joins(group, node):
            self._open(node)
        self.groups[-1].aside |= self._marks.aside
        self._marks = _Marks(refused=self._marks.refused)

    def _joins(self, group: Group, node: Node) -> bool:
        """Add the node to the group before where the two make one time."""
        marks = self._marks
        same = group.negative == (marks.negative or (group.negative and not marks.link))
        if marks.link in ("or", "otherwise", "fix") or not same or group.absolute:
            return False
        if node.kind in _ABSOLUTE:
            return _is_day_of(group, node)
        if (group.gone and marks.link) or group.refused != (
            marks.refused or (group.refused and not marks.link)
        ):
            return False
        if group.current and marks.target and self._scene.moving:
            return False
        return self._joins_clock(group, node) if node.kind in _CLOCKS else self._joins_day(group, node)

    def _joins_clock(self, group: Group, node: Node) -> bool:
        both = _together(group.clock, node.value) if group.clock else node.value
        if not isinstance(both, Clock | Hours):
            return False
        group.clock = both
        group.widen(node)
        return True

    def _joins_day(self, group: Group, node: Node) -> bool:
        if node.kind in ("gone_day", "source_day") or not isinstance(node.value, Days):
            return False
        if group.any_day:
            group.days = node.value
        elif group.days is None:
            group.days, group.clock_first = node.value, True
        elif node.kind == "any_day":
            return True
        else:
            both = refined(group.days, node.value, self._scene)
            if both is None:
                return False
            group.days = both
        group.any_day = node.kind == "any_day"
        group.widen(node)
        return True

    def _open(self, node: Node) -> None:
        marks = self._marks
        group = Group(node.start, node.end, link=marks.link if self.groups else "")
        group.negative, group.target = marks.negative or self._excluded_too(node), marks.target
        group.refused = marks.refused or marks.replaced or node.kind == "source_day"
        group.current = node.note == "source" or group.refused or (marks.mine and not marks.target)
        group.gone, group.any_day = node.kind == "gone_day", node.kind == "any_day"
        if isinstance(node.value, Days):
            group.days = node.value
        elif isinstance(node.value, Clock | Hours):
            group.clock = node.value
        elif isinstance(node.value, Stretch):
            group.absolute = node.value
        self.groups.append(group)

    def _excluded_too(self, node: Node) -> bool:
        """ "oprócz środy i czwartku": a list goes on being excluded."""
        if not self.groups or not self.groups[-1].negative or self._marks.link not in ("and", "or"):
            return False
        return (self.groups[-1].days is not None) == isinstance(node.value, Days)


def _is_day_of(group: Group, node: Node) -> bool:
    """ "today in an hour": the moment says it all."""
    if not isinstance(node.value, Stretch) or group.days is None or group.clock or node.value.end:
        return False
    if group.days.spans != (one_day(node.value.start.date()),):
        return False
    group.absolute = node.value
    group.widen(node)
    return True


def _together(said: Clock | Hours | None, value: object) -> Clock | Hours | None:
    """Two clocks in one time: a part of the day and an hour in it, or a part and a bound."""
    if isinstance(said, Hours) and said.half and isinstance(value, Clock):
        return settled_in(value, said)
    if isinstance(said, Clock) and isinstance(value, Hours) and value.half:
        return settled_in(said, value)
    if isinstance(said, Hours) and isinstance(value, Hours) and bool(said.half) != bool(value.half):
        return narrowed(said, value) if said.half else narrowed(value, said)
    return None
