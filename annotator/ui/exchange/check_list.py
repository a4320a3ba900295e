"""A short list of things to tick, by mouse or with Space."""

from collections.abc import Collection, Hashable, Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from annotator.ui.language import directed

_LINES = 5


class CheckList(QListWidget):
    """``ticked_changed()`` comes whenever another set of things is ticked."""

    ticked_changed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("framed")
        self.setUniformItemSizes(True)
        self.setTabKeyNavigation(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.itemChanged.connect(lambda _item: self.ticked_changed.emit())

    def fill(self, things: Iterable[tuple[str, Hashable]], ticked: Collection[object]) -> None:
        """Show these things, each with its name."""
        self.blockSignals(True)  # noqa: FBT003
        self.clear()
        for name, thing in things:
            item = QListWidgetItem(directed(name), self)
            item.setData(Qt.ItemDataRole.UserRole, thing)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Checked if thing in ticked else Qt.CheckState.Unchecked)
        if self.count():
            self.setCurrentRow(0)
        shown = min(max(self.count(), 2), _LINES)
        self.setFixedHeight(shown * self.sizeHintForRow(0) + 2 * self.frameWidth() if self.count() else 40)
        self.blockSignals(False)  # noqa: FBT003

    def ticked(self) -> list[object]:
        """What is ticked, in the order of the list."""
        items = (self.item(row) for row in range(self.count()))
        return [
            one.data(Qt.ItemDataRole.UserRole) for one in items if one.checkState() == Qt.CheckState.Checked
        ]

    def tick(self, thing: object, *, on: bool = True) -> None:
        """Tick a thing, or no longer."""
        for row in range(self.count()):
            if self.item(row).data(Qt.ItemDataRole.UserRole) == thing:
                self.item(row).setCheckState(Qt.CheckState.Checked if on else Qt.CheckState.Unchecked)
