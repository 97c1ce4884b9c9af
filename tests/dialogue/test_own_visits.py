"""What is asked of whom about visits: decided on readings alone."""

from dataclasses import replace
from zoneinfo import ZoneInfo

from receptionist.dialogue import decisions as do
from receptionist.dialogue.acts import Reading
from receptionist.dialogue.frame import Frame
from receptionist.dialogue.own_visits import change
from receptionist.domain.business import Business, Hours
from receptionist.language.contact import Contact

SHOP = Business("Brzytwa", ZoneInfo("Europe/Warsaw"), ("pl",), Hours({}, {}), (), ())
READING = Reading("kiedy mam wizytę?", "pl", ("my_visits",), None, (), (), False, (), Contact())


def test_a_request_about_ones_visits_asks_for_proof():
    assert change(Frame(), READING, SHOP)[1] == do.AskAddress()


def test_nobody_proves_anything_for_a_guess_of_the_model():
    assert change(Frame(), replace(READING, text="kalosz pogania", route="llm"), SHOP) is None


def test_nor_for_an_unsure_reading_without_a_word_behind_it():
    assert change(Frame(), replace(READING, text="kalosz pogania", certain=False), SHOP) is None


def test_a_guess_with_words_behind_it_is_followed():
    reading = replace(READING, route="llm", evidence={"when": "w czwartek"})

    assert change(Frame(), reading, SHOP)[1] == do.AskAddress()
