"""One message and its context → what it means: emergencies, then rules, then the model, then checks.

Decides nothing about visits, and keeps nothing between messages.
"""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import datetime

from receptionist.dialogue.acts import Context, Intent, Model, Reading
from receptionist.dialogue.choosing import read_choice
from receptionist.dialogue.emergencies import find_emergency
from receptionist.dialogue.evidence import evidence_of
from receptionist.dialogue.examples import VERY_NEAR, nearest_act, warm
from receptionist.dialogue.faq_choice import FaqChoice
from receptionist.dialogue.intents import Finding, lexicon
from receptionist.dialogue.knowledge import Knowledge
from receptionist.dialogue.model_reading import ModelReading
from receptionist.dialogue.phrases import prepare
from receptionist.dialogue.relevance import relevant_times, unexplained, without_greeted_times
from receptionist.dialogue.said import Listening, Said
from receptionist.dialogue.weighing import (
    STAFF_MATTERS,
    in_context,
    order,
    settled,
    standing,
    topic_of,
    with_values,
)
from receptionist.domain.business import Business

_MOST_UNEXPLAINED = 0
_ASKED_FOR_WORDS = frozenset({"name", "phone", "email", "code"})


class Understanding:
    """Reads the messages of one business's clients."""

    def __init__(self, business: Business, model: Model | None = None) -> None:
        self._listening = Listening(business)
        self.knowledge = Knowledge(business)
        self.choosing = FaqChoice(business, model, self.knowledge)
        self._asking = ModelReading(business, model, self._listening) if model else None

    @property
    def head(self) -> list[Mapping[str, str]]:
        """The constant beginning of every prompt for the model; empty without one."""
        return self._asking.head if self._asking else []

    def read(self, text: str, context: Context) -> Reading:
        """What a message means. Never raises for any text; a model that fails is gone without."""
        said = self._listening.listen(text, context)
        if hit := find_emergency(text):
            return self._reading(
                said, ("emergency",), [Finding("emergency", None, False, hit.start, hit.end)]
            )
        by_rules = self._by_rules(said, context)
        if by_rules.certain or self._asking is None:
            return by_rules
        return self._asking.read(by_rules, said, context)

    def by_rules(self, text: str, context: Context) -> Reading:
        """The reading of a message, or of a part of one, without the model."""
        return self._by_rules(self._listening.listen(text, context), context)

    def warm(self) -> None:
        """Load what the first message would otherwise wait for: words, examples, encoder."""
        warm()
        self.knowledge.answer("?", "pl")
        self.read("dzień dobry, hello", Context(datetime.fromisoformat("2000-01-03T12:00")))

    def _by_rules(self, said: Said, context: Context) -> Reading:
        chosen = context.awaiting is not None and read_choice(said.text) is not None
        found = self._findings(said)
        said = replace(said, whens=()) if chosen else without_greeted_times(said, found)
        findings = standing(found, said.text, [(m.start, m.end) for m in said.services])
        if any(found.topic == "injection" for found in findings):
            return self._reading(said, ("off_topic",), findings)
        acts = self._acts(said, findings, context, chosen=chosen)
        certain = self._sure(said, findings, acts, context)
        if not certain:
            acts, certain = self._second_voice(said, findings, acts, context)
        return self._reading(said, order(acts) or ("off_topic",), findings, certain=certain)

    def _acts(self, said: Said, findings: list[Finding], context: Context, *, chosen: bool) -> set[str]:
        asks = any(found.topic == "mark" for found in findings)
        answers = chosen or (context.awaiting == "code" and any(map(str.isdigit, said.text)))
        values = said.names_anything or answers
        counted = [found for found in findings if not (values and found.topic == "mark")]
        acts = in_context(counted, context.awaiting)
        return settled(with_values(acts, said, context.awaiting, asks=asks, answers=answers))

    def _findings(self, said: Said) -> list[Finding]:
        first, *others = [said.language, *({"pl", "en"} - {said.language})]
        found = _find(said, first)
        if all(finding.weak for finding in found):
            # People mix languages: where the first has weak signs only, a strong one of the other counts.
            found += [finding for other in others for finding in _find(said, other) if not finding.weak]
        return found

    def _sure(self, said: Said, findings: list[Finding], acts: set[str], context: Context) -> bool:
        main = next(iter(order(acts)), None)
        if main is None:
            return False
        if any(found.act == main and not found.weak for found in findings):
            return True
        if context.awaiting and (read_choice(said.text) or _gives_what_was_asked(said, context)):
            return True
        if main == "inform" and (said.contact.phone or said.contact.email):
            return True
        allowed = _MOST_UNEXPLAINED + (context.awaiting is not None)
        return len(unexplained(said, findings)) <= allowed and main != "question"

    def _second_voice(
        self, said: Said, findings: list[Finding], acts: set[str], context: Context
    ) -> tuple[set[str], bool]:
        """The acts once the examples are asked too, and whether the two voices agree."""
        main = next(iter(order(acts)), None)
        likeness = None if context.awaiting and acts else nearest_act(said.without_names())
        if likeness and likeness.act == main:
            return acts, True
        if main == "question" and (
            _in_words(findings, main) or self.knowledge.answer(said.text, said.language)
        ):
            return acts, likeness is None
        spoken_for = said.names_anything or _in_words(findings, main)
        if likeness and (likeness.nearness >= VERY_NEAR or not spoken_for):
            return {likeness.act}, False
        return acts, False

    def _reading(
        self,
        said: Said,
        acts: tuple[Intent, ...],
        findings: Iterable[Finding],
        *,
        certain: bool = True,
    ) -> Reading:
        found = list(findings)
        main = next((act for act in acts if act in STAFF_MATTERS | {"question"}), acts[0])
        topic = topic_of(found, main) if main in STAFF_MATTERS | {"question"} else None
        whens = relevant_times(said, acts, topic, found)
        any_staff = any(finding.topic == "any_staff" for finding in found)
        return Reading(
            text=said.text,
            language=said.language,
            intents=acts,
            topic=topic,
            services=said.services,
            staff=said.staff,
            any_staff=any_staff,
            whens=whens,
            contact=said.contact,
            certain=certain,
            evidence=evidence_of(said, whens, [f for f in found if f.act == acts[0]]),
        )


def _gives_what_was_asked(said: Said, context: Context) -> bool:
    return context.awaiting in _ASKED_FOR_WORDS and bool(said.contact.words)


def _in_words(findings: Iterable[Finding], act: str | None) -> bool:
    """Whether a pattern speaks for the act, and not a mere question mark."""
    return any(found.act == act and found.topic != "mark" for found in findings)


def _find(said: Said, language: str) -> list[Finding]:
    words = lexicon(language)
    tagged = {
        "s": [(mention.start, mention.end) for mention in said.services],
        "p": [(mention.start, mention.end) for mention in said.staff],
        "t": [when.span for when in said.whens],
    }
    return words.find(prepare(said.text, tagged, words.vocabulary))
