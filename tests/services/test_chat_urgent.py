"""Danger in a chat: who is to be called, and what is said while people are awaited."""

import pytest

from tests.talking import BARBER, a_shop

VET = {"business": {**BARBER["business"], "name": "Lecznica dla zwierząt Brzytwa"}}


def test_a_person_in_danger_is_sent_to_112(sqlite_url):
    client = a_shop(sqlite_url).client().says("koleżanka zemdlała i nie oddycha")

    assert "112" in client.reply
    assert client.handovers == ["emergency"]


def test_an_animal_in_danger_is_sent_to_the_practice_and_an_emergency_vet(sqlite_url):
    client = a_shop(sqlite_url, **VET).client().says("kot wpadł do wanny i nie oddycha")

    assert "112" not in client.reply
    assert "42 600 00 00" in client.reply
    assert "całodobowej lecznicy" in client.reply
    assert client.handovers == ["emergency"]


def test_where_it_may_be_either_both_numbers_are_said(sqlite_url):
    client = a_shop(sqlite_url, **VET).client("en").says("please help, not breathing!!")

    assert "112" in client.reply
    assert "42 600 00 00" in client.reply


@pytest.mark.parametrize("then", ["kiedy mi ktoś odpowie?", "nie dzwońcie nigdzie", "600 100 300"])
def test_while_people_are_awaited_nobody_is_left_to_wait_for_a_chat(sqlite_url, then):
    client = a_shop(sqlite_url, now="2027-04-11T23:00").client()

    client.says("nie widzę już sensu, chcę ze sobą skończyć", then)

    assert "112" in client.reply
    assert client.handovers == ["emergency"]


def test_a_person_in_danger_counts_after_an_animal(sqlite_url):
    client = a_shop(sqlite_url, **VET).client().says("kot nie oddycha", "a teraz żona mdleje")

    client.says("kiedy ktoś odpowie?")

    assert "112" in client.reply


def test_who_says_that_the_ambulance_is_coming_is_not_told_to_call_it(sqlite_url):
    client = a_shop(sqlite_url).client().says("klientka zemdlała i nie oddycha", "karetka już jedzie")

    assert "natychmiast" not in client.reply


@pytest.mark.parametrize(
    "figure",
    ["zabije mnie ta grzywka, da się ją jutro podciąć?", "szef mnie udusi, poproszę strzyżenie jutro"],
)
def test_figures_of_speech_bring_nobody(sqlite_url, figure):
    assert a_shop(sqlite_url).client().says(figure).handovers == []


GROOMER = {
    "services": [
        {
            "id": "maly",
            "name": {"pl": "Strzyżenie małego psa", "en": "Small dog trim"},
            "duration": "1h",
            "staff": ["ewa"],
        }
    ]
}


def test_a_groomers_clients_are_sent_to_a_vet_and_not_to_the_groomer(sqlite_url):
    client = a_shop(sqlite_url, **GROOMER).client().says("pies zjadł mi całą tabletkę ibuprofenu!!")

    assert "całodobowej lecznicy" in client.reply
    assert "42 600 00 00" not in client.reply
    assert "112" not in client.reply


def test_cat_eye_lashes_are_no_animal(sqlite_url):
    lashes = {"id": "rzesy", "name": {"pl": "Rzęsy kocie oko"}, "duration": "1h", "staff": ["ewa"]}
    client = a_shop(sqlite_url, services=[lashes]).client().says("ratunku, nie oddycha!!")

    assert "112" in client.reply
    assert "lecznic" not in client.reply
