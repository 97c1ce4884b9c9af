"""The try-out room: a chat on a copy, with what was understood and what would have been done."""

from receptionist.web.staff.room.pages import pages

__all__ = ["pages"]
