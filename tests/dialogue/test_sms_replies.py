"""What a short SMS says in answer to a reminder, and what is left to be read like a message of the chat."""

import pytest

from receptionist.dialogue.sms_replies import meaning, picked

MEANINGS = {
    "yes": [
        "TAK",
        "T",
        "t.",
        "tak, będę",
        "Tak!!!",
        "Tak bede",
        "ok",
        "Okej, dziękuję",
        "Potwierdzam",
        "potwierdzam wizytę, pozdrawiam",
        "Będę na pewno",
        "👍",
        "👍👍",
        "Yes, I'll be there",
        "Y",
        "+",
    ],
    "no": [
        "NIE",
        "N",
        "nie dam rady",
        "Nie mogę, przepraszam",
        "Nie, niestety",
        "Nie przyjdę",
        "odwołuję wizytę",
        "No, sorry",
        "cancel",
        "👎",
        "Nie będę, dziękuję",
        "No, I can't make it",
        "No, I can’t come",
    ],
    "stop": ["STOP", "stop.", " Stop SMS ", "Wypisz mnie", "Proszę nie wysyłać SMS", "UNSUBSCRIBE"],
    "start": ["START", "start!", "Wznów"],
    None: [
        "",
        "?",
        "...",
        "Tak, ale o 17",
        "tak a moge z dzieckiem",
        "nie wiem jeszcze",
        "Nie ma problemu, będę",
        "Nie zapomnę",
        "Czy jest parking?",
        "proszę przestać dzwonić, ale wizyta aktualna",
        "stopy też zrobicie?",
        "start o której?",
        "taka wizyta mi nie pasuje",
        "Tomasz",
        "10",
        "bede 10 min pozniej",
        "nie, w piątek",
        "👍 czy nie",
    ],
}
CASES = [(text, meant) for meant, texts in MEANINGS.items() for text in texts]


@pytest.mark.parametrize(("text", "meant"), CASES, ids=[repr(text) for text, _ in CASES])
def test_only_what_cannot_mean_anything_else_is_taken_at_its_word(text, meant):
    assert meaning(text) == meant


PICKS = [
    ("1", 2, (0,)),
    ("2.", 2, (1,)),
    ("nr 2", 2, (1,)),
    ("druga", 2, (1,)),
    ("ta pierwsza", 2, (0,)),
    ("OBIE", 2, (0, 1)),
    ("obie wizyty", 2, (0, 1)),
    ("1 i 2", 2, (0, 1)),
    ("2, 3", 3, (1, 2)),
    ("both", 2, (0, 1)),
    ("3", 2, None),
    ("1 i 3", 2, None),
    ("tak", 2, None),
    ("", 2, None),
    ("12", 2, None),
    ("jutro o 2", 2, None),
]


@pytest.mark.parametrize(("text", "count", "expected"), PICKS, ids=[repr(text) for text, _, _ in PICKS])
def test_a_visit_is_chosen_by_its_number(text, count, expected):
    assert picked(text, count) == expected
