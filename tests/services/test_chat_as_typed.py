"""How people type on a phone while they book: days shut out, the earliest one, "her", "am I booked now?"."""

import pytest

from tests.talking import BARBER, a_shop


@pytest.fixture
def shop(sqlite_url):
    return a_shop(sqlite_url)


def days(client):
    return sorted({slot["start"][:10] for slot in client.slots})


@pytest.mark.parametrize(
    ("language", "asks", "said", "never"),
    [
        ("pl", "kiedy macie wolne na brodę?", "nie dzisiaj", "2027-04-12"),
        ("pl", "kiedy macie wolne na brodę?", "nie dam rady w poniedziałek ani we wtorek", "2027-04-13"),
        ("en", "when are you free for a beard trim?", "not today", "2027-04-12"),
    ],
    ids=["today", "cannot", "english"],
)
def test_a_day_that_is_shut_out_is_not_offered_again(shop, language, asks, said, never):
    client = shop.client(language).says(asks)
    assert never in days(client) or "2027-04-12" in days(client)

    client.says(said)

    assert client.slots
    assert never not in days(client)


def test_days_and_hours_are_shut_out_together(shop):
    client = shop.client().says("kiedy macie wolne na brodę?").says("nie we wtorek i nie przed 15")

    assert client.slots
    assert "2027-04-13" not in days(client)
    assert all(slot["start"][11:] >= "15:00" for slot in client.slots)


@pytest.mark.parametrize(
    ("language", "asks", "said", "hour"),
    [
        ("pl", "broda jutro po południu", "biorę najwcześniejszy", "12:00"),
        ("pl", "broda jutro po południu", "to ten najpóźniejszy", None),
        ("en", "beard trim tomorrow afternoon", "the latest one please", None),
        ("en", "beard trim tomorrow afternoon", "earliest one", "12:00"),
    ],
    ids=["earliest", "latest", "latest-en", "earliest-en"],
)
def test_the_earliest_and_the_latest_of_an_offer_can_be_taken(shop, language, asks, said, hour):
    client = shop.client(language).says(asks)
    offered = [slot["start"] for slot in client.slots]
    wanted = next((start for start in offered if hour and start.endswith(hour)), max(offered))

    client.says(said, "Jan Kos", "601 234 567", {"pl": "tak", "en": "yes"}[language])

    assert [start for _, _, start in client.booked] == [wanted]


@pytest.mark.parametrize(("language", "said"), [("pl", "to za późno"), ("en", "that's too late")])
def test_too_late_is_a_wish_for_something_earlier(shop, language, said):
    asks = {"pl": "broda jutro po 16", "en": "beard trim tomorrow after 4pm"}[language]
    client = shop.client(language).says(asks)
    first = client.slots[0]["start"]

    client.says(said)

    assert client.slots[0]["start"] < first


def test_a_new_day_after_too_late_is_meant_whole(shop):
    client = shop.client().says("broda jutro po 16:30").says("za późno dla mnie, a w środę?")

    assert days(client) == ["2027-04-14"]
    assert client.slots[0]["start"] < "2027-04-14T16:30"


def test_who_does_not_do_it_is_told_once(shop):
    client = shop.client().says("trymowanie brody u Ewy jutro")
    assert "Ewa" in client.reply

    client.says("to w środę o 12")

    assert "Ewa" not in client.reply
    assert client.awaiting == "name"


def test_her_is_who_was_spoken_of(shop):
    client = shop.client().says("czy Ewa strzyże włosy?").says("to do niej włosy jutro o 12")

    assert "Ewy" in client.reply
    assert client.awaiting == "name"


def test_two_at_the_same_time_have_nothing_to_prove(shop):
    client = shop.client("en").says("haircuts for me and my brother at the same time tomorrow at 11")

    assert client.awaiting == "name"


@pytest.mark.parametrize(
    ("language", "asks", "said", "answer"),
    [
        ("pl", "broda jutro o 12", "czyli jestem już zapisany?", "Jeszcze nie"),
        ("en", "beard trim tomorrow at 12", "so am I booked?", "Not yet"),
    ],
)
def test_what_is_only_held_is_not_called_booked(shop, language, asks, said, answer):
    client = shop.client(language).says(asks, said)

    assert client.reply.startswith(answer)
    assert client.awaiting == "name"
    assert shop.visits() == []


@pytest.mark.parametrize(
    ("language", "asks", "said", "answer"),
    [
        ("pl", "dajcie znać, jak się coś zwolni jutro na brodę", "to mam już tę wizytę?", "Jeszcze nie"),
        ("en", "let me know if a beard trim frees up tomorrow", "so is it booked?", "Not yet"),
    ],
)
def test_the_waiting_list_is_not_called_a_visit(shop, language, asks, said, answer):
    client = shop.client(language).says(asks, "Jan Kos", "601 234 567")
    assert [event["type"] for event in client.events] == ["waitlist.joined"]

    client.says(said)

    assert client.reply.startswith(answer)


@pytest.mark.parametrize(
    ("language", "asks", "said"),
    [
        ("pl", "chcę rozmawiać z człowiekiem", "a ile będę czekać?"),
        ("pl", "chcę rozmawiać z człowiekiem", "kiedy ktoś oddzwoni?"),
        ("en", "I want to talk to a person", "when will you get back to me?"),
    ],
)
def test_who_waits_for_people_hears_when_they_answer(shop, language, asks, said):
    client = shop.client(language).says(asks, said)

    assert "10" in client.reply
    assert client.handovers == ["asked"]


def test_two_questions_in_one_sentence_are_both_answered(shop):
    client = shop.client().says("gdzie jesteście i czy można kartą zapłacić")

    assert "Polna 3" in client.reply
    assert "BLIKIEM" in client.reply


def test_a_vague_word_is_priced_for_each_service_it_may_mean(shop):
    client = shop.client().says("ile kosztuje strzyżenie albo trymowanie?")

    assert "golenie" not in client.reply.lower()


def test_a_question_with_no_in_it_refuses_no_offer(shop):
    client = shop.client().says("broda jutro").says("mam bliznę na twarzy, to nie problem?")

    assert client.slots


@pytest.mark.parametrize(
    ("language", "asks", "said"),
    [
        ("pl", "broda jutro", "ta druga z tych"),
        ("en", "beard trim tomorrow", "k just the second of those"),
    ],
)
def test_the_second_of_those_is_no_hour(shop, language, asks, said):
    client = shop.client(language).says(asks)
    second = client.slots[1]["start"]

    client.says(said, "Jan Kos", "601 234 567", {"pl": "tak", "en": "yes"}[language])

    assert [start for _, _, start in client.booked] == [second]


@pytest.mark.parametrize(
    ("language", "asks", "said"),
    [
        ("pl", "broda jutro przed południem", "o 10 nie dam rady dojechać"),
        ("en", "beard trim tomorrow morning", "I can't do 10"),
    ],
)
def test_an_hour_that_is_refused_is_not_held(shop, language, asks, said):
    client = shop.client(language).says(asks)
    assert "2027-04-13T10:00" in [slot["start"] for slot in client.slots]

    client.says(said)

    assert client.awaiting == "slot"
    assert "2027-04-13T10:00" not in [slot["start"] for slot in client.slots]


@pytest.mark.parametrize(
    ("language", "asks", "agreed", "said"),
    [
        ("pl", "broda jutro o 12", "tak", "czyli mam umówioną wizytę?"),
        ("en", "beard trim tomorrow at 12", "yes", "so am I all set?"),
    ],
)
def test_who_is_booked_hears_when(shop, language, asks, agreed, said):
    client = shop.client(language).says(asks, "Jan Kos", "601 234 567", agreed, said)

    assert "12" in client.reply
    assert client.handovers == []


def test_ones_own_address_is_no_question_for_ours(sqlite_url):
    business = {**BARBER["business"], "email": "brzytwa@example.com"}
    client = a_shop(sqlite_url, business=business).client().says("broda jutro o 12", "Jan Kos")

    client.says("wolę podać maila: jan@example.org")

    assert "brzytwa@example.com" not in client.reply
    assert client.awaiting == "confirmation"


def test_a_visit_with_somebody_costs_what_their_services_cost(shop):
    client = shop.client().says("ile kosztuje wizyta u Ewy?")

    assert "80 zł" in client.reply
    assert "90 zł" not in client.reply


def test_who_and_how_much_are_asked_at_once(shop):
    client = shop.client("en").says("who does beard trims and how much is it?")

    assert "Bartek" in client.reply
    assert "50 zł" in client.reply


def test_a_number_in_a_services_name_has_no_forms(sqlite_url):
    one_to_one = {**BARBER["services"][1], "id": "nauka", "name": {"pl": "Golenie 1:1", "en": "Shaving 1:1"}}
    shop = a_shop(sqlite_url, services=[*BARBER["services"][:2], one_to_one | {"synonyms": {}}])

    client = shop.client().says("a to moja pomyłka. kto robi brodę?")

    assert "1:1" not in client.reply
    assert "Bartek" in client.reply
