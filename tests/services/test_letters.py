"""A message's text as the two bodies of a mail, which say the same, whatever the text holds."""

import re
from datetime import date
from html import unescape

import pytest

from receptionist.dialogue.wording import words_for
from receptionist.services.letters import letter
from tests.builders import a_business

SALON = a_business()
TODAY = date(2026, 11, 23)
POLISH = words_for(SALON, "pl", TODAY)
LINK = "https://salon.example/a/IjEyMyI.abc-def_ghi"
REMINDER = (
    f"{SALON.name}: przypominamy o wizycie w piątek 27 listopada o 9:00 (masaż u Ani). "
    f"Zmiana albo odwołanie: {LINK}"
)


def words(html):
    """What a reader sees, without the head."""
    body = html.partition("<body")[2].partition(">")[2]
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", body)).split())


def links(html):
    return [unescape(link) for link in re.findall(r'href="([^"]+)"', html)]


def test_both_bodies_say_the_same_and_the_link_is_a_button():
    made = letter(REMINDER, POLISH)

    assert made.text == REMINDER
    assert (
        "Przypominamy o wizycie w piątek 27 listopada o 9:00 (masaż u Ani). Zmiana albo odwołanie"
        in words(made.html)
    )
    assert links(made.html)[0] == LINK
    assert LINK not in words(made.html)


def test_what_a_name_holds_cannot_become_part_of_the_page():
    made = letter('Wizyta: <script>alert("x")</script> & Jan "Maj"', POLISH)

    assert "<script>" not in made.html
    assert '<script>alert("x")</script> & Jan "Maj"' in words(made.html)


TEXTS = {
    "an address without a name": (
        f"Zapraszamy {LINK}",
        f"{SALON.name} Zapraszamy Otwórz stronę {SALON.name}",
        ["Otwórz stronę"],
    ),
    "words after the address": (
        f"Termin wolny. Szczegóły: {LINK}. Czekamy.",
        f"{SALON.name} Termin wolny. Czekamy. Szczegóły {SALON.name}",
        ["Szczegóły"],
    ),
    "no address": ("Dziękujemy za wizytę.", f"{SALON.name} Dziękujemy za wizytę. {SALON.name}", []),
    "two addresses": (
        f"Pierwsza: {LINK}. Druga: {LINK}2",
        f"{SALON.name} Pierwsza Druga {SALON.name}",
        ["Pierwsza", "Druga"],
    ),
}


@pytest.mark.parametrize(("text", "said", "names"), TEXTS.values(), ids=TEXTS)
def test_addresses_become_buttons_with_the_words_before_them(text, said, names):
    html = letter(text, POLISH).html

    assert re.findall(r'class="button"[^>]*>([^<]+)<', html) == names
    assert words(html).startswith(said)


def test_paragraphs_and_lines_stay():
    html = letter("Dzień dobry,\n\npierwszy wiersz\ndrugi wiersz", POLISH).html

    assert html.count('class="ink"') == 2
    assert "pierwszy wiersz\ndrugi wiersz" in html


@pytest.mark.parametrize(
    ("language", "said"), [("pl", "Nie chcę takich wiadomości"), ("en", "Stop messages like this")]
)
def test_what_can_be_stopped_says_where_in_both_bodies(language, said):
    made = letter(
        "Dziękujemy za wizytę.", words_for(SALON, language, TODAY), stop_url="https://salon.example/u/x"
    )

    assert made.text.endswith(f"{said}: https://salon.example/u/x")
    assert (links(made.html)[-1], said in words(made.html)) == ("https://salon.example/u/x", True)
