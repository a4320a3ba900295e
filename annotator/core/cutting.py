"""Leaving stretches of a text out, or putting others in their place, with every offset still right."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence

import msgspec

from annotator.core.annotation import Annotation, Record, Span, in_reading_order
from annotator.core.article import Article, Role, Zone

FURNITURE: frozenset[Role] = frozenset({"chrome", "related"})
"""The zones of a page that are not the article: nobody annotates them (rule 12)."""


class Piece(msgspec.Struct, frozen=True):
    """What stands in place of ``[start, end)`` (code points) of the old text; ``text`` may be empty."""

    start: int
    end: int
    text: str


class Rewritten:
    """A text with ``pieces`` (in order, apart) put into it, and the way of every place of the old text."""

    def __init__(self, text: str, pieces: Sequence[Piece]) -> None:
        self._old = text
        self._pieces = pieces
        self._starts = [piece.start for piece in pieces]
        parts: list[str] = []
        shifts = [0]
        last = 0
        for piece in pieces:
            parts += (text[last : piece.start], piece.text)
            shifts.append(shifts[-1] + len(piece.text) - (piece.end - piece.start))
            last = piece.end
        self._shifts = shifts
        self.text = "".join((*parts, text[last:]))

    def stretch(self, start: int, end: int) -> tuple[int, int]:
        """Where ``[start, end)`` is now: an end inside a piece goes to the piece's own, outwards."""
        return self._place(start, forward=False), self._place(end, forward=True)

    def _place(self, place: int, *, forward: bool) -> int:
        at = bisect_right(self._starts, place) - 1
        if at < 0:
            return place
        piece = self._pieces[at]
        if forward and place == piece.start:
            return place + self._shifts[at]
        if place >= piece.end:
            return place + self._shifts[at + 1]
        new = piece.start + self._shifts[at]
        return new + len(piece.text) if forward and place > piece.start else new


def rewritten(record: Record, pieces: Sequence[Piece]) -> Record:
    """The record over the rewritten text. Zones and spans of which nothing is left go, with their links."""
    if not pieces:
        return record
    new = Rewritten(record.article.text, pieces)
    article = msgspec.structs.replace(
        record.article, text=new.text, zones=tuple(_moved_zones(record.article.zones, new))
    )
    return Record(article, tuple(_moved(one, new) for one in record.annotations))


def without_furniture(record: Record) -> tuple[Record, int]:
    """The record without what is not the article, and how many spans stood there.

    What is left out are whole lines. A span that reaches into them is not the article's either and goes.
    """
    zones = [zone for zone in record.article.zones if zone.role in FURNITURE]
    if not zones:
        return record, 0
    annotations = []
    for annotation in record.annotations:
        inside = {span.id for span in annotation.spans if _touches(span, zones)}
        annotations.append(_without(annotation, inside))
    pieces = [Piece(start, end, "") for start, end in _lines(record.article.text, zones)]
    kept = msgspec.structs.replace(
        record.article, zones=tuple(zone for zone in record.article.zones if zone.role not in FURNITURE)
    )
    cut = rewritten(Record(kept, tuple(annotations)), pieces)
    # Counted at the end: a span over a blank line that goes with its neighbour is gone too.
    return cut, _spans_in(record) - _spans_in(cut)


def _spans_in(record: Record) -> int:
    return sum(len(annotation.spans) for annotation in record.annotations)


def article_text(article: Article) -> str:
    """The text without what is not the article."""
    zones = [zone for zone in article.zones if zone.role in FURNITURE]
    pieces = [Piece(start, end, "") for start, end in _lines(article.text, zones)]
    return Rewritten(article.text, pieces).text


def _moved_zones(zones: Iterable[Zone], new: Rewritten) -> Iterator[Zone]:
    """The zones where they stand now; a piece that reaches over several is the first one's."""
    last = 0
    for zone in zones:
        start, end = new.stretch(zone.start, zone.end)
        start = max(start, last)
        if start < end:
            last = end
            yield Zone(start, end, zone.role)


def _moved(annotation: Annotation, new: Rewritten) -> Annotation:
    spans = []
    for span in annotation.spans:
        start, end = new.stretch(span.start, span.end)
        if start < end:
            spans.append(msgspec.structs.replace(span, start=start, end=end, text=new.text[start:end]))
    ids = {span.id for span in spans}
    links = tuple(link for link in annotation.links if {link.source, link.target} <= ids)
    return in_reading_order(msgspec.structs.replace(annotation, spans=tuple(spans), links=links))


def _without(annotation: Annotation, gone: Iterable[str]) -> Annotation:
    gone = set(gone)
    spans = tuple(span for span in annotation.spans if span.id not in gone)
    links = tuple(link for link in annotation.links if not {link.source, link.target} & gone)
    return msgspec.structs.replace(annotation, spans=spans, links=links)


def _touches(span: Span, zones: Sequence[Zone]) -> bool:
    return any(span.start < zone.end and zone.start < span.end for zone in zones)


def _lines(text: str, zones: Sequence[Zone]) -> list[tuple[int, int]]:
    """The stretches of ``zones`` with the line ends and blank lines behind them; those that touch are one."""
    stretches: list[tuple[int, int]] = []
    for zone in zones:
        end = zone.end
        while end < len(text) and text[end] == "\n":
            end += 1
        if stretches and zone.start <= stretches[-1][1]:
            stretches[-1] = (stretches[-1][0], end)
        else:
            stretches.append((zone.start, end))
    return stretches
