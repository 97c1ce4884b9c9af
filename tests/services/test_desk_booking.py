"""What staff put into the calendar: by the clients' rules, over them only with a reason that is kept."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from sqlalchemy import select

from receptionist.domain.availability import Slot
from receptionist.domain.business import TimeOff
from receptionist.domain.errors import Conflict, SlotTaken
from receptionist.services import booking, desk_booking
from receptionist.services.desk_booking import ChangedMeanwhile, version_of
from receptionist.services.obstacles import Warned, obstacles
from receptionist.storage.models import BusyBlock, JournalEntry, Notification
from tests.builders import NOW, a_business, a_service, a_slot
from tests.services.desk import BARTEK, NOON, SALON, TEN, around, booked, cells, hold, is_free
from tests.services.front_desk import a_client, a_desk

REASON = "stała klientka, tylko dziś"


def kinds(refused):
    return [obstacle.kind for obstacle in refused.value.obstacles]


def journal(session):
    return session.scalars(select(JournalEntry).order_by(JournalEntry.id)).all()


def test_what_is_free_is_simply_booked(session):
    desk = a_desk(session)

    visit = desk_booking.book(desk, TEN, a_client(session))

    assert (visit.state, visit.overrides, visit.client_name) == ("booked", False, "Anna Sowa")
    assert not is_free(session, TEN)
    assert [(line.action, line.user_name) for line in journal(session)] == [("visit.booked", "Maja Lis")]


@pytest.mark.parametrize(
    "start",
    ["2027-03-01T09:05", "2027-03-02T10:05", "2028-03-02T10:00"],
    ids=["at no notice", "off the grid", "a year ahead"],
)
def test_notice_grid_and_advance_bind_clients_and_not_staff(session, start):
    strict = replace(SALON, rules=replace(SALON.rules, min_notice=timedelta(days=1)))
    slot = a_slot(strict, start)
    assert slot not in booking.free(session, strict, "trim", "ewa", around(slot), NOW)

    visit = desk_booking.book(a_desk(session, strict), slot, a_client(session))

    assert booking.slot_of(visit) == slot
    assert not visit.overrides


AWAY = replace(SALON.staff[0], time_off=(TimeOff(date(2027, 3, 2), date(2027, 3, 2)),))
ONE_CHAIR = a_service(resource="chair")

CLOSED = {
    "before opening": (SALON, a_slot(SALON, "2027-03-02T08:00"), ["other_hours"]),
    "beyond closing": (SALON, a_slot(SALON, "2027-03-02T16:45"), ["other_hours"]),
    "a holiday": (a_business(holidays=frozenset({date(2027, 3, 2)})), TEN, ["holiday"]),
    "time off": (a_business(staff=(AWAY, SALON.staff[1])), TEN, ["staff_away"]),
    "not their work": (a_business(a_service(staff=("jan",))), TEN, ["not_theirs"]),
    "yesterday": (SALON, a_slot(SALON, "2027-02-28T10:00"), ["past"]),
}


@pytest.mark.parametrize(("business", "slot", "expected"), CLOSED.values(), ids=CLOSED)
def test_outside_hours_staff_are_warned_and_nothing_is_booked_without_a_reason(
    session, business, slot, expected
):
    desk = a_desk(session, business)

    with pytest.raises(Warned) as refused:
        desk_booking.book(desk, slot, a_client(session))

    assert kinds(refused) == expected
    assert journal(session) == []


@pytest.mark.parametrize(("business", "slot", "expected"), CLOSED.values(), ids=CLOSED)
def test_with_a_reason_it_is_booked_and_the_journal_says_who_and_why(session, business, slot, expected):
    visit = desk_booking.book(a_desk(session, business), slot, a_client(session), reason=REASON)

    assert (visit.state, visit.overrides) == ("booked", True)
    (line,) = journal(session)
    assert (line.user_name, line.subject_id) == ("Maja Lis", visit.id)
    assert (line.details["reason"], line.details["over"]) == (REASON, expected)


def test_a_warning_names_the_visit_in_the_way(session):
    booked(session, TEN, BARTEK)

    with pytest.raises(Warned) as refused:
        desk_booking.book(a_desk(session), a_slot(SALON, "2027-03-02T10:15"), a_client(session))

    (obstacle,) = refused.value.obstacles
    assert (obstacle.kind, obstacle.who, obstacle.span.start) == ("visit", "Bartek Kos", TEN.start)


def test_what_a_client_is_just_booking_stands_in_the_way_too(session):
    hold(session)

    with pytest.raises(Warned) as refused:
        desk_booking.book(a_desk(session), TEN, a_client(session))

    assert kinds(refused) == ["held"]


def test_busy_time_stands_in_the_way(session):
    session.add(BusyBlock(staff_id="ewa", starts_at=TEN.start, ends_at=TEN.end))

    assert [o.kind for o in obstacles(session, SALON, TEN, NOW)] == ["busy"]


def test_the_last_chair_stands_in_the_way_whoever_has_it(session):
    salon = a_business(ONE_CHAIR, resources={"chair": 1})
    _with_chair(session)
    booked(session, a_slot(salon, "2027-03-02T10:00", staff="jan"), BARTEK, business=salon)

    assert [o.kind for o in obstacles(session, salon, TEN, NOW)] == ["resource"]


def _with_chair(session):
    from receptionist.storage.models import ResourceRow

    session.add(ResourceRow(id="chair", capacity=1, position=0, retired=False))
    session.flush()


def test_a_day_that_takes_no_more_of_a_service_stands_in_the_way(session):
    salon = a_business(a_service(max_per_day=1))
    booked(session, NOON, BARTEK, business=salon)

    assert [o.kind for o in obstacles(session, salon, TEN, NOW)] == ["daily"]


def test_a_visit_over_another_is_seen_as_taken_and_takes_over_what_the_other_gives_back(session):
    first = booked(session, TEN, BARTEK)
    over = desk_booking.book(
        a_desk(session), a_slot(SALON, "2027-03-02T10:15"), a_client(session), reason=REASON
    )
    assert (cells(session, first.id), cells(session, over.id)) == (6, 3)

    booking.cancel(session, SALON, first.id, NOW)

    assert cells(session, over.id) == 6
    assert is_free(session, a_slot(SALON, "2027-03-02T09:45"))
    assert not is_free(session, TEN)


def test_what_is_moved_away_leaves_its_cells_to_the_visit_over_it(session):
    first = booked(session, TEN, BARTEK)
    over = desk_booking.book(a_desk(session), TEN, a_client(session), reason=REASON)

    booking.move(session, SALON, first.id, NOON, NOW)

    assert (cells(session, first.id), cells(session, over.id)) == (6, 6)


def test_a_client_gets_no_place_over_a_visit_of_that_kind(session):
    booked(session, TEN, BARTEK)
    over = desk_booking.book(
        a_desk(session), a_slot(SALON, "2027-03-02T10:15"), a_client(session), reason=REASON
    )

    with pytest.raises(SlotTaken):
        hold(session, a_slot(SALON, "2027-03-02T10:30"))

    assert cells(session, over.id) == 3


def test_a_visit_is_moved_and_made_longer(session):
    visit = booked(session)
    longer = Slot(NOON.start, NOON.end + timedelta(minutes=25), "trim", "jan")

    desk_booking.move(a_desk(session), visit.id, longer, version_of(visit))

    assert (booking.slot_of(visit), visit.sequence, cells(session, visit.id)) == (longer, 1, 11)
    assert is_free(session, TEN)


def test_a_move_onto_another_visit_is_refused_and_changes_nothing(session):
    visit = booked(session)
    booked(session, NOON, BARTEK)

    with pytest.raises(Warned) as refused:
        desk_booking.move(a_desk(session), visit.id, NOON, version_of(visit))

    assert kinds(refused) == ["visit"]
    assert (booking.slot_of(visit), cells(session, visit.id)) == (TEN, 6)


def test_moved_to_a_free_place_a_visit_is_over_nothing_any_more(session):
    booked(session, TEN, BARTEK)
    desk = a_desk(session)
    over = desk_booking.book(desk, TEN, a_client(session), reason=REASON)

    desk_booking.move(desk, over.id, NOON, version_of(over))

    assert (over.overrides, cells(session, over.id)) == (False, 6)


def test_of_two_who_edit_a_visit_the_second_is_told(session):
    visit = booked(session)
    seen = version_of(visit)
    desk = a_desk(session)
    desk_booking.move(desk, visit.id, NOON, seen)

    with pytest.raises(ChangedMeanwhile):
        desk_booking.cancel(desk, visit.id, seen)

    assert visit.state == "booked"


def test_a_cancelled_visit_gives_its_time_back_and_cannot_be_moved(session):
    visit = booked(session)
    desk = a_desk(session)

    desk_booking.cancel(desk, visit.id, version_of(visit))

    assert is_free(session, TEN)
    with pytest.raises(Conflict):
        desk_booking.move(desk, visit.id, NOON, version_of(visit))


@pytest.mark.parametrize("said", desk_booking.MARKS)
def test_what_became_of_a_visit_is_kept(session, said):
    visit = booked(session, TEN)
    desk = replace(a_desk(session), now=TEN.start + timedelta(minutes=5))

    desk_booking.mark(desk, visit.id, said, version_of(visit))

    kept = said if said in ("arrived", "done", "no_show") else None
    assert (visit.attendance, visit.confirmed_at is not None) == (kept, said == "confirmed")


@pytest.mark.parametrize("said", ["done", "no_show"])
def test_nobody_stays_away_from_a_visit_before_it_begins(session, said):
    visit = booked(session)

    with pytest.raises(Conflict) as refused:
        desk_booking.mark(a_desk(session), visit.id, said, version_of(visit))

    assert refused.value.state == "early"


def test_reminders_follow_a_move(session):
    from datetime import timedelta as after

    from receptionist.domain.business import ReminderRule

    salon = a_business(reminders=(ReminderRule(before=after(hours=2), channel="sms"),))
    desk = a_desk(session, salon)
    visit = desk_booking.book(desk, TEN, a_client(session))

    desk_booking.move(desk, visit.id, NOON, version_of(visit))

    waits = (Notification.state == "planned", Notification.kind == "reminder")
    due = session.scalars(select(Notification.due_at).where(*waits)).all()
    assert due == [NOON.start - after(hours=2)]


def notices(session):
    rows = session.scalars(select(Notification).order_by(Notification.created_at)).all()
    return [(row.kind, row.state) for row in rows if row.kind in ("booked", "moved", "cancelled")]


@pytest.mark.parametrize(("tell", "expected"), [(True, [("booked", "planned")]), (False, [])])
def test_a_booking_is_told_of_only_where_staff_say_so(session, tell, expected):
    desk_booking.book(a_desk(session), TEN, a_client(session), tell=tell)

    assert notices(session) == expected


@pytest.mark.parametrize("tell", [True, False])
def test_a_cancellation_without_a_word_takes_back_what_was_not_said_yet(session, tell):
    desk = a_desk(session)
    visit = desk_booking.book(desk, TEN, a_client(session))

    desk_booking.cancel(desk, visit.id, version_of(visit), tell=tell)

    told = [("cancelled", "planned")] if tell else []
    assert sorted(notices(session)) == sorted([("booked", "dropped"), *told])


@pytest.mark.parametrize(("tell", "expected"), [(True, 1), (False, 0)])
def test_a_move_is_told_of_only_where_staff_say_so(session, tell, expected):
    desk = a_desk(session)
    visit = desk_booking.book(desk, TEN, a_client(session), tell=False)

    desk_booking.move(desk, visit.id, NOON, version_of(visit), tell=tell)

    assert [kind for kind, _ in notices(session)] == ["moved"] * expected
