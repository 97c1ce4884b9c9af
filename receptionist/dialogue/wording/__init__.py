"""Outcome → what is said, in the client's language and the owner's tone. Words only; decides nothing."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import takewhile
from typing import cast

from receptionist.dialogue import decisions as do
from receptionist.dialogue.frame import Awaiting, Frame, OwnVisit
from receptionist.dialogue.manners import FOREIGN
from receptionist.dialogue.outcomes import (
    Answered,
    Asked,
    Booked,
    CancelAsked,
    Cancelled,
    CodeSent,
    CodeWrong,
    Gone,
    HandedOver,
    Joined,
    Kept,
    LateNoted,
    Moved,
    MovedMeanwhile,
    NoHistory,
    Noted,
    NothingFree,
    Offered,
    OneByOne,
    Outcome,
    Rated,
    RatingAsked,
    UsualProposed,
    VisitConfirmed,
    VisitsShown,
    WaitAsked,
)
from receptionist.dialogue.wording.consent import TEXTS
from receptionist.dialogue.wording.english import English
from receptionist.dialogue.wording.english_notices import EnglishNotices
from receptionist.dialogue.wording.foreign import foreign
from receptionist.dialogue.wording.polish import Polish
from receptionist.dialogue.wording.polish_notices import PolishNotices
from receptionist.dialogue.wording.words import Words
from receptionist.domain.availability import Slot
from receptionist.domain.business import Business
from receptionist.domain.groups import Group
from receptionist.language.when import TwoDays

AnyNotices = PolishNotices | EnglishNotices
LANGUAGES: Mapping[str, type[Words]] = {"pl": Polish, "en": English}


@dataclass(frozen=True, slots=True)
class Button:
    """Something to tap. `value` is the text that picks it, `means` what it stands for (`slot:0`).

    `along` are the visits that are booked together with `slot`.
    """

    label: str
    value: str
    means: str = ""
    slot: Slot | None = None
    along: Group = ()


@dataclass(frozen=True, slots=True)
class Reply:
    """What is said in a turn, the buttons under it, and what is awaited then."""

    text: str
    buttons: tuple[Button, ...] = ()
    awaiting: Awaiting | None = None


def words_for(business: Business, language: str, today: date) -> Words:
    """The words of a language for one business; the owner's first language where it is not spoken."""
    spoken = language if language in LANGUAGES else business.language
    return LANGUAGES.get(spoken, Polish)(business, today)


def notices_for(business: Business, language: str, today: date) -> AnyNotices:
    """What is written outside the chat, in that language or the owner's first one."""
    return _notices_in(words_for(business, language, today))


def _notices_in(words: Words) -> AnyNotices:
    return EnglishNotices(words) if isinstance(words, English) else PolishNotices(cast(Polish, words))


def reply(outcome: Outcome, frame: Frame, words: Words) -> Reply:
    """The sentences and buttons for one outcome."""
    match outcome:
        case Offered() | OneByOne() | NothingFree() | NoHistory() | UsualProposed():
            return _found(outcome, frame, words)
        case WaitAsked():
            buttons = _slot_buttons(outcome.sought.slots, words)
            text = words.wait_asked(outcome)
            clause = "" if frame.consent or outcome.asks == "name" else f"{TEXTS[words.code]} "
            return Reply(f"{clause}{text}", buttons, outcome.asks)
        case Joined(sought):
            clause = "" if frame.consent else f" {TEXTS[words.code]}"
            return Reply(f"{words.joined(outcome)}{clause}", _slot_buttons(sought.slots, words))
        case Asked():
            return _asked(outcome, frame, words)
        case Booked():
            if outcome.requested:
                return Reply(words.requested(outcome))
            coming = _notices_in(words).coming(outcome.reminders)
            return Reply(words.smiling(words.booked(outcome, f"{coming} " if coming else "")))
        case CancelAsked(slots):
            return Reply(words.ask_cancel(slots), _texts(words.cancel_or_not()), "confirmation")
        case Moved() | Cancelled() | Kept():
            return Reply(words.changed(outcome))
        case (
            CodeSent()
            | CodeWrong()
            | VisitsShown()
            | VisitConfirmed()
            | LateNoted()
            | Gone()
            | MovedMeanwhile()
        ):
            return _own_visits(outcome, words)
        case Noted() | HandedOver() | Answered():
            return Reply(_told(outcome, frame, words))
        case _:
            return _plain(outcome, frame, words)


def _wait_button(frame: Frame, words: Words) -> tuple[Button, ...]:
    return (Button(words.let_me_know(), words.let_me_know(), "wait"),) if frame.may_wait else ()


def _found(
    outcome: Offered | OneByOne | NothingFree | NoHistory | UsualProposed, frame: Frame, words: Words
) -> Reply:
    if isinstance(outcome, OneByOne):
        return Reply(words.one_by_one(frame))
    if isinstance(outcome, NoHistory):
        text = words.no_history(asks=outcome.asks)
        return Reply(text, _service_buttons((), words), "service") if outcome.asks else Reply(text)
    if isinstance(outcome, UsualProposed):
        buttons = (*_texts((words.the_usual(),)), *_service_buttons((), words))
        return Reply(words.usual_proposed(outcome.last), buttons, "service")
    if isinstance(outcome, NothingFree):
        return Reply(words.nothing_free(outcome, frame), _wait_button(frame, words), "when")
    if outcome.groups:
        return Reply(words.offered_together(outcome, frame), _group_buttons(outcome.groups, words), "slot")
    buttons = (*_slot_buttons(outcome.slots, words), *_wait_button(frame, words))
    return Reply(words.offered(outcome, frame), buttons, "slot")


def consented(outcomes: Sequence[Outcome], frame: Frame, words: Words) -> str | None:
    """The language in which the client was told what the contact data is for, once they were."""
    asked = any(isinstance(o, Asked) and o.asks == "confirmation" and not o.moved_from for o in outcomes)
    waits = any(isinstance(o, Joined) or (isinstance(o, WaitAsked) and o.asks != "name") for o in outcomes)
    return frame.consent or (words.code if asked or waits else None)


def unrepeated(replies: Sequence[Reply], recent: Sequence[tuple[str, str]], words: Words) -> list[Reply]:
    """The replies, none of them word for word what was last said. `recent`: (author, text), newest last."""
    before = {text for _, text in takewhile(lambda turn: turn[0] == "assistant", reversed(recent))}
    said: list[Reply] = []
    for each in replies:
        if each.text not in {other.text for other in said}:
            said.append(replace(each, text=words.once_more(each.text)) if each.text in before else each)
    return said


def _told(outcome: Noted | HandedOver | Answered, frame: Frame, words: Words) -> str:
    match outcome:
        case Noted():
            return words.noted(outcome)
        case HandedOver() if outcome.topic and outcome.topic.startswith(FOREIGN):
            when = English(words.business, words.today).who_answers(outcome)
            return foreign(outcome.topic.removeprefix(FOREIGN), when, again=outcome.again)
        case HandedOver():
            return words.handed_over(outcome, frame)
        case _:
            return words.answered(outcome)


def _asked(outcome: Asked, frame: Frame, words: Words) -> Reply:
    buttons = _texts(words.yes_no()) if outcome.asks == "confirmation" else ()
    return Reply(words.asked(outcome, frame), buttons, outcome.asks)


def _days_between(frame: Frame, words: Words) -> tuple[str, ...]:
    """The days of which a date left open which is meant."""
    doubt = frame.doubt
    return tuple(map(words.day, sorted((doubt.on, doubt.instead)))) if isinstance(doubt, TwoDays) else ()


def _texts(texts: tuple[str, ...]) -> tuple[Button, ...]:
    return tuple(Button(text, text) for text in texts)


def _own_visits(
    outcome: CodeSent | CodeWrong | VisitsShown | VisitConfirmed | LateNoted | Gone | MovedMeanwhile,
    words: Words,
) -> Reply:
    match outcome:
        case CodeSent():
            return Reply(words.code_sent(outcome), awaiting="code")
        case CodeWrong(over):
            return Reply(words.code_wrong(outcome), _texts((words.new_code(),)) if over else (), "code")
        case VisitsShown():
            return Reply(words.visits_shown(outcome))
        case LateNoted():
            return Reply(words.late_noted(outcome))
        case _:
            return Reply(words.visit_as_it_is(outcome))


def _plain(outcome: Outcome, frame: Frame, words: Words) -> Reply:
    match outcome:
        case do.AskService(either):
            return Reply(words.ask_service(either, frame), _service_buttons(either, words), "service")
        case do.AskWhen():
            return Reply(words.ask_when(frame), _texts(_days_between(frame, words)), "when")
        case do.AskAddress():
            return Reply(words.ask_address(outcome), awaiting="phone")
        case do.AskCode():
            return Reply(words.ask_code(outcome), awaiting="code")
        case do.LeaveIt():
            return Reply(words.left_it())
        case do.WhichVisit(visits, unclear):
            asked = words.which_visit([visit.slot for visit in visits], unclear=unclear)
            return Reply(asked, _visit_buttons(visits, words), "visit")
        case do.StopWaiting():
            return Reply(words.not_waiting())
        case do.GiveUp(drops):
            return Reply(words.gave_up(drops=drops), awaiting="when" if frame.service else None)
        case do.Greet() | do.Thank() | RatingAsked() | Rated():
            return _courtesy(outcome, frame, words)
        case do.OffTopic():
            return Reply(words.off_topic())
        case _:
            return Reply(words.clarify(frame), _texts(words.clarifying()))


def _courtesy(outcome: do.Greet | do.Thank | RatingAsked | Rated, frame: Frame, words: Words) -> Reply:
    match outcome:
        case do.Greet():
            return Reply(words.greet_back(frame))
        case do.Thank():
            return Reply(words.thanked(frame))
        case RatingAsked():
            text = f"{words.thanked(frame)} {words.ask_rating()}"
            return Reply(text, _texts(("1", "2", "3", "4", "5")), "rating")
        case Rated(asks_why):
            return Reply(words.rated(asks_why=asks_why), awaiting="rating" if asks_why else None)


def _service_buttons(either: tuple[str, ...], words: Words) -> tuple[Button, ...]:
    shown = [s for s in words.business.services if not either or s.id in either]
    return tuple(Button(words.service(s.id), words.service(s.id), f"service:{s.id}") for s in shown)


def _visit_buttons(visits: tuple[OwnVisit, ...], words: Words) -> tuple[Button, ...]:
    return tuple(
        Button(
            f"{words.service(v.slot.service)}, {words.slot_label(v.slot)}",
            words.visit_of(v.slot),
            f"visit:{v.id}",
        )
        for v in visits
    )


def _slot_buttons(slots: tuple[Slot, ...], words: Words) -> tuple[Button, ...]:
    return tuple(
        Button(words.slot_label(slot), words.slot_value(slot), f"slot:{n}", slot)
        for n, slot in enumerate(slots)
    )


def _group_buttons(groups: tuple[Group, ...], words: Words) -> tuple[Button, ...]:
    return tuple(
        Button(words.group_label(group), words.slot_value(group[0]), f"slot:{n}", group[0], group[1:])
        for n, group in enumerate(groups)
    )
