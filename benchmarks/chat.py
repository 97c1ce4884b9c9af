"""Twenty conversations at once with the served application: `python -m benchmarks.chat [--without-model]`.

A turn is a message and its whole answer over HTTP. First by rules alone, as fast as the answers come and at a
given pace; then beside clients who wait for the model. Prints Markdown and judges nothing.
"""

import argparse
import itertools
import random
import time
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from benchmarks.measuring import percentile, print_machine, print_table, shown, timed
from benchmarks.serving import Visitor, serving
from evaluation import tables
from receptionist.dialogue.acts import Context
from receptionist.dialogue.understanding import Understanding
from receptionist.domain.business import Business

VISITORS = 20
WAITING_FOR_THE_MODEL = 4
SECONDS = 10.0
WARM_UP_SECONDS = 5.0
PACE = 100.0
"""Turns a second of all visitors together, where they are paced."""
TRADE = "spa"


@dataclass(frozen=True, slots=True)
class Turn:
    """One message: when it was sent (monotonic), and how many milliseconds its answer took."""

    sent_at: float
    milliseconds: float


def main() -> None:
    """Print both tables."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", maxsplit=1)[0])
    parser.add_argument("--without-model", action="store_true")
    asked = parser.parse_args()
    print_machine()
    shop = next(each for each in tables.turns() if each.name == TRADE)
    file = tables.FOLDER / f"{TRADE}.yaml"
    print_rules(shop, file)
    if not asked.without_model:
        print_beside_the_model(shop, file)


def print_rules(shop: tables.Conversation, file: Path) -> None:
    """Rules alone, at full speed and paced."""
    rows = []
    with serving(file, shop.now.isoformat(), llm="off") as service:
        # Words, examples and encoder are loaded behind the first turns.
        together([partial(book_again, service.port, n, shop.business, 0.2) for n in range(VISITORS)])
        for name, pace in (("as fast as the answers come", None), (f"{PACE:.0f} turns a second", PACE)):
            wait = VISITORS / pace if pace else 0.0
            visitors = [partial(book_again, service.port, n, shop.business, wait) for n in range(VISITORS)]
            before = service.processor_seconds()
            turns, all_turns = together(visitors)
            computed = (service.processor_seconds() - before) * 1000 / all_turns
            rows.append([*row(name, turns), shown(computed)])
    head = [
        "pace",
        "turns",
        "turns a second",
        "of 100 ms at p95",
        "p50 ms",
        "p95 ms",
        "longest ms",
        "computed ms",
    ]
    print_table(f"{VISITORS} conversations at once, by rules", head, rows)


def print_beside_the_model(shop: tables.Conversation, file: Path) -> None:
    """What the others wait while some wait for the model."""
    hard = beyond_the_rules(shop)
    with serving(file, shop.now.isoformat(), llm="auto") as service:
        others = [
            partial(book_again, service.port, number, shop.business, VISITORS / (PACE / 5))
            for number in range(WAITING_FOR_THE_MODEL, VISITORS)
        ]
        asking = [
            partial(ask_the_model, service.port, number, hard) for number in range(WAITING_FOR_THE_MODEL)
        ]
        with ThreadPoolExecutor(1) as beside:
            slow = beside.submit(together, asking)
            quick, _ = together(others)
            waited, _ = slow.result()
    head = ["who", "turns", "turns a second", "of 150 ms at p95", "p50 ms", "p95 ms", "longest ms"]
    rows = [row("read by rules", quick, 150), row("waiting for the model", waited, 150)]
    print_table(f"{WAITING_FOR_THE_MODEL} of {VISITORS} wait for the model", head, rows)


def row(name: str, turns: Sequence[Turn], at_most: float = 100) -> list[str]:
    """One line of a table."""
    spent = [turn.milliseconds for turn in turns]
    p50, p95 = percentile(spent, 0.5), percentile(spent, 0.95)
    figures = [shown(figure) for figure in (p50, p95, max(spent))]
    return [name, str(len(spent)), shown(len(spent) / SECONDS), f"{p95 / at_most:.2f}", *figures]


def together(visitors: Sequence["partial[Iterator[Turn]]"]) -> tuple[list[Turn], int]:
    """The turns of all visitors at once, without those of the first seconds; and how many there were."""
    began = time.monotonic()
    counted, ends = began + WARM_UP_SECONDS, began + WARM_UP_SECONDS + SECONDS

    def one(visitor: "partial[Iterator[Turn]]") -> list[Turn]:
        return list(itertools.takewhile(lambda turn: turn.sent_at < ends, visitor()))

    with ThreadPoolExecutor(len(visitors)) as at_once:
        found = list(at_once.map(one, visitors))
    turns = [turn for some in found for turn in some]
    return [turn for turn in turns if turn.sent_at >= counted], len(turns)


def book_again(port: int, number: int, business: Business, wait: float) -> Iterator[Turn]:
    """A visitor who books one visit after another; at least `wait` seconds pass from turn to turn."""
    visitor, chance = Visitor(port, number), random.Random(number)
    time.sleep(wait * number / VISITORS)
    while True:
        visitor.open()
        service = chance.choice(business.services).name[business.language]
        answer: dict[str, object] = {}
        for text in a_booking(service, number):
            said = picked(answer, chance) if text is None else text
            began = time.monotonic()
            answer, spent = timed(visitor.say, said)
            yield Turn(began, spent)
            time.sleep(max(0.0, wait - (time.monotonic() - began)))


def a_booking(service: str, number: int) -> Iterator[str | None]:
    """What a visitor says; None: one of the times that were offered."""
    yield "Dzień dobry"
    yield f"Jakie są wolne terminy na {service.lower()} za dwa tygodnie?"
    yield None
    yield "A jaki macie adres?"
    yield f"Klientka Numer{chr(ord('a') + number)}"
    yield f"601 200 {number:03}"
    yield "tak"


def picked(answer: dict[str, object], chance: random.Random) -> str:
    """The value of one of the buttons just shown; where there are none, another day is asked for."""
    messages = answer["messages"]
    assert isinstance(messages, list)
    values = [choice["value"] for message in messages for choice in message["choices"]]
    return str(chance.choice(values)) if values else "a w innym dniu?"


def ask_the_model(port: int, number: int, texts: Sequence[str]) -> Iterator[Turn]:
    """A visitor whose every message is one that the rules leave to the model, each in a new conversation."""
    visitor = Visitor(port, number)
    for text in itertools.islice(itertools.cycle(texts), number, None, WAITING_FOR_THE_MODEL):
        visitor.open()
        began = time.monotonic()
        yield Turn(began, timed(visitor.say, text)[1])


def beyond_the_rules(shop: tables.Conversation) -> list[str]:
    """The messages of the evaluation that rules do not read for certain."""
    understanding = Understanding(shop.business)
    context = Context(shop.now)
    return [turn.text for turn in shop.turns if not understanding.by_rules(turn.text, context).certain]


if __name__ == "__main__":
    main()
