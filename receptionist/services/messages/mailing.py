"""A row as a mail: its text as a page too, and for a booked visit the invitation that a calendar reads."""

from collections.abc import Sequence

from receptionist.dialogue.wording.words import Words
from receptionist.gateways.messengers import Message
from receptionist.services.letters import letter
from receptionist.services.visits import calendar_file, show
from receptionist.storage.models import Appointment, Notification

INVITING = ("booked", "moved", "cancelled")
"""The kinds of rows whose mail changes the client's calendar."""


def mail(
    row: Notification,
    words: Words,
    *,
    subject: str,
    about: Sequence[Appointment] = (),
    stop_url: str | None = None,
) -> Message:
    """The mail of a row that has its text.

    `about`: the visits that it puts into the client's calendar; `stop_url`: where its like can be stopped.
    """
    assert row.text is not None
    made = letter(row.text, words, stop_url=stop_url)
    invites = row.kind in INVITING and words.business.email
    return Message(
        row.recipient,
        made.text,
        subject=subject,
        html=made.html,
        ics=tuple(_invitation(visit, row, words) for visit in about) if invites else (),
        ics_method="CANCEL" if row.kind == "cancelled" else "REQUEST",
        transactional=row.kind != "thanks",
        unsubscribe_url=stop_url,
    )


def _invitation(visit: Appointment, row: Notification, words: Words) -> str:
    """A visit for the client's calendar."""
    shown = show(visit, words.business, words.code, visit.updated_at)
    return calendar_file(visit, words.business, shown, guest=row.recipient).decode()
