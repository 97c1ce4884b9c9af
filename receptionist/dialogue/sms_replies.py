"""What a short SMS says in answer to ours: yes, no, stop, start, or which of several visits.

Only what cannot mean anything else; a longer message is read like one of the chat.
"""

from typing import Literal

from receptionist.language.text import fold, listed, tokens

Meaning = Literal["yes", "no", "stop", "start"]

_YES = listed(
    "tak t tk taak yes y yep yeah ok oki okej okay jasne oczywiscie potwierdzam potwierdzone "
    "bede bedziemy przyjde przyjdziemy confirm confirmed confirming sure"
)
_WITH_YES = _YES | listed(
    "dziekuje dziekujemy dzieki pozdrawiam pozdrawiamy na pewno do zobaczenia wizyte wizyta aktualna "
    "aktualne dzien dobry milego dnia prosze super bardzo wielkie ze i "
    "thanks thank you will be there see ill we i'll we'll"
)
_COURTESY = listed(
    "ok oki okej okay jasne super dziekuje dziekujemy dzieki pozdrawiam pozdrawiamy do zobaczenia milego "
    "dnia bardzo wielkie thanks thank you sure"
)
_NO = listed(
    "nie n no nope odwoluje odwolujemy odwolac odwolaj rezygnuje rezygnujemy anuluje anuluj anulowac cancel"
)
_WITH_NO = _NO | listed(
    "moge mozemy dam damy rady przyjde przyjdziemy bede bedziemy niestety dziekuje dzieki przepraszam "
    "sorry pojawie sie wizyte wizyta wizyty tej te prosze i can't cant cannot not won't wont come make it "
    "be there my appointment please thanks thank you"
)
_STOP = frozenset(
    {
        "stop",
        "stopp",
        "stop sms",
        "stopall",
        "unsubscribe",
        "wypisz",
        "wypisz mnie",
        "prosze nie pisac",
        "nie pisac",
        "nie pisz",
        "nie piszcie",
        "nie wysylac sms",
        "nie wysylajcie sms",
        "prosze nie wysylac sms",
    }
)
_START = frozenset({"start", "unstop", "wznow", "wznow sms"})
_BOTH = listed("obie oba obydwie obydwa obu wszystkie both all")
_ORDINALS = (
    listed("1 jeden pierwsza pierwszy pierwszej one first"),
    listed("2 dwa druga drugi drugiej two second"),
    listed("3 trzy trzecia trzeci trzeciej three third"),
    listed("4 cztery czwarta czwarty czwartej four fourth"),
)
_BESIDE_A_PICK = listed("i oraz and wizyta wizyte wizyty te ta o prosze nr numer the")
_THUMBS = {"👍": " tak ", "👌": " tak ", "✅": " tak ", "👎": " nie ", "+": " tak "}


def meaning(text: str) -> Meaning | None:
    """What a message of a few set words means; None for any other."""
    said = _words(text)
    whole = " ".join(said)
    if whole in _STOP:
        return "stop"
    if whole in _START:
        return "start"
    if said and said[0] in _YES and all(word in _WITH_YES for word in said):
        return "yes"
    if said and said[0] in _NO and all(word in _WITH_NO for word in said):
        return "no"
    return None


def is_courtesy(text: str) -> bool:
    """Whether a message only says "fine, thank you": nothing is agreed to where nothing was asked."""
    return all(word in _COURTESY for word in _words(text))


def picked(text: str, count: int) -> tuple[int, ...] | None:
    """Which of `count` visits, from 0, an answer names; None where it names none, or one too many."""
    said = [word for word in _words(text) if word not in _BESIDE_A_PICK]
    if not said:
        return None
    if all(word in _BOTH for word in said):
        return tuple(range(count))
    numbers = [next((n for n, names in enumerate(_ORDINALS) if word in names), None) for word in said]
    chosen = {number for number in numbers if number is not None and number < count}
    return tuple(sorted(chosen)) if None not in numbers and len(chosen) == len(set(numbers)) else None


def _words(text: str) -> list[str]:
    """The folded words; a thumb or a lone plus stands for one."""
    shown = text.strip()
    if all(not letter.isalnum() for letter in shown):
        for sign, word in _THUMBS.items():
            shown = shown.replace(sign, word)
    return [fold(token.text).replace("’", "'") for token in tokens(shown)]
