"""The lines of an article with the role of each: numbers give a role to what is chosen."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from annotator.core.article import ROLES, Article, Role, Zone
from annotator.core.correcting import lines_of, roles_of, zones_of
from annotator.ui.articles import write_line
from annotator.ui.keys import pressed_key
from annotator.ui.language import number, translate
from annotator.ui.theme import mixed, tones

Index = QModelIndex | QPersistentModelIndex

_LONGEST = 400
_HUES = {
    "title": "#0e6a70", "dateline": "#8a4b00", "byline": "#6a3d9a", "caption": "#1f7a3d", "body": "#5c6776",
    "chrome": "#b03a2e", "related": "#b07d00",
}  # fmt: skip


def role_name(role: Role | None) -> str:
    """What a role is called."""
    match role:
        case "title":
            return translate("Zones", "Title")
        case "dateline":
            return translate("Zones", "Dateline")
        case "byline":
            return translate("Zones", "Byline")
        case "caption":
            return translate("Zones", "Caption")
        case "body":
            return translate("Zones", "Body")
        case "chrome":
            return translate("Zones", "Site furniture")
        case "related":
            return translate("Zones", "Related links")
        case None:
            return translate("Zones", "No role")


class ZoneModel(QAbstractTableModel):
    """Two columns: the role, and the line."""

    def __init__(self, article: Article, parent: QWidget) -> None:
        super().__init__(parent)
        self.article = article
        self.lines = lines_of(article.text)
        self.before = roles_of(self.lines, article.zones)
        self.roles: list[Role | None] = list(self.before)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """For Qt."""
        return 0 if parent.isValid() else len(self.lines)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """For Qt."""
        return 0 if parent.isValid() else 2

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """For Qt."""
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return None
        return role_name(self.roles[index.row()]) if index.column() == 0 else self.line(index.row())

    def line(self, row: int) -> str:
        """What a line says, cut where it is very long."""
        start, end = self.lines[row]
        return self.article.text[start : min(end, start + _LONGEST)].strip()

    def whole_line(self, row: int) -> str:
        """All that a line says, without the spaces around it."""
        start, end = self.lines[row]
        return self.article.text[start:end].strip()

    def give(self, rows: Sequence[int], role: Role | None) -> None:
        """Give lines a role."""
        for row in rows:
            self.roles[row] = role
            self.dataChanged.emit(self.index(row, 0), self.index(row, 1))

    def changed(self) -> dict[str, Role | None]:
        """The lines that have another role now, as they read."""
        return {
            self.whole_line(row): now
            for row, (before, now) in enumerate(zip(self.before, self.roles, strict=True))
            if before != now
        }

    def zones(self) -> tuple[Zone, ...] | None:
        """The zones as the lines say them; None where nothing changed."""
        return None if self.roles == self.before else zones_of(self.lines, self.roles)


class _Delegate(QStyledItemDelegate):
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        model = index.model()
        if not isinstance(model, ZoneModel):
            return
        tone, role = tones(), model.roles[index.row()]
        painter.save()
        try:
            if option.state & QStyle.StateFlag.State_Selected:
                painter.fillRect(option.rect, QColor(tone.selected))
            if index.column() == 0 and role is not None:
                painter.fillRect(
                    option.rect.adjusted(2, 3, -2, -3), mixed(QColor(_HUES[role]), QColor(tone.base), 0.25)
                )
            changed = model.roles[index.row()] != model.before[index.row()]
            font = option.font
            font.setBold(changed and index.column() == 0)
            painter.setFont(font)
            painter.setPen(QColor(tone.text if role not in (None, "chrome", "related") else tone.quiet))
            words = role_name(role) if index.column() == 0 else model.line(index.row())
            write_line(painter, option.rect.adjusted(8, 0, -8, 0), words, option.direction)
        finally:
            painter.restore()


class ZoneTable(QTableView):
    """The lines of one article."""

    def __init__(self, article: Article, parent: QWidget) -> None:
        super().__init__(parent)
        self.rows = ZoneModel(article, self)
        self.setModel(self.rows)
        self.setItemDelegate(_Delegate(self))
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.horizontalHeader().hide()
        self.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.Fixed)
        self.horizontalHeader().setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        self.setColumnWidth(0, 130)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(28)
        self.setAccessibleName(translate("Zones", "Lines and their roles"))

    def focusInEvent(self, event: QFocusEvent) -> None:
        """For Qt: the hand comes in by Tab, and the first line is chosen."""
        if not self.currentIndex().isValid() and self.rows.rowCount():
            self.setCurrentIndex(self.rows.index(0, 0))
        super().focusInEvent(event)

    def give(self, role: Role | None) -> None:
        """Give what is chosen a role."""
        self.rows.give(sorted({one.row() for one in self.selectionModel().selectedRows()}), role)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A number gives its role, 0 none."""
        key = pressed_key(event)
        if key.isdecimal() and int(key) <= len(ROLES):
            self.give(ROLES[int(key) - 1] if int(key) else None)
        else:
            super().keyPressEvent(event)


def role_hint() -> str:
    """Which number gives which role."""
    roles: list[tuple[int, Role | None]] = [*enumerate(ROLES, 1), (0, None)]
    return "   ".join(f"{number(place)} {role_name(role)}" for place, role in roles)
