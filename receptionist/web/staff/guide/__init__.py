"""The first-run guide: five steps from the demo to an assistant of one's own, tried out."""

from receptionist.web.staff.guide.pages import pages

__all__ = ["pages"]
