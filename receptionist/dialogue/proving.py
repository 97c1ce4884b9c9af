"""How a client proves that visits are theirs: the request waits, a code is asked for. Decides only."""

import re
from dataclasses import replace

from receptionist.dialogue import decisions as do
from receptionist.dialogue.acts import Reading
from receptionist.dialogue.frame import Frame
from receptionist.dialogue.weighing import ABOUT_VISITS
from receptionist.language.text import fold

DIGITS = 6
_NUMBERS = re.compile(r"\d+")
_AGAIN = re.compile(
    r"\b(nowy|nowego|jeszcze raz|ponown\w*|znowu|again|another|new|resend)\b"
    r"|\bnie (przysz\w+|dosta\w+|dotar\w+|mam)\b|\b(gdzie|where)\b.*\b(kod|code)\b"
    r"|\b(did not|didn't|haven't|not) (get|got|received?|arrived?|come)\b"
)
_REFUSES = re.compile(
    r"^(nie|no)\b|\bnie (podam|podaje|chce podac|dam)\b|\b(won't|will not|rather not|don't want)\b"
)
_FORGOT = re.compile(
    r"\bnie (pamietam|wiem|mam pojecia)\b|\b(don't|do not|can't|cannot) (know|remember|recall)\b|\bnot sure\b"
)
_OUT_OF_REACH = re.compile(
    r"\b(?:nie mam|nie ma|brak|bez) (?:\w+ ){0,3}?(?:dostepu|przy sobie|telefonu|tego numeru|komorki)\b"
    r"|\b(?:zmienil\w+|stary|starym|nieaktualny|zgubil\w+|ukradli|inny) (?:\w+ ){0,2}?(?:numer|telefon)\w*\b"
    r"|\bnie (?:dostane|odbiore|odczytam|zobacze)\b"
    r"|\b(?:no access|lost my phone|old number|new number|changed my number|different number)\b"
    r"|\b(?:don ?'?t|doesn ?'?t|not) have (?:\w+ ){0,3}?(?:phone|number|access|it (?:on|with))\b"
)
_WHAT_CODE = re.compile(r"\b(?:kod|kodu|kodem|code)\b.*\?")
_PERSON = re.compile(
    r"\b(?:kims|kogos|ktos|czlowiek\w*|konsultant\w*|recepcj\w*|obslug\w*|somebody|someone|human|person|staff)\b"
)
_MOST_REFUSALS = 2


def code_in(text: str) -> str | None:
    """The six digits that a message gives as the code: "123456", "mój kod to 123 456"."""
    digits = "".join(_NUMBERS.findall(text))
    return digits if len(digits) == DIGITS else None


def ask_for_proof(frame: Frame, reading: Reading) -> tuple[Frame, do.Step]:
    """Put the request aside until the client has proved who they are."""
    waiting = replace(frame, pending=reading, refused=0)
    address = reading.contact.phone or reading.contact.email or frame.phone or frame.email
    return waiting, do.SendCode(address) if address else do.AskAddress()


def proof(frame: Frame, reading: Reading) -> tuple[Frame, do.Step] | None:
    """The step of a client who was asked for an address or a code; None where they speak of neither."""
    if frame.pending is None or frame.awaiting not in ("code", "phone", "email"):
        return None
    if address := reading.contact.phone or reading.contact.email:
        return frame, do.SendCode(address)
    return _about_code(frame, reading) if frame.awaiting == "code" else _about_address(frame, reading)


def asked_again(frame: Frame, *, unclear: bool = False) -> do.Step | None:
    """The step that asks once more for what a request waits for; None where nothing waits."""
    if frame.cancelling and frame.awaiting == "confirmation":
        return do.AskCancel()
    if frame.pending is None:
        return None
    match frame.awaiting:
        case "code":
            return do.AskCode("unclear") if unclear else do.AskCode()
        case "visit":
            return do.WhichVisit(frame.booked, unclear=unclear)
        case "phone" | "email":
            return do.AskAddress()
        case _:
            return None


def _about_code(frame: Frame, reading: Reading) -> tuple[Frame, do.Step] | None:
    if code := code_in(reading.text):
        return frame, do.CheckCode(code)
    if (
        _NUMBERS.search(reading.text)
        and "inform" in reading.intents
        and not (reading.services or reading.whens)
    ):
        return frame, do.AskCode("digits")
    if out := _cannot(frame, reading):
        return out
    if frame.code_to and _AGAIN.search(fold(reading.text)):
        return frame, do.SendCode(frame.code_to)
    if reading.intents[0] in ("no", "cancel") and not reading.whens:
        return replace(frame, pending=None), do.LeaveIt()
    if _insists(frame, reading) or _WHAT_CODE.search(fold(reading.text)):
        return frame, do.AskCode("needed")
    return None


def _insists(frame: Frame, reading: Reading) -> bool:
    """Whether a client tells more of the visit, or of who they are, instead of giving the code."""
    asked = frame.pending is not None and set(frame.pending.intents) & ABOUT_VISITS - {"book", "availability"}
    tells = reading.intents[0] in ("inform", "my_visits") and not reading.whens
    return bool(asked) and tells and bool(reading.services or reading.staff or reading.contact.name)


def _cannot(frame: Frame, reading: Reading) -> tuple[Frame, do.Step] | None:
    """The step of who cannot read the code, or would rather have a person."""
    said = fold(reading.text)
    if _OUT_OF_REACH.search(said) or _PERSON.search(said):
        return replace(frame, pending=None), do.HandOver("rule", "identity")
    return None


def _about_address(frame: Frame, reading: Reading) -> tuple[Frame, do.Step] | None:
    if reading.contact.invalid_phone:
        return frame, do.AskAddress(bad_phone=reading.contact.invalid_phone)
    if _FORGOT.search(fold(reading.text)) and not frame.refused:
        return replace(frame, refused=1), do.AskAddress(forgot=True)
    if _OUT_OF_REACH.search(fold(reading.text)):
        return replace(frame, pending=None), do.HandOver("rule", "identity")
    refuses = reading.intents[0] == "no" or bool(_REFUSES.search(fold(reading.text)))
    if not refuses and reading.topic != "why_phone":
        return None
    if frame.refused + 1 >= _MOST_REFUSALS:
        return replace(frame, pending=None), do.HandOver("rule", "identity")
    return replace(frame, refused=frame.refused + 1), do.AskAddress(why=True)
