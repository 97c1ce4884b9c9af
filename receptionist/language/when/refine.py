"""A time said beside another: "w przyszłym tygodniu, we wtorek", "a week later". Arithmetic only."""

from dataclasses import replace
from datetime import datetime, time

from receptionist.language.when import almanac, years
from receptionist.language.when.values import DAY, MIDNIGHT, Clock, Days, Hours, Length, Scene, Span


def refined(said: Days, more: Days, scene: Scene) -> Days | None:
    """The days that both mean, or None where they are two different times."""
    for wide, plain in ((said, more), (more, said)):
        if wide.wide and plain.weekday is not None:
            return in_frame(plain, wide.spans[0], scene)
        if wide.wide and plain.month_day is not None:
            return _month_day_in(plain, wide.spans[0])
    if said.spans == more.spans:
        return said
    for year, plain in ((said, more), (more, said)):
        if years.is_year(year) and plain.spans[0][0] < year.spans[0][0]:
            return years.in_year(plain, year.spans[0][0].year)
    return _narrower(said, more)


def later_by(
    length: Length, days: Days | None, clock: Clock | Hours | None, scene: Scene
) -> Days | Clock | None:
    """So much later than what was said before: hours after an hour, days after a day or today."""
    if length.minutes:
        minutes = clock.minutes + length.minutes if isinstance(clock, Clock) else MIDNIGHT
        return replace(clock, minutes=minutes) if isinstance(clock, Clock) and minutes < MIDNIGHT else None
    start = days.spans[0][0] if days else scene.today
    then = almanac.moved(datetime.combine(start, time()), length)
    return Days((almanac.one_day(then.date()),))


def in_frame(plain: Days, frame: Span, scene: Scene) -> Days | None:
    """A plain weekday read inside a week or month that was said."""
    if plain.weekday is None:
        return None
    found = [d for d in almanac.weekdays_within(frame, plain.weekday) if d >= scene.today]
    return Days(tuple(almanac.one_day(d) for d in found), plain.weekday, frame=frame) if found else None


def _month_day_in(plain: Days, frame: Span) -> Days | None:
    day = frame[0]
    while day < frame[1]:
        if day.day == plain.month_day:
            return Days((almanac.one_day(day),), frame=frame)
        day += DAY
    return None


def _narrower(said: Days, more: Days) -> Days | None:
    """The one that lies inside the other."""
    for outer, inner in ((said, more), (more, said)):
        if len(outer.spans) == 1 and all(
            outer.spans[0][0] <= start and end <= outer.spans[0][1] for start, end in inner.spans
        ):
            return inner
    return None
