"""Services of one kind that differ by whom they are for. Narrows what was found; finds nothing by itself."""

from collections.abc import Iterable, Sequence

from receptionist.language.audience import Groups, groups_of
from receptionist.language.phrases import Phrase


class Families:
    """Which services are for men, women or children, and which of them are one kind of thing."""

    def __init__(self, phrases: Sequence[Phrase]) -> None:
        self._groups: dict[str, Groups] = {}
        self._rests: dict[str, set[frozenset[str]]] = {}
        self._by_head: dict[str, set[str]] = {}
        for phrase in phrases:
            self._add(phrase)

    def _add(self, phrase: Phrase) -> None:
        about = {word for word in phrase.words if groups_of(word)}
        if not about:
            return
        head = {phrase.words[min(phrase.heads)]} if phrase.heads else set()
        groups = frozenset[str]().union(*map(groups_of, about))
        self._groups[phrase.service] = self._groups.get(phrase.service, frozenset()) | groups
        rest = frozenset(head if phrase.compound else phrase.content) - about
        if rest:
            self._rests.setdefault(phrase.service, set()).add(rest)
        for word in head - about if phrase.is_name else ():
            self._by_head.setdefault(word, set()).add(phrase.service)

    def siblings(self, ids: Iterable[str]) -> set[str]:
        """Services of the same kind, for whomever; those given among them."""
        wanted = set(ids)
        return wanted.union(*(family for family in self._by_head.values() if family & wanted))

    def whom(self, groups: Groups) -> set[str]:
        """All services for these people."""
        return {service for service, own in self._groups.items() if own & groups}

    def narrowed(self, ids: tuple[str, ...], matched: frozenset[str], groups: Groups) -> set[str]:
        """Of what these words mean, the services for these people; all ids where there are none."""
        akin = {service for word in matched for service in self._by_head.get(word, ())}
        akin |= {service for service, rests in self._rests.items() if any(rest <= matched for rest in rests)}
        return (akin | set(ids)) & self.whom(groups) or set(ids)
