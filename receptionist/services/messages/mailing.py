"""A row as a mail: its text as a page too, and for a booked visit the invitation that a calendar reads."""

from dataclasses import dataclass
from typing import Literal

from sqlalchemy.orm import Session

from receptionist.dialogue.wording.words import Words
from receptionist.domain.business import Business
from receptionist.gateways.messengers import Message
from receptionist.services.letters import letter
from receptionist.services.visits import calendar_file, show
from receptionist.storage.models import Appointment, Notification

_INVITING = ("booked", "moved", "cancelled")


@dataclass(frozen=True, slots=True)
class _Invitation:
    ics: str | None = None
    method: Literal["REQUEST", "CANCEL"] | None = None


def mail(
    session: Session, row: Notification, words: Words, *, subject: str, stop_url: str | None = None
) -> Message:
    """The mail of a row that has its text. `stop_url`: where its like can be stopped."""
    assert row.text is not None
    made = letter(row.text, words, stop_url=stop_url)
    invitation = _invitation(session, words.business, row, words.code)
    return Message(
        row.recipient,
        made.text,
        subject=subject,
        html=made.html,
        ics=invitation.ics,
        ics_method=invitation.method,
        transactional=row.kind != "thanks",
        unsubscribe_url=stop_url,
    )


def _invitation(session: Session, business: Business, row: Notification, language: str) -> _Invitation:
    """The visit for the client's calendar; none for visits booked together, which are several entries."""
    visit = session.get(Appointment, row.appointment_id) if row.appointment_id else None
    if row.kind not in _INVITING or visit is None or visit.group_id or not business.email:
        return _Invitation()
    shown = show(visit, business, language, visit.updated_at)
    ics = calendar_file(visit, business, shown, guest=row.recipient).decode()
    return _Invitation(ics, "CANCEL" if visit.state == "cancelled" else "REQUEST")
