"""What the owner keeps for people: words whose mention, in any form, is a matter for staff."""

from receptionist.dialogue.intents import Finding
from receptionist.language.inflection import english_forms, forms
from receptionist.language.text import Token, fold, tokens

TOPIC = "owners_rule"
_BETWEEN = 1
"""How many words may stand between two of a phrase: "przedłużanie moich włosów"."""


class OwnersWords:
    """The words and phrases of one business, in every form."""

    def __init__(self, phrases: tuple[str, ...]) -> None:
        each = ([_forms(token) for token in tokens(phrase)] for phrase in phrases)
        self._phrases = [phrase for phrase in each if phrase]

    def find(self, text: str) -> list[Finding]:
        """Where a text mentions any of them."""
        words = tokens(text) if self._phrases else []
        found = (_place(words, phrase) for phrase in self._phrases)
        return [Finding("human", TOPIC, False, *place) for place in found if place]


def _forms(token: Token) -> frozenset[str]:
    return frozenset(fold(form) for form in forms(token.text) | english_forms(token.text) | {token.text})


def _place(words: list[Token], phrase: list[frozenset[str]]) -> tuple[int, int] | None:
    """Where the words of a phrase stand near one another, in any order."""
    reach = len(phrase) + _BETWEEN * (len(phrase) - 1)
    for at in range(len(words)):
        near = words[at : at + reach]
        held = [next((word for word in near if word.folded in form), None) for form in phrase]
        inside = [word for word in held if word]
        if len(inside) == len(phrase):
            return min(word.start for word in inside), max(word.end for word in inside)
    return None
