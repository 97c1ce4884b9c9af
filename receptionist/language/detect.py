"""Which language a message is in: by cues; the statistical detector is loaded where they are silent."""

import functools
import re
import threading
from collections.abc import Sequence
from typing import Any

from receptionist.language.common_words import ENGLISH, POLISH, SHARED
from receptionist.language.emails import email_spans
from receptionist.language.morphology import readings
from receptionist.language.text import Token, listed, tokens

_POLISH_LETTERS = re.compile("[ąćęłńśźżĄĆĘŁŃŚŹŻ]")
_UKRAINIAN = re.compile(
    "[іїєґ]|\\b(?:добрий|дня|хочу записатися|дякую|привіт|скільки|можна|чи)\\b", re.IGNORECASE
)
_CYRILLIC = re.compile("[а-яёіїєґ]", re.IGNORECASE)
_GERMAN = listed(
    "ich sie ist nicht und der die das ein eine einen haben hallo guten morgen tag termin bitte danke "
    "moechte möchte am noch etwas frei wann wie viel kostet kann für mit auf uhr heute freitag montag mein "
    "meine"
)
_CUED_POLISH = POLISH - SHARED
_CUED_ENGLISH = ENGLISH - SHARED
_SURE = 0.8

_lock = threading.Lock()


def detect(text: str, current: str | None, languages: Sequence[str]) -> str:
    """The language of the message among `languages`; `current` (or the first) where it cannot be told."""
    undecided = current if current is not None and current in languages else languages[0]
    if "pl" not in languages or "en" not in languages:
        return undecided
    words = _words(text)
    if current in languages and len(words) < 2:
        return undecided
    said = words if current is None else [word for word in words if not _is_name(word)]
    return _by_cues(words) or _by_statistics(said) or undecided


def foreign(text: str) -> str | None:
    """ "uk", "ru" or "de" where the message is clearly in that language, else None."""
    letters = sum(letter.isalpha() for letter in text)
    if letters and len(_CYRILLIC.findall(text)) > letters / 2:
        return "uk" if _UKRAINIAN.search(text) else "ru"
    words = {word.text.lower() for word in tokens(text)}
    german = len(words & _GERMAN)
    clear = german * 3 >= len(words) if german > 2 else german == 2 and len(words) < 5
    return "de" if clear and not _POLISH_LETTERS.search(text) else None


def _words(text: str) -> list[Token]:
    spans = email_spans(text)
    alone = (word for word in tokens(text) if not any(start <= word.start < end for start, end in spans))
    return [word for word in alone if not word.text.isdigit()]


def _by_cues(words: Sequence[Token]) -> str | None:
    polish = sum(_speaks_polish(word) for word in words)
    english = sum(word.folded in _CUED_ENGLISH or word.text == "I" or "'" in word.folded for word in words)
    if polish == english:
        return None
    return "pl" if polish > english else "en"


def _speaks_polish(word: Token) -> bool:
    """A frequent word, or one that is written with Polish letters and is no name."""
    if word.folded in _CUED_POLISH or word.text == "i":
        return True
    if not _POLISH_LETTERS.search(word.text) or word.folded in _CUED_ENGLISH:
        return False
    return not any(each.is_name for each in readings(word.text))


def _by_statistics(words: Sequence[Token]) -> str | None:
    """Only for two words or more: on less it guesses."""
    said = [word.text for word in words]
    if len(said) < 2:
        return None
    with _lock:
        best = _detector().compute_language_confidence_values(" ".join(said))[0]
    return best.language.iso_code_639_1.name.lower() if best.value >= _SURE else None


def _is_name(word: Token) -> bool:
    return word.text[:1].isupper() and any(each.is_name for each in readings(word.text))


@functools.lru_cache(maxsize=1)
def _detector() -> Any:  # noqa: ANN401 - only the two languages, so the type says nothing
    from lingua import Language, LanguageDetectorBuilder

    languages = (Language.POLISH, Language.ENGLISH)
    return LanguageDetectorBuilder.from_languages(*languages).with_low_accuracy_mode().build()
