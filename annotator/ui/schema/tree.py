"""The things of a schema as a tree: labels with their attributes and choices, then link types."""

from typing import Literal

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QColor, QIcon, QKeyEvent, QPainter, QPixmap
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTreeWidget, QTreeWidgetItem, QWidget

from annotator.core.schema import Attribute, Label
from annotator.core.schema_draft import Census, Draft, Item
from annotator.core.schema_values import is_of_choices
from annotator.ui.language import language, number, shown, translate
from annotator.ui.schema.words import KINDS, name_of
from annotator.ui.theme import tones

Group = Literal["labels", "links"]
Chosen = Item | Group

_ITEM = Qt.ItemDataRole.UserRole


class SchemaTree(QTreeWidget):
    """``picked()``: another one is chosen. ``wanted(what)``: a key asks for ``remove``, ``up``, ``down``…"""

    picked = Signal()
    wanted = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setColumnCount(3)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setUniformRowHeights(True)
        self.setIconSize(QSize(14, 14))
        self.header().setStretchLastSection(False)
        self.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.header().setMinimumSectionSize(30)
        for column, width in ((1, 62), (2, 84)):
            self.header().setSectionResizeMode(column, QHeaderView.ResizeMode.Fixed)
            self.header().resizeSection(column, width)
        self.setHeaderLabels(
            [translate("Schema", "Name"), translate("Schema", "Key"), translate("Schema", "Used")]
        )
        self.setAccessibleName(translate("Schema", "Labels and link types"))
        self.currentItemChanged.connect(lambda *_rows: self.picked.emit())

    def chosen(self) -> Chosen:
        """The item that is chosen, or the group."""
        row = self.currentItem()
        found = row.data(0, _ITEM) if row is not None else "labels"
        if isinstance(found, Item):
            return found
        return "links" if found == "links" else "labels"

    def choose(self, chosen: Chosen) -> None:
        """Choose one, and unfold what it stands in."""
        row = self._row(chosen)
        if row is not None:
            self.setCurrentItem(row)
            self.scrollToItem(row)

    def show_draft(self, draft: Draft, census: Census | None, fault: Item | None) -> None:
        """Show the draft anew; what is unfolded and chosen stays. ``fault`` is marked as being at fault."""
        chosen, open_ones = self.chosen(), self._open()
        first = self.topLevelItemCount() == 0
        self.blockSignals(True)  # noqa: FBT003
        self.clear()
        for group, items in (("labels", draft.labels), ("links", draft.links)):
            title = translate("Schema", "Labels") if group == "labels" else translate("Schema", "Link types")
            top = QTreeWidgetItem([title, "", ""])
            top.setData(0, _ITEM, group)
            self.addTopLevelItem(top)
            top.setExpanded(first or group in open_ones)
            for item in items:
                self._add(top, item, (item.was,) if item.was else None, census, open_ones, fault)
        self.choose(chosen if self._row(chosen) is not None else "labels")
        self.blockSignals(False)  # noqa: FBT003

    def show_item(self, item: Item) -> None:
        """An item says something else of itself."""
        row = self._row(item)
        if row is not None:
            self._fill(row, item)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """For Qt: the keys that act on the chosen one."""
        alt = event.modifiers() == Qt.KeyboardModifier.AltModifier
        plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
        shift = event.modifiers() == Qt.KeyboardModifier.ShiftModifier
        asks = {
            Qt.Key.Key_Delete: "remove" if plain else "",
            Qt.Key.Key_Insert: "beside" if plain else "inside" if shift else "",
            Qt.Key.Key_Up: "up" if alt else "",
            Qt.Key.Key_Down: "down" if alt else "",
            Qt.Key.Key_Return: "edit" if plain else "",
            Qt.Key.Key_Enter: "edit" if plain else "",
            Qt.Key.Key_F2: "edit" if plain else "",
        }
        wish = asks.get(Qt.Key(event.key()), "")
        if wish:
            self.wanted.emit(wish)
        else:
            super().keyPressEvent(event)

    # -- inside ------------------------------------------------------------------------------------------

    def _add(
        self,
        above: QTreeWidgetItem,
        item: Item,
        path: tuple[str, ...] | None,
        census: Census | None,
        open_ones: set[object],
        fault: Item | None,
    ) -> None:
        row = QTreeWidgetItem(above)
        row.setData(0, _ITEM, item)
        self._fill(row, item)
        if census is not None and path is not None:
            usage = census.links.get(path[0]) if item.kind == "link" else census.spans.get(path)
            row.setText(2, number(usage.count) if usage else "")
        if item is fault:
            row.setForeground(0, QColor(tones().warning))
        row.setExpanded(item.mark in open_ones)
        for part in item.items if not isinstance(item.thing, Attribute) or is_of_choices(item.thing) else ():
            deeper = (*path, part.was) if path and part.was else None
            self._add(row, part, deeper, census, open_ones, fault)

    def _fill(self, row: QTreeWidgetItem, item: Item) -> None:
        name = name_of(item)
        kind = translate("Schema", KINDS[item.kind])
        off = translate("Schema", "{name} (disabled)").format(name=name) if item.thing.disabled else name
        row.setText(0, off)
        row.setToolTip(0, f"{kind}: \u2066{item.id}\u2069")
        row.setData(0, Qt.ItemDataRole.AccessibleTextRole, f"{off}, {kind}")
        font = row.font(0)
        font.setItalic(item.thing.disabled and language() == "en")  # Arabic type has no italics
        row.setFont(0, font)
        if isinstance(item.thing, Label):
            row.setText(1, shown(item.thing.key))
            row.setIcon(0, swatch(item.thing.color))

    def _rows(self, above: QTreeWidgetItem | None = None) -> list[QTreeWidgetItem]:
        if above is None:
            above = self.invisibleRootItem()
        found = []
        for place in range(above.childCount()):
            row = above.child(place)
            if row is not None:
                found += [row, *self._rows(row)]
        return found

    def _row(self, chosen: Chosen) -> QTreeWidgetItem | None:
        return next((row for row in self._rows() if _same(row.data(0, _ITEM), chosen)), None)

    def _open(self) -> set[object]:
        found: set[object] = set()
        for row in self._rows():
            if row.isExpanded():
                item = row.data(0, _ITEM)
                found.add(item.mark if isinstance(item, Item) else item)
        return found


def swatch(color: str) -> QIcon:
    """A small rounded patch of a colour."""
    patch = QPixmap(28, 28)
    patch.fill(Qt.GlobalColor.transparent)
    painter = QPainter(patch)
    try:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(color) if QColor(color).isValid() else QColor(tones().line))
        painter.drawRoundedRect(0, 0, 28, 28, 8, 8)
    finally:
        painter.end()
    return QIcon(patch)


def _same(one: object, other: object) -> bool:
    """Whether both are the same thing, if of another copy of the draft."""
    if isinstance(one, Item) and isinstance(other, Item):
        return one.mark == other.mark
    return one == other
