"""A real SMTP server on this machine that keeps what it takes; encrypted and locked where asked for."""

import ssl
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from pathlib import Path

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, AuthResult, Envelope, LoginPassword, Session

from tests.waiting import free_port

USER, PASSWORD = "salon@example.com", "tajne/haslo@1"


@dataclass
class Postbox:
    """What was taken; `refuse_to` and `refuse_text` are answered instead of "250 OK"."""

    mails: list[EmailMessage] = field(default_factory=list)
    recipients: list[list[str]] = field(default_factory=list)
    encrypted: list[bool] = field(default_factory=list)
    refuse_to: str | None = None
    refuse_text: str | None = None

    async def handle_RCPT(  # noqa: N802 - aiosmtpd looks for it by this name
        self, server: SMTP, session: Session, envelope: Envelope, address: str, options: list[str]
    ) -> str:
        if self.refuse_to:
            return self.refuse_to
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:  # noqa: N802
        if self.refuse_text:
            return self.refuse_text
        mail = message_from_bytes(envelope.content, policy=default)
        assert isinstance(mail, EmailMessage)
        self.mails.append(mail)
        self.recipients.append(list(envelope.rcpt_tos))
        encrypted = server.transport is not None and server.transport.get_extra_info("sslcontext") is not None
        self.encrypted.append(encrypted)
        return "250 OK"


@contextmanager
def receiving(
    box: Postbox,
    *,
    certificate: ssl.SSLContext | None = None,
    passwords: bool = False,
    from_the_start: bool = False,
) -> Iterator[int]:
    """The port of a server that is up until the end; encrypted by STARTTLS, or from the start."""
    starts = certificate if certificate and not from_the_start else None
    controller = Controller(
        box,
        hostname="127.0.0.1",
        port=free_port(),
        ssl_context=certificate if from_the_start else None,
        tls_context=starts,
        require_starttls=starts is not None,
        authenticator=_check if passwords else None,
        auth_required=passwords,
        auth_require_tls=starts is not None,
    )
    controller.start()
    try:
        yield controller.port
    finally:
        controller.stop()


def _check(server: SMTP, session: Session, envelope: Envelope, mechanism: str, told: object) -> AuthResult:
    right = isinstance(told, LoginPassword) and told == LoginPassword(USER.encode(), PASSWORD.encode())
    return AuthResult(success=right, handled=False)


def certified(folder: Path) -> tuple[ssl.SSLContext, ssl.SSLContext]:
    """The server's encryption, with a certificate for this machine, and a client's that trusts just that."""
    key, certificate = folder / "key.pem", folder / "certificate.pem"
    made = (
        "openssl",
        "req",
        "-x509",
        "-newkey",
        "rsa:2048",
        "-nodes",
        "-days",
        "2",
        "-subj",
        "/CN=localhost",
    )
    names = ("-addext", "subjectAltName=IP:127.0.0.1,DNS:localhost")
    subprocess.run((*made, *names, "-keyout", key, "-out", certificate), check=True, capture_output=True)
    server = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    server.load_cert_chain(certificate, key)
    return server, ssl.create_default_context(cafile=str(certificate))
