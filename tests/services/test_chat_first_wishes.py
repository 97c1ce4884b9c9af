"""First messages that say more than a service and a day: days shut out, rules, a change of mind."""

import pytest

from tests.talking import a_shop

TIMES = {"duration": "1h", "price": 120}
NAILS = {
    "services": [
        {"id": "hybryda", "name": {"pl": "Hybryda", "en": "Gel polish"}, "staff": ["bartek"], **TIMES},
        {"id": "rzesy", "name": {"pl": "Rzęsy", "en": "Lashes"}, "staff": ["ewa"], **TIMES},
    ]
}


@pytest.fixture
def shop(sqlite_url):
    return a_shop(sqlite_url)


@pytest.mark.parametrize(
    ("language", "says", "never"),
    [
        ("pl", "strzyżenie włosów, byle nie w poniedziałek", "poniedziałek"),
        ("pl", "poproszę strzyżenie włosów ale nie dziś", "poniedziałek 12"),
        (
            "pl",
            "chcę zapisać brata na golenie, on może tylko po południu i nie w poniedziałki",
            "poniedziałek",
        ),
        ("en", "haircut please, not on Mondays or Tuesdays", "Monday"),
        ("en", "I'd like a haircut, any day but Monday", "Monday"),
    ],
)
def test_days_shut_out_in_the_first_message_are_not_offered(shop, language, says, never):
    client = shop.client(language).says(says)

    assert client.awaiting == "slot"
    assert never not in client.reply


def test_hours_beside_a_day_shut_out_still_count(shop):
    client = shop.client().says("golenie, tylko po południu i nie w poniedziałki")

    assert "12 kwietnia" not in client.reply
    assert "o 10:00" not in client.reply


def test_only_the_hours_that_were_looked_through_are_called_full(shop):
    shop.client().says("golenie we wtorek o 17", "Jan Nowak", "601 234 567", "tak")

    client = shop.client().says("golenie we wtorek po 17")

    assert client.reply.startswith("We wtorek 13 kwietnia po 17:00 nie mam już wolnego miejsca.")


@pytest.mark.parametrize(
    ("language", "says", "answer"),
    [
        ("pl", "co jak się spóźnię 20 minut?", "ponad 15 minut"),
        ("pl", "a jeśli spóźnimy się trochę to wizyta przepada?", "ponad 15 minut"),
        ("en", "what happens if I'm a bit late?", "more than 15 minutes"),
    ],
)
def test_who_asks_what_lateness_means_is_told_the_rule(shop, language, says, answer):
    client = shop.client(language).says(says)

    assert answer in client.reply
    assert client.awaiting is None
    assert not client.handovers


@pytest.mark.parametrize(
    ("language", "says"),
    [
        ("pl", "golenie we wtorek? i ile to kosztuje"),
        ("en", "hot towel shave on Tuesday? and how much is it"),
        ("en", "a hot towel shave on Tuesday please, and how much is it?"),
    ],
)
def test_a_wish_with_a_question_is_answered_and_offered(shop, language, says):
    client = shop.client(language).says(says)

    assert "90 zł" in client.reply
    assert client.awaiting == "slot"
    assert all("13" in choice["label"] for choice in client.choices)


def test_who_wants_a_call_is_given_to_people_whatever_was_asked(shop):
    client = shop.client().says("chcę się umówić", "nie wiem, niech ktoś zadzwoni 511 511 511")

    assert client.handovers == ["asked"]


@pytest.mark.parametrize(
    ("language", "says"),
    [
        ("pl", "boli mnie po wczorajszym goleniu brzytwą, co robić?"),
        ("pl", "piecze mnie broda po ostatnim goleniu brzytwą"),
        ("en", "my chin is sore after the hot towel shave"),
    ],
)
def test_what_hurts_after_a_visit_is_for_people_and_no_new_wish(shop, language, says):
    client = shop.client(language).says(says)

    assert client.handovers
    assert client.awaiting is None


def test_whom_it_is_too_dear_is_let_go(shop):
    client = shop.client().says(
        "golenie we wtorek o 12", "Jan Nowak", "601 234 567", "nie", "za drogo jednak"
    )

    assert client.awaiting is None


def test_the_hours_of_one_day_after_another_are_told(shop):
    client = shop.client("en").says("are you open on Sunday?", "ok what about the 24th")

    assert client.reply == "On Saturday 24 April we are open from 9:00 am to 2:00 pm."


@pytest.mark.parametrize(
    ("language", "asks", "wishes", "day"),
    [
        ("pl", ["czy w sobotę macie otwarte?"], "to golenie o 11", "sobota 17 kwietnia o 11:00"),
        (
            "pl",
            ["czy w niedzielę macie otwarte?", "a w piątek?"],
            "to golenie na 17",
            "piątek 16 kwietnia o 17",
        ),
        (
            "en",
            ["are you open on Thursday?"],
            "a shave at 3 pm then",
            "Thursday 15 April at 3:00 pm",
        ),
    ],
)
def test_the_day_whose_hours_were_asked_is_the_day_of_the_wish(shop, language, asks, wishes, day):
    client = shop.client(language).says(*asks, wishes)

    assert client.awaiting == "name"
    assert day in client.reply


@pytest.mark.parametrize(
    ("language", "says"),
    [
        ("pl", "ile wcześniej muszę odwołać?"),
        ("pl", "gdzie mogę przełożyć wizytę?"),
        ("en", "how late can I still reschedule?"),
        ("en", "how much notice do you want?"),
    ],
)
def test_who_asks_until_when_a_visit_can_be_changed_is_told_the_rule(shop, language, says):
    client = shop.client(language).says(says)

    assert {"pl": "najpóźniej 24 godziny przed nią", "en": "up to 24 hours before it"}[
        language
    ] in client.reply
    assert client.awaiting is None


def test_who_is_late_is_still_late(shop):
    client = shop.client().says("strzyżenie włosów u Ewy dziś o 12", "Jan Nowak", "601 234 567", "tak")

    assert "zanotowane" in client.says("spóźnię się 10 minut").reply


def test_who_lets_a_move_be_and_wishes_for_something_is_offered_it(shop):
    client = shop.client().says("muszę przełożyć wizytę", "dobra, nieważne. golenie w czwartek po pracy")

    assert client.awaiting == "slot"
    assert "15 kwietnia" in client.reply


def test_a_polish_number_is_no_polish(sqlite_url):
    client = (
        a_shop(sqlite_url, **NAILS)
        .client("en")
        .says("lashes on Tuesday at noon", "Mary Kay, mary@example.org")
    )

    client.says("I have no Polish number, is +353 86 123 4567 ok?")

    assert client.reply.startswith("So that is lashes, Tuesday 13 April at 12:00 pm")


def test_after_two_questions_the_person_named_decides_which_service_is_looked_for(sqlite_url):
    client = a_shop(sqlite_url, **NAILS).client().says("ile trwa hybryda i czy Bartek robi też rzęsy?")
    assert client.reply == "Hybryda: godzinę. Rzęsy: Ewa."

    client.says("a Bartek jest w czwartek?")

    assert "Hybryda u Bartka: czwartek 15 kwietnia" in client.reply
