"""The names that a file has, each with what it becomes here."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QPixmap
from PySide6.QtWidgets import QComboBox, QGridLayout, QLabel, QPushButton, QWidget

from annotator.core.schema import Label, LinkType
from annotator.ui.exchange.import_names import Proposal, Why, propose
from annotator.ui.language import directed, language, number, spoken, translate

_CHOOSE, _DROP = "\0choose", "\0drop"


class NameMap(QWidget):
    """A row for each name; ``changed()`` comes when one becomes something else.

    ``title`` heads the column of names: labels, or types of links.
    """

    changed = Signal()

    def __init__(self, title: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._title = title
        self._boxes: dict[str, QComboBox] = {}
        self._leave: QPushButton
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(6)
        self._grid.setColumnStretch(2, 1)

    def fill(
        self,
        seen: Mapping[str, int],
        offered: Sequence[Label] | Sequence[LinkType],
        known: Mapping[str, str | None],
    ) -> None:
        """Show the names with how often they stand in the file, those that nobody knows first."""
        while (taken := self._grid.takeAt(0)) is not None:
            widget = taken.widget()
            if widget is not None:
                widget.deleteLater()
        self._boxes = {}
        proposals = {name: propose(name, known, offered) for name in seen}
        if not seen:
            self.hide()
            return
        self._head()
        order = sorted(seen, key=lambda name: (proposals[name].why != "unknown", -seen[name], name))
        for row, name in enumerate(order, 1):
            self._row(row, name, seen[name], offered, proposals[name])
        self._leave.setVisible(bool(self.open_names()))
        self.show()

    def names(self) -> dict[str, str | None]:
        """What each name becomes; None: it is left out. Names that nobody decided are not there."""
        chosen = {name: box.currentData() for name, box in self._boxes.items()}
        return {name: None if to == _DROP else to for name, to in chosen.items() if to != _CHOOSE}

    def open_names(self) -> list[str]:
        """The names that nobody decided yet."""
        return [name for name, box in self._boxes.items() if box.currentData() == _CHOOSE]

    def choose(self, name: str, to: str | None) -> None:
        """Decide what a name becomes."""
        box = self._boxes[name]
        box.setCurrentIndex(box.findData(_DROP if to is None else to))

    def drop_open(self) -> None:
        """Leave out every name that nobody decided."""
        for name in self.open_names():
            self.choose(name, None)

    def box(self, name: str) -> QComboBox:
        """The box of a name."""
        return self._boxes[name]

    def _head(self) -> None:
        heads = (self._title, translate("Import", "How often"), translate("Import", "Becomes"))
        for column, text in enumerate(heads):
            head = QLabel(text, self)
            head.setObjectName("quiet")
            self._grid.addWidget(head, 0, column)
        self._leave = QPushButton(translate("Import", "Leave out what is open"), self)
        self._leave.clicked.connect(self.drop_open)
        self._grid.addWidget(self._leave, 0, 3)

    def _row(
        self,
        row: int,
        name: str,
        count: int,
        offered: Sequence[Label] | Sequence[LinkType],
        proposal: Proposal,
    ) -> None:
        said = QLabel(directed(name), self)
        said.setTextFormat(Qt.TextFormat.PlainText)
        said.setWordWrap(True)
        box = QComboBox(self)
        box.addItem(translate("Import", "Choose…"), _CHOOSE)
        for one in offered:
            box.addItem(one.names.within(language()), one.id)
            if isinstance(one, Label):
                swatch = QPixmap(14, 14)
                swatch.fill(QColor(one.color))
                box.setItemIcon(box.count() - 1, swatch)
        box.addItem(translate("Import", "Leave out"), _DROP)
        if proposal.why != "unknown":
            box.setCurrentIndex(box.findData(_DROP if proposal.to is None else proposal.to))
        box.setAccessibleName(translate("Import", "What {name} becomes").format(name=name))
        box.setMinimumContentsLength(10)
        why = QLabel(spoken(why_said(proposal.why)), self)
        why.setObjectName("fault" if proposal.why in ("unknown", "alike") else "quiet")
        box.currentIndexChanged.connect(lambda _place, note=why: self._decided(note))
        said.setBuddy(box)
        self._boxes[name] = box
        for column, widget in enumerate((said, QLabel(number(count), self), box, why)):
            self._grid.addWidget(widget, row, column)

    def _decided(self, note: QLabel) -> None:
        note.clear()
        self._leave.setVisible(bool(self.open_names()))
        self.changed.emit()


def why_said(why: Why) -> str:
    """Why a name is taken for one of the schema's."""
    match why:
        case "remembered":
            return translate("Import", "as last time")
        case "same":
            return ""
        case "alike":
            return translate("Import", "a guess")
        case "unknown":
            return translate("Import", "not known here")
