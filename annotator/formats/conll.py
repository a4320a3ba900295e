"""Words in rows with their tags, for those who train models (docs/formats/conll.md and its kin).

One shape, three formats: BIO and IOBES with one tag a word, and one column a label, where spans may nest.
"""

from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache, partial
from operator import itemgetter
from typing import BinaryIO

import msgspec

from annotator.core.annotation import Annotation, Record, Span, check_span
from annotator.core.article import Article
from annotator.formats import header
from annotator.formats.flat import (
    Layer,
    Placed,
    choose,
    count_altered,
    empty_layer,
    extent_of,
    placed,
    rank_of,
)
from annotator.formats.format import PLAIN, Options
from annotator.formats.losses import (
    Feature,
    Losses,
    count_annotation,
    count_article,
    count_unlabelled,
    is_unlabelled,
    span_ids,
)
from annotator.formats.tags import Scheme, tags_of
from annotator.formats.tokens import Words, cut_words, sentences_in, words_of

#: Beside what a header holds: no span that shares a word with another, no part of a word.
HOLDS: frozenset[Feature] = header.HOLDS | {"spans across sentences"}

#: With a column a label, and another where spans of one label meet.
HOLDS_NESTED: frozenset[Feature] = HOLDS | {
    "nested spans",
    "overlapping spans",
    "spans of the same extent",
}

CHUNK = 1024 * 1024

#: Places below _KEPT as they stand in a row: looked up, they take a third of the time of making them.
_PLACES: list[str] = []

#: Likewise ends with the role behind them, by role.
_ENDS: dict[str, list[str]] = {}
_KEPT = 16 * 1024

#: A row begins with its word, start, end with zone; what follows is tags.
_BEFORE_TAGS = 3

#: How the tag of a word begins that is not the first of its span.
_GOING_ON = frozenset("IE")
_LETTER = itemgetter(1)


class Column(msgspec.Struct, frozen=True):
    """One column of tags: its name, and the spans whose tags stand in it, with their units."""

    name: str
    spans: Sequence[Placed]


Columns = Callable[[Words, Annotation, Options, Losses], list[Column]]


def write(records: Iterable[Record], out: BinaryIO, options: Options = PLAIN) -> Losses:
    """Write one block for each article and annotator, and count what a flat BIO cannot hold.

    Where spans nest, overlap or share an extent, ``options.flatten`` says which is written. Raises
    SpanOutside or TextMismatch, naming the article, where a span is not what the text has.
    """
    return _write(records, out, options, "BIO", _one_column, HOLDS)


def write_iobes(records: Iterable[Record], out: BinaryIO, options: Options = PLAIN) -> Losses:
    """The same with a sign for the last word of a span and for a span of one word."""
    return _write(records, out, options, "IOBES", _one_column, HOLDS)


def write_nested(records: Iterable[Record], out: BinaryIO, options: Options = PLAIN) -> Losses:
    """The same with a column for each label of the schema, and more where spans of one label meet."""
    return _write(records, out, options, "BIO", _column_a_label, HOLDS_NESTED)


def _write(
    records: Iterable[Record],
    out: BinaryIO,
    options: Options,
    scheme: Scheme,
    columns: Columns,
    holds: frozenset[Feature],
) -> Losses:
    losses = Losses()
    blocks: list[bytes] = []
    size = 0
    block_of = partial(_block, options=options, scheme=scheme, columns=columns, losses=losses, holds=holds)
    for number, record in enumerate(records, options.first):
        for block in _blocks(record, number, block_of, losses, holds):
            blocks.append(block)
            size += len(block)
        if size > CHUNK:
            out.write(b"".join(blocks))
            blocks.clear()
            size = 0
    out.write(b"".join(blocks))
    return losses


def _blocks(
    record: Record,
    number: int,
    block_of: Callable[[str, Article, Words, Annotation], bytes],
    losses: Losses,
    holds: frozenset[Feature],
) -> Iterator[bytes]:
    if not record.annotations:
        losses.add("unlabelled")
    labelled = [one for one in record.annotations if not is_unlabelled(one)]
    for annotation in record.annotations:
        if is_unlabelled(annotation):
            count_unlabelled(losses, annotation)
    if not labelled:
        return
    article = record.article
    count_article(losses, holds, article)
    words = words_of(article.text)
    about = header.header_text((("article", str(number)), *header.article_pairs(article)))
    for annotation in labelled:
        _check_spans(article, annotation)
        yield block_of(about, article, words, annotation)


def _check_spans(article: Article, annotation: Annotation) -> None:
    text, length = article.text, len(article.text)
    for span in annotation.spans:
        # The contract, in line: a call for each of 400,000 spans would take a fifth of the time.
        if not (0 <= span.start < span.end <= length and text[span.start : span.end] == span.text):
            check_span(text, span, article.title or article.sha256)


def _block(  # noqa: PLR0913
    about: str,
    article: Article,
    words: Words,
    annotation: Annotation,
    *,
    options: Options,
    scheme: Scheme,
    columns: Columns,
    losses: Losses,
    holds: frozenset[Feature],
) -> bytes:
    tagged = columns(words, annotation, options, losses)
    spans = [span for column in tagged for _, _, span in column.spans]
    count_annotation(losses, holds, annotation, span_ids(spans))
    if options.clitics == "split":
        words = cut_words(words, (edge for span in spans for edge in (span.start, span.end)))
        tagged = [Column(one.name, placed(words, (span for _, _, span in one.spans))) for one in tagged]
    names = " ".join(column.name for column in tagged)
    said = header.header_text(
        (
            *header.annotation_pairs(annotation),
            ("clitics", options.clitics),
            ("columns", f"token start end zone {names}"),
        )
    )
    return "".join((about, said, *_rows(article, words, tagged, scheme), "\n")).encode()


def _rows(article: Article, words: Words, tagged: Sequence[Column], scheme: Scheme) -> list[str]:
    """All rows, cell by cell and column by column: only a span takes a step in Python, not a word."""
    starts, ends = words.starts, words.ends
    width = _BEFORE_TAGS + len(tagged)
    rows = [""] * (width * len(starts))
    rows[0::width] = words.pieces
    rows[1::width] = _places(starts)
    done = 0
    for role, number in _roles(article, words):
        rows[width * done + 2 : width * (done + number) : width] = _ends(ends[done : done + number], role)
        done += number
    for place, column in enumerate(tagged, _BEFORE_TAGS):
        after = "\n" if place == width - 1 else ""
        rows[place::width] = _cells(column.spans, len(starts), scheme, after)
    for at in sentences_in(words):
        tags = rows[width * at + _BEFORE_TAGS : width * (at + 1)]
        if _GOING_ON.isdisjoint(map(_LETTER, tags)):  # no sentence begins within a span
            rows[width * at] = "\n" + words.pieces[at]
    return rows


def _cells(spans: Sequence[Placed], words: int, scheme: Scheme, after: str) -> list[str]:
    """A column of tags, each with the tabulator before it and what comes ``after`` it."""
    cells = [f"\tO{after}"] * words
    for first, last, span in spans:
        cells[first:last] = _cells_of(span.label, last - first, scheme, after)
    return cells


@lru_cache(4096)
def _cells_of(label: str, count: int, scheme: Scheme, after: str) -> tuple[str, ...]:
    return tuple(f"\t{tag}{after}" for tag in tags_of(label, count, scheme))


def _places(starts: Sequence[int]) -> Iterable[str]:
    """The cells of these places."""
    if starts and starts[-1] >= _KEPT:
        return [f"\t{start}" for start in starts]
    if not _PLACES:
        _PLACES.extend(f"\t{place}" for place in range(_KEPT))
    return map(_PLACES.__getitem__, starts)


def _ends(ends: Sequence[int], role: str) -> Iterable[str]:
    """Where words end, and the role of the zone in which they stand."""
    if not ends or ends[-1] >= _KEPT:
        return [f"\t{end}\t{role}" for end in ends]
    known = _ENDS.get(role)
    if known is None:
        known = _ENDS[role] = [f"\t{end}\t{role}" for end in range(_KEPT)]
    return map(known.__getitem__, ends)


def _roles(article: Article, words: Words) -> list[tuple[str, int]]:
    """The roles of the zones in which words begin (``_`` in a gap), each with the number of its words."""
    found: list[tuple[str, int]] = []
    done = 0
    for zone in article.zones:
        first, last = bisect_left(words.starts, zone.start), bisect_left(words.starts, zone.end)
        found += (("_", first - done), (zone.role, last - first))
        done = last
    return [*found, ("_", len(words.starts) - done)]


def _one_column(words: Words, annotation: Annotation, options: Options, losses: Losses) -> list[Column]:
    split = options.clitics == "split"
    return [Column("tag", choose(words, annotation.spans, losses, rank_of(options), split=split))]


def _column_a_label(words: Words, annotation: Annotation, options: Options, losses: Losses) -> list[Column]:
    """The schema's labels in their order, then others; as many columns of one label as its spans need."""
    split, rank = options.clitics == "split", rank_of(options)
    by_label: dict[str, list[Span]] = {label.id: [] for label in options.schema.labels}
    for span in sorted(annotation.spans, key=rank):
        by_label.setdefault(span.label, []).append(span)
    columns = []
    for label, spans in by_label.items():
        layers = _layers(words, spans, losses, split=split) or [empty_layer(words, split=split)]
        columns += [Column("_".join(label.split()), layer.chosen) for layer in layers]
    return columns or [Column("tag", ())]


def _layers(words: Words, spans: Sequence[Span], losses: Losses, *, split: bool) -> list[Layer]:
    """The spans of one label, each in the first layer where nothing blocks it."""
    layers: list[Layer] = []
    taken: set[tuple[int, int]] = set()
    for span in spans:
        extent = extent_of(words, span, split=split)
        if extent is None:
            losses.add("no_token", span.label)
        elif extent in taken:
            losses.add("shares_word", span.label)  # the same tags twice would be one span too many
        else:
            layer = next((one for one in layers if not one.blocker(*extent)), None)
            if layer is None:
                layer = empty_layer(words, split=split)
                layers.append(layer)
            layer.take(*extent, span)
            taken.add(extent)
            count_altered(words, span, losses, split=split)
    return layers
