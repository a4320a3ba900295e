"""Reading WebAnno TSV 3: the text from its sentences, annotations from the rows, links between these.

Any layer of spans is taken: what its value says is the label. Relations and what fills slots become links,
and the elements of a chain spans with a link from one to the next.
"""

import re
from collections.abc import Iterator
from typing import Any, BinaryIO, NamedTuple

import msgspec

from annotator.core.annotation import Link, Record, Span
from annotator.core.errors import HashiyaError
from annotator.formats import header
from annotator.formats.errors import (
    BadLine,
    Incomplete,
    LooseLink,
    NotOurLine,
    NotOurRow,
    RepeatedId,
    TooLong,
    WrongWord,
)
from annotator.formats.features import (
    LINK_LAYER,
    NOTE,
    SPAN_LAYER,
    UNSURE,
    attributes_of,
    read_safe,
    short_name,
    take_label,
)
from annotator.formats.lines import ARTICLE_LIMIT, SPAN_LIMIT, text_lines
from annotator.formats.one_each import record_of
from annotator.formats.reading import Reading, span_at
from annotator.formats.units import Places, from_unit
from annotator.formats.webanno_cells import (
    Column,
    Layer,
    read_layer,
    read_number,
    split_at,
    take_number,
    take_place,
    text_in,
    value_in,
)

_FORMAT = re.compile(r"#FORMAT=WebAnno TSV 3(?:\.(\d{1,4}))?\s*")
_OFFSETS = re.compile(r"(\d{1,9})-(\d{1,9})")

#: Slots may be filled by spans of any layer.
_ANY = "uima.tcas.Annotation"

Cells = list[tuple[Column, str]]
"""Of one annotation in one row, the cell of each column of its layer that has one."""

Values = dict[str, str]


class Row(NamedTuple):
    """A token or a part of one: where the file says that it stands, in UTF-16 units."""

    line: int
    name: str
    start: int
    end: int
    word: str


class Found(msgspec.Struct):
    """An annotation of some layer, as far as its rows have been read."""

    layer: Layer
    id: str
    line: int
    start: int
    end: int
    values: Values


class End(NamedTuple):
    """One end of a link, as a cell names it: a row, with the number of the span where several stand there."""

    row: str
    number: int
    base: str


class Tie(NamedTuple):
    """A link before its ends are known."""

    line: int
    type: str
    source: End | Found
    target: End
    attributes: dict[str, Any]


def read(file: BinaryIO, name: str, reading: Reading) -> Iterator[Record]:
    """The article of a file with what one annotator said of it."""
    table = _Table(reading)
    refused = len(reading.refused)
    try:
        for table.line, line in text_lines(file, name, reading):
            table.add(line)
        if len(reading.refused) > refused:
            return  # without one of its lines a file would be another
        record = table.record(name)
    except BadLine:
        raise
    except HashiyaError as error:
        reading.refuse(name, table.line, "$", error)
        return
    yield from reading.take(record, name, 1)


class _Table:
    """What has been read of one file so far. Methods raise HashiyaErrors that ``line`` is to blame for."""

    def __init__(self, reading: Reading) -> None:
        self.line = 0
        self._losses = reading.losses
        self._version: tuple[int, int] | None = None
        self._layers: list[Layer] = []
        self._about: dict[str, str] = {}
        self._sentence: list[str] = []
        self._text: list[str] = []
        self._width = 0
        self._nothing = "\t"
        self._size = self._read = 0
        self._gaps = False
        self._rows: list[Row] = []
        self._at: dict[str, dict[str, list[Found]]] = {}
        self._numbered: dict[int, Found] = {}
        self._elements: dict[tuple[str, int, int], Found] = {}
        self._all: list[Found] = []
        self._ties: list[Tie] = []

    def add(self, line: str) -> None:
        """One line of the file."""
        self._read += len(line)
        if self._read > ARTICLE_LIMIT:
            raise TooLong(megabytes=ARTICLE_LIMIT // 1024**2)
        if self._version is None:
            found = _FORMAT.fullmatch(line)
            if not found:
                raise NotOurLine(detail="#FORMAT=WebAnno TSV 3")
            self._version = (3, int(found[1] or 0))
        elif not line:
            return
        elif line.startswith("#T_") and not self._rows:
            self._layers.append(read_layer(line))
            self._width += len(self._layers[-1].columns)
            self._nothing = "\t_" * self._width + "\t"
        elif line.startswith("#Text="):
            self._sentence.append(text_in(line.removeprefix("#Text="), self._version))
        elif pair := header.LINE.match(line):
            self._about[pair[1]] = (pair[2] or "").strip(" ")
        elif line.startswith("#"):
            self._losses.add("no_place", line[1:].partition("=")[0][:40])
        else:
            self._add_row(line)

    def _add_row(self, line: str) -> None:
        cells = line.split("\t")
        offsets = _OFFSETS.fullmatch(cells[1]) if len(cells) > 2 else None
        if not offsets or len(cells) < self._width + 3:
            raise NotOurRow(detail=line[:80])
        row = Row(self.line, cells[0], int(offsets[1]), int(offsets[2]), cells[2])
        if row.name in self._at:
            raise RepeatedId(id=row.name)
        if self._sentence:
            self._begin_sentence(row.start)
        self._rows.append(row)
        self._at[row.name] = {}
        if line.endswith(self._nothing):
            return
        first = 3
        for layer in self._layers:
            self._add_layer(layer, row, cells[first : first + len(layer.columns)])
            first += len(layer.columns)

    def _begin_sentence(self, start: int) -> None:
        """Set the text that was read, which begins with its first token.

        What stands between sentences is not in the file: a line's end, as the format's own reader has it.
        """
        gap = start - self._size
        if gap < 0:
            raise WrongWord(word=self._sentence[0][:40], start=start, end=start, found=self._text[-1][-40:])
        if start > ARTICLE_LIMIT:
            raise TooLong(megabytes=ARTICLE_LIMIT // 1024**2)
        if gap:
            self._gaps = True
            self._text.append("\n" + " " * (gap - 1) if self._text else " " * gap)
        text = "\n".join(self._sentence)
        self._sentence.clear()
        self._text.append(text)
        self._size = start + len(text.encode("utf-16-le")) // 2

    def _add_layer(self, layer: Layer, row: Row, cells: list[str]) -> None:
        if len(self._all) + max(cell.count("|") for cell in cells) > SPAN_LIMIT:
            raise NotOurRow(detail=f"> {SPAN_LIMIT}")
        columns = [split_at("|", cell) if cell != "_" else [] for cell in cells]
        for place in range(max(map(len, columns))):
            stacked = [
                (column, values[place])
                for column, values in zip(layer.columns, columns, strict=True)
                if place < len(values)
            ]
            if layer.kind == "link":
                self._add_relation(layer, row, stacked)
            elif layer.kind == "chain":
                self._add_element(layer, row, stacked)
            else:
                self._add_span(layer, row, stacked)

    def _add_span(self, layer: Layer, row: Row, cells: Cells) -> None:
        number = 0
        values: Values = {}
        roles: list[str] = []
        slots: list[tuple[Column, list[str], list[str]]] = []
        for column, cell in cells:
            if column.kind == "filler":
                slots.append((column, roles, [] if cell in ("_", "*") else split_at(";", cell)))
                continue
            value, found = take_number(cell)
            number = number or read_number(found)
            if column.kind == "role":
                roles = split_at(";", value)
            elif column.kind == "feature" and (said := value_in(value)) is not None:
                values[column.name] = said
        known = self._numbered.get(number)
        if known and known.layer is not layer:
            raise RepeatedId(id=f"[{number}]")
        if known:
            known.start, known.end = min(known.start, row.start), max(known.end, row.end)
            self._stands_at(row, known)
            return
        span = self._new(layer, row, values)
        if number:
            self._numbered[number] = span
        for column, names, fillers in slots:
            self._fill(span, column, names, fillers)

    def _fill(self, host: Found, column: Column, roles: list[str], fillers: list[str]) -> None:
        """Links from a span to what fills one of its slots: the role is the type, or else the slot's name."""
        for place, filler in enumerate(fillers):
            row, number = take_number(filler)
            role = value_in(roles[place]) if place < len(roles) else None
            target = End(row, read_number(number), column.type)
            self._ties.append(Tie(self.line, role or column.name, host, target, {}))

    def _add_relation(self, layer: Layer, row: Row, cells: Cells) -> None:
        values: Values = {}
        there, source, target = "", 0, 0
        for column, cell in cells:
            value, number = take_number(cell)
            if column.kind == "source":
                there = value
                first, _, second = number.partition("_")
                source, target = read_number(first), read_number(second)
            elif (said := value_in(value)) is not None:
                values[column.name] = said
        kind = take_label(layer.name, values)
        attributes = attributes_of(values) if layer.name == LINK_LAYER else dict(values)
        ends = End(there, source, layer.base), End(row.name, target, layer.base)
        self._ties.append(Tie(row.line, kind, *ends, attributes))

    def _add_element(self, layer: Layer, row: Row, cells: Cells) -> None:
        values: Values = {}
        chain = element = 0
        for column, cell in cells:
            if column.kind == "chain":
                value, where = take_place(cell)
                chain, element = map(int, where.split("-"))
            else:
                value, _ = take_number(cell)
            if (said := value_in(value)) is not None:
                values[column.name] = said
        known = self._elements.get((layer.name, chain, element))
        if known:
            known.start, known.end = min(known.start, row.start), max(known.end, row.end)
            self._stands_at(row, known)
        else:
            self._elements[layer.name, chain, element] = self._new(layer, row, values)

    def _new(self, layer: Layer, row: Row, values: Values) -> Found:
        span = Found(layer, f"s{len(self._all) + 1}", row.line, row.start, row.end, values)
        self._all.append(span)
        self._stands_at(row, span)
        return span

    def _stands_at(self, row: Row, span: Found) -> None:
        self._at[row.name].setdefault(span.layer.name, []).append(span)

    def record(self, name: str) -> Record:
        """The record, when all lines have been read."""
        if not self._rows:
            raise Incomplete(missing="#Text=")
        if self._gaps:
            self._losses.add("text_rebuilt")
        text = "".join(self._text)
        place = from_unit(text, "UTF-16 units")
        for row in self._rows:
            self.line = row.line
            _check_word(text, place, row)
        spans = [self._span(text, place, one) for one in self._all]
        links = [Link(f"l{number}", *one) for number, one in enumerate([*self._links(), *self._chains()], 1)]
        self.line = 1
        return record_of(name, text, self._about, tuple(spans), tuple(links))

    def _span(self, text: str, place: Places, found: Found) -> Span:
        self.line = found.line
        values = dict(found.values)
        if found.layer.kind == "chain":
            label = values.pop("referenceType", "") or short_name(found.layer.name)
            values.pop("referenceRelation", "")
        else:
            label = take_label(found.layer.name, values)
        more: dict[str, Any] = {"attributes": values}
        if found.layer.name == SPAN_LAYER:
            more = {"note": read_safe(values.pop(NOTE, "")), "unsure": values.pop(UNSURE, "") == "true"}
            more["attributes"] = attributes_of(values)
        return span_at(text, found.id, place(found.start), place(found.end), label, **more)

    def _links(self) -> Iterator[tuple[str, str, str, dict[str, Any]]]:
        """Type, source, target and attributes of each relation and slot."""
        for tie in self._ties:
            self.line = tie.line
            source = tie.source if isinstance(tie.source, Found) else self._resolve(tie, tie.source)
            target = self._resolve(tie, tie.target)
            if source and target:
                yield tie.type, source.id, target.id, tie.attributes
            else:
                self._losses.add("no_place", tie.type)  # it joins words as such, not spans

    def _resolve(self, tie: Tie, end: End) -> Found | None:
        if end.row not in self._at or (end.number and end.number not in self._numbered):
            raise LooseLink(link=tie.type, span=f"{end.row}[{end.number}]" if end.number else end.row)
        if end.number:
            return self._numbered[end.number]
        there = self._at[end.row]
        if end.base == _ANY:
            return next((one for spans in there.values() for one in spans), None)
        return there.get(end.base, [None])[0]

    def _chains(self) -> Iterator[tuple[str, str, str, dict[str, Any]]]:
        """A link from each element of a chain to the next: its relation, or else the name of the layer."""
        before: tuple[str, int, Found] | None = None
        for (layer, chain, _), found in sorted(self._elements.items(), key=lambda one: one[0]):
            if before and before[:2] == (layer, chain):
                last = before[2]
                kind = last.values.get("referenceRelation") or short_name(last.layer.name)
                yield kind, last.id, found.id, {}
            before = (layer, chain, found)


def _check_word(text: str, place: Places, row: Row) -> None:
    """A row's word must stand where the row says. Raises WrongWord or InsideCharacter."""
    start, end = place(row.start), place(row.end)
    found = text[start:end] if start <= end <= len(text) else ""
    if start > end or end > len(text) or found not in (row.word, text_in(row.word, (3, 3))):
        raise WrongWord(word=row.word[:80], start=row.start, end=row.end, found=found[:80])
