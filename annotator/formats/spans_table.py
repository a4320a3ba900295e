"""Spans as rows of a table: what stands in the columns, and how rows become records again.

One row a span, and one for an annotation that was finished without any. The text of an article is not in the
table: rows are read where the article is known by its SHA-256, in whatever order somebody sorted them.
"""

import re
from collections import Counter
from collections.abc import Container, Iterable, Iterator, Sequence
from contextlib import suppress
from typing import Any, TypeGuard

import msgspec

from annotator.core.annotation import Annotation, Record, Span, Status, check_span
from annotator.core.article import Article
from annotator.core.errors import HashiyaError
from annotator.core.schema import Schema
from annotator.formats.cells import shortened
from annotator.formats.errors import ArticleNotHere, BadLine, Incomplete, NotOurRow, WrongWord
from annotator.formats.header import plain_json, status_of
from annotator.formats.losses import (
    PLACES,
    Feature,
    Losses,
    count_annotation,
    count_article,
    count_unlabelled,
    is_unlabelled,
)
from annotator.formats.reading import Reading, span_at

Cell = str | int | float | bool | None
Row = dict[str, Cell]

HOLDS: frozenset[Feature] = (PLACES - {"exact text"}) | {
    "title", "source", "url", "date", "annotators", "status", "notes", "doubts", "attributes", "span notes",
}  # fmt: skip

#: What each column says; those of attributes stand between.
FIRST = (
    "article", "title", "date", "outlet", "annotator", "status", "label", "start", "end", "before", "words",
    "after",
)  # fmt: skip
LAST = (
    "other attributes", "note", "unsure", "reason", "note on all", "unsure of all", "url", "span", "sha256",
)  # fmt: skip
_NEEDED = ("sha256", "label", "start", "end")
_ATTRIBUTE = "attribute "

#: The parts of a count, each in a column of its own.
PARTS = ("low", "best", "high", "unknown", "approximate")

#: How many code points are shown before and after a span.
CONTEXT = 40

_INTEGER = re.compile("-?(0|[1-9][0-9]{0,17})")


def columns_of(schema: Schema) -> tuple[str, ...]:
    """The heads of the columns: an attribute's is its id, one column a part where it is a count."""
    found: dict[str, None] = {}
    for label in schema.labels:
        for one in label.attributes:
            name = _ATTRIBUTE + one.id
            found.update(
                dict.fromkeys([f"{name} {part}" for part in PARTS] if one.type == "count" else [name])
            )
    return (*FIRST, *found, *LAST)


class Rows:
    """Records on their way into a table; what it cannot hold is counted in ``losses``."""

    def __init__(self, records: Iterable[Record], schema: Schema) -> None:
        self._records = records
        self.columns = columns_of(schema)
        self._attributes = frozenset(one for one in self.columns if one.startswith(_ATTRIBUTE))
        self.losses = Losses()

    def __iter__(self) -> Iterator[Row]:
        """Each row by the heads of its columns; what is empty may be missing. Raises as ``check_span``."""
        for number, record in enumerate(self._records, 1):
            if not record.annotations:
                self.losses.add("unlabelled")
            about: Row | None = None
            for annotation in record.annotations:
                if is_unlabelled(annotation):
                    count_unlabelled(self.losses, annotation)
                    continue
                about = about or self._about(record.article, number)
                yield from self._annotation_rows(record.article, annotation, about)

    def _about(self, article: Article, number: int) -> Row:
        said = {
            "title": article.title,
            "date": article.published,
            "outlet": article.source,
            "url": article.url,
        }
        short = {key: shortened(value) for key, value in said.items()}
        holds = HOLDS if short == said else HOLDS - {"title", "date", "source", "url"}
        count_article(self.losses, holds, article)
        return {"article": number, **short, "sha256": article.sha256}

    def _annotation_rows(self, article: Article, annotation: Annotation, about: Row) -> Iterator[Row]:
        said: Row = {
            **about,
            "annotator": annotation.annotator,
            "status": annotation.status,
            "reason": shortened(annotation.reason),
            "note on all": shortened(annotation.note),
            "unsure of all": annotation.unsure or None,
        }
        self._count(annotation)
        if not annotation.spans:
            yield said
        for span in annotation.spans:
            check_span(article.text, span, article.title or article.sha256)
            yield {**said, **self._span_row(article.text, span)}

    def _count(self, annotation: Annotation) -> None:
        holds = HOLDS
        if shortened(annotation.reason) != annotation.reason:
            holds -= {"status"}
        if shortened(annotation.note) != annotation.note:
            holds -= {"notes"}
        count_annotation(self.losses, holds, annotation)

    def _span_row(self, text: str, span: Span) -> Row:
        if shortened(span.note) != span.note:
            self.losses.add("span_notes", span.label)
        row: Row = {
            "label": span.label,
            "start": span.start,
            "end": span.end,
            "before": before(text, span.start),
            "words": shortened(span.text),
            "after": after(text, span.end),
            "note": shortened(span.note),
            "unsure": span.unsure or None,
            "span": span.id,
        }
        if span.attributes:
            cells = attribute_cells(span.attributes, self._attributes)
            kept = {key: cell for key, cell in cells.items() if _is_short(cell)}
            if len(kept) < len(cells):
                self.losses.add("attributes", span.label)
            row.update(kept)
        return row


def before(text: str, start: int) -> str:
    """The words before a place, in one line."""
    shown = text[max(0, start - CONTEXT) : start]
    return ("…" + shown.partition(" ")[2] if start > CONTEXT and " " in shown else shown).replace("\n", " ")


def after(text: str, end: int) -> str:
    """The words after a place, in one line."""
    shown = text[end : end + CONTEXT]
    cut = end + CONTEXT < len(text) and " " in shown
    return (shown.rpartition(" ")[0] + "…" if cut else shown).replace("\n", " ")


def attribute_cells(attributes: dict[str, Any], columns: Container[str]) -> Row:
    """The cells of a span's attributes; what has no column, or would not come back from it, is JSON."""
    row: Row = {}
    more: dict[str, Any] = {}
    for key, value in attributes.items():
        name = _ATTRIBUTE + key
        if " " in key:
            more[key] = value
        elif name in columns and (cell := _written(value)) is not None:
            row[name] = cell
        elif f"{name} {PARTS[0]}" in columns and _is_count(value):
            row.update({f"{name} {part}": said for part, said in value.items()})
        else:
            more[key] = value
    if more:
        row["other attributes"] = plain_json(more)
    return row


def attributes_in(row: Row) -> dict[str, Any]:
    """What the cells of a row say of attributes. Raises NotOurRow."""
    found: dict[str, Any] = {}
    for head, cell in row.items():
        if not head.startswith(_ATTRIBUTE) or cell in (None, ""):
            continue
        key, _, part = head.removeprefix(_ATTRIBUTE).partition(" ")
        if not part:
            found[key] = _meant(cell)
        elif isinstance(said := found.setdefault(key, {}), dict):
            said[part] = _meant(cell)
    if more := row.get("other attributes"):
        try:
            found |= msgspec.json.decode(str(more).encode(), type=dict[str, Any])
        except (ValueError, UnicodeEncodeError, RecursionError) as error:
            raise NotOurRow(detail=f"other attributes: {error}") from None
    return found


def _is_short(cell: Cell) -> bool:
    return not isinstance(cell, str) or shortened(cell) == cell


def _is_count(value: object) -> TypeGuard[dict[str, int | bool]]:
    return (
        isinstance(value, dict)
        and bool(value)
        and all(part in PARTS and _is_number(said) for part, said in value.items())
    )


def _is_number(value: object) -> bool:
    return isinstance(value, int) and abs(value) <= 2**53


def _written(value: object) -> Cell:
    """A value as people read it, or as JSON where that would not come back; None for what no cell holds."""
    if isinstance(value, int):
        return value if _is_number(value) else None
    plain = value
    if isinstance(value, list) and len(value) > 1 and all(isinstance(one, str) for one in value):
        plain = "; ".join(value)
    elif not isinstance(value, str | list):
        return None
    if isinstance(plain, str) and plain and _meant(plain) == value:
        return plain
    return plain_json(value)


def _meant(cell: Cell) -> Any:
    """The value that a cell which is not empty stands for."""
    if not isinstance(cell, str):
        return cell
    if _INTEGER.fullmatch(cell):
        return int(cell)
    if cell.casefold() in ("true", "false"):
        return cell.casefold() == "true"
    if cell[0] in '"[{':
        with suppress(ValueError, UnicodeEncodeError, RecursionError):
            return msgspec.json.decode(cell.encode())
    return cell.split("; ") if "; " in cell else cell


class _Found(msgspec.Struct):
    """What the rows of one annotator say of one article; ``said`` is all that is not a span."""

    said: Row
    spans: list[Span]


class _Sheet(msgspec.Struct):
    """What the rows of one article say; ``line`` is the first of them."""

    line: int
    about: Row
    by: dict[str, _Found]


_SAID = ("status", "reason", "note on all", "unsure of all")


class Reader:
    """Rows put together by article and annotator, in any order. Only their spans are kept, no text."""

    def __init__(self, name: str, reading: Reading) -> None:
        self._name = name
        self._reading = reading
        self._sheets: dict[str, _Sheet] = {}
        self._names: dict[str, str] = {}
        self._text: tuple[str, str | None] = ("", None)
        self._others: list[str] = []

    def has_heads(self, heads: Sequence[Cell], number: int) -> bool:
        """Whether all columns are there that are needed; what is missing is refused."""
        missing = [one for one in _NEEDED if one not in heads]
        known = {*FIRST, *LAST}
        self._others = [
            one for one in heads
            if isinstance(one, str) and one and one not in known and not one.startswith(_ATTRIBUTE)
        ]  # fmt: skip
        twice = [str(one) for one, times in Counter(heads).items() if one and times > 1]
        if missing or twice:
            reason: HashiyaError = NotOurRow(detail=", ".join(twice))
            if missing:
                reason = Incomplete(missing=", ".join(missing))
            self.refuse(number, reason)
        return not missing and not twice

    def add(self, number: int, row: Row) -> None:
        """One row; what cannot be used is refused."""
        try:
            self._add(number, row)
        except HashiyaError as error:
            if isinstance(error, BadLine):
                raise
            self.refuse(number, error)

    def refuse(self, number: int, error: HashiyaError) -> None:
        """Refuse a row: raises BadLine, or keeps it where reading goes on."""
        self._reading.refuse(self._name, number, "$", error)

    def records(self) -> Iterator[Record]:
        """What all rows together say, an article at a time, as the first row of each stood."""
        for sha256, sheet in self._sheets.items():
            text = self._known(sha256)
            title, outlet, url, date = (
                _words(sheet.about, key) for key in ("title", "outlet", "url", "date")
            )
            article = Article(text=text, title=title, source=outlet, url=url, published=date)
            annotations = tuple(_annotation(name, found) for name, found in sheet.by.items())
            yield from self._reading.take(Record(article, annotations), self._name, sheet.line)

    def _add(self, number: int, row: Row) -> None:
        sha256 = _words(row, "sha256").strip().lower()
        label = self._names.setdefault(_words(row, "label"), _words(row, "label"))
        empty = [_words(row, key).strip() == "" for key in ("label", "start", "end")]
        try:
            text = self._known(sha256)
        except ArticleNotHere:
            seen = self._reading.seen_labels
            if label:
                seen[label] = seen.get(label, 0) + 1
            raise
        sheet = self._sheets.setdefault(sha256, _Sheet(number, row, {}))
        said: Row = {key: row.get(key) or "" for key in _SAID}
        said["status"] = _status(said["status"])
        found = sheet.by.setdefault(_words(row, "annotator"), _Found(said, []))
        for key in _SAID:
            if found.said[key] != said[key]:
                raise NotOurRow(detail=f"{key}: {found.said[key]} / {said[key]}")
        if not all(empty):
            found.spans.append(self._span(text, label, row, len(found.spans)))
        for head in self._others:
            if row.get(head) not in (None, ""):
                self._reading.losses.add("no_place", head)

    def _span(self, text: str, label: str, row: Row, number: int) -> Span:
        start, end = _place(row, "start"), _place(row, "end")
        if not label:
            raise NotOurRow(detail="label")
        span = span_at(
            text,
            _words(row, "span") or f"s{number}",
            start,
            end,
            label,
            attributes=attributes_in(row),
            note=_words(row, "note"),
            unsure=_meant(row.get("unsure") or False) is True,
        )
        words = _words(row, "words")
        if words and words != shortened(span.text):
            raise WrongWord(word=words, start=start, end=end, found=shortened(span.text))
        return span

    def _known(self, sha256: str) -> str:
        if self._text[0] != sha256 or self._text[1] is None:
            self._text = (sha256, self._reading.known_text(sha256))
        if self._text[1] is None:
            raise ArticleNotHere(sha256=sha256)
        return self._text[1]


def _annotation(name: str, found: _Found) -> Annotation:
    return Annotation(
        annotator=name,
        status=status_of(_words(found.said, "status")),
        reason=_words(found.said, "reason"),
        note=_words(found.said, "note on all"),
        unsure=_meant(found.said["unsure of all"] or False) is True,
        spans=tuple(found.spans),
    )


def _status(cell: Cell) -> Status:
    try:
        return status_of(str(cell or "done"))
    except ValueError as error:
        raise NotOurRow(detail=str(error)) from None


def _words(row: Row, head: str) -> str:
    cell = row.get(head)
    return "" if cell is None else str(cell)


def _place(row: Row, head: str) -> int:
    found = _meant(_words(row, head).strip() or "-")
    if not isinstance(found, int) or isinstance(found, bool):
        raise NotOurRow(detail=f"{head}: {_words(row, head)}")
    return found
