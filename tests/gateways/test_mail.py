"""E-mail through a real SMTP server: sent, encrypted, read back; and every way in which it can go wrong."""

import socket
from datetime import timedelta
from urllib.parse import quote

import pytest
from icalendar import Calendar

from receptionist.gateways.mail import Mail, Sender
from receptionist.gateways.messengers import DeliveryError, Message
from tests.gateways.mail_server import PASSWORD, USER, Postbox, certified, receiving
from tests.waiting import free_port

SALON = Sender("Gabinet Żółć", "gabinet@example.com")
TEXT = "Dzień dobry,\n\nprzypominamy o wizycie: masaż leczniczy, piątek 27 listopada o 9:00.\n"
HTML = "<!doctype html><p>przypominamy o wizycie: <b>masaż leczniczy</b>, piątek 27 listopada o 9:00.</p>"
ICS = "\r\n".join(
    (
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//test//PL",
        "METHOD:REQUEST",
        "BEGIN:VEVENT",
        "UID:visit-1@receptionist",
        "SEQUENCE:3",
        "SUMMARY:Masaż leczniczy\\, Gabinet Żółć",
        "END:VEVENT",
        "END:VCALENDAR",
        "",
    )
)
INVITATION = Message("jan@example.com", TEXT, "Wizyta w piątek o 9:00", HTML, (ICS,), "REQUEST")
REMINDER = Message("jan@example.com", TEXT, "Wizyta w piątek o 9:00")
THANKS = Message(
    "jan@example.com", TEXT, "Dziękujemy", transactional=False, unsubscribe_url="https://salon.example/u/x"
)


@pytest.fixture
def box():
    return Postbox()


def sent(box, message, sender=SALON, key="note-1", **settings):
    with receiving(box) as port:
        told = Mail(f"smtp://127.0.0.1:{port}", lambda: sender, **settings).send(message, key=key)
    return told, box.mails[0]


def refusal(messenger, message=REMINDER):
    with pytest.raises(DeliveryError) as refused:
        messenger.send(message, key="k1")
    return refused.value


def test_an_invitation_arrives_as_text_page_and_calendar_entry(box):
    _, mail = sent(box, INVITATION)

    plain, page, calendar = mail.iter_parts()
    entry = Calendar.from_ical(calendar.get_payload(decode=True)).walk("VEVENT")[0]
    assert mail.get_content_type() == "multipart/alternative"
    assert (plain.get_content_type(), plain.get_content().splitlines()) == ("text/plain", TEXT.splitlines())
    assert (page.get_content_type(), page.get_content().strip()) == ("text/html", HTML)
    assert (calendar.get_content_type(), calendar.get_param("method")) == ("text/calendar", "REQUEST")
    assert calendar.get_content_charset() == "utf-8"
    assert (entry["UID"], int(entry["SEQUENCE"])) == ("visit-1@receptionist", 3)
    assert entry["SUMMARY"] == "Masaż leczniczy, Gabinet Żółć"


def test_the_headers_say_what_the_mail_is_and_keep_polish_letters(box):
    told, mail = sent(box, REMINDER)

    assert mail["Subject"] == "Wizyta w piątek o 9:00"
    assert mail["From"] == "Gabinet Żółć <gabinet@example.com>"
    assert mail["To"] == "jan@example.com"
    assert mail["Auto-Submitted"] == "auto-generated"
    assert mail["Message-ID"] == told == "<note-1@example.com>"
    assert mail["Date"].datetime.tzinfo is not None
    assert mail["List-Unsubscribe"] is None
    assert box.recipients == [["jan@example.com"]]


def test_all_that_goes_over_the_wire_is_ascii(box):
    _, mail = sent(box, INVITATION)

    assert mail.as_bytes().isascii()


def test_what_is_not_transactional_can_be_stopped_with_one_click(box):
    _, mail = sent(box, THANKS)

    assert mail["List-Unsubscribe"] == "<https://salon.example/u/x>"
    assert mail["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"


def test_a_cancellation_is_told_to_the_calendar_as_one(box):
    _, mail = sent(box, Message("jan@example.com", TEXT, "Odwołane", None, ICS, "CANCEL"))

    assert [part.get_param("method") for part in mail.iter_parts()][-1] == "CANCEL"


def test_a_mail_without_a_subject_bears_the_business_s_name(box):
    _, mail = sent(box, Message("jan@example.com", TEXT))

    assert mail["Subject"] == "Gabinet Żółć"


def test_answers_go_to_the_business_where_another_address_sends(box):
    with receiving(box) as port:
        url = f"smtp://127.0.0.1:{port}?from=powiadomienia@mail.example"
        Mail(url, lambda: SALON).send(REMINDER, key="k")

    assert box.mails[0]["From"] == "Gabinet Żółć <powiadomienia@mail.example>"
    assert box.mails[0]["Reply-To"] == "Gabinet Żółć <gabinet@example.com>"


def test_a_password_goes_only_over_an_encrypted_line(box, tmp_path):
    server, client = certified(tmp_path)
    with receiving(box, certificate=server, passwords=True) as port:
        url = f"smtp://{quote(USER, safe='')}:{quote(PASSWORD, safe='')}@127.0.0.1:{port}"
        Mail(url, lambda: SALON, context=client).send(REMINDER, key="k")

    assert box.encrypted == [True]
    assert box.mails[0]["From"] == f"Gabinet Żółć <{USER}>"


def test_a_line_may_be_encrypted_from_the_start(box, tmp_path, monkeypatch):
    server, client = certified(tmp_path)
    with receiving(box, certificate=server, passwords=True, from_the_start=True) as port:
        monkeypatch.setattr("receptionist.gateways.mail._ENCRYPTED_FROM_THE_START", port)
        url = f"smtp://{quote(USER, safe='')}:{quote(PASSWORD, safe='')}@127.0.0.1:{port}"
        Mail(url, lambda: SALON, context=client).send(REMINDER, key="k")

    assert (box.encrypted, len(box.mails)) == ([True], 1)


def test_a_password_is_not_given_to_a_server_elsewhere_without_encryption(box, monkeypatch):
    monkeypatch.setattr("receptionist.gateways.mail.is_here", lambda _: False)
    with receiving(box, passwords=True) as port:
        error = refusal(Mail(f"smtp://user:secret@127.0.0.1:{port}", lambda: SALON))

    assert (error.permanent, box.mails) == (True, [])
    assert "encryption" in str(error)


def test_a_certificate_that_nobody_vouches_for_is_not_trusted(box, tmp_path):
    server, _ = certified(tmp_path)
    with receiving(box, certificate=server) as port:
        error = refusal(Mail(f"smtp://127.0.0.1:{port}", lambda: SALON))

    assert (error.permanent, box.mails) == (False, [])


def test_a_wrong_password_is_lasting(box, tmp_path):
    server, client = certified(tmp_path)
    with receiving(box, certificate=server, passwords=True) as port:
        url = f"smtp://{quote(USER, safe='')}:wrong@127.0.0.1:{port}"
        error = refusal(Mail(url, lambda: SALON, context=client))

    assert (error.permanent, str(error)) == (True, "smtp 535")


REFUSED = {
    "no such mailbox": ({"refuse_to": "550 5.1.1 <jan@example.com> unknown"}, True),
    "greylisting": ({"refuse_to": "450 4.7.1 come back later"}, False),
    "spam": ({"refuse_text": "554 5.7.1 jan@example.com will not have that"}, True),
    "a full disk": ({"refuse_text": "452 4.3.1 no room"}, False),
    "closing down": ({"refuse_text": "421 4.3.2 closing"}, False),
}


@pytest.mark.parametrize(("answers", "permanent"), REFUSED.values(), ids=REFUSED)
def test_what_the_server_refuses_is_told_as_lasting_or_passing_and_names_nobody(answers, permanent):
    box = Postbox(**answers)
    with receiving(box) as port:
        error = refusal(Mail(f"smtp://127.0.0.1:{port}", lambda: SALON))

    assert error.permanent is permanent
    assert "jan" not in str(error)


def test_nobody_at_the_address_is_passing():
    assert refusal(Mail(f"smtp://127.0.0.1:{free_port()}", lambda: SALON)).permanent is False


def test_a_server_that_says_nothing_is_given_up():
    with socket.create_server(("127.0.0.1", 0)) as mute:
        url = f"smtp://127.0.0.1:{mute.getsockname()[1]}"
        error = refusal(Mail(url, lambda: SALON, silence=timedelta(milliseconds=200)))

    assert (error.permanent, str(error)) == (False, "the mail server is silent or gone")


UNWRITABLE = {
    "no sender": (Sender("Gabinet", None), REMINDER),
    "no address": (SALON, Message("jan", TEXT)),
    "a second line in the address": (SALON, Message("jan@example.com\nBcc: all@example.com", TEXT)),
    "a second line in the subject": (SALON, Message("jan@example.com", TEXT, "Wizyta\r\nBcc: a@example.com")),
}


@pytest.mark.parametrize(("sender", "message"), UNWRITABLE.values(), ids=UNWRITABLE)
def test_what_cannot_be_written_is_lasting_and_goes_nowhere(box, sender, message):
    with receiving(box) as port:
        error = refusal(Mail(f"smtp://127.0.0.1:{port}", lambda: sender), message)

    assert (error.permanent, box.mails) == (True, [])
