"""Which patterns can fit a line at all: those whose words are in it. Spares trying hundreds in vain.

What is needed, and what a line has, is a number with one bit for each choice of words in the patterns.
"""

from collections.abc import Iterable, Mapping

from receptionist.dialogue.phrases import words_needed


class NeededWords:
    """The choices of words that some patterns cannot do without."""

    def __init__(self) -> None:
        self._bits: dict[frozenset[str], int] = {}
        self._by_beginning: dict[str, int] = {}

    def of(self, phrase: str, groups: Mapping[str, str]) -> int:
        """The choices of which a line must have a word each, for the pattern to fit."""
        needed = 0
        for choice in words_needed(phrase, groups):
            needed |= self._bit(choice)
        return needed

    def in_line(self, line: str) -> int:
        """The choices of which a prepared line has a word."""
        found = 0
        for piece in line.split():
            word = piece.partition("~")[0] + " "
            for end in range(1, len(word) + 1):
                found |= self._by_beginning.get(word[:end], 0)
        return found

    def _bit(self, choice: frozenset[str]) -> int:
        if choice not in self._bits:
            bit = self._bits[choice] = 1 << len(self._bits)
            for word in choice:
                # A word that may end anyhow is met by its stem, any other by itself and the space behind it.
                beginning = word[:-1] if word.endswith("*") else f"{word} "
                self._by_beginning[beginning] = self._by_beginning.get(beginning, 0) | bit
        return self._bits[choice]


class Sieve:
    """Lets through the patterns of which all needed words are in a line, without going through all."""

    def __init__(self, needs: Iterable[tuple[int, ...]]) -> None:
        """`needs`: of each pattern what it needs; one of several suffices."""
        self._filed: dict[int, list[tuple[int, int]]] = {}
        for at, ways in enumerate(needs):
            for needed in ways:
                self._filed.setdefault(_last_bit(needed), []).append((needed, at))

    def possible(self, there: int) -> list[int]:
        """The positions of the patterns that can fit a line which has these words, in their order."""
        left, found = there, {at for _, at in self._filed.get(0, ())}
        while left:
            bit = _last_bit(left)
            left ^= bit
            found.update(at for needed, at in self._filed.get(bit, ()) if needed & there == needed)
        return sorted(found)


def _last_bit(needed: int) -> int:
    """The choice of words that was met last, which is the rarest as a rule; 0 for nothing needed."""
    return 1 << needed.bit_length() >> 1
