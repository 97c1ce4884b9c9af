"""Offers freed places to whoever waits for them, first come first. An offered place is a hold.

Runs inside the caller's transaction. What fits is asked of `booking.free` alone.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from receptionist.dialogue.wording import words_for
from receptionist.domain.availability import Slot, taken_stretch
from receptionist.domain.business import Business, Service
from receptionist.domain.clock import midnight
from receptionist.domain.interval import Interval, intersect
from receptionist.domain.reminders import Carrier, quiet_since
from receptionist.services import booking, outbox, waitlist
from receptionist.services.links import Links
from receptionist.storage.models import FreedPlace, WaitlistEntry

RULE = "waiting list"
"""What names the messages of offers in the outbox."""


def make(session: Session, business: Business, links: Links, now: datetime) -> list[str]:
    """Hold each freed place for the first who waits for it, and write to them; ids of the messages.

    In quiet hours nobody is written to and nothing is held: the next call after them offers what is free.
    """
    if session.scalar(select(FreedPlace.id).limit(1)) is None:
        return []
    if quiet_since(now, business.quiet_hours, business.zone) is not None:
        return []
    booking.sweep_holds(session, now)
    places = select(FreedPlace).where(FreedPlace.ends_at > now).order_by(FreedPlace.id)
    found = session.scalars(places.execution_options(populate_existing=True)).all()
    return [sent for place in found for sent in _Offering(session, business, links, now).of(place)]


@dataclass(frozen=True, slots=True)
class _Offering:
    """One round through the list."""

    session: Session
    business: Business
    links: Links
    now: datetime

    def of(self, place: FreedPlace) -> Iterator[str]:
        """The messages about a place, which may hold several visits; dropped when nobody is left to tell."""
        for entry in waitlist.waiting(self.session):
            if entry.id in place.told or entry.created_at > place.freed_at:
                continue
            slot = self._first(place, entry)
            if slot is None:
                continue
            if waitlist.is_served(self.session, entry):
                waitlist.end(entry, self.now)
                continue
            place.told = [*place.told, entry.id]
            yield self._offer(entry, slot)
        if not any(entry.id in place.told for entry in waitlist.offered(self.session)):
            self.session.delete(place)
        self.session.flush()

    def _first(self, place: FreedPlace, entry: WaitlistEntry) -> Slot | None:
        """The slot for an entry that the place, while it was taken, stood in the way of.

        One that lies wholly in the place comes first: what is left of the day stays in one piece.
        """
        service = next((s for s in self.business.services if s.id == entry.service_id), None)
        if service is None:
            return None
        stretch = Interval(place.starts_at, place.ends_at)
        slots = (
            slot
            for window in intersect(waitlist.windows(entry), [self._near(place, service)])
            for slot in booking.free(
                self.session, self.business, service.id, entry.staff_id, window, self.now
            )
            if self._had_it(place, slot, service)
        )
        return min(
            slots,
            key=lambda slot: (not stretch.contains(taken_stretch(service, slot.start)), slot),
            default=None,
        )

    def _near(self, place: FreedPlace, service: Service) -> Interval:
        """When a visit may start that could have something of the place."""
        if _limited(place, service):
            return self._day(place)
        longest = service.buffer_before + service.duration + service.buffer_after
        return Interval(place.starts_at - longest, place.ends_at + longest)

    def _had_it(self, place: FreedPlace, slot: Slot, service: Service) -> bool:
        """Whether it was the place that took a slot's person, its room or device, or the day's last visit."""
        if _limited(place, service):
            day = self._day(place)
            return day.start <= slot.start < day.end
        same_room = service.resource is not None and service.resource == place.resource
        stretch = Interval(place.starts_at, place.ends_at)
        shared = same_room or slot.staff == place.staff_id
        return shared and taken_stretch(service, slot.start).overlaps(stretch)

    def _day(self, place: FreedPlace) -> Interval:
        on, zone = self.business.local(place.starts_at).date(), self.business.zone
        return Interval(midnight(on, zone), midnight(on + timedelta(days=1), zone))

    def _offer(self, entry: WaitlistEntry, slot: Slot) -> str:
        now, business = self.now, self.business
        held = booking.hold(self.session, business, slot, now, conversation_id=None)
        until = min(now + business.rules.waitlist_hold, slot.start)
        held.held_until = entry.offered_until = until
        entry.state, entry.appointment_id, entry.updated_at = "offered", held.id, now
        words = words_for(business, entry.language, business.local(now).date())
        text = words.place_free(slot, business.local(until), self.links.offer_url(held.id))
        channel: Carrier = "sms" if entry.phone else "email"
        address = entry.phone or entry.email or ""
        return outbox.put(
            self.session,
            channel,
            address,
            text,
            kind=outbox.OFFER,
            rule=RULE,
            now=now,
            appointment_id=held.id,
            language=entry.language,
        )


def _limited(place: FreedPlace, service: Service) -> bool:
    return service.max_per_day is not None and service.id == place.service_id
