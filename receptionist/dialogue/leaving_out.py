"""Of several services that are being booked, those no longer wanted: "bez brody", "just the cut"."""

import re
from dataclasses import replace

from receptionist.dialogue.acts import Reading
from receptionist.dialogue.frame import Frame
from receptionist.dialogue.together import clear_first
from receptionist.language.catalogue import Mention
from receptionist.language.text import fold

_JUST = re.compile(
    r"\b(?:sam|sama|samo|same|samego|samej|tylko|wylacznie|just|only)(?: (?:ten|ta|to|the|a|my))? $"
)
_WITHOUT = re.compile(
    r"\b(?:bez|odpuszcz\w+|odpusc\w*|pomijam\w*|rezygnuj\w+ z|skip|drop|without|forget|leave out|not|no)"
    r"(?: (?:tej|tego|the|a|my))? $"
)
_IS_OFF = re.compile(
    r"^ (?:(?:to|juz|jednak|bym|chyba|na razie) )*"
    r"(?:odpuszcz\w+|odpusc\w*|odpada|nie chce|nie trzeba|sobie daruj\w+|skresl\w*|pomin\w*|is off|is out)\b"
)


def left_out(frame: Frame, reading: Reading) -> Frame:
    """The frame without the services that are given up; unchanged where none is, or all would be."""
    wanted = [ids for ids in ((frame.service,) if frame.service else (), *frame.queue) if ids]
    if len(wanted) < 2 or frame.people > 1:
        return frame
    named = [m for m in reading.services if len(m.ids) == 1]
    just = {m.ids for m in named if _said_before(_JUST, reading, m)}
    gone = {m.ids for m in reading.refused}
    gone |= {m.ids for m in named if _said_before(_WITHOUT, reading, m) or _said_after(_IS_OFF, reading, m)}
    kept = [ids for ids in wanted if ids not in gone and (not just or ids in just)]
    if not kept or len(kept) == len(wanted):
        return frame
    first, *rest = kept
    return clear_first(replace(frame, service=None, either=first, queue=tuple(rest), apart=False))


def _said_before(cue: re.Pattern[str], reading: Reading, mention: Mention) -> bool:
    return bool(cue.search(fold(reading.text)[: mention.start]))


def _said_after(cue: re.Pattern[str], reading: Reading, mention: Mention) -> bool:
    return bool(cue.search(fold(reading.text)[mention.end :]))
