"""What an owner sets once beside the business: the widget's look on their site, and the first-run guide."""

from typing import Any

from sqlalchemy import CheckConstraint
from sqlalchemy.orm import Mapped, mapped_column

from receptionist.storage.models.base import Base, one_of

POSITIONS = ("right", "left")


class WidgetRow(Base):
    """The widget's look. `accent` is #rrggbb; no `language`: the page's or the browser's."""

    __tablename__ = "widget"
    __table_args__ = (
        CheckConstraint("id = 1", name="only_one"),
        CheckConstraint(one_of("position", POSITIONS), name="position"),
    )

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    accent: Mapped[str | None]
    position: Mapped[str]
    greeting: Mapped[dict[str, Any]]
    language: Mapped[str | None]


class GuideRow(Base):
    """How far the guide has come. `document`: the business so far, while it is not yet whole."""

    __tablename__ = "guide"
    __table_args__ = (CheckConstraint("id = 1", name="only_one"),)

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    step: Mapped[int]
    finished: Mapped[bool]
    later: Mapped[bool]
    document: Mapped[dict[str, Any] | None]
