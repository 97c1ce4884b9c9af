"""One message and its context → what it means: emergencies, then rules, then the model, then checks.

Decides nothing about visits, and keeps nothing between messages.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from receptionist.dialogue.acts import Context, Intent, Model, Reading
from receptionist.dialogue.asked_about import by_kinds_of_words
from receptionist.dialogue.choosing import read_choice
from receptionist.dialogue.combining import (
    LIKELY_TOPIC,
    TRUST,
    Trust,
    Verdict,
    combined,
    speaks_of_danger,
)
from receptionist.dialogue.emergencies import find_emergency
from receptionist.dialogue.evidence import evidence_of
from receptionist.dialogue.faq_choice import FaqChoice
from receptionist.dialogue.intents import Finding, lexicon
from receptionist.dialogue.intents.health_words import asks_for_a_visit
from receptionist.dialogue.knowledge import Knowledge
from receptionist.dialogue.model_reading import Doubt, ModelReading
from receptionist.dialogue.owners_words import OwnersWords
from receptionist.dialogue.phrases import prepare
from receptionist.dialogue.relevance import relevant_times, unexplained, without_greeted_times
from receptionist.dialogue.said import Listening, Said
from receptionist.dialogue.voice import Heard, Opinion, TrainedVoice, Voice
from receptionist.dialogue.weighing import (
    ABOUT_VISITS,
    STAFF_MATTERS,
    denied,
    in_context,
    order,
    settled,
    standing,
    topic_of,
    with_values,
)
from receptionist.domain.business import Business
from receptionist.language.common_words import ENGLISH, POLISH
from receptionist.language.text import tokens, whole

_MOST_UNEXPLAINED = 1
_FEW_WORDS = 4
_ASKED_FOR_WORDS = frozenset({"name", "phone", "email", "code"})


@dataclass(frozen=True, slots=True)
class Ruled:
    """What the rules make of a message: all they found, what of it stands, and the acts."""

    said: Said
    found: Sequence[Finding]
    findings: Sequence[Finding]
    acts: Collection[str]

    @property
    def main(self) -> Intent | None:
        """The main act, where there is one."""
        return next(iter(order(self.acts)), None)

    @property
    def strong(self) -> bool:
        """Whether a strong pattern speaks for it."""
        return any(found.act == self.main and not found.weak for found in self.findings)

    @property
    def firm(self) -> bool:
        """Whether that, or the rules know every word."""
        return self.strong or not unexplained(self.said, self.findings)

    @property
    def elsewhere(self) -> bool:
        """Whether there are words about a visit, a question or a matter for staff."""
        if asks_for_a_visit(self.said.text) or self.main in STAFF_MATTERS | {"question"}:
            return True
        return any(found.act in ABOUT_VISITS for found in self.found)

    def heard(self, context: Context) -> Heard:
        """The same for the voice of the examples."""
        return Heard(self.said, self.found, self.main, context.awaiting)


class Understanding:
    """Reads the messages of one business's clients."""

    def __init__(
        self,
        business: Business,
        model: Model | None = None,
        *,
        voice: Voice | None = None,
        trust: Trust = TRUST,
    ) -> None:
        self._listening = Listening(business)
        self._owners_words = OwnersWords(business.assistant.to_staff)
        self.knowledge = Knowledge(business)
        self.choosing = FaqChoice(business, model, self.knowledge)
        self._voice = voice or TrainedVoice()
        self._trust = trust
        self._asking = ModelReading(business, model, self._listening) if model else None

    @property
    def head(self) -> list[Mapping[str, str]]:
        """The constant beginning of every prompt for the model; empty without one."""
        return self._asking.head if self._asking else []

    def read(self, text: str, context: Context) -> Reading:
        """What a message means. Never raises for any text; a model that fails is gone without."""
        text = whole(text)
        said = self._listening.listen(text, context)
        wished = [(m.start, m.end) for m in said.services] if said.whens else []
        if hit := find_emergency(text, wished):
            return self._reading(
                said, ("emergency",), [Finding("emergency", None, False, hit.start, hit.end)]
            )
        reading, doubt = self._weighed(said, context)
        if self._asking is None or (reading.certain and not doubt.unnamed):
            return reading
        return self._asking.read(reading, said, context, doubt)

    def services_in(self, text: str) -> tuple[str, ...]:
        """The services that a text may name."""
        return tuple(dict.fromkeys(i for mention in self._listening.services(text) for i in mention.ids))

    def ruled(self, text: str, context: Context) -> Ruled:
        """What the rules alone make of a message."""
        return self._ruled(self._listening.listen(whole(text), context), context)

    def by_rules(self, text: str, context: Context) -> Reading:
        """The reading of a message, or of a part of one, without the model."""
        return self._weighed(self._listening.listen(whole(text), context), context)[0]

    def warm(self) -> None:
        """Load what the first message would otherwise wait for: words, examples, encoder."""
        self._voice.warm()
        self.knowledge.answer("?", "pl")
        for text in ("dzień dobry, Zenon xyz", "hello there, I will be late"):
            self.read(text, Context(datetime.fromisoformat("2000-01-03T12:00")))

    def _ruled(self, said: Said, context: Context) -> Ruled:
        chosen = context.awaiting is not None and read_choice(said.text) is not None
        found = self._findings(said)
        said = replace(said, whens=()) if chosen else without_greeted_times(said, found)
        findings = standing(found, said.text, [(m.start, m.end) for m in said.services])
        return Ruled(said, found, findings, self._acts(said, findings, context, chosen=chosen))

    def _weighed(self, said: Said, context: Context) -> tuple[Reading, Doubt]:
        """The reading by rules and examples, and what the model would be told if it is not certain."""
        ruled = self._ruled(said, context)
        if any(found.topic == "injection" for found in ruled.findings):
            return self._reading(ruled.said, ("off_topic",), ruled.findings), Doubt()
        if _answers_shortly(ruled, context):
            return self._reading(ruled.said, order(ruled.acts), ruled.findings), Doubt()
        opinion = self._voice.hear(ruled.heard(context))
        if speaks_of_danger(opinion, said.text, elsewhere=ruled.elsewhere, trust=self._trust):
            return self._reading(ruled.said, ("emergency",), ruled.findings), Doubt()
        opinion = opinion.without({"emergency"} | denied(ruled.found, said.text))
        verdict = combined(ruled.acts, opinion, firm=ruled.firm, trust=self._trust)
        if ruled.main == "question" and not verdict.certain and self._answerable(said):
            verdict = Verdict(order(ruled.acts), certain=True)
        if verdict.acts[0] == "no" and not verdict.certain and ruled.main == "question":
            verdict = Verdict(("question",), certain=False)  # "To nie problem?" refuses nothing.
        if verdict.acts[0] == "question" and not verdict.certain and ruled.main is None:
            verdict = Verdict(("off_topic",), certain=False)  # A guess is no question to pass on to people.
        # Whoever gives something must have given what was read; and what says nothing is asked about.
        idle = verdict.acts[0] in {"inform", "off_topic"} and ruled.main != verdict.acts[0]
        reading = self._reading(
            ruled.said, verdict.acts, ruled.findings, certain=verdict.certain and not idle, opinion=opinion
        )
        blank = ruled.main is None and opinion.sure < self._trust.agreed
        return reading, Doubt(ruled.main, blank=blank, unnamed=_leaves_unnamed(ruled, verdict))

    def _answerable(self, said: Said) -> bool:
        return self.knowledge.answer(said.text, said.language) is not None

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
            strangers = (finding for other in others for finding in _find(said, other) if not finding.weak)
            found += [finding for finding in strangers if not _is_of(first, said.text, finding)]
        return [*self._owners_words.find(said.text), *found, *by_kinds_of_words(said, found)]

    def _reading(
        self,
        said: Said,
        acts: tuple[Intent, ...],
        findings: Iterable[Finding],
        *,
        certain: bool = True,
        opinion: Opinion | None = None,
    ) -> Reading:
        found = list(findings)
        main = next((act for act in acts if act in STAFF_MATTERS | {"question"}), acts[0])
        topic = _topic(found, main, opinion) if main in STAFF_MATTERS | {"question"} else None
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
            refused=said.refused,
            doubt=said.doubt,
            certain=certain,
            evidence=evidence_of(said, whens, [f for f in found if f.act == acts[0]]),
        )


def _leaves_unnamed(ruled: Ruled, verdict: Verdict) -> bool:
    """Whether words are left that may say which visit is wished for, where no pattern reads a wish."""
    wishes = verdict.acts[0] in {"book", "availability"} and ruled.main in {None, "inform"}
    return wishes and not ruled.said.services and bool(unexplained(ruled.said, ruled.findings))


def _answers_shortly(ruled: Ruled, context: Context) -> bool:
    """Whether a few words give just what was asked for: the rules read these alone."""
    said = ruled.said
    if ruled.main is None or not context.awaiting or len(said.text.split()) > _FEW_WORDS:
        return False
    if ruled.strong or read_choice(said.text) or _gives_what_was_asked(said, context):
        return True
    return len(unexplained(said, ruled.findings)) <= _MOST_UNEXPLAINED and ruled.main != "question"


def _gives_what_was_asked(said: Said, context: Context) -> bool:
    return context.awaiting in _ASKED_FOR_WORDS and bool(said.contact.words)


def _topic(findings: Collection[Finding], main: str, opinion: Opinion | None) -> str | None:
    """What a matter is about: as the pattern says, else as the examples say, where they have a view."""
    if (found := topic_of(findings, main)) or opinion is None:
        return found
    topic, chance = opinion.topics.get(main, (None, 0.0))
    return topic if chance >= LIKELY_TOPIC or main in STAFF_MATTERS else None


def _is_of(language: str, text: str, found: Finding) -> bool:
    """Whether a finding of the other language stands on everyday words of this one: "ta", "no"."""
    common = POLISH if language == "pl" else ENGLISH
    return all(word.folded in common for word in tokens(text[found.start : found.end]))


def _find(said: Said, language: str) -> list[Finding]:
    words = lexicon(language)
    tagged = {
        "s": [(mention.start, mention.end) for mention in said.services],
        "p": [(mention.start, mention.end) for mention in said.staff],
        "t": [when.span for when in said.whens],
    }
    return words.find(prepare(said.text, tagged, words.vocabulary))
