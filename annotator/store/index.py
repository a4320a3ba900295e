"""The search index: a file beside the project with its texts folded, to look through all of them at once.

It is derived and never trusted: what it says is only where to look, and every hit is taken from the project's
own text. It may be deleted at any time. One that is missing, damaged, of another project or of another way of
folding is made anew; where none can be made, a search reads all texts, which is slower.
"""

import re
import sqlite3
import stat
import sys
import threading
import unicodedata
from array import array
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, suppress
from pathlib import Path
from typing import Final, Self

import msgspec

from annotator.core.arabic import Folded, fold, words
from annotator.core.occurrences import Sought
from annotator.core.query import Query
from annotator.core.work import Tick, no_tick
from annotator.store.file import Guard, open_raw, writing
from annotator.store.index_lines import HASH, Line, Lines, Row
from annotator.store.opened import Closing
from annotator.store.project import Project

SUFFIX: Final = ".index"
BATCH = 500
"""Articles in one transaction: a fill that is stopped keeps the batches that were complete."""

_APPLICATION_ID = 0x48736978  # "Hsix"
_FORM = f"2/{unicodedata.unidata_version}/{sys.byteorder}"
_TABLES = (
    "CREATE TABLE about (project TEXT NOT NULL, file INTEGER NOT NULL, form TEXT NOT NULL) STRICT",
    (
        "CREATE TABLE texts (id INTEGER PRIMARY KEY, sha256 TEXT NOT NULL, turns BLOB NOT NULL, "
        "folded TEXT NOT NULL) STRICT"
    ),
    "CREATE INDEX texts_known ON texts (id, sha256)",
    "CREATE VIRTUAL TABLE words USING fts5(word, stem, content='', columnsize=0, tokenize='ascii')",
)
_SHADOWS = frozenset({"words_data", "words_idx", "words_config"})
_NEW = "SELECT id, sha256, text FROM articles WHERE id IN (SELECT value FROM json_each(?)) ORDER BY id"
_LACKING = (
    "SELECT value FROM json_each(?) WHERE NOT EXISTS "
    "(SELECT 1 FROM texts INDEXED BY texts_known WHERE id = value) ORDER BY key"
)
# What the index's own word breaker takes for one word and nothing else.
_PLAIN = re.compile("[0-9a-z\u0621-\u064a\u0671-\u06d3]+")
_ASKED = 500
_MANY = 5_000
_ALL = "SELECT id FROM texts INDEXED BY texts_known ORDER BY id"
_BEFORE = tuple(one + other for one in ("", "و", "ف") for other in ("", "ب", "ك", "ل"))
# One that is just being made would look damaged to a second thread, which would make it anew.
_one_at_a_time = threading.Lock()


class SearchIndex(Closing):
    """The index of a project, open; it belongs to the thread that opened it, and is used in a ``with``."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        """Use :meth:`open`."""
        self._connection = connection
        self._lines = Lines()

    @classmethod
    def open(cls, project: Project) -> Self | None:
        """The project's index, made anew where it is not to be used; None where none can be made."""
        path = index_path(project.path)
        with _one_at_a_time:
            for attempt in (_opened, _made):
                try:
                    connection = attempt(path, project)
                except (OSError, sqlite3.Error, UnicodeDecodeError):
                    continue
                if connection is not None:
                    return cls(connection)
        return None

    def last(self) -> int:
        """The id of the last article that is in it; those after it are not. 0 where it is empty."""
        return int(
            self._connection.execute(
                "SELECT coalesce(max(id), 0) FROM texts INDEXED BY texts_known"
            ).fetchone()[0]
        )

    def count(self) -> int:
        """How many articles are in it."""
        return int(
            self._connection.execute("SELECT count(*) FROM texts INDEXED BY texts_known").fetchone()[0]
        )

    def lacks(self, ids: Sequence[int]) -> list[int]:
        """Those of these articles that are not in it, in their order."""
        if len(ids) > _MANY:
            query = "SELECT json_group_array(id) FROM texts INDEXED BY texts_known"
            known = set(msgspec.json.decode(self._connection.execute(query).fetchone()[0], type=list[int]))
            return [number for number in ids if number not in known]
        lacking: list[int] = []
        for begin in range(0, len(ids), _ASKED):
            asked = f"[{','.join(map(str, ids[begin : begin + _ASKED]))}]"
            lacking += (number for (number,) in self._connection.execute(_LACKING, (asked,)))
        return lacking

    def candidates(self, wanted: Sought) -> list[int]:
        """The articles that may hold it: all of those in the index that do, and perhaps some others."""
        asked = match_of(wanted) if wanted.whole else None
        if asked is None:
            # What both spellings of an article have, and what no kind of space stands in.
            longest = max(wanted.text.removeprefix("ا").split(" "), key=len)
            found = self._connection.execute("SELECT id FROM texts WHERE instr(folded, ?)", (longest,))
        else:
            found = self._connection.execute("SELECT rowid FROM words WHERE words MATCH ?", (asked,))
        return [number for (number,) in found]

    def holders(self, query: Query) -> "array[int]":
        """The articles that hold what is asked for, by id, as the index has it.

        Punctuation between the words of a phrase does not count here.
        """
        kinds = [[terms_of(one) for one in side] for side in (query.wanted, query.unwanted)]
        wanted, unwanted = ([one for one in side if one is not None] for side in kinds)
        asked = " AND ".join(f"({one})" for one in wanted)
        without = " OR ".join(f"({one})" for one in unwanted)
        if asked and without:
            found = self._matching(f"({asked}) NOT ({without})")
        elif asked:
            found = self._matching(asked)
        else:
            found = array("q", [number for (number,) in self._connection.execute(_ALL)])
            if without:
                gone = set(self._matching(without))
                found = array("q", [number for number in found if number not in gone])
        # What the index knows no words of (signs, other scripts) is looked for in the texts.
        for side, keep in ((query.wanted, True), (query.unwanted, False)):
            for one in side:
                if terms_of(one) is None:
                    here = set(self.candidates(one))
                    found = array("q", [number for number in found if (number in here) is keep])
        return found

    def _matching(self, asked: str) -> "array[int]":
        # In one piece: a hundred thousand rows would take thrice the time.
        query = "SELECT json_group_array(rowid) FROM words WHERE words MATCH ?"
        (found,) = self._connection.execute(query, (asked,)).fetchone()
        return array("q", msgspec.json.decode(found, type=list[int]))

    def folded(self, ids: Sequence[int]) -> Iterator[tuple[int, str, Callable[[str], Folded]]]:
        """Of each of these articles that it holds: the folded text, and how to tie that to the raw one."""
        for begin in range(0, len(ids), _ASKED):
            asked = ids[begin : begin + _ASKED]
            marks = ",".join("?" * len(asked))
            yield from self._tied(f"SELECT id, turns, folded FROM texts WHERE id IN ({marks})", asked)  # noqa: S608

    def all_folded(self) -> Iterator[tuple[int, str, Callable[[str], Folded]]]:
        """The same of all articles, by id."""
        yield from self._tied("SELECT id, turns, folded FROM texts ORDER BY id", ())

    def fill(
        self,
        project: Project,
        tick: Tick = no_tick,
        pause: Callable[[], None] | None = None,
        make: Callable[[Iterator[list[Row]]], Iterator[list[Line]]] | None = None,
    ) -> None:
        """Take in the articles that are not there yet; ``tick`` counts articles and may cancel.

        What was complete stays. ``pause`` is called after every article: where a window is open, its thread
        gets its turn so. ``make`` makes the lines of articles, in their order, where others are to do it.
        Raises the store's errors about the project.
        """
        with Guard(project.path), closing(open_raw(project.path, "mode=ro")) as reader:
            if not self._agrees(reader):
                with writing(self._connection):
                    self._connection.execute("DELETE FROM texts")
                    self._connection.execute("INSERT INTO words (words) VALUES ('delete-all')")
            everything = [number for (number,) in reader.execute("SELECT id FROM articles ORDER BY id")]
            new = self.lacks(everything)
            total = len(everything)
            done = total - len(new)
            tick(done, total)
            rows = _batches(reader, new)
            if make is not None:
                for lines in make(rows):
                    self._take_in(lines)
                    done += len(lines)
                    tick(done, total)
                return
            for batch in rows:
                lines = []
                for row in batch:
                    lines.append(self._lines.line(row))
                    if pause is not None:
                        pause()
                    tick(done + len(lines), total)
                self._take_in(lines)
                done += len(lines)

    def _take_in(self, lines: list[Line]) -> None:
        with writing(self._connection):
            # Another window may have been quicker.
            lacking = set(self.lacks([line[0] for line in lines]))
            new = [line for line in lines if line[0] in lacking]
            self._connection.executemany("INSERT INTO texts VALUES (?, ?, ?, ?)", (one[:4] for one in new))
            self._connection.executemany(
                "INSERT INTO words (rowid, word, stem) VALUES (?, ?, ?)",
                ((one[0], one[4], one[5]) for one in new),
            )

    def _agrees(self, reader: sqlite3.Connection) -> bool:
        """Whether no article of the project is another one here.

        One that was removed stays: its number is never given away, and it may come back.
        """
        theirs = reader.execute("SELECT id, substr(sha256, 1, ?) FROM articles ORDER BY id", (HASH,))
        other = next(theirs, None)
        for one in self._connection.execute(
            "SELECT id, sha256 FROM texts INDEXED BY texts_known ORDER BY id"
        ):
            while other is not None and other[0] < one[0]:
                other = next(theirs, None)
            if other is not None and other[0] == one[0] and other[1] != one[1]:
                return False
        return True

    def _tied(self, query: str, asked: Sequence[int]) -> Iterator[tuple[int, str, Callable[[str], Folded]]]:
        for number, turns, text in self._connection.execute(query, asked):
            yield number, text, _Tie(text, turns)


class _Tie:
    """A folded text that can be tied to the raw one it came from."""

    def __init__(self, text: str, turns: bytes) -> None:
        self._text, self._turns = text, turns

    def __call__(self, raw: str) -> Folded:
        """The two tied; folded anew where what the index says does not hold together."""
        flat = array("I")
        flat.frombytes(self._turns[: len(self._turns) // flat.itemsize * flat.itemsize])
        turns = tuple(zip(flat[::3], flat[1::3], flat[2::3], strict=False))
        return Folded(self._text, raw, turns) if _holds(turns, len(self._text), len(raw)) else fold(raw)


def _holds(turns: Sequence[tuple[int, int, int]], folded: int, raw: int) -> bool:
    """Whether each turn begins where the one before it leads, and the last one leads to both ends."""
    place = source = 0
    for start, stands, length in turns:
        if stands < source or start - place != stands - source:
            return False
        place, source = start + length, stands + 1
    return 0 <= folded - place == raw - source


def index_path(project: Path) -> Path:
    """Where a project's index stands."""
    return project.with_name(project.name + SUFFIX)


def terms_of(wanted: Sought) -> str | None:
    """What to ask the index for whole words that stand one behind the other; None as :func:`match_of`.

    The first may stand behind proclitics, which the index has no phrases of: each is asked for.
    """
    parts = wanted.text.split(" ")
    if len(parts) < 2 or not all(map(_PLAIN.fullmatch, parts)) or not wanted.whole:
        return match_of(wanted)
    rest = " ".join(parts[1:])
    firsts = [before + parts[0] for before in _BEFORE]
    if parts[0].startswith("ال"):
        # Behind ل the article's alef is not written.
        firsts += [f"{before}ل{parts[0][1:]}" for before in ("", "و", "ف")]
    return "word : (" + " OR ".join(f'"{first} {rest}"' for first in firsts) + ")"


def match_of(wanted: Sought) -> str | None:
    """What to ask the index for whole words; None where it holds none that the index knows as one."""
    text = wanted.text
    found = [text[start:end] for start, end in words(text)]
    plain = [word for word in found if _PLAIN.fullmatch(word)]
    if not plain:
        return None
    if plain == text.split(" "):
        first, rest = plain[0], [" ".join(plain[1:])] if plain[1:] else []
    else:
        # Punctuation stands in it: each word by itself.
        first, rest = plain[0], plain[1:]
    # Any word may be the first that is looked at: it can stand behind a proclitic.
    asked = [f'"{first}"', *(f'word : "{one}"' for one in rest)]
    return " AND ".join(asked)


def _batches(reader: sqlite3.Connection, ids: Sequence[int]) -> Iterator[list[Row]]:
    for begin in range(0, len(ids), BATCH):
        asked = f"[{','.join(map(str, ids[begin : begin + BATCH]))}]"
        yield reader.execute(_NEW, (asked,)).fetchall()


def _opened(path: Path, project: Project) -> sqlite3.Connection | None:
    """The index that is there, if it is one and this project's."""
    mode = path.lstat().st_mode
    if not stat.S_ISREG(mode):
        return None
    with path.open("rb") as file:
        header = file.read(100)
    if not header.startswith(b"SQLite format 3\0") or int.from_bytes(header[68:72], "big") != _APPLICATION_ID:
        return None
    connection = open_raw(path, "mode=rw")
    try:
        if not _is_ours(connection, project):
            connection.close()
            return None
        _settle(connection)
    except BaseException:
        connection.close()
        raise
    return connection


def _is_ours(connection: sqlite3.Connection, project: Project) -> bool:
    there = connection.execute("SELECT name, sql FROM sqlite_master").fetchall()
    tables = [sql for name, sql in there if name not in _SHADOWS]
    if sorted(map(str, tables)) != sorted(_TABLES) or len(there) != len(_TABLES) + len(_SHADOWS):
        return False
    about = connection.execute("SELECT project, file, form FROM about").fetchall()
    # A word, so that a page that cannot be read is met here and not in the middle of a search.
    connection.execute("SELECT rowid FROM words WHERE words MATCH 'a' LIMIT 1").fetchall()
    return about == [_about(project)]


def _made(path: Path, project: Project) -> sqlite3.Connection | None:
    """A new, empty index in place of whatever bears its name."""
    with suppress(FileNotFoundError):
        if stat.S_ISDIR(path.lstat().st_mode):
            return None
    for ending in ("", "-wal", "-shm", "-journal"):
        # A link is taken away, not followed.
        Path(f"{path}{ending}").unlink(missing_ok=True)
    path.open("xb").close()
    connection = open_raw(path, "mode=rw")
    try:
        with writing(connection):
            for table in _TABLES:
                connection.execute(table)
            connection.execute("INSERT INTO about VALUES (?, ?, ?)", _about(project))
            connection.execute(f"PRAGMA application_id = {_APPLICATION_ID}")
        # Only now: what tells the file apart must stand in the file itself, also after a kill.
        _settle(connection)
    except BaseException:
        connection.close()
        raise
    return connection


def _about(project: Project) -> tuple[str, int, str]:
    # Bound to the file itself, so that an index that came along with somebody's project is not used.
    return project.uuid, project.path.stat().st_ino & 0x7FFF_FFFF_FFFF_FFFF, _FORM


def _settle(connection: sqlite3.Connection) -> None:
    # Nothing is lost that could not be made again.
    connection.execute("PRAGMA synchronous = NORMAL")
    connection.execute("PRAGMA journal_mode = WAL")
