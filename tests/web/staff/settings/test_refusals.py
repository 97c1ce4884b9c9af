"""What the settings do not save: mistakes, all told at once; what would touch visits; what is out of date."""

import re

import pytest

from receptionist.services.business_file.document import to_document
from tests.web.staff.settings.pages import fields_of, mistakes_of

WRONG = {
    "business": (
        {
            "name": "",
            "kind": " ",
            "phone": "kwiatek",
            "email": "x@",
            "timezone": "Mars",
            "currency": "złoty",
            "holidays": "??",
        },
        {"name", "kind", "phone", "email", "timezone", "currency", "holidays"},
    ),
    "hours": (
        {
            **{f"hours__{day}": "rano" for day in ("mon", "tue", "wed", "thu", "fri", "sat", "sun")},
            "exceptions__0__date": "kiedyś",
            "exceptions__0__hours": "17-17",
        },
        {
            *(f"hours.{day}" for day in ("mon", "tue", "wed", "thu", "fri", "sat", "sun")),
            "exceptions.0.date",
            "exceptions.0.hours",
        },
    ),
    "rules": (
        {
            "slot_step": "7",
            "min_notice": "x",
            "cancel_notice": "-1",
            "cancel_notice__unit": "w",
            "max_advance": "0",
            "hold": "0",
            "late_limit": "999",
            "waitlist_hold": "",
        },
        {
            "slot_step",
            "min_notice",
            "cancel_notice",
            "cancel_notice.unit",
            "max_advance",
            "hold",
            "late_limit",
            "waitlist_hold",
        },
    ),
    "resources": (
        {"rows__0__name": "", "rows__0__count": "dwa", "rows__1__name": "x" * 61, "rows__1__count": "-1"},
        {"rows.0.name", "rows.0.count", "rows.1.name", "rows.1.count"},
    ),
    "assistant": (
        {
            "assistant__name": "x" * 41,
            "business__tone": "rude",
            "first_language": "de",
            "assistant__greeting__pl": "x" * 501,
            "handover__after_failed_turns": "0",
            "handover__staff_hours__mon": "zawsze",
        },
        {
            "assistant.name",
            "business.tone",
            "first_language",
            "assistant.greeting.pl",
            "handover.after_failed_turns",
            "handover.staff_hours.mon",
        },
    ),
    "services/new": (
        {
            "name__pl": "",
            "duration": "0",
            "buffer_before": "7",
            "buffer_after": "-5",
            "price": "-1",
            "max_per_day": "x",
            "resource": "statek",
            "processing__after": "x",
        },
        {
            "name.pl",
            "duration",
            "buffer_before",
            "buffer_after",
            "price",
            "max_per_day",
            "resource",
            "processing.after",
            "processing.for",
        },
    ),
    "staff/ewa": (
        {
            "name": "",
            "own_hours": "1",
            "hours__mon": "8",
            "time_off__0__first": "2027-05-05",
            "time_off__0__last": "2027-05-01",
            "exceptions__0__date": "2027-02-30",
        },
        {"name", "hours.mon", "time_off.0.first", "exceptions.0.date"},
    ),
    "faq/0": ({"q__pl": "", "a__en": ""}, {"q.pl", "a.en"}),
}


UNHEARD_OF = ("rude", "de", "w", "statek")
"""What no list offers: a browser cannot send it, and no list can show it."""


@pytest.mark.parametrize("where", WRONG)
def test_every_field_that_is_wrong_is_told_at_once_and_nothing_is_lost(settings_pages, business, where):
    typed, wrong = WRONG[where]
    before = to_document(business())

    answer = settings_pages.save(where, **typed)

    assert answer.status_code == 422
    assert set(mistakes_of(answer.text)) == wrong
    kept = {name.replace("__", "."): value for name, value in typed.items() if value not in UNHEARD_OF}
    assert fields_of(answer.text).items() >= kept.items()
    assert to_document(business()) == before


def test_a_service_needs_somebody(settings_pages):
    answer = settings_pages.save("services/new", name__pl="Nowa")

    assert "Ktoś musi ją wykonywać." in answer.text


@pytest.mark.parametrize("where", ["services/nie-ma", "staff/nie-ma", "faq/99", "users/99"])
def test_what_never_was_is_not_found(settings_pages, where):
    assert settings_pages.person.get(f"/staff/settings/{where}").status_code == 404


def test_mistakes_are_told_in_the_language_of_the_page(settings_pages):
    settings_pages.person.post("/staff/account", name="Owner", language="en")

    answer = settings_pages.save("business", phone="flower", name="")

    assert mistakes_of(answer.text) == {
        "name": "This field is needed.",
        "phone": "This does not look like a phone number. Example: +48 12 345 67 89.",
    }


def _book(http, text):
    """Book in the chat as a client does."""
    opened = http.post("/api/chat/conversations", json={"language": "pl"}).json
    for said in (text, "Jan Kos", "600 700 800", "tak"):
        answer = http.post(
            f"/api/chat/conversations/{opened['id']}/messages",
            json={"text": said},
            headers={"Authorization": f"Bearer {opened['token']}"},
        ).json
    assert any(event["type"] == "appointment.booked" for event in answer["events"]), answer


@pytest.fixture
def booked(http):
    _book(http, "strzyżenie włosów u Ewy we wtorek o 16")


TOUCHING = {
    "hours": ({"hours__tue": "10-15"}, "poza godzinami otwarcia"),
    "staff/ewa": ({"own_hours": "1", "hours__tue": "10-14"}, "poza godzinami tej osoby"),
    "services/wlosy": ({"staff__ewa": None}, "ta osoba już tego nie robi"),
}


@pytest.mark.parametrize("where", TOUCHING)
def test_a_change_that_touches_visits_lists_them_first(settings_pages, business, booked, where):
    changes, why = TOUCHING[where]
    before = to_document(business())

    answer = settings_pages.save(where, **changes)

    assert answer.status_code == 200
    assert "1 wizyta już się nie mieści." in answer.text
    assert re.search(rf"wt\. 13 kwi, 16:00.*Jan Kos.*{why}", answer.text, re.DOTALL)
    assert to_document(business()) == before


def test_it_is_saved_once_the_owner_agrees_and_the_visit_stays(settings_pages, business, booked, app):
    asked = settings_pages.save("hours", hours__tue="10-15")

    answer = settings_pages.send("hours", fields_of(asked.text))

    assert answer.status_code == 303
    assert business().hours.weekly[1][0].closes == 15 * 60
    with app.extensions["receptionist"]().database.reading() as session:
        from receptionist.storage.models import Appointment

        assert session.query(Appointment).filter_by(state="booked").count() == 1


def test_who_goes_back_finds_what_was_typed(settings_pages, business, booked):
    asked = settings_pages.save("hours", hours__tue="10-15")

    answer = settings_pages.send("hours", {**fields_of(asked.text), "back": "1"})

    assert fields_of(answer.text)["hours.tue"] == "10-15"
    assert business().hours.weekly[1][0].closes == 18 * 60


def test_a_visit_that_appears_meanwhile_has_to_be_agreed_to_as_well(settings_pages, business, booked, http):
    asked = settings_pages.save("hours", hours__tue="10-15")
    _book(http, "strzyżenie włosów u Bartka we wtorek o 17")

    answer = settings_pages.send("hours", fields_of(asked.text))

    assert "2 wizyty już się nie mieszczą." in answer.text
    assert business().hours.weekly[1][0].closes == 18 * 60


@pytest.mark.parametrize(
    ("where", "why"), [("staff/ewa/off", "osoba wyłączona"), ("services/wlosy/off", "usługa wyłączona")]
)
def test_taking_out_of_use_lists_the_visits_first(settings_pages, business, booked, where, why):
    asked = settings_pages.press(where)
    settings_pages.send(where, fields_of(asked.text))

    assert why in asked.text
    ids = {entry.id for entry in (*business().staff, *business().services)}
    assert where.split("/")[1] not in ids


def test_somebody_elses_change_is_told_before_it_is_overwritten(settings_pages, business):
    mine = settings_pages.fields("business")
    settings_pages.save("business", name="Ostrze", phone="600 100 200")

    answer = settings_pages.send("business", {**mine, "name": "Brzytwa i syn"})
    again = settings_pages.send("business", fields_of(answer.text))

    assert answer.status_code == 422
    assert "na: Ostrze. Tu było: Brzytwa i syn." in mistakes_of(answer.text)["name"]
    assert "na: +48600100200." in mistakes_of(answer.text)["phone"]
    assert again.status_code == 303
    assert (business().name, business().phone) == ("Brzytwa i syn", "+48600100200")


def test_changes_of_other_pages_do_not_stand_in_the_way(settings_pages, business):
    mine = settings_pages.fields("business")
    settings_pages.save("rules", slot_step="30")

    assert settings_pages.send("business", {**mine, "name": "Ostrze"}).status_code == 303
    assert business().name == "Ostrze"


@pytest.mark.parametrize("seen", ["", "[]", "{", '{"name": 7}'])
def test_a_form_whose_memory_is_spoiled_is_still_a_form(settings_pages, business, seen):
    typed = {**settings_pages.fields("business"), "name": "Ostrze", "seen": seen}

    assert settings_pages.send("business", typed).status_code in {303, 422}
