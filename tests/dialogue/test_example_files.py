"""The labelled examples shown to the model are well-formed, honest and spread over what clients say."""

import json
from collections import Counter
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from receptionist.dialogue.acts import COMPLAINT_TOPICS, HUMAN_TOPICS, INTENTS, MAX_QUOTE, QUESTION_TOPICS
from receptionist.language.text import listed, tokens

PROMPTS = Path(__file__).parents[2] / "prompts"
FILES = sorted(PROMPTS.glob("examples.*.jsonl"))
QUOTES = ("service_words", "staff_words", "when_words")
FIELDS = {"text", "trade", "awaiting", "acts", "topic", *QUOTES}
TRADES = listed("salon barber spa beauty dentist physio vet psychologist clinic")
AWAITED = {None, *listed("service staff when slot name phone confirmation visit")}
TOPICS_OF = {"question": QUESTION_TOPICS, "human": HUMAN_TOPICS, "complaint": COMPLAINT_TOPICS}
ENOUGH_OF_ONE, ENOUGH_OF_ALL = 1000, 1500

each_file = pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)


@cache
def examples(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def texts_of_wrong(path: Path, wrong: Callable[[dict[str, Any]], bool]) -> list[str]:
    return [example["text"] for example in examples(path) if wrong(example)]


def bare(text: str) -> str:
    """A text as it is compared with others: folded words only."""
    return " ".join(token.folded for token in tokens(text))


@each_file
def test_every_line_has_the_same_fields(path: Path) -> None:
    assert texts_of_wrong(path, lambda example: set(example) != FIELDS) == []


@each_file
def test_acts_are_one_to_three_different_intents(path: Path) -> None:
    def wrong(example: dict[str, Any]) -> bool:
        acts = example["acts"]
        return not 1 <= len(acts) <= 3 or len(set(acts)) != len(acts) or not set(acts) <= set(INTENTS)

    assert texts_of_wrong(path, wrong) == []


@each_file
def test_a_topic_belongs_to_one_of_the_acts(path: Path) -> None:
    def wrong(example: dict[str, Any]) -> bool:
        allowed = {topic for act in example["acts"] for topic in TOPICS_OF.get(act, ())}
        return example["topic"] is not None and example["topic"] not in allowed

    assert texts_of_wrong(path, wrong) == []


@each_file
def test_what_only_staff_decide_always_says_why(path: Path) -> None:
    staff_matters = {"human", "complaint"}
    assert texts_of_wrong(path, lambda e: bool(staff_matters & set(e["acts"])) and e["topic"] is None) == []


@each_file
def test_trades_and_awaited_slots_are_known(path: Path) -> None:
    assert texts_of_wrong(path, lambda e: e["trade"] not in TRADES or e["awaiting"] not in AWAITED) == []


@each_file
@pytest.mark.parametrize("quote", QUOTES)
def test_quotes_stand_in_the_text_and_are_short(path: Path, quote: str) -> None:
    def wrong(example: dict[str, Any]) -> bool:
        words = example[quote]
        return words is not None and (
            not words.strip() or words not in example["text"] or len(words) > MAX_QUOTE
        )

    assert texts_of_wrong(path, wrong) == []


@each_file
def test_every_trade_has_its_share(path: Path) -> None:
    trades = Counter(example["trade"] for example in examples(path))
    assert {trade for trade in TRADES if trades[trade] < len(examples(path)) * 0.07} == set()


@each_file
def test_every_intent_has_its_share_and_none_outweighs_the_rest(path: Path) -> None:
    mains = Counter(example["acts"][0] for example in examples(path))
    shares = {intent: mains[intent] / len(examples(path)) for intent in INTENTS}
    assert {intent: share for intent, share in shares.items() if not 0.01 <= share <= 0.22} == {}


def test_every_topic_is_shown_several_times() -> None:
    topics = Counter(example["topic"] for path in FILES for example in examples(path))
    every = {topic for group in TOPICS_OF.values() for topic in group}
    assert {topic for topic in every if topics[topic] < 6} == set()


def test_no_text_stands_twice() -> None:
    seen = Counter(bare(example["text"]) for path in FILES for example in examples(path))
    assert [text for text, times in seen.items() if times > 1] == []


def test_there_are_enough_examples() -> None:
    counted = [len(examples(path)) for path in FILES]
    assert sum(counted) >= (ENOUGH_OF_ALL if len(FILES) > 1 else ENOUGH_OF_ONE)
