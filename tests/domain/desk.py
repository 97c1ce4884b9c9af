"""A business small enough to reckon its free times in one's head."""

from dataclasses import replace
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from receptionist.domain.availability import Slot, Taken, free_slots, taken_stretch
from receptionist.domain.business import BookingRules, Business, ClockRange, Hours, Service, StaffMember
from receptionist.domain.clock import instant
from receptionist.domain.interval import Interval


def ranges(*texts: str) -> tuple[ClockRange, ...]:
    """`"09:00-13:00"` as minutes; an end that is not after its start is the next day's."""
    return tuple(_range(text) for text in texts)


def _range(text: str) -> ClockRange:
    opens, closes = (int(part[:2]) * 60 + int(part[3:]) for part in text.split("-"))
    return ClockRange(opens, closes if closes > opens else closes + 1440)


class Desk:
    """One service `cut` by `ann`, open 09:00-17:00 every day in Warsaw, a start every hour, no notice."""

    def __init__(self) -> None:
        self.business = Business(
            name="Desk",
            zone=ZoneInfo("Europe/Warsaw"),
            languages=("en",),
            hours=Hours(dict.fromkeys(range(7), ranges("09:00-17:00"))),
            services=(Service("cut", {"en": "Cut"}, timedelta(hours=1), ("ann",)),),
            staff=(StaffMember("ann", "Ann"),),
            rules=BookingRules(slot_step=timedelta(hours=1), min_notice=timedelta()),
        )
        self.now = self.at("2026-06-01T00:00")
        self.taken: list[Taken] = []
        self.busy: dict[str, list[Interval]] = {}

    def at(self, local: str) -> datetime:
        return instant(datetime.fromisoformat(local), self.business.zone)

    def open(self, *texts: str) -> None:
        self.business = replace(self.business, hours=Hours(dict.fromkeys(range(7), ranges(*texts))))

    def service(self, **changes: object) -> None:
        self.business = replace(self.business, services=(replace(self.business.services[0], **changes),))

    def ann(self, **changes: object) -> None:
        ann = replace(self.business.staff[0], **changes)
        self.business = replace(self.business, staff=(ann, *self.business.staff[1:]))

    def with_ben(self) -> None:
        self.business = replace(self.business, staff=(*self.business.staff, StaffMember("ben", "Ben")))
        self.service(staff=("ann", "ben"))

    def rules(self, **changes: object) -> None:
        self.business = replace(self.business, rules=replace(self.business.rules, **changes))

    def book(self, local: str, staff: str = "ann") -> None:
        service, start = self.business.services[0], self.at(local)
        self.taken.append(Taken(taken_stretch(service, start), staff, service.resource, service.id, start))

    def slots(self, start: str, end: str, staff: str | None = None) -> list[Slot]:
        window = Interval(self.at(start), self.at(end))
        return free_slots(self.business, "cut", staff, window, self.now, self.taken, self.busy)

    def starts(self, start: str, end: str) -> list[str]:
        """The distinct local starts, in order, without the zone."""
        found = dict.fromkeys(
            self.business.local(s.start).strftime("%dT%H:%M") for s in self.slots(start, end)
        )
        return list(found)

    def day(self, on: str) -> list[str]:
        """The local starts of one date, as hours."""
        return [s[3:] for s in self.starts(f"{on}T00:00", f"{on}T23:59")]
