"""The answer to one line of `flask interpret`."""

from datetime import UTC, datetime

import pytest

from receptionist.dialogue.interpret import interpret_line
from receptionist.dialogue.understanding import Understanding
from tests.dialogue.businesses import BARBER

NOW = datetime(2026, 11, 23, 9)
UNDERSTANDING = Understanding(BARBER)


def interpret(text: str, **request: object) -> dict[str, object]:
    return interpret_line(UNDERSTANDING, BARBER, {"text": text, **request}, NOW)


def test_everything_said_is_shown_with_the_clients_words() -> None:
    shown = interpret("Poproszę golenie brzytwą u Kuby jutro o 15, Jan Nowak, 601 234 567")

    assert {key: shown[key] for key in ("intent", "service", "staff", "when", "language", "route")} == {
        "intent": "book",
        "service": "golenie",
        "staff": "kuba",
        "when": ["@2026-11-24T15:00"],
        "language": "pl",
        "route": "rules",
    }
    assert shown["contact"] == {"name": "Jan Nowak", "phone": "+48601234567", "email": None}


def test_several_services_are_joined() -> None:
    assert (
        interpret("chcę się umówić na golenie brzytwą i na strzyżenie dziecięce")["service"]
        == "golenie+dzieciece"
    )


def test_an_empty_text_has_no_values() -> None:
    shown = interpret("")

    assert (shown["service"], shown["staff"], shown["when"], shown["evidence"]) == (None, None, [], {})


def test_what_was_asked_changes_the_reading() -> None:
    assert [interpret("2", awaiting="slot")["when"], interpret("16", awaiting="slot")["when"]] == [
        [],
        ["T16:00"],
    ]


def test_an_aware_now_is_taken_to_the_business_clock() -> None:
    late = datetime(2026, 11, 23, 23, 30, tzinfo=UTC)

    shown = interpret_line(UNDERSTANDING, BARBER, {"text": "jutro o 15"}, late)

    assert shown["when"] == ["@2026-11-25T15:00"]


@pytest.mark.parametrize("request_", [{}, {"text": 7}, {"text": None}, {"text": "hej", "now": "never"}])
def test_a_bad_request_is_refused(request_: dict[str, object]) -> None:
    with pytest.raises(ValueError, match=r"text|Invalid"):
        interpret_line(UNDERSTANDING, BARBER, request_, NOW)
