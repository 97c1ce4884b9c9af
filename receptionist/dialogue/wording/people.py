"""Who may be named where a client asks for somebody who does not work here."""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from receptionist.dialogue.wording.words import Words


def team(words: Words, services: Collection[str]) -> list[str]:
    """Those who do these services, all of the staff where none is spoken of; as within a sentence."""
    doing = {staff for service in services for staff in words.business.service(service).staff}
    return [words.person(member.id) for member in words.business.staff if not services or member.id in doing]
