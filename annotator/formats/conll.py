"""Words with BIO tags, for those who train models (docs/formats/conll.md). Written only."""

from collections.abc import Iterable, Iterator, Sequence
from typing import BinaryIO

import msgspec

from annotator.core.annotation import Annotation, Record, Span, check_span
from annotator.core.article import Article
from annotator.formats.flat import choose, rank_of
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
from annotator.formats.tokens import Token, cut, sentence_starts, token_range, tokens

#: Also what stands in a row of tags: no span that shares a word with another, no part of a word.
HOLDS: frozenset[Feature] = frozenset(
    {"title", "source", "date", "zones", "status", "annotators", "spans across sentences"}
)

CHUNK = 1024 * 1024
BLANK_LINE = "\n"


class Words(msgspec.Struct, frozen=True):
    """An article in tokens; ``opened`` are the starts of the tokens that open a sentence."""

    article: Article
    pieces: list[Token]
    opened: set[int]


def write(records: Iterable[Record], out: BinaryIO, options: Options = PLAIN) -> Losses:
    """Write one block for each article and annotator, and count what a flat BIO cannot hold.

    Where spans nest, overlap or share an extent, ``options.flatten`` says which is written. Raises
    SpanOutside or TextMismatch, naming the article, where a span is not what the text has.
    """
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
    if not all(map(is_unlabelled, record.annotations)):
        count_article(losses, HOLDS, record.article)
    for annotation in record.annotations:
        if is_unlabelled(annotation):
            count_unlabelled(losses, annotation)
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
    split = options.clitics == "split"
    length = len(words.article.text)
    chosen = choose(length, words.pieces, annotation.spans, losses, rank_of(options), split=split)
    count_annotation(losses, HOLDS, annotation, span_ids(chosen))
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
