"""Where SMS gateways call: with delivery reports and with what clients answer. Checks who calls.

Twilio signs its calls. SMSAPI does not: its addresses hold a secret made of the house's own key.
"""

import hmac
import logging

from flask import Blueprint, Response, request
from werkzeug.exceptions import Forbidden, NotFound

from receptionist.gateways import smsapi, twilio
from receptionist.gateways.reports import Report
from receptionist.gateways.wiring import sms_scheme, sms_token
from receptionist.services import delivery_reports
from receptionist.services.replies.inbound import Inbound, number
from receptionist.web.current import parts

log = logging.getLogger(__name__)
pages = Blueprint("webhooks", __name__, url_prefix="/hooks")


@pages.post("/twilio/report")
def twilio_report() -> Response:
    """What became of a message, told by Twilio."""
    _check_twilio()
    report = twilio.report(request.form, request.args.get("key"))
    _record([report] if report else [])
    return Response(status=204)


@pages.post("/twilio/sms")
def twilio_sms() -> Response:
    """An SMS of a client, passed on by Twilio; what is answered goes its own way."""
    _check_twilio()
    form = request.form
    opted_out = form.get("OptOutType", "").upper() == "STOP"
    _take(
        f"twilio:{form.get('MessageSid', '')}",
        form.get("From", ""),
        form.get("Body", ""),
        opted_out=opted_out,
    )
    return Response('<?xml version="1.0" encoding="UTF-8"?><Response></Response>', mimetype="text/xml")


@pages.route("/smsapi/<secret>/report", methods=["GET", "POST"])
def smsapi_report(secret: str) -> Response:
    """What became of messages, told by SMSAPI; it calls again until it reads OK."""
    _check_smsapi(secret)
    _record(smsapi.reports(request.values))
    return Response("OK", mimetype="text/plain")


@pages.route("/smsapi/<secret>/sms", methods=["GET", "POST"])
def smsapi_sms(secret: str) -> Response:
    """An SMS of a client, passed on by SMSAPI; it calls again until it reads OK."""
    _check_smsapi(secret)
    form = request.values
    _take(smsapi.inbound_key(form), form.get("sms_from", ""), form.get("sms_text", ""))
    return Response("OK", mimetype="text/plain")


def _check_twilio() -> None:
    settings = parts().settings
    if sms_scheme(settings.sms_url) != "twilio":
        raise NotFound
    # Twilio signs the address that it was told, which a server in between may have altered on the way.
    url = f"{settings.public_url}{request.full_path.rstrip('?')}"
    signature = request.headers.get("X-Twilio-Signature", "")
    if not twilio.is_signed(sms_token(settings.sms_url), url, request.form.items(multi=True), signature):
        log.warning("A call in Twilio's name without its signature")
        raise Forbidden


def _check_smsapi(secret: str) -> None:
    settings = parts().settings
    if sms_scheme(settings.sms_url) != "smsapi":
        raise NotFound
    if not hmac.compare_digest(secret.encode(), smsapi.webhook_secret(settings.secret_key).encode()):
        log.warning("A call in SMSAPI's name without the secret")
        raise Forbidden


def _record(told: list[Report]) -> None:
    own = parts()
    with own.database.writing() as session:
        for report in told:
            delivery_reports.record(session, report, own.clock.now())


def _take(message_id: str, sender: str, text: str, *, opted_out: bool = False) -> None:
    phone = number(sender)
    if phone is None:
        log.info("An SMS from a sender that is no number; nobody to answer")
        return
    parts().replies.take(Inbound(message_id, phone, text.replace("\x00", ""), opted_out))
