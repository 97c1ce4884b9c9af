"""Three lines for staff: by the model where they hold, otherwise from the facts; no person is named."""

import pytest
from sqlalchemy import select

from receptionist.dialogue.acts import ModelUnavailable
from receptionist.storage.models import Handover
from tests.fakes import ScriptedModel
from tests.talking import a_shop

ASKED = "chcę rozmawiać z człowiekiem"


class Summing(ScriptedModel):
    """A model that only sums up; reading is left to the rules."""

    def complete(self, messages, schema, **limits):
        if "lines" not in schema["properties"]:
            raise ModelUnavailable("busy")
        return super().complete(messages, schema, **limits)


def summary_of(url, *lines, model=None):
    model = model or Summing({"lines": list(lines)})
    shop = a_shop(url, model=model)
    shop.client().says("broda jutro o 13", "Zofia Bąk", "602 345 678", ASKED)
    with shop.database.reading() as session:
        facts = session.scalars(select(Handover)).one().facts
    return facts["by"], facts["summary"], model


def test_the_model_sums_up_what_was_said(sqlite_url):
    by, lines, _ = summary_of(sqlite_url, "Chce trymowanie brody jutro o 13.", "Prosi o człowieka.")

    assert (by, lines) == ("model", ["Chce trymowanie brody jutro o 13.", "Prosi o człowieka."])


def test_a_line_with_a_number_or_a_day_that_nobody_said_is_dropped(sqlite_url):
    said = ("Chce brodę w niedzielę.", "Oddzwonić o 19:45.", "Prosi o człowieka.")

    assert summary_of(sqlite_url, *said)[:2] == ("model", ["Prosi o człowieka."])


def test_a_line_that_copies_what_the_assistant_said_is_dropped(sqlite_url):
    ours = "Termin jest wolny i na chwilę go zatrzymuję: trymowanie brody"
    said = ("assistant: W czym pomóc?", ours, "client: broda jutro o 13")

    assert summary_of(sqlite_url, *said)[:2] == ("model", ["broda jutro o 13"])


def test_the_model_is_not_shown_our_greeting(sqlite_url):
    _, _, model = summary_of(sqlite_url, "Prosi o człowieka.")

    assert "W czym pomóc" not in str(model.asked)


def test_no_more_than_three_lines_are_kept(sqlite_url):
    assert len(summary_of(sqlite_url, *["Prosi o człowieka."] * 5)[1]) == 3


@pytest.mark.parametrize(
    "answer",
    ["nonsense", {"lines": []}, {"lines": [7]}, {"lines": "x"}, [], ModelUnavailable("slow")],
    ids=str,
)
def test_where_the_model_fails_the_facts_are_summed_up(sqlite_url, answer):
    by, lines, _ = summary_of(sqlite_url, model=Summing(answer))

    assert by == "facts"
    assert len(lines) == 3


def test_the_model_sees_no_name_and_no_number(sqlite_url):
    _, _, model = summary_of(sqlite_url, "Prosi o człowieka.")

    (asked,) = model.asked
    assert "broda jutro" in asked.text
    assert not any(part in asked.text for part in ("Zofia", "Bąk", "602", "345"))
