"""Clients who stand there twice: who looks alike, and what merging moves."""

from datetime import timedelta

import pytest
from sqlalchemy import select

from receptionist.services import client_card, client_merging
from receptionist.services.client_changes import Wanted
from receptionist.storage.models import (
    Base,
    Client,
    Consent,
    IdentityCode,
    JournalEntry,
    Notification,
    Task,
    User,
)
from tests.builders import NOW
from tests.services.clientele import a_client, a_visit


@pytest.fixture
def owner(session):
    user = User(email="o@x.example", name="Ola", role="owner", language="pl", created_at=NOW)
    session.add(user)
    session.flush()
    return user


def alike(session, client):
    return [other.name for other in client_merging.look_alikes(session, client)]


@pytest.mark.parametrize(
    ("name", "other", "same"),
    [
        ("Katarzyna Wiśniewska", "Katarzyna Wisniewska", True),
        ("Katarzyna Wiśniewska", "Wiśniewska Katarzyna", True),
        ("Katarzyna Wiśniewska", "Katarzyna Wiśniewka", True),
        ("Anna Maj-Król", "Anna Maj Krol", True),
        ("Katarzyna Wiśniewska", "Karolina Wiśniewska", False),
        ("Jan Lis", "Jan Las", False),
        ("Anna Nowak", "Anna Kowalska", False),
    ],
)
def test_names_that_are_nearly_the_same_are_shown_as_one_person(session, name, other, same):
    client = a_client(session, name)
    a_client(session, other, "+48600100100")

    assert alike(session, client) == ([other] if same else [])


def test_the_same_address_is_the_same_person_whatever_the_name(session):
    client = a_client(session, "Zofia Byk", email="zb@x.example")
    a_client(session, "Z. B.", "+48600100100", "zb@x.example")

    assert alike(session, client) == ["Z. B."]


def test_everything_moves_and_the_other_row_is_gone(session, owner):
    keep, gone = a_client(session, "Ewa Żak"), a_client(session, "Ewa Zak", "+48600100100", "e@x.example")
    visit = a_visit(session, gone, NOW)
    _belongings(session, gone, visit)

    wanted = Wanted("Ewa Żak", "+48600100100", None, "oba")
    moved = client_merging.merge(session, keep, gone, wanted, by=owner, now=NOW)

    assert moved == {"appointments": 1, "notifications": 1, "consents": 1, "identity_codes": 1, "tasks": 1}
    session.expire_all()
    assert session.scalars(select(Client.id)).all() == [keep.id]
    assert (keep.phone, keep.email, keep.note) == ("+48600100100", None, "oba")
    assert visit.client_id == keep.id
    assert client_merging.moves(session, keep.id) == moved
    assert session.scalars(select(JournalEntry.action)).all() == ["client.merged"]


def _belongings(session, client, visit):
    session.add_all(
        (
            Notification(
                id="n", appointment_id=visit.id, client_id=client.id, rule="r", channel="sms",
                recipient="+48600100100", text="x", due_at=NOW, created_at=NOW,
            ),
            Consent(client_id=client.id, purpose="visit", version="1", language="pl", text="t", given_at=NOW),
            IdentityCode(
                id="i", conversation_id="first", client_id=client.id, address_hash="a", code_hash="c",
                created_at=NOW, expires_at=NOW + timedelta(minutes=5), used_at=NOW,
            ),
            Task(kind="undelivered", client_id=client.id, created_at=NOW),
        )
    )  # fmt: skip
    session.flush()


def test_who_wants_no_messages_in_either_row_gets_none(session, owner):
    keep, gone = a_client(session, "Ewa"), a_client(session, "Ewa", sms_stopped_at=NOW)

    client_merging.merge(session, keep, gone, Wanted("Ewa", None, None, ""), by=owner, now=NOW)

    assert keep.sms_stopped_at == NOW


def test_every_table_that_names_a_client_is_known():
    pointing = {f"{column.table.name}.{column.name}" for column in client_merging._pointing()}

    assert pointing == {
        f"{table.name}.{column.name}"
        for table in Base.metadata.sorted_tables
        for column in table.columns
        if column.name == "client_id"
    }


def test_a_card_shows_what_belongs_to_the_client(session):
    client = a_client(session, "Ewa Żak")
    a_visit(session, client, NOW - timedelta(days=2), "jan")
    visit = a_visit(session, client, NOW + timedelta(days=2), "ewa", conversation_id="second")
    a_visit(session, client, NOW + timedelta(days=3), "ewa", "cancelled")
    _belongings(session, client, visit)

    card = client_card.card(session, client)
    mine = client_card.card(session, client, only_with="jan")

    assert (card.visit_count, card.cancelled, card.no_shows) == (3, 1, 0)
    assert [len(part) for part in (card.visits, card.messages, card.consents)] == [3, 1, 1]
    assert sorted(c.id for c in card.conversations) == ["first", "second"]
    assert [len(part) for part in (mine.visits, mine.messages)] == [1, 0]
