"""What is said in English where several visits are booked together."""

from receptionist.dialogue.frame import Frame
from receptionist.dialogue.outcomes import Offered
from receptionist.dialogue.together import in_turn
from receptionist.dialogue.wording import english_dates as dates
from receptionist.dialogue.wording.english_reasons import EnglishReasons
from receptionist.dialogue.wording.words import at_one_time, listed
from receptionist.domain.availability import Slot
from receptionist.domain.groups import Group

_PEOPLE = {2: "two people", 3: "three people", 4: "four people"}
_ALL = {2: "both visits", 3: "all three visits", 4: "all four visits"}


class EnglishTogether(EnglishReasons):
    """What is said in English where several visits are booked together."""

    def offered_together(self, outcome: Offered, frame: Frame) -> str:
        who, groups = self._groups_of(outcome.groups)
        which = "Which would you like" if len(outcome.groups) > 1 else "Does that suit you"
        if outcome.unclear:
            return f"I am not sure which one you mean. The choice{who}: {groups}."
        if outcome.again:
            return f"The choice{who}: {groups}. Which one shall I put down?"
        if outcome.because:
            return f"{self._why(outcome, frame)} The nearest I have{who}: {groups}. {which}?".lstrip()
        what = self._what(outcome.groups[0], frame)
        if frame.people > 1 and not all(map(at_one_time, outcome.groups)):
            return f"{what}: not at the same time, but one after the other{who} I have {groups}. {which}?"
        return f"{what}{who}: I have {groups}. {which}?"

    def one_by_one(self, frame: Frame) -> str:
        first, *rest = [self.service_inside(each) for each in in_turn(frame)]
        then = f"first {first}, and right after that {listed(rest, 'and')}" if rest else first
        return f"I cannot fit it all in at one time, so I am looking for each by itself: {then}."

    def no_history(self, *, asks: bool) -> str:
        return f"I cannot see an earlier visit here.{' Which service would you like?' if asks else ''}"

    def the_usual(self) -> str:
        return "The same as last time"

    def usual_proposed(self, last: Group) -> str:
        what = listed([self._service_with(slot) for slot in last], "and")
        return f"The same as last time, {what}, or something else?"

    def group_label(self, group: Group) -> str:
        start, people = self.start(group[0]), dict.fromkeys(self.person(slot.staff) for slot in group)
        end = "" if at_one_time(group) else f"–{dates.clock(self.business.local(group[-1].end))}"
        return f"{dates.short_day(start.date())} {dates.clock(start)}{end} · {', '.join(people)}"

    def visits_of(self, group: Group, frame: Frame) -> str:
        """All visits of a group in one line: "pedicure, Saturday … at 9:00 am with Iza, then …"."""
        first, *others = group
        people = f" for {_PEOPLE.get(frame.people, '')}" if frame.people > 1 else ""
        if at_one_time(group) and len({slot.service for slot in group}) == 1 and others:
            start = self.start(first)
            when = f"{dates.day(start.date(), self.today)} at {dates.clock(start)}"
            return f"{self.service_inside(first.service)}{people}, {when}{self._with_people(group)}"
        then = "and" if at_one_time(group) else "then"
        rest = [
            f", {then} {self.service_inside(slot.service)} at {dates.clock(self.start(slot))}"
            f" with {self.person(slot.staff)}"
            for slot in others
        ]
        return f"{self.visit_of(first)}{''.join(rest)}{',' if people else ''}{people}"

    def facts_of(self, group: Group, frame: Frame) -> str:
        """What is about to be booked, for whom, and what it costs."""
        price = self.price_of(group)
        total = f"{price} altogether" if price and len(group) > 1 else price
        contact = self.phone(frame.phone) or frame.email
        return ", ".join(p for p in (self.visits_of(group, frame), total, frame.name, contact) if p)

    def all_booked(self, parts: int) -> str:
        """ "both visits are booked, "; nothing for a single one."""
        return f"{_ALL.get(parts, 'all visits')} are booked, " if parts > 1 else ""

    def _why(self, outcome: Offered, frame: Frame) -> str:
        if outcome.because != "taken":
            return self.because(outcome.because, outcome.wanted, frame)
        _, when = self._wanted(outcome.wanted)
        return f"{when or 'Then'} I have no room for {_ALL.get(len(outcome.groups[0]), 'everything')}."

    def _what(self, group: Group, frame: Frame) -> str:
        names = dict.fromkeys(self.service_inside(slot.service) for slot in group)
        people = f" for {_PEOPLE.get(frame.people, '')}" if frame.people > 1 else ""
        what = f"{listed(list(names), 'and')}{people}"
        return what[:1].upper() + what[1:]

    def _groups_of(self, groups: tuple[Group, ...]) -> tuple[str, str]:
        """Who serves, where it is always the same, and the times; otherwise "" and times with people."""
        whose = [self._who(group) for group in groups]
        one = len(set(whose)) == 1
        parts, last = [], None
        for group, who in zip(groups, whose, strict=True):
            start = self.start(group[0])
            day = "" if start.date() == last else f"{dates.day(start.date(), self.today)} "
            parts.append(f"{day}{self._time(group)}{'' if one else who}")
            last = start.date()
        return whose[0] if one else "", listed(parts, "or")

    def _time(self, group: Group) -> str:
        start = dates.clock(self.start(group[0]))
        if at_one_time(group):
            return f"at {start}"
        return f"from {start} to {dates.clock(self.business.local(group[-1].end))}"

    def _who(self, group: Group) -> str:
        if len({slot.service for slot in group}) == 1 or len({slot.staff for slot in group}) == 1:
            return self._with_people(group)
        then = ", " if at_one_time(group) else ", then "
        return f" ({then.join(self._service_with(slot) for slot in group)})"

    def _service_with(self, slot: Slot) -> str:
        return f"{self.service_inside(slot.service)} with {self.person(slot.staff)}"

    def _with_people(self, group: Group) -> str:
        return f" with {listed(list(dict.fromkeys(self.person(slot.staff) for slot in group)), 'and')}"
