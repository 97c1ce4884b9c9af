"""What the frame wants together: several services in a row, or several people at a time. Decides nothing."""

import re
from collections.abc import Sequence
from dataclasses import replace

from receptionist.dialogue.acts import Reading
from receptionist.dialogue.frame import Frame
from receptionist.domain.availability import Slot
from receptionist.domain.groups import Group
from receptionist.language.company import comes_too, somebody
from receptionist.language.party import Party, read_party
from receptionist.language.text import fold
from receptionist.language.when import When

MOST_PEOPLE = 4
MOST_SERVICES = 3
_APART = re.compile(
    r"\b(?:osobno|oddzielnie|z osobna|nie(?:koniecznie| musi byc| musza byc)? (?:razem|jednoczesnie|naraz)|"
    r"separately|not (?:necessarily )?together)\b"
)


def parts_of(frame: Frame) -> tuple[str, ...]:
    """The services to be booked together, one a person where several come; empty where it is one visit."""
    named = in_turn(frame)
    if frame.apart or frame.moving or not named:
        return ()
    if frame.people > 1:
        return named * frame.people if len(named) == 1 else named
    return named if 1 < len(named) <= MOST_SERVICES else ()


def together(frame: Frame) -> bool:
    """Whether several visits are wanted at once, of known services or not."""
    return not frame.moving and (frame.people > 1 or bool(frame.queue))


def unusual(frame: Frame) -> bool:
    """Whether so many come, or for such a mixture, that people have to see to it."""
    if frame.people == 1:
        return False
    named = len(in_turn(frame)) or 1 + len(frame.queue)
    return frame.people > MOST_PEOPLE or named not in (1, frame.people)


def clear_first(frame: Frame) -> Frame:
    """The frame with what has to be asked about before the rest: of several services none is left vague."""
    wanted = (frame.either or ((frame.service,) if frame.service else ()), *frame.queue)
    vague = next((ids for ids in wanted if len(ids) > 1), ())
    first = vague or wanted[0]
    rest = list(wanted)
    rest.remove(first)
    return replace(
        frame,
        service=first[0] if len(first) == 1 else None,
        either=first if vague else (),
        queue=tuple(rest),
    )


def with_party(frame: Frame, reading: Reading) -> Frame:
    """The frame with how many come, where the message says so, and whether they may come apart."""
    if _APART.search(fold(reading.text)) and (frame.queue or frame.people > 1):
        frame = one_by_one(frame)
    if party := _party(reading):
        return replace(frame, people=party.count)
    if joins(frame, reading):
        return replace(frame, people=frame.people + 1)
    booked_for = somebody(reading.text) if reading.services and not frame.service else None
    return replace(frame, whose=booked_for) if booked_for else frame


def joins(frame: Frame, reading: Reading) -> bool:
    """Whether somebody else comes too, for something of their own or for the same: "a dla córki manicure"."""
    wanted = frame.booking and frame.service and not frame.moving
    if not wanted or (not reading.services and "question" in reading.intents):
        return False
    return comes_too(reading.text, frame.whose, named=bool(reading.services)) is not None


def queued(frame: Frame) -> tuple[tuple[str, ...], ...]:
    """What follows the first service once somebody has joined: whoever wants the same has their own."""
    same = ((frame.service,),) * (frame.people - 2) if frame.service else ()
    return frame.queue or same


def one_by_one(frame: Frame) -> Frame:
    """The frame with all that is wanted together booked one visit after another, nobody's left out."""
    same = ((frame.service,),) * (frame.people - 1) if frame.service and not frame.queue else frame.queue
    return replace(frame, apart=True, people=1, queue=same)


def times_of(reading: Reading) -> Sequence[When]:
    """The times of a message without a number of people that looked like an hour: "a haircut for two"."""
    party = _party(reading)
    if party is None:
        return reading.whens
    return [w for w in reading.whens if not (w.span[0] < party.end and party.start < w.span[1])]


def group_of(frame: Frame, slot: Slot) -> Group | None:
    """The group that an offered slot begins; None where it stands alone."""
    return next((group for group in frame.combined if group[0] == slot), None)


def groups_of(frame: Frame, slots: Sequence[Slot]) -> tuple[Group, ...]:
    """The groups that these slots begin."""
    return tuple(group for group in frame.combined if group[0] in slots)


def in_turn(frame: Frame) -> tuple[str, ...]:
    """The services that are wanted, in the order in which they were named; empty while the first is open."""
    return (frame.service, *(ids[0] for ids in frame.queue)) if frame.service else ()


def _party(reading: Reading) -> Party | None:
    services = [(mention.start, mention.end) for mention in reading.services]
    return read_party(reading.text, services, hour_said=sum(w.clock_said for w in reading.whens) > 1)
