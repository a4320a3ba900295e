"""The choices of a published corpus: whose labels, in which formats, divided how, called what."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFormLayout,
    QLineEdit,
    QPlainTextEdit,
    QSpinBox,
    QWidget,
)

from annotator.core.choice import Choice, Hidden
from annotator.core.consensus import RULES
from annotator.formats import FORMATS
from annotator.publishing.parts import shares_from
from annotator.publishing.publish import SHARES, Plan
from annotator.ui.check_list import CheckList
from annotator.ui.export_words import format_name
from annotator.ui.language import spoken, translate

LICENCES = ("", "CC-BY-4.0", "CC-BY-SA-4.0", "CC-BY-NC-4.0", "CC0-1.0")
_ABOUT_LINES = 3


class PublishForm(QWidget):
    """``divided()`` comes when the corpus is to be divided in another way."""

    divided = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.title, self.about = QLineEdit(self), QPlainTextEdit(self)
        self.licence, self.whose = QComboBox(self), QComboBox(self)
        self.formats, self.parts = CheckList(self), QLineEdit(self)
        self.seed = QSpinBox(self)
        self.by_date = QCheckBox(translate("Publish", "By date, the oldest first"), self)
        self.pseudonyms = QCheckBox(translate("Publish", "Annotators under pseudonyms"), self)
        self.freeze = QCheckBox(translate("Publish", "Keep the parts: later articles never move them"), self)
        self._fill()
        self._arrange()
        for line in (self.parts,):
            line.textChanged.connect(lambda _text: self.divided.emit())
        self.whose.currentIndexChanged.connect(lambda _place: self.divided.emit())
        self.seed.valueChanged.connect(lambda _value: self.divided.emit())
        self.by_date.toggled.connect(self._switch_date)

    def fault(self) -> str:
        """Why nothing can be published as chosen; empty where it can."""
        try:
            shares_from(self.parts.text())
        except ValueError as error:
            said = translate(
                "Publish", "“{wrong}” is no part with a share; write for example train=80,test=20."
            )
            return said.format(wrong=str(error))
        if not self.formats.ticked():
            return translate("Publish", "Choose a format at least.")
        return ""

    def plan(self) -> Plan:
        """What is wished; only where nothing is at fault."""
        whose = self.whose.currentData()
        choice = Choice(
            gold=whose == "gold",
            rule=whose if whose in RULES else None,
            statuses=("done",),
            zones="article",
            hidden=Hidden(annotators=self.pseudonyms.isChecked()),
        )
        return Plan(
            formats=tuple(str(name) for name in self.formats.ticked()),
            choice=choice,
            shares=shares_from(self.parts.text()),
            seed=self.seed.value(),
            by_date=self.by_date.isChecked(),
            title=" ".join(self.title.text().split()),
            licence=" ".join(self.licence.currentText().split()),
            about=self.about.toPlainText().strip(),
            freeze=self.freeze.isChecked(),
        )

    def _switch_date(self, on: bool) -> None:  # noqa: FBT001  (Qt's signal)
        self.seed.setEnabled(not on)
        self.divided.emit()

    def _fill(self) -> None:
        self.parts.setText(",".join(f"{name}={share:g}" for name, share in SHARES.items()))
        self.seed.setRange(0, 999_999)
        for words, whose in (
            (translate("Publish", "Gold"), "gold"),
            (translate("Publish", "What more than half say (majority)"), "majority"),
            (translate("Publish", "What anybody says (union)"), "union"),
            (translate("Publish", "What all say (intersection)"), "intersection"),
            (translate("Publish", "Each annotator's own"), "all"),
        ):
            self.whose.addItem(words, whose)
        self.licence.setEditable(True)
        self.licence.addItems(LICENCES)
        self.formats.fill([(format_name(form), name) for name, form in FORMATS.items()], {"jsonl"})
        self.pseudonyms.setChecked(True)
        self.freeze.setChecked(True)
        self.about.setTabChangesFocus(True)
        self.about.setFixedHeight((_ABOUT_LINES + 1) * self.fontMetrics().lineSpacing())

    def _arrange(self) -> None:
        form = QFormLayout(self)
        form.setContentsMargins(0, 0, 0, 0)
        form.setSpacing(9)
        rows: list[tuple[str, QWidget]] = [
            (translate("Publish", "What the corpus is called"), self.title),
            (translate("Publish", "Whose labels, of what is done"), self.whose),
            (translate("Publish", "Formats"), self.formats),
            (translate("Publish", "Parts with their shares"), self.parts),
            ("", self.by_date),
            (translate("Publish", "Seed"), self.seed),
            (translate("Publish", "Licence"), self.licence),
            (translate("Publish", "About it, for its card"), self.about),
            ("", self.pseudonyms),
            ("", self.freeze),
        ]
        for name, field in rows:
            if name:
                field.setAccessibleName(name)
                form.addRow(spoken(name), field)
            else:
                form.addRow(field)
