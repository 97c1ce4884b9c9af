"""How the owner wants the assistant to appear, and what always goes to staff."""

import pytest

from receptionist.dialogue.owners_words import OwnersWords
from tests.talking import BARBER, a_shop


@pytest.fixture
def shop(sqlite_url):
    return lambda **assistant: a_shop(sqlite_url, assistant=assistant)


def test_the_owners_greeting_opens_the_conversation(shop):
    client = shop(greeting={"pl": "Cześć, tu Brzytwa. Co strzyżemy?"}, emoji=True).client()

    assert client.reply == "Cześć, tu Brzytwa. Co strzyżemy? 🙂"


def test_a_name_stands_in_our_greeting_of_every_language(shop):
    assistant = shop(name="Figa", greeting={})

    assert "tu asystent Figa (piszę automatycznie)" in assistant.client("pl").reply
    assert "this is the assistant Figa (replies are automatic)" in assistant.client("en").reply


def test_a_language_without_a_greeting_of_its_own_keeps_ours(shop):
    assert shop(greeting={"pl": "Cześć!"}).client("en").reply.startswith("Hello, Brzytwa")


@pytest.mark.parametrize(
    "text",
    [
        "Poproszę o fakturę za wczoraj",
        "a dostanę fakture?",
        "Chcę się umówić na przedłużanie włosów w piątek o 12",
        "Ile kosztuje przedłużenie moich włosów?",
        "Do you sell gift cards?",
    ],
)
def test_what_the_owner_keeps_for_people_goes_to_people(shop, text):
    client = shop(to_staff=["faktura", "przedłużenie włosów", "przedłużanie włosów", "gift card"]).client()

    client.says(text)

    assert client.handovers == ["rule"]


@pytest.mark.parametrize("text", ["Strzyżenie włosów w piątek o 12", "Czy można zapłacić kartą?"])
def test_other_words_do_not(shop, text):
    client = shop(to_staff=["przedłużanie włosów", "karta podarunkowa"]).client()

    client.says(text)

    assert client.handovers == []


def test_danger_comes_before_what_the_owner_keeps_for_people(shop):
    client = shop(to_staff=["faktura"]).client()

    client.says("Pomocy, ktoś zemdlał, faktura nieważna")

    assert client.handovers == ["emergency"]


def test_no_words_bring_nobody():
    assert OwnersWords(()).find("faktura") == []


def test_the_words_that_bring_a_person_are_the_clients_own():
    (found,) = OwnersWords(("faktura",)).find("Czy wystawią Państwo fakturę?")

    assert "Czy wystawią Państwo fakturę?"[found.start : found.end] == "fakturę"


def test_a_shop_without_wishes_is_as_before(sqlite_url):
    assert "assistant" not in BARBER
    assert a_shop(sqlite_url).client().reply.startswith("Brzytwa, dzień dobry, tu asystent (piszę")
