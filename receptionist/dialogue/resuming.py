"""Where a conversation goes on: after a question in between, and when a message was not understood.

Decides only.
"""

from receptionist.dialogue import decisions as do
from receptionist.dialogue.frame import Frame
from receptionist.dialogue.proving import asked_again
from receptionist.domain.business import Business


def goes_on(known: Frame) -> bool:
    """Whether something waits for the client, to be taken up once a question in between is answered."""
    asks_to_cancel = bool(known.cancelling) and known.awaiting == "confirmation"
    return known.booking or known.pending is not None or asks_to_cancel


def go_on(known: Frame, business: Business) -> do.Step:
    """Where the conversation was, once a question in between is answered or a detail is given."""
    if waiting := asked_again(known):
        return waiting
    if known.waiting:
        return do.Join()
    if known.slot:
        return do.AskDetails()
    if known.awaiting != "when" and known.offered:
        return do.Narrow(known.offered)
    if known.service and known.booking:
        return do.AskWhen()
    return do.AskService(known.either or done_by(known.staff, business))


def done_by(staff: str | None, business: Business) -> tuple[str, ...]:
    """The services of the person who was asked for; empty where nobody was."""
    return tuple(s.id for s in business.services if staff in s.staff)


def unclear(known: Frame, business: Business) -> do.Step:
    """What to ask once more, where the conversation stands."""
    step: do.Step = do.Clarify()
    if known.waiting:
        step = do.Join(unclear=True)
    elif proves := asked_again(known, unclear=True):
        step = proves
    elif known.slot:
        step = do.AskDetails(unclear=True)
    elif known.awaiting == "slot" and known.offered:
        step = do.Narrow(known.offered, unclear=True)
    elif known.awaiting == "service":
        step = do.AskService(known.either or done_by(known.staff, business))
    elif known.awaiting == "when":
        step = do.AskWhen()
    return step
