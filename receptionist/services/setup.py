"""Takes in a business file: the business itself, and the visits and busy times that it names."""

from datetime import datetime

from sqlalchemy import delete
from sqlalchemy.orm import Session

from receptionist.domain.availability import Slot
from receptionist.domain.clock import instant
from receptionist.domain.errors import SlotTaken
from receptionist.services import booking
from receptionist.services.business_file import BusinessFileError, GivenVisit, LoadedFile
from receptionist.services.clients import ClientDetails
from receptionist.services.messages import planning
from receptionist.storage import business as stored_business
from receptionist.storage.models import BusyBlock

FILE = "file"


def take_in(session: Session, loaded: LoadedFile, now: datetime) -> None:
    """Make the database say what the file says, in the caller's transaction. Visits stay as they are.

    Visits that the file names are entered as staff would enter them; one that is there already is left alone,
    and for one on taken time BusinessFileError is raised.
    """
    stored_business.save(session, loaded.business)
    _replace_busy(session, loaded)
    session.flush()
    for given in loaded.appointments:
        _enter(session, loaded, given, now)
    planning.plan_all_anew(session, loaded.business, now)


def _replace_busy(session: Session, loaded: LoadedFile) -> None:
    session.execute(delete(BusyBlock).where(BusyBlock.source == FILE))
    zone = loaded.business.zone
    for block in loaded.busy:
        starts_at, ends_at = instant(block.start, zone), instant(block.end, zone)
        session.add(BusyBlock(staff_id=block.staff, starts_at=starts_at, ends_at=ends_at, source=FILE))


def _enter(session: Session, loaded: LoadedFile, given: GivenVisit, now: datetime) -> None:
    service = loaded.business.service(given.service)
    start = instant(given.start, loaded.business.zone)
    slot = Slot(start, start + service.duration, given.service, given.staff)
    client = ClientDetails(given.client, given.phone, given.email)
    try:
        booking.enter(session, loaded.business, slot, client, now)
    except SlotTaken:
        taken = f"{given.service} with {given.staff} at {given.start:%Y-%m-%dT%H:%M}"
        raise BusinessFileError((f"appointments: {taken}: another visit has that time already",)) from None
