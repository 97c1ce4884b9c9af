"""What one message means, by rules alone: unseen messages, several acts, short answers, evidence."""

from collections import Counter
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from receptionist.dialogue.acts import Context, Reading
from receptionist.dialogue.understanding import Understanding
from tests.dialogue import businesses
from tests.dialogue.businesses import BARBER, BUSINESSES

NOW = datetime(2026, 11, 23, 9)
UNSEEN = tuple(Path(__file__).parent.glob("unseen_turns*.tsv"))
WORDS = [
    "tak",
    "nie",
    "chcę",
    "odwołać",
    "przełożyć",
    "broda",
    "Kuba",
    "jutro",
    "15",
    "o",
    "na",
    "w",
    "piątek",
    "ile",
    "kosztuje",
    ",",
    "?",
    ".",
    "Łódź",
    "ŻÓŁĆ",
]
ASKED = (None, "slot", "when", "name", "phone", "confirmation", "staff", "code")
UNDERSTANDING = {name: Understanding(business) for name, business in BUSINESSES.items()}


def read(text: str, awaiting: str | None = None, business: str = "barber", language: str = "pl") -> Reading:
    return UNDERSTANDING[business].read(text, Context(NOW, language, awaiting))


def unseen_rows() -> list[list[str]]:
    lines = [line for path in UNSEEN for line in path.read_text(encoding="utf-8").splitlines()]
    return [
        ["" if cell == "-" else cell for cell in line.split("\t")]
        for line in lines
        if not line.startswith("#")
    ]


def test_unseen_messages_of_other_trades_are_read() -> None:
    right, rows = Counter[str](), unseen_rows()

    for business, awaiting, text, intents, service, staff, language in rows:
        got = UNDERSTANDING[business].read(
            text, Context(NOW, language if awaiting else None, awaiting or None)
        )
        right["intent"] += got.intent in intents.split(",")
        right["service"] += [m.ids for m in got.services] == ([(service,)] if service else [])
        right["staff"] += [m.ids for m in got.staff] == ([(staff,)] if staff else [])
        right["language"] += got.language == language

    assert {slot for slot, count in right.items() if count / len(rows) < 0.93} == set()


def test_every_unseen_emergency_is_seen() -> None:
    missed = [
        text
        for business, awaiting, text, intents, *_ in unseen_rows()
        if intents == "emergency" and read(text, awaiting or None, business).intent != "emergency"
    ]

    assert missed == []


@pytest.mark.parametrize(
    ("text", "awaiting", "intents"),
    [
        ("chcę się umówić na brodę, ile to kosztuje?", None, ("book", "question")),
        ("pasuje, ale jednak o 17, a po ile to jest?", "confirmation", ("inform", "question")),
        ("tak, a macie parking?", "confirmation", ("yes", "question")),
        ("odwołuję wizytę w środę, umówcie mnie na piątek", None, ("cancel", "book")),
        ("nie pasuje mi, może u Kuby?", "slot", ("no", "inform")),
        ("kiedy mam wizytę? chciałbym ją przełożyć", None, ("reschedule",)),
        ("dzień dobry, poproszę o termin na brodę", None, ("book",)),
        ("dzięki, do zobaczenia", "rating", ("thanks",)),
    ],
)
def test_all_acts_of_a_message_are_found_main_one_first(
    text: str, awaiting: str, intents: tuple[str, ...]
) -> None:
    assert read(text, awaiting).intents == intents


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("o której otwieracie w sobotę?", "hours"),
        ("jaki macie adres?", "address"),
        ("na jaki numer mogę zadzwonić do salonu?", "phone"),
        ("podaj maila", "email"),
        ("po ile strzyżenie?", "price"),
        ("ile trwa golenie?", "duration"),
        ("kto u was robi brodę?", "who"),
        ("można zapłacić kartą?", "payment"),
        ("jesteś człowiekiem?", "assistant"),
        ("dlaczego chcecie mój numer?", "why_phone"),
        ("jakie usługi oferujecie?", "services"),
        ("are you a robot?", "assistant"),
        ("how much is a shave?", "price"),
    ],
)
def test_a_question_has_its_topic(text: str, topic: str) -> None:
    reading = read(text)

    assert (reading.intent, reading.topic) == ("question", topic)


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("chcę rozmawiać z człowiekiem", "asked"),
        ("oddzwońcie do mnie", "callback"),
        ("poproszę fakturę", "invoice"),
        ("usuńcie moje dane", "erasure"),
        ("can I take ibuprofen before the visit?", "medical"),
        ("zrobicie strzyżenie dla 6 osób u mnie w domu?", "special_order"),
        ("chciałbym nawiązać współpracę", "cooperation"),
        ("barber składał mi niestosowne propozycje", "harassment"),
    ],
)
def test_what_staff_must_decide_has_its_kind(text: str, topic: str) -> None:
    reading = read(text)

    assert (reading.intent, reading.topic, reading.certain) == ("human", topic, True)


@pytest.mark.parametrize(
    "text", ["Umuwic sie na brode", "chce sie umowić na brodę", "chciałbym się umóiwć na brodę"]
)
def test_typos_and_missing_diacritics_are_read(text: str) -> None:
    assert read(text).intent == "book"


def test_a_denied_wish_is_no_wish() -> None:
    assert "cancel" not in read("nie chcę odwołać wizyty, tylko ją przełożyć").intents


def test_a_bare_service_informs_and_with_a_time_it_books() -> None:
    assert [read("broda").intent, read("broda w piątek o 15").intent] == ["inform", "book"]


def test_the_same_words_answer_what_was_asked() -> None:
    assert [read("potwierdzam").intent, read("potwierdzam", "confirmation").intent] == ["confirm", "yes"]


def test_a_position_is_no_hour() -> None:
    reading = read("ten drugi", "slot")

    assert (reading.intents, reading.whens) == (("inform",), ())


def test_anyone_of_the_staff_will_do() -> None:
    assert read("obojętnie do kogo", "staff").any_staff


def test_gibberish_is_not_certain() -> None:
    assert not read("gżegżółka fioletowe bzdryngiel").certain


def test_what_the_business_sells_is_no_special_order() -> None:
    bridal = replace(
        BARBER, services=(*BARBER.services, businesses.service("slub", "Fryzura ślubna", "Bridal hair"))
    )

    reading = Understanding(bridal).read("chcę się zapisać na fryzurę ślubną", Context(NOW, "pl"))

    assert reading.intent == "book"


@pytest.mark.parametrize(
    "text",
    ["", " ", "😀😀", "???", "\x00", "a" * 2000, "<script>alert(1)</script>", "\u202eנסיון", "12 12 12"],
)
def test_no_text_makes_it_fail(text: str) -> None:
    assert read(text).intents


def test_evidence_is_copied_from_the_text() -> None:
    text = "Poproszę BRODĘ u Kuby w piątek o 15, Jan Nowak, 601 234 567"

    evidence = read(text).evidence

    assert set(evidence) >= {"service", "staff", "when", "phone", "name", "intent"}
    assert all(words in text for words in evidence.values())


@settings(max_examples=60, deadline=None)
@given(
    st.text(max_size=120) | st.lists(st.sampled_from(WORDS), max_size=12).map(" ".join),
    st.sampled_from(ASKED),
)
def test_whatever_is_written_is_read_and_every_value_stands_in_it(text: str, awaiting: str | None) -> None:
    reading = read(text, awaiting)

    assert reading.intents
    assert all(words in text for words in reading.evidence.values())
    assert {"service", "staff", "when"} - set(reading.evidence) == {
        slot
        for slot, values in (
            ("service", reading.services),
            ("staff", reading.staff),
            ("when", reading.whens),
        )
        if not values
    }
