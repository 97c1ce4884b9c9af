"""From what was found in a message to what it means: which acts stand, and which comes first.

The order is ACTS_FIRST_TO_LAST. Reads nothing itself: patterns and values come from elsewhere.
"""

import re
from collections.abc import Callable, Collection, Iterable, Sequence

from receptionist.dialogue.acts import QUESTION_TOPICS, Intent
from receptionist.dialogue.intents import Finding
from receptionist.dialogue.said import Said
from receptionist.language.text import fold

ACTS_FIRST_TO_LAST: tuple[Intent, ...] = (
    "emergency",
    "complaint",
    "human",
    "waitlist",
    "reschedule",
    "cancel",
    "my_visits",
    "late",
    "confirm",
    "book",
    "availability",
    "no",
    "yes",
    "inform",
    "question",
    "off_topic",
    "thanks",
    "greet",
)
"""What is said about visits goes before answers, answers before questions, courtesies last."""

ABOUT_VISITS = frozenset(
    {"waitlist", "reschedule", "cancel", "my_visits", "late", "confirm", "book", "availability"}
)
STAFF_MATTERS = frozenset({"complaint", "human"})
COURTESIES = frozenset({"greet", "thanks"})
SWALLOWED: dict[str, frozenset[str]] = {
    "waitlist": frozenset({"cancel", "book", "availability", "confirm", "my_visits", "reschedule"}),
    "reschedule": frozenset({"confirm", "availability", "my_visits"}),
    "cancel": frozenset({"confirm", "availability", "my_visits"}),
    "my_visits": frozenset({"book", "availability", "confirm"}),
    "late": frozenset({"confirm", "availability"}),
}
"""An act, and those that are only a way of saying it when they stand beside it."""

ANSWERED_BY_DOING = frozenset({"confirmation", "consent"})
"""Asked for these, "proszę zapisać" agrees to what was offered."""

TOPIC_ORDER = (
    "harassment",
    "erasure",
    "invoice",
    "records",
    "medical",
    "special_order",
    "cooperation",
    "lateness",
    "notice",
    *QUESTION_TOPICS,
)
_NEGATED = re.compile(
    r"\b(?:nie|don't|dont|do not|not)(?: (?:chce|chcialbym|chcialabym|musze|zamierzam|want|need|wish))?"
    r"(?: (?:sie|to))? $"
)
_BY_THEMSELVES = re.compile(r"\b(?:i|i've|i have|we|my \w+(?: has)?)(?: (?:just|badly|really|kind of))? $")
_AND_MORE = re.compile(r"[.!?;]|\b(?:a|ale|oraz|i|and|but|also)\b")
_ONLY_ASKED = {"lateness": ("late",), "notice": ("cancel", "reschedule")}
"""What a question about the rules is easily taken for."""
_NEVER_MIND = re.compile(r"nie ?wazn|nieaktualn")
_BUT = re.compile(r"\b(?:ale|jednak|lecz|but|though|actually|rather|instead)\b")


def standing(findings: Iterable[Finding], text: str, services: Collection[tuple[int, int]]) -> list[Finding]:
    """The findings that are neither denied, nor a service's name, nor a part of something else."""
    left = [found for found in findings if not _is_denied(found, text)]
    left = [found for found in left if not _is_a_service(found, services)]
    left = [found for found in left if not _turns_elsewhere(found, text, services)]
    left = _uncovered(left, "yes", by=lambda other: other.act in {"no", "cancel"})
    left = _uncovered(left, "human", by=lambda other: other.topic in {"assistant", "rules", "later"})
    left = _uncovered(left, "human", by=lambda other: other.act == "waitlist")
    left = _uncovered(left, "cancel", by=lambda other: other.topic in {"erasure", "rules", "notice"})
    left = _uncovered(left, "reschedule", by=lambda other: other.topic in {"rules", "notice"})
    left = _uncovered(
        left, "late", by=lambda other: other.topic in {"rules", "lateness"} or other.act == "no"
    )
    left = _uncovered(left, "availability", by=lambda other: other.topic in {"any_staff", "rules"})
    left = _uncovered(left, "complaint", by=lambda other: other.topic == "feeling")
    left = [found for found in left if not _hurt_elsewhere(found, left, text)]
    return _without_swallowed(left, text)


def _hurt_elsewhere(found: Finding, others: Collection[Finding], text: str) -> bool:
    """ "I hurt my back, so please cancel" is the reason why they do not come, not what was done to them."""
    if found.topic != "harm" or not any(other.act in {"cancel", "reschedule", "late"} for other in others):
        return False
    return bool(_BY_THEMSELVES.search(fold(text)[: found.start]))


def denied(findings: Iterable[Finding], text: str) -> set[str]:
    """The acts that the client says are not meant."""
    asked = {act for found in findings for act in _ONLY_ASKED.get(found.topic or "", ())}
    return asked | {found.act for found in findings if _is_denied(found, text)}


def _is_denied(found: Finding, text: str) -> bool:
    return found.act in ABOUT_VISITS and bool(_NEGATED.search(fold(text)[: found.start]))


def _is_a_service(found: Finding, services: Collection[tuple[int, int]]) -> bool:
    """ "Makijaż ślubny" is no special order where the business sells it."""
    special = found.act == "human" and found.topic in {"special_order", "records"}
    return special and any(start < found.end and found.start < end for start, end in services)


def _turns_elsewhere(found: Finding, text: str, services: Collection[tuple[int, int]]) -> bool:
    """ "Dobra, nieważne. Poproszę golenie": what is dropped is what went before, and no visit."""
    said = fold(text)
    dropped = found.act == "cancel" and _NEVER_MIND.match(said[found.start :])
    return bool(dropped) and any(re.search(r"[.,;!]", said[found.end : start]) for start, _ in services)


def _uncovered(findings: Sequence[Finding], act: str, by: Callable[[Finding], bool]) -> list[Finding]:
    """All but the findings of `act` that share words with one that `by` picks."""
    covering = [other for other in findings if by(other)]
    return [found for found in findings if found.act != act or not any(map(found.overlaps, covering))]


def _without_swallowed(findings: Sequence[Finding], text: str) -> list[Finding]:
    strong = {found.act for found in findings if not found.weak}
    swallowed = {act for winner in strong for act in SWALLOWED.get(winner, ())}
    waited = [found.start for found in findings if found.act == "waitlist" and not found.weak]
    left = [
        found
        for found in findings
        if found.act not in swallowed or _is_said_before(found, min(waited, default=0), text)
    ]
    winners = strong & (ABOUT_VISITS | STAFF_MATTERS | {"off_topic"})
    left = [found for found in left if not (found.weak and winners - {found.act})]
    if any(found.act == "question" and found.topic != "mark" for found in left):
        left = [found for found in left if not (found.weak and found.act == "complaint")]
    questions = [found for found in left if found.act == "question" and not found.weak]
    return [
        found
        for found in left
        if not (found.weak and found.act == "book" and any(map(found.overlaps, questions)))
    ]


def _is_said_before(found: Finding, waiting: int, text: str) -> bool:
    """ "Odwołajcie wtorek, a jak się zwolni czwartek …": a wish of its own before the one to wait."""
    between = fold(text[found.end : waiting]) if found.end <= waiting else ""
    return not found.weak and bool(_AND_MORE.search(between))


def in_context(findings: Sequence[Finding], awaiting: str | None) -> set[str]:
    """The acts meant, in the light of what the assistant has just asked."""
    strong = {found.act for found in findings if not found.weak}
    weak = {found.act for found in findings if found.weak} - strong
    if awaiting and "confirm" in strong:
        strong = (strong - {"confirm"}) | {"yes"}
    if awaiting and "cancel" in weak:
        weak = (weak - {"cancel"}) | {"no"}
    if awaiting in ANSWERED_BY_DOING and "book" in strong:
        strong = (strong - {"book"}) | {"yes"}
    if awaiting:
        weak -= {"book"}
    if not awaiting and "thanks" in strong:
        strong -= {"yes"}
    return strong | weak


def with_values(acts: set[str], said: Said, awaiting: str | None, *, asks: bool, answers: bool) -> set[str]:
    """The acts once the values are counted: they answer, or are by themselves a wish.

    `asks`: there is a question mark. `answers`: the message picks or gives just what was asked for.
    """
    if acts & (ABOUT_VISITS | STAFF_MATTERS) or not (said.names_anything or answers):
        return acts
    if (awaiting or "yes" in acts) and _BUT.search(fold(said.text)):
        return (acts - {"yes"}) | {"inform"}
    if not awaiting and not acts - COURTESIES and (wish := _wish_of(said, asks=asks)):
        return acts | {wish}
    return acts if acts & {"question", "off_topic"} and not acts & {"yes", "no"} else acts | {"inform"}


def _wish_of(said: Said, *, asks: bool) -> str | None:
    """What values by themselves ask for, out of the blue: a service at a time is a wish for it."""
    if said.services and (said.whens or said.staff):
        return "book"
    if asks and said.staff and said.whens:
        return "availability"
    return "question" if asks and said.services else None


def settled(acts: set[str]) -> set[str]:
    """The acts without those that others make idle: a greeting with a wish is the wish."""
    if acts & STAFF_MATTERS:
        acts = acts & (STAFF_MATTERS | {"cancel", "reschedule", "waitlist"})
    if acts & ABOUT_VISITS:
        acts = acts - {"off_topic", "yes"}
    return acts - COURTESIES if acts - COURTESIES else acts


def order(acts: Iterable[str]) -> tuple[Intent, ...]:
    """Acts without repetition, the main one first."""
    said = set(acts)
    return tuple(act for act in ACTS_FIRST_TO_LAST if act in said)


def topic_of(findings: Collection[Finding], main: str) -> str | None:
    """What a question, a complaint or a wish for a person is about; None: the FAQ may know."""
    topics = [
        found.topic for found in findings if found.act == main and found.topic not in {None, "rules", "mark"}
    ]
    known = [topic for topic in TOPIC_ORDER if topic in topics]
    return known[0] if known else next(iter(topics), None)
