"""Words in rows with their tags, for those who train models (docs/formats/conll.md and its kin).

One shape, three formats: BIO and IOBES with one tag a word, and one column a label, where spans may nest.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from typing import BinaryIO

import msgspec

from annotator.core.annotation import Annotation, Record, Span, check_span
from annotator.core.article import Article
from annotator.formats import header
from annotator.formats.flat import Layer, choose, count_altered, empty_layer, extent_of, rank_of
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

#: Places as they stand in a row; looked up, they take a third of the time of making them.
_PLACES: list[bytes] = []

#: Likewise ends with what follows them, by that; places up to _KEPT, of so many sorts.
_ENDS: dict[bytes, list[bytes]] = {}
_KEPT = 16 * 1024
_KEPT_ENDS = 16


class _Encoded(dict[str, bytes]):
    """Words in UTF-8: most stand in a text many times."""

    def __missing__(self, word: str) -> bytes:
        if len(self) > 100_000:
            self.clear()
        encoded = word.encode()
        if len(word) <= 64:
            self[word] = encoded
        return encoded


_ENCODED = _Encoded()


class Column(msgspec.Struct, frozen=True):
    """One column of tags: its name, and the spans whose tags stand in it."""

    name: str
    spans: Sequence[Span]


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
    for number, record in enumerate(records, 1):
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
    spans = [span for column in tagged for span in column.spans]
    count_annotation(losses, holds, annotation, span_ids(spans))
    if options.clitics == "split":
        words = cut_words(words, (edge for span in spans for edge in (span.start, span.end)))
    names = " ".join(column.name for column in tagged)
    said = header.header_text(
        (
            *header.annotation_pairs(annotation),
            ("clitics", options.clitics),
            ("columns", f"token start end zone {names}"),
        )
    )
    return b"".join((about.encode(), said.encode(), *_rows(article, words, tagged, scheme), b"\n"))


def _rows(article: Article, words: Words, tagged: Sequence[Column], scheme: Scheme) -> list[bytes]:
    """All rows, three pieces each. Column by column: only a word with a tag takes a step in Python."""
    opened = sentences_in(words)
    starts, ends = words.starts, words.ends
    untagged = b"\tO" * len(tagged) + b"\n"
    rows = [b""] * (3 * len(words.starts))
    rows[0::3] = map(_ENCODED.__getitem__, words.pieces)
    rows[1::3] = map(_places(len(article.text)).__getitem__, starts)
    done = 0
    for role, number in _roles(article, words):
        rows[3 * done + 2 : 3 * (done + number) : 3] = _ends(
            ends[done : done + number], b"\t%b%b" % (role.encode(), untagged)
        )
        done += number
    after = len(untagged)
    for column in tagged:
        after -= 2
        for span in column.spans:
            first, last = bisect_right(ends, span.start), bisect_left(starts, span.end)
            if opened and last - first > 1:
                opened.difference_update(range(first + 1, last))  # no sentence begins within a span
            for at, tag in enumerate(tags_of(span.label, last - first, scheme), first):
                # Columns come in order: what stands behind this one is untagged yet.
                row = rows[3 * at + 2]
                rows[3 * at + 2] = row[: -after - 1] + tag.encode() + row[-after:]
    for at in opened:
        rows[3 * at] = b"\n" + rows[3 * at]
    return rows


def _places(most: int) -> list[bytes]:
    """The cells of all places up to ``most``."""
    if most >= len(_PLACES):
        _PLACES.extend(b"\t%d" % place for place in range(len(_PLACES), 2 * most + 1))
    return _PLACES


def _ends(ends: Sequence[int], rest: bytes) -> Iterable[bytes]:
    """How the rows of words without a tag end: where each ends, and the ``rest``."""
    if not ends or ends[-1] >= _KEPT:
        return [b"\t%d%b" % (end, rest) for end in ends]
    known = _ENDS.get(rest)
    if known is None:
        if len(_ENDS) == _KEPT_ENDS:
            _ENDS.clear()
        known = _ENDS[rest] = [b"\t%d%b" % (end, rest) for end in range(_KEPT)]
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
        columns += [Column("_".join(label.split()), layer.spans) for layer in layers]
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
