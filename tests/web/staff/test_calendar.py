"""The calendar's page, and what its script asks for: visits, closed time, clients, free starts."""

import pytest

from receptionist.domain.roles import Role
from tests.web.staff.counting import MOST, counted
from tests.web.staff.people import person
from tests.web.staff.salon_desk import CALENDAR, booked, day


@pytest.fixture
def ewa(app):
    return person(app, Role.STAFF, staff_id="ewa")


def test_the_calendar_is_where_one_lands(manager):
    assert manager.get("/staff/").location == "/staff/calendar"
    assert manager.get("/staff/calendar").status_code == 200


def test_a_day_shows_its_visits_and_what_is_closed(manager):
    booked(manager)

    shown = day(manager)

    assert [(v["client"], v["service"], v["start"], v["staff"]) for v in shown["visits"]] == [
        ("Łucja Żółć", "Strzyżenie włosów", "2027-04-13T11:00", "bartek")
    ]
    assert {"staff": "ewa", "start": "2027-04-13T18:00", "end": "2027-04-14T00:00", "why": "closed"} in shown[
        "shades"
    ]
    assert shown["hours"] == ["09:00:00", "19:00:00"]


def test_services_are_named_in_the_language_of_the_page(manager):
    booked(manager)

    shown = manager.get(f"{CALENDAR}/range?from=2027-04-13&to=2027-04-14&lang=en").json

    assert shown["visits"][0]["service"] == "Haircut"


def test_a_week_is_counted_without_names(manager):
    booked(manager)

    shown = manager.get(f"{CALENDAR}/range?from=2027-04-12&to=2027-04-19&brief=1").json

    assert shown["visits"] == [
        {"staff": "bartek", "start": "2027-04-13T11:00", "end": "2027-04-13T11:30", "state": "booked"}
    ]


def test_staff_see_their_own_column_only(manager, ewa):
    booked(manager)
    booked(manager, "12:00", "12:30", staff="ewa", phone="600 100 201", client="Jan Kos")

    shown = day(ewa)

    assert [visit["client"] for visit in shown["visits"]] == ["Jan Kos"]
    assert [column["id"] for column in shown["staff"]] == ["ewa"]
    assert {shade["staff"] for shade in shown["shades"]} == {"ewa"}


def test_who_serves_nobody_sees_an_empty_calendar_and_why(app, manager):
    booked(manager)
    desk = person(app, Role.STAFF)

    assert day(desk)["visits"] == []
    assert "nie jest powiązane" in desk.get("/staff/calendar").text


@pytest.mark.parametrize(
    "query",
    ["", "from=2027-04-13", "from=x&to=y", "from=2027-04-13&to=2027-04-13", "from=2027-01-01&to=2027-12-31"],
)
def test_a_range_that_makes_no_sense_is_a_problem_in_words(manager, query):
    answer = manager.get(f"{CALENDAR}/range?{query}")

    assert answer.status_code == 422
    assert answer.mimetype == "application/problem+json"
    assert answer.json["mistakes"]


def test_clients_are_found_without_diacritics(manager):
    booked(manager)

    (found,) = manager.get(f"{CALENDAR}/clients?q=zolc").json["clients"]

    assert (found["name"], found["phone"]) == ("Łucja Żółć", "+48600100200")


def test_staff_find_nobody_elses_clients(manager, ewa):
    booked(manager)

    assert ewa.get(f"{CALENDAR}/clients?q=zolc").json["clients"] == []


def test_free_starts_are_those_of_the_chat(manager):
    booked(manager)

    starts = manager.get(f"{CALENDAR}/free?service=wlosy&staff=bartek&on=2027-04-13").json["starts"]

    assert starts[:3] == ["10:00", "10:15", "10:30"]
    assert "11:15" not in starts


@pytest.mark.parametrize("count", [3, 40])
def test_the_calendar_asks_as_many_questions_whatever_stands_in_it(manager, count):
    for number in range(count):
        minute = f"{10 + number // 12:02}:{number % 12 * 5:02}"
        booked(
            manager,
            minute,
            f"{11 + number // 12:02}:00",
            phone=f"60010{number:04}",
            override=True,
            reason="test",
        )

    with counted() as asked:
        assert len(day(manager)["visits"]) == count
        assert manager.get("/staff/calendar").status_code == 200

    assert len([one for one in asked if one.startswith("SELECT")]) <= MOST
