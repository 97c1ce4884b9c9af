"""What a client says when asked how the conversation went: a score, a comment, or something else."""

import re
from dataclasses import replace

from receptionist.dialogue import decisions as do
from receptionist.dialogue.acts import Reading
from receptionist.dialogue.frame import Frame
from receptionist.dialogue.policy import Plan
from receptionist.language.text import fold, tokens

_SCORES = {
    1: r"1|jeden|jedynk\w|one",
    2: r"2|dwa|dwojk\w|two",
    3: r"3|trzy|trojk\w|three",
    4: r"4|cztery|czwork\w|four",
    5: r"5|piec|piatk\w|five",
}
_LEAD = (
    r"(?:(?:daje|oceniam|ocena|moja|to|na|solidne|mocne|pelne|i|i'd|would|give|say|it|it's|a|an|my|score|is)"
    r"\b[\s:]*)*"
)
_ONE = "|".join(rf"(?P<s{score}>(?:{words})\b)" for score, words in _SCORES.items())
_OF = r"(?:\s*(?:/|na|z|out of|of)\s*(?:5|piec|pieciu|five)\b)?(?:\s*(?:gwiazd\w+|punkt\w*|stars?|points?))?"
# What follows the figure decides: "5 osób" and "4 maja" are no scores, "5, super" and "4, bo" are.
_AFTER = r"bo|ale|za|wszystko|super|bardzo|dziek\w+|because|but|for|thank\w*|great|very|it|everything"
_COMMENT = rf"(?:\s*[,.;:!?()–—-]+\s*|\s+(?=(?:{_AFTER})\b))(?P<comment>(?!\d).*)"
_SCORE = re.compile(rf"\W*{_LEAD}(?:{_ONE}){_OF}[+!]*(?:\s*$|{_COMMENT}$)", re.DOTALL)
_COURTESIES = {"no": 2, "thanks": 3, "greet": 3}
"""How many words a courtesy has at most; a longer "no" tells something."""
_NO_REQUEST = (do.Clarify, do.OffTopic, do.Thank, do.Greet)


def opinion(frame: Frame, text: str) -> do.Rate | None:
    """The score of an answer to the question, with what is said beside it; None: not asked, or no score."""
    found = _SCORE.match(fold(text.strip())) if frame.awaiting == "rating" else None
    if found is None:
        return None
    score = next(n for n in range(1, 6) if found[f"s{n}"])
    start = found.start("comment")
    return do.Rate(score, (text.strip()[start:].strip() or None) if start >= 0 else None)


def rated(frame: Frame, reading: Reading, plan: Plan, given: do.Rate | None) -> Plan:
    """The plan of a message read while a score is awaited: what is no request is a comment.

    A complaint is both; anything else is done as usual, and only the score is kept.
    """
    if frame.awaiting != "rating":
        return plan
    score = given.score if given else None
    if _asks_nothing(reading, plan):
        if score is None and reading.intents[0] == "thanks":
            return plan
        comment = None if _is_courtesy(reading) else reading.text
        return Plan(replace(frame, misunderstood=0), (), None, do.Rate(score, comment))
    complains = isinstance(plan.step, do.HandOver) and plan.step.reason == "complaint"
    rate = do.Rate(score, reading.text if complains else None)
    return replace(plan, rate=rate) if score or complains else plan


def _asks_nothing(reading: Reading, plan: Plan) -> bool:
    if plan.answers:
        return False
    if isinstance(plan.step, do.HandOver):
        return plan.step.reason == "not_understood"
    # Nothing is guessed of what is most likely an opinion.
    guessed = not (reading.certain or reading.services or reading.staff or reading.whens)
    return guessed or plan.step is None or isinstance(plan.step, _NO_REQUEST)


def _is_courtesy(reading: Reading) -> bool:
    return len(tokens(reading.text)) <= _COURTESIES.get(reading.intents[0], 0)
