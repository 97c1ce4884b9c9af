"""Scores the reader on the project's own unseen messages: `python -m evaluation.score [--llm auto]`.

Times, contact data and whole messages, by rules alone or with the language model. Tunes nothing.
"""

import argparse
import os
import statistics
import time
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from evaluation import tables
from evaluation.tables import Conversation, Turn
from evaluation.times import same
from receptionist.dialogue.acts import INTENTS, Context, Model, ModelUnavailable, Reading
from receptionist.dialogue.interpret import meaning
from receptionist.dialogue.understanding import Understanding
from receptionist.gateways.openai import EmbeddedModel, OpenAIModel
from receptionist.language.contact import read_contact
from receptionist.language.when import read
from receptionist.parts import model_from
from receptionist.settings import Settings

PARTS = ("intent", "service", "staff", "when", "all")
MODEL_READY_IN = 180.0


@dataclass(frozen=True, slots=True)
class Judged:
    """One message after reading: what was right, what stood on no words, who read it, in how many seconds.

    `to_model`: it was put before the model, or would have been if there were one.
    """

    turn: Turn
    right: dict[str, bool]
    unfounded: int
    to_model: bool
    unanswered: bool
    by_model: bool
    seconds: float
    got: str


class Counting:
    """A model that counts the questions put to it and those that it left without an answer."""

    def __init__(self, model: Model) -> None:
        self._model = model
        self.asked = self.unanswered = 0

    def complete(
        self,
        messages: Sequence[Mapping[str, str]],
        schema: Mapping[str, object],
        *,
        deadline: float,
        max_tokens: int = 160,
    ) -> str:
        """The model's answer; raises ModelUnavailable as it does."""
        self.asked += 1
        try:
            return self._model.complete(messages, schema, deadline=deadline, max_tokens=max_tokens)
        except ModelUnavailable:
            self.unanswered += 1
            raise


def judge_whens(language: str) -> list[tuple[str, str, bool]]:
    """Each text, what was read from it, and whether that is right."""
    now, rows = tables.whens(language)
    judged = []
    for text, wanted in rows:
        got = [str(when) for when in read(text, now, language)]
        judged.append((text, " ".join(got), same(got, wanted, now)))
    return judged


def judge_contacts() -> list[tuple[str, str, bool]]:
    """Each text, what was read from it, and whether name, phone and e-mail are all right."""
    judged = []
    for text, asked, wanted in tables.contacts():
        contact = read_contact(text, awaiting=asked)
        got = {"name": contact.name, "phone": contact.phone, "email": contact.email}
        right = all(_one_of(got[field], answers) for field, answers in wanted.items())
        judged.append((text, str({field: value for field, value in got.items() if value}), right))
    return judged


def _one_of(got: str | None, answers: Sequence[str]) -> bool:
    return got.casefold() in map(str.casefold, answers) if got else not answers


def judge_turns(conversation: Conversation, model: OpenAIModel | None = None) -> list[Judged]:
    """Every message of one business, each read with nothing said before it."""
    counting = Counting(model) if model else None
    understanding = Understanding(conversation.business, counting)
    understanding.warm()
    if isinstance(model, EmbeddedModel):
        model.warm(understanding.head)
        if model.wait(MODEL_READY_IN) != "ready":
            raise SystemExit("The language model is not there.")
    return [_judge(turn, understanding, conversation, counting) for turn in conversation.turns]


def _judge(
    turn: Turn, understanding: Understanding, conversation: Conversation, model: Counting | None
) -> Judged:
    asked, unanswered = (model.asked, model.unanswered) if model else (0, 0)
    start = time.perf_counter()
    reading = understanding.read(turn.text, Context(conversation.now))
    seconds = time.perf_counter() - start
    told = meaning(reading)
    service, staff = str(told["service"] or ""), told["staff"]
    times = [str(when) for when in reading.whens]
    right = {
        "intent": reading.intent in turn.intents,
        "service": set(filter(None, service.split("+"))) == turn.services,
        "staff": turn.staff_right(str(staff) if staff else None),
        "when": same(times, turn.times, conversation.now),
    }
    got = f"{reading.intent} {service or '-'} {staff or '-'} {' '.join(times) or '-'}"
    return Judged(
        turn=turn,
        right=right | {"all": all(right.values())},
        unfounded=unfounded(reading),
        to_model=model.asked > asked if model else not reading.certain,
        unanswered=model is not None and model.unanswered > unanswered,
        by_model=reading.route == "llm",
        seconds=seconds,
        got=got,
    )


def unfounded(reading: Reading) -> int:
    """How many of the values filled have no words of the client's behind them."""
    told = meaning(reading)
    contact = {"name": reading.contact.name, "phone": reading.contact.phone, "email": reading.contact.email}
    filled = {"service": told["service"], "staff": told["staff"], "when": told["when"]} | contact
    quotes = {slot: reading.evidence.get(slot, "") for slot, value in filled.items() if value}
    return sum(not quote or quote not in reading.text for quote in quotes.values())


def summary(judged: Sequence[Judged]) -> str:
    """The figures of some messages in one line of a table."""
    shares = " | ".join(_share(j.right[part] for j in judged) for part in PARTS)
    to_model, by_model = _share(j.to_model for j in judged), _share(j.by_model for j in judged)
    ranked = sorted(j.seconds * 1000 for j in judged)
    p95 = ranked[int(len(ranked) * 0.95)]
    spent = f"{statistics.median(ranked):.0f} / {p95:.0f}"
    counts = [
        str(sum(j.unfounded for j in judged)),
        to_model,
        str(sum(j.unanswered for j in judged)),
        by_model,
    ]
    return f"{len(judged)} | {shares} | {' | '.join(counts)} | {spent}"


def by_intent(judged: Sequence[Judged]) -> list[str]:
    """A line for each intent, by the first that a row names: messages, the intent right, everything right."""
    lines = []
    for intent in INTENTS:
        some = [j for j in judged if j.turn.intents[0] == intent]
        told = Counter(j.got.split()[0] for j in some if not j.right["intent"])
        instead = ", ".join(f"{other} {count}" for other, count in told.most_common())
        shares = f"{_share(j.right['intent'] for j in some)} | {_share(j.right['all'] for j in some)}"
        lines.append(f"| {intent} | {len(some)} | {shares} | {instead} |")
    return lines


def _share(right: Iterable[bool]) -> str:
    counted = list(right)
    return f"{sum(counted) / len(counted):.1%}" if counted else "-"


def _print_part(name: str, judged: Sequence[tuple[str, str, bool]], *, misses: bool) -> None:
    print(f"| {name} | {len(judged)} | {_share(right for *_, right in judged)} |")
    for text, got, right in judged:
        if misses and not right:
            print(f"    {text}  got {got or '-'}")


def _print_turns(model: OpenAIModel | None, *, misses: bool) -> None:
    counts = "unfounded | to the model | unanswered | by the model | ms p50 / p95"
    print(f"\n| messages | n | {' | '.join(PARTS)} | {counts} |")
    print("|---|" + "---|" * (len(PARTS) + 5))
    everything: list[Judged] = []
    for conversation in tables.turns():
        judged = judge_turns(conversation, model)
        print(f"| {conversation.name} | {summary(judged)} |")
        everything += judged
    for language in ("pl", "en"):
        print(f"| {language} | {summary([j for j in everything if j.turn.language == language])} |")
    print(f"| all | {summary(everything)} |\n\n| intent | n | right | all right | read instead |")
    print("|---|---|---|---|---|", *by_intent(everything), sep="\n")
    for j in everything:
        if misses and not j.right["all"]:
            print(f"    {j.turn.text}  got {j.got}")


def _model(llm: str) -> OpenAIModel | None:
    model = model_from(Settings.from_environment({**os.environ, "LLM": llm}))
    if isinstance(model, EmbeddedModel):
        model.start()
    return model


def main() -> None:
    """Print a table a part."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", maxsplit=1)[0])
    parser.add_argument("--llm", default="off", help="off, auto, or the address of a server")
    parser.add_argument("--misses", action="store_true", help="print what was read wrong")
    asked = parser.parse_args()
    print("| part | n | right |\n|---|---|---|")
    for language in ("pl", "en"):
        _print_part(f"times, {language}", judge_whens(language), misses=asked.misses)
    _print_part("contact", judge_contacts(), misses=asked.misses)
    _print_turns(_model(asked.llm), misses=asked.misses)


if __name__ == "__main__":
    main()
