"""Questions before and within a booking."""

from tests.talking import a_shop


def test_a_question_in_between_is_answered_and_the_booking_goes_on(sqlite_url):
    client = a_shop(sqlite_url).client().says("broda jutro")

    client.says("a można zapłacić kartą?")
    assert "BLIKIEM" in client.reply
    assert client.awaiting == "slot"

    client.says(client.choices[0]["value"], "Jan Kowalski", "601234567", "tak")
    assert len(client.booked) == 1


def test_a_price_question_keeps_the_service_for_the_wish_that_follows(sqlite_url):
    client = a_shop(sqlite_url).client().says("ile kosztuje golenie brzytwą?")
    assert "od 90 zł" in client.reply

    client.says("to poproszę w czwartek")
    assert {slot["service"] for slot in client.slots} == {"golenie"}
    assert all(slot["start"].startswith("2027-04-15") for slot in client.slots)


def test_hours_of_a_day_are_told(sqlite_url):
    client = a_shop(sqlite_url).client().says("do której jest otwarte w sobotę?")

    assert "od 9:00 do 14:00" in client.reply


def test_an_impossible_phone_is_asked_again_and_nothing_is_booked(sqlite_url):
    client = a_shop(sqlite_url).client().says("broda jutro o 13", "Jan Kowalski", "601 234")

    assert client.awaiting == "phone"
    assert "601 234" in client.reply


def test_hours_are_told_of_another_day_without_the_whole_question(sqlite_url):
    client = a_shop(sqlite_url).client().says("do której jest otwarte w piątek?", "a w niedzielę?")

    assert client.reply == "W niedzielę 18 kwietnia mamy zamknięte."
