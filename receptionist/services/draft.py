"""The business as a draft: its document with changes, judged as a business file is, before it is stored.

One validation for pages and files, so that they can never disagree. Visits are never touched here.
"""

from collections.abc import Mapping
from copy import deepcopy
from datetime import date, datetime

from sqlalchemy.orm import Session

from receptionist.domain.business import Business
from receptionist.services.business_file import parse
from receptionist.services.business_file.document import Document, to_document
from receptionist.services.messages import planning
from receptionist.storage import business as stored_business


def document_of(session: Session) -> Document:
    """The stored business as a document; change a copy of it. LookupError where there is none."""
    return to_document(stored_business.require(session))


def with_changes(document: Document, changes: Mapping[str, object]) -> Document:
    """A copy of the document in which whole sections (`hours`, `services`…) are replaced."""
    return deepcopy({**document, **changes})


def read(document: Document, today: date) -> Business:
    """The business that a draft describes. BusinessFileError, with every mistake in `found`."""
    return parse(document, today).business


def store(session: Session, business: Business, now: datetime) -> None:
    """Make the draft the business, in the caller's transaction; other processes see it at their next turn.

    What is planned to be sent follows the rules at once, where they changed.
    """
    before = stored_business.load(session)
    stored_business.save(session, business)
    if before is None or planning.depends_on(before) != planning.depends_on(business):
        planning.plan_all_anew(session, business, now)
