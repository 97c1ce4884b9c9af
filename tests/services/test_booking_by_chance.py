"""Whatever is done in whatever order, the cells are those of the visits that stand, and no two overlap."""

from contextlib import suppress
from datetime import datetime, timedelta
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from receptionist.domain.errors import Refused
from receptionist.services import booking
from receptionist.storage.business import save
from receptionist.storage.models import Appointment, Notification, Occupancy
from tests.builders import ANNA, NOW, a_business, a_service, a_slot, undone

SALON = a_business(
    a_service(buffer_after=timedelta(minutes=10), resource="chair", max_per_day=3), resources={"chair": 1}
)
STARTS = [f"2027-03-0{day}T{clock}" for day in (2, 3) for clock in ("10:00", "10:15", "10:30", "11:00")]
ACTS = ("hold", "book", "move", "cancel", "release", "wait")

steps = st.lists(
    st.tuples(
        st.sampled_from(ACTS),
        st.integers(0, 5),
        st.sampled_from(STARTS),
        st.sampled_from(["ewa", "jan"]),
        st.sampled_from([None, "first", "second"]),
    ),
    max_size=14,
)


def perform(session: Session, step, visits: list[Appointment], now: datetime) -> None:
    act, number, local, staff, conversation = step
    slot = a_slot(SALON, local, staff)
    if act == "hold":
        visits.append(booking.hold(session, SALON, slot, now, conversation_id=conversation))
    elif visits:
        visit = visits[number % len(visits)]
        {
            "book": lambda: booking.book(session, SALON, visit.id, ANNA, now),
            "move": lambda: booking.move(session, SALON, visit.id, slot, now),
            "cancel": lambda: booking.cancel(session, SALON, visit.id, now),
            "release": lambda: booking.release(session, visit.id),
            "wait": lambda: None,
        }[act]()


def assert_all_is_well(session: Session) -> None:
    visits = session.scalars(select(Appointment)).all()
    standing = [visit for visit in visits if visit.state in ("held", "booked")]
    cells = dict(
        session.execute(
            select(Occupancy.appointment_id, func.count()).group_by(Occupancy.appointment_id)
        ).all()
    )
    # Forty minutes of a person and of a chair, and the day.
    assert cells == {visit.id: 8 + 8 + 1 for visit in standing}
    spans = sorted((visit.blocked_from, visit.blocked_until) for visit in standing)
    assert all(earlier[1] <= later[0] for earlier, later in pairwise(spans))
    reminders = select(Notification).where(Notification.kind == "reminder")
    assert session.scalars(reminders).all() == []


@settings(max_examples=30, deadline=None)
@given(steps=steps)
def test_cells_and_visits_always_agree(shared_database, steps):
    with undone(shared_database) as session:
        save(session, SALON)
        visits: list[Appointment] = []
        for minute, step in enumerate(steps):
            # Three minutes a step: some holds end on the way.
            now = NOW + timedelta(minutes=3) * minute
            with suppress(Refused):
                perform(session, step, visits, now)
            assert_all_is_well(session)
