"""A salon's front desk: somebody who works there, and clients, for the tests of the staff's calendar."""

from sqlalchemy.orm import Session

from receptionist.domain.business import Business
from receptionist.domain.roles import Role
from receptionist.services import accounts
from receptionist.services.clients import ClientDetails, find_or_make
from receptionist.services.desk_booking import Desk
from receptionist.storage.models import Client
from tests.builders import ANNA, NOW
from tests.services.desk import SALON


def a_desk(session: Session, business: Business = SALON) -> Desk:
    """The desk, with its manager at it."""
    manager = accounts.create(
        session, email="maja@salon.example", name="Maja Lis", role=Role.MANAGER, language="pl", now=NOW
    )
    session.flush()
    return Desk(session, business, manager, NOW)


def a_client(session: Session, details: ClientDetails = ANNA) -> Client:
    """Somebody who is known."""
    return find_or_make(session, details, NOW)
