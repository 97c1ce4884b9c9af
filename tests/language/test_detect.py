"""Which language a message is in."""

import pytest

from receptionist.language.detect import detect, foreign

# language; text (? : stays what it was)
LINES = """
pl; czesc, chce sie umowic
pl; Dzień dobry
pl; prosze o termin na jutro
?; dzieki
pl; poprosze na 15
pl; ile kosztuje masaz
pl; mam pytanie o cennik
pl; moze byc
pl; do widzenia
pl; wole w piatek po poludniu
pl; a jutro rano cos bedzie?
pl; zaraz wracam
pl; nie pasuje mi ta godzina
pl; booking na jutro poprosze
pl; jestem juz na miejscu
pl; gdzie was znajde
pl; da sie jutro?
pl; przelozmy to
pl; zapisz mnie na hybryde
pl; super, do zobaczenia
en; hi, can I book
en; hello there
en; good morning
en; do you have anything on Friday
en; thanks a lot
en; I'd like to see Kasia
en; what are your hours
en; how much is it
en; tomorrow at 5 please
en; none of those
en; sounds good
en; cancel my appointment
en; need a trim asap
en; my name is Jan Kowalski
en; is Ola working today?
en; see you on Monday
en; could it be later
en; yes please
en; no thank you
en; next week works better
pl; umow mnie
pl; jaki adres
pl; ile to trwa
pl; wpadne pozniej
pl; spoznie sie
pl; ok dziekuje
pl; super dzieki
pl; niestety nie
pl; do Kasi prosze
pl; na jutro
pl; Kasia Nowak, 600 700 800, prosze o kontakt
pl; hybryda i pedicure
en; ok thanks
en; I wanna book
en; haircut please
en; what about Saturday
en; not today
en; with Kasia
en; full name is Jan Kowalski
en; manicure and pedicure please
en; any slots?
en; running late sorry
?; yep
?; nope
?; cool
?; Kasia Nowak
?; 15:30
?; piatek
?; +48 600 700 800
?; Maj
?; ok
?; 15
?; Jan Kowalski
?; 601 234 567
?; 16:30
?; balayage
?; Ola
?; ania@example.com
?; 👍
?; ...
?; pedicure
?; 27.11
?; no
"""
CASES = [tuple(part.strip() for part in line.split(";", 1)) for line in LINES.strip().splitlines()]


@pytest.mark.parametrize("current", ["pl", "en"])
@pytest.mark.parametrize(("language", "text"), CASES, ids=[case[1] for case in CASES])
def test_a_message_is_in_this_language(language: str, text: str, current: str) -> None:
    expected = current if language == "?" else language

    assert detect(text, current, ("pl", "en")) == expected


def test_an_undecidable_first_message_is_in_the_owners_language() -> None:
    assert detect("ok", None, ("pl", "en")) == "pl"
    assert detect("ok", None, ("en", "pl")) == "en"


def test_a_language_the_business_does_not_speak_is_not_chosen() -> None:
    assert detect("hello, can I book a massage", None, ("pl",)) == "pl"


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Добрий день, хочу записатися на стрижку", "uk"),
        ("Доброго дня, чи є вільний час у п'ятницю?", "uk"),
        ("Здравствуйте, можно записаться на маникюр?", "ru"),
        ("привет, сколько стоит стрижка", "ru"),
        ("Guten Tag, ich möchte einen Termin", "de"),
        ("Haben Sie am Freitag noch etwas frei?", "de"),
        ("Dzień dobry, chcę się umówić", None),
        ("hello, can I book", None),
        ("Jan Müller", None),
        ("die Hard", None),
        ("", None),
    ],
)
def test_other_languages_are_told_only_when_clear(text: str, language: str | None) -> None:
    assert foreign(text) == language


@pytest.mark.parametrize("text", ["", " ", "\x00", "🙂", "ł" * 5000, "a\u0301\u0301"])
def test_no_text_makes_it_fail(text: str) -> None:
    assert detect(text, "en", ("pl", "en")) in ("pl", "en")
