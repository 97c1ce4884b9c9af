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
    "meine ihnen bei sprechen deutsch wir zeit haarschnitt ihr gibt es morgens abends frau herr"
)
_OTHERS = (
    listed(
        "je voudrais bonjour bonsoir merci est-ce que vous avez pour demain rendez-vous un une le la les "
        "avec quel combien coute coûte pouvez possible suis est et"
    ),
    listed(
        "hola buenos dias días quiero quisiera cita para mañana manana gracias por favor tiene tienen cuanto "
        "cuánto cuesta el la los con una puedo hay es"
    ),
    listed(
        "ciao buongiorno vorrei un una appuntamento per domani grazie quanto costa avete il la con e di che"
    ),
)
_OTHER_SCRIPT = re.compile(r"[^\W\d_a-zA-Z\u00c0-\u024f\u0400-\u04ff]")
_CUED_POLISH = POLISH - SHARED
_CUED_ENGLISH = ENGLISH - SHARED
_OURS = (_CUED_POLISH | _CUED_ENGLISH) - _GERMAN
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
    """ "uk", "ru" or "de" where the message is clearly in that language, "other" in another; else None."""
    letters = sum(letter.isalpha() for letter in text)
    if letters and len(_OTHER_SCRIPT.findall(text)) > letters / 2:
        return "other"
    if letters and len(_CYRILLIC.findall(text)) > letters / 2:
        return "uk" if _UKRAINIAN.search(text) else "ru"
    if re.search("[ąćęłńśźż]", text, re.IGNORECASE):
        return None
    words = {word.text.lower() for word in tokens(text)}
    ours = len(words & _OURS)
    if _clear(words, _GERMAN, ours):
        return "de"
    return "other" if any(_clear(words, other, ours) for other in _OTHERS) else None


def _clear(words: set[str], cues: frozenset[str], ours: int) -> bool:
    """Whether so many of the words are a language's own that it is spoken, and not a name or one odd word."""
    said = len(words & cues)
    return said > ours and (said * 3 >= len(words) if said > 2 else said == 2 and len(words) < 5)


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
