"""WebAnno TSV 3 as two users and a curator left it: spans with all their features, and relations.

A span's label is its layer with its features, so that two users who differ in one feature differ. Offsets of
the format count UTF-16 units; here they are code points, and each token must stand where the file says.
"""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from annotator.core.annotation import Annotation, Link, Span, reading_order

_ESCAPED = re.compile(r"\\(.)")
_NUMBERED = re.compile(r"^(.*?)(?:\[(\d+)\])?$", re.DOTALL)
_UNSPLIT = re.compile(r"(?<!\\)\|")
_GOVERNOR = re.compile(r"^(\d+-\d+)(?:\[(\d+)_(\d+)\])?$")

Rows = list[tuple[str, list[str]]]
"""Each token's key ("sentence-token") and its cells."""
At = dict[tuple[str, str, str | None], list[Span]]
"""Spans by token, layer and number (None: it has none)."""


@dataclass(frozen=True)
class Layer:
    """One ``#T_SP`` (a span) or ``#T_RL`` (a relation: one more column for its governor)."""

    kind: str
    name: str
    features: tuple[str, ...]


@dataclass
class _Mark:
    """What one layer says of one token or of several under one number."""

    values: tuple[str, ...]
    number: str | None
    tokens: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class Document:
    """``stacked``: spans that share their stretch and layer with another; ``loose``: governors that name no
    span or several, so that no link could be made."""

    text: str
    annotation: Annotation
    stacked: int
    loose: tuple[str, ...]


def read_case(folder: Path) -> dict[str, Document]:
    """user1, user2 and curator of one case."""
    return {path.stem: read_tsv(path) for path in sorted(folder.glob("*.tsv"))}


def read_tsv(path: Path) -> Document:
    """One file. Raises ValueError where a token does not stand at its offsets or a row has other columns than
    the layers."""
    layers: list[Layer] = []
    text = ""
    extents: dict[str, tuple[int, int]] = {}
    rows: Rows = []
    begins: str | None = None
    for line in path.read_text(encoding="utf-8").split("\n"):
        if line.startswith(("#T_SP=", "#T_RL=")):
            name, *features = line[6:].split("|")
            layers.append(Layer(line[1:5], name.rpartition(".")[2], tuple(features)))
        elif line.startswith("#Text="):
            begins = line[6:]
        elif line and not line.startswith("#"):
            key, offsets, token, *cells = line.rstrip("\t").split("\t")
            low, high = (int(part) for part in offsets.split("-"))
            if begins is not None:
                text, begins = _grown(text, low, begins), None
            extents[key] = (_code_points(text, low), _code_points(text, high))
            if text[slice(*extents[key])] != token:
                raise ValueError(f"{path.name}: {key} is not at {offsets}")
            rows.append((key, cells))
    return _document(path.stem, text, extents, layers, rows)


def _grown(text: str, units: int, sentence: str) -> str:
    """The text with a sentence that begins at this UTF-16 unit."""
    return text + "\n" * (units - len(text.encode("utf-16-le")) // 2) + sentence


def _code_points(text: str, units: int) -> int:
    return len(text.encode("utf-16-le")[: 2 * units].decode("utf-16-le"))


def _document(
    name: str, text: str, extents: dict[str, tuple[int, int]], layers: list[Layer], rows: Rows
) -> Document:
    at: At = {}
    spans: list[Span] = []
    for place, layer in enumerate(layers):
        for mark in _marks(_columns(place, layers, rows)) if layer.kind == "T_SP" else ():
            low, high = extents[mark.tokens[0]][0], extents[mark.tokens[-1]][1]
            label = f"{layer.name} {_paired(layer.features, mark.values)}"
            spans.append(Span(f"s{len(spans)}", low, high, label, text[low:high]))
            for token in mark.tokens:
                at.setdefault((token, layer.name, mark.number), []).append(spans[-1])
    links, loose = _links(layers, rows, at)
    crowds = Counter((span.start, span.end, span.label.split()[0]) for span in spans)
    ordered = tuple(sorted(spans, key=reading_order))
    annotation = Annotation(annotator=name, status="done", spans=ordered, links=tuple(links))
    return Document(text, annotation, crowds.total() - len(crowds), tuple(loose))


def _links(layers: list[Layer], rows: Rows, at: At) -> tuple[list[Link], list[str]]:
    """Links from governor to dependent, and the governors for which there is none."""
    links: list[Link] = []
    loose: list[str] = []
    for place, layer in enumerate(layers):
        base = layer.features[-1].rpartition(".")[2]
        for key, (*values, governor) in _columns(place, layers, rows) if layer.kind == "T_RL" else ():
            found = _ends(at, base, key, governor)
            if found is not None:
                kind = _paired(layer.features[:-1], values)
                links.append(Link(f"l{len(links)}", kind, found[0].id, found[1].id))
            elif governor != "_":
                loose.append(governor)
    return links, loose


def _paired(features: Sequence[str], values: Sequence[str]) -> str:
    return " ".join(f"{feature}={value}" for feature, value in zip(features, values, strict=True))


def _columns(place: int, layers: list[Layer], rows: Rows) -> Rows:
    """The cells of one layer, row by row."""
    widths = [len(layer.features) for layer in layers]
    first = sum(widths[:place])
    for key, cells in rows:
        if len(cells) != sum(widths):
            raise ValueError(f"{key} has {len(cells)} cells for {sum(widths)} columns")
    return [(key, cells[first : first + widths[place]]) for key, cells in rows]


def _marks(columns: Rows) -> list[_Mark]:
    """Spans of a layer: what has the same number is one, what has none stands for its token alone."""
    marks: list[_Mark] = []
    numbered: dict[str, _Mark] = {}
    for key, cells in columns:
        if set(cells) == {"_"}:
            continue
        for stacked in zip(*(_UNSPLIT.split(cell) for cell in cells), strict=True):
            parts = [_numbered(part) for part in stacked]
            number = parts[0][1]
            mark = numbered.get(number) if number else None
            if mark is None:
                mark = _Mark(tuple(value for value, _ in parts), number)
                marks.append(mark)
                if number:
                    numbered[number] = mark
            mark.tokens.append(key)
    return marks


def _numbered(part: str) -> tuple[str, str | None]:
    found = _NUMBERED.match(part)
    assert found is not None
    return _ESCAPED.sub(r"\1", found[1]), found[2]


def _ends(at: At, base: str, dependent: str, governor: str) -> tuple[Span, Span] | None:
    """The governor's span and the dependent's; "0" or nothing stands for a span without a number."""
    named = _GOVERNOR.match(governor)
    if named is None:
        return None
    sides = []
    for token, number in ((named[1], named[2]), (dependent, named[3])):
        spans = at.get((token, base, None if number in (None, "0") else number), [])
        if len(spans) != 1:
            return None
        sides.append(spans[0])
    return sides[0], sides[1]
