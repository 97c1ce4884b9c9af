"""A reply drafted by the model for staff to change and send themselves; what was never said is not in it."""

import json
from collections.abc import Mapping, Sequence
from pathlib import Path

from receptionist.dialogue.acts import Model, ModelUnavailable
from receptionist.dialogue.summary import holds, nameless, transcript_of
from receptionist.domain.business import Business, Price

LONGEST = 400
DEADLINE = 20.0
"""Seconds. A person has asked for it and waits, but they can write themselves meanwhile."""
MAX_TOKENS = 160
_MOST_FAQ = 12
_PROMPT = Path(__file__).resolve().parents[2] / "prompts" / "suggest.md"
_LANGUAGES = {"pl": "Polish", "en": "English"}
_SCHEMA: Mapping[str, object] = {
    "type": "object",
    "properties": {"reply": {"type": "string", "maxLength": LONGEST}},
    "required": ["reply"],
    "additionalProperties": False,
}


def suggested(
    turns: Sequence[tuple[str, str]], name: str | None, language: str, business: Business, model: Model
) -> str | None:
    """A reply to (author, text) turns; None where the model is gone, or says what nobody has said.

    `name` is the client's, which the model is not shown.
    """
    transcript = nameless(transcript_of(turns, business), name)
    facts = _facts(business, language)
    messages = [
        {"role": "system", "content": _instructions(business, language, facts)},
        {"role": "user", "content": f"<<<\n{transcript}\n>>>"},
    ]
    try:
        said = json.loads(model.complete(messages, _SCHEMA, deadline=DEADLINE, max_tokens=MAX_TOKENS))
    except (ModelUnavailable, ValueError):
        return None
    reply = said.get("reply") if isinstance(said, dict) else None
    text = reply.strip() if isinstance(reply, str) else ""
    fits = text and len(text) <= LONGEST and "[" not in text and holds(text, f"{transcript}\n{facts}")
    return text if fits else None


def _instructions(business: Business, language: str, facts: str) -> str:
    address = {"pl": "Pan/Pani" if business.tone == "formal" else "ty"}.get(language, "you")
    prompt = _PROMPT.read_text(encoding="utf-8").replace("{language}", _LANGUAGES.get(language, "Polish"))
    return prompt.replace("{address}", address).replace("{facts}", facts)


def _facts(business: Business, language: str) -> str:
    """What the owner has told, as lines: services with their prices, questions with their answers."""
    services = [f"{_in(s.name, language)}{_price(s.price, business)}" for s in business.services]
    answers = [f"{_in(f.question, language)} {_in(f.answer, language)}" for f in business.faq[:_MOST_FAQ]]
    where = [line for line in (business.address, business.phone) if line]
    return "\n".join(f"- {line}" for line in (business.name, *where, *services, *answers))


def _price(price: Price | None, business: Business) -> str:
    return f": {price.amount.normalize():f} {business.currency}" if price else ""


def _in(names: Mapping[str, str], language: str) -> str:
    return names.get(language) or next(iter(names.values()), "")
