"""Which words do not go out: labels, and values of their attributes, to be ticked."""

from collections.abc import Iterator

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QTreeWidget, QTreeWidgetItem, QWidget

from annotator.core.choice import Hidden
from annotator.core.schema import Schema
from annotator.ui.language import directed, language

_ROLE = Qt.ItemDataRole.UserRole
_LINES = 7


class HiddenTree(QTreeWidget):
    """Labels, and under each the values that its attributes can have; ``ticked_changed()`` on a change."""

    ticked_changed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("framed")
        self.setHeaderHidden(True)
        self.setTabKeyNavigation(False)
        self.setUniformRowHeights(True)
        self.setFixedHeight(_LINES * (self.fontMetrics().height() + 6))
        self.itemChanged.connect(lambda _item, _column: self.ticked_changed.emit())

    def fill(self, schema: Schema, hidden: Hidden) -> None:
        """Show what the schema has, with what is hidden ticked."""
        self.blockSignals(True)  # noqa: FBT003
        self.clear()
        for label in schema.labels:
            name = label.names.within(language())
            above = self._item(self.invisibleRootItem(), name, label.id, on=label.id in hidden.labels)
            for attribute in label.attributes:
                for choice in attribute.choices:
                    value = (label.id, attribute.id, choice.id)
                    named = f"{attribute.names.within(language())}: {choice.names.within(language())}"
                    self._item(above, named, value, on=value in hidden.values)
            above.setExpanded(any(value[0] == label.id for value in hidden.values))
        first = self.topLevelItem(0)
        if first is not None:
            self.setCurrentItem(first)
        self.blockSignals(False)  # noqa: FBT003

    def labels(self) -> tuple[str, ...]:
        """The labels all of whose words are hidden."""
        return tuple(thing for thing in self._ticked() if isinstance(thing, str))

    def values(self) -> tuple[tuple[str, str, str], ...]:
        """The values (label, attribute, value) of spans whose words are hidden."""
        return tuple((thing[0], thing[1], thing[2]) for thing in self._ticked() if not isinstance(thing, str))

    def tick(self, thing: object, *, on: bool = True) -> None:
        """Tick a label or a value, or no longer."""
        for item in self._items():
            if item.data(0, _ROLE) == thing:
                item.setCheckState(0, Qt.CheckState.Checked if on else Qt.CheckState.Unchecked)

    def _item(self, above: QTreeWidgetItem, name: str, thing: object, *, on: bool) -> QTreeWidgetItem:
        item = QTreeWidgetItem(above, [directed(name)])
        item.setData(0, _ROLE, thing)
        item.setCheckState(0, Qt.CheckState.Checked if on else Qt.CheckState.Unchecked)
        return item

    def _items(self) -> Iterator[QTreeWidgetItem]:
        for place in range(self.topLevelItemCount()):
            item = self.topLevelItem(place)
            if item is not None:
                yield item
                yield from _below(item)

    def _ticked(self) -> list[str | tuple[str, str, str]]:
        return [item.data(0, _ROLE) for item in self._items() if item.checkState(0) == Qt.CheckState.Checked]


def _below(item: QTreeWidgetItem) -> Iterator[QTreeWidgetItem]:
    for row in range(item.childCount()):
        child = item.child(row)
        if child is not None:
            yield child
