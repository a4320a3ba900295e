"""The project: one SQLite file, and the only door to it."""

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Self

from annotator.core.annotation import GOLD, Annotation, Record
from annotator.core.article import Article
from annotator.core.change import Change
from annotator.core.schema import Schema
from annotator.core.work import Tick, no_tick
from annotator.store import annotations, annotators, articles, changes
from annotator.store.errors import ArticleMissing
from annotator.store.file import connect, writing
from annotator.store.header import newest_schema
from annotator.store.shapes import (
    Added,
    Annotator,
    ArticleRow,
    Decided,
    DecisionLine,
    Doubt,
    HistoryLine,
    Progress,
    Put,
    Taken,
)
from annotator.store.tables import VERSION
from annotator.store.whole import Whole


class Project(Whole):
    """A project file, open. ``with Project.open(path) as project:``

    It belongs to the thread that opened it: another thread opens its own (only :meth:`backup` may be called
    from anywhere). Every method that writes is durable when it returns, and raises, beside what it names,
    ProjectLocked, ProjectDamaged, ProjectReadOnly, ProjectUnreachable or DiskFull, with nothing changed.
    """

    def __init__(self, path: Path, connection: sqlite3.Connection) -> None:
        """Use :meth:`open` or :meth:`create`."""
        super().__init__(path, connection)
        self._names: dict[int, str] = {}
        # The article edited last: its text never changes, and checking a span must not read it again.
        self._text: tuple[int, str, str] | None = None

    @classmethod
    def create(cls, path: Path, schema: Schema, name: str = "") -> Self:
        """Make a new project file and open it; ``name`` is the file's own where none is given.

        Raises ProjectExists (and leaves what is there), ProjectUnreachable or DiskFull.
        """
        from annotator.store.creating import create_file

        create_file(path, schema, name or path.stem)
        return cls.open(path, backup=False)

    @classmethod
    def open(cls, path: Path, *, backup: bool = True) -> Self:
        """Open a project; a file of an older version is copied to its backups and migrated first.

        With ``backup`` the day's copy is made before anything else; a copy that fails is noted in
        ``backup_problem`` and does not keep the project shut. A window opens without, and calls
        :meth:`backup` from a worker. A refused file is not touched. Raises ProjectMissing, ProjectIsFolder,
        NotAProject, ProjectNewer, ProjectReadOnly, ProjectLocked, ProjectDamaged or ProjectUnreachable.
        """
        connection = connect(path)
        try:
            (version,) = connection.execute("PRAGMA user_version").fetchone()
            if version < VERSION:
                from annotator.store.creating import migrate_file

                migrate_file(path, connection, version)
            project = cls(path, connection)
        except BaseException:
            connection.close()
            raise
        if backup:
            project.backup()
        return project

    # Articles

    def add_articles(self, articles_given: Iterable[Article], tick: Tick = no_tick) -> Added:
        """Add articles in order; one whose text is here already is known and not added again.

        They are committed two thousand at a time, so when ``tick`` or the iterable raises, the batches that
        were complete stay. Raises ArticleRefused for a text that breaks the text contract.
        """
        self._stay()
        return articles.add(self._connection, self._guarded, articles_given, tick)

    def article(self, article_id: int) -> Article:
        """One article. Raises ArticleMissing."""
        with self._guarded():
            return articles.read(self._connection, self.path, article_id)

    def article_id(self, sha256: str) -> int | None:
        """The id of the article whose text has this hash, or None."""
        with self._guarded():
            return articles.number_of(self._connection, sha256)

    def article_count(self) -> int:
        """How many articles there are."""
        with self._guarded():
            return articles.count(self._connection)

    def article_ids(self) -> list[int]:
        """The ids of all articles, in order."""
        with self._guarded():
            return [number for (number,) in self._connection.execute("SELECT id FROM articles ORDER BY id")]

    def outlets(self) -> list[str]:
        """The outlets that the articles are of, by name; it walks through all articles."""
        with self._guarded():
            return articles.outlets(self._connection)

    def rows(self, annotator_id: int, first: int, count: int) -> list[ArticleRow]:
        """Up to ``count`` lines of the article list, in id order, from position ``first`` (from 0) on."""
        with self._guarded():
            return articles.rows(self._connection, annotator_id, first, count)

    def position(self, article_id: int) -> int:
        """The article's place in the list, from 0. Raises ArticleMissing."""
        with self._guarded():
            return articles.position(self._connection, self.path, article_id)

    def id_at(self, position: int) -> int:
        """The id of the article at a place of the list, from 0. Raises ArticleMissing."""
        with self._guarded():
            return articles.at_position(self._connection, self.path, position)

    def next_article(self, annotator_id: int, after: int | None) -> int | None:
        """The next article that is neither done nor skipped, after this one and then from the beginning.

        Where work was handed out to this annotator, those of their queue alone, in its order; otherwise all,
        in the order of the list. ``after`` itself comes last. None where nothing is left to do.
        """
        with self._guarded():
            return articles.next_open(self._connection, annotator_id, after)

    def progress(self, annotator_id: int) -> Progress:
        """How many articles stand at each status for this annotator."""
        with self._guarded():
            return articles.progress(self._connection, annotator_id)

    # Annotators

    def annotators(self, *, gold: bool = True) -> list[Annotator]:
        """All annotators, by name; without ``gold`` those who annotate, so all but :attr:`gold`."""
        with self._guarded():
            return annotators.everybody(self._connection, gold=gold)

    def annotator(self, name: str) -> Annotator:
        """The annotator of this name (spaces around it do not count), made if missing.

        Raises AnnotatorUnnamed.
        """
        self._stay()
        name = annotators.plain_name(name)
        with self._guarded():
            return annotators.named(self._connection, name)

    @property
    def gold(self) -> Annotator:
        """The annotator of what adjudication settles, made when first asked for."""
        return self.annotator(GOLD)

    # Annotations

    def annotation(self, article_id: int, annotator_id: int) -> Annotation:
        """What this annotator said of this article; an empty one where nothing was said yet.

        Raises ArticleMissing, AnnotatorMissing, and TextMismatch or SpanOutside where a stored span does not
        stand upon its words: a file from elsewhere may say anything.
        """
        with self._guarded():
            text, title = self._text_of(article_id)
            name = self._name_of(annotator_id)
            annotation = annotations.read(self._connection, (article_id, annotator_id), name)
            annotations.check_spans(text, annotation, title)
            return annotation

    def apply(self, article_id: int, annotator_id: int, change: Change, revision: int) -> int:
        """Commit a change to the annotation as it stood at ``revision``; the new revision, durable.

        Raises StaleAnnotation where it stands at another revision by now, SchemaChanged where the schema is
        another, ChangeRefused where the change does not fit, TextMismatch and SpanOutside where a span does
        not stand upon its words, ArticleMissing, AnnotatorMissing, ProjectGone. Nothing was changed then.
        """
        self._stay()
        with self._guarded():
            self._name_of(annotator_id)
            text, title = self._text_of(article_id)
            place = changes.Place((article_id, annotator_id), text, title, self._schema_id)
            return changes.commit(self._connection, place, change, revision)

    def add_seconds(self, article_id: int, annotator_id: int, seconds: float) -> None:
        """Count time spent on an article. It is no change: revision and history stay."""
        self._stay()
        with self._guarded():
            self._name_of(annotator_id)
            self._text_of(article_id)
            annotations.add_seconds(self._connection, (article_id, annotator_id), seconds)

    def put_annotation(self, article_id: int, annotation: Annotation) -> Put:
        """Import what ``annotation.annotator`` (made if missing) said, keeping its revision and seconds.

        ``same`` where it says what is stored, ``clash`` where something else is stored, which then stays.
        The history gets one line, a Batch at that revision. Raises TextMismatch, SpanOutside, SchemaChanged,
        AnnotationRefused, ArticleMissing or AnnotatorUnnamed.
        """
        from annotator.store import imports

        self._stay()
        with self._guarded():
            changes.require_schema(self._connection, self._schema_id)
            text, title = self._text_of(article_id)
        sound = imports.Checker().sound(text, title, annotation)
        annotator = self.annotator(annotation.annotator)
        with self._guarded():
            given = imports.Given((article_id, annotator.id), title, sound)
            return imports.put(self._connection, [given])[0]

    def put_records(self, records: Iterable[Record]) -> Taken:
        """Import articles with all their annotations in one transaction: all of them, or none.

        An article whose text is here already is known and not added again; its annotations are put over the
        text as it stands here. What becomes of each is what :meth:`put_annotation` says. Raises
        ArticleRefused, TextMismatch, SpanOutside, SchemaChanged, AnnotationRefused or AnnotatorUnnamed.
        """
        from annotator.store import imports

        given = imports.checked(records)
        with self.together():
            if any(one.sound for one in given):
                changes.require_schema(self._connection, self._schema_id)
            return imports.put_records(self._connection, given)

    def next_unsure(self, annotator_id: int, article_id: int | None, position: int) -> Doubt | None:
        """What this annotator was not sure of next, behind a place of an article and round the end."""
        from annotator.store import doubts

        with self._guarded():
            return doubts.after(doubts.doubts(self._connection, annotator_id), article_id, position)

    def history(self, article_id: int, annotator_id: int) -> list[HistoryLine]:
        """Every committed change of an annotation, oldest first."""
        with self._guarded():
            return annotations.history(self._connection, (article_id, annotator_id))

    # Adjudication

    def settle(
        self,
        article_id: int,
        change: Change | None,
        revision: int,
        decided: Sequence[Decided],
        adjudicator_id: int,
    ) -> int:
        """Commit a change of gold as it stood at ``revision``, with the decisions behind it; gold's revision.

        Both are in one transaction, durable when this returns. Without a change only the decisions are
        recorded, and the revision stays. Raises what :meth:`apply` raises; nothing was changed then.
        """
        from annotator.store import decisions

        with self._guarded():
            self._name_of(adjudicator_id)
            text, title = self._text_of(article_id)
        with self.together():
            place = changes.Place((article_id, self.gold.id), text, title, self._schema_id)
            return decisions.settle(self._connection, place, change, revision, decided, adjudicator_id)

    def decisions(self, article_id: int | None = None, *, history: bool = False) -> list[DecisionLine]:
        """The decisions that count, of one article or of all, in the order they were made by article.

        That is the last one of each key, unless it is REOPENED; with ``history`` all that were ever made.
        """
        from annotator.store import decisions

        with self._guarded():
            lines = decisions.read(self._connection, article_id)
            return list(lines) if history else decisions.standing(lines)

    # Schema and guideline

    def read_schema(self) -> bool:
        """Read the schema in force anew; whether it is another one, because another window changed it."""
        with self._guarded():
            (newest,) = self._connection.execute("SELECT max(id) FROM schemas").fetchone()
            if newest == self._schema_id:
                return False
            self._schema_id, self.schema = newest_schema(self._connection)
            return True

    # All or nothing, and settings

    @contextmanager
    def together(self) -> Iterator[None]:
        """Everything written inside is one transaction, durable when the block ends.

        ``with project.together():`` around many :meth:`apply` saves the disk a flush for each. What
        fails inside takes back only itself where the block goes on, and everything where it is left.
        """
        self._stay()
        try:
            with self._guarded(), writing(self._connection):
                yield
        except BaseException:
            # An annotator or article that was made inside is gone again, and its number free for another.
            self._names.clear()
            self._text = None
            raise

    def setting(self, name: str, default: Any = None) -> Any:
        """A setting of this project (any JSON), or ``default``."""
        with self._guarded():
            return annotators.setting(self._connection, name, default)

    def set_setting(self, name: str, value: Any) -> None:
        """Keep a setting with the project; ``value`` is JSON."""
        self._stay()
        with self._guarded():
            annotators.keep_setting(self._connection, name, value)

    def _text_of(self, article_id: int) -> tuple[str, str]:
        """An article's text, and its name in messages. Raises ArticleMissing."""
        if self._text is None or self._text[0] != article_id:
            found = self._connection.execute(
                "SELECT text, title FROM articles WHERE id = ?", (article_id,)
            ).fetchone()
            if found is None:
                raise ArticleMissing(path=self.path, article=article_id)
            self._text = (article_id, found[0], found[1] or str(article_id))
        return self._text[1], self._text[2]

    def _name_of(self, annotator_id: int) -> str:
        """An annotator's name, which never changes. Raises AnnotatorMissing."""
        name = self._names.get(annotator_id)
        if name is None:
            name = annotations.name_of(self._connection, self.path, annotator_id)
            self._names[annotator_id] = name
        return name
