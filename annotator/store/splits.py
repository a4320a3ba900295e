"""The frozen split: in which part of the corpus an article was published."""

import sqlite3
from collections.abc import Mapping

from annotator.store.articles import now
from annotator.store.file import writing

_READ = "SELECT sha256, part FROM splits JOIN articles ON articles.id = splits.article"
_FREEZE = """
INSERT INTO splits (article, part, at) SELECT id, ?2, ?3 FROM articles WHERE sha256 = ?1
ON CONFLICT DO NOTHING
"""


def read(connection: sqlite3.Connection) -> dict[str, str]:
    """The part of each published article, by the hash of its text."""
    return {str(sha256): str(part) for sha256, part in connection.execute(_READ)}


def freeze(connection: sqlite3.Connection, parts: Mapping[str, str]) -> None:
    """Keep these parts for good; an article that was published before stays where it is."""
    at = now()
    with writing(connection):
        connection.executemany(_FREEZE, [(sha256, part, at) for sha256, part in sorted(parts.items())])
