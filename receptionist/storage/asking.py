"""Statements past the session's own way to the database, which takes as long again. They know no entities."""

from collections.abc import Mapping, Sequence
from typing import Any, TypeVarTuple, overload

from sqlalchemy import CursorResult, Executable, UpdateBase
from sqlalchemy.orm import Session
from sqlalchemy.sql.selectable import TypedReturnsRows

_Columns = TypeVarTuple("_Columns")
_Values = Mapping[str, Any] | Sequence[Mapping[str, Any]]


@overload
def ask(
    session: Session, statement: TypedReturnsRows[*_Columns], values: _Values | None = None
) -> CursorResult[*_Columns]: ...


@overload
def ask(
    session: Session, statement: UpdateBase, values: _Values | None = None
) -> CursorResult[*tuple[Any, ...]]: ...


def ask(
    session: Session, statement: Executable, values: _Values | None = None
) -> CursorResult[*tuple[Any, ...]]:
    """Run a statement on columns, in the session's transaction and after all that the session has changed."""
    session.flush()
    return session.connection().execute(statement, values)
