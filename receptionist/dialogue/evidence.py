"""The client's own words behind each value of a reading. A value without words must not be reported."""

from collections.abc import Iterable, Mapping, Sequence

from receptionist.dialogue.intents import Finding
from receptionist.dialogue.said import Said
from receptionist.language.when import When


def evidence_of(said: Said, whens: Sequence[When], carrying: Sequence[Finding]) -> Mapping[str, str]:
    """Slot → words copied from the text, from the first to the last word that speaks of it."""
    words = {
        "service": _stretch(said.text, ((m.start, m.end) for m in said.services)),
        "staff": _stretch(said.text, ((m.start, m.end) for m in said.staff)),
        "when": _stretch(said.text, (when.span for when in whens)),
        "intent": _stretch(said.text, ((found.start, found.end) for found in carrying[:1])),
    }
    return {slot: quote for slot, quote in words.items() if quote} | dict(said.contact.words)


def _stretch(text: str, spans: Iterable[tuple[int, int]]) -> str:
    stretches = list(spans)
    if not stretches:
        return ""
    return text[min(start for start, _ in stretches) : max(end for _, end in stretches)]
