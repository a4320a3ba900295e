"""The list of articles: as many rows as the project has, of which only what is seen is ever read."""

from collections import OrderedDict
from functools import partial

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QCursor, QFontMetrics, QKeyEvent, QPainter, QPalette
from PySide6.QtWidgets import (
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from annotator.core.annotation import Status
from annotator.store import ArticleRow
from annotator.ui.icons import icon
from annotator.ui.language import (
    MARKS,
    RIGHT_TO_LEFT_MARK,
    counted,
    directed,
    isolated,
    number,
    shown,
    tip,
    translate,
)
from annotator.ui.list_look import show_as_list
from annotator.ui.session import Session
from annotator.ui.theme import tones

PAGE = 256
_PAGES_KEPT = 8
_ROW_HEIGHT = 50
_MARK = 20

Index = QModelIndex | QPersistentModelIndex


def status_name(status: Status) -> str:
    """What a status is called."""
    match status:
        case "not_started":
            return translate("Articles", "Not started")
        case "in_progress":
            return translate("Articles", "In progress")
        case "done":
            return translate("Articles", "Done")
        case "skipped":
            return translate("Articles", "Skipped")


def status_color(status: Status) -> str:
    """The colour of a status; its mark and name differ too."""
    tone = tones()
    return {"not_started": tone.quiet, "in_progress": tone.warning, "done": tone.good}.get(status, tone.quiet)


def title_of(row: ArticleRow) -> str:
    """What the list shows for an article."""
    return row.title or translate("Articles", "Untitled article {number}").format(number=number(row.id))


class ArticlesModel(QAbstractTableModel):
    """The rows of the list in force, read a page of ``per_page`` at a time; a few pages are kept."""

    per_page = PAGE

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(parent)
        self._session = session
        self.list = session.list
        self._pages: OrderedDict[int, list[ArticleRow]] = OrderedDict()
        self._count = 0

    def read_anew(self) -> None:
        """Forget everything read: another list, project or annotator."""
        self.beginResetModel()
        self._pages.clear()
        self._count = len(self.list.ids)
        self.endResetModel()

    def refresh_row(self, place: int) -> None:
        """One row changed: it alone is read again, if it has been read before."""
        page, at = self._pages.get(place // self.per_page), place % self.per_page
        if page is not None and at < len(page):
            page[at : at + 1] = self.list.rows(place, 1)
        self.dataChanged.emit(self.index(place, 0), self.index(place, self.columnCount() - 1))

    def refresh_rows(self) -> None:
        """The same articles may look different: what is seen is read again."""
        self._pages.clear()
        if self._count:
            last = self.index(self._count - 1, self.columnCount() - 1)
            self.dataChanged.emit(self.index(0, 0), last)

    def row(self, place: int) -> ArticleRow | None:
        """The row at a place."""
        page = self._page(place // self.per_page)
        return page[place % self.per_page] if place % self.per_page < len(page) else None

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """For Qt: all the articles of the list."""
        return 0 if parent.isValid() else self._count

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """For Qt: one; the delegate draws what it needs."""
        return 0 if parent.isValid() else 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """For Qt: the title; a tool tip and a whole sentence for screen readers."""
        row = self.row(index.row())
        if row is None:
            return None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            title = directed(title_of(row))
            return tip(title) if role == Qt.ItemDataRole.ToolTipRole else title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            spans = counted("Articles", "%n span(s)", row.spans)
            parts = (title_of(row), status_name(row.status), spans, row.source, shown(row.published))
            return " · ".join(part for part in parts if part)
        return None

    def _page(self, page: int) -> list[ArticleRow]:
        if page in self._pages:
            self._pages.move_to_end(page)
            return self._pages[page]
        rows = self._pages[page] = self.list.rows(page * self.per_page, self.per_page)
        if len(self._pages) > _PAGES_KEPT:
            self._pages.popitem(last=False)
        return rows


class ArticleDelegate(QStyledItemDelegate):
    """Two lines a row: mark and title; date, source and the number of spans."""

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        """For Qt."""
        return QSize(200, _ROW_HEIGHT)

    def __init__(self, view: "ArticlesView") -> None:
        super().__init__(view)
        self._view = view

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """For Qt."""
        model = index.model()
        row = model.row(index.row()) if isinstance(model, ArticlesModel) else None
        if row is None:
            return
        painter.save()
        try:
            # The view is asked and not ``option.state``: its type would bring QStyle's seventy enumerations,
            # which nothing else here needs, into every start (decision 044).
            self._fill(painter, option, index)
            self._draw(painter, option, row)
        finally:
            painter.restore()

    def _fill(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        if self._view.selectionModel().isSelected(index):
            painter.fillRect(option.rect, QColor(tones().selected))
            painter.fillRect(_placed(option, 0, 0, 3, option.rect.height()), QColor(tones().accent))
        elif index == self._view.under_mouse():
            painter.fillRect(option.rect, QColor(tones().window))

    def _draw(self, painter: QPainter, option: QStyleOptionViewItem, row: ArticleRow) -> None:
        tone, whole, direction = tones(), option.rect, option.direction
        place = partial(_placed, option)
        mark = "status_done" if row.status == "done" else row.status
        icon(mark, status_color(row.status)).paint(painter, place(12, 7, _MARK, _MARK))
        room = whole.width() - 12 - _MARK - 8 - 12
        font = option.font
        font.setBold(row.status in ("not_started", "in_progress"))
        painter.setFont(font)
        painter.setPen(QColor(tone.text))
        write_line(painter, place(40, 4, room, 24), title_of(row), direction)
        small = option.font
        small.setBold(False)
        small.setPointSizeF(small.pointSizeF() * 0.86)
        painter.setFont(small)
        painter.setPen(QColor(tone.quiet))
        count = counted("Articles", "%n span(s)", row.spans) if row.spans else ""
        room_for_count = QFontMetrics(small).horizontalAdvance(count) + 8 if count else 0
        twins = counted("Twins", "%n near-duplicate(s)", row.twins) if row.twins else ""
        details = " · ".join(
            part for part in (isolated(shown(row.published[:10])), row.source, twins) if part
        )
        write_line(painter, place(40, 26, room - room_for_count, 20), details, direction)
        write_line(
            painter, place(40 + room - room_for_count, 26, room_for_count, 20), count, direction, far=True
        )
        painter.setPen(QColor(tone.line))
        painter.drawLine(whole.bottomLeft(), whole.bottomRight())


def _placed(option: QStyleOptionViewItem, x: int, y: int, width: int, height: int) -> QRect:
    return placed(option.rect, option.direction, x, y, width, height)


def placed(whole: QRect, direction: Qt.LayoutDirection, x: int, y: int, width: int, height: int) -> QRect:
    """A rectangle of a row or cell, ``x`` counted from where its lines begin."""
    if direction == Qt.LayoutDirection.RightToLeft:
        x = whole.width() - x - width
    return QRect(whole.x() + x, whole.y() + y, width, height)


def write_line(
    painter: QPainter, room: QRect, text: str, direction: Qt.LayoutDirection, *, far: bool = False
) -> None:
    """One line at the start of ``room`` (or its far end), cut at the text's own end."""
    right = (direction == Qt.LayoutDirection.RightToLeft) != far
    flags = Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
    flags |= Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
    # The text's own direction, not the list's: else the dots stand at the beginning of an Arabic title.
    text = text if text.startswith(MARKS) else directed(text)  # a sentence of ours says its direction itself
    runs_left = text.startswith(RIGHT_TO_LEFT_MARK)
    painter.setLayoutDirection(
        Qt.LayoutDirection.RightToLeft if runs_left else Qt.LayoutDirection.LeftToRight
    )
    cut = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, room.width())
    painter.drawText(room, int(flags) | int(Qt.TextFlag.TextSingleLine), cut)


class ArticlesView(QTableView):
    """The list beside the text. ``chosen`` gives the place of the article to open."""

    chosen = Signal(int)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._model = ArticlesModel(session, self)
        self.setModel(self._model)
        # Of our own making, like the canvas's: asking for Qt's would cost the start (decision 044).
        self.setViewport(QWidget(self))
        self.viewport().setBackgroundRole(QPalette.ColorRole.Base)
        self.setItemDelegate(ArticleDelegate(self))
        show_as_list(self, _ROW_HEIGHT)
        self.clicked.connect(self._choose)
        self.activated.connect(self._choose)
        session.list.changed.connect(self.read_anew)
        session.article_opened.connect(self._follow)
        session.changed.connect(self._refresh)

    def read_anew(self) -> None:
        """Show the project's articles as they are now."""
        self._model.read_anew()
        self._follow()

    def under_mouse(self) -> QModelIndex:
        """The row that the pointer is on; an invalid index where it is on none."""
        viewport = self.viewport()
        if not viewport.underMouse():
            return QModelIndex()
        return self.indexAt(viewport.mapFromGlobal(QCursor.pos()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows and Enter are the list's; characters go on to the label keys."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self._choose(self.currentIndex())
        elif event.text().isprintable() and event.text():
            event.ignore()
        else:
            super().keyPressEvent(event)

    def _choose(self, index: Index) -> None:
        if index.isValid():
            self.chosen.emit(index.row())

    def _follow(self) -> None:
        place = self._session.list.place(self._session.article_id)
        if place is None:
            self.clearSelection()
            self.setCurrentIndex(QModelIndex())
            return
        self._model.refresh_row(place)
        self.setCurrentIndex(self._model.index(place, 0))

    def _refresh(self, _change: object) -> None:
        place = self._session.list.place(self._session.article_id)
        if place is not None:
            self._model.refresh_row(place)
