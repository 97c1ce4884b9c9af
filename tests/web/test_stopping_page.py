"""The page behind "no more of these" in a mail: it asks, stops with one click, and undoes it."""

from uuid import uuid4

import pytest

from receptionist.storage.models import Client, Notification

MAIL = "jan@example.com"


@pytest.fixture
def parts(app):
    return app.extensions["receptionist"]()


@pytest.fixture
def path(parts):
    """The page's path in a mail to a client; another client has another address."""
    now, id_ = parts.clock.now(), str(uuid4())
    common = {"created_at": now, "updated_at": now}
    with parts.database.writing() as session:
        session.add(Client(name="Jan Maj", phone="+48600300200", email=MAIL, **common))
        session.add(Client(name="Ewa Lis", phone="+48600300201", email="ewa@example.com", **common))
        session.add(
            Notification(
                id=id_,
                kind="thanks",
                rule="thanks",
                channel="email",
                recipient=MAIL,
                due_at=now,
                created_at=now,
            )
        )
    return parts.links.stop_url(id_).removeprefix("http://127.0.0.1:8000")


def stopped(parts):
    with parts.database.reading() as session:
        return [client.email for client in session.query(Client) if client.mail_stopped_at]


def test_a_look_at_the_page_stops_nothing(http, parts, path):
    page = http.get(f"{path}?lang=en")

    assert (page.status_code, stopped(parts)) == (200, [])
    assert "Stop reminders and thank-you notes by e-mail?" in page.text
    assert page.headers["Cache-Control"] == "private, no-store"


def test_one_click_of_a_mail_program_stops_it_for_that_address_alone(http, parts, path):
    answers = [http.post(path, data={"List-Unsubscribe": "One-Click"}) for _ in range(2)]

    assert [answer.status_code for answer in answers] == [200, 200]
    assert stopped(parts) == [MAIL]


def test_it_can_be_undone_on_the_page(http, parts, path):
    http.post(path)
    page = http.get(path)

    http.post(path, data={"again": "1"})

    assert "Jednak wysyłać" in page.text
    assert stopped(parts) == []


def test_the_address_of_the_page_names_nobody(path):
    assert MAIL not in path
    assert "jan" not in path


@pytest.mark.parametrize("path", ["/u/x", "/u/IngiCg.abc"])
def test_an_altered_address_leads_nowhere(http, path):
    assert http.get(path).status_code == 404
    assert http.post(path).status_code == 404


def test_the_link_to_a_visit_stops_nothing(http, parts, path):
    assert http.post(f"/u/{parts.links.token('visit')}").status_code == 404
