"""The links of the article on the screen: which there are, which are drawn in full, and what they say."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Literal

import msgspec
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFont, QFontMetricsF

from annotator.core.annotation import Link, Span
from annotator.ui.canvas.labels import Labels
from annotator.ui.canvas.marks import Piece
from annotator.ui.canvas.page import Page
from annotator.ui.canvas.routes import Port, Room, Route, Wish, find_routes
from annotator.ui.fonts import load_fonts

Weight = Literal["current", "hovered", "quiet"]

# A name is drawn with as many of the other end's letters as this, where that end is not in view.
_WORDS = 28


class LinkIndex:
    """All links of an article, and those of each span."""

    def __init__(self) -> None:
        self.links: Sequence[Link] = ()
        self._of: dict[str, list[Link]] = {}

    def show(self, links: Sequence[Link]) -> bool:
        """Take these for all links; says whether they are others than before."""
        if links is self.links or links == self.links:
            return False
        self.links = links
        self._of = {}
        for link in links:
            for end in {link.source, link.target}:
                self._of.setdefault(end, []).append(link)
        return True

    def of(self, span_id: str) -> Sequence[Link]:
        """The links that start or end at a span."""
        return self._of.get(span_id, ())

    def count(self, span_id: str) -> int:
        """How many they are."""
        return len(self._of.get(span_id, ()))


class Sign(msgspec.Struct, frozen=True):
    """What a link is called, and where that is written."""

    text: str
    box: QRectF


class DrawnLink(msgspec.Struct, frozen=True):
    """One link as it is drawn; ``cut``: its source (-1) or its target (1) is not in view."""

    link: Link
    route: Route
    weight: Weight
    sign: Sign | None
    cut: int = 0


class View(msgspec.Struct):
    """What is drawn of the links: those of the current span, of the one under the pointer, or ``all``."""

    current: str = ""
    hovered: str = ""
    all: bool = False

    def weight(self, link: Link) -> Weight | None:
        """How a link is drawn; None where only its spans say that there is one."""
        if self.current in (link.source, link.target):
            return "current"
        if self.hovered in (link.source, link.target):
            return "hovered"
        return "quiet" if self.all else None

    def ends(self, links: LinkIndex) -> set[str]:
        """The spans whose links are drawn in full already."""
        return {end for link in self.wanted(links) for end in (link.source, link.target)}

    def wanted(self, links: LinkIndex) -> list[Link]:
        """The links that are drawn in full, wherever they stand."""
        if self.all:
            return list(links.links)
        own = list(links.of(self.current))
        return own + [link for link in links.of(self.hovered) if link not in own]


class Linked(msgspec.Struct, frozen=True):
    """What is shown while a link is being made: the spans it may lead to, the one it would lead to now, and
    while the mouse draws it, from where to where.
    """

    targets: frozenset[str] = frozenset()
    aim: str = ""
    line: tuple[QPointF, QPointF] | None = None


NOT_LINKING = Linked()


def draw_links(page: Page, links: LinkIndex, view: View, labels: Labels, room: Room) -> list[DrawnLink]:
    """The links that are to be seen, the quiet ones first, so that the others lie on top."""
    wanted = view.wanted(links)
    if not wanted:
        return []
    ports = _Ports(page, room)
    wishes = {link.id: wish for link in wanted if (wish := ports.wish(link)) is not None}
    routes = {route.id: route for route in find_routes(wishes.values(), room)}
    signs = _Signs(page, labels, room, ports)
    drawn = []
    for link in wanted:
        route = routes.get(link.id)
        if route is None:
            continue
        weight = view.weight(link)
        if weight is None:
            continue
        wish = wishes[link.id]
        sign = signs.place(link, wish, route) if weight != "quiet" else None
        cut = -1 if wish.source is None else 1 if wish.target is None else 0
        drawn.append(DrawnLink(link, route, weight, sign, cut))
    order: tuple[Weight, ...] = ("quiet", "hovered", "current")
    return sorted(drawn, key=lambda one: order.index(one.weight))


class _Ports:
    """Where the spans that are in view can be linked to."""

    def __init__(self, page: Page, room: Room) -> None:
        self.page, self.room = page, room
        units = page.column.units_between(room.top, room.bottom)
        self._units = [index for index in units if page.column.is_laid(index)]
        self._pieces: dict[str, list[tuple[int, Piece]]] = {}
        for index in self._units:
            for piece in page.marks(index).pieces:
                if self._in_view(index, piece.line):
                    self._pieces.setdefault(piece.span.id, []).append((index, piece))

    def wish(self, link: Link) -> Wish | None:
        """The link with the ends of it that are in view; None where neither is, or one is no span."""
        if link.source not in self._pieces and link.target not in self._pieces:
            return None  # most links of a long article, so this is asked before all else
        source, target = self.page.index.by_id(link.source), self.page.index.by_id(link.target)
        if source is None or target is None:
            return None
        source_port = self._port(source, towards=target)
        target_port = self._port(target, towards=source)
        if source_port is None and target_port is None:
            return None
        beyond = 0
        if source_port is None or target_port is None:
            gone = source if source_port is None else target
            beyond = -1 if self._above(gone) else 1
        return Wish(link.id, source_port, target_port, beyond)

    def tags(self, gap: float) -> Iterator[tuple[float, float]]:
        """What the labels of the line below a gap take of it."""
        for index in self._units:
            top, pitch = self.page.column.top(index), self.page.column.laid(index).style.pitch
            for tag in self.page.marks(index).tags:
                if abs(top + tag.line * pitch - gap) < 1.0:
                    yield tag.left, tag.right

    def _in_view(self, index: int, line: int) -> bool:
        style = self.page.column.laid(index).style
        top = self.page.column.top(index) + line * style.pitch
        return self.room.top <= top + style.band[0] and top + style.band[1] <= self.room.bottom

    def _above(self, span: Span) -> bool:
        index = self.page.column.unit_of(span.start)
        top = self.page.column.top(index)
        if self.page.column.is_laid(index):
            return self.page.line_rect(span.start).top() < self.room.top
        return top < self.room.top

    def _port(self, span: Span, *, towards: Span) -> Port | None:
        """On the last of its lines where the other end comes later, else on the first."""
        found = self._pieces.get(span.id)
        if not found:
            return None
        index, piece = found[-1] if towards.start > span.start else found[0]
        laid, marks = self.page.column.laid(index), self.page.marks(index)
        style, top = laid.style, self.page.column.top(index) + piece.line * laid.style.pitch
        lane = style.lane(piece.lane, marks.lanes.get(piece.line, 1))
        tags = [(tag.left - 3.0, tag.right + 3.0) for tag in marks.tags if tag.line == piece.line]
        return Port(
            span=span.id,
            left=piece.left,
            right=piece.right,
            lane=piece.lane,
            top=top + style.band[0] - 1.0,
            bottom=top + lane + style.lane_width / 2,
            above=top,
            below=top + style.pitch,
            clear=_widest_gap(piece.left + 2.0, piece.right - 2.0, tags),
        )


class _Signs:
    """Names of links, written on their runs where nothing else is."""

    def __init__(self, page: Page, labels: Labels, room: Room, ports: _Ports) -> None:
        self._page, self._labels, self._room, self._ports = page, labels, room, ports
        self._metrics = QFontMetricsF(sign_font(room.em))
        self._taken: list[QRectF] = []

    def place(self, link: Link, wish: Wish, route: Route) -> Sign | None:
        """The link's name; with the words of its other end where that is not in view."""
        low, high, y = route.runs[0]
        # Many runs in a gap move up to the letters; a name never does.
        y = max(y, route.gap - self._room.em * 0.05)
        tags = list(self._ports.tags(route.gap))
        cut = wish.source is None or wish.target is None
        found: Sign | None = None
        forms = list(self._forms(link, wish))
        for text in forms:
            if found is not None and text == forms[-1]:
                break  # rather over a label than without the words
            width = min(self._metrics.horizontalAdvance(text) + self._room.em * 0.42, self._room.width)
            # On a run that is too short for it the name hangs below, so that the ends of the link are seen.
            down = self._room.em * 0.24 if high - low < width + self._room.em * 0.3 else 0.0
            boxes = list(self._boxes(low, high, y + down, width))
            if cut:
                # From the margin inwards, so that there is room for the next one.
                boxes.sort(key=lambda box: box.left(), reverse=high >= self._room.width)
            free = [box for box in boxes if not any(box.intersects(other) for other in self._taken)]
            clear = next((box for box in free if not _over(box, tags)), None)
            if clear is not None:
                found = Sign(text, clear)
                break
            if free and found is None:
                found = Sign(text, free[0])
        if found is not None:
            self._taken.append(found.box)
        return found

    def _forms(self, link: Link, wish: Wish) -> Iterator[str]:
        """What is written, the longest first."""
        name = self._labels.link_name(link.type)
        gone = link.source if wish.source is None else link.target if wish.target is None else ""
        span = self._page.index.by_id(gone) if gone else None
        words = " ".join(span.text.split()) if span is not None else ""
        for longest in (_WORDS, _WORDS // 2) if words else ():
            yield f"{name}: \u2068{words if len(words) <= longest else words[:longest] + '…'}\u2069"
        yield name

    def _boxes(self, low: float, high: float, y: float, width: float) -> Iterator[QRectF]:
        """Places on the run, from its middle outwards; on one too short, those that still touch it."""
        middle = (low + high) / 2
        reach = max((high - low - width) / 2 - self._room.em * 0.2, width / 2)
        for away in _outwards(reach, self._room.em * 0.5):
            yield self._box(middle + away, y, width, self._room.em * 0.56)

    def _box(self, middle: float, y: float, width: float, height: float) -> QRectF:
        left = min(max(middle - width / 2, 0.0), self._room.width - width)
        return QRectF(left, y - height / 2, width, height)


def sign_font(em: float) -> QFont:
    """The small font of links' names."""
    font = QFont(load_fonts().interface)
    font.setPixelSize(max(9, round(em * 0.44)))
    return font


def _over(box: QRectF, stretches: Iterable[tuple[float, float]]) -> bool:
    return any(box.left() < right + 2.0 and left - 2.0 < box.right() for left, right in stretches)


def _outwards(reach: float, step: float) -> Iterator[float]:
    yield 0.0
    away = step
    while away <= reach:
        yield away
        yield -away
        away += step


def _widest_gap(
    left: float, right: float, taken: Iterable[tuple[float, float]]
) -> tuple[float, float] | None:
    """The widest part of [left, right] that is not taken; None where none is wide enough to come in by."""
    best: tuple[float, float] | None = None
    at = left
    for low, high in [*sorted(taken), (right, right)]:
        end = min(low, right)
        if end - at >= 5.0 and (best is None or end - at > best[1] - best[0]):
            best = at, end
        at = max(at, high)
    return best
