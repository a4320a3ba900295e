"""What all charts share: cells that can be pointed at, walked by keys, spoken and opened.

A chart is drawn left to right and mirrored where the interface runs right to left. It knows nothing of
agreement: it is given names, shares and sentences, and says which cell was opened.
"""

from abc import abstractmethod
from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QFont,
    QFontMetricsF,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPaintEngine,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from annotator.ui.language import digits, directed, holds_arabic, isolated, language, shown
from annotator.ui.theme import mixed, tones

UNDEFINED = "—"
"""What stands for a figure that is not defined; the reason is in its sentence. Never 0."""


def decimal(value: float | None) -> str:
    """A figure with two places, its digits and its point as the setting has them."""
    return UNDEFINED if value is None else isolated(_written(value))


def interval(low: float | None, high: float | None) -> str:
    """An interval, in one piece whatever stands beside it; empty where there is none."""
    if low is None or high is None:
        return ""
    # A minus sign is told from the dash by the spaces around the dash.
    dash = " – " if min(low, high) <= -0.005 else "–"
    return isolated(f"{_written(low)}{dash}{_written(high)}")


def _written(value: float) -> str:
    digits_and_point = shown(f"{abs(value):.2f}")
    if digits() == "arabic":
        digits_and_point = digits_and_point.replace(".", "٫")
    # A figure that rounds to nothing has no sign.
    return f"\u2212{digits_and_point}" if value <= -0.005 else digits_and_point


def draw_words(
    painter: QPainter, place: QRectF, text: str, side: Qt.AlignmentFlag, *, right_to_left: bool
) -> None:
    """One line of text at that side of a rectangle, cut where it is long; into an SVG file as outlines."""
    painter.setLayoutDirection(
        Qt.LayoutDirection.RightToLeft if right_to_left else Qt.LayoutDirection.LeftToRight
    )
    cut = QFontMetricsF(painter.font()).elidedText(text, Qt.TextElideMode.ElideRight, place.width())
    flags = side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
    if painter.paintEngine().type() == QPaintEngine.Type.SVG:
        _draw_outlines(painter, place, cut, side)
    else:
        painter.drawText(place, int(flags) | int(Qt.TextFlag.TextSingleLine), cut)


def _draw_outlines(painter: QPainter, place: QRectF, text: str, side: Qt.AlignmentFlag) -> None:
    option = QTextOption(side | Qt.AlignmentFlag.AlignAbsolute)
    option.setTextDirection(painter.layoutDirection())
    layout = QTextLayout(text, painter.font())
    layout.setTextOption(option)
    layout.beginLayout()
    line = layout.createLine()
    line.setLineWidth(place.width())
    layout.endLayout()
    path = QPainterPath()
    for run in layout.glyphRuns():
        font = run.rawFont()
        for glyph, point in zip(run.glyphIndexes(), run.positions(), strict=True):
            path.addPath(font.pathForGlyph(glyph).translated(point))
    middle = place.top() + (place.height() - line.height()) / 2
    painter.fillPath(path.translated(place.left(), middle), painter.pen().color())


@dataclass(frozen=True)
class Cell:
    """One place of a chart. ``spoken`` is a whole sentence; ``opens`` is handed out when it is opened.

    ``rect`` is in the widget's pixels as if it ran left to right; ``row`` and ``column`` are what the arrow
    keys walk on.
    """

    row: int
    column: int
    rect: QRectF
    spoken: str
    opens: object = None


class Chart(QWidget):
    """A widget of cells. ``opened(what)``: a cell was clicked, or chosen with Enter or the space bar."""

    opened = Signal(object)
    walked = Signal(QRectF)
    """The keys went to another cell, which is seen there (the widget's pixels)."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._cells: Sequence[Cell] = ()
        self._current = 0
        self._hover = -1
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    # -- what a chart of a kind says -------------------------------------------------------------------

    # A Qt class cannot be an ABC; mypy lets no chart be made that leaves one of these out.
    @abstractmethod
    def place(self, width: float) -> tuple[Sequence[Cell], float]:
        """The cells for a width, and the height they need."""

    @abstractmethod
    def draw(self, painter: QPainter) -> None:
        """Draw all of it."""

    # -- what it is told and asked -----------------------------------------------------------------------

    def refresh(self) -> None:
        """What it shows is another, or it is shown in another language or theme."""
        self._cells, height = self.place(self.width())
        self._current = min(self._current, max(0, len(self._cells) - 1))
        self.setFixedHeight(round(height))
        # Where nothing is shown the keys have nothing to walk on.
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if self._cells else Qt.FocusPolicy.NoFocus)
        self._tell()
        self.update()

    def cells(self) -> Sequence[Cell]:
        """Its cells, in the order in which they are walked."""
        return self._cells

    def current(self) -> Cell | None:
        """The cell the keys stand on."""
        return self._cells[self._current] if self._cells else None

    def open_cell(self, place: int) -> None:
        """Open a cell, as a click on it does."""
        if 0 <= place < len(self._cells):
            self._go(place)
            if self._cells[place].opens is not None:
                self.opened.emit(self._cells[place].opens)

    # -- drawing -----------------------------------------------------------------------------------------

    @property
    def mirrored(self) -> bool:
        """Whether it runs right to left."""
        return self.layoutDirection() == Qt.LayoutDirection.RightToLeft

    def seen(self, rect: QRectF) -> QRectF:
        """Where a rectangle of the chart is seen."""
        if not self.mirrored:
            return rect
        return QRectF(self.width() - rect.right(), rect.top(), rect.width(), rect.height())

    def along(self, x: float) -> float:
        """Where a place along the chart is seen."""
        return self.width() - x if self.mirrored else x

    def small(self) -> QFont:
        """The font of what is said beside."""
        font = QFont(self.font())
        font.setPointSizeF(font.pointSizeF() * 0.88)
        return font

    def write(
        self, painter: QPainter, rect: QRectF, text: str, *, far: bool = False, middle: bool = False
    ) -> None:
        """One line of text at the start of ``rect`` (or its far end, or its middle), cut where it is long."""
        place = self.seen(rect)
        right = self.mirrored != far
        side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
        side = Qt.AlignmentFlag.AlignHCenter if middle else side
        draw_words(painter, place, directed(text), side, right_to_left=holds_arabic(text))

    def heat(self, share: float) -> QColor:
        """The surface of a cell: the more, the stronger; text stays readable on all of it."""
        tone = tones()
        return mixed(QColor(tone.accent), QColor(tone.base), 0.06 + 0.40 * min(max(share, 0.0), 1.0))

    def _draw_marks(self, painter: QPainter) -> None:
        tone = tones()
        for place, cell in enumerate(self._cells):
            focused = place == self._current and self.hasFocus()
            if focused or (place == self._hover and cell.opens is not None):
                painter.setPen(QPen(QColor(tone.accent if focused else tone.quiet), 2 if focused else 1))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRoundedRect(self.seen(cell.rect).adjusted(1, 1, -1, -1), 4, 4)

    # -- moving ------------------------------------------------------------------------------------------

    def _go(self, place: int) -> None:
        self._current = place
        self._tell()
        self.update()

    def _tell(self) -> None:
        cell = self.current()
        self.setAccessibleDescription(cell.spoken if cell else "")

    def _step(self, rows: int, columns: int) -> None:
        """To the nearest cell that lies that way."""
        here = self.current()
        if here is None:
            return
        best, least = self._current, float("inf")
        for place, cell in enumerate(self._cells):
            down, along = cell.row - here.row, cell.column - here.column
            ahead = down * rows if rows else along * columns
            aside = abs(along) if rows else abs(down)
            if ahead > 0 and (aside == 0 or rows) and ahead + 100 * aside < least:
                best, least = place, ahead + 100 * aside
        self._go(best)

    def _at(self, event: QMouseEvent | QHelpEvent) -> int:
        point = event.position() if isinstance(event, QMouseEvent) else event.pos().toPointF()
        for place, cell in enumerate(self._cells):
            if self.seen(cell.rect).contains(point):
                return place
        return -1

    # -- Qt ----------------------------------------------------------------------------------------------

    def sizeHint(self) -> QSize:
        """For Qt."""
        return QSize(320, self.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """For Qt: the height follows the width."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.refresh()

    def changeEvent(self, event: QEvent) -> None:
        """For Qt: another direction or font."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.LayoutDirectionChange, QEvent.Type.FontChange):
            self.refresh()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """For Qt. Whatever goes wrong, the painter is closed: Qt crashes otherwise."""
        painter = QPainter(self)
        try:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self.draw(painter)
            self._draw_marks(painter)
        finally:
            painter.end()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows walk as the eye sees it, Enter and the space bar open."""
        ahead = -1 if self.mirrored else 1
        steps = {
            Qt.Key.Key_Down: (1, 0), Qt.Key.Key_Up: (-1, 0),
            Qt.Key.Key_Right: (0, ahead), Qt.Key.Key_Left: (0, -ahead),
        }  # fmt: skip
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if plain and event.key() in steps:
            self._step(*steps[Qt.Key(event.key())])
        elif plain and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.open_cell(self._current)
        elif plain and event.key() == Qt.Key.Key_Home and self._cells:
            self._go(0)
        elif plain and event.key() == Qt.Key.Key_End and self._cells:
            self._go(len(self._cells) - 1)
        else:
            event.ignore()
            return
        here = self.current()
        if here is not None:
            self.walked.emit(self.seen(here.rect))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """For Qt: a click opens."""
        if event.button() == Qt.MouseButton.LeftButton:
            self.open_cell(self._at(event))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """For Qt: what a click would open is framed."""
        hover = self._at(event)
        if hover != self._hover:
            self._hover = hover
            opens = hover >= 0 and self._cells[hover].opens is not None
            self.setCursor(Qt.CursorShape.PointingHandCursor if opens else Qt.CursorShape.ArrowCursor)
            self.update()

    def leaveEvent(self, event: QEvent) -> None:
        """For Qt."""
        super().leaveEvent(event)
        self._hover = -1
        self.update()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """For Qt."""
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """For Qt."""
        super().focusOutEvent(event)
        self.update()

    def event(self, event: QEvent) -> bool:
        """For Qt: a tool tip a cell. Names come from projects, so nothing in them is markup."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            place = self._at(event)
            said = escape(self._cells[place].spoken).replace("\n", "<br>") if place >= 0 else ""
            way = "rtl" if language() == "ar" else "ltr"
            QToolTip.showText(event.globalPos(), f'<p dir="{way}">{said}</p>' if said else "", self)
            return True
        return super().event(event)
