"""A barber's shop whose clients answer its reminders by SMS."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from itertools import count
from typing import Any
from uuid import uuid4

from sqlalchemy import select, update

from receptionist.domain.availability import Slot
from receptionist.domain.clock import instant
from receptionist.services import booking
from receptionist.services.clients import ClientDetails
from receptionist.services.replies.desk import SmsDesk
from receptionist.services.replies.inbound import Inbound
from receptionist.storage.models import Appointment, InboundMessage, Notification, Task
from tests.talking import Shop, a_shop

PHONE = "+48600300200"
_ids = count(1)


@dataclass
class Texting:
    """A shop and its desk for SMS."""

    shop: Shop
    desk: SmsDesk
    seen: int = field(default=0)

    def booked(
        self,
        start: str,
        service: str = "wlosy",
        staff: str = "ewa",
        *,
        phone: str = PHONE,
        name: str = "Jan Maj",
        language: str | None = None,
        reminded: bool = True,
        group: str | None = None,
    ) -> str:
        """The id of a visit that is booked, and of which its client was reminded by SMS just now."""
        business, now = self.shop.business(), self.shop.clock.now()
        begins = instant(datetime.fromisoformat(start), business.zone)
        slot = Slot(begins, begins + business.service(service).duration, service, staff)
        with self.shop.database.writing() as session:
            held = booking.hold(session, business, slot, now, conversation_id=None)
            row = booking.book(session, business, held.id, ClientDetails(name, phone), now)
            row.group_id = group
        if reminded:
            self.remind(row.id, phone=phone, language=language)
        return row.id

    def remind(self, visit_id: str, *, phone: str = PHONE, language: str | None = None) -> None:
        """A reminder of the visit went to the phone just now."""
        now = self.shop.clock.now()
        reminder = Notification(
            id=str(uuid4()),
            appointment_id=visit_id,
            kind="reminder",
            rule=f"reminder:{next(_ids)}m:sms",
            channel="sms",
            recipient=phone,
            language=language,
            text="…",
            due_at=now,
            state="sent",
            attempts=1,
            sent_at=now,
            created_at=now,
        )
        with self.shop.database.writing() as session:
            session.add(reminder)

    def gets(
        self, text: str, *, phone: str = PHONE, id: str | None = None, opted_out: bool = False
    ) -> list[str]:
        """The SMS that go out because of one that comes in, all of them to whoever wrote it."""
        self.shop.clock.move(seconds=5)
        self._let_the_worker_send()
        self.seen = len(self.shop.sent.messages)
        self.desk.take(Inbound(id or f"sms:{next(_ids)}", phone, text, opted_out))
        self._let_the_worker_send()
        fresh = self.shop.sent.messages[self.seen :]
        assert {to for to, _ in fresh} <= {phone}
        return [text for _, text in fresh]

    def _let_the_worker_send(self) -> None:
        self.shop.chat.postman.round()

    def row(self, visit_id: str) -> Appointment:
        with self.shop.database.reading() as session:
            return session.get_one(Appointment, visit_id)

    def confirmed(self, *visit_ids: str) -> list[bool]:
        return [self.row(each).confirmed_at is not None for each in visit_ids]

    def link(self, visit_id: str) -> str:
        return self.shop.chat.links.visit_url(visit_id)

    def tasks(self) -> list[str]:
        with self.shop.database.reading() as session:
            return list(session.scalars(select(Task.kind).order_by(Task.id)))

    def meant(self) -> list[Any]:
        """What the messages so far were taken for."""
        with self.shop.database.reading() as session:
            rows = session.scalars(select(InboundMessage).order_by(InboundMessage.received_at))
            return [row.meant for row in rows]

    def change(self, visit_id: str, **values: Any) -> None:
        with self.shop.database.writing() as session:
            session.execute(update(Appointment).where(Appointment.id == visit_id).values(**values))

    def move_clock(self, **by: int) -> None:
        self.shop.clock.moment += timedelta(**by)


def texting(url: str, **changes: Any) -> Texting:
    """The barber's shop on Monday morning, 12 April."""
    shop = a_shop(url, **changes)
    return Texting(shop, SmsDesk(shop.database, shop.chat, "for tests only"))
