"""What the grammar passes around: nodes, clocks, stretches of the day, sets of dates, and the answer.

All dates and clocks are the business's wall clock and naive on purpose: they become instants elsewhere.
"""

from dataclasses import dataclass, field, replace
from datetime import date, datetime, time, timedelta

DAY = timedelta(days=1)
MIDNIGHT = 24 * 60


@dataclass(frozen=True, slots=True)
class When:
    """One alternative that a client named, in local wall clock."""

    start: datetime | time
    """A time where no day was said."""
    end: datetime | time | None
    """None for an exact start; `time(0, 0)` as the end of an undated window means 24:00."""
    words: str = ""
    """The client's words it was read from: `text[span[0]:span[1]]`."""
    span: tuple[int, int] = (0, 0)
    approximate: bool = False
    day_said: bool = True
    clock_said: bool = False
    """An hour or a part of the day was said, so "w piątek" is `day_said` only."""

    def soonest(self, now: datetime) -> "When":
        """The same on the nearest day that it is not over; unchanged where a day was said."""
        if isinstance(self.start, datetime):
            return self
        assert not isinstance(self.end, datetime)
        start = datetime.combine(now, self.start)
        end = datetime.combine(now, self.end) if self.end else None
        end = end + DAY if end and end <= start else end
        late = DAY if (end or start) < now else DAY * 0
        return replace(self, start=start + late, end=end + late if end else None)

    def __str__(self) -> str:
        if self.end is None:
            return ("@" if isinstance(self.start, datetime) else "") + _moment(self.start)
        whole = all(isinstance(m, datetime) and m.time() == time() for m in (self.start, self.end))
        return "/".join(_moment(m, whole=whole, ends=i == 1) for i, m in enumerate((self.start, self.end)))


def _moment(moment: datetime | time, *, whole: bool = False, ends: bool = False) -> str:
    if isinstance(moment, time):
        return "T24:00" if ends and moment == time() else moment.strftime("T%H:%M")
    return moment.date().isoformat() if whole else moment.isoformat(timespec="minutes")


@dataclass(frozen=True, slots=True)
class Clock:
    """Minutes after midnight; `fixed` when morning or afternoon is beyond doubt."""

    minutes: int
    fixed: bool
    approximate: bool = False


@dataclass(frozen=True, slots=True)
class Hours:
    """A stretch of the day between two clocks; None is the day's own edge. `half` names the part meant."""

    start: Clock | None
    end: Clock | None
    half: str = ""
    """"am", "pm", "night", "noon": how an hour beside this part of the day is read."""


Span = tuple[date, date]
"""Half open: the second date is the first one not meant."""


@dataclass(frozen=True, slots=True)
class Days:
    """Dates that were said. A plain weekday or day of the month can be read again inside a wider frame."""

    spans: tuple[Span, ...]
    weekday: int | None = None
    month_day: int | None = None
    frame: Span | None = None
    deadline: bool = False
    """Said by its end: "do piątku"."""

    @property
    def wide(self) -> bool:
        """Whether a weekday beside it says which of its days is meant."""
        return len(self.spans) == 1 and self.spans[0][1] - self.spans[0][0] > 2 * DAY


@dataclass(frozen=True, slots=True)
class Stretch:
    """An absolute start, and an end where it is a window."""

    start: datetime
    end: datetime | None = None


@dataclass(frozen=True, slots=True)
class Length:
    """How long: calendar months, days and minutes, as the client added them up."""

    months: int = 0
    days: int = 0
    minutes: int = 0

    def __add__(self, other: "Length") -> "Length":
        return Length(self.months + other.months, self.days + other.days, self.minutes + other.minutes)

    def times(self, count: int) -> "Length":
        return Length(self.months * count, self.days * count, self.minutes * count)


Value = int | str | Clock | Hours | Days | Stretch | Length | tuple[int, ...] | None


@dataclass(frozen=True, slots=True)
class Node:
    """A symbol of the sentence with its meaning; it stands for `text[start:end]`."""

    kind: str
    value: Value
    start: int
    end: int
    note: str = ""

    def became(self, kind: str, value: Value = None) -> "Node":
        return replace(self, kind=kind, value=value)


@dataclass(frozen=True, slots=True)
class Scene:
    """What a reading depends on besides the words."""

    text: str
    now: datetime
    opens: time = time(7)
    closes: time = time(21)
    awaiting: bool = False
    moving: bool = False
    """The text asks to move a visit, so the time it has now is no wish."""
    today: date = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "today", self.now.date())

    def raw(self, node: Node) -> str:
        return self.text[node.start : node.end]
