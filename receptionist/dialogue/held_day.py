"""A day that is held and then refused: "jednak w piątek nie mogę", "another day please". Decides only."""

import re
from dataclasses import replace

from receptionist.dialogue import decisions as do
from receptionist.dialogue.acts import Reading
from receptionist.dialogue.frame import Frame
from receptionist.dialogue.wish import days_of
from receptionist.domain.business import Business
from receptionist.language.text import fold

_REFUSES = re.compile(
    r"\bnie (?:moge|mozemy|mog[el]\w*|dam\w* rady|pasuje|odpowiada|zdaze\w*|przyjde|przyjdziemy|bede mog\w+"
    r"|da sie|wyrobi\w*)"
    r"|\b(?:odpada|odpadl\w*|wypadl\w*|wypada (?:mi|nam)|(?:mi|nam)(?: \w+)? wypada|zajet\w+)\b"
    r"|\bnie (?:w|we|na)\b|\b(?:not|cannot|can not|can ?['’]?t|won ?['’]?t|doesn ?['’]?t|don ?['’]?t)\b"
    r"|\b(?:busy|no good|came up|come up|is out|is off)\b"
)
_OTHER_DAY = re.compile(
    r"\b(?:inn(?:y|ego|ym|ych|e) (?:dzien|dnia|dniu|dni)|kiedy indziej|(?:an)?other day|different day)\b"
)


def refused_day(
    frame: Frame, known: Frame, reading: Reading, business: Business
) -> tuple[Frame, do.Step] | None:
    """The frame and the step that looks for days after the held one; None where that is not refused."""
    if frame.slot is None or reading.intents[0] in ("yes", "question", "my_visits", "late"):
        return None
    said = fold(reading.text)
    days = set(days_of([when for when in reading.whens if when.day_said]))
    held = business.local(frame.slot.start).date()
    refused = days == {held} and _REFUSES.search(said)
    if not refused and not (not days and _OTHER_DAY.search(said)):
        return None
    return replace(known, wish=(), offered=(frame.slot,), combined=()), do.SeekOther("other_day")
