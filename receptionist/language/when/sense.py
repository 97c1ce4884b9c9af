"""What the groups of one text mean together: what is dropped, what alternatives share."""

import itertools
import re
from collections.abc import Sequence

from receptionist.language.when.assembly import Group
from receptionist.language.when.refine import in_frame
from receptionist.language.when.values import Clock, Days, Hours, Scene

_LONG_AGO, _FAR_AHEAD = 60, 100
"""Days: a date so far behind is no wish; one so far ahead is doubted after a verb of the past."""
_PAST_VERB = re.compile(
    r"\b(?:was|were|paid|had|visited|born|came)\b(?! (?:wondering|hoping|thinking))"
    r"|\b(?:I|we) (?:got|did)\b|\b(?:by[łl]|by[łl][ao]|urodzi[łl]\w*|urodzon\w+)\b"
    r"|(?<!chcia)(?<!wola)(?<!mog)(?<!myśla)[aeiyu][łl][ae]m\b",
    re.IGNORECASE,
)
_LISTING = ("or", "and", "comma")


def wished(groups: Sequence[Group], scene: Scene) -> list[Group]:
    """The groups that the client wants, each complete."""
    _same_hour(groups)
    kept = _without_refused(_corrected(groups), scene)
    kept = [group for group in kept if not group.gone and not _remembered(group, scene)]
    kept = _without_haste(kept)
    _share_days(kept, scene)
    kept = _without_frames(kept)
    kept = [g for g in kept if not g.aside or all(other.aside or other.negative for other in kept)]
    _share_clocks(kept)
    _share_frames(kept, scene)
    return _without_frames(kept)


def _same_hour(groups: Sequence[Group]) -> None:
    """ "z jutra 10:00 na czwartek na tę samą godzinę"."""
    hours = [group.clock for group in groups if isinstance(group.clock, Clock)]
    if hours and any(group.same_hour for group in groups):
        for group in groups:
            group.clock = group.clock or hours[0]


def _without_haste(groups: list[Group]) -> list[Group]:
    """ "jak najszybciej, może w piątek": the day says more, unless both are on offer."""
    if not any(group.days and not group.negative for group in groups):
        return groups
    offered = any(group.link in ("or", "otherwise") for group in groups)
    return [g for g in groups if offered or g.absolute is None or g.absolute.end is None]


def _remembered(group: Group, scene: Scene) -> bool:
    """ "byłam w maju": after a verb of the past, a date that would be far ahead is behind."""
    if group.days is None:
        return False
    start, end = group.days.spans[0][0], group.days.spans[-1][1]
    if (scene.today - end).days > _LONG_AGO:
        return True
    before = re.split(r"[.?!;\n]", scene.text[: group.start])[-1]
    return (start - scene.today).days > _FAR_AHEAD and _PAST_VERB.search(before) is not None


def _corrected(groups: Sequence[Group]) -> list[Group]:
    """ "we wtorek, nie, w środę": the later one counts, and keeps what it does not say anew."""
    kept: list[Group] = []
    for group in groups:
        if group.link in ("fix", "such") and kept and not group.negative:
            before = kept.pop()
            if not before.negative and not group.absolute:
                group.days = group.days or before.days
                group.clock = group.clock or before.clock
        kept.append(group)
    return kept


def _without_refused(groups: list[Group], scene: Scene) -> list[Group]:
    """Drop the time that a visit has now, and what is refused, where another is wished for."""
    for group in groups:
        if group.refused and group.days is None and isinstance(group.clock, Hours):
            group.negative, group.refused = True, False  # "nie mogę rano" leaves the rest of the day
    wanted = [g for g in groups if not g.refused and not (scene.moving and g.current)]
    if not scene.moving:
        _keep_refused_day(groups)
        return wanted if any(not g.negative for g in wanted) else groups
    targets = [place for place, group in enumerate(wanted) if group.target]
    wanted = wanted[targets[0] :] if targets else wanted
    former = [group.days for group in groups if group not in wanted and group.days]
    if former and all(group.days is None and not group.absolute for group in wanted):
        for group in wanted:
            group.days = former[0]
    return wanted


def _without_frames(groups: list[Group]) -> list[Group]:
    """ "pod koniec maja, może 27 maja po 15": the later one says more."""
    return [
        group
        for place, group in enumerate(groups)
        if group.negative
        or group.clock
        or not group.days
        or not any(_inside(later, group.days) for later in groups[place + 1 :])
    ]


def _keep_refused_day(groups: Sequence[Group]) -> None:
    """ "w sobotę o 7 nie mogę, może o 9?": the hour was refused, the day stays."""
    for before, group in itertools.pairwise(groups):
        if before.refused and before.days and before.clock and group.clock and not group.refused:
            group.days = group.days or before.days


def _inside(group: Group, frame: Days) -> bool:
    if group.days is None or group.negative or group.link in ("or", "otherwise"):
        return False
    if group.clock and group.days.spans == frame.spans:
        return True
    start, end = frame.spans[0]
    return frame.wide and all(start <= a and b <= end and (a, b) != (start, end) for a, b in group.days.spans)


def _share_days(groups: Sequence[Group], scene: Scene) -> None:
    """ "jutro o 10 albo o 12": the day counts for both."""
    pairs = list(itertools.pairwise([group for group in groups if not group.negative]))
    for before, group in pairs:
        if group.days is None and not group.absolute and before.days:
            group.days, group.any_day = before.days, before.any_day
    for before, group in reversed(pairs):
        if group.clock_first and before.days is None and _listed(before, group, scene):
            before.days, before.clock_first = group.days, True


def _listed(before: Group, group: Group, scene: Scene) -> bool:
    """ "syn o 16, ja o 17 we wtorek": two hours of one sentence share its day."""
    exact = isinstance(before.clock, Clock) and isinstance(group.clock, Clock)
    between = scene.text[before.end : group.start]
    return group.link in _LISTING or (exact and not re.search(r"[.?!;\n]", between))


def _share_clocks(groups: Sequence[Group]) -> None:
    """ "we wtorek lub w czwartek po 17" and "po 17 we wtorek lub w czwartek"."""
    for before, group in reversed(list(itertools.pairwise(groups))):
        if group.link in _LISTING and not (group.negative or before.negative) and not group.clock_first:
            plain = before.days is not None and not before.days.wide and not before.absolute
            plain = plain and not before.same_hour
            if plain and before.clock is None and group.clock and group.days:
                before.clock = group.clock
    for before, group in itertools.pairwise(groups):
        listed = group.link in _LISTING and before.clock_first and not group.negative
        if listed and group.clock is None and not group.absolute:
            group.clock, group.clock_first = before.clock, True


def _share_frames(groups: Sequence[Group], scene: Scene) -> None:
    """ "w przyszłym tygodniu we wtorek albo w środę": both in that week."""
    pairs = list(itertools.pairwise(groups))
    for one, other in [*pairs, *((b, a) for a, b in reversed(pairs))]:
        if one.days and one.days.frame and other.days and other.days.frame is None and not other.negative:
            other.days = in_frame(other.days, one.days.frame, scene) or other.days
