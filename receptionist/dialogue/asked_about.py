"""What a message is about by the kinds of words in it, in any order, where no pattern of the tables fits.

Adds to what the tables found; must stay silent where words are left that it does not know.
"""

from collections.abc import Iterator, Sequence, Set

from receptionist.dialogue.intents import Finding
from receptionist.dialogue.relevance import unexplained
from receptionist.dialogue.said import Said
from receptionist.language.company import each_with_their_own
from receptionist.language.text import Token, listed, tokens

_WORK = listed(
    "pracujecie przyjmujecie dzialacie obslugujecie pracuje przyjmuje dziala otwarte otwarty otwarta otwarci "
    "czynne czynny czynna czynni zamkniete zamkniety zamknieta zamknieci nieczynne nieczynni "
    "open opened closed working shut"
)
_PLACE = listed(
    "salon gabinet lokal zaklad lecznica przychodnia ktos normalnie tez takze rowniez ogole "
    "bedziecie bedzie jestescie macie shop place salon clinic anyone also normally usually still you're be"
)
_PAY = listed(
    "blik blika blikiem gotowka gotowke gotowki karta karte kartami przelew przelewem zblizeniowo "
    "revolut revolutem card cards cash blik contactless"
)
_PAYING = listed(
    "place placic zaplacic zaplace platnosc platnosci rozliczyc biora bierzecie przyjmujecie obslugujecie "
    "akceptujecie moge mozna da pay paying payment take accept okay ok possible visit wizyte za"
)
_WAYS_TO_PAY = ("kart", "blik", "gotow", "przelew", "zblizen", "card", "cash", "contactless", "transfer")
_WHO = listed("kto ktory ktora ktorzy ktore kogo who whom who's whos")
_OF_YOU = listed("you your")
_WHICH = listed("which one any")
_BEFORE_WHO = listed("a u do i hej czesc ok and so hi hello")
_DOES = (
    (listed("czym"), listed("zajmuje specjalizuje")),
    (listed("co"), listed("robi wykonuje umie potrafi oferuje")),
    (
        listed("jakie jakich jaki"),
        listed("zabiegi zabiegow uslugi uslug rzeczy wykonuje robi oferuje prowadzi"),
    ),
    (listed("what what's which"), listed("do does offer offers specialise specialize services treatments")),
)


def by_kinds_of_words(said: Said, found: Sequence[Finding]) -> Iterator[Finding]:
    """The questions about hours, paying and people that no pattern has found, and services shared out."""
    if any(each.act == "question" and each.topic not in {None, "mark"} for each in found):
        return
    words = tokens(said.text)
    if each_with_their_own(said.text, [(m.start, m.end) for m in said.services]):
        yield Finding("book", None, False, words[0].start, words[-1].end)
        return
    topic = _topic(said, words, asks=any(each.act == "question" for each in found))
    if topic:
        yield Finding("question", topic, False, words[0].start, words[0].end)


def speaks_of_paying(text: str) -> bool:
    """Whether a text names a way to pay: card, cash, transfer."""
    return any(word.folded.startswith(_WAYS_TO_PAY) for word in tokens(text))


def _topic(said: Said, words: Sequence[Token], *, asks: bool) -> str | None:
    folded = {word.folded for word in words}
    if said.services and not said.whens and not said.staff and _asks_who(words):
        return "who"
    if said.staff and not said.services and not said.whens and _asks_what_is_done(folded):
        return "who"
    if not asks or said.services or said.staff:
        return None
    if said.whens and folded & _WORK and _nothing_but(_WORK | _PLACE, said):
        return "hours"
    return "payment" if folded & _PAY and _nothing_but(_PAY | _PAYING, said) else None


def _asks_who(words: Sequence[Token]) -> bool:
    """ "Kto u was …", "which of you …": the first word asks, or it asks for one of the people here."""
    asked = [word.folded for word in words[:4]]
    if asked[0] in _WHO or (asked[0] in _BEFORE_WHO and set(asked[1:3]) & _WHO):
        return True
    return bool(set(asked) & _WHICH) and "of" in asked and bool(set(asked) & _OF_YOU)


def _asks_what_is_done(folded: Set[str]) -> bool:
    return any(folded & asking and folded & doing for asking, doing in _DOES)


def _nothing_but(known: Set[str], said: Said) -> bool:
    return all(word.folded in known for word in unexplained(said, ()))
