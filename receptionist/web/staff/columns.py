"""Whose calendar somebody may see: staff their own column, managers and owners everybody's."""

import logging

from sqlalchemy.orm import Session

from receptionist.domain.business import Business
from receptionist.domain.errors import NotFound
from receptionist.storage.models import Appointment
from receptionist.web.staff.session import me

log = logging.getLogger(__name__)


def only_mine() -> str | None:
    """The one column of somebody who sees no other ("" where they serve nobody); None: everybody's."""
    return None if me().is_manager else me().staff_id or ""


def columns(business: Business) -> list[str]:
    """The staff ids whose visits are shown, in the owner's order."""
    mine = only_mine()
    return [member.id for member in business.staff if mine in (None, member.id)]


def check_column(business: Business, staff_id: str) -> None:
    """NotFound for a column that is not there, or not theirs to see."""
    if staff_id not in columns(business):
        _refuse("staff", staff_id)


def visit_of(session: Session, visit_id: str) -> Appointment:
    """A visit that whoever asks may see; NotFound for any other, and for what was never booked."""
    visit = session.get(Appointment, visit_id, populate_existing=True)
    if visit is None or visit.state == "released":
        raise NotFound("appointment", visit_id)
    if only_mine() not in (None, visit.staff_id):
        _refuse("appointment", visit_id)
    return visit


def _refuse(kind: str, key: str) -> None:
    log.warning("User %d (%s) reached for a calendar that is not theirs", me().id, me().role.word)
    raise NotFound(kind, key)
