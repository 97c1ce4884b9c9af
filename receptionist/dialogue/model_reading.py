"""A message that the rules could not read, put before the model; its answer is checked against the text.

The model points at the client's words; it never makes up a value. What it says wrongly is dropped.
"""

import json
from collections.abc import Mapping, Set
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Protocol

from rapidfuzz import fuzz

from receptionist.dialogue.acts import (
    INTENTS,
    Context,
    Intent,
    Model,
    ModelUnavailable,
    Reading,
    reading_schema,
)
from receptionist.dialogue.masking import masked
from receptionist.dialogue.said import Said
from receptionist.domain.business import Business
from receptionist.language.catalogue import Mention
from receptionist.language.text import fold
from receptionist.language.when import When

DEADLINE = 8.0
MAX_TOKENS = 96
_LONGEST = 600
_LIKE_A_NAME = 75
_PROMPT = Path(__file__).resolve().parents[2] / "prompts" / "understand.md"


@dataclass(frozen=True, slots=True)
class Doubt:
    """What the rules took for the main act, and whether neither they nor the examples have a view.

    `unnamed`: a visit is wished for, and only the model may read which service is meant.
    """

    by_rules: Intent | None = None
    blank: bool = False
    unnamed: bool = False


class Times(Protocol):
    """Reads the times of a quote."""

    def times(self, text: str, context: Context, language: str) -> tuple[When, ...]:
        """The times named in a text."""
        ...


class ModelReading:
    """Asks the model of one business about a message."""

    def __init__(self, business: Business, model: Model, times: Times) -> None:
        self._business = business
        self._model = model
        self._times = times
        self._schema = reading_schema(business)
        # The head never changes, so that the model's cache of it can be used again.
        self._head = _PROMPT.read_text(encoding="utf-8").replace("{catalogue}", _catalogue(business))

    def read(self, without: Reading, said: Said, context: Context, doubt: Doubt) -> Reading:
        """The model's reading where it stands up to the text; where it does not, the one made without it."""
        try:
            raw = self._model.complete(
                self.messages(said.text, context),
                self._asked_of(without),
                deadline=DEADLINE,
                max_tokens=MAX_TOKENS,
            )
            answer = json.loads(raw)
        except (ModelUnavailable, ValueError):
            return without
        if not isinstance(answer, dict) or not _agree(_acts(answer), without, doubt):
            return without
        return self._checked(answer, without, said, context)

    def _asked_of(self, without: Reading) -> dict[str, object]:
        """The form of the answer without what the rules have found: each word of an answer takes time."""
        found = {"service": without.services, "staff": without.staff, "when": without.whens}
        properties = self._schema["properties"]
        assert isinstance(properties, Mapping)
        left = {key: form for key, form in properties.items() if not found.get(key.partition("_")[0])}
        return {**self._schema, "properties": left}

    @property
    def head(self) -> list[Mapping[str, str]]:
        """The constant beginning of every prompt, which a model may read ahead."""
        return [{"role": "system", "content": self._head}]

    def messages(self, text: str, context: Context) -> list[Mapping[str, str]]:
        """What the model is shown: the constant head, the last two turns, the message as fenced data."""
        turns = [
            f"{speaker}: {fenceless(self._turn(speaker, said))}" for speaker, said in context.last_turns[-2:]
        ]
        asked = [f"The assistant has just asked for: {context.awaiting}"] if context.awaiting else []
        message = f"<<<\n{fenceless(masked(text, self._business))}\n>>>"
        return [
            *self.head,
            {"role": "user", "content": "\n".join([*turns, *asked, message])},
        ]

    def _turn(self, speaker: str, said: str) -> str:
        # A client's earlier words may be the bare name that was asked for.
        return masked(said, self._business, "name") if speaker == "client" else said

    def _checked(
        self, answer: Mapping[str, object], without: Reading, said: Said, context: Context
    ) -> Reading:
        acts = _acts(answer)
        services = without.services or self._service(answer, said.text)
        staff = without.staff or self._person(answer, said.text)
        whens = without.whens or self._whens(answer, said, context)
        words = {"service": services, "staff": staff}
        quotes = {slot: mentions[0].words for slot, mentions in words.items() if mentions}
        quotes |= {"when": whens[0].words} if whens else {}
        return replace(
            without,
            intents=acts,
            topic=without.topic if acts[0] == without.intent else None,
            services=services,
            staff=staff,
            whens=whens,
            route="llm",
            certain=True,
            evidence=quotes | dict(without.evidence),
        )

    def _service(self, answer: Mapping[str, object], text: str) -> tuple[Mention, ...]:
        known = {service.id for service in self._business.services}
        return _mention(answer, "service", known, text)

    def _person(self, answer: Mapping[str, object], text: str) -> tuple[Mention, ...]:
        """A person the model saw; only where the quote looks like the name, for "pani" names nobody."""
        found = _mention(answer, "staff", {member.id for member in self._business.staff}, text)
        if not found:
            return ()
        member = self._business.staff_member(found[0].ids[0])
        names = (fold(name) for name in (member.name, *member.aliases))
        near = max(fuzz.partial_ratio(fold(found[0].words), name) for name in names)
        return found if near >= _LIKE_A_NAME else ()

    def _whens(self, answer: Mapping[str, object], said: Said, context: Context) -> tuple[When, ...]:
        """The times of the quote, read by the grammar: the model never computes a date."""
        span = _stands_in(said.text, answer.get("when_words"))
        if span is None:
            return ()
        found = self._times.times(said.text[slice(*span)], context, said.language)
        return tuple(replace(when, span=(when.span[0] + span[0], when.span[1] + span[0])) for when in found)


def _agree(acts: tuple[Intent, ...], without: Reading, doubt: Doubt) -> bool:
    """Whether the model may be followed: two voices that differ are a question to the client, not a guess.

    Where neither rules nor examples have a view the model is heard alone.
    """
    return bool(acts) and (doubt.blank or acts[0] in without.intents or acts[0] == doubt.by_rules)


def _acts(answer: Mapping[str, object]) -> tuple[Intent, ...]:
    said = answer.get("acts")
    listed = said if isinstance(said, list) else []
    return tuple(dict.fromkeys(intent for act in listed for intent in INTENTS if act == intent))


def _mention(answer: Mapping[str, object], slot: str, known: Set[str], text: str) -> tuple[Mention, ...]:
    named = answer.get(slot)
    span = _stands_in(text, answer.get(f"{slot}_words"))
    if span is None or not isinstance(named, str) or named not in known:
        return ()
    return (Mention((named,), text[slice(*span)], *span),)


def _stands_in(text: str, quote: object) -> tuple[int, int] | None:
    """Where a quote stands in the text, letter case and diacritics aside; None: nowhere."""
    if not isinstance(quote, str) or not quote.strip():
        return None
    wanted = fold(quote.strip())
    start = fold(text).find(wanted)
    return None if start < 0 else (start, start + len(wanted))


def fenceless(text: str) -> str:
    """The text as data: without the fence's own marks, and not longer than a model should be shown."""
    return text.replace("<<<", "<").replace(">>>", ">")[:_LONGEST]


def _catalogue(business: Business) -> str:
    services = [
        f"{s.id}: {', '.join([*s.name.values(), *(w for ws in s.synonyms.values() for w in ws)])}"
        for s in business.services
    ]
    staff = [f"{member.id}: {', '.join([member.name, *member.aliases])}" for member in business.staff]
    return "\n".join(["Services:", *services, "Staff:", *staff])
