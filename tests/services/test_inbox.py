"""The inbox on both databases: its lists, whose a conversation is, and what open pages are told of."""

from datetime import timedelta
from itertools import pairwise

import pytest
from sqlalchemy import select

from receptionist.domain.errors import Conflict, NotFound
from receptionist.services import inbox, inbox_list, inbox_view
from receptionist.services.inbox import HeldBy
from receptionist.storage.models import (
    Conversation,
    Handover,
    IdentityCode,
    JournalEntry,
    Task,
    Turn,
    User,
)
from receptionist.web.staff.live import inbox_state
from tests.builders import NOW, a_business
from tests.services.clientele import a_client, a_visit

SHOP = a_business()


@pytest.fixture
def kasia(session):
    return a_user(session, "Kasia")


def a_user(session, name):
    user = User(email=f"{name.lower()}@x.example", name=name, role="staff", language="pl", created_at=NOW)
    session.add(user)
    session.flush()
    return user


def waits(session, conversation_id, minutes, reason="asked", name="Ewa"):
    at = NOW - timedelta(minutes=minutes)
    frame, facts = {"name": name}, {"reason": reason, "topic": None, "last_said": "Halo?"}
    row = Conversation(
        id=conversation_id, token_hash="-", language="pl", status="waiting_for_staff", frame=frame,
        length=1, created_at=at, updated_at=at,
    )  # fmt: skip
    session.add(row)
    session.flush()
    session.add(Turn(conversation_id=row.id, position=0, author="assistant", text="Czekamy", created_at=at))
    session.add(Handover(conversation_id=row.id, reason=reason, facts=facts, opened_at=at))
    session.flush()
    return row


def listed(session, tab, user, **more):
    return [line.id for line in inbox_list.listing(session, tab, user.id, **more).lines]


def test_each_tab_lists_what_belongs_there(session, kasia):
    for number, conversation_id in enumerate(("late", "later", "latest")):
        waits(session, conversation_id, 30 - number)
    waits(session, "urgent", 1, "emergency")
    session.add(Task(kind="undelivered", created_at=NOW - timedelta(hours=1)))
    session.flush()
    task = str(session.scalar(select(Task.id)))

    inbox.take(session, SHOP, "later", kasia, NOW)
    inbox.close(session, "latest", "spam", kasia, NOW)

    assert listed(session, "waiting", kasia) == ["urgent", task, "late"]
    assert listed(session, "mine", kasia) == ["later"]
    assert set(listed(session, "all", kasia)) == {"late", "later", "latest", "urgent", "first", "second"}
    assert listed(session, "closed", kasia) == ["latest"]

    inbox.finish_task(session, int(task), kasia, NOW)
    assert set(listed(session, "closed", kasia)) == {"latest", task}
    assert listed(session, "waiting", kasia, page=1, size=1) == ["late"]


def test_a_line_says_who_it_is_what_they_said_and_since_when_they_wait(session, kasia):
    waits(session, "late", 30, "complaint", name="Żaneta")

    (line,) = inbox_list.listing(session, "waiting", kasia.id).lines

    assert (line.name, line.said, line.reason) == ("Żaneta", "Halo?", "complaint")
    assert line.at == NOW - timedelta(minutes=30)


def test_who_does_not_have_it_can_neither_answer_nor_hand_it_back(session, kasia):
    ola = a_user(session, "Ola")
    waits(session, "late", 30)
    with pytest.raises(Conflict):
        inbox.answer(session, "late", "Halo", by=ola, key="k", now=NOW)
    inbox.take(session, SHOP, "late", kasia, NOW)

    for step in (
        lambda: inbox.answer(session, "late", "Halo", by=ola, key="k", now=NOW),
        lambda: inbox.hand_back(session, SHOP, "late", ola, NOW),
        lambda: inbox.close(session, "late", "spam", ola, NOW),
        lambda: inbox.take(session, SHOP, "late", ola, NOW),
    ):
        with pytest.raises(HeldBy) as held:
            step()
        assert held.value.name == "Kasia"

    inbox.assign(session, "late", ola, kasia, NOW)
    assert inbox.answer(session, "late", "Halo", by=ola, key="k", now=NOW)


def test_two_people_of_one_name_are_still_two(session, kasia):
    other = User(email="k2@x.example", name="Kasia", role="staff", language="pl", created_at=NOW)
    session.add(other)
    session.flush()
    waits(session, "late", 30)
    inbox.take(session, SHOP, "late", kasia, NOW)

    with pytest.raises(HeldBy):
        inbox.take(session, SHOP, "late", other, NOW)
    assert listed(session, "mine", other) == []


def test_nobody_is_given_what_the_assistant_leads(session, kasia):
    with pytest.raises(Conflict):
        inbox.assign(session, "first", kasia, kasia, NOW)
    with pytest.raises(NotFound):
        inbox.assign(session, "nobody", kasia, kasia, NOW)
    with pytest.raises(NotFound):
        inbox.finish_task(session, 999, kasia, NOW)


def test_who_booked_or_proved_it_is_known_and_who_only_said_a_number_is_not(session):
    ewa, jan = a_client(session, "Ewa", "+48600100100"), a_client(session, "Jan", "+48600100200")
    row = waits(session, "late", 30)
    assert whose(session, "late") is None

    row.frame = {"name": "Jan", "phone": "+48600100200"}
    assert whose(session, "late") == ("Jan", "said")

    a_visit(session, ewa, NOW, conversation_id="late")
    assert whose(session, "late") == ("Ewa", "proven")
    assert whose(session, "late", only_with="jan") is None

    waits(session, "other", 30)
    ends = NOW + timedelta(minutes=9)
    code = IdentityCode(
        id="i", conversation_id="other", client_id=jan.id, address_hash="a", code_hash="c",
        created_at=NOW, expires_at=ends, used_at=NOW,
    )  # fmt: skip
    session.add(code)
    session.flush()
    assert whose(session, "other") == ("Jan", "proven")


def whose(session, conversation_id, only_with=None):
    session.flush()
    found = inbox_view.whose(session, inbox_view.thread(session, conversation_id), only_with=only_with)
    return found and (found.client.name, found.known)


def test_open_pages_are_told_of_every_change(session, kasia):
    ola = a_user(session, "Ola")
    waits(session, "late", 30)
    session.add(Task(kind="undelivered", created_at=NOW - timedelta(hours=1)))
    session.flush()
    task = session.scalars(select(Task.id)).one()
    moments = (NOW + timedelta(seconds=n) for n in range(9))
    seen = [inbox_state(session)]

    for step in (
        lambda now: inbox.take(session, SHOP, "late", kasia, now),
        lambda now: inbox.note(session, "late", "uwaga", by=kasia, key="n", now=now),
        lambda now: inbox.assign(session, "late", ola, kasia, now),
        lambda now: inbox.answer(session, "late", "Halo", by=ola, key="k", now=now),
        lambda now: inbox.finish_task(session, task, kasia, now),
    ):
        step(next(moments))
        session.flush()
        seen.append(inbox_state(session))

    assert all(before != after for before, after in pairwise(seen))
    written = session.scalars(select(JournalEntry.action).order_by(JournalEntry.id)).all()
    assert written == ["conversation.taken", "conversation.assigned", "task.done"]
