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
-; Hej, tu Magda; Magda; -; -
-; Dzień dobry, Magda Król z tej strony; Magda Król; -; -
-; John here, can I move my booking?; John; -; -
-; Hi, I'm Kate Brown; Kate Brown; -; -
-; i am ready; -; -; -
-; I'm Polish; -; -; -
-; this is urgent; -; -; -
-; it's for Friday; -; -; -
-; na nazwisko Nowak; Nowak; -; -
-; proszę na Kowalską; -; -; -
-; umówiona jestem na nazwisko Zielińska na środę; Zielińska; -; -
-; Anna Nowak; Anna Nowak; -; -
-; Oleksandr Kovalenko, +380 67 123 45 67; Oleksandr Kovalenko; +380671234567; -
-; Kowalska Anna 501502503; Kowalska Anna; +48501502503; -
-; Jan Maria Rokita-Nowak jan@r.pl; Jan Maria Rokita-Nowak; -; jan@r.pl
-; pan Tadeusz Kos, 601202303; Tadeusz Kos; +48601202303; -
-; Strzyżenie Męskie; -; -; -
-; Poproszę Masaż Pleców; -; -; -
-; W Poniedziałek Rano; -; -; -
-; Tak Pasuje; -; -; -
-; Boże Narodzenie; -; -; -
-; ul. Jana Pawła 15; -; -; -
-; gdzie jest ulica Anny Walentynowicz?; -; -; -
-; dla Zosi Nowak; Zosia Nowak; -; -
-; dla Zosi; -; -; -
-; dla mamy; -; -; -
-; nr 600-700-800 lub 22 1234567; -; +48600700800; -
-; tel:+48600700800; -; +48600700800; -
-; oddzwońcie na 48 600 700 800; -; +48600700800; -
-; sześćset siedemset osiemset; -; +48600700800; -
-; zadzwońcie: pięćset dwa, 333, sto jedenaście; -; +48502333111; -
-; 600 700 800 albo 15:30; -; +48600700800; -
-; 5 grudnia o 15, 600 700 800; -; +48600700800; -
-; 1234; -; -; -
-; od 15 do 20 listopada; -; -; -
-; 12.12.2026; -; -; -
-; o szesnastej trzydzieści; -; -; -
-; dwudziestego siódmego; -; -; -
-; w godzinach 10-12, 14-16, 18-20; -; -; -
-; mam 35 lat i 2 dzieci; -; -; -
-; mail anna małpa o2.pl; -; -; anna@o2.pl
-; kasia.k małpa gmail.com; -; -; kasia.k@gmail.com
-; piszcie na jan.kos@gmail,com; -; -; -
-; my email is bob at example dot co dot uk; -; -; bob@example.co.uk
-; meet me at gmail; -; -; -
-; look at your website salon.pl; -; -; -
name; Zofia; Zofia; -; -
name; zofia maj; Zofia Maj; -; -
name; Maja; Maja; -; -
name; na Zosię; Zosia; -; -
name; Kowalskiego; Kowalskiego; -; -
name; to samo co zwykle; -; -; -
name; nie wiem; -; -; -
name; Anna; Anna; -; -
name; anna nowak tel 600 700 800; Anna Nowak; +48600700800; -
name; moje nazwisko to Wróbel; Wróbel; -; -
name; Wróbel; Wróbel; -; -
name; lis; Lis; -; -
name; kot; Kot; -; -
name; chcę hybrydę; -; -; -
name; balejaż; -; -; -
name; jutro; -; -; -
name; o'brien; O'Brien; -; -
name; jean-pierre dupont; Jean-Pierre Dupont; -; -
name; ludwig von mises; Ludwig von Mises; -; -
name; Mam na imię Ewa, nazwisko Lis; Ewa Lis; -; -
name; nazwisko Lis, imię Ewa; Ewa Lis; -; -
name; stop; -; -; -
name; pani Krystyna Janda; Krystyna Janda; -; -
name; Jan Kowalski i poproszę sms; Jan Kowalski; -; -
name; Li Wei; Li Wei; -; -
name; yes, it's Smith; Smith; -; -
name; John Smith please; John Smith; -; -
name; just put me down as Tom; Tom; -; -
name; Iga.; Iga; -; -
name; rezygnuję; -; -; -
name; wracam do terminu; -; -; -
name; Nowa Sól; -; -; -
name; Will May; Will May; -; -
name; Mary Field; Mary Field; -; -
name; Bill Price, thanks; Bill Price; -; -
name; it's Will; Will; -; -
name; Mrs. Green; Green; -; -
name; pan Jan; Jan; -; -
name; na panią Kowalską; Kowalska; -; -
name; ola kowalska; Ola Kowalska; -; -
name; Sęk Halina; Sęk Halina; -; -
name; Marek Wolny; Marek Wolny; -; -
name; Proszę wpisać: Mazur; Mazur; -; -
name; Mazur, tylko proszę o SMS; Mazur; -; -
name; Kowalski, Jan Kowalski; Jan Kowalski; -; -
name; Ken; Ken; -; -
name; Ben; Ben; -; -
name; it's Al; Al; -; -
name; van; -; -; -
name; pan doktor; -; -; -
name; May I ask why; -; -; -
name; Will Friday Work; -; -; -
name; Kurczę, zapomniałam; -; -; -
name; Momencik, sprawdzę; -; -; -
name; proszę zapisać; -; -; -
-; jestem sam; -; -; -
-; This is rich; -; -; -
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
