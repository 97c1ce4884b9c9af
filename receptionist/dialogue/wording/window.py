"""Which part of a day a wish was for, so that no more of the day is called full than was looked at."""

from datetime import datetime, timedelta

from receptionist.language.when import When

_MINUTE = timedelta(minutes=1)
_GRID = 5


def hours_of(wanted: When) -> tuple[datetime | None, datetime | None]:
    """From when and until when, on the wall clock; None where the day itself begins or ends there."""
    start, end = wanted.start, wanted.end
    if not isinstance(start, datetime) or not isinstance(end, datetime):
        return None, None
    if start.minute % _GRID == 1:  # "Later than 14:00" begins a minute after it.
        start -= _MINUTE
    return _unless_midnight(start), _unless_midnight(
        end + _MINUTE if end.minute % _GRID == _GRID - 1 else end
    )


def _unless_midnight(moment: datetime) -> datetime | None:
    return None if (moment.hour, moment.minute) == (0, 0) else moment
