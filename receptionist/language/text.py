"""Letters and words: folding that keeps positions, tokens, lemmas. Knows nothing of what words are about."""

import re
import unicodedata
from dataclasses import dataclass

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)?", re.UNICODE)


@dataclass(frozen=True, slots=True)
class Token:
    """A word or number of the text; `text[start:end]` is how the client wrote it."""

    text: str
    folded: str
    start: int
    end: int


def fold(text: str) -> str:
    """Lower case without diacritics, letter for letter: the result has the same length as `text`."""
    return text.translate(_FOLDED)


class _Folded(dict[int, str]):
    """Each letter's folded form, found when it is first met."""

    def __missing__(self, code: int) -> str:
        folded = self[code] = _fold_letter(chr(code))
        return folded


_FOLDED = _Folded()


def _fold_letter(letter: str) -> str:
    # NFKD does not take the stroke off ł, and a lower-cased or decomposed letter may become several.
    if letter in "łŁ":
        return "l"
    base = unicodedata.normalize("NFKD", letter.lower())[:1] or letter
    return base if not unicodedata.combining(base) else letter


def whole(text: str) -> str:
    """The text, letter for letter, with halves of surrogate pairs (JSON may hold them) as question marks."""
    return text.encode("utf-8", "replace").decode("utf-8")


def tokens(text: str) -> list[Token]:
    """The words and numbers of a text in order; punctuation is left out."""
    return [Token(m.group(), fold(m.group()), m.start(), m.end()) for m in _WORD.finditer(text)]


def listed(words: str) -> frozenset[str]:
    """A set of words written one after another."""
    return frozenset(words.split())


def lemmas(word: str) -> frozenset[str]:
    """The folded dictionary forms a word may belong to; itself, folded, where Morfeusz does not know it."""
    from receptionist.language.morphology import readings

    found = {fold(reading.lemma) for spelled in (word, word.lower()) for reading in readings(spelled)}
    return frozenset(found) or frozenset({fold(word)})
