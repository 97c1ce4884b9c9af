"""What a booking promises to send stands planned, and nothing that does not is promised."""

import pytest

from tests.talking import a_shop

DAY_BEFORE = {"before": "24h", "channel": "sms"}
HOURS_BEFORE = {"before": "2h", "channel": "sms"}


def booked(shop, wish: str, language: str = "pl") -> str:
    client = shop.client(language).says(wish, "Anna Sowa", "600 700 800")
    return client.says("tak" if language == "pl" else "yes").reply


@pytest.mark.parametrize(
    ("rules", "wish", "language", "promise"),
    [
        ([DAY_BEFORE], "golenie brzytwą w środę o 15", "pl", "Dzień wcześniej przyślemy SMS."),
        ([DAY_BEFORE], "a hot towel shave on Wednesday at 3pm", "en", "We will text you the day before."),
        (
            [DAY_BEFORE, HOURS_BEFORE],
            "golenie brzytwą w środę o 15",
            "pl",
            "Dzień wcześniej i 2 godziny wcześniej przyślemy SMS.",
        ),
        ([DAY_BEFORE, HOURS_BEFORE], "golenie brzytwą dziś o 15", "pl", "2 godziny wcześniej przyślemy SMS."),
    ],
    ids=["the-day-before", "in-english", "two-of-them", "too-late-for-the-first"],
)
def test_a_planned_reminder_is_promised(sqlite_url, rules, wish, language, promise):
    shop = a_shop(sqlite_url, reminders=rules)

    assert promise in booked(shop, wish, language)


@pytest.mark.parametrize(
    ("rules", "wish"),
    [([], "golenie brzytwą w środę o 15"), ([DAY_BEFORE], "golenie brzytwą dziś o 15")],
    ids=["no-rule", "too-late"],
)
def test_nothing_is_promised_where_nothing_is_planned(sqlite_url, rules, wish):
    said = booked(a_shop(sqlite_url, reminders=rules), wish)

    assert "Gotowe" in said
    assert "przyślemy" not in said
