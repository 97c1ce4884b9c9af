"""One message and its context → what it means: emergencies, then rules, then the model, then checks.

Decides nothing about visits, and keeps nothing between messages.
"""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from receptionist.dialogue.acts import Context, Intent, Model, Reading
from receptionist.dialogue.choosing import read_choice
from receptionist.dialogue.emergencies import find_emergency
from receptionist.dialogue.evidence import evidence_of
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

_MOST_UNEXPLAINED = {"inform": 0, "yes": 2, "no": 2, "book": 4}
_MORE_WHEN_ASKED = 1
_ASKED_FOR_WORDS = frozenset({"name", "phone", "email", "code"})


class Understanding:
    """Reads the messages of one business's clients."""

    def __init__(self, business: Business, model: Model | None = None) -> None:
        self._listening = Listening(business)
        self.knowledge = Knowledge(business)
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

    def _by_rules(self, said: Said, context: Context) -> Reading:
        chosen = context.awaiting is not None and read_choice(said.text) is not None
        found = self._findings(said)
        said = replace(said, whens=()) if chosen else without_greeted_times(said, found)
        findings = standing(found, said.text, [(m.start, m.end) for m in said.services])
        if any(found.topic == "injection" for found in findings):
            return self._reading(said, ("off_topic",), findings)
        acts = self._acts(said, findings, context, chosen=chosen)
        certain = self._certain(said, findings, acts, context)
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

    def _certain(self, said: Said, findings: list[Finding], acts: set[str], context: Context) -> bool:
        main = (order(acts) or (None,))[0]
        if main is None:
            return False
        if main in STAFF_MATTERS or any(found.act == main and not found.weak for found in findings):
            return True
        if main == "question":
            return _asks_in_words(findings) or self.knowledge.answer(said.text, said.language) is not None
        if context.awaiting and (
            read_choice(said.text) or (context.awaiting in _ASKED_FOR_WORDS and said.contact.words)
        ):
            return True
        allowed = _MOST_UNEXPLAINED.get(main, 4) + _MORE_WHEN_ASKED * (context.awaiting is not None)
        return len(unexplained(said, findings)) <= allowed

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


def _asks_in_words(findings: Iterable[Finding]) -> bool:
    """Whether there is more of a question than its mark."""
    return any(found.act == "question" and found.topic != "mark" for found in findings)


def _find(said: Said, language: str) -> list[Finding]:
    words = lexicon(language)
    tagged = {
        "s": [(mention.start, mention.end) for mention in said.services],
        "p": [(mention.start, mention.end) for mention in said.staff],
        "t": [when.span for when in said.whens],
    }
    return words.find(prepare(said.text, tagged, words.vocabulary))
