"""Who works here and what each may do: everybody at a higher role may do what those below may."""

from enum import IntEnum


class Role(IntEnum):
    """staff: own calendar and clients, the inbox; manager: everybody's; owner: settings, users, money."""

    STAFF = 1
    MANAGER = 2
    OWNER = 3

    @property
    def word(self) -> str:
        """The role as it is stored."""
        return self.name.lower()

    @classmethod
    def of(cls, word: str) -> "Role":
        """The role that a stored word names; KeyError where it names none."""
        return cls[word.upper()]


ROLES = tuple(role.word for role in Role)
