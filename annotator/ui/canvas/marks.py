"""What the spans of one unit look like: pieces, edges and tags, in the unit's own pixels."""

from collections.abc import Callable, Sequence

import msgspec

from annotator.core.annotation import Span
from annotator.ui.canvas.lanes import TagWish, assign_lanes, count_holders, place_tags
from annotator.ui.canvas.layout import LaidUnit

TagForms = Callable[[str], tuple[tuple[str, float], ...]]
"""For a label's id: its texts and their widths, the longest first."""


class Piece(msgspec.Struct, frozen=True):
    """A stretch of a span on one line; ``depth`` is how many spans hold the span."""

    span: Span
    line: int
    left: float
    right: float
    lane: int
    depth: int


class Edge(msgspec.Struct, frozen=True):
    """A true end of a span: at ``x``, with the span lying to the right (``inward`` 1) or the left (-1).

    The start stands on the side where the paragraph begins, also where the text there runs the other way: the
    end of ``مضادات 23`` is to the left of 23, where its tint ends.
    """

    span: Span
    line: int
    x: float
    inward: int
    lane: int
    opens: bool


class Tag(msgspec.Struct, frozen=True):
    """A label's name above a span's start. ``text`` may be shorter than the name."""

    span: Span
    line: int
    left: float
    right: float
    text: str


class Marks(msgspec.Struct):
    """All of it, and how many lanes each line has."""

    pieces: list[Piece] = msgspec.field(default_factory=list)
    edges: list[Edge] = msgspec.field(default_factory=list)
    tags: list[Tag] = msgspec.field(default_factory=list)
    hidden: list[tuple[int, float]] = msgspec.field(default_factory=list)
    lanes: dict[int, int] = msgspec.field(default_factory=dict)


def make_marks(laid: LaidUnit, spans: Sequence[Span], offset: int, width: float, forms: TagForms) -> Marks:
    """The marks of ``spans`` in a unit that begins at ``offset``; ``width`` is the column's."""
    marks = Marks()
    extents = [(span.start, span.end) for span in spans]
    lanes, depths = assign_lanes(extents), count_holders(extents)
    # Long ones first: what is painted later lies on top.
    order = sorted(range(len(spans)), key=lambda i: spans[i].start - spans[i].end)
    for index in order:
        span, lane = spans[index], lanes[index]
        start, end = max(0, span.start - offset), min(len(laid.text), span.end - offset)
        own = [Piece(span, *piece, lane, depths[index]) for piece in laid.pieces(start, end)]
        for piece in own:
            marks.lanes[piece.line] = max(marks.lanes.get(piece.line, 0), lane + 1)
        marks.pieces += own
        if span.start >= offset:
            marks.edges += _edge(laid, own, start, opens=True)
        if span.end <= offset + len(laid.text):
            marks.edges += _edge(laid, own, end - 1, opens=False)
    _add_tags(marks, width, forms)
    return marks


def _edge(laid: LaidUnit, own: Sequence[Piece], position: int, *, opens: bool) -> list[Edge]:
    """The edge at the character ``position``: the near or far side of the piece that holds it."""
    found = laid.edge(position, leading=opens)
    if found is None:
        return []
    line, x, _ = found
    for piece in own:
        if piece.line == line and piece.left - 1.0 <= x <= piece.right + 1.0:
            on_right = laid.right_to_left == opens
            side = piece.right if on_right else piece.left
            return [Edge(piece.span, line, side, -1 if on_right else 1, piece.lane, opens)]
    return []


def _add_tags(marks: Marks, width: float, forms: TagForms) -> None:
    by_line: dict[int, list[Edge]] = {}
    for edge in marks.edges:
        if edge.opens:
            by_line.setdefault(edge.line, []).append(edge)
    for line, edges in by_line.items():
        # Outer spans name themselves first, at their start; then the inner ones, past them.
        edges.sort(key=lambda edge: (edge.span.start, -edge.span.end, edge.lane))
        texts = [forms(edge.span.label) for edge in edges]
        wishes = [
            TagWish(edge.x, edge.inward, _far_end(marks, edge), tuple(wide for _, wide in text))
            for edge, text in zip(edges, texts, strict=True)
        ]
        for edge, text, place in zip(edges, texts, place_tags(wishes, 0.0, width), strict=True):
            if place is None:
                marks.hidden.append((line, edge.x))
            else:
                marks.tags.append(Tag(edge.span, line, place.left, place.right, text[place.form][0]))


def _far_end(marks: Marks, edge: Edge) -> float:
    """How far the span reaches on the edge's own line."""
    own = [piece for piece in marks.pieces if piece.span is edge.span and piece.line == edge.line]
    if not own:
        return edge.x
    return max(p.right for p in own) if edge.inward > 0 else min(p.left for p in own)
