"""The barber's calendar as the scripts of its page ask for it: short ways to book, look and move."""

from typing import Any

from receptionist.storage.models import Appointment
from tests.web.staff.people import Person

VISITS = "/staff/calendar/visits"
CALENDAR = "/staff/calendar"
ON = "2027-04-13"


def new_visit(at: str = "11:00", until: str = "11:30", staff: str = "bartek", **more: Any) -> dict[str, Any]:
    """What the form for a new visit sends."""
    plain = {
        "client": "Łucja Żółć",
        "phone": "600 100 200",
        "service": "wlosy",
        "staff": staff,
        "start": f"{ON}T{at}",
        "end": f"{ON}T{until}",
    }
    return plain | more


def booked(person: Person, *args: str, **more: Any) -> dict[str, Any]:
    """A new visit: its id and version."""
    answer = person.send(VISITS, new_visit(*args, **more))
    assert answer.status_code == 201, answer.text
    return answer.json


def day(person: Person, on: str = ON, until: str = "2027-04-14") -> dict[str, Any]:
    """What the calendar shows of a day."""
    answer = person.get(f"{CALENDAR}/range?from={on}&to={until}")
    assert answer.status_code == 200, answer.text
    return answer.json


def rows(app) -> list[Appointment]:
    """All visits there are."""
    with app.extensions["receptionist"]().database.reading() as session:
        return list(session.query(Appointment).order_by(Appointment.starts_at))
