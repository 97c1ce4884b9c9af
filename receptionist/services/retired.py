"""Services and people out of use: found again, and deleted for good where nothing points to them."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from sqlalchemy import delete, exists, or_, select
from sqlalchemy.orm import Session

from receptionist.domain.errors import Conflict, NotFound
from receptionist.services.business_file.document import Document, service_document, staff_document
from receptionist.storage import business as stored_business
from receptionist.storage.models import (
    Appointment,
    BusyBlock,
    ExceptionRow,
    FreedPlace,
    HoursRow,
    ServiceRow,
    StaffRow,
    TimeOffRow,
    User,
    WaitlistEntry,
)

Section = Literal["services", "staff"]
_TABLES: dict[Section, type[ServiceRow] | type[StaffRow]] = {"services": ServiceRow, "staff": StaffRow}


@dataclass(frozen=True, slots=True)
class Retired:
    """Something out of use, as the document would have it; `free` where nothing points to it."""

    entry: Document
    free: bool


def retired(session: Session, section: Section) -> list[Retired]:
    """What is out of use, by name."""
    services, staff = stored_business.retired(session)
    documents = (
        [service_document(service) for service in services]
        if section == "services"
        else [staff_document(member) for member in staff]
    )
    in_use = _in_use(session, section)
    return [Retired(document, document["id"] not in in_use) for document in documents]


def used_ids(session: Session, section: Section) -> set[str]:
    """Every id that a service or a person has or had."""
    return set(session.scalars(select(_TABLES[section].id)))


def forget(session: Session, section: Section, key: str) -> None:
    """Delete something out of use for good. NotFound; Conflict where visits or accounts point to it."""
    table = _TABLES[section]
    if session.scalar(select(table.id).where(table.id == key, table.retired)) is None:
        raise NotFound(section, key)
    if key in _in_use(session, section):
        raise Conflict(section, key, "in use")
    for own in (HoursRow, ExceptionRow, TimeOffRow) if section == "staff" else ():
        session.execute(delete(own).where(own.staff_id == key))
    session.execute(delete(table).where(table.id == key))


def _in_use(session: Session, section: Section) -> Sequence[str]:
    """The ids that visits, those who wait, or accounts point to."""
    if section == "services":
        pointing = [each.service_id == ServiceRow.id for each in (Appointment, WaitlistEntry, FreedPlace)]
    else:
        tables = (Appointment, WaitlistEntry, FreedPlace, BusyBlock, User)
        pointing = [each.staff_id == StaffRow.id for each in tables]
    table = _TABLES[section]
    return session.scalars(
        select(table.id).where(table.retired, or_(*(exists().where(p) for p in pointing)))
    ).all()
