"""Questions in SQL: one SELECT over the tables of a store, and nothing beside."""

from __future__ import annotations

import threading
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from kranti import memory
from kranti.study import tables

if TYPE_CHECKING:
    import duckdb

LONGEST = 10_000  # characters of a question
MOST_ROWS, MOST_SECONDS = 1_000_000, 3600


class QueryError(ValueError):
    """A question that cannot be answered: what is wrong with it, what may be asked."""


class Answer(NamedTuple):
    """The columns and rows of an answer, and whether there were more."""

    columns: list[str]
    rows: list[tuple[Any, ...]]
    cut: bool


def answer(home: Path, query: str, rows: int, seconds: float) -> Answer:
    """Answer one SELECT over the views runs, facts, events, measures and series.

    Parameters
    ----------
    home : directory of the tables.
    query : the question.
    rows, seconds : the most rows to give, and the longest time to take.

    Notes
    -----
    The database is one of its own in memory: it may read the tables' directory and no other place, cannot be set
    otherwise, and is told anything but one SELECT before it is opened.

    Raises
    ------
    QueryError
        When the question is none, is more than one, asks for something else, or takes too long.
    """
    refuse(query)
    import duckdb

    with tables.connect(home) as database:
        _shut(database, home)
        clock = threading.Timer(seconds, database.interrupt)
        clock.start()
        try:
            found = database.execute(query)
            columns = [column[0] for column in found.description]
            listed = found.fetchmany(rows + 1)
        except duckdb.InterruptException as error:
            raise QueryError(
                f"the question took more than {seconds:g} seconds; ask for less, or raise --seconds."
            ) from error
        except (duckdb.Error, RuntimeError) as error:
            raise QueryError(f"the question cannot be answered: {_first(error)}") from error
        finally:
            clock.cancel()
    return Answer(columns, listed[:rows], len(listed) > rows)


def refuse(query: str) -> None:
    """Refuse all that is not one SELECT.

    Raises
    ------
    QueryError
        In one sentence.
    """
    import duckdb

    if len(query) > LONGEST:
        raise QueryError(f"the question has {len(query):,} characters; it may have {LONGEST:,}.")
    try:
        statements = duckdb.extract_statements(query)
    except (duckdb.Error, RuntimeError, UnicodeError) as error:
        raise QueryError(f"the question cannot be read: {_first(error)}") from error
    if len(statements) != 1 or statements[0].type != duckdb.StatementType.SELECT:
        raise QueryError("only one SELECT can be asked, over " + ", ".join(tables.VIEWS) + "; nothing can be changed.")


def _shut(database: duckdb.DuckDBPyConnection, home: Path) -> None:
    """Let the database read the tables and nothing else."""
    database.execute("SET allowed_directories = $homes", {"homes": [f"{home}/"]})
    database.execute(f"SET memory_limit = '{memory.left() // 2}B'")
    for setting in ("temp_directory = ''", "enable_external_access = false", "lock_configuration = true"):
        database.execute(f"SET {setting}")


def _first(error: Exception) -> str:
    return str(error).splitlines()[0] if str(error) else type(error).__name__
