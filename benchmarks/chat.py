"""Twenty conversations at once with the served application: `python -m benchmarks.chat [--without-model]`.

A turn is a message and its whole answer over HTTP. First by rules alone, at a given pace and as fast as the
answers come; then beside clients who wait for the model. Prints Markdown and judges nothing.
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
PACE = 103.0
"""Turns a second that all visitors together ask for, where they are paced."""
PACE_BESIDE_THE_MODEL = 20.0
PAUSE_OF_THOSE_WHO_WAIT = 2.0
"""Seconds between messages for the model: it is busy all the same, and no visitor opens too many chats."""
TRADE = "spa"


@dataclass(frozen=True, slots=True)
class Turn:
    """One message: when it was sent (monotonic), and how many milliseconds its answer took."""

    sent_at: float
    milliseconds: float


Visits = partial[Iterator[Turn]]


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
    """Rules alone: paced, and at full speed, which says how much there is to spare."""
    rows = [
        by_rules(f"{PACE:.0f} turns a second asked for", VISITORS / PACE, shop, file),
        by_rules("as fast as the answers come", 0.0, shop, file),
    ]
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


def by_rules(name: str, pause: float, shop: tables.Conversation, file: Path) -> list[str]:
    """One line of that table, of a service and a diary of its own."""
    with serving(file, shop.now.isoformat(), llm="off") as service:

        def everyone(pause: float) -> list[Visits]:
            return [partial(book_again, service.port, n, shop.business, pause) for n in range(VISITORS)]

        together(everyone(0.2), seconds=0)
        before = service.processor_seconds()
        turns, all_turns = together(everyone(pause))
        computed = (service.processor_seconds() - before) * 1000 / all_turns
    return [*row(name, turns), shown(computed)]


def print_beside_the_model(shop: tables.Conversation, file: Path) -> None:
    """What the others wait while some wait for the model."""
    hard = beyond_the_rules(shop)
    with serving(file, shop.now.isoformat(), llm="auto") as service:
        pause = (VISITORS - WAITING_FOR_THE_MODEL) / PACE_BESIDE_THE_MODEL
        others = [
            partial(book_again, service.port, number, shop.business, pause)
            for number in range(WAITING_FOR_THE_MODEL, VISITORS)
        ]
        asking = [
            partial(ask_the_model, service.port, number, hard) for number in range(WAITING_FOR_THE_MODEL)
        ]
        together(others, seconds=0)
        with ThreadPoolExecutor(1) as beside:
            slow = beside.submit(together, asking)
            quick, _ = together(others)
            waited, _ = slow.result()
    head = ["who", "turns", "turns a second", "of 150 ms at p95", "p50 ms", "p95 ms", "longest ms"]
    rows = [row("read by rules", quick, 150), row("put before the model", waited, None)]
    print_table(f"{WAITING_FOR_THE_MODEL} of {VISITORS} wait for the model", head, rows)


def row(name: str, turns: Sequence[Turn], at_most: float | None = 100) -> list[str]:
    """One line of a table; `at_most`: what p95 may be, in milliseconds."""
    spent = [turn.milliseconds for turn in turns]
    p50, p95 = percentile(spent, 0.5), percentile(spent, 0.95)
    figures = [shown(figure) for figure in (p50, p95, max(spent))]
    return [
        name,
        str(len(spent)),
        shown(len(spent) / SECONDS),
        f"{p95 / at_most:.2f}" if at_most else "–",
        *figures,
    ]


def together(visitors: Sequence[Visits], seconds: float = SECONDS) -> tuple[list[Turn], int]:
    """The turns of all visitors at once, without those of the first seconds; and how many there were."""
    began = time.monotonic()
    counted, ends = began + WARM_UP_SECONDS, began + WARM_UP_SECONDS + seconds

    def one(visitor: Visits) -> list[Turn]:
        return list(itertools.takewhile(lambda turn: turn.sent_at < ends, visitor()))

    with ThreadPoolExecutor(len(visitors)) as at_once:
        found = list(at_once.map(one, visitors))
    turns = [turn for some in found for turn in some]
    return [turn for turn in turns if turn.sent_at >= counted], len(turns)


def pauses(mean: float, chance: random.Random) -> Iterator[None]:
    """The pauses of a visitor from message to message, none to twice as long as the `mean` (seconds).

    Who has waited longer for an answer catches up, so that a slow service is asked no less.
    """
    due = time.monotonic()
    while True:
        due += chance.uniform(0, 2 * mean)
        time.sleep(max(0.0, due - time.monotonic()))
        yield


def book_again(port: int, number: int, business: Business, pause: float) -> Iterator[Turn]:
    """A visitor who books one visit after another, with pauses of so many seconds on average."""
    visitor, chance = Visitor(port, number), random.Random(number)
    paced = pauses(pause, chance)
    while True:
        visitor.open()
        service = chance.choice(business.services).name[business.language]
        answer: dict[str, object] = {}
        for text, _ in zip(a_booking(service, number), paced):  # noqa: B905 - pauses never end
            said = picked(answer, chance) if text is None else text
            began = time.monotonic()
            answer, spent = timed(visitor.say, said)
            yield Turn(began, spent)


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
    """One address, from which only messages come that the rules leave to the model, each a conversation."""
    paced = pauses(PAUSE_OF_THOSE_WHO_WAIT, random.Random(number))
    own = itertools.islice(itertools.cycle(texts), number, None, WAITING_FOR_THE_MODEL)
    for text, _ in zip(own, paced):  # noqa: B905 - neither ends
        visitor = Visitor(port, number)
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
