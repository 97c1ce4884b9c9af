"""Questions of one matter are one question in whatever words; one of another matter is not answered by it."""

from dataclasses import replace

import pytest

from receptionist.dialogue.faq_matters import matters_of
from receptionist.dialogue.knowledge import Knowledge
from tests.dialogue.businesses import BARBER, faq

CLINIC = replace(
    BARBER,
    faq=(
        faq("Czy trzeba mieć skierowanie?", "Is a referral needed?"),
        faq("Jak się ubrać na ćwiczenia?", "What should I wear to the exercises?"),
        faq("Czy można się przebrać na miejscu?", "Is there a changing room?"),
        faq("Czy przynieść zdjęcie RTG?", "Should I bring my X-rays?"),
        faq("Czy dostanę fakturę?", "Can I have an invoice?"),
        faq("Czy można wejść z dzieckiem?", "May I come in with a child?"),
    ),
)


@pytest.mark.parametrize(
    ("asked", "question"),
    [
        ("rodzinny musi mnie do was wysłać?", "Is a referral needed?"),
        ("do I have to get a letter from my GP first?", "Is a referral needed?"),
        ("wziąć dres czy zwykłe ciuchy?", "What should I wear to the exercises?"),
        ("should I put on trainers?", "What should I wear to the exercises?"),
        ("jest gdzieś prysznic albo szatnia?", "Is there a changing room?"),
        ("mam opisy badań, zabrać je?", "Should I bring my X-rays?"),
        ("shall I take my MRI along?", "Should I bring my X-rays?"),
        ("rachunek na firmę wchodzi w grę?", "Can I have an invoice?"),
        ("mogę zabrać ze sobą synka?", "May I come in with a child?"),
        ("is it fine if my toddler comes along?", "May I come in with a child?"),
    ],
)
def test_a_matter_is_known_in_other_words(asked, question):
    answer = Knowledge(CLINIC).answer(asked, "en")

    assert answer is not None
    assert answer.question == question


@pytest.mark.parametrize(
    "asked",
    [
        "czy trzeba być na czczo?",
        "do I need to fast?",
        "czy trzeba mieć zaświadczenie o szczepieniu?",
        "czy dostanę zwolnienie?",
        "can I have a sick note?",
        "czy można wejść z psem?",
        "may I come in with my dog?",
        "czy jest podjazd dla wózków inwalidzkich?",
        "przyjeżdżacie do domu?",
    ],
)
def test_what_only_begins_alike_is_of_another_matter(asked):
    assert Knowledge(CLINIC).answer(asked, "pl") is None


@pytest.mark.parametrize("said", ["", "tak", "w piątek o 16", "a ile to trwa?", "u kogo?", "thanks a lot"])
def test_most_messages_are_of_no_matter(said):
    assert matters_of(said) == frozenset()
