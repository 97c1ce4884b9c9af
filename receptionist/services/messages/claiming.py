"""Rows that one process takes to send, so that no other does. Runs inside the caller's transaction."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import ColumnElement, CursorResult, Select, select, update
from sqlalchemy.orm import Session

from receptionist.domain.business import Business
from receptionist.gateways.messengers import Message
from receptionist.services import outbox
from receptionist.services.links import Links
from receptionist.services.messages.composing import Composer
from receptionist.services.messages.usefulness import Dropped, PutOff, judge, reminders_of
from receptionist.storage.models import Appointment, Client, GatewayPace, Notification

BATCH = 50
_AHEAD = timedelta(seconds=5)
"""How far ahead a gateway's time is taken where it wants its messages slowly."""


@dataclass(frozen=True, slots=True)
class Claimed:
    """A message that this process is to send. `wait`: not before so long after the claim."""

    id: str
    channel: str
    message: Message
    visit_changed_at: datetime | None
    wait: timedelta = timedelta()


@dataclass(frozen=True, slots=True)
class Claim:
    """What was taken, of how many rows that were looked at."""

    messages: tuple[Claimed, ...]
    looked_at: int


def is_any_due(session: Session, channel: str, now: datetime) -> bool:
    """Whether there is anything to claim: asked first, because claiming waits for other writers."""
    return session.scalar(_due(channel, now).limit(1)) is not None


def claim(
    session: Session,
    business: Business,
    links: Links,
    channel: str,
    now: datetime,
    *,
    ids: Sequence[str] | None = None,
    rate: float | None = None,
) -> Claim:
    """Take what is due on a channel, at most a batch, or of it only these `ids`; soonest first.

    What is no use any more is dropped on the way. `rate`: messages a second that the gateway takes from all
    processes together.
    """
    most, wait, gap = _room(session, channel, now, rate)
    query = _due(channel, now) if ids is None else _due(channel, now).where(Notification.id.in_(ids))
    found = session.scalars(query.limit(most).with_for_update(skip_locked=True)).all()
    rows = _take(session, found, now)
    kept = _load_visits(session, rows, takes_turns=business.messages.a_day is not None)
    reminders = reminders_of(session, rows)
    composer = Composer(session, business, links, now)
    taken: list[Claimed] = []
    for row in rows:
        verdict = judge(session, business, row, reminders, now)
        if verdict is None:
            seen = _changed_at(session, row)
            taken.append(Claimed(row.id, channel, composer.message(row), seen, wait + gap * len(taken)))
        else:
            _set_aside(row, verdict)
    if rate and taken:
        _reserve(session, channel, now + wait + gap * len(taken))
    session.flush()
    del kept
    return Claim(tuple(taken), len(found))


def give_back(session: Session, ids: Sequence[str]) -> None:
    """Plan again what was claimed and not tried."""
    mine = (Notification.id.in_(ids), Notification.state == "sending")
    untried = {"state": "planned", "attempts": Notification.attempts - 1}
    session.execute(update(Notification).where(*mine).values(untried))


def sweep(session: Session, now: datetime, lease: timedelta) -> int:
    """Plan again what a process took and left; how many. No live process keeps a row as long as `lease`."""
    return _plan_again(session, _left(now, lease))


def are_any_left(session: Session, now: datetime, lease: timedelta) -> bool:
    """Whether there is anything to sweep: asked first, because sweeping waits for other writers."""
    left = select(Notification.id).where(Notification.state == "sending", _left(now, lease))
    return session.scalar(left.limit(1)) is not None


def end(row: Notification, state: str, reason: str | None = None) -> None:
    """Close a row; the text of a code is wiped."""
    row.state, row.error = state, reason
    if row.kind == outbox.CODE:
        row.text = None


def _left(now: datetime, lease: timedelta) -> ColumnElement[bool]:
    # A claim from the future was made before the clock was set back.
    return (Notification.claimed_at <= now - lease) | (Notification.claimed_at > now + lease)


def _due(channel: str, now: datetime) -> Select[str]:
    waiting = select(Notification.id).where(
        Notification.state == "planned", Notification.due_at <= now, Notification.channel == channel
    )
    return waiting.order_by(Notification.due_at, Notification.id)


def _take(session: Session, ids: Sequence[str], now: datetime) -> list[Notification]:
    """The rows that turned from planned to sending by our one conditional UPDATE."""
    if not ids:
        return []
    took = (
        update(Notification)
        .where(Notification.id.in_(ids), Notification.state == "planned")
        .values(state="sending", claimed_at=now, attempts=Notification.attempts + 1)
        .returning(Notification)
        .execution_options(synchronize_session=False, populate_existing=True)
    )
    rows = {row.id: row for row in session.scalars(took)}
    return [rows[each] for each in ids if each in rows]


def _set_aside(row: Notification, verdict: Dropped | PutOff) -> None:
    row.attempts -= 1
    if isinstance(verdict, PutOff):
        row.state, row.due_at = "planned", verdict.until
    else:
        end(row, "dropped", verdict.reason)


def _load_visits(session: Session, rows: Sequence[Notification], *, takes_turns: bool) -> list[object]:
    """Ask for all at once what the rows are about; `session.get` finds it as long as the list is kept.

    `takes_turns`: whoever counts a client's messages waits for others who do.
    """
    visits = {row.appointment_id for row in rows if row.appointment_id}
    found = session.scalars(select(Appointment).where(Appointment.id.in_(visits))).all()
    clients = {visit.client_id for visit in found} | {row.client_id for row in rows}
    theirs = select(Client).where(Client.id.in_(clients - {None})).order_by(Client.id)
    return [*found, *session.scalars(theirs.with_for_update() if takes_turns else theirs)]


def _changed_at(session: Session, row: Notification) -> datetime | None:
    return session.get_one(Appointment, row.appointment_id).updated_at if row.appointment_id else None


def _plan_again(session: Session, which: ColumnElement[bool]) -> int:
    done = session.execute(
        update(Notification).where(Notification.state == "sending", which).values(state="planned")
    )
    assert isinstance(done, CursorResult)
    return done.rowcount


def _room(
    session: Session, channel: str, now: datetime, rate: float | None
) -> tuple[int, timedelta, timedelta]:
    """How many messages may be claimed, how long the first must wait, and the gap between two."""
    if not rate:
        return BATCH, timedelta(), timedelta()
    pace = session.get(GatewayPace, channel, with_for_update=True, populate_existing=True)
    wait = max(pace.free_at - now, timedelta()) if pace else timedelta()
    # Taken further ahead than anybody takes it, the clock was set back since.
    wait = timedelta() if wait > 2 * _AHEAD else wait
    gap = timedelta(seconds=1 / rate)
    return max(0, min(BATCH, int((_AHEAD - wait) / gap))), wait, gap


def _reserve(session: Session, channel: str, until: datetime) -> None:
    session.merge(GatewayPace(channel=channel, free_at=until))
