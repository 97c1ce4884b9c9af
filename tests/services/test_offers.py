"""What becomes of an offered place: taken, declined, lapsed; and of those who wait for nothing any more."""

from datetime import timedelta

import pytest

from receptionist.domain.errors import SlotTaken
from receptionist.domain.interval import Interval
from receptionist.services import booking, offering, offers
from receptionist.storage.models import Appointment, Client
from tests.builders import NOW
from tests.services.desk import SALON, TEN, hold, is_free
from tests.services.waiting_room import LINKS, TUESDAY, freed, hold_of, offered, state, texts, waits

ENDS = NOW + SALON.rules.waitlist_hold
INSTANT = timedelta(microseconds=1)


def lapsed(session, now):
    """The worker's round; what it ends and then makes."""
    offers.lapse(session, now)
    return offering.make(session, SALON, LINKS, now)


def test_an_offer_is_taken_by_the_one_it_was_made_to(session):
    entry = waits(session, "Ada")
    freed(session)

    visit = offers.take(session, SALON, hold_of(session, entry), ENDS - INSTANT)

    assert visit is not None
    assert (visit.state, visit.client_name, booking.slot_of(visit)) == ("booked", "Ada", TEN)
    assert session.get_one(Client, visit.client_id).name == "Ada"
    assert state(session, entry) == "booked"


def test_taken_again_it_is_the_same_visit(session):
    entry = waits(session, "Ada")
    freed(session)
    held = hold_of(session, entry)

    visits = [offers.take(session, SALON, held, NOW), offers.take(session, SALON, held, ENDS)]

    assert [visit.id for visit in visits if visit] == [held, held]


def test_a_kept_place_is_refused_to_everybody_else(session):
    waits(session, "Ada")
    freed(session)

    with pytest.raises(SlotTaken):
        hold(session, TEN, ENDS - INSTANT)


def test_an_offer_whose_time_is_over_is_not_taken(session):
    entry = waits(session, "Ada")
    freed(session)

    assert offers.take(session, SALON, hold_of(session, entry), ENDS) is None
    assert is_free(session, TEN, ENDS)


def test_an_offer_that_lapses_goes_to_the_next_and_its_message_is_dropped(session):
    first, second = waits(session, "Ada"), waits(session, "Iga")
    freed(session)
    held = hold_of(session, first)

    assert len(lapsed(session, ENDS)) == 1

    assert offered(session) == [("Iga", TEN.start)]
    assert (state(session, first), state(session, second)) == ("waiting", "offered")
    assert len(texts(session)) == 1
    assert offers.take(session, SALON, held, ENDS) is None


def test_an_offer_is_not_ended_before_its_time(session):
    waits(session, "Ada")
    freed(session)

    assert offers.lapse(session, ENDS - INSTANT) == 0
    assert offered(session) == [("Ada", TEN.start)]


def test_a_declined_place_goes_to_the_next_at_once(session):
    first = waits(session, "Ada")
    waits(session, "Iga")
    freed(session)

    notices = offers.decline(session, SALON, LINKS, hold_of(session, first), NOW)

    assert len(notices) == 1
    assert offered(session) == [("Iga", TEN.start)]
    assert state(session, first) == "waiting"


def test_nobody_is_offered_the_same_place_twice(session):
    first = waits(session, "Ada")
    freed(session)

    assert offers.decline(session, SALON, LINKS, hold_of(session, first), NOW) == []
    assert lapsed(session, ENDS) == []
    assert is_free(session, TEN, ENDS)


def test_who_declined_one_place_is_offered_another(session):
    entry = waits(session, "Ada")
    freed(session)
    offers.decline(session, SALON, LINKS, hold_of(session, entry), NOW)

    freed(session, NOW + timedelta(minutes=1))

    assert offered(session) == [("Ada", TEN.start)]


def test_who_joined_while_the_place_was_kept_is_offered_it_when_it_lapses(session):
    first = waits(session, "Ada")
    freed(session)
    late = waits(session, "Iga", joined_at=NOW + timedelta(minutes=1))

    lapsed(session, ENDS)

    assert (state(session, first), state(session, late)) == ("waiting", "offered")


def test_two_offers_left_unanswered_end_the_entry(session):
    entry = waits(session, "Ada")

    for after in (timedelta(), timedelta(hours=1)):
        freed(session, NOW + after)
        assert state(session, entry) == "offered"
        lapsed(session, ENDS + after)

    assert state(session, entry) == "ended"
    assert freed(session, NOW + timedelta(hours=2)) == []


def test_an_entry_whose_windows_are_over_ends(session):
    over = waits(session, "Ada", window=Interval(NOW - timedelta(hours=3), NOW))
    open_still = waits(session, "Iga", window=TUESDAY)

    offers.lapse(session, NOW)

    assert (state(session, over), state(session, open_still)) == ("ended", "waiting")


def test_an_offer_that_was_taken_stays_taken_when_its_time_is_over(session):
    entry = waits(session, "Ada")
    freed(session)
    held = hold_of(session, entry)
    offers.take(session, SALON, held, NOW)

    lapsed(session, ENDS)
    booking.sweep_holds(session, ENDS)

    assert session.get_one(Appointment, held).state == "booked"
    assert state(session, entry) == "booked"
