"""Rules of messages: saved, tried on a real visit, sent to oneself; and what became of those of a day."""

import json
from datetime import timedelta

import pytest

from receptionist.domain.business import ClockRange
from receptionist.storage.models import Notification
from tests.waiting import eventually
from tests.web.staff.settings.pages import fields_of, mistakes_of


def test_channels_quiet_hours_and_limits(settings_pages, business):
    settings_pages.save(
        "messages",
        messages__booked="off",
        messages__staff_booked="sms",
        messages__plain="1",
        messages__a_day="2",
        quiet_hours="21-8",
    )

    now = business()
    assert (now.messages.booked, now.messages.staff_booked, now.messages.plain) == ("off", "sms", True)
    assert (now.messages.a_day, now.quiet_hours) == (2, ClockRange(21 * 60, 32 * 60))


def test_a_rule_is_added_changed_and_taken_off(settings_pages, business):
    settings_pages.save(
        "messages/rules/new",
        lead="36",
        lead__unit="h",
        channel="sms",
        ask_confirmation="1",
        services__broda="1",
        text__pl="{imie}, do zobaczenia {kiedy}",
    )
    (added,) = business().reminders
    settings_pages.save("messages/rules/0", side="after", lead="2", ask_confirmation=None)
    (changed,) = business().reminders
    settings_pages.press("messages/rules/0/off", seen=settings_pages.fields("messages/rules/0")["seen"])

    assert (added.before, added.channel, added.ask_confirmation) == (timedelta(hours=36), "sms", True)
    assert (added.services, added.text) == (("broda",), {"pl": "{imie}, do zobaczenia {kiedy}"})
    assert (changed.before, changed.after) == (None, timedelta(hours=2))
    assert business().reminders == ()


@pytest.fixture
def three_rules(settings_pages):
    for lead in ("48", "24", "2"):
        settings_pages.save("messages/rules/new", lead=lead, lead__unit="h")


def leads(business):
    return [rule.before / timedelta(hours=1) for rule in business.reminders]


def test_of_two_who_take_rules_off_each_takes_off_the_one_they_saw(settings_pages, business, three_rules):
    first, second = (settings_pages.fields(f"messages/rules/{at}")["seen"] for at in (0, 1))

    settings_pages.press("messages/rules/0/off", seen=first)
    settings_pages.press("messages/rules/1/off", seen=second)
    again = settings_pages.press("messages/rules/0/off", seen=second)

    assert leads(business()) == [2]
    assert again.location.endswith("done=elsewhere")


def test_a_rule_that_has_moved_up_is_still_the_one_that_is_changed(settings_pages, business, three_rules):
    opened = settings_pages.fields("messages/rules/1")
    settings_pages.press("messages/rules/0/off", seen=settings_pages.fields("messages/rules/0")["seen"])

    settings_pages.send("messages/rules/1", {**opened, "lead": "12", "lead.unit": "h"})

    assert leads(business()) == [12, 2]


def test_everything_wrong_with_a_rule_is_told_at_once(settings_pages, business):
    answer = settings_pages.save(
        "messages/rules/new", lead="0", channel="gołąb", text__pl="Do {kiedyy}", text__en="See you {when"
    )

    wrong = mistakes_of(answer.text)
    assert set(wrong) == {"lead", "channel", "text.pl", "text.en"}
    assert wrong["text.pl"].endswith("Może: kiedy?")
    assert fields_of(answer.text)["text.pl"] == "Do {kiedyy}"
    assert business().reminders == ()


def test_a_preview_shows_the_words_and_the_size_and_saves_nothing(settings_pages, business):
    answer = settings_pages.save("messages/rules/new", **{"try": "preview"}, text__pl="Do jutra, żółw")

    assert "Do jutra, żółw" in answer.text
    assert "SMS: 1 × UCS-2, 14 znaków · dane zmyślone" in answer.text
    assert business().reminders == ()


def test_a_test_goes_to_ones_own_mail(settings_pages, app, settings):
    answer = settings_pages.save("messages/rules/new", **{"try": "send"}, text__pl="Do jutra")
    box = settings.instance / "mail.jsonl"
    eventually(lambda: box.exists() and box.read_text().endswith("\n"))

    lines = box.read_text().splitlines()
    assert answer.status_code == 303
    assert [(json.loads(line)["to"], "Do jutra" in json.loads(line)["text"]) for line in lines] == [
        ("owner@brzytwa.example", True)
    ]


def test_the_messages_of_a_day_stand_with_their_fate(settings_pages, app):
    own = app.extensions["receptionist"]()
    now = own.clock.now()
    with own.database.writing() as session:
        for n, state in enumerate(("sent", "failed", "planned")):
            session.add(
                Notification(
                    id=str(n), kind="reminder", rule="x", channel="sms", recipient=f"+4860000000{n}",
                    text="Do jutra", due_at=now, state=state, sent_at=now if state == "sent" else None,
                    parts=2, error="gateway: unknown number" if state == "failed" else None, created_at=now,
                )
            )  # fmt: skip

    today = settings_pages.person.get("/staff/settings/messages/day").text
    another = settings_pages.person.get("/staff/settings/messages/day?on=2027-01-01").text

    assert [word in today for word in ("wysłana", "nie doszła", "czeka", "unknown number", "SMS × 2")] == [
        True
    ] * 5
    assert "wysłane 1, części SMS 2" in today
    assert "Tego dnia nie ma żadnych wiadomości." in another
