"""Short words for the columns and constraints of revisions, named by the house's convention.

Never changed once released: an old revision must go on making what it made.
"""

from collections.abc import Iterator
from typing import Any

import sqlalchemy as sa
from alembic import op
from sqlalchemy.types import TypeEngine

TEXT, WHOLE, MONEY = sa.String(), sa.Integer(), sa.BigInteger()
JSON, FLAG, DATE = sa.JSON(), sa.Boolean(), sa.Date()
INSTANT = sa.DateTime(timezone=True)


def columns(type_: TypeEngine[Any], *names: str) -> Iterator[sa.Column[Any]]:
    """Columns that must be filled."""
    return (sa.Column(name, type_, nullable=False) for name in names)


def optional(type_: TypeEngine[Any], *names: str) -> Iterator[sa.Column[Any]]:
    """Columns that may be empty."""
    return (sa.Column(name, type_, nullable=True) for name in names)


def key(table: str, *columns: str) -> sa.PrimaryKeyConstraint:
    """The primary key of a table."""
    return sa.PrimaryKeyConstraint(*columns, name=f"pk_{table}")


def check(name: str, rule: str) -> sa.CheckConstraint:
    """A rule that every row keeps; `name` begins with the table's."""
    return sa.CheckConstraint(rule, name=op.f(f"ck_{name}"))


def points(table: str, column: str, to: str, ondelete: str | None = None) -> sa.ForeignKeyConstraint:
    """A column that holds an id of another table."""
    return sa.ForeignKeyConstraint([column], [f"{to}.id"], name=f"fk_{table}_{column}", ondelete=ondelete)
