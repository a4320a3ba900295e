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
    base = tokens(record.article.text)
    for annotation in record.annotations:
        if not annotation.spans and annotation.status in ("not_started", "skipped"):
            # Nobody read it: written as all O, it would teach a model that nothing is here.
            losses.add("unlabelled")
            _count_others(annotation, losses)
            continue
        for span in annotation.spans:
            check_span(record.article.text, span, record.article.title)
        header = _header(record.article, annotation, number, options)
        yield header + _body(record.article, annotation, base, options, losses) + "\n"


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


def _body(
    article: Article, annotation: Annotation, base: Sequence[Token], options: Options, losses: Losses
) -> str:
    _count_others(annotation, losses)
    split = options.clitics == "split"
    chosen = _choose(article.text, annotation.spans, base, losses, split=split)
    pieces = cut(base, (edge for span in chosen for edge in (span.start, span.end))) if split else base
    tags, together = _tags(pieces, chosen)
    opened = set(sentence_starts(article.text, pieces, together))
    lines: list[str] = []
    roles = _roles(article, pieces)
    for number, ((start, end), tag, role) in enumerate(zip(pieces, tags, roles, strict=True)):
        if number in opened:
            lines.append("\n")
        lines.append(f"{article.text[start:end]}\t{start}\t{end}\t{role}\t{tag}\n")
    return "".join(lines)


def _choose(
    text: str, spans: Sequence[Span], base: Sequence[Token], losses: Losses, *, split: bool
) -> list[Span]:
    """The spans to write, longest first, then in reading order; the rest is counted."""
    starts, ends = [one[0] for one in base], [one[1] for one in base]
    taken = Taken(bytearray(len(text) if split else len(base)), [])
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


def _tags(pieces: Sequence[Token], chosen: Sequence[Span]) -> tuple[list[str], bytearray]:
    """The tag of each token, and which tokens continue a span."""
    starts, ends = [one[0] for one in pieces], [one[1] for one in pieces]
    tags = ["O"] * len(pieces)
    together = bytearray(len(pieces))
    for span in chosen:
        first, last = token_range(starts, ends, span.start, span.end)
        label = "_".join(span.label.split())
        tags[first] = f"B-{label}"
        for number in range(first + 1, last):
            tags[number] = f"I-{label}"
            together[number] = 1
    return tags, together


def _roles(article: Article, pieces: Sequence[Token]) -> list[str]:
    """The role of the zone in which each token begins, ``_`` in a gap."""
    starts = [zone.start for zone in article.zones]
    roles: list[str] = []
    for start, _ in pieces:
        place = bisect_right(starts, start) - 1
        inside = place >= 0 and start < article.zones[place].end
        roles.append(article.zones[place].role if inside else "_")
    return roles


def _count_others(annotation: Annotation, losses: Losses) -> None:
    if annotation.note:
        losses.add("notes")
    for link in annotation.links:
        losses.add("links", link.type)
    for span in annotation.spans:
        if span.attributes:
            losses.add("attributes", span.label)
