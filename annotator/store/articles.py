"""Articles in the file: added in bulk, read one by one, listed by place."""

import sqlite3
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import AbstractContextManager
from datetime import UTC, datetime
from itertools import islice
from pathlib import Path

from annotator.core.article import Article
from annotator.core.work import Tick
from annotator.store.errors import ArticleMissing, ArticleRefused
from annotator.store.file import writing
from annotator.store.shapes import Added, ArticleRow, Progress
from annotator.store.stored import read_object, read_status, read_words, read_zones, write

BATCH = 2_000
"""Articles in one transaction: a cancelled load keeps the batches that were complete."""

_HASHES_ASKED = 500

_INSERT = (
    "INSERT INTO articles (id, sha256, length, title, source, url, published, added_at, zones, meta, text) "
    "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
)
_READ = "SELECT text, title, source, url, published, zones, meta FROM articles WHERE id = ?"
# count(*) and the places below walk through the small index articles_in_order, never through the texts.
_ROWS = """
SELECT id, title, source, published, length,
       coalesce((SELECT status FROM annotations WHERE article = articles.id AND annotator = ?1),
                'not_started'),
       (SELECT count(*) FROM spans WHERE article = articles.id AND annotator = ?1)
FROM articles WHERE id >= (SELECT id FROM articles ORDER BY id LIMIT 1 OFFSET ?2) ORDER BY id LIMIT ?3
"""
_ROWS_OF = """
SELECT articles.id, title, source, published, length, coalesce(status, 'not_started'),
       (SELECT count(*) FROM spans WHERE article = articles.id AND annotator = ?1),
       coalesce(unsure, 0), coalesce(note, '') <> '',
       instr(zones, '"title"') = 0 OR instr(zones, '"body"') = 0,
       coalesce((SELECT (SELECT count(*) FROM twins AS kin WHERE kin.family = twins.family) - 1
                 FROM twins WHERE article = articles.id), 0),
       (SELECT json_group_array(tag) FROM tags WHERE article = articles.id),
       (SELECT json_group_array(name) FROM
          (SELECT name FROM assignments JOIN annotators ON annotators.id = annotator
           WHERE article = articles.id ORDER BY name))
FROM json_each(?2) CROSS JOIN articles ON articles.id = value
LEFT JOIN annotations ON annotations.article = articles.id AND annotations.annotator = ?1
ORDER BY key
"""
_NEXT = """
SELECT articles.id FROM articles
LEFT JOIN annotations ON annotations.article = articles.id AND annotations.annotator = ?1
WHERE articles.id > ?2 AND articles.id <= ?3
  AND (annotations.status IS NULL OR annotations.status NOT IN ('done', 'skipped'))
ORDER BY articles.id LIMIT 1
"""
_IN_QUEUE = "SELECT place FROM assignments WHERE article = ? AND annotator = ?"
_NEXT_IN_QUEUE = (
    "SELECT article FROM assignments INDEXED BY assignments_open "
    "WHERE annotator = ? AND open AND place > ? ORDER BY place LIMIT 1"
)
_LARGEST = 2**62

Named = tuple[str, Article]
"""An article that keeps what the store relies on, behind the hash of its text."""


def now() -> str:
    """The time in UTC, ISO 8601, to the millisecond."""
    return datetime.now(UTC).isoformat(timespec="milliseconds")


def add(
    connection: sqlite3.Connection,
    guard: Callable[[], AbstractContextManager[None]],
    articles: Iterable[Article],
    tick: Tick,
) -> Added:
    """Add articles a batch at a time; one whose text is there already is known, not added.

    ``articles`` is drawn outside of ``guard``, because what it raises is its own affair.
    """
    added = Added([], [])
    total = len(articles) if isinstance(articles, (list, tuple)) else 0
    source = iter(articles)
    done = 0
    while batch := named(islice(source, BATCH)):
        with guard(), writing(connection):
            placed = add_batch(connection, batch)
        for number, is_new in placed:
            (added.new if is_new else added.known).append(number)
        done += len(batch)
        tick(done, total)
    return added


def read(connection: sqlite3.Connection, path: Path, article_id: int) -> Article:
    """One article. Raises ArticleMissing, or Damage."""
    row = connection.execute(_READ, (article_id,)).fetchone()
    if row is None:
        raise ArticleMissing(path=path, article=article_id)
    return article_from(row, article_id)


def article_from(row: Sequence[str], article_id: int) -> Article:
    """An article from its columns: text, title, source, url, published, zones, meta. Raises Damage."""
    text, title, source, url, published, zones, meta = row
    where = f"article {article_id}"
    return Article(
        text=text,
        title=title,
        source=source,
        url=url,
        published=published,
        zones=read_zones(zones, where),
        meta=read_object(meta, where),
    )


def rows(connection: sqlite3.Connection, annotator_id: int, first: int, count: int) -> list[ArticleRow]:
    """``count`` lines of the article list from place ``first`` on."""
    found = connection.execute(_ROWS, (annotator_id, max(0, first), max(0, count)))
    return [
        ArticleRow(number, title, source, published, length, read_status(status, f"article {number}"), spans)
        for number, title, source, published, length, status, spans in found
    ]


def rows_of(connection: sqlite3.Connection, annotator_id: int, ids: Sequence[int]) -> list[ArticleRow]:
    """The lines of these articles, in their order, with all that a list may show of them."""
    asked = f"[{','.join(map(str, ids))}]"
    return [
        ArticleRow(
            id=row[0],
            title=row[1],
            source=row[2],
            published=row[3],
            length=row[4],
            status=read_status(row[5], f"article {row[0]}"),
            spans=row[6],
            unsure=bool(row[7]),
            noted=bool(row[8]),
            unzoned=bool(row[9]),
            twins=row[10],
            tags=_words(row[11]),
            assigned=_words(row[12]),
        )
        for row in connection.execute(_ROWS_OF, (annotator_id, asked))
    ]


def _words(json: str) -> tuple[str, ...]:
    return () if json == "[]" else read_words(json, "tags and assignments")


def number_of(connection: sqlite3.Connection, sha256: str) -> int | None:
    """The id of the article with this text, or None."""
    row = connection.execute("SELECT id FROM articles WHERE sha256 = ?", (sha256,)).fetchone()
    return None if row is None else int(row[0])


def count(connection: sqlite3.Connection) -> int:
    """How many articles there are."""
    return int(connection.execute("SELECT count(*) FROM articles").fetchone()[0])


def position(connection: sqlite3.Connection, path: Path, article_id: int) -> int:
    """How many articles stand before this one. Raises ArticleMissing."""
    if connection.execute("SELECT 1 FROM articles WHERE id = ?", (article_id,)).fetchone() is None:
        raise ArticleMissing(path=path, article=article_id)
    return int(connection.execute("SELECT count(*) FROM articles WHERE id < ?", (article_id,)).fetchone()[0])


def at_position(connection: sqlite3.Connection, path: Path, place: int) -> int:
    """The id at a place of the list, counted from 0. Raises ArticleMissing."""
    if place >= 0:
        found = connection.execute(
            "SELECT id FROM articles ORDER BY id LIMIT 1 OFFSET ?", (place,)
        ).fetchone()
        if found is not None:
            return int(found[0])
    raise ArticleMissing(path=path, article=place + 1)


def next_open(connection: sqlite3.Connection, annotator_id: int, after: int | None) -> int | None:
    """The next article after ``after`` (round the end) that is neither done nor skipped, or None.

    An annotator to whom work was handed out has a queue, and nothing else is next for them.
    """
    if has_queue(connection, annotator_id):
        return _next_in_queue(connection, annotator_id, after)
    begin = after or 0
    # The way round ends with the article one came from, if that is still open.
    for low, high in ((begin, _LARGEST), (0, begin)):
        row = connection.execute(_NEXT, (annotator_id, low, high)).fetchone()
        if row is not None:
            return int(row[0])
    return None


def has_queue(connection: sqlite3.Connection, annotator_id: int) -> bool:
    """Whether anything was handed out to this annotator."""
    found = connection.execute("SELECT 1 FROM assignments WHERE annotator = ? LIMIT 1", (annotator_id,))
    return found.fetchone() is not None


def _next_in_queue(connection: sqlite3.Connection, annotator_id: int, after: int | None) -> int | None:
    row = None if after is None else connection.execute(_IN_QUEUE, (after, annotator_id)).fetchone()
    for place in (row[0], 0) if row else (0,):
        found = connection.execute(_NEXT_IN_QUEUE, (annotator_id, place)).fetchone()
        if found is not None:
            return int(found[0])
    return None


def progress(connection: sqlite3.Connection, annotator_id: int) -> Progress:
    """How many articles stand at each status for this annotator."""
    found = dict(
        connection.execute(
            "SELECT status, count(*) FROM annotations WHERE annotator = ? GROUP BY status", (annotator_id,)
        )
    )
    total = count(connection)
    begun, done, skipped = (int(found.get(status, 0)) for status in ("in_progress", "done", "skipped"))
    return Progress(total - begun - done - skipped, begun, done, skipped, total)


def outlets(connection: sqlite3.Connection) -> list[str]:
    """The names of all outlets, in order; reads every article's row."""
    found = connection.execute("SELECT DISTINCT source FROM articles WHERE source <> '' ORDER BY source")
    return [str(source) for (source,) in found]


def named(articles: Iterable[Article]) -> list[Named]:
    """Articles with their hashes. Raises ArticleRefused."""
    return [(identity(article), article) for article in articles]


def add_batch(connection: sqlite3.Connection, batch: Sequence[Named]) -> list[tuple[int, bool]]:
    """Add articles inside a transaction: the id of each, and whether it is new."""
    ids = dict(_known(connection, [sha256 for sha256, _ in batch]))
    placed: list[tuple[int, bool]] = []
    lines: list[tuple[object, ...]] = []
    # The number of an article that was removed stays its own, so that it can come back.
    (last,) = connection.execute(
        "SELECT max((SELECT coalesce(max(id), 0) FROM articles), "
        "(SELECT coalesce(max(article), 0) FROM removed))"
    ).fetchone()
    at = now()
    for sha256, article in batch:
        is_new = sha256 not in ids
        if is_new:
            last += 1
            ids[sha256] = last
            lines.append(_line(last, sha256, article, at))
        placed.append((ids[sha256], is_new))
    connection.executemany(_INSERT, lines)
    return placed


def _known(connection: sqlite3.Connection, hashes: list[str]) -> Iterator[tuple[str, int]]:
    for begin in range(0, len(hashes), _HASHES_ASKED):
        asked = hashes[begin : begin + _HASHES_ASKED]
        marks = ",".join("?" * len(asked))
        yield from connection.execute(f"SELECT sha256, id FROM articles WHERE sha256 IN ({marks})", asked)  # noqa: S608


def _line(number: int, sha256: str, article: Article, at: str) -> tuple[object, ...]:
    return (
        number,
        sha256,
        len(article.text),
        article.title,
        article.source,
        article.url,
        article.published,
        at,
        write(article.zones),
        write(article.meta),
        article.text,
    )


def identity(article: Article) -> str:
    """The article's hash, where it keeps what the store relies on. Raises ArticleRefused."""

    def refused(reason: str) -> ArticleRefused:
        return ArticleRefused(title=article.title[:80].encode(errors="replace").decode(), reason=reason)

    text = article.text
    if "\r" in text or "\0" in text:
        raise refused(reason="its text holds a carriage return or a NUL")
    end = 0
    for zone in article.zones:
        if not end <= zone.start < zone.end <= len(text):
            raise refused(reason="a zone lies outside the text or upon another")
        end = zone.end
    try:
        sha256 = article.sha256
        for field in (article.title, article.source, article.url, article.published):
            field.encode()
        if article.meta:
            write(article.meta)
    except UnicodeEncodeError:
        raise refused(reason="it holds half a surrogate pair") from None
    except (TypeError, ValueError, RecursionError):
        raise refused(reason="its metadata is not JSON") from None
    return sha256
