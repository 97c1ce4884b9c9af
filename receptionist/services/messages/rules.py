"""The owner's rules of what is sent: looked at, tried on a real visit, saved. Sends nothing but a test."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from receptionist.dialogue.wording import notices_for
from receptionist.dialogue.wording.notices import About
from receptionist.domain.availability import Slot
from receptionist.domain.business import LONGEST_LEAD, SHORTEST_LEAD, Business, MessageRules, ReminderRule
from receptionist.domain.reminders import Carrier
from receptionist.domain.sms_text import SmsSize, measure, plain
from receptionist.domain.templates import TemplateError, TemplateMistake, parse
from receptionist.services import outbox
from receptionist.services.links import Links
from receptionist.services.messages import planning
from receptionist.services.messages.composing import Composer
from receptionist.storage import business as stored_business
from receptionist.storage.models import Appointment

_DAY = timedelta(days=1)
TEST = "test"


@dataclass(frozen=True, slots=True)
class RuleMistake:
    """What cannot be saved of a rule: its lead (None: as it is written), or its text in a language."""

    field: str
    template: TemplateMistake | None = None


class WrongRules(ValueError):
    """Rules that cannot be saved: what is wrong with each, by its place in the list."""

    def __init__(self, mistakes: Mapping[int, tuple[RuleMistake, ...]]) -> None:
        super().__init__(f"{len(mistakes)} rules cannot be saved")
        self.mistakes = mistakes


@dataclass(frozen=True, slots=True)
class Preview:
    """A rule's message as it would go out about a visit, and its size as an SMS."""

    text: str
    subject: str
    size: SmsSize
    real: bool
    """Whether it is about a visit that stands; otherwise about one made up."""


def mistakes_of(rule: ReminderRule, business: Business) -> tuple[RuleMistake, ...]:
    """What is wrong with a rule; nothing where it can be saved."""
    lead = rule.before if rule.before is not None else rule.after
    found = []
    one_time = (rule.before is None) != (rule.after is None)
    if lead is None or not one_time or not SHORTEST_LEAD <= lead <= LONGEST_LEAD:
        found.append(RuleMistake("lead"))
    if not set(rule.services) <= {service.id for service in business.services}:
        found.append(RuleMistake("services"))
    for language, text in rule.text.items():
        try:
            parse(text)
        except TemplateError as error:
            found.append(RuleMistake(f"text.{language}", error.mistake))
    return tuple(found)


def save(
    session: Session,
    reminders: tuple[ReminderRule, ...],
    messages: MessageRules,
    now: datetime,
) -> Business:
    """Keep these rules and plan all messages to come by them; WrongRules, with nothing kept."""
    business = stored_business.require(session)
    found = {n: wrong for n, rule in enumerate(reminders) if (wrong := mistakes_of(rule, business))}
    if found:
        raise WrongRules(found)
    changed = replace(business, reminders=reminders, messages=messages)
    stored_business.save(session, changed)
    planning.plan_all_anew(session, changed, now)
    return changed


def preview(composer: Composer, rule: ReminderRule, language: str) -> Preview:
    """What a rule would say of the next visit that it concerns. TemplateError for a text that is none."""
    session, business, now = composer.session, composer.business, composer.now
    kind = "thanks" if rule.after is not None else "reminder"
    visit = _next_visit(session, rule, now)
    about = composer.about(kind, visit, "sms") if visit else _made_up(business, rule, composer.links, now)
    said = notices_for(business, language, business.local(now).date())
    own = rule.text.get(language) or rule.text.get(business.language)
    text = parse(own).fill(said.values(about)) if own else said.of(kind, about)
    text = f"{text} {said.asks()}" if rule.ask_confirmation else text
    text = plain(text) if business.messages.plain else text
    return Preview(text, said.subject(kind, about), measure(text), visit is not None)


def send_test(session: Session, channel: Carrier, recipient: str, shown: Preview, now: datetime) -> str:
    """Put a preview into the outbox for the owner's own address; its id, for the postman."""
    subject = shown.subject if channel == "email" else None
    return outbox.put(session, channel, recipient, shown.text, rule=TEST, now=now, subject=subject)


def _next_visit(session: Session, rule: ReminderRule, now: datetime) -> Appointment | None:
    coming = select(Appointment).where(Appointment.state == "booked", Appointment.starts_at > now)
    if rule.services:
        coming = coming.where(Appointment.service_id.in_(rule.services))
    return session.scalar(coming.order_by(Appointment.starts_at).limit(1))


def _made_up(business: Business, rule: ReminderRule, links: Links, now: datetime) -> About:
    service = business.service(rule.services[0]) if rule.services else business.services[0]
    start = now.replace(minute=0, second=0, microsecond=0) + _DAY
    slot = Slot(start, start + service.duration, service.id, service.staff[0])
    return About((slot,), "Anna Kowalska", links.visit_url("-"))
