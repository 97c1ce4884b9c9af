"""Which of the owner's questions is asked: measured on clients' own words, and never answered at random."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

from receptionist.dialogue.knowledge import FaqAnswer, Knowledge
from tests.dialogue.businesses import BARBER, faq
from tests.dialogue.faq_cases import ABOUT_SOMETHING_ELSE, ASKED, BUSINESS, FEW, UNANSWERED


def asked(answer: FaqAnswer | None) -> str | None:
    return answer.question if answer else None


def test_most_questions_in_other_words_find_their_answer() -> None:
    knowledge = Knowledge(BUSINESS)

    got = [(asked(knowledge.answer(text, "en")), wanted) for text, wanted in ASKED]

    assert sum(found == wanted for found, wanted in got) >= 0.7 * len(ASKED)
    assert sum(found not in {wanted, None} for found, wanted in got) <= 3


def test_what_the_owner_has_not_answered_stays_unanswered() -> None:
    knowledge = Knowledge(BUSINESS)

    assert [text for text in UNANSWERED if knowledge.answer(text, "pl")] == []


def test_a_question_that_only_begins_like_an_answered_one_is_another() -> None:
    knowledge = Knowledge(FEW)

    answered = [text for text in ABOUT_SOMETHING_ELSE if knowledge.answer(text, "pl")]

    assert len(answered) <= 2, answered


def test_the_answer_comes_in_the_clients_language() -> None:
    knowledge = Knowledge(BUSINESS)

    both = [knowledge.answer("Is there an elevator?", language) for language in ("pl", "en", "de")]

    assert [answer and answer.answer for answer in both] == ["Tak.", "Yes.", "Tak."]


def test_no_questions_no_answers() -> None:
    assert Knowledge(replace(BARBER, faq=())).answer("czy jest parking?", "pl") is None


def test_an_empty_text_asks_nothing() -> None:
    assert Knowledge(BUSINESS).answer("  ", "pl") is None


def test_several_threads_may_ask_at_once() -> None:
    knowledge = Knowledge(BUSINESS)

    with ThreadPoolExecutor(4) as threads:
        got = list(threads.map(lambda _: asked(knowledge.answer("is there an elevator", "en")), range(8)))

    assert set(got) == {"Is there a lift in the building?"}


def test_a_kind_of_thing_is_asked_about_by_its_plainer_word() -> None:
    knowledge = Knowledge(replace(BARBER, faq=(faq("Czy mogę przyjść z psem?", "Can I bring my dog?"),)))

    assert [
        asked(knowledge.answer(text, "pl")) for text in ("a z pudlem?", "mogę z terierem?", "a z krokodylem?")
    ] == [
        "Czy mogę przyjść z psem?",
        "Czy mogę przyjść z psem?",
        None,
    ]
