"""Clients and their visits in the small salon, for tests of what staff see of them."""

from datetime import datetime, timedelta
from itertools import count

from receptionist.storage.models import Appointment, Client
from tests.builders import NOW

_numbers = count(1)


def a_client(session, name: str, phone: str | None = None, email: str | None = None, **more) -> Client:
    """A client on record."""
    row = Client(name=name, phone=phone, email=email, created_at=NOW, updated_at=NOW, **more)
    session.add(row)
    session.flush()
    return row


def a_visit(session, client: Client, start: datetime, staff: str = "ewa", state: str = "booked", **more):
    """A visit of half an hour."""
    end = start + timedelta(minutes=30)
    row = Appointment(
        id=f"visit-{next(_numbers)}",
        service_id=more.pop("service", "trim"),
        staff_id=staff,
        starts_at=start,
        ends_at=end,
        blocked_from=start,
        blocked_until=end,
        state=state,
        client_id=client.id,
        client_name=client.name,
        currency="PLN",
        created_at=NOW,
        updated_at=NOW,
        **more,
    )
    session.add(row)
    session.flush()
    return row
