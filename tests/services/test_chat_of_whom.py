"""People asked for by half a word: who is not on the team, "u tej drugiej", "a do której przyjmuje?"."""

import pytest

from tests.talking import BARBER, a_shop

STAFF = [
    {"id": "bartek", "name": "Bartosz Lewandowski", "aliases": ["Bartek"]},
    {"id": "ewa", "name": "Ewa Dąbrowska", "aliases": ["Ewa"], "hours": {"tue": ["10:00-15:00"]}},
]
SERVICES = [
    *BARBER["services"],
    {
        "id": "rzesy11",
        "name": {"pl": "Rzęsy 1:1", "en": "Classic lashes"},
        "duration": "2h",
        "price": 180,
        "staff": ["ewa"],
    },
    {
        "id": "rzesyvol",
        "name": {"pl": "Rzęsy objętościowe", "en": "Volume lashes"},
        "duration": "150m",
        "price": 240,
        "staff": ["ewa"],
    },
    {"id": "pedi", "name": {"pl": "Pedicure", "en": "Pedicure"}, "duration": "1h", "staff": ["ewa"]},
]


@pytest.fixture
def shop(sqlite_url):
    return a_shop(sqlite_url, staff=STAFF, services=SERVICES)


@pytest.mark.parametrize(
    ("language", "says", "told"),
    [
        ("pl", "czy pracuje u was Kinga?", "Osoby o tym imieniu u nas nie ma."),
        ("pl", "do której dziś pracuje Kinga?", "Osoby o tym imieniu u nas nie ma."),
        ("pl", "strzyżenie włosów u Kingi w piątek", "Osoby o tym imieniu u nas nie ma."),
        ("en", "does monika still work there?", "We have nobody of that name."),
    ],
)
def test_who_does_not_work_here_is_told_as_such(shop, language, says, told):
    reply = shop.client(language).says(says).reply

    assert reply.startswith(told)
    assert "Bartek" in reply
    assert "10:00" not in reply.split(".")[0]


@pytest.mark.parametrize(
    "says",
    ["czy Ewa pracuje we wtorek?", "robicie strzyżenie w domu?", "pracuje w banku, macie coś po 17?"],
)
def test_nobody_is_denied_whom_no_name_was_asked_for(shop, says):
    assert "o tym imieniu" not in shop.client().says(says).reply


def test_until_when_is_about_the_person_spoken_of(shop):
    client = shop.client().says("strzyżenie włosów u Ewy we wtorek", "a do której we wtorek przyjmuje?")

    assert "Ewa we wtorek 13 kwietnia przyjmuje od 10:00 do 15:00." in client.reply


def test_to_ask_whether_somebody_works_is_no_wish_for_them(shop):
    client = shop.client("en").says("haircut with Ewa on Tuesday at 12", "is Ewa working?")

    assert client.reply.startswith("Ewa is in on Tuesday 13 April from 10:00 am to 3:00 pm.")
    assert client.awaiting == "name"


@pytest.mark.parametrize(
    ("language", "asks", "says"),
    [
        ("pl", ("strzyżenie włosów we wtorek po 14", "a u Ewy o 17?"), "to u tego drugiego o 17"),
        ("en", ("haircut on Tuesday after 2", "with Ewa at 5?"), "the other guy then, at 5pm"),
    ],
)
def test_the_other_one_is_the_one_beside_whom_was_spoken_of(shop, language, asks, says):
    client = shop.client(language).says(*asks, says)

    client.says("Jan Nowak 601 234 567", {"pl": "tak", "en": "yes"}[language])
    assert client.booked == [("wlosy", "bartek", "2027-04-13T17:00")]


def test_of_what_differs_the_known_is_told_and_the_cheaper_can_be_chosen(shop):
    client = shop.client().says("są wolne terminy na rzęski?")
    assert client.awaiting == "service"

    client.says("a czym się różnią?")
    assert "180 zł" in client.reply
    assert "240 zł" in client.reply

    client.says("to te tańsze")
    assert {slot["service"] for slot in client.slots} == {"rzesy11"}


@pytest.mark.parametrize(
    ("language", "says", "service"),
    [
        ("pl", "pedi we wtorek", "pedi"),
        ("pl", "coś na brodę bym chciał, strasznie urosła", "broda"),
    ],
)
def test_words_cut_short_are_understood(shop, language, says, service):
    assert {slot["service"] for slot in shop.client(language).says(says).slots} == {service}
