"""The table of all articles: virtual, ordered by its head, each text drawn in its own direction."""

from collections import OrderedDict
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QItemSelection,
    QItemSelectionModel,
    QItemSelectionRange,
    QModelIndex,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFont, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from annotator.core.errors import HashiyaError
from annotator.core.filter import Order
from annotator.core.query import read_query
from annotator.ui.articles import ArticlesModel, Index, placed, status_color, write_line
from annotator.ui.corpus_columns import COLUMNS, FOUND, Shown, read_shown, write_shown
from annotator.ui.hits_paint import draw_in_sentence
from annotator.ui.icons import icon
from annotator.ui.language import tip
from annotator.ui.theme import tones

if TYPE_CHECKING:
    from annotator.core.query import Query
    from annotator.review.searching import Context
    from annotator.store import ArticleRow
    from annotator.ui.session import Session
    from annotator.ui.settings import Settings

ROW_HEIGHT = 34
_MARK = 18
_STEP = 120
_SNIPPETS_KEPT = 600
_IDS = [one.id for one in COLUMNS]


class CorpusModel(ArticlesModel):
    """Every column there is; what was found in the text is looked up where it is seen."""

    per_page = 64  # all that is shown of a row takes longer than what the list beside the text shows

    def __init__(self, session: "Session", parent: QWidget) -> None:
        super().__init__(session, parent)
        self._query: Query | None = None
        self._snippets: OrderedDict[int, Context | None] = OrderedDict()

    def read_anew(self) -> None:
        """Forget everything read."""
        self._query = read_query(self.list.filter.words)
        self._snippets.clear()
        super().read_anew()

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """For Qt."""
        return 0 if parent.isValid() else len(COLUMNS)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """For Qt: what the columns are called."""
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            column, order = COLUMNS[section], self.list.order
            arrow = "" if column.by != order.by else " ↓" if order.down else " ↑"
            return column.name() + arrow
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """For Qt: the words of a cell, for those who see and those who hear."""
        row = self.row(index.row())
        if row is None or role not in (
            Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole
        ):  # fmt: skip
            return None
        if COLUMNS[index.column()].id == FOUND:
            found = self.found(row)
            said = "".join(found) if found else ""
        else:
            said = COLUMNS[index.column()].text(row)
        return tip(said) if role == Qt.ItemDataRole.ToolTipRole else said

    def found(self, row: "ArticleRow") -> "Context | None":
        """Where in the text the words stand that are looked for."""
        if self._query is None or self._session.project is None:
            return None
        if row.id not in self._snippets:
            from annotator.review.listed import snippet

            try:
                text = self._session.project.article(row.id).text
            except HashiyaError:
                return None
            self._snippets[row.id] = snippet(text, self._query)
            if len(self._snippets) > _SNIPPETS_KEPT:
                self._snippets.popitem(last=False)
        return self._snippets[row.id]


class CorpusDelegate(QStyledItemDelegate):
    """Draws one cell."""

    def __init__(self, view: "CorpusTable") -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        """For Qt."""
        return QSize(100, ROW_HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """For Qt."""
        model = index.model()
        row = model.row(index.row()) if isinstance(model, CorpusModel) else None
        if row is None or not isinstance(model, CorpusModel):
            return
        painter.save()
        try:
            self._draw(painter, option, index, model, row)
        finally:
            painter.restore()

    def _draw(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: Index,
        model: CorpusModel,
        row: "ArticleRow",
    ) -> None:
        tone, whole, column = tones(), option.rect, COLUMNS[index.column()]
        # The view is asked and not ``option.state``, whose type brings all of QStyle's (decision 044).
        chosen = self._view.selectionModel().isSelected(index)
        if chosen:
            painter.fillRect(whole, QColor(tone.selected))
        painter.setPen(QColor(tone.line))
        painter.drawLine(whole.bottomLeft(), whole.bottomRight())
        room = whole.adjusted(8, 0, -8, 0)
        painter.setPen(QColor(tone.text if column.id in ("title", "status") else tone.quiet))
        if column.id == "status":
            mark = "status_done" if row.status == "done" else row.status
            top = room.height() // 2 - _MARK // 2
            place = placed(room, option.direction, 0, top, _MARK, _MARK)
            icon(mark, status_color(row.status)).paint(painter, place)
            left = _MARK + 6
            room = placed(room, option.direction, left, 0, room.width() - left, room.height())
        if column.id == FOUND:
            found = model.found(row)
            if found is not None:
                draw_in_sentence(
                    painter, room, found, option.font, QColor(tone.selected if chosen else tone.base)
                )
        else:
            words = column.text(row)
            if not words:
                return
            font = QFont(option.font)
            font.setBold(column.id == "title" and row.status in ("not_started", "in_progress"))
            painter.setFont(font)
            write_line(painter, room, words, option.direction)


class CorpusTable(QTableView):
    """``opened(place)``: Enter or a double click. ``typed(text)``: somebody begins to type a search."""

    opened = Signal(int)
    typed = Signal(str)
    selected = Signal()

    def __init__(self, session: "Session", settings: "Settings", parent: QWidget) -> None:
        super().__init__(parent)
        self._session, self._settings = session, settings
        self._asked = (session.list.filter, session.list.order)
        self.rows = CorpusModel(session, self)
        self.setModel(self.rows)
        self.setItemDelegate(CorpusDelegate(self))
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(ROW_HEIGHT)
        head = self.horizontalHeader()
        head.setSectionsMovable(True)
        head.setHighlightSections(False)
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        head.setMinimumSectionSize(40)
        head.sectionClicked.connect(self._order_by)
        head.setSectionsClickable(True)
        self.show_columns(read_shown(settings.columns))
        head.sectionResized.connect(self._remember)
        head.sectionMoved.connect(self._remember)
        self.doubleClicked.connect(lambda index: self.opened.emit(index.row()))
        session.list.changed.connect(self.follow)
        session.changed.connect(self._refresh)
        self.selectionModel().selectionChanged.connect(lambda *_: self.selected.emit())
        self.follow()

    # -- what is shown -----------------------------------------------------------------------------------

    def follow(self) -> None:
        """Show the list in force; what was chosen and is still listed stays chosen, if it is little."""
        chosen, above = self.chosen_ids(), self.verticalScrollBar().value()
        current = self.rows.row(self.currentIndex().row()) if self.currentIndex().isValid() else None
        self.rows.read_anew()
        self.rows.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(COLUMNS) - 1)
        self.setColumnHidden(_IDS.index(FOUND), not self._session.list.filter.words)
        self._choose_again(chosen if len(chosen) <= 1000 else [], current.id if current else None)
        asked = (self._session.list.filter, self._session.list.order)
        if asked == self._asked:
            self.verticalScrollBar().setValue(above)  # the same list, with what came or went
        self._asked = asked

    def refresh(self) -> None:
        """The same articles are read anew."""
        self.rows.refresh_rows()

    def shown_columns(self) -> list[Shown]:
        """The columns in their order, with their widths; the one of what was found is always among them."""
        head = self.horizontalHeader()
        order = sorted(range(len(COLUMNS)), key=head.visualIndex)
        return [
            Shown(_IDS[at], self.columnWidth(at) or COLUMNS[at].width)
            for at in order
            if not self.isColumnHidden(at) or _IDS[at] == FOUND
        ]

    def show_columns(self, chosen: list[Shown]) -> None:
        """Show these columns, in their order, and remember it."""
        head = self.horizontalHeader()
        head.blockSignals(True)  # noqa: FBT003  (Qt's own signature)
        for place, one in enumerate(chosen):
            at = _IDS.index(one.id)
            head.moveSection(head.visualIndex(at), place)
            self.setColumnHidden(at, False)  # noqa: FBT003
            self.setColumnWidth(at, one.width)
        known = {one.id for one in chosen}
        for at, name in enumerate(_IDS):
            hidden = name not in known or (name == FOUND and not self._session.list.filter.words)
            self.setColumnHidden(at, hidden)
        head.blockSignals(False)  # noqa: FBT003
        self._settings.columns = write_shown(chosen)

    def retranslate(self) -> None:
        """Say everything in the language in use."""
        self.rows.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(COLUMNS) - 1)
        self.viewport().update()

    # -- what is chosen ----------------------------------------------------------------------------------

    def chosen_ids(self) -> list[int]:
        """The ids of the articles that are chosen, in the order of the list."""
        ids = self._session.list.ids
        places = {
            place for part in self._parts() for place in range(part.top(), min(part.bottom() + 1, len(ids)))
        }
        return [ids[place] for place in sorted(places)]

    def chosen_count(self) -> int:
        """How many that are."""
        return sum(part.height() for part in self._parts())

    def _parts(self) -> list[QItemSelectionRange]:
        # By ranges: of a hundred thousand chosen rows Qt would make as many indexes.
        return self.selectionModel().selection().toList()

    def go(self, place: int) -> None:
        """Choose the article at a place, and show it."""
        if self.rows.rowCount():
            self.setCurrentIndex(
                self.rows.index(min(max(place, 0), self.rows.rowCount() - 1), _IDS.index("title"))
            )

    def scrollTo(
        self, index: Index, hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible
    ) -> None:
        """For Qt: up and down only; the columns stay where the hand put them."""
        bar = self.horizontalScrollBar()
        here = bar.value()
        super().scrollTo(index, hint)
        bar.setValue(here)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens; letters are not a search of Qt's among the titles, they are the screen's."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            if self.currentIndex().isValid():
                self.opened.emit(self.currentIndex().row())
        elif event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right) and not event.modifiers():
            # Rows are chosen, not cells: the arrows show the columns that have no room.
            onwards = (event.key() == Qt.Key.Key_Left) == self.isRightToLeft()
            bar = self.horizontalScrollBar()
            bar.setValue(bar.value() + (_STEP if onwards else -_STEP))
        elif event.text().isprintable() and event.text() and not event.text().isspace():
            event.ignore()
        else:
            super().keyPressEvent(event)

    # -- inside ------------------------------------------------------------------------------------------

    def _order_by(self, section: int) -> None:
        by, now = COLUMNS[section].by, self._session.list.order
        if by is not None:
            self._session.list.choose(order=Order(by, not now.down if now.by == by else False))

    def _choose_again(self, ids: list[int], current: int | None) -> None:
        wanted = set(ids)
        places = [at for at, one in enumerate(self._session.list.ids) if one in wanted] if wanted else []
        here = self._session.list.place(current)
        last = len(COLUMNS) - 1
        selection = QItemSelection()
        for place in places:
            selection.select(self.rows.index(place, 0), self.rows.index(place, last))
        if here is not None:
            self.setCurrentIndex(self.rows.index(here, _IDS.index("title")))
        self.selectionModel().select(selection, QItemSelectionModel.SelectionFlag.ClearAndSelect)

    def _refresh(self, _change: object) -> None:
        place = self._session.list.place(self._session.article_id)
        if place is not None:
            self.rows.refresh_row(place)

    def _remember(self, *_what: int) -> None:
        self._settings.columns = write_shown(self.shown_columns())
