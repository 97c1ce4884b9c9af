"""A row as the message that leaves now: its words are made from the visit as it stands in the database."""

from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from receptionist.dialogue.wording import AnyNotices, notices_for
from receptionist.dialogue.wording.notices import About
from receptionist.domain.business import Business
from receptionist.domain.sms_text import measure, plain
from receptionist.domain.templates import TemplateError, parse
from receptionist.gateways.messengers import Message
from receptionist.services.links import Links
from receptionist.services.messages import planning
from receptionist.services.messages.mailing import INVITING, mail
from receptionist.services.messages.reach import in_order, lives_elsewhere
from receptionist.services.placing import slot_of
from receptionist.storage.models import Appointment, Client, Notification


@dataclass(frozen=True, slots=True)
class Composer:
    """Words rows in the caller's transaction. `now` is an instant."""

    session: Session
    business: Business
    links: Links
    now: datetime

    def message(self, row: Notification) -> Message:
        """The message of a row; its words are kept in the row, so that a second try says the same."""
        if row.text is None:
            self._word(row)
        assert row.text is not None
        if row.channel == "sms":
            size = measure(row.text)
            row.encoding, row.parts = size.encoding, size.parts
            return Message(row.recipient, row.text)
        stop = self.links.stop_url(row.id) if row.kind in planning.KINDS else None
        said = self._said(row)
        subject = row.subject or said.subject(row.kind, None)
        return mail(row, said.words, subject=subject, about=self._entries(row), stop_url=stop)

    def _entries(self, row: Notification) -> list[Appointment]:
        """The visits that a row's mail puts into the client's calendar, or takes out of it."""
        if row.kind not in INVITING or not row.appointment_id:
            return []
        return self._together(row.kind, self.session.get_one(Appointment, row.appointment_id))

    def _word(self, row: Notification) -> None:
        visit = self.session.get_one(Appointment, row.appointment_id)
        about, said = self.about(row.kind, visit, row.channel), self._said(row)
        text = self._by_rule(row, visit, about) if row.kind in planning.KINDS else said.of(row.kind, about)
        row.text = plain(text) if row.channel == "sms" and self.business.messages.plain else text
        row.subject = said.subject(row.kind, about)

    def _by_rule(self, row: Notification, visit: Appointment, about: About) -> str:
        said = self._said(row)
        rule = planning.rule_of(self.business, row, visit.service_id)
        own = rule.text.get(row.language or "") or rule.text.get(self.business.language) if rule else None
        text = said.of(row.kind, about)
        with suppress(TemplateError):  # where it came by another way than `rules`, ours is said
            text = parse(own).fill(said.values(about)) if own else text
        if not (rule and rule.ask_confirmation):
            return text
        # Nobody reads what is answered to a mail.
        return f"{text} {said.asks() if row.channel == 'sms' else said.asks_on_page()}"

    def about(self, kind: str, visit: Appointment, channel: str) -> About:
        """What a message of that kind about a visit says: all that belong together, whose, and a link.

        A mail names the zone, because calendars and people travel with it; an SMS only to a foreign number.
        """
        client = self.session.get_one(Client, visit.client_id)
        visits = self._together(kind, visit)
        over = kind in ("cancelled", "thanks")
        return About(
            tuple(slot_of(each) for each in visits),
            visit.client_name or client.name,
            self.links.site_url() if over else self.links.visit_url(visits[0].id),
            far=channel == "email" or lives_elsewhere(client, self.business, visit.starts_at),
        )

    def _together(self, kind: str, visit: Appointment) -> list[Appointment]:
        if visit.group_id is None or kind == "moved":
            return [visit]
        if kind in ("cancelled", "staff_cancelled"):
            same = select(Appointment).where(
                Appointment.group_id == visit.group_id,
                Appointment.state == "cancelled",
                Appointment.updated_at == visit.updated_at,
            )
            return in_order(list(self.session.scalars(same))) or [visit]
        group = planning.of_group(self.session, visit) or [visit]
        if kind in planning.KINDS:
            first = planning.speakers(self.business, group)
            return [each for each in group if first[each.id] == visit.id] or [visit]
        return group

    def _said(self, row: Notification) -> AnyNotices:
        language = row.language or self.business.language
        return notices_for(self.business, language, self.business.local(self.now).date())
