"""Statements on columns, compiled once and put to the driver as they are. They know no entities.

SQLAlchemy takes several times as long for a statement as SQLite, and a turn of a chat puts a dozen.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, NamedTuple, TypeVar, TypeVarTuple, overload

from sqlalchemy import ColumnElement, Connection, Dialect, UpdateBase, false, or_
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import InstrumentedAttribute, Session
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.selectable import TypedReturnsRows

_Columns = TypeVarTuple("_Columns")
_T = TypeVar("_T")
_Values = Mapping[str, Any]
_Change = Callable[[Any], Any] | None
_Statement = TypedReturnsRows[*tuple[Any, ...]] | UpdateBase
_LINE = "connection"
_KEPT = 500
"""Statements that stay compiled: a few dozen for each database of the process."""


@overload
def ask(
    session: Session, statement: TypedReturnsRows[*_Columns], values: _Values | None = None
) -> list[tuple[*_Columns]]: ...


@overload
def ask(session: Session, statement: UpdateBase, values: _Values | None = None) -> list[tuple[Any, ...]]: ...


def ask(session: Session, statement: _Statement, values: _Values | None = None) -> list[tuple[Any, ...]]:
    """The rows of a statement, in the session's transaction and after all that the session has changed.

    The statement has to be a constant of its module: it is compiled when it is first put.
    """
    prepared, cursor = _ready(session, statement, values or {})
    prepared.put(cursor.execute, prepared.written(values or {}))
    return [prepared.read(row) for row in cursor.fetchall()]


def change(session: Session, statement: UpdateBase, values: _Values | None = None) -> int:
    """Run a statement that returns no rows, as `ask` does; how many rows it changed."""
    prepared, cursor = _ready(session, statement, values or {})
    prepared.put(cursor.execute, prepared.written(values or {}))
    return int(cursor.rowcount)


def change_each(session: Session, statement: UpdateBase, rows: Sequence[_Values]) -> None:
    """Run such a statement for each of the rows; all give values to the same columns."""
    if rows:
        prepared, cursor = _ready(session, statement, rows[0])
        prepared.put(cursor.executemany, [prepared.written(values) for values in rows])


def among(column: ColumnElement[_T] | InstrumentedAttribute[_T], values: Iterable[_T]) -> ColumnElement[bool]:
    """Whether the column has one of the values: IN is compiled anew for each number of values."""
    return or_(false(), *(column == value for value in values))


class _Place(NamedTuple):
    """Where a value goes: its name in the SQL and among those given, what stands for one not given."""

    name: str
    key: str
    otherwise: Any
    writes: _Change


@dataclass(frozen=True, slots=True)
class _Prepared:
    """A statement in the words of one driver, and how values go in and come out."""

    sql: str
    places: tuple[_Place, ...]
    reads: tuple[_Change, ...]
    dialect: Dialect

    def written(self, values: _Values) -> tuple[Any, ...] | dict[str, Any]:
        """The values as the driver takes them; KeyError for one that is missing."""
        found = [(place, _given(place, values)) for place in self.places]
        as_written = [place.writes(value) if place.writes else value for place, value in found]
        if self.dialect.positional:
            return tuple(as_written)
        return {place.name: value for place, value in zip(self.places, as_written, strict=True)}

    def read(self, row: Sequence[Any]) -> tuple[Any, ...]:
        """A row as the code knows it."""
        return tuple([reads(value) if reads else value for reads, value in zip(self.reads, row, strict=True)])

    def put(self, run: Callable[[str, Any], object], values: object) -> None:
        """Hand it to the driver, whose errors come as SQLAlchemy's do."""
        try:
            run(self.sql, values)
        except self.dialect.loaded_dbapi.Error as error:
            raise DBAPIError.instance(
                self.sql,
                None,
                error,
                self.dialect.loaded_dbapi.Error,
                hide_parameters=True,
                dialect=self.dialect,
            ) from error


def _given(place: _Place, values: _Values) -> Any:  # noqa: ANN401 - whatever the column holds
    return values[place.key] if place.key in values or place.otherwise is None else place.otherwise


def _ready(session: Session, statement: _Statement, values: Iterable[str]) -> tuple[_Prepared, Any]:
    session.flush()
    connection: Connection | None = session.info.get(_LINE)
    if connection is None or connection.closed:
        connection = session.info[_LINE] = session.connection()
    prepared = _prepared(statement, connection.dialect, tuple(values))
    return prepared, connection.connection.cursor()


@lru_cache(_KEPT)
def _prepared(statement: _Statement, dialect: Dialect, keys: tuple[str, ...]) -> _Prepared:
    compiled = statement.compile(dialect=dialect, column_keys=keys)
    assert isinstance(compiled, SQLCompiler)
    assert not compiled.post_compile_params, "write `among` for IN"
    return _Prepared(
        str(compiled),
        tuple(_place(compiled, name) for name in compiled.positiontup or compiled.params),
        tuple(
            column.type.dialect_impl(dialect).result_processor(dialect, None)
            for column in statement.exported_columns
        ),
        dialect,
    )


def _place(compiled: SQLCompiler, name: str) -> _Place:
    bound = compiled.binds[name]
    writes = bound.type.dialect_impl(compiled.dialect).bind_processor(compiled.dialect)
    return _Place(name, bound.key, None if bound.required else bound.effective_value, writes)
