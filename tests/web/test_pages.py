"""The business's page, the page of a visit, and the calendar file."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest
from icalendar import Calendar


@pytest.fixture
def link(http):
    opened = http.post("/api/chat/conversations", json={}).json
    for text in ("broda jutro o 13", "Jan Kowalski", "601234567", "tak"):
        answer = http.post(
            f"/api/chat/conversations/{opened['id']}/messages",
            json={"text": text},
            headers={"Authorization": f"Bearer {opened['token']}"},
        )
    visit = answer.json["events"][0]["appointment"]
    assert visit["link"].endswith("?lang=pl")
    return visit["link"].partition("?")[0]


def test_the_home_page_has_services_prices_hours_and_the_chat(http):
    page = http.get("/").text

    assert "Trymowanie brody" in page
    assert "50 zł" in page
    assert "10:00–18:00" in page
    assert '<script src="/widget.js" async' in page


def test_the_home_page_speaks_english_when_asked(http):
    page = http.get("/?lang=en").text

    assert "Beard trim" in page
    assert '<html lang="en">' in page


def test_the_widget_is_served_as_a_script(http):
    response = http.get("/widget.js")

    assert response.status_code == 200
    assert response.mimetype in ("text/javascript", "application/javascript")


def test_the_visit_is_shown_by_its_link(http, link):
    page = http.get(link)

    assert page.status_code == 200
    assert "Trymowanie brody" in page.text
    assert "wtorek 13 kwietnia" in page.text
    assert page.headers["Cache-Control"] == "private, no-store"


def test_the_visit_is_shown_in_the_language_of_the_conversation(http, link):
    page = http.get(f"{link}?lang=en", headers={"Accept-Language": "pl"})

    assert "Tuesday 13 April" in page.text


@pytest.mark.parametrize("spoil", [lambda t: t[:-1], lambda t: t + "x", lambda t: "a" + t[1:], lambda _: "x"])
def test_an_altered_link_shows_nothing(http, link, spoil):
    token = link.removeprefix("/a/")

    for path in (f"/a/{spoil(token)}", f"/a/{spoil(token)}/visit.ics"):
        response = http.get(path)
        assert response.status_code == 404
        assert "brody" not in response.text


def test_the_calendar_file_has_the_right_instant_in_the_businesss_zone(http, link):
    calendar = Calendar.from_ical(http.get(f"{link}/visit.ics").data)
    (visit,) = calendar.walk("VEVENT")

    assert visit.errors == []
    assert visit["DTSTART"].params["TZID"] == "Europe/Warsaw"
    assert visit.decoded("DTSTART") == datetime(2027, 4, 13, 13, tzinfo=ZoneInfo("Europe/Warsaw"))
    assert visit.decoded("DTEND") == datetime(2027, 4, 13, 13, 30, tzinfo=ZoneInfo("Europe/Warsaw"))
    assert str(visit["SUMMARY"]) == "Trymowanie brody, Brzytwa"
    assert [str(zone["TZID"]) for zone in calendar.walk("VTIMEZONE")] == ["Europe/Warsaw"]
    assert calendar["METHOD"] == "PUBLISH"


def test_the_calendar_file_keeps_its_uid(http, link):
    first, second = (Calendar.from_ical(http.get(f"{link}/visit.ics").data) for _ in range(2))

    assert first.walk("VEVENT")[0]["UID"] == second.walk("VEVENT")[0]["UID"]


def test_every_page_forbids_foreign_scripts(http):
    policy = http.get("/").headers["Content-Security-Policy"]

    assert "script-src 'self' 'nonce-" in policy
    assert "unsafe-inline" not in policy


def test_a_page_that_is_not_there_says_so_kindly(http):
    page = http.get("/nothing-here", headers={"Accept-Language": "pl"})

    assert page.status_code == 404
    assert "Tu nic nie ma" in page.text


def test_who_writes_from_the_page_of_a_visit_needs_no_code(http, link):
    token = link.rpartition("/")[2]
    assert f'data-visit="{token}"' in http.get(link).text
    opened = http.post("/api/chat/conversations", json={}).json

    for text in ("odwołaj moją wizytę", "tak"):
        answer = http.post(
            f"/api/chat/conversations/{opened['id']}/messages",
            json={"text": text, "visit": token},
            headers={"Authorization": f"Bearer {opened['token']}"},
        )

    assert [event["type"] for event in answer.json["events"]] == ["appointment.cancelled"]


def test_an_altered_link_proves_nothing(http, link):
    opened = http.post("/api/chat/conversations", json={}).json

    answer = http.post(
        f"/api/chat/conversations/{opened['id']}/messages",
        json={"text": "odwołaj moją wizytę", "visit": link.rpartition("/")[2] + "x"},
        headers={"Authorization": f"Bearer {opened['token']}"},
    )

    assert answer.json["awaiting"] == "phone"
