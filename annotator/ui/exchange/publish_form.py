"""The choices of a published corpus: in which formats, divided how, called what, and what goes out."""

import msgspec
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFormLayout,
    QFrame,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QSpinBox,
    QTabWidget,
    QWidget,
)

from annotator.core.choice import Choice, Hidden
from annotator.core.schema import Schema
from annotator.formats import FORMATS, Options
from annotator.publishing.parts import shares_from
from annotator.publishing.publish import Plan
from annotator.ui.exchange.check_list import CheckList
from annotator.ui.exchange.export_form import ExportForm, People
from annotator.ui.exchange.export_wish import Wish, fitting_choice
from annotator.ui.exchange.export_words import format_name
from annotator.ui.language import spoken, translate

LICENCES = ("", "CC-BY-4.0", "CC-BY-SA-4.0", "CC-BY-NC-4.0", "CC0-1.0")
_ABOUT_LINES = 3

#: Before anybody has chosen: gold of what is done, without the annotators' names.
_PLAIN = Plan(choice=Choice(gold=True, statuses=("done",), zones="article", hidden=Hidden(annotators=True)))


class PublishForm(QTabWidget):
    """``changed()`` comes when another corpus is wished, ``divided()`` when it is divided in another way."""

    changed = Signal()
    divided = Signal()

    def __init__(self, schema: Schema, people: People, parent: QWidget) -> None:
        super().__init__(parent)
        self._schema, self._people = schema, people
        self.out = ExportForm(schema, people, self, corpus=True)
        self.whose, self.pseudonyms = self.out.whose, self.out.pseudonyms
        self._corpus = QWidget(self)
        self.title, self.about = QLineEdit(self), QPlainTextEdit(self)
        self.licence = QComboBox(self)
        self.formats, self.parts = CheckList(self), QLineEdit(self)
        self.seed = QSpinBox(self)
        self.by_date = QCheckBox(translate("Publish", "By date, the oldest first"), self)
        self.freeze = QCheckBox(translate("Publish", "Keep the parts: later articles never move them"), self)
        self._arrange()
        self.fill(_PLAIN)
        self.parts.textChanged.connect(lambda _text: self.divided.emit())
        self.seed.valueChanged.connect(lambda _value: self.divided.emit())
        self.by_date.toggled.connect(self._switch_date)
        self.out.changed.connect(self.divided)
        self.formats.ticked_changed.connect(self._heed)

    def fill(self, plan: Plan) -> None:
        """Show what was wished before, without what the project does not have any more."""
        self.title.setText(plan.title)
        self.about.setPlainText(plan.about)
        self.licence.setCurrentText(plan.licence)
        self.parts.setText(",".join(f"{name}={share:g}" for name, share in plan.shares.items()))
        self.seed.setValue(plan.seed)
        self.by_date.setChecked(plan.by_date)
        self.freeze.setChecked(plan.freeze)
        known = {name for name in plan.formats if name in FORMATS}
        self.formats.fill([(format_name(form), name) for name, form in FORMATS.items()], known)
        choice = fitting_choice(plan.choice, self._schema, self._people.everybody)
        options = plan.options
        wish = Wish(choice=choice, zones=plan.choice.zones, clitics=options.clitics, flatten=options.flatten)
        self.out.fill(msgspec.structs.replace(wish, unit=options.unit, strict=plan.strict))
        self._heed()

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
        return self.out.fault()

    def plan(self) -> Plan:
        """What is wished; only where nothing is at fault."""
        wish = self.out.wish()
        return Plan(
            formats=tuple(str(name) for name in self.formats.ticked()),
            choice=msgspec.structs.replace(wish.choice, zones=wish.zones or "article"),
            shares=shares_from(self.parts.text()),
            seed=self.seed.value(),
            by_date=self.by_date.isChecked(),
            options=Options(clitics=wish.clitics, flatten=wish.flatten, unit=wish.unit),
            title=" ".join(self.title.text().split()),
            licence=" ".join(self.licence.currentText().split()),
            about=self.about.toPlainText().strip(),
            strict=wish.strict,
            freeze=self.freeze.isChecked(),
        )

    def _switch_date(self, on: bool) -> None:  # noqa: FBT001  (Qt's signal)
        self.seed.setEnabled(not on)
        self.divided.emit()

    def _heed(self) -> None:
        self.out.heed([FORMATS[str(name)] for name in self.formats.ticked()])
        self.changed.emit()

    def _arrange(self) -> None:
        self.seed.setRange(0, 999_999)
        self.licence.setEditable(True)
        self.licence.addItems(LICENCES)
        self.about.setTabChangesFocus(True)
        self.about.setFixedHeight((_ABOUT_LINES + 1) * self.fontMetrics().lineSpacing())
        form = QFormLayout(self._corpus)
        form.setSpacing(9)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        for name, field in (
            (translate("Publish", "What the corpus is called"), self.title),
            (translate("Publish", "Formats"), self.formats),
            (translate("Publish", "Parts with their shares"), self.parts),
            ("", self.by_date),
            (translate("Publish", "Seed"), self.seed),
            ("", self.freeze),
            (translate("Publish", "Licence"), self.licence),
            (translate("Publish", "About it, for its card"), self.about),
        ):
            if name:
                field.setAccessibleName(name)
                form.addRow(spoken(name), field)
            else:
                form.addRow(field)
        self.setDocumentMode(True)
        self.addTab(_scrolled(self._corpus, self), translate("Publish", "The corpus"))
        self.addTab(_scrolled(self.out, self), translate("Publish", "What goes out"))


def plan_to_json(plan: Plan) -> str:
    """As it is kept in the settings."""
    return msgspec.json.encode(plan).decode()


def plan_from_json(stored: str) -> Plan:
    """What was kept; the plain plan where nothing was, or nothing that is understood any more."""
    try:
        plan = msgspec.json.decode(stored, type=Plan)
        shares_from(",".join(f"{name}={share:g}" for name, share in plan.shares.items()))
    except (msgspec.MsgspecError, ValueError):
        return _PLAIN
    return plan


def _scrolled(form: QWidget, parent: QWidget) -> QScrollArea:
    """A form that scrolls up and down, and is never narrower than it needs to be."""
    area = QScrollArea(parent)
    area.setWidget(form)
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setMinimumWidth(form.minimumSizeHint().width() + area.verticalScrollBar().sizeHint().width())
    return area
