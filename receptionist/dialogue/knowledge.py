"""Which of the owner's answered questions a client is asking. Never makes an answer up.

Nearness is the sentence encoder's cosine, of the whole and of the words that carry meaning (all questions
begin "can I come with"), lifted by words in common. The encoder loads at the first question.
"""

import re
import threading
from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

from receptionist.dialogue.faq_matters import matters_of
from receptionist.dialogue.intents.kinds import in_plain_words
from receptionist.dialogue.relevance import content_words
from receptionist.domain.business import Business, Faq
from receptionist.language.meaning import encoder

# Measured on tests/dialogue/faq_cases.py: 42 of 50 right without a wrong answer; of 15 questions that only
# begin like one that is answered, 2 are taken for it. With the whole sentence alone they were 14.
NEAR = 0.52
# Of the questions missed there, 6 of 8 stand among the three nearest from here on: worth the model's look.
PLAUSIBLE = 0.3
CANDIDATES = 3
LIFT = 0.2
# What is of one matter with an entry (see faq_matters) is nearer to it, what is of another further. Measured
# on 33 questions in other words for three trades, and 43 that nobody has answered: without it 8 were right, 1
# wrong and 5 answered at random; with it 31, 0 and 1. On three trades more, which the table had not seen: 12
# of 31 and 9 of 30 without it, 13 and 5 with it.
SAME, ANOTHER = 0.15, 0.3
_STEM = 5
_SAYING_LITTLE = frozenset(
    ("moge", "moze", "mozna", "przyj", "wejsc", "wpasc", "gdzie", "where", "come", "bring", "get", "take")
)
"""Stems of what questions about anything begin with."""
_LONGEST = 500
_A_QUESTION = 3
"""Words that a question has at least."""


@dataclass(frozen=True, slots=True)
class FaqAnswer:
    """The owner's question that fits and its answer, both in the client's language where there is one.

    `of`: the services that the owner's question names; of others its answer may not be true.
    """

    question: str
    answer: str
    score: float
    of: tuple[str, ...] = ()

    def words(self, about: Collection[str]) -> str:
        """The answer; with the owner's question before it where the client asks about something else."""
        elsewhere = self.of and not set(self.of) & set(about)
        return f"{self.question} {self.answer}" if elsewhere else self.answer


class Knowledge:
    """The FAQ of one business."""

    def __init__(self, business: Business) -> None:
        self._business = business
        self._entries = [(faq, text) for faq in business.faq for text in faq.question.values()]
        self._stems = [_stems(text) for _, text in self._entries]
        self._matters = [matters_of(" ? ".join(faq.question.values())) for faq, _ in self._entries]
        self._vectors: Any = None
        self._lock = threading.Lock()

    def answer(self, text: str, language: str) -> FaqAnswer | None:
        """The entry that answers the text; None where none is near enough."""
        if not self._entries or not text.strip():
            return None
        score, faq = max(self._scores(text[:_LONGEST], sure=True), key=lambda scored: scored[0])
        return self._worded(faq, language, score) if score >= NEAR else None

    def plausible(self, text: str, language: str) -> tuple[FaqAnswer, ...]:
        """The nearest entries, the nearest first, where none is sure; empty where none comes near."""
        if not self._entries or not text.strip():
            return ()
        found: list[tuple[float, Faq]] = []
        for score, faq in sorted(self._scores(text[:_LONGEST]), key=lambda scored: -scored[0]):
            if all(faq is not other for _, other in found):
                found.append((score, faq))
        near = found[0][0] >= PLAUSIBLE
        return tuple(self._worded(faq, language, score) for score, faq in found[:CANDIDATES]) if near else ()

    def _scores(self, text: str, *, sure: bool = False) -> list[tuple[float, Faq]]:
        # Where the model still looks, an entry of another matter may be the one that is meant.
        plain, matters = in_plain_words(text), matters_of(text) if sure else frozenset[str]()
        return [scored for asked in (plain, *_clauses(plain)) for scored in self._scored(asked, matters)]

    def _scored(self, asked: str, matters: frozenset[str]) -> list[tuple[float, Faq]]:
        said, near = _stems(asked), self._cosines(asked)
        rows = zip(self._entries, self._stems, self._matters, near, strict=True)
        return [
            (_weighed(cosine + LIFT * _shared(said, stems), matters, own), faq)
            for (faq, _), stems, own, cosine in rows
        ]

    def _cosines(self, text: str) -> list[float]:
        """To each entry, the mean of the nearness of the sentences and of what they are about."""
        with self._lock:
            if self._vectors is None:
                asked = [question for _, question in self._entries]
                about = [_matter(question) for question in asked]
                self._vectors = encoder().encode(asked), encoder().encode(about)
            whole, matter = self._vectors
            near = whole @ encoder().encode(text) + matter @ encoder().encode(_matter(text))
        cosines: list[float] = (near / 2).tolist()
        return cosines

    def _worded(self, faq: Faq, language: str, score: float) -> FaqAnswer:
        first = self._business.language
        question = faq.question.get(language) or faq.question[first]
        return FaqAnswer(question, faq.answer.get(language) or faq.answer[first], score)


def _clauses(text: str) -> list[str]:
    """What stands between the commas of a longer message: one of them is the question, the rest its story."""
    pieces = [piece.strip() for piece in re.split(r"[,;.!?]", text)]
    return [piece for piece in pieces if len(piece.split()) >= _A_QUESTION] if len(pieces) > 1 else []


def _stems(text: str) -> frozenset[str]:
    """Beginnings of the words that carry meaning: a poor man's lemma, which needs no diacritics."""
    return frozenset(word[:_STEM] for word in content_words(text)) - _SAYING_LITTLE


def _matter(text: str) -> str:
    """The words that say what a question is about; the whole text where there are none."""
    said = [word for word in content_words(text) if word[:_STEM] not in _SAYING_LITTLE]
    return " ".join(said) or text


def _weighed(score: float, asked: frozenset[str], own: frozenset[str]) -> float:
    """The score of an entry once it is known which matters it and the question are of."""
    if asked and asked <= own:
        return max(score + SAME, NEAR + SAME * score)
    return score - ANOTHER if asked and not asked & own else score


def _shared(said: frozenset[str], asked: frozenset[str]) -> float:
    """How much of the owner's question the client said, 0 to 1."""
    return len(said & asked) / len(asked) if asked else 0.0
