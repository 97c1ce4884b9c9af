"""E-mail over SMTP: one message in text, HTML and with a calendar file, where it has them. Words nothing.

A password travels only encrypted, except to a server on this very machine.
"""

import smtplib
import ssl
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP as POLICY
from email.utils import format_datetime
from urllib.parse import SplitResult, parse_qs, urlsplit

from receptionist.gateways.messengers import DeliveryError, Message
from receptionist.gateways.wire import SILENCE, is_here, secret

_ENCRYPTED_FROM_THE_START = 465
_SUBMISSION = 587


@dataclass(frozen=True, slots=True)
class Sender:
    """Whom a mail comes from: the business's name, and the address that answers go to."""

    name: str
    address: str | None


class Mail:
    """Sends over SMTP. `url`: `smtp://USER:PASS@HOST:PORT`, optionally `?from=ADDRESS`.

    `sender` is asked for each message, since the owner may change it. A mail comes from the `from` of the
    address, where there is one, and answers to it go to the business.
    """

    def __init__(
        self,
        url: str,
        sender: Callable[[], Sender],
        *,
        silence: timedelta = SILENCE,
        context: ssl.SSLContext | None = None,
    ) -> None:
        address = urlsplit(url)
        self._url = url
        self._host = address.hostname or ""
        self._port = address.port or _SUBMISSION
        self._user, self._password = secret(address.username), secret(address.password)
        self._from = _sending_address(address, self._user)
        self._sender = sender
        self._silence = silence.total_seconds()
        self._context = context or ssl.create_default_context()

    def send(self, message: Message, *, key: str) -> str | None:
        """Send one mail; its Message-ID, the same for the same key."""
        sender = self._sender()
        from_ = self._from or sender.address
        if from_ is None:
            raise DeliveryError("there is no address to send from", permanent=True)
        try:
            mail = written(message, sender, from_, key)
        except ValueError as error:
            # A line break in a header, an address that is none.
            raise DeliveryError("the mail cannot be written", permanent=True) from error
        with _told_apart(), self._line() as line:
            line.send_message(mail, from_addr=from_, to_addrs=[message.to])
        return str(mail["Message-ID"])

    @contextmanager
    def _line(self) -> Iterator[smtplib.SMTP]:
        if self._port == _ENCRYPTED_FROM_THE_START:
            line: smtplib.SMTP = smtplib.SMTP_SSL(
                self._host, self._port, timeout=self._silence, context=self._context
            )
        else:
            line = smtplib.SMTP(self._host, self._port, timeout=self._silence)
        try:
            self._introduce(line)
            yield line
        finally:
            line.close()

    def _introduce(self, line: smtplib.SMTP) -> None:
        line.ehlo()
        encrypted = isinstance(line, smtplib.SMTP_SSL)
        if not encrypted and line.has_extn("starttls"):
            line.starttls(context=self._context)
            line.ehlo()
            encrypted = True
        if self._user and not (encrypted or is_here(self._url)):
            raise DeliveryError("the mail server offers no encryption for the password", permanent=True)
        if self._user:
            line.login(self._user, self._password)


def written(message: Message, sender: Sender, from_: str, key: str) -> EmailMessage:
    """A message as a mail. ValueError for what no header can hold."""
    mail = EmailMessage(policy=POLICY)
    mail["From"] = Address(sender.name, addr_spec=from_)
    mail["To"] = Address(addr_spec=message.to)
    if sender.address and sender.address != from_:
        mail["Reply-To"] = Address(sender.name, addr_spec=sender.address)
    mail["Subject"] = message.subject or sender.name
    mail["Date"] = format_datetime(datetime.now(UTC))
    mail["Message-ID"] = f"<{key}@{from_.rpartition('@')[2]}>"
    # Asks out-of-office programs not to answer (RFC 3834).
    mail["Auto-Submitted"] = "auto-generated"
    if message.unsubscribe_url and not message.transactional:
        mail["List-Unsubscribe"] = f"<{message.unsubscribe_url}>"
        mail["List-Unsubscribe-Post"] = "List-Unsubscribe=One-Click"
    mail.set_content(message.text, cte="quoted-printable")
    if message.html:
        mail.add_alternative(message.html, subtype="html", cte="quoted-printable")
    _invite(mail, message)
    return mail


def _invite(mail: EmailMessage, message: Message) -> None:
    """Put in the calendar files: a lone one as mail programs like it best, several side by side."""
    method = {"method": message.ics_method or "REQUEST"}
    if len(message.ics) == 1:
        # Last, as the richest: calendars of mail programs read the invitation out of the alternatives.
        params = method | {"name": "visit.ics"}
        mail.add_alternative(message.ics[0], subtype="calendar", params=params, cte="base64")
        return
    # iTIP has one visit in an invitation, and two invitations are no alternatives to each other.
    for number, ics in enumerate(message.ics, 1):
        name = f"visit-{number}.ics"
        mail.add_attachment(
            ics, subtype="calendar", params=method | {"name": name}, filename=name, cte="base64"
        )


def _sending_address(address: SplitResult, user: str) -> str | None:
    if named := parse_qs(address.query).get("from"):
        return named[0]
    # Most servers let one send only from the address that one signs in with.
    return user if "@" in user else None


@contextmanager
def _told_apart() -> Iterator[None]:
    """Every fault as a DeliveryError, without the server's sentence, which may name the address."""
    try:
        yield
    except smtplib.SMTPResponseException as error:
        raise _by_code(error.smtp_code) from error
    except smtplib.SMTPRecipientsRefused as error:
        code = next((code for code, _ in error.recipients.values()), 550)
        raise _by_code(code) from error
    except smtplib.SMTPNotSupportedError as error:
        raise DeliveryError("the mail server cannot do what is needed", permanent=True) from error
    except (TimeoutError, smtplib.SMTPServerDisconnected) as error:
        raise DeliveryError("the mail server is silent or gone", permanent=False) from error
    except (smtplib.SMTPException, OSError) as error:
        raise DeliveryError(f"no line to the mail server: {type(error).__name__}", permanent=False) from error


def _by_code(code: int) -> DeliveryError:
    return DeliveryError(f"smtp {code}", permanent=500 <= code < 600)
