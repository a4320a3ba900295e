"""Words with BIO tags, for those who train models (docs/formats/conll.md). Written only."""

from bisect import bisect_right, insort
from collections.abc import Iterable, Iterator, Sequence
from typing import BinaryIO

import msgspec

from annotator.core.annotation import Annotation, Record, Span, check_span
from annotator.core.article import Article
from annotator.formats.format import Losses, Options, Reason
from annotator.formats.tokens import Token, cut, sentence_starts, token_range, tokens

CHUNK = 1024 * 1024
BLANK_LINE = "\n"


class Taken(msgspec.Struct):
    """The spans a flat BIO shall hold, each with its extent in units (tokens or code points)."""

    used: bytearray
    chosen: list[tuple[int, int, Span]]

    def blocker(self, first: int, last: int) -> Span | None:
        """The chosen span that has a unit of ``[first, last)`` already."""
        at = self.used.find(1, first, last)
        if at < 0:
            return None
        return self.chosen[bisect_right(self.chosen, at, key=lambda one: one[0]) - 1][2]

    def take(self, first: int, last: int, span: Span) -> None:
        """Choose a span that nothing blocks."""
        self.used[first:last] = b"\x01" * (last - first)
        insort(self.chosen, (first, last, span), key=lambda one: one[0])


class Words(msgspec.Struct, frozen=True):
    """An article in tokens; ``opened`` are the starts of the tokens that open a sentence."""

    article: Article
    pieces: list[Token]
    opened: set[int]


def write(records: Iterable[Record], out: BinaryIO, options: Options | None = None) -> Losses:
    """Write one block for each article and annotator, and count what a flat BIO cannot hold.

    Where spans nest, overlap or share an extent, the longest is written (then the first). Raises
    SpanOutside or TextMismatch, naming the article, where a span is not what the text has.
    """
    options = options or Options()
    losses = Losses()
    pieces: list[str] = []
    size = 0
    for number, record in enumerate(records, 1):
        for block in _blocks(record, number, options, losses):
            pieces.append(block)
            size += len(block)
        if size > CHUNK:
            out.write("".join(pieces).encode())
            pieces.clear()
            size = 0
    out.write("".join(pieces).encode())
    return losses


def _blocks(record: Record, number: int, options: Options, losses: Losses) -> Iterator[str]:
    if not record.annotations:
        losses.add("unlabelled")
        return
    words = _words(record.article)
    for annotation in record.annotations:
        if not annotation.spans and annotation.status in ("not_started", "skipped"):
            # Nobody read it: written as all O, it would teach a model that nothing is here.
            losses.add("unlabelled")
            _count_others(annotation, losses)
            continue
        for span in annotation.spans:
            check_span(record.article.text, span, record.article.title)
        header = _header(record.article, annotation, number, options)
        yield header + _body(words, annotation, options, losses) + "\n"


def _words(article: Article) -> Words:
    pieces = tokens(article.text)
    return Words(article, pieces, sentence_starts(article.text, pieces))


def _header(article: Article, annotation: Annotation, number: int, options: Options) -> str:
    values = (
        ("article", str(number)),
        ("sha256", article.sha256),
        ("title", article.title),
        ("source", article.source),
        ("published", article.published),
        ("annotator", annotation.annotator),
        ("status", annotation.status),
        ("clitics", options.clitics),
        ("columns", "token start end zone tag"),
    )
    # White space of any kind becomes one space, so that a value stays within its line.
    return "".join(f"# {key} = {' '.join(value.split())}".rstrip() + "\n" for key, value in values)


def _body(words: Words, annotation: Annotation, options: Options, losses: Losses) -> str:
    _count_others(annotation, losses)
    split = options.clitics == "split"
    chosen = _choose(words, annotation.spans, losses, split=split)
    pieces = words.pieces
    if split:
        pieces = cut(pieces, (edge for span in chosen for edge in (span.start, span.end)))
    tags, inside = _tags(pieces, chosen)
    text, opened = words.article.text, words.opened - inside
    roles = _roles(words.article, pieces)
    return "".join(
        [
            f"{BLANK_LINE if start in opened else ''}{text[start:end]}\t{start}\t{end}\t{role}\t{tag}\n"
            for (start, end), role, tag in zip(pieces, roles, tags, strict=True)
        ]
    )


def _choose(words: Words, spans: Sequence[Span], losses: Losses, *, split: bool) -> list[Span]:
    """The spans to write, longest first, then in reading order; the rest is counted."""
    starts, ends = [one[0] for one in words.pieces], [one[1] for one in words.pieces]
    taken = Taken(bytearray(len(words.article.text) if split else len(starts)), [])
    for span in sorted(spans, key=lambda one: (one.start - one.end, one.start, one.label, one.id)):
        first, last = token_range(starts, ends, span.start, span.end)
        if first >= last:
            losses.add("no_token", span.label)
            continue
        visible = (max(span.start, starts[first]), min(span.end, ends[last - 1]))
        extent = visible if split else (first, last)
        if blocker := taken.blocker(*extent):
            losses.add(_why(span, blocker), span.label)
            continue
        taken.take(*extent, span)
        if visible != (span.start, span.end):
            losses.add("trimmed", span.label)
        if not split and (starts[first] < span.start or ends[last - 1] > span.end):
            losses.add("widened", span.label)
    return [span for _, _, span in taken.chosen]


def _why(span: Span, blocker: Span) -> Reason:
    if (span.start, span.end) == (blocker.start, blocker.end):
        return "same_extent"
    if blocker.start <= span.start and span.end <= blocker.end:
        return "nested"
    return "overlapping" if span.start < blocker.end and blocker.start < span.end else "shares_word"


def _tags(pieces: Sequence[Token], chosen: Sequence[Span]) -> tuple[list[str], set[int]]:
    """The tag of each token, and where the tokens start that continue a span: no sentence begins there."""
    starts, ends = [one[0] for one in pieces], [one[1] for one in pieces]
    tags = ["O"] * len(pieces)
    inside: set[int] = set()
    for span in chosen:
        first, last = token_range(starts, ends, span.start, span.end)
        label = "_".join(span.label.split())
        tags[first:last] = [f"B-{label}", *[f"I-{label}"] * (last - first - 1)]
        inside.update(starts[first + 1 : last])
    return tags, inside


def _roles(article: Article, pieces: Sequence[Token]) -> list[str]:
    """The role of the zone in which each token begins, ``_`` in a gap."""
    roles: list[str] = []
    zones = iter((*article.zones, None))
    zone = next(zones)
    for start, _ in pieces:
        while zone is not None and zone.end <= start:
            zone = next(zones)
        roles.append(zone.role if zone is not None and zone.start <= start else "_")
    return roles


def _count_others(annotation: Annotation, losses: Losses) -> None:
    if annotation.note:
        losses.add("notes")
    for link in annotation.links:
        losses.add("links", link.type)
    for span in annotation.spans:
        if span.attributes:
            losses.add("attributes", span.label)
