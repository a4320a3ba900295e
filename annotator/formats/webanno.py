"""WebAnno TSV 3.3, the tables of WebAnno and INCEpTION: a file for each article and annotator.

What the signs mean is that of INCEpTION's own reader and writer (docs/formats/webanno.md); what may stand
where, of the reference files beside them.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import NamedTuple

import msgspec

from annotator.core.annotation import Annotation, Link, Record, Span, check_span
from annotator.core.article import Article
from annotator.formats import header
from annotator.formats.features import (
    LABEL,
    LINK_LAYER,
    MORE,
    NOTE,
    SPAN_LAYER,
    UNSURE,
    attributes_in,
    features_of,
    safe,
)
from annotator.formats.files import Sink
from annotator.formats.flat import count_altered, extent_of
from annotator.formats.format import PLAIN, Options
from annotator.formats.losses import BESIDE, PLACES, Feature, Losses, count_annotation, count_article
from annotator.formats.one_each import about, file_name
from annotator.formats.tokens import Words, sentences_in, words_of
from annotator.formats.units import to_unit

#: Any span but for spaces at its ends: rows are words and parts of words.
HOLDS: frozenset[Feature] = (header.HOLDS | PLACES | BESIDE) - {"spaces at the ends of spans"}

_IN_VALUES = {one: f"\\{one}" for one in "\\[]|_;*"} | {"->": "\\->", "\t": "\\t", "\n": "\\n", "\r": "\\r"}
_IN_TEXT = str.maketrans(
    {chr(one): f"\\{chr(one)}" for one in range(32) if not 7 < one < 14}
    | {"\t": "\\t", "\f": "\\f", "\r": "\\r", "\b": "\\b", "\n": "\\n", "\\": "\\\\"}
)


class Unit(NamedTuple):
    """A row: a token, or the part of one from ``start`` to ``end`` (code points)."""

    token: int
    start: int
    end: int
    part: bool


class Table(msgspec.Struct):
    """What stands in the rows of one file: for each unit its spans, and the links that end there."""

    article: Article
    tokens: list[tuple[int, int]]
    opened: set[int]
    spans: dict[Unit, list[Span]]
    links: dict[Unit, list[Link]]
    defining: dict[str, Unit]
    numbers: dict[str, int]
    features: dict[str, dict[str, str]]


def write(records: Iterable[Record], out: Sink, options: Options = PLAIN) -> Losses:
    """A folder for each article, in it a file for each annotator; counts what is not in them.

    Raises SpanOutside or TextMismatch, naming the article, where a span is not what the text has.
    """
    losses = Losses()
    known = attributes_in(options.schema) if options.schema.labels else None
    for number, record in enumerate(records, 1):
        article = record.article
        count_article(losses, HOLDS, article)
        words = words_of(article.text)
        for annotation in record.annotations or (None,):
            table = _table(article, words, annotation, losses, known)
            with out.open(file_name(number, article, annotation, ".tsv")) as file:
                file.write("".join(_lines(table, annotation)).encode())
    return losses


def _table(
    article: Article, words: Words, annotation: Annotation | None, losses: Losses, known: set[str] | None
) -> Table:
    tokens = list(zip(words.starts, words.ends, strict=True))
    opened = sentences_in(words)
    first = tokens[0][0] if tokens else len(article.text)
    if first or not tokens:
        # A sentence begins with its first token: what stands before all words is one, or it would be lost.
        tokens.insert(0, (0, first))
        opened = {at + 1 for at in opened}
    table = Table(article, tokens, opened, {}, {}, {}, {}, {})
    if annotation:
        extents = _extents(article, words, annotation, losses)
        count_annotation(losses, HOLDS, annotation, extents)
        _fill(table, annotation, extents, known)
    return table


def _extents(
    article: Article, words: Words, annotation: Annotation, losses: Losses
) -> dict[str, tuple[int, int]]:
    """By the id of each span that is written, where it stands: from the first to the last that is seen.

    Of two that become one, that which was so already is written.
    """
    extents: dict[str, tuple[int, int]] = {}
    taken: set[tuple[int, int, str]] = set()
    later = []
    for span in annotation.spans:
        check_span(article.text, span, article.title or article.sha256)
        extent = extent_of(words, span, split=True)
        if extent is None:
            losses.add("no_token", span.label)
        elif extent == (span.start, span.end):
            extents[span.id] = extent
            taken.add((*extent, span.label))
        else:
            later.append((span, extent))
    for span, extent in later:
        if (*extent, span.label) in taken:
            losses.add("no_place_for_span", span.label)
        else:
            extents[span.id] = extent
            taken.add((*extent, span.label))
            count_altered(words, span, losses, split=True)
    return extents


def _fill(
    table: Table,
    annotation: Annotation,
    extents: Mapping[str, tuple[int, int]],
    known: set[str] | None,
) -> None:
    starts, ends = [one[0] for one in table.tokens], [one[1] for one in table.tokens]
    numbered: set[str] = set()
    for span in annotation.spans:
        if span.id not in extents:
            continue
        units = _units(starts, ends, *extents[span.id])
        table.defining[span.id] = units[0]
        table.features[span.id] = _span_features(span, known)
        if len(units) > 1:
            numbered.add(span.id)
        for unit in units:
            there = table.spans.setdefault(unit, [])
            there.append(span)
            if len(there) > 1:
                numbered.update(one.id for one in there)
    in_order = (span.id for span in annotation.spans if span.id in numbered)
    table.numbers = {span_id: number for number, span_id in enumerate(in_order, 1)}
    for link in annotation.links:
        if link.source in extents and link.target in extents:
            table.links.setdefault(table.defining[link.target], []).append(link)
            table.features[f"link {link.id}"] = {LABEL: link.type, **features_of(link.attributes, ())}


def _units(starts: list[int], ends: list[int], start: int, end: int) -> list[Unit]:
    """The tokens that an extent covers, and the parts of those that it cuts."""
    first, last = bisect_right(ends, start), bisect_left(starts, end)
    found = []
    for at in range(first, last):
        low, high = max(start, starts[at]), min(end, ends[at])
        found.append(Unit(at, low, high, part=(low, high) != (starts[at], ends[at])))
    return found


def _span_features(span: Span, known: set[str] | None) -> dict[str, str]:
    found = {LABEL: span.label, **features_of(span.attributes, known)}
    if span.note:
        found[NOTE] = safe(span.note)
    if span.unsure:
        found[UNSURE] = "true"
    return found


def _lines(table: Table, annotation: Annotation | None) -> Iterator[str]:
    span_columns = _columns(table.features[span] for span in table.defining)
    links = [link for there in table.links.values() for link in there]
    link_columns = _columns(table.features[f"link {link.id}"] for link in links)
    yield "#FORMAT=WebAnno TSV 3.3\n"
    if span_columns:
        yield f"#T_SP={SPAN_LAYER}|{'|'.join(span_columns)}\n"
    if link_columns:
        yield f"#T_RL={LINK_LAYER}|{'|'.join(link_columns)}|BT_{SPAN_LAYER}\n"
    yield "\n\n"
    yield header.header_text(about(table.article, annotation))
    yield from _sentences(table, span_columns, link_columns)


def _columns(features: Iterable[Mapping[str, str]]) -> list[str]:
    """The features that occur: the label, attributes by name, then what is ours."""
    last = (NOTE, UNSURE, MORE)
    found = {name for one in features for name in one}
    return sorted(found, key=lambda name: (name != LABEL, name in last, name))


def _sentences(table: Table, span_columns: list[str], link_columns: list[str]) -> Iterator[str]:
    """Rows, sentence by sentence. The text of one goes on to the next, so that no space is lost."""
    text = table.article.text
    place = to_unit(text, "UTF-16 units")
    parts: dict[int, list[Unit]] = {}
    for unit in sorted((one for one in table.spans if one.part), key=lambda one: (one.start, -one.end)):
        parts.setdefault(unit.token, []).append(unit)
    firsts = sorted({0, *table.opened})
    names: dict[Unit, str] = {}
    rows: list[tuple[Unit, str]] = []
    for number, first in enumerate(firsts):
        last = firsts[number + 1] if number + 1 < len(firsts) else len(table.tokens)
        for at in range(first, last):
            token = Unit(at, *table.tokens[at], part=False)
            for count, unit in enumerate((token, *parts.get(at, ()))):
                names[unit] = f"{number + 1}-{at - first + 1}" + (f".{count}" if count else "")
                word = text[unit.start : unit.end].translate(_IN_TEXT)
                rows.append((unit, f"{names[unit]}\t{place(unit.start)}-{place(unit.end)}\t{word}\t"))
    cells_of = _cells(table, span_columns, link_columns, names)
    number = 0
    for unit, row in rows:
        if not unit.part and number < len(firsts) and unit.token == firsts[number]:
            number += 1
            end = table.tokens[firsts[number]][0] if number < len(firsts) else len(text)
            yield "\n" if number > 1 else ""
            for line in text[unit.start : end].split("\n"):
                yield f"#Text={line.translate(_IN_TEXT)}\n"
        yield f"{row}{cells_of(unit)}\n"


def _cells(
    table: Table, span_columns: list[str], link_columns: list[str], names: Mapping[Unit, str]
) -> Callable[[Unit], str]:
    nothing = "_\t" * (len(span_columns) + (len(link_columns) + 1 if link_columns else 0))

    def stacked(ids: list[str], column: str, ends: list[str]) -> str:
        values = (_value(table.features[one].get(column)) for one in ids)
        return "|".join(map("".join, zip(values, ends, strict=True))) + "\t"

    def cells(unit: Unit) -> str:
        spans, links = table.spans.get(unit, []), table.links.get(unit, [])
        if not spans and not links:
            return nothing
        numbers = [f"[{table.numbers[one.id]}]" if one.id in table.numbers else "" for one in spans]
        found = [
            stacked([one.id for one in spans], column, numbers) if spans else "_\t" for column in span_columns
        ]
        if link_columns and not links:
            found.append("_\t" * (len(link_columns) + 1))
        elif links:
            none = [""] * len(links)
            found += [stacked([f"link {one.id}" for one in links], column, none) for column in link_columns]
            found.append("|".join(_source(table, one, names) for one in links) + "\t")
        return "".join(found)

    return cells


def _source(table: Table, link: Link, names: Mapping[Unit, str]) -> str:
    """Where a link comes from; with the numbers of both ends where one has a number."""
    source, target = table.numbers.get(link.source, 0), table.numbers.get(link.target, 0)
    return names[table.defining[link.source]] + (f"[{source}_{target}]" if source or target else "")


def _value(value: str | None) -> str:
    if value is None:
        return "*"
    for sign, written in _IN_VALUES.items():
        if sign in value:
            value = value.replace(sign, written)
    return value
