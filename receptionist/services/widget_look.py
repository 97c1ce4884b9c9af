"""How the widget looks on the business's own site: colour, side, greeting, language. Says nothing itself."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from typing import Literal, cast

from sqlalchemy.orm import Session

from receptionist.storage.models import WidgetRow

Position = Literal["right", "left"]
DEFAULT_ACCENT = "#8c4438"
ENOUGH_FOR_SHAPES = 3.0
"""WCAG 1.4.11: what a button must stand out from its page by."""
_BLACK_FROM = 0.179


@dataclass(frozen=True, slots=True)
class Look:
    """`accent` None: ours, which knows light and dark. `greeting`: a line on the closed button, by language.

    `language` None: the page's or the browser's.
    """

    accent: str | None = None
    position: Position = "right"
    greeting: Mapping[str, str] = field(default_factory=dict)
    language: str | None = None


def look(session: Session) -> Look:
    """The look that was kept, or the one to begin with."""
    row = session.get(WidgetRow, 1)
    if row is None:
        return Look()
    return Look(row.accent, cast(Position, row.position), row.greeting, row.language)


def keep(session: Session, chosen: Look) -> None:
    """Make this the look, in the caller's transaction."""
    session.merge(WidgetRow(id=1, **asdict(chosen)))


def luminance(accent: str) -> float:
    """WCAG relative luminance of #rrggbb, 0 to 1."""
    red, green, blue = (_linear(int(accent[at : at + 2], 16) / 255) for at in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def on(accent: str) -> str:
    """Black or white, whichever reads better on a colour."""
    return "#000000" if luminance(accent) > _BLACK_FROM else "#ffffff"


def contrast(first: str, second: str) -> float:
    """WCAG contrast of two colours, 1 to 21."""
    darker, lighter = sorted((luminance(first), luminance(second)))
    return (lighter + 0.05) / (darker + 0.05)


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
