"""One state of a project, for those who read it in several stretches or in several processes."""

from collections.abc import Collection, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from annotator.core.annotation import Record
from annotator.store import articles, records
from annotator.store.errors import ProjectGone
from annotator.store.file import Guard, identity_of, open_raw
from annotator.store.opened import Closing

Identity = tuple[int, int] | None

ALL = records.ALL

_HEADS = "SELECT id, sha256, source, published, length FROM articles ORDER BY id"


class Head(NamedTuple):
    """What of an article says whether it is wanted; ``length`` is that of its text, in code points."""

    id: int
    sha256: str
    source: str
    published: str
    length: int


class State(Closing):
    """A project as it is when this is opened, whatever is committed meanwhile.

    ``with project.state() as state:`` It belongs to the thread that opened it. Another process opens its own
    over the same ``path`` and ``identity``; the two are one state where :meth:`is_newest` holds for the first
    once the second is open. Raises ProjectGone where another file stands at ``path`` by now, and what a
    project raises that is read.
    """

    def __init__(self, path: Path, identity: Identity) -> None:
        self.path = path
        self.identity = identity
        self._guard = Guard(path)
        with self._guard:
            # Asked before the state begins: what is committed between the two counts as later.
            self._watch = open_raw(path, "mode=ro")
            try:
                self._seen = self._version()
                self._connection = open_raw(path, "mode=ro")
                self._connection.execute("BEGIN")
                self._connection.execute("SELECT 1 FROM project").fetchone()
            except BaseException:
                self.close()
                raise
        if identity_of(path) != identity:
            self.close()
            raise ProjectGone(path=path)

    def is_newest(self) -> bool:
        """Whether nobody has committed anything since this state began."""
        with self._guard:
            return self._version() == self._seen

    def heads(self) -> list[Head]:
        """Every article's head, in the order of the ids."""
        with self._guard:
            return [Head(*row) for row in self._connection.execute(_HEADS)]

    def article_count(self) -> int:
        """How many articles there are."""
        with self._guard:
            return articles.count(self._connection)

    def records(
        self,
        annotators: Sequence[str] | None = None,
        ids: tuple[int, int] = ALL,
        only: Collection[str] | None = None,
    ) -> Iterator[Record]:
        """As :meth:`Project.records` gives them: of the articles whose ids are from one to the other.

        ``only`` are the hashes of those that are wanted (None: all).
        """
        with self._guard:
            chosen = records.chosen(self._connection, self.path, annotators)
            yield from records.stream(self._connection, chosen, ids, only)

    def _version(self) -> int:
        return int(self._watch.execute("PRAGMA data_version").fetchone()[0])
