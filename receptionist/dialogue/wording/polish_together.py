"""What is said in Polish where several visits are booked together."""

from receptionist.dialogue.frame import Frame
from receptionist.dialogue.outcomes import Offered
from receptionist.dialogue.together import in_turn
from receptionist.dialogue.wording import polish_dates as dates
from receptionist.dialogue.wording.polish_reasons import PolishReasons
from receptionist.dialogue.wording.words import at_one_time, listed
from receptionist.domain.availability import Slot
from receptionist.domain.groups import Group
from receptionist.language.declension import genitive

_FOR_PEOPLE = {2: "dla dwóch osób", 3: "dla trzech osób", 4: "dla czterech osób"}
_ALL = {2: "obie wizyty", 3: "wszystkie trzy wizyty", 4: "wszystkie cztery wizyty"}


class PolishTogether(PolishReasons):
    """What is said in Polish where several visits are booked together."""

    def offered_together(self, outcome: Offered, frame: Frame) -> str:
        who, groups = self._groups_of(outcome.groups)
        if outcome.unclear:
            return f"Nie mam pewności, który termin wybrać. Do wyboru{who}: {groups}."
        if outcome.again:
            return f"Do wyboru{who}: {groups}. Który termin zapisać?"
        if outcome.because:
            return f"{self._why(outcome, frame)} Najbliżej mam{who}: {groups}. Który termin pasuje?".lstrip()
        what = self._what(outcome.groups[0], frame)
        if frame.people > 1 and not all(map(at_one_time, outcome.groups)):
            lead = f"{what}: naraz nie mam miejsca. Jedna osoba po drugiej{who}: {groups}."
        else:
            lead = f"{what}{who}: {groups}."
        return f"{lead} {'Który termin pasuje' if len(outcome.groups) > 1 else 'Czy pasuje'}?"

    def one_by_one(self, frame: Frame) -> str:
        first, *rest = [self.service_inside(each) for each in in_turn(frame)]
        then = f"najpierw {first}, a zaraz potem {listed(rest, 'i')}" if rest else first
        return f"Na wszystko razem nie znajduję jednego terminu, więc szukam osobno: {then}."

    def no_history(self, *, asks: bool) -> str:
        return f"Nie widzę tu wcześniejszej wizyty.{' Na jaką usługę umówić?' if asks else ''}"

    def the_usual(self) -> str:
        return "To co ostatnio"

    def usual_proposed(self, last: Group) -> str:
        return f"To co ostatnio: {listed([self._service_at(slot) for slot in last], 'i')}, czy coś innego?"

    def group_label(self, group: Group) -> str:
        start, people = self.start(group[0]), dict.fromkeys(self.person(slot.staff) for slot in group)
        end = "" if at_one_time(group) else f"–{dates.clock(self.business.local(group[-1].end))}"
        return f"{dates.short_day(start.date())} {dates.clock(start)}{end} · {', '.join(people)}"

    def visits_of(self, group: Group, frame: Frame) -> str:
        """All visits of a group in one line: "pedicure, sobota … o 9:00 u Izy, potem henna o 10:15 u Oli"."""
        first, *others = group
        people = f"{_FOR_PEOPLE.get(frame.people, '')} " if frame.people > 1 else ""
        if at_one_time(group) and len({slot.service for slot in group}) == 1 and others:
            start = self.start(first)
            when = f"{dates.day(start.date(), self.today)} o {dates.clock(start)}"
            return f"{self.service_inside(first.service)} {people.strip()}, {when}{self._at_people(group)}"
        then = "i" if at_one_time(group) else "potem"
        rest = [
            f", {then} {self.service_inside(slot.service)} o {dates.clock(self.start(slot))}"
            f"{self.at_person(slot.staff)}"
            for slot in others
        ]
        return f"{people}{self.visit_of(first)}{''.join(rest)}"

    def facts_of(self, group: Group, frame: Frame) -> str:
        """What is about to be booked, for whom, and what it costs."""
        price = self.price_of(group)
        total = f"razem {price}" if price and len(group) > 1 else price
        contact = self.phone(frame.phone) or frame.email
        return ", ".join(p for p in (self.visits_of(group, frame), total, frame.name, contact) if p)

    def all_booked(self, parts: int) -> str:
        """ "obie wizyty są zapisane, "; nothing for a single one."""
        return f"{_ALL.get(parts, 'wszystkie wizyty')} są zapisane, " if parts > 1 else ""

    def _why(self, outcome: Offered, frame: Frame) -> str:
        if outcome.because != "taken":
            return self.because(outcome.because, outcome.wanted, frame)
        _, when = self._wanted(outcome.wanted)
        return f"{when or 'W tym czasie'} nie mam miejsca na {_ALL.get(len(outcome.groups[0]), 'wszystko')}."

    def _what(self, group: Group, frame: Frame) -> str:
        names = dict.fromkeys(self.service_inside(slot.service) for slot in group)
        people = f" {_FOR_PEOPLE.get(frame.people, '')}" if frame.people > 1 else ""
        what = f"{listed(list(names), 'i')}{people}"
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
        return whose[0] if one else "", listed(parts, "albo")

    def _time(self, group: Group) -> str:
        start = dates.clock(self.start(group[0]))
        if at_one_time(group):
            return f"o {start}"
        return f"od {start} do {dates.clock(self.business.local(group[-1].end))}"

    def _who(self, group: Group) -> str:
        if len({slot.service for slot in group}) == 1 or len({slot.staff for slot in group}) == 1:
            return self._at_people(group)
        then = ", " if at_one_time(group) else ", potem "
        return f" ({then.join(self._service_at(slot) for slot in group)})"

    def _service_at(self, slot: Slot) -> str:
        return f"{self.service_inside(slot.service)}{self.at_person(slot.staff)}"

    def _at_people(self, group: Group) -> str:
        """ " u Bartka i Ewy", or the names in brackets where one is not declined for certain."""
        names = list(dict.fromkeys(self.person(slot.staff) for slot in group))
        declined = [form for name in names if (form := genitive(name))]
        if len(declined) == len(names):
            return f" u {listed(declined, 'i')}"
        return f" ({listed(names, 'i')})"
