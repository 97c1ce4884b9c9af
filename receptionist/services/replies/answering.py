"""The short answers to a reminder, carried out in the caller's transaction and put into words. Sends nothing.

A "no" changes no visit: it is answered with the link behind which the client cancels or moves it.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy.orm import Session

from receptionist.dialogue.outcomes import LateNoted
from receptionist.dialogue.wording import words_for
from receptionist.dialogue.wording.all_replies import replies_for
from receptionist.dialogue.wording.replies import Replies
from receptionist.domain.business import Business
from receptionist.services import outbox
from receptionist.services.booking import slot_of
from receptionist.services.links import Links
from receptionist.services.replies.asking import AskedVisit, Situation, with_their_group
from receptionist.services.replies.meaning import Meant
from receptionist.services.stopping import stop_sms
from receptionist.storage.models import Appointment, SmsThread, Task

DECLINED = "declined"
"""The kind of the task that a "no" leaves: the visit stands until somebody cancels it."""


@dataclass(frozen=True, slots=True)
class Answering:
    """One short answer's work place: an open write transaction and one number. `now` is an instant."""

    session: Session
    business: Business
    links: Links
    phone: str
    now: datetime

    def to_reminder(self, means: Meant, situation: Situation, chosen: Sequence[AskedVisit]) -> str:
        """Carry out an answer for the visits chosen, or ask which of several is meant."""
        about = list(chosen) or _meant(means, situation.visits)
        if len(about) > 1 and not chosen and not (means.kind == "yes" and all(v.confirmed for v in about)):
            return self._ask(means, about)
        self._remember({"offered": True} if means.kind in ("no", "move") else None)
        rows = with_their_group(self.session, self.business, about)
        match means.kind:
            case "yes":
                return self._confirm(rows, about)
            case "late":
                return self._late(rows[0], about, means.minutes)
            case _:
                return self._decline(rows, about, comes=means.kind == "move")

    def stop(self, *, stopped: bool) -> str:
        """Stop reminders to the number, or let them come again."""
        stop_sms(self.session, self.business, self.phone, self.now, stopped=stopped)
        words = self._words(())
        return words.stopped() if stopped else words.started()

    def _confirm(self, rows: list[Appointment], about: Sequence[AskedVisit]) -> str:
        for row in rows:
            row.confirmed_at, row.updated_at = row.confirmed_at or self.now, self.now
        return self._words(about).confirmed([slot_of(row) for row in rows])

    def _decline(self, rows: list[Appointment], about: Sequence[AskedVisit], *, comes: bool) -> str:
        """Where to cancel or move. Who does not come at all is not expected, and staff see the time."""
        for row in rows if not comes else ():
            row.confirmed_at = None
            note = {"appointment_id": row.id, "client_id": row.client_id, "created_at": self.now}
            self.session.add(Task(kind=DECLINED, **note))
        return self._words(about).declined([(slot_of(row), self.links.visit_url(row.id)) for row in rows])

    def _late(self, row: Appointment, about: Sequence[AskedVisit], minutes: int | None) -> str:
        """Write down how late the client will be, and tell staff; nothing else changes."""
        row.late_minutes = minutes
        slot, today = slot_of(row), self.business.local(self.now).date()
        if self.business.email:
            own = words_for(self.business, self.business.language, today)
            text = own.late_note(slot, row.client_name or "", minutes)
            outbox.put(self.session, "email", self.business.email, text, rule="late", now=self.now)
        limit = self.business.rules.late_limit
        noted = LateNoted(slot, minutes, minutes is not None and timedelta(minutes=minutes) > limit)
        said: str = self._words(about).words.late_noted(noted)
        return said

    def _ask(self, means: Meant, about: list[AskedVisit]) -> str:
        visits = [visit.id for visit in about]
        self._remember({"answer": means.kind, "minutes": means.minutes, "visits": visits})
        several = len({visit.name for visit in about}) > 1
        return self._words(about).which([(visit.slot, visit.name if several else None) for visit in about])

    def _remember(self, asked: dict[str, Any] | None) -> None:
        thread = self.session.get(SmsThread, self.phone)
        if thread is None:
            thread = SmsThread(phone=self.phone, last_at=self.now)
            self.session.add(thread)
        thread.asked, thread.last_at = asked, self.now

    def _words(self, about: Sequence[AskedVisit]) -> Replies[Any]:
        spoken = next((visit.language for visit in about if visit.language), self.business.language)
        return replies_for(self.business, spoken, self.business.local(self.now).date())


def _meant(means: Meant, visits: Sequence[AskedVisit]) -> list[AskedVisit]:
    """Who says yes means what is not confirmed yet, who is late the next visit; else any may be meant."""
    open_ = [visit for visit in visits if not visit.confirmed]
    if means.kind == "late":
        return list(visits[:1])
    return open_ if means.kind == "yes" and open_ else list(visits)
