"""What is asked of a whole project, and not of one article: everything in it, its state, its soundness."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from annotator.core.annotation import Record
from annotator.core.work import Tick, no_tick
from annotator.store.doors import Doors
from annotator.store.errors import BackupFailed
from annotator.store.file import snapshot
from annotator.store.shapes import Fault, Labelled, Standing, Stats


class Whole(Doors):
    """What :class:`~annotator.store.Project` is beside its articles and annotations."""

    def revisions(self) -> list[Standing]:
        """Where every annotation stands, by article and annotator: equal lists, nothing committed between."""
        from annotator.store import decisions

        with self._guarded():
            return decisions.standings(self._connection)

    def finished(self) -> dict[tuple[int, int], str]:
        """When each annotation that is done was last set so: (article id, annotator id) to UTC, ISO 8601."""
        from annotator.store import decisions

        with self._guarded():
            return decisions.finished(self._connection)

    def split(self) -> dict[str, str]:
        """The part in which each published article stands, by the hash of its text."""
        from annotator.store import splits

        with self._guarded():
            return splits.read(self._connection)

    def freeze_split(self, parts: Mapping[str, str]) -> None:
        """Keep the parts of these articles (by hash) for good; what was published before does not move."""
        from annotator.store import splits

        self._stay()
        with self._guarded():
            splits.freeze(self._connection, parts)

    def records(self, annotators: Sequence[str] | None = None) -> Iterator[Record]:
        """Every article, in id order, with the annotations of these annotators (None: of all), by name.

        One state of the project, read as it is drawn through a connection of its own, whatever is committed
        meanwhile. Raises AnnotatorMissing, and TextMismatch or SpanOutside where a stored span does not stand
        upon its words.
        """
        from annotator.store import records

        with self._guarded(), snapshot(self.path) as connection:
            yield from records.stream(connection, records.chosen(connection, self.path, annotators))

    def labelled(self, annotator_id: int) -> Labelled:
        """The words that this annotator labelled and those of gold, counted, in one state of the project."""
        from annotator.store import labelled

        with self._guarded(), snapshot(self.path) as connection:
            return labelled.read(connection, annotator_id)

    def stats(self) -> Stats:
        """The project in numbers."""
        from annotator.store import numbers

        with self._guarded():
            return numbers.stats(self._connection, self.name)

    def check(self, tick: Tick = no_tick) -> Iterator[Fault]:
        """What is wrong: file, texts, spans, histories (errors), the schema's rules (warnings).

        ``tick`` counts articles.
        """
        from annotator.store import faults

        with self._guarded(), snapshot(self.path) as connection:
            yield from faults.find(connection, self.schema, tick)

    def backup(self) -> Path | None:
        """Today's copy into the folder beside the project: its path, or None where there is one already.

        May be called from any thread. Where it fails the result is None too, and ``backup_problem`` says why.
        """
        from annotator.store import backups

        self.backup_problem = None
        try:
            return backups.back_up_today(self.path)
        except BackupFailed as error:
            self.backup_problem = error
            return None
