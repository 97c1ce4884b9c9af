"""Column types: instants are aware UTC, money is exact, durations are whole minutes."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from functools import lru_cache
from typing import Any

from sqlalchemy import BigInteger, DateTime, Integer
from sqlalchemy.engine import Dialect
from sqlalchemy.types import TypeDecorator

_MINOR_UNITS = 100
_MINUTE = timedelta(minutes=1)


class UTCDateTime(TypeDecorator[datetime]):
    """An instant. A naive value raises ValueError, written or compared; what is read is aware, in UTC."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, _dialect: Dialect) -> datetime | None:
        """The instant as the database keeps it."""
        if value is None:
            return None
        if value.utcoffset() is None:
            raise ValueError(f"{value.isoformat()} has no zone: only instants are stored")
        # SQLite drops the zone and compares text, so everything there has to be UTC.
        return value.astimezone(UTC)

    def process_result_value(self, value: datetime | None, _dialect: Dialect) -> datetime | None:
        """The instant as the code knows it."""
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)

    def result_processor(self, dialect: Dialect, coltype: object) -> Callable[[Any], datetime | None] | None:
        """How a value is read; SQLite's text in one step, because a search reads thousands of instants."""
        return _from_text if dialect.name == "sqlite" else super().result_processor(dialect, coltype)


@lru_cache(maxsize=4096)  # the same visits are read again and again
def _from_text(text: str | None) -> datetime | None:
    return None if text is None else datetime.fromisoformat(text).replace(tzinfo=UTC)


class Money(TypeDecorator[Decimal]):
    """An amount in hundredths, kept as a whole number; a finer amount raises ValueError."""

    impl = BigInteger
    cache_ok = True

    def process_bind_param(self, value: Decimal | None, _dialect: Dialect) -> int | None:
        """The amount as a number of hundredths."""
        if value is None:
            return None
        hundredths = value * _MINOR_UNITS
        if hundredths != int(hundredths):
            raise ValueError(f"{value} is finer than a hundredth")
        return int(hundredths)

    def process_result_value(self, value: int | None, _dialect: Dialect) -> Decimal | None:
        """The amount as a decimal with two places."""
        return None if value is None else Decimal(value).scaleb(-2)


class Minutes(TypeDecorator[timedelta]):
    """A duration in whole minutes; a finer one raises ValueError."""

    impl = Integer
    cache_ok = True

    def process_bind_param(self, value: timedelta | None, _dialect: Dialect) -> int | None:
        """The duration as a number."""
        if value is None:
            return None
        if value % _MINUTE:
            raise ValueError(f"{value} is no whole number of minutes")
        return value // _MINUTE

    def process_result_value(self, value: int | None, _dialect: Dialect) -> timedelta | None:
        """The number as a duration."""
        return None if value is None else timedelta(minutes=value)
