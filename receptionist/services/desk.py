"""Carries out one plan in the caller's transaction: seeks, holds, books, hands over. Says nothing."""

from dataclasses import dataclass, replace
from datetime import datetime

from sqlalchemy.orm import Session

from receptionist.dialogue import decisions as do
from receptionist.dialogue.frame import OwnVisit
from receptionist.dialogue.outcomes import (
    Answered,
    Asked,
    Booked,
    Cancelled,
    Moved,
    NothingFree,
    Offered,
    VisitConfirmed,
)
from receptionist.dialogue.policy import Plan
from receptionist.dialogue.together import group_of, groups_of, parts_of
from receptionist.domain.availability import Slot, opening
from receptionist.domain.business import Business
from receptionist.domain.errors import SlotTaken
from receptionist.language.when import When
from receptionist.services import (
    booking,
    changes,
    consents,
    for_staff,
    joining,
    proofs,
    ratings,
    regulars,
    seeking_again,
    together,
)
from receptionist.services.identity import Identity
from receptionist.services.result import Result, WouldWrite
from receptionist.services.seeking import Found, seek
from receptionist.storage.models import Conversation

SETTLED = Booked | Cancelled | Moved | VisitConfirmed
"""What asks the client nothing more."""


@dataclass(frozen=True, slots=True)
class Desk:
    """One turn's work place: an open transaction and one conversation. `now` is an instant.

    `looks`: the transaction only reads, and WouldWrite says that the plan needs one that writes.
    """

    session: Session
    business: Business
    conversation: Conversation
    now: datetime
    identity: Identity
    looks: bool = False

    def will_write(self) -> None:
        """Stands before whatever a plan that seemed only to look may come to write."""
        if self.looks:
            raise WouldWrite

    def carry_out(self, plan: Plan) -> Result:
        """Answer the questions, then take the step."""
        result = Result(replace(plan.frame, may_wait=None, usual=False))
        if plan.rate:
            ratings.keep(self, plan.rate, result, alone=not (plan.step or plan.answers))
        for answer in plan.answers:
            self._answer(answer, result)
        if plan.step:
            self.step(plan.step, result)
        if plan.then:
            self._afterwards(plan.then, result)
        if result.written and plan.frame.consent:
            consents.keep(self.session, result.written, self.conversation.id, plan.frame.consent, self.now)
        return result

    def _afterwards(self, then: do.HandOver, result: Result) -> None:
        """Bring a person once the step is taken; what still asks the client something is said last."""
        *_, came_of_it = result.outcomes
        self.step(then, result)
        if not isinstance(came_of_it, SETTLED):
            result.outcomes[-2:] = reversed(result.outcomes[-2:])

    def step(self, step: do.Step, result: Result) -> None:
        """Take one step."""
        match step:
            case do.Seek() | do.SeekOther() | do.AsBefore() | do.AskService():
                self._look(step, result)
            case do.Take(slot):
                self.take(slot, result)
            case do.Narrow(slots, unclear):
                groups = groups_of(result.frame, slots)
                self._offer(Offered(slots, again=True, unclear=unclear, groups=groups), result)
            case do.AskDetails():
                self._ask_details(step, result)
            case do.Book() | do.GiveUp():
                self._settle(step, result)
            case do.Join() | do.StopWaiting():
                self._wait(step, result)
            case do.AskCancel() | do.Cancel() | do.KeepVisit():
                changes.cancel(self, step, result)
            case do.ConfirmVisit() | do.TellLate() | do.ShowVisits():
                changes.note(self, step, result)
            case do.SendCode() | do.CheckCode():
                proofs.prove(self, step, result)
            case do.Thank():
                ratings.thank(self, result)
            case do.HandOver() | do.Note():
                for_staff.take(self, step, result)
            case _:
                result.outcomes.append(step)

    def _look(self, step: do.Seek | do.SeekOther | do.AsBefore | do.AskService, result: Result) -> None:
        match step:
            case do.SeekOther(direction):
                seeking_again.seek_other(self, direction, result)
            case do.AsBefore():
                regulars.as_before(self, step, result)
            case do.AskService():
                regulars.ask_service(self, step, result)
            case _:
                self.seek(result)

    def seek(self, result: Result) -> None:
        """Hold what was asked for where it is free, otherwise offer what is."""
        if result.frame.moving and not changes.may_move(self, result.frame.moving, result):
            return
        if parts_of(result.frame):
            together.seek(self, result)
            return
        if result.frame.along:
            self.release(result)  # of several visits one is left
        found = seek(self.session, self.business, result.frame, self.now)
        if found.exact and not found.because:
            self.take(found.exact, result)
        else:
            self.release(result)
            self.offer_found(found, result)

    def _wait(self, step: do.Join | do.StopWaiting, result: Result) -> None:
        if isinstance(step, do.Join):
            joining.join(self, step, result)
        else:
            joining.stop(result)
        # What was held meanwhile is still to be booked.
        if result.frame.slot and not result.frame.waiting:
            self._ask_details(do.AskDetails(), result)

    def offer_found(self, found: Found, result: Result) -> None:
        """Say what there is, or that there is nothing."""
        result.frame = joining.proposed(result.frame, found.because)
        if moving := result.frame.moving:  # To where it is already is no move.
            own = (moving.slot.start, moving.slot.staff)
            found = replace(found, slots=tuple(s for s in found.slots if (s.start, s.staff) != own))
        if not found.slots:
            result.frame = replace(result.frame, offered=(), wish=())
            result.outcomes.append(NothingFree(found.because, found.wanted))
            return
        again = found.slots == result.frame.offered
        offered = Offered(found.slots, found.because, found.wanted, again=again, groups=found.groups)
        self._offer(offered, result)

    def _offer(self, offered: Offered, result: Result) -> None:
        result.frame = replace(result.frame, offered=offered.slots, combined=offered.groups)
        result.outcomes.append(offered)

    def take(self, slot: Slot, result: Result) -> None:
        """Hold a slot; where somebody was quicker, offer what is nearest to it."""
        frame = result.frame
        if frame.moving and not group_of(frame, slot):
            changes.ask_move(self, slot, frame.moving, result)
            return
        self.will_write()
        if group := group_of(frame, slot):
            together.take(self, group, result)
            return
        try:
            held = booking.hold(
                self.session,
                self.business,
                slot,
                self.now,
                conversation_id=self.conversation.id,
                anyone=frame.staff is None,
            )
        except SlotTaken as taken:
            self.taken(slot, taken, result)
            return
        slot = booking.slot_of(held)
        exact = When(start=self.business.local(slot.start).replace(tzinfo=None), end=None, clock_said=True)
        result.frame = replace(
            frame,
            booking=True,
            slot=slot,
            appointment=held.id,
            offered=(),
            combined=(),
            wish=(exact,),
            service=slot.service,
            left=frame.left if frame.slot in (None, slot) or frame.along else frame.slot,
        )
        instead = frame.slot is not None
        result.outcomes.append(Asked(slot, result.frame.missing, fresh=True, instead=instead))

    def taken(self, slot: Slot, taken: SlotTaken, result: Result) -> None:
        result.frame = result.frame.without_slot()
        wanted = When(start=self.business.local(slot.start).replace(tzinfo=None), end=None)
        self.offer_found(Found(taken.alternatives[:3], because="taken", wanted=wanted), result)

    def _ask_details(self, step: do.AskDetails, result: Result) -> None:
        frame = result.frame
        if frame.slot:
            asks = "phone" if step.bad_phone and frame.missing == "confirmation" else frame.missing
            asked = Asked(
                frame.slot,
                asks,
                frame.moving.slot if frame.moving else None,
                bad_phone=step.bad_phone,
                why=step.why,
                unclear=step.unclear,
            )
            result.outcomes.append(asked)

    def _settle(self, step: do.Book | do.GiveUp, result: Result) -> None:
        if isinstance(step, do.Book):
            self._book(result)
        else:
            self._give_up(step, result)

    def _book(self, result: Result) -> None:
        frame = result.frame
        if frame.slot and frame.moving:
            changes.move(self, frame.slot, frame.moving, result)
            return
        if not (frame.slot and frame.appointment and frame.name):
            self._ask_details(do.AskDetails(), result)
            return
        client = booking.ClientDetails(frame.name, frame.phone, frame.email)
        if frame.along:
            together.book(self, client, result)
            return
        try:
            visit = booking.book(self.session, self.business, frame.appointment, client, self.now)
        except SlotTaken as taken:
            self.taken(frame.slot, taken, result)
            return
        together.written(self, result, [visit], frame.slot)
        result.frame = frame.after_booking(OwnVisit(visit.id, frame.slot))
        if result.frame.service:
            self.seek(result)
        elif result.frame.either:
            result.outcomes.append(do.AskService(result.frame.either))

    def _give_up(self, step: do.GiveUp, result: Result) -> None:
        """Free what is held; a visit that was to be moved stays where it is."""
        visit = result.frame.moving
        self.release(result)
        if visit:
            result.frame = replace(result.frame, moving=None, booking=False, wish=(), service=None)
            changes.stays(self, visit, result)
            return
        if step.drops:
            result.frame = replace(result.frame, booking=False, offered=(), wish=())
        result.outcomes.append(step)

    def release(self, result: Result) -> None:
        """Free what is held."""
        if result.frame.appointment:
            self.will_write()
            booking.release(self.session, result.frame.appointment)
            left = None if result.frame.along else result.frame.slot
            result.frame = replace(result.frame, left=left or result.frame.left)
        result.frame = result.frame.without_slot()

    def hand_over(self, step: do.HandOver, result: Result) -> None:
        """Bring a person."""
        for_staff.take(self, step, result)

    def _answer(self, asked: do.Answer, result: Result) -> None:
        if asked.topic == "unknown":
            self.hand_over(do.HandOver("unusual", "question"), result)
            return
        if asked.topic == "reply":
            for_staff.who_answers(self, result)
            return
        parts = () if asked.services or asked.topic != "price" else parts_of(result.frame)
        about = asked.services or parts or result.frame.services
        opened = opening(self.business, asked.on) if asked.on else []
        spans = tuple((self.business.local(i.start), self.business.local(i.end)) for i in opened)
        words = asked.faq.words(about) if asked.faq else None
        result.outcomes.append(Answered(asked.topic, words, about, asked.on, spans, asked.staff, bool(parts)))
        if asked.faq:
            result.events.append({"type": "faq.answered", "question": asked.faq.question})
