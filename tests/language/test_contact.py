"""Names, phones and e-mails as clients write them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from receptionist.language.contact import Contact, parse_email, parse_phone, read_contact

STAFF = ("Anna Kot", "Marek Zięba")

# awaiting; text; name; phone; e-mail
LINES = """
-; Nazywam się Julia van der Berg; Julia van der Berg; -; -
-; Tu Anna Maria Nowak-Kowalska; Anna Maria Nowak-Kowalska; -; -
-; z tej strony Piotr Zając, chciałbym przełożyć wizytę; Piotr Zając; -; -
-; proszę zapisać na nazwisko Wiśniewska; Wiśniewska; -; -
-; proszę zapisać na nazwisko Kowalskiego; Kowalski; -; -
-; My name is Siobhán O'Connor; Siobhán O'Connor; -; -
-; it's John Smith, I booked for Friday; John Smith; -; -
-; this is Maria da Silva speaking; Maria da Silva; -; -
-; jestem Ewa Lis i chcę odwołać; Ewa Lis; -; -
-; mam na imię Grażyna; Grażyna; -; -
-; Łukasz Żółć 512345678; Łukasz Żółć; +48512345678; -
-; Jan Kos, tel. 22 621 00 00; Jan Kos; +48226210000; -
-; Nazywam się Đorđe Živković; Đorđe Živković; -; -
-; Imię i nazwisko: Tomasz Gruszka; Tomasz Gruszka; -; -
-; jestem zainteresowana masażem; -; -; -
-; jestem w korku; -; -; -
-; tu jest dobrze?; -; -; -
-; do pani Anny Kot; -; -; -
-; Dzień dobry; -; -; -
-; this is great, thanks; -; -; -
-; I'm running late; -; -; -
-; it's Monday; -; -; -
-; chcę we Wtorek o 15; -; -; -
-; nazywam się kasia nowicka i mam pytanie; Kasia Nowicka; -; -
-; pozdrawiam, Ewelina Bąk; Ewelina Bąk; -; -
-; mój numer to 601 234 567; -; +48601234567; -
-; 601-234-567; -; +48601234567; -
-; +48 601 234 567; -; +48601234567; -
-; 0048601234567; -; +48601234567; -
-; (+48) 601.234.567; -; +48601234567; -
-; sześćset jeden dwieście trzydzieści cztery pięćset sześćdziesiąt siedem; -; +48601234567; -
-; szesc zero jeden dwa trzy cztery piec szesc siedem; -; +48601234567; -
-; sześćdziesiąt dziewięć, jeden, trzysta dwadzieścia, sto jeden; -; +48691320101; -
-; five one two three four five six seven eight; -; +48512345678; -
-; plus forty four seven seven double zero nine zero zero one two three; -; +447700900123; -
-; my phone is +44 7700 900123; -; +447700900123; -
-; +49 151 23456789; -; +4915123456789; -
-; jutro o 16:30; -; -; -
-; 27.11.2026 o 10; -; -; -
-; od 10 do 12 albo 14-16; -; -; -
-; 250 zł czy 300 zł?; -; -; -
-; kod 482913; -; -; -
-; 482913; -; -; -
-; 2026-11-27 15:00-16:00; -; -; -
-; ania.nowak@example.com; -; -; ania.nowak@example.com
-; mail: Jan_Kos+x@firma.com.pl.; -; -; jan_kos+x@firma.com.pl
-; ania kropka nowak małpa gmail kropka com; -; -; ania.nowak@gmail.com
-; anna dot smith at gmail dot com; -; -; anna.smith@gmail.com
-; jan podkreślnik kos malpa wp kropka pl; -; -; jan_kos@wp.pl
-; jan minus kos małpa o2 kropka pl; -; -; jan-kos@o2.pl
-; j.kos(at)interia.pl; -; -; j.kos@interia.pl
-; ewa @ onet.pl; -; -; ewa@onet.pl
-; spotkajmy się at 5 dot; -; -; -
-; Ewa Lis, 600 100 200, ewa@lis.pl; Ewa Lis; +48600100200; ewa@lis.pl
-; tu Marek Zięba; -; -; -
name; jan kowalski; Jan Kowalski; -; -
name; kowalska; Kowalska; -; -
name; na kowalską; Kowalska; -; -
name; Anna Maria Wesołowska-Bąk; Anna Maria Wesołowska-Bąk; -; -
name; ewa lis 600100200; Ewa Lis; +48600100200; -
name; na moją córkę, Zosię Maj; Zosia Maj; -; -
name; tak; -; -; -
name; nie, dziękuję; -; -; -
name; a ile to kosztuje?; -; -; -
name; wolałabym inny termin; -; -; -
name; po co wam nazwisko; -; -; -
name; proszę bardzo: Kinga Duda; Kinga Duda; -; -
name; John; John; -; -
name; nguyen thi mai; Nguyen Thi Mai; -; -
name; w środę o 10; -; -; -
name; środa; -; -; -
name; mueller; Mueller; -; -
name; chwileczkę; -; -; -
name; może być na Nowaka; Nowak; -; -
name; cancel please; -; -; -
name; do Marka Zięby; -; -; -
phone; 601234567; -; +48601234567; -
phone; sześćset jeden, dwieście trzydzieści cztery, pięćset sześćdziesiąt siedem; -; +48601234567; -
"""

CASES = [tuple(part.strip() for part in line.split(";")) for line in LINES.strip().splitlines()]


@pytest.mark.parametrize(
    ("awaiting", "text", "name", "phone", "email"), CASES, ids=[" / ".join(c[:2]) for c in CASES]
)
def test_a_message_gives_this_contact(awaiting: str, text: str, name: str, phone: str, email: str) -> None:
    found = read_contact(text, awaiting=None if awaiting == "-" else awaiting, staff_names=STAFF)

    assert (found.name or "-", found.phone or "-", found.email or "-") == (name, phone, email)
    for words in found.words.values():
        assert words in text


@pytest.mark.parametrize(
    "text", ["mój numer to 601 234 56", "tel. 111 111 111", "+48 601 234 56", "telefon 60123456789"]
)
def test_an_impossible_number_is_kept_apart(text: str) -> None:
    found = read_contact(text)

    assert found.phone is None
    assert found.invalid_phone


def test_a_phone_that_cannot_be_read_is_no_phone() -> None:
    assert parse_phone("oddzwonię") is None
    assert parse_phone("601 234 567") == "+48601234567"
    assert parse_phone("020 7946 0958", "GB") == "+442079460958"


def test_an_email_stands_in_lower_case() -> None:
    assert parse_email("Pisz na Ania@Example.COM, proszę") == "ania@example.com"
    assert parse_email("małpa") is None


@given(st.text(max_size=300), st.sampled_from([None, "name", "phone", "email"]))
def test_no_text_makes_the_reader_fail(text: str, awaiting: str | None) -> None:
    found = read_contact(text, awaiting=awaiting, staff_names=STAFF)

    assert isinstance(found, Contact)
    assert all(words in text for words in found.words.values())
