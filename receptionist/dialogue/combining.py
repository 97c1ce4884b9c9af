"""Several voices about one message: rules and examples, held against each other. The figures are in
docs/understanding.md under "Voices".
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from receptionist.dialogue.acts import Intent
from receptionist.dialogue.emergencies import without_figures
from receptionist.dialogue.intents.health_words import speaks_of_health
from receptionist.dialogue.voice import Opinion
from receptionist.dialogue.weighing import ABOUT_VISITS, COURTESIES, SWALLOWED, order

NO_VIEW = 0.2
"""Below, the examples know nothing like it, and the rules stand alone."""
LIKELY_TOPIC = 0.5
PRESENT = 0.5
DENIED = 0.1


@dataclass(frozen=True, slots=True)
class Trust:
    """From which chance on the examples are believed; chosen by `python -m scripts.voice.crossing`."""

    agreed: float = 0.6
    """Two voices of one mind are certain from here on; below, neither knows."""
    alone: float = 0.6
    """Here the examples are certain where the rules say nothing, or only weakly something else."""
    over_rules: float = 0.7
    """Here they are believed against firm rules."""
    danger: float = 0.08
    """Here a text with words of health is danger: a miss is worse than ten false alarms."""
    danger_over_rules: float = 0.6
    """Here it is so although the rules hear of something else, which who is dying seldom speaks of."""


TRUST = Trust()


@dataclass(frozen=True, slots=True)
class Verdict:
    """The acts, main one first; `certain` False: the voices differ, or none is sure."""

    acts: tuple[Intent, ...]
    certain: bool


def speaks_of_danger(opinion: Opinion, text: str, *, elsewhere: bool, trust: Trust = TRUST) -> bool:
    """Whether the examples see an emergency, and a word of the text speaks of health at all.

    `elsewhere`: the rules hear of a visit, a question or a matter for staff.
    """
    bound = trust.danger_over_rules if elsewhere else trust.danger
    return opinion.main["emergency"] >= bound and speaks_of_health(without_figures(text))


def combined(acts: Collection[str], opinion: Opinion, *, firm: bool, trust: Trust = TRUST) -> Verdict:
    """What a message means by rules (`acts`) and examples.

    `firm`: a strong pattern speaks for the rules' main act, or no word was left that they do not know.
    """
    by_rules = order(acts)
    main, certain = main_act(by_rules[0] if by_rules else None, opinion, firm=firm, trust=trust)
    return Verdict((main, *_others(main, by_rules, opinion)), certain)


def main_act(by_rules: Intent | None, opinion: Opinion, *, firm: bool, trust: Trust) -> tuple[Intent, bool]:
    """The main act by both, and whether it is certain."""
    if opinion.sure < NO_VIEW:
        return (by_rules, firm) if by_rules else ("off_topic", False)
    if opinion.act == by_rules:
        return by_rules, opinion.sure >= trust.agreed
    # What seems to be about nothing, and not for sure, is rather what the rules have a word for.
    yields = opinion.sure < trust.over_rules and (firm or opinion.act == "off_topic")
    if yields and by_rules is not None:
        return by_rules, False
    return opinion.act, opinion.sure >= trust.alone


def _others(main: Intent, by_rules: Sequence[Intent], opinion: Opinion) -> tuple[Intent, ...]:
    """What is said beside the main act: what a pattern found and the examples allow, or they see for sure."""
    found = {act for act in by_rules if main == by_rules[0] or opinion.present[act] >= DENIED}
    seen = {act for act, chance in opinion.present.items() if chance >= PRESENT}
    idle = SWALLOWED.get(main, frozenset()) | COURTESIES | {"off_topic", main}
    # A second wish for a visit must have its own words: the examples confuse them too easily.
    return order((found | (seen - ABOUT_VISITS if main in ABOUT_VISITS else seen)) - idle)
