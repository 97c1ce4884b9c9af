"""Questions before and within a booking."""

from tests.talking import BARBER, a_shop


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


def test_two_questions_in_one_message_get_two_answers(sqlite_url):
    client = a_shop(sqlite_url).client().says("gdzie jesteście? i czy można płacić kartą?")

    assert "Polna 3" in client.reply
    assert "BLIKIEM" in client.reply
    assert client.handovers == []


def test_of_two_questions_the_one_without_an_answer_goes_to_staff(sqlite_url):
    client = a_shop(sqlite_url).client().says("gdzie jesteście? i czy macie klimatyzację?")

    assert "Polna 3" in client.reply
    assert client.handovers == ["unusual"]


def test_who_asks_for_a_person_is_asked_about_the_services_of_that_person(sqlite_url):
    services = [{**service, "staff": ["bartek"]} for service in BARBER["services"]]
    services[2]["staff"] = ["ewa", "bartek"]
    services[1]["staff"] = ["ewa"]
    client = a_shop(sqlite_url, services=services).client().says("czy jest coś wolnego u Ewy we wtorek?")

    assert client.awaiting == "service"
    assert [choice["label"] for choice in client.choices] == ["Trymowanie brody", "Golenie brzytwą"]


def test_a_person_with_one_service_only_needs_no_question(sqlite_url):
    client = a_shop(sqlite_url).client().says("czy jest coś wolnego u Ewy we wtorek?")

    assert {(slot["service"], slot["staff"]) for slot in client.slots} == {("wlosy", "ewa")}


def test_what_the_phone_is_for_is_said_once_and_the_name_is_still_asked_for(sqlite_url):
    client = a_shop(sqlite_url).client().says("broda jutro o 13", "a po co wam mój telefon?")

    assert client.reply == "Numer służy tylko do spraw tej wizyty. Na jakie imię i nazwisko zapisać?"
    assert client.awaiting == "name"


STUBBLE = {
    "q": {"pl": "Czy przed goleniem brzytwą trzeba zapuścić zarost?"},
    "a": {"pl": "Tak, trzy dni."},
}


def test_an_answer_about_one_service_says_so_where_another_one_is_spoken_of(sqlite_url):
    client = a_shop(sqlite_url, faq=[STUBBLE]).client().says("strzyżenie jutro o 12 u Ewy")

    client.says("czy trzeba zapuścić zarost?")

    assert "Czy przed goleniem brzytwą trzeba zapuścić zarost? Tak, trzy dni." in client.reply


def test_and_not_where_it_is_the_one_spoken_of(sqlite_url):
    client = a_shop(sqlite_url, faq=[STUBBLE]).client().says("czy przed goleniem brzytwą zapuścić zarost?")

    assert client.reply.startswith("Tak, trzy dni.")


def test_a_question_nobody_has_answered_is_heard_while_the_service_is_still_vague(sqlite_url):
    shaving = {"synonyms": {"pl": ["zarost"]}}
    services = [each if each["id"] == "wlosy" else {**each, **shaving} for each in BARBER["services"]]
    client = a_shop(sqlite_url, services=services).client().says("chcę umówić zarost jutro")
    assert client.awaiting == "service"

    client.says("macie stojak na rowery?")

    assert client.handovers == ["unusual"]
    assert client.awaiting == "service"
