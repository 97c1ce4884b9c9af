"""Speed and memory of understanding: `python -m benchmarks.understanding [--without-model …]`.

Times against Duckling and dateparser on the same texts, then the rules, the model, and what each keeps in
memory. Prints Markdown and judges nothing; on a machine with other work the ratios still mean something.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from benchmarks.measuring import (
    mean_p50_p95,
    percentile,
    print_machine,
    print_table,
    resident_mb,
    shown,
    timed,
)
from evaluation import tables
from evaluation.score import Counting
from evaluation.tables import Conversation, Turn
from receptionist.dialogue.acts import Context
from receptionist.dialogue.understanding import Understanding
from receptionist.gateways.fetch import model_path
from receptionist.gateways.model_health import lock_path
from receptionist.gateways.model_process import socket_for
from receptionist.gateways.openai import EmbeddedModel
from receptionist.parts import model_from
from receptionist.settings import PROJECT, Settings

NAMES = {"pl": "Polish", "en": "English"}
WARM_UP = {"pl": "jutro o 16", "en": "tomorrow at 4 pm"}
FOR_THE_MODEL = 25
MODEL_SECONDS = 150.0
"""After so long the model is asked nothing more, however few messages it has read."""


@dataclass(frozen=True, slots=True)
class Read:
    """One message read by rules: in how many milliseconds, and whether a model would have been asked."""

    turn: Turn
    milliseconds: float
    certain: bool


def main() -> None:
    """Print a table a section."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", maxsplit=1)[0])
    for section in ("times", "memory", "model"):
        parser.add_argument(f"--without-{section}", action="store_true")
    asked = parser.parse_args()
    print_machine()
    if not asked.without_times:
        print_times()
    read = [(conversation, read_by_rules(conversation)) for conversation in tables.turns()]
    print_rules([each for _, some in read for each in some])
    web = 0.0 if asked.without_memory else print_memory()
    if not asked.without_model:
        print_model(read, web)


def print_times() -> None:
    """`when` beside its peers: each text is read once by each of them, by turns."""
    rows = []
    for language, name in NAMES.items():
        for kind, now, texts in times(language):
            spent = read_by_all(language, now, texts)
            ours, *peers = (sum(figures) / len(figures) for figures in spent.values())
            ratios = [f"{peer / ours:.1f} ×" for peer in peers]
            figures = [" / ".join(mean_p50_p95(each)) for each in spent.values()]
            rows.append([f"{name}, {kind}", str(len(texts)), *ratios, *figures])
    head = ["texts", "n", "Duckling takes", "dateparser takes"]
    head += [f"{name}: mean / p50 / p95 ms" for name in ("when", "Duckling", "dateparser")]
    print_table("Times", head, rows)


def times(language: str) -> list[tuple[str, datetime, list[str]]]:
    """The project's own texts of one language: what they are, when they are written, and the texts."""
    now, rows = tables.whens(language)
    path = PROJECT / "tests" / "language" / "when" / f"unseen_{language}.tsv"
    header, *lines = path.read_text(encoding="utf-8").splitlines()
    tested = [line.split("\t")[0] for line in lines if line and not line.startswith("#")]
    messages = [turn.text for c in tables.turns() for turn in c.turns if turn.language == language]
    return [
        ("said of times", now, [text for text, _ in rows]),
        ("the tests' texts", datetime.fromisoformat(header.split()[2]), tested),
        ("whole messages", now, messages),
    ]


def read_by_all(language: str, now: datetime, texts: Sequence[str]) -> dict[str, list[float]]:
    """Milliseconds of every reader for every text. Who begins changes from text to text."""
    from benchmarks.peers import readers

    ready = list(readers(language, now).items())
    for _, read in ready:
        read(WARM_UP[language])
    spent: dict[str, list[float]] = {name: [] for name, _ in ready}
    for place, text in enumerate(texts):
        first = place % len(ready)
        for name, read in ready[first:] + ready[:first]:
            spent[name].append(timed(read, text)[1])
    return spent


def read_by_rules(conversation: Conversation) -> list[Read]:
    """Every message of one business, read with no model."""
    understanding = Understanding(conversation.business)
    understanding.warm()
    found = []
    for turn in conversation.turns:
        reading, spent = timed(understanding.read, turn.text, Context(conversation.now))
        found.append(Read(turn, spent, reading.certain))
    return found


def print_rules(read: Sequence[Read]) -> None:
    """The rules' path, and how many messages it leaves to the model."""
    certain = [each.milliseconds for each in read if each.certain]
    rows = [
        _rules_row("read for certain", certain),
        _rules_row("left to the model", [each.milliseconds for each in read if not each.certain]),
        _rules_row("all messages", [each.milliseconds for each in read]),
    ]
    print_table("Rules", ["messages", "n", "p95 of 30 ms", "mean ms", "p50 ms", "p95 ms", "longest ms"], rows)
    share = 1 - len(certain) / len(read)
    print(f"\nTo the model: {share:.1%} of {len(read)} messages (at most 25 %).", flush=True)


def _rules_row(name: str, spent: Sequence[float]) -> list[str]:
    part = f"{percentile(spent, 0.95) / 30:.2f}"
    return [name, str(len(spent)), part, *mean_p50_p95(spent), shown(max(spent))]


def print_memory() -> float:
    """A fresh web process without the model; its resident memory in MB after reading messages."""
    with tempfile.TemporaryDirectory() as folder:
        child = subprocess.run(
            [sys.executable, "-m", "benchmarks.resident"],
            env={**os.environ, "LLM": "off", "RECEPTIONIST_INSTANCE": folder},
            cwd=PROJECT,
            check=True,
            capture_output=True,
        )
    figures: dict[str, float] = json.loads(child.stdout)
    rows = [[name, f"{mb / 350:.2f}", shown(mb)] for name, mb in figures.items()]
    print_table("Memory of a web process without the model", ["when", "of 350 MB", "MB"], rows)
    return figures["after all messages"]


def print_model(read: Sequence[tuple[Conversation, Sequence[Read]]], web_mb: float) -> None:
    """The model's path, on messages that the rules leave to it, and its process's memory."""
    settings = Settings.from_environment({**os.environ, "LLM": "auto"})
    model = model_from(settings)
    assert isinstance(model, EmbeddedModel)
    counting, until = Counting(model), time.monotonic() + MODEL_SECONDS
    model.start()
    spent: list[float] = []
    resident = 0.0
    for conversation, some in read:
        turns = evenly([r.turn for r in some if not r.certain], FOR_THE_MODEL // len(read) + 1)
        spent += read_by_model(conversation, turns[: FOR_THE_MODEL - len(spent)], model, counting, until)
        # A house serves one business: the heads of more prompts than one are not its burden.
        resident = resident or _model_mb(settings)
    if not spent:
        print("\nThe model did not come up in time; `make model` installs it.")
        return
    p50, p95 = percentile(spent, 0.5), percentile(spent, 0.95)
    counts = [str(counting.asked), str(counting.unanswered)]
    print_table(
        "Model",
        ["messages", "p50 of 2 s", "p95 of 5 s", "p50 ms", "p95 ms", "asked", "without an answer in time"],
        [
            [str(len(spent)), f"{p50 / 2000:.2f}", f"{p95 / 5000:.2f}", shown(p50), shown(p95), *counts],
        ],
    )
    _print_memory_with(resident, web_mb)


def read_by_model(
    conversation: Conversation,
    turns: Sequence[Turn],
    model: EmbeddedModel,
    counting: Counting,
    until: float,
) -> list[float]:
    """Milliseconds of every message, once the head of the business's prompts has been read ahead."""
    understanding = Understanding(conversation.business, counting)
    understanding.warm()
    model.warm(understanding.head)
    if not turns or model.wait(until - time.monotonic()) != "ready":
        return []
    return [
        timed(understanding.read, turn.text, Context(conversation.now))[1]
        for turn in turns
        if time.monotonic() < until
    ]


def evenly(turns: Sequence[Turn], count: int) -> list[Turn]:
    """So many of them, from the first to the last."""
    step = max(1, len(turns) // count)
    return list(turns[::step][:count])


def _model_mb(settings: Settings) -> float:
    lock = lock_path(socket_for(settings.llm_model or model_path()))
    try:
        return resident_mb(int(lock.read_text(encoding="ascii")))
    except (OSError, ValueError):
        return 0.0  # it is not there


def _print_memory_with(model_mb: float, web_mb: float) -> None:
    rows = [["the model's process", f"{model_mb / 1800:.2f}", shown(model_mb)]]
    if web_mb:
        both = model_mb + web_mb
        rows.append(["with a web process", f"{both / 1800:.2f}", shown(both)])
    print_table("Memory with the model", ["what", "of 1.8 GB", "MB"], rows)


if __name__ == "__main__":
    main()
