"""How files are to be read: what is left alone is found out for each of them."""

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QFormLayout, QLabel, QLineEdit, QWidget

from annotator.loaders import ENCODINGS, Asked
from annotator.loaders.asked import FIELDS, Field
from annotator.loaders.fields import Columns
from annotator.loaders.kinds import KINDS
from annotator.ui.exchange.load_words import field_name, kind_name
from annotator.ui.language import directed, quoted, spoken, translate

_WITH_SEPARATOR = ("text", "parted", "")
_WITH_ELEMENT = ("xml", "json")


class LoadForm(QWidget):
    """The choices; ``changed()`` comes when the files are to be read in another way."""

    changed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.kind, self.encoding = QComboBox(self), QComboBox(self)
        self.outlet, self.separator = QLineEdit(self), QLineEdit(self)
        self.element, self.sheet = QLineEdit(self), QLineEdit(self)
        self.repair = QCheckBox(translate("Load", "Put torn or reversed Arabic right"), self)
        self.columns: dict[Field, QComboBox] = {field: QComboBox(self) for field in FIELDS}
        self._labels: dict[QWidget, QLabel] = {}
        self._offer()
        self._arrange()
        self.show_for(None, (), wrecked=False)
        for box in (self.kind, self.encoding, *self.columns.values()):
            box.currentIndexChanged.connect(lambda _place: self.changed.emit())
        for line in (self.outlet, self.separator, self.element, self.sheet):
            line.textChanged.connect(lambda _text: self.changed.emit())
        self.repair.toggled.connect(lambda _on: self.changed.emit())

    def asked(self) -> Asked:
        """What was chosen."""
        # What is not seen does not count: it was chosen for other files.
        chosen = {field: box.currentData() for field, box in self.columns.items() if not box.isHidden()}
        return Asked(
            kind=self.kind.currentData() or "",
            encoding=self.encoding.currentData() or "",
            columns={field: column for field, column in chosen.items() if column},
            separator="" if self.separator.isHidden() else self.separator.text(),
            element="" if self.element.isHidden() else self.element.text().strip(),
            sheet="" if self.sheet.isHidden() else self.sheet.text().strip(),
            source=" ".join(self.outlet.text().split()),
            repair=self.repair.isChecked() and not self.repair.isHidden(),
        )

    def show_for(self, columns: Columns | None, kinds: Sequence[str], *, wrecked: bool) -> None:
        """Show what matters for files of these kinds, of which the first table has these columns.

        What was chosen stays, where it still can be.
        """
        chosen = self.kind.currentData() or ""
        relevant = {chosen} if chosen else set(kinds)
        for field, box in self.columns.items():
            self._fill(
                box, columns.names if columns else (), columns.chosen.get(field, "") if columns else ""
            )
            self._see(box, seen=columns is not None)
        self._see(self.separator, seen=bool(relevant & set(_WITH_SEPARATOR)))
        self._see(self.element, seen=bool(relevant & set(_WITH_ELEMENT)))
        self._see(self.sheet, seen="workbook" in relevant)
        self.repair.setHidden(not wrecked and not self.repair.isChecked())

    def choose_encoding(self, name: str) -> None:
        """Choose an encoding for all files; empty to find out for each."""
        self.encoding.setCurrentIndex(self.encoding.findData(name))

    def _fill(self, box: QComboBox, columns: Sequence[str], found: str) -> None:
        kept = box.currentData() or ""
        said = translate("Load", "Find out")
        if found:
            said = translate("Load", "Find out: {column}").format(column=quoted(found))
        with QSignalBlocker(box):
            box.clear()
            box.addItem(spoken(said), "")
            for column in columns:
                box.addItem(directed(column), column)
            box.setCurrentIndex(max(0, box.findData(kept)))

    def _see(self, field: QWidget, *, seen: bool) -> None:
        field.setHidden(not seen)
        self._labels[field].setHidden(not seen)

    def _offer(self) -> None:
        self.kind.addItem(translate("Load", "Find out for each file"), "")
        for kind in KINDS:
            self.kind.addItem(kind_name(kind), kind)
        self.encoding.addItem(translate("Load", "Find out for each file"), "")
        for name in ENCODINGS:
            self.encoding.addItem(name, name)
        self.outlet.setPlaceholderText(translate("Load", "where a file does not say"))
        self.separator.setPlaceholderText(translate("Load", "such as ----"))
        for box in self.columns.values():
            policy = QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
            box.setSizeAdjustPolicy(policy)
            box.setMinimumContentsLength(12)

    def _arrange(self) -> None:
        rows: list[tuple[str, QWidget]] = [
            (translate("Load", "Read as"), self.kind),
            (translate("Load", "Encoding"), self.encoding),
            (translate("Load", "Outlet of all articles"), self.outlet),
            (translate("Load", "Line between articles"), self.separator),
            (translate("Load", "Element of an article"), self.element),
            (translate("Load", "Sheet"), self.sheet),
            *((field_name(field), box) for field, box in self.columns.items()),
        ]
        form = QFormLayout(self)
        form.setContentsMargins(0, 0, 8, 0)
        form.setSpacing(8)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapAllRows)
        for name, field in rows:
            label = self._labels[field] = QLabel(name, self)
            label.setBuddy(field)
            field.setAccessibleName(name)
            form.addRow(label, field)
        form.addRow(self.repair)
