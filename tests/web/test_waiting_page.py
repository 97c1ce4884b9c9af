"""The page behind the link of an offer: it shows, takes, declines; one that is over or altered does not."""

import json
import re
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import select

from receptionist.storage.models import Appointment, Consent, WaitlistEntry
from receptionist.worker import tick

ASKS = {
    "pl": "dajcie znać, jak się zwolni coś na brodę jutro o 13",
    "en": "let me know if a beard trim tomorrow at 1 pm opens up",
}


def says(http, opened, *texts):
    for text in texts:
        answer = http.post(
            f"/api/chat/conversations/{opened['id']}/messages",
            json={"text": text},
            headers={"Authorization": f"Bearer {opened['token']}"},
        )
    return answer.json


def opens(http, language="pl"):
    return http.post("/api/chat/conversations", json={"language": language}).json


@pytest.fixture
def parts(app):
    return app.extensions["receptionist"]()


@pytest.fixture
def sent(settings, parts):
    """The offers sent so far, oldest first, of which there have to be so many."""
    path = Path(settings.sms_url.removeprefix("file://"))

    def offers():
        lines = path.read_text(encoding="utf-8").splitlines() if path.exists() else []
        return [message for message in map(json.loads, lines) if "/w/" in message["text"]]

    def of_which_there_are(number):
        parts.postman.round()  # as the worker does
        assert len(offers()) == number
        return offers()

    return of_which_there_are


@pytest.fixture
def offer(http, sent):
    """Somebody waits for one o'clock, somebody else cancels it in the chat; the path of the link sent."""

    def make(language="pl", *others):
        booker = opens(http)
        says(http, booker, "broda jutro o 13", "Jan Kowalski", "601234567", "tak")
        for number, name in enumerate(("Anna Sowa", *others)):
            waiting = opens(http, language)
            says(http, waiting, ASKS[language], name, f"60070080{number}")
        says(http, booker, "jednak chcę odwołać wizytę", "tak")
        return link_in(sent(1)[0]["text"])

    return make


def link_in(text):
    return re.search(r"http://127\.0\.0\.1:8000(/w/\S+)", text)[1]


def starts(parts):
    with parts.database.reading() as session:
        rows = session.scalars(select(Appointment).where(Appointment.state == "booked"))
        return [(row.client_name, f"{row.starts_at:%H:%M}") for row in rows]


def states(parts):
    with parts.database.reading() as session:
        ordered = select(WaitlistEntry.state).order_by(WaitlistEntry.created_at)
        return list(session.scalars(ordered))


def test_a_cancellation_in_the_chat_sends_the_first_who_waits_a_link(offer, sent):
    link = offer()

    (message,) = sent(1)
    assert message["to"] == "+48600700800"
    assert "zwolnił się termin: trymowanie brody, wtorek 13 kwietnia o 13:00 u Bartka" in message["text"]
    assert len(link) < 90


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("pl", ("Trymowanie brody", "wtorek 13 kwietnia", "Czeka do godziny 9:3", "Biorę ten termin")),
        ("en", ("Beard trim", "Tuesday 13 April", "keeping it until 9:3", "take it")),
    ],
)
def test_the_page_shows_the_place_in_the_language_of_the_entry(http, offer, parts, language, words):
    page = http.get(offer(language))

    assert [word for word in words if word not in page.text] == []
    assert page.headers["Cache-Control"] == "private, no-store"
    assert "Sowa" not in page.text
    assert starts(parts) == []


def test_one_tap_books_it_and_shows_the_visit(http, offer, parts):
    answer = http.post(offer())

    assert answer.status_code == 303
    assert answer.headers["Location"].startswith("/a/")
    assert "Wizyta zapisana" in http.get(answer.headers["Location"]).text
    assert starts(parts) == [("Anna Sowa", "11:00")]
    with parts.database.reading() as session:
        consents = session.scalars(select(Consent).where(Consent.purpose == "waiting list")).all()
        assert [consent.client_id is not None for consent in consents] == [True]


def test_the_link_of_a_place_that_was_taken_leads_to_the_visit(http, offer, parts):
    link = offer()
    first = http.post(link).headers["Location"]

    assert http.post(link).headers["Location"] == first
    assert http.get(link).headers["Location"] == first
    assert len(starts(parts)) == 1


def test_who_declines_passes_it_on_at_once(http, offer, parts, sent):
    link = offer("pl", "Ewa Lis")

    page = http.post(f"{link}/no")

    assert "Damy znać, gdy zwolni się następny" in page.text
    assert sent(2)[1]["to"] == "+48600700801"
    assert link_in(sent(2)[1]["text"]) != link
    assert states(parts) == ["waiting", "offered"]
    assert "już nie czeka" in http.post(link).text
    assert starts(parts) == []


def test_the_worker_passes_on_what_nobody_answers(http, offer, parts, sent):
    link = offer("pl", "Ewa Lis")
    later = replace(parts.clock, ahead=parts.clock.ahead + timedelta(minutes=31))

    parts.postman.clock = later
    tick(replace(parts, clock=later))

    assert sent(2)[1]["to"] == "+48600700801"
    page = http.post(link)
    assert "Ten termin już nie czeka" in page.text
    assert "Biorę ten termin" not in page.text
    assert starts(parts) == []


@pytest.mark.parametrize("method", ["get", "post"])
def test_an_altered_link_shows_and_changes_nothing(http, offer, parts, method):
    link = offer()

    for token in (link[:-1], f"{link}x", link.replace("/w/", "/w/a")):
        answer = getattr(http, method)(token)
        assert answer.status_code == 404
        assert "brody" not in answer.text
    assert states(parts) == ["offered"]


def test_the_link_of_a_visit_takes_no_place_and_the_other_way_round(http, offer, parts):
    link = offer()
    token = link.removeprefix("/w/")

    assert http.get(f"/a/{token}").status_code == 404
    visit = parts.links.token(parts.links.offered(token))
    assert http.post(f"/w/{visit}").status_code == 404
    assert starts(parts) == []


def test_a_look_changes_nothing(http, offer, parts):
    link = offer()

    for path in (link, f"{link}/no"):
        http.get(path)

    assert states(parts) == ["offered"]
