"""The choices of an export: which format, whose labels, of which articles, under which names."""

import re
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

import msgspec
from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from annotator.core.annotation import STATUSES
from annotator.core.arabic import fold_text
from annotator.core.choice import COLUMNS, Choice, Hidden
from annotator.core.consensus import RULES
from annotator.core.filter import EVERYTHING, Filter
from annotator.core.schema import Schema
from annotator.exchange import usual_zones
from annotator.formats import CLITICS, FLATTEN, FORMATS, Format
from annotator.review.saved_filters import saved_filters
from annotator.ui.articles import status_name
from annotator.ui.exchange.check_list import CheckList
from annotator.ui.exchange.export_hidden import HiddenTree
from annotator.ui.exchange.export_wish import Wish
from annotator.ui.exchange.export_words import (
    about_format,
    clitics_name,
    column_name,
    control_name,
    flatten_name,
    format_name,
    unit_name,
)
from annotator.ui.language import directed, quoted, spoken, translate

if TYPE_CHECKING:
    from annotator.store import Project
    from annotator.ui.window import Window

LISTED = "list"
"""What the filter of the list in force is called, among those that have a name."""

_DAY = re.compile(r"\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])")


class People(msgspec.Struct, frozen=True):
    """Who works (``me``), who has labels in the project, and the filters by name that there are for them."""

    me: str
    everybody: Sequence[str]
    filters: Mapping[str, Filter] = {}


def people_of(window: "Window", project: "Project", me: str) -> People:
    """Who there is, with the filters that are saved and the one that is in force."""
    listed = window.session.list.filter
    filters = {LISTED: listed} if listed != EVERYTHING else {}
    filters |= {name: saved.filter for name, saved in saved_filters(project).items()}
    return People(me, [one.name for one in project.annotators()], filters)


class ExportForm(QWidget):
    """All choices in a column; ``changed()`` comes when another export is wished.

    ``corpus``: of a corpus that is published, which has its own formats (see :meth:`heed`), parts and place.
    """

    changed = Signal()

    def __init__(
        self, schema: Schema, people: People, parent: QWidget | None = None, *, corpus: bool = False
    ) -> None:
        super().__init__(parent)
        self._schema, self._people = schema, people
        self._corpus = corpus
        self._heeded: Sequence[Format] = ()
        self._filling = False
        self._zones_chosen = False
        self.format, self.whose = QComboBox(self), QComboBox(self)
        self.clitics, self.flatten, self.unit = QComboBox(self), QComboBox(self), QComboBox(self)
        self.place, self.part, self.outlets = QComboBox(self), QComboBox(self), QComboBox(self)
        self.filter = QComboBox(self)
        self.annotators, self.sources = CheckList(self), CheckList(self)
        self.since, self.until = QLineEdit(self), QLineEdit(self)
        self.statuses = {status: QCheckBox(status_name(status), self) for status in STATUSES}
        self.columns = {column: QCheckBox(column_name(column), self) for column in COLUMNS}
        self.zones = QCheckBox(translate("Export", "Leave it out of the text"), self)
        self.pseudonyms = QCheckBox(translate("Export", "Annotators under pseudonyms"), self)
        self.hide_words = QCheckBox(translate("Export", "Words of the text, wherever they stand"), self)
        self.hidden = HiddenTree(self)
        self.strict = QCheckBox(translate("Export", "Write nothing if anything is left out"), self)
        self._about, self._wrong = QLabel(self), QLabel(self)
        self._about.setObjectName("quiet")
        self._wrong.setObjectName("fault")
        for label in (self._about, self._wrong):
            label.setWordWrap(True)
        self._wrong.hide()
        self._form = QFormLayout(self)
        self._form.setSpacing(9)
        self._form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        self._offer()
        self._arrange()
        self._connect()

    # -- what is wished ----------------------------------------------------------------------------------

    def fill(self, wish: Wish) -> None:
        """Show a wish that fits the project."""
        self._filling = True
        choice = wish.choice
        self._zones_chosen = wish.zones is not None
        self.format.setCurrentIndex(max(0, self.format.findData(wish.format)))
        self.clitics.setCurrentIndex(self.clitics.findData(wish.clitics))
        self.flatten.setCurrentIndex(self.flatten.findData(wish.flatten))
        self._offer_units(wish.unit)
        self.place.setCurrentIndex(int(wish.zipped))
        self.whose.setCurrentIndex(max(0, self.whose.findData(self._whose(choice))))
        named = [(name, name) for name in self._people.everybody]
        self.annotators.fill(named, choice.annotators or (self._people.me,))
        self.filter.setCurrentIndex(max(0, self.filter.findData(choice.filtered)))
        self.show_outlets(choice.sources, known=False)
        self.show_parts([choice.part] if choice.part else [], choice.part)
        self.since.setText(choice.since)
        self.until.setText(choice.until)
        for status, box in self.statuses.items():
            box.setChecked(status in choice.statuses)
        for column, box in self.columns.items():
            box.setChecked(column in choice.columns)
        self.zones.setChecked((wish.zones or usual_zones(wish.format)) == "article")
        self.pseudonyms.setChecked(choice.hidden.annotators)
        self.hide_words.setChecked(choice.hidden.words)
        self.hidden.fill(self._schema, choice.hidden)
        self.strict.setChecked(wish.strict)
        self._filling = False
        self._show_rows()

    def wish(self) -> Wish:
        """What is wished now."""
        return Wish(
            format=self.format.currentData(),
            choice=self._choice(),
            zones=("article" if self.zones.isChecked() else "all") if self._zones_chosen else None,
            clitics=self.clitics.currentData(),
            flatten=self.flatten.currentData(),
            unit=self.unit.currentData(),
            strict=self.strict.isChecked(),
            zipped=bool(self.place.currentData()),
        )

    def heed(self, forms: Sequence[Format]) -> None:
        """Ask what the formats of a corpus heed; for ``corpus``."""
        self._heeded = forms
        self._offer_units(self.unit.currentData())
        self._show_rows()

    def fault(self) -> str:
        """What cannot be meant, in a sentence; empty where all is well."""
        since, until = _day(self.since.text()), _day(self.until.text())
        if not all(day == "" or _DAY.fullmatch(day) for day in (since, until)):
            return translate("Export", "Write a day as 2024-05-31.")
        if since and until and since > until:
            return translate("Export", "The first day is after the last.")
        if self.whose.currentData() == "some" and not self.annotators.ticked():
            return translate("Export", "Tick at least one annotator.")
        if self.outlets.currentData() == "some" and not self.sources.ticked():
            return translate("Export", "Tick at least one outlet.")
        return ""

    def show_outlets(self, outlets: Sequence[str], *, known: bool = True) -> None:
        """Offer these outlets; ``known``: they are all there are."""
        ticked = self.sources.ticked() if known else list(outlets)
        still = [one for one in ticked if one in outlets]
        self.sources.fill([(one, one) for one in outlets], still)
        self.outlets.setCurrentIndex(1 if still or (known and self.outlets.currentIndex()) else 0)
        self.outlets.setEnabled(bool(outlets))
        if not outlets:
            self.outlets.setCurrentIndex(0)
        self._change()

    def show_parts(self, parts: Sequence[str], part: str) -> None:
        """Offer these parts of the split."""
        self.part.blockSignals(True)  # noqa: FBT003
        self.part.clear()
        self.part.addItem(translate("Export", "All articles"), "")
        for one in parts:
            self.part.addItem(one, one)
        self.part.setCurrentIndex(max(0, self.part.findData(part)))
        self.part.blockSignals(False)  # noqa: FBT003
        self._change()

    def go_to(self, control: str) -> None:
        """Put the focus on a control, by its name in this class."""
        there: Any = getattr(self, control)
        field = next(iter(there.values())) if isinstance(there, dict) else there
        field.setFocus()

    def _choice(self) -> Choice:
        whose = self.whose.currentData()
        some = tuple(str(name) for name in self.annotators.ticked())
        outlets = self.sources.ticked() if self.outlets.currentData() == "some" else []
        hiding = self.hide_words.isChecked()
        filtered = str(self.filter.currentData())
        return Choice(
            annotators={"mine": (self._people.me,), "some": some}.get(whose),
            gold=whose == "gold",
            rule=whose if whose in RULES else None,
            statuses=tuple(status for status, box in self.statuses.items() if box.isChecked()),
            sources=tuple(str(one) for one in outlets),
            filter=self._people.filters.get(filtered),
            filtered=filtered,
            since=_day(self.since.text()),
            until=_day(self.until.text()),
            part=self.part.currentData() or "",
            columns=tuple(column for column, box in self.columns.items() if box.isChecked()),
            hidden=Hidden(
                annotators=self.pseudonyms.isChecked(),
                labels=self.hidden.labels() if hiding else (),
                values=self.hidden.values() if hiding else (),
            ),
        )

    def _whose(self, choice: Choice) -> str:
        if choice.gold:
            return "gold"
        if choice.rule:
            return choice.rule
        if choice.annotators is None:
            return "all"
        return "mine" if choice.annotators == (self._people.me,) else "some"

    # -- how it looks ------------------------------------------------------------------------------------

    def _offer(self) -> None:
        for form in FORMATS.values():
            self.format.addItem(format_name(form), form.name)
        mine = translate("Export", "Only those of {name}").format(name=quoted(self._people.me))
        offered = (
            (translate("Export", "Everybody's labels"), "all"),
            (spoken(mine), "mine"),
            (translate("Export", "Those of some annotators…"), "some"),
            (translate("Export", "Only gold, what adjudication settled"), "gold"),
            (translate("Export", "What more than half say (majority)"), "majority"),
            (translate("Export", "What anybody says (union)"), "union"),
            (translate("Export", "What all say (intersection)"), "intersection"),
        )
        for name, data in offered:
            self.whose.addItem(name, data)
        for clitics in CLITICS:
            self.clitics.addItem(clitics_name(clitics), clitics)
        for flatten in FLATTEN:
            self.flatten.addItem(flatten_name(flatten), flatten)
        self.place.addItem(translate("Export", "A folder"), False)  # noqa: FBT003
        self.place.addItem(translate("Export", "One zip file"), True)  # noqa: FBT003
        self.filter.addItem(translate("Export", "No filter"), "")
        for name in self._people.filters:
            listed = name == LISTED
            said = translate("Export", "As the list is filtered now") if listed else directed(name)
            self.filter.addItem(said, name)
        self.outlets.addItem(translate("Export", "All outlets"), "all")
        self.outlets.addItem(translate("Export", "Some outlets…"), "some")
        for field in (self.since, self.until):
            field.setPlaceholderText("2024-05-31")
            field.setMaxLength(10)

    def _forms(self) -> Sequence[Format]:
        """The formats that are written."""
        return self._heeded if self._corpus else (FORMATS[self.format.currentData()],)

    def _offer_units(self, unit: str | None) -> None:
        self.unit.blockSignals(True)  # noqa: FBT003
        self.unit.clear()
        if self._corpus:
            self.unit.addItem(translate("Export", "What is usual in each format"), None)
        for one in dict.fromkeys(
            unit for form in self._forms() for unit in form.units if len(form.units) > 1
        ):
            self.unit.addItem(unit_name(one), one)
        self.unit.setCurrentIndex(max(0, self.unit.findData(unit)))
        self.unit.blockSignals(False)  # noqa: FBT003

    def _arrange(self) -> None:
        if self._corpus:
            for field in (self.format, self._about, self.place, self.part):
                field.hide()
        else:
            self._row(control_name("format"), self.format)
            self._form.addRow(self._about)
            self._row(translate("Export", "Files go into"), self.place)
            self._arrange_how()
        self._row(control_name("whose"), self.whose)
        self._row("", self.annotators, translate("Export", "Annotators"))
        self._row(control_name("statuses"), _together(list(self.statuses.values())))
        self._row(translate("Export", "Filter of articles"), self.filter)
        self._row(translate("Export", "Articles of"), self.outlets)
        self._row("", self.sources, translate("Export", "Outlets"))
        self._row(translate("Export", "From the day"), self.since)
        self._row(translate("Export", "Up to the day"), self.until)
        if not self._corpus:
            self._row(translate("Export", "Part of the split"), self.part)
        self._row(control_name("zones"), self.zones)
        self._row(control_name("columns"), _together(list(self.columns.values())))
        self._row(translate("Export", "Names hidden"), self.pseudonyms)
        self._row("", self.hide_words)
        self._row("", self.hidden, translate("Export", "Labels and values whose words are hidden"))
        if self._corpus:
            self._arrange_how()
        self._row(translate("Export", "If not all fits"), self.strict)
        self._form.addRow(self._wrong)

    def _arrange_how(self) -> None:
        for name in ("clitics", "flatten", "unit"):
            self._row(control_name(name), getattr(self, name))

    def _row(self, name: str, field: QWidget, accessible: str = "") -> None:
        self._form.addRow(name, field)
        if isinstance(field, QCheckBox):
            field.setAccessibleName(": ".join(filter(None, (name, field.text()))))
        else:
            field.setAccessibleName(accessible or name)
        if isinstance(field, QComboBox):
            field.setMinimumContentsLength(12)
            field.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)

    def _connect(self) -> None:
        self.format.currentIndexChanged.connect(self._change_format)
        for box in (self.whose, self.clitics, self.flatten, self.unit, self.place, self.part, self.outlets,
                    self.filter):  # fmt: skip
            box.currentIndexChanged.connect(self._change)
        for field in (self.since, self.until):
            field.textChanged.connect(self._change)
        for listed in (self.annotators, self.sources, self.hidden):
            listed.ticked_changed.connect(self._change)
        self.zones.clicked.connect(self._choose_zones)
        for check in (*self.statuses.values(), *self.columns.values(), self.zones, self.pseudonyms,
                      self.hide_words, self.strict):  # fmt: skip
            check.toggled.connect(self._change)

    def _choose_zones(self) -> None:
        self._zones_chosen = True

    def _change_format(self) -> None:
        if self._filling:
            return
        self._offer_units(self.unit.currentData())
        if not self._zones_chosen:
            self.zones.blockSignals(True)  # noqa: FBT003
            self.zones.setChecked(usual_zones(self.format.currentData()) == "article")
            self.zones.blockSignals(False)  # noqa: FBT003
        self._change()

    def _change(self, *_what: object) -> None:
        if not self._filling:
            self._show_rows()
            self.changed.emit()

    def _show_rows(self) -> None:
        for name in ("clitics", "flatten", "unit"):
            heeded = any(name in form.options for form in self._forms())
            self._form.setRowVisible(getattr(self, name), heeded)
        if not self._corpus:
            form = FORMATS[self.format.currentData()]
            self._about.setText(spoken(about_format(form)))
            self._form.setRowVisible(self.place, form.folder)
            self._form.setRowVisible(self.part, self.part.count() > 1)
        self._form.setRowVisible(self.annotators, self.whose.currentData() == "some")
        self._form.setRowVisible(self.sources, self.outlets.currentData() == "some")
        self._form.setRowVisible(self.filter, self.filter.count() > 1)
        self._form.setRowVisible(self.hidden, self.hide_words.isChecked())
        fault = self.fault()
        self._wrong.setText(spoken(fault))
        self._form.setRowVisible(self._wrong, bool(fault))


def _day(typed: str) -> str:
    """A day as it was typed, whatever the digits."""
    return fold_text(typed.strip())


def _together(boxes: Sequence[QCheckBox]) -> QWidget:
    """Check boxes as one field, two a line."""
    field = QWidget()
    layout = QVBoxLayout(field)
    layout.setContentsMargins(0, 2, 0, 2)
    layout.setSpacing(4)
    for first in range(0, len(boxes), 2):
        line = QHBoxLayout()
        for box in boxes[first : first + 2]:
            line.addWidget(box, 1)
        layout.addLayout(line)
    return field
