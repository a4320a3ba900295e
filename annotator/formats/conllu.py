"""CoNLL-U with spans in MISC, as corpora of coreference write them: ``Entity=(e1-ACTOR`` ... ``e1)``.

A word that a span cuts is, with ``--clitics split``, a multiword token whose parts are words of their own, as
Arabic treebanks have clitics.
"""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from itertools import pairwise
from typing import BinaryIO, NamedTuple
from urllib.parse import quote

from annotator.core.annotation import Annotation, Record, Span, check_span
from annotator.core.article import Article
from annotator.formats import header
from annotator.formats.conllu_spaces import escaped
from annotator.formats.flat import count_altered, extent_of
from annotator.formats.format import PLAIN, Options
from annotator.formats.losses import (
    Feature,
    Losses,
    count_annotation,
    count_article,
    count_unlabelled,
    is_unlabelled,
)
from annotator.formats.tokens import Words, sentences_in, token_range, words_of

HOLDS: frozenset[Feature] = header.HOLDS | {
    "exact text",
    "nested spans",
    "overlapping spans",
    "spans of the same extent",
    "spans across sentences",
}

CHUNK = 1024 * 1024

_SPACE = re.compile(r"\s")

#: The columns between a word and its MISC, of which we know nothing.
_NOTHING = "\t_" * 7


class Part(NamedTuple):
    """A word of the file: a token or, where a span cuts it, a part of one (code points)."""

    start: int
    end: int


def write(records: Iterable[Record], out: BinaryIO, options: Options = PLAIN) -> Losses:
    """Write a document for each article and annotator; counts what has no place there.

    Raises SpanOutside or TextMismatch, naming the article, where a span is not what the text has.
    """
    losses = Losses()
    blocks: list[str] = []
    size = 0
    for number, record in enumerate(records, options.first):
        for block in _blocks(record, number, options, losses):
            blocks.append(block)
            size += len(block)
        if size > CHUNK:
            out.write("".join(blocks).encode())
            blocks.clear()
            size = 0
    out.write("".join(blocks).encode())
    return losses


def _blocks(record: Record, number: int, options: Options, losses: Losses) -> Iterator[str]:
    if not record.annotations:
        losses.add("unlabelled")
    labelled = [one for one in record.annotations if not is_unlabelled(one)]
    for annotation in record.annotations:
        if is_unlabelled(annotation):
            count_unlabelled(losses, annotation)
    if not labelled:
        return
    count_article(losses, HOLDS, record.article)
    words = words_of(record.article.text)
    for count, annotation in enumerate(labelled, 1):
        yield from _block(f"{number}-{count}", record.article, words, annotation, options, losses)


def _block(
    name: str, article: Article, words: Words, annotation: Annotation, options: Options, losses: Losses
) -> Iterator[str]:
    extents = _extents(article, words, annotation, losses, split=options.clitics == "split")
    count_annotation(losses, HOLDS, annotation, extents)
    yield f"# newdoc id = {name}\n# global.Entity = eid-etype\n"
    yield header.header_text((*header.article_pairs(article), *header.annotation_pairs(annotation)))
    yield header.header_text((("clitics", options.clitics),))
    spans = [(span, *extents[span.id]) for span in annotation.spans if span.id in extents]
    parts = _parts(words, [edge for one in spans for edge in one[1:]])
    yield from _sentences(name, words, parts, spans)


def _extents(
    article: Article, words: Words, annotation: Annotation, losses: Losses, *, split: bool
) -> dict[str, tuple[int, int]]:
    """By the id of each span that is written, where it stands there (code points).

    Of two of a label that become one, that which was so already is written.
    """
    extents: dict[str, tuple[int, int]] = {}
    taken: set[tuple[int, int, str]] = set()
    later: list[tuple[Span, tuple[int, int]]] = []
    for span in annotation.spans:
        check_span(article.text, span, article.title or article.sha256)
        extent = extent_of(words, span, split=split)
        if extent is None:
            losses.add("no_token", span.label)
            continue
        start, end = extent if split else (words.starts[extent[0]], words.ends[extent[1] - 1])
        if (start, end) == (span.start, span.end):
            extents[span.id] = start, end
            taken.add((start, end, span.label))
        else:
            later.append((span, (start, end)))
    for span, (start, end) in later:
        if (start, end, span.label) in taken:
            losses.add("shares_word", span.label)
            continue
        extents[span.id] = start, end
        taken.add((start, end, span.label))
        count_altered(words, span, losses, split=split)
    return extents


def _parts(words: Words, edges: Iterable[int]) -> list[list[Part]]:
    """Of each token its words: one, or several where edges fall inside it."""
    inside: dict[int, set[int]] = {}
    for edge in edges:
        at = bisect_left(words.ends, edge)
        if at < len(words.ends) and words.starts[at] < edge < words.ends[at]:
            inside.setdefault(at, set()).add(edge)
    found = []
    for at, (start, end) in enumerate(zip(words.starts, words.ends, strict=True)):
        cuts = [start, *sorted(inside.get(at, ())), end]
        found.append([Part(*pair) for pair in pairwise(cuts)])
    return found


def _sentences(
    name: str, words: Words, parts: Sequence[Sequence[Part]], spans: Sequence[tuple[Span, int, int]]
) -> Iterator[str]:
    opened = sentences_in(words)
    for _, start, end in spans:
        first, last = token_range(words.starts, words.ends, start, end)
        opened.difference_update(range(first + 1, last))  # no sentence begins within a span
    entities = _entities({part for those in parts for part in those}, spans)
    for number, (first, last) in enumerate(pairwise([0, *sorted(opened), len(words.starts)]), 1):
        yield f"# sent_id = {name}-{number}\n# text = {_seen(words, first, last)}\n"
        if not words.starts:  # nothing is seen: a word of no length has the spaces
            yield f"1\t_{_NOTHING}\t{_misc(words, 0, '')}\n"
        yield from _rows(words, range(first, last), parts, entities)
        yield "\n"


def _rows(
    words: Words, tokens: Iterable[int], parts: Sequence[Sequence[Part]], entities: Mapping[Part, str]
) -> Iterator[str]:
    number = 0
    for at in tokens:
        those = parts[at]
        if len(those) > 1:
            several = f"{number + 1}-{number + len(those)}"
            yield f"{several}\t{words.pieces[at]}{_NOTHING}\t{_misc(words, at, '')}\n"
        for part in those:
            number += 1
            entity = f"Entity={entities[part]}" if part in entities else ""
            misc = _misc(words, at, entity) if len(those) == 1 else entity or "_"
            yield f"{number}\t{words.text[part.start : part.end]}{_NOTHING}\t{misc}\n"


def _entities(parts: AbstractSet[Part], spans: Iterable[tuple[Span, int, int]]) -> dict[Part, str]:
    """The brackets of each word: those that close there, the inner before the outer, then those that open."""
    first_at = {part.start: part for part in parts}
    last_at = {part.end: part for part in parts}
    closing: dict[Part, list[str]] = {}
    opening: dict[Part, list[str]] = {}
    for number, (span, start, end) in enumerate(spans, 1):
        bracket = f"(e{number}-{label_in_bracket(span.label)}"
        first, last = first_at[start], last_at[end]
        opening.setdefault(first, []).append(f"{bracket})" if first == last else bracket)
        if first != last:
            closing.setdefault(last, []).insert(0, f"e{number})")
    return {
        part: "".join((*closing.get(part, ()), *opening.get(part, ())))
        for part in closing.keys() | opening.keys()
    }


def label_in_bracket(label: str) -> str:
    """A label with what means something in an Entity, or in MISC, written as bytes with %."""
    return quote(label, safe="._").replace("-", "%2D")


def _misc(words: Words, at: int, entity: str) -> str:
    """What is said of a token: the brackets, the space behind it, and where it stands."""
    text = words.text
    start, end = (words.starts[at], words.ends[at]) if words.starts else (0, 0)
    gap = text[end : words.starts[at + 1] if at + 1 < len(words.starts) else len(text)]
    found = [entity] if entity else []
    if not has_space(gap):
        found.append("SpaceAfter=No")
    if gap not in ("", " "):
        found.append(f"SpacesAfter={escaped(gap)}")
    if at == 0 and start:
        found.append(f"SpacesBefore={escaped(text[:start])}")
    found.append(f"TokenRange={start}:{end}")
    return "|".join(found)


def has_space(text: str) -> bool:
    """Whether there is any white space in a text."""
    return text == " " or bool(text and _SPACE.search(text))


def _seen(words: Words, first: int, last: int) -> str:
    """The text of a sentence as its words and spaces give it."""
    text = words.text
    found = []
    for at in range(first, last):
        found.append(words.pieces[at])
        if at + 1 < last and has_space(text[words.ends[at] : words.starts[at + 1]]):
            found.append(" ")
    return "".join(found) or "_"
