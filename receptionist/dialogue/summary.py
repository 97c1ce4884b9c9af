"""A conversation in three lines, written by the model for staff; checked against what was really said."""

import json
import re
from collections.abc import Mapping, Sequence
from pathlib import Path

from receptionist.dialogue.acts import Model, ModelUnavailable
from receptionist.dialogue.masking import masked
from receptionist.dialogue.model_reading import fenceless
from receptionist.domain.business import Business
from receptionist.language.text import fold

MOST_LINES = 3
LONGEST_LINE = 160
DEADLINE = 20.0
"""Seconds. Nobody waits for it, but while it is written no client is read by the model."""
MAX_TOKENS = 160
_LONGEST = 3_000
_A_FEW_WORDS = 30
"""Letters that a line may share with a sentence of ours: the name of a service, say."""
_PROMPT = Path(__file__).resolve().parents[2] / "prompts" / "summarise.md"
_LANGUAGES = {"pl": "Polish", "en": "English"}
_DATED = re.compile(
    r"\d+|\b(?:poniedzial|wtor|srod|czwart|piat|sobot|niedziel|styczn|lut[ey]|marc|marz|kwie[ct]|maj|czerw"
    r"|lip[ci]|sierp|wrzes|pazdziern|listopad|grud|jutr|dzis|pojutrz|monday|tuesday|wednesday|thursday|friday"
    r"|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december"
    r"|today|tomorrow)"
)
_SCHEMA: Mapping[str, object] = {
    "type": "object",
    "properties": {
        "lines": {
            "type": "array",
            "items": {"type": "string", "maxLength": LONGEST_LINE},
            "minItems": 1,
            "maxItems": MOST_LINES,
        }
    },
    "required": ["lines"],
    "additionalProperties": False,
}


def summed_up(
    turns: Sequence[tuple[str, str]], name: str | None, business: Business, model: Model
) -> tuple[str, ...]:
    """Up to three lines about (author, text) turns; empty where the model is gone or nothing of it holds.

    `name` is the client's, which the model is not shown.
    """
    # Our greeting opens every conversation, and a small model likes to repeat what it read first.
    told = turns[1:] if turns and turns[0][0] == "assistant" else turns
    transcript = nameless(transcript_of(told, business), name)
    language = _LANGUAGES.get(business.language, "Polish")
    messages = [
        {"role": "system", "content": _PROMPT.read_text(encoding="utf-8").replace("{language}", language)},
        {"role": "user", "content": f"<<<\n{transcript}\n>>>"},
    ]
    try:
        raw = model.complete(messages, _SCHEMA, deadline=DEADLINE, max_tokens=MAX_TOKENS)
        said = json.loads(raw)
    except (ModelUnavailable, ValueError):
        return ()
    lines = said.get("lines") if isinstance(said, dict) else None
    kept = [line.strip() for line in lines if isinstance(line, str)] if isinstance(lines, list) else []
    own = [line.removeprefix("client:").strip() for line in kept if not repeats_us(line, transcript)]
    fitting = (line for line in own if line and len(line) <= LONGEST_LINE and holds(line, transcript))
    return tuple(fitting)[:MOST_LINES]


def transcript_of(turns: Sequence[tuple[str, str]], business: Business) -> str:
    """The newest turns, without personal data: what a client says may be the bare name that was asked for."""
    lines = [
        f"{author}: {fenceless(masked(text, business, 'name' if author == 'client' else None))}"
        for author, text in turns
    ]
    return "\n".join(lines)[-_LONGEST:]


def nameless(text: str, name: str | None) -> str:
    """The text without the client's name, which the assistant has repeated."""
    for part in (name or "").split():
        text = re.sub(rf"\b{re.escape(part)}\b", "[name]", text, flags=re.IGNORECASE)
    return text


def repeats_us(line: str, transcript: str) -> bool:
    """Whether a line only copies what the assistant has said: that tells staff nothing."""
    ours = [fold(each) for each in transcript.splitlines() if each.startswith("assistant:")]
    said = fold(line).rstrip(" .")
    copied = len(said) > _A_FEW_WORDS and any(said in each for each in ours)
    return copied or said.startswith("assistant:")


def holds(line: str, transcript: str) -> bool:
    """Whether every number, day and month of a line was said."""
    said = set(_DATED.findall(fold(transcript)))
    return said.issuperset(_DATED.findall(fold(line)))
