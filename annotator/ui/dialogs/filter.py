"""Which articles are listed, and in what order: every choice is in force at once, behind the dialog."""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from annotator.core.annotation import STATUSES
from annotator.core.correcting import BadDate, plain
from annotator.core.filter import ANYBODY, BY, EVERYTHING, Filter, Order
from annotator.review.saved_filters import LONGEST, Saved, forget_filter, save_filter, saved_filters
from annotator.ui.articles import status_name
from annotator.ui.filter_words import label_name, order_name
from annotator.ui.language import number, quoted, sentence, spoken, translate

if TYPE_CHECKING:
    from annotator.ui.window import Window

_UNASSIGNED = "\0"
_MOST = 300


class FilterDialog(QDialog):
    """The choices as a form; what it shows is what is listed."""

    def __init__(self, window: "Window") -> None:
        super().__init__(window)
        self._window = window
        project = window.session.project
        assert project is not None
        self._project, self._list = project, window.session.list
        self.setWindowTitle(translate("Filter", "Filter and order"))
        self.setMinimumWidth(600)
        self.saved = QComboBox(self)
        self.statuses = {status: QCheckBox(status_name(status), self) for status in STATUSES}
        self.whose, self.label, self.source, self.tag, self.assigned, self.by = (
            QComboBox(self) for _ in range(6)
        )
        self.since, self.until = QLineEdit(self), QLineEdit(self)
        self.marks = {
            "unsure": QCheckBox(translate("Filter", "Marked as not sure"), self),
            "noted": QCheckBox(translate("Filter", "With a note"), self),
            "unzoned": QCheckBox(translate("Filter", "No title or body was found"), self),
            "twins": QCheckBox(translate("Filter", "Nearly the same as another"), self),
        }
        self.down = QCheckBox(translate("Filter", "The other way round"), self)
        self.said = QLabel(self)
        self.said.setObjectName("quiet")
        self.said.setWordWrap(True)
        self.said.setTextFormat(Qt.TextFormat.PlainText)
        self._arrange()
        self._offer()
        self._show()
        self._list.changed.connect(self._tell)
        self._list.working.connect(self._tell)

    # -- what is chosen ----------------------------------------------------------------------------------

    def chosen(self) -> Filter:
        """The filter as the form says it. Raises BadDate."""
        assigned = self.assigned.currentData()
        return Filter(
            words=self._list.filter.words,
            annotator=self.whose.currentData(),
            statuses=tuple(status for status, box in self.statuses.items() if box.isChecked()),
            label=self.label.currentData(),
            source=self.source.currentData(),
            since=plain("published", self.since.text()),
            until=plain("published", self.until.text()),
            tag=self.tag.currentData(),
            assigned="" if assigned == _UNASSIGNED else assigned,
            unassigned=assigned == _UNASSIGNED,
            **{name: box.isChecked() for name, box in self.marks.items()},
        )

    def clear(self) -> None:
        """Nothing is left out, and the order is that of loading."""
        self._list.choose(EVERYTHING, Order())
        self._show()

    # -- inside ------------------------------------------------------------------------------------------

    def _arrange(self) -> None:
        form = QFormLayout()
        form.setSpacing(9)
        saved = QHBoxLayout()
        saved.addWidget(self.saved, 1)
        self._save = QPushButton(translate("Filter", "&Save as…"), self)
        self._forget = QPushButton(translate("Filter", "&Forget"), self)
        for button in (self._save, self._forget):
            button.setAutoDefault(False)
        saved.addWidget(self._save)
        saved.addWidget(self._forget)
        form.addRow(translate("Filter", "Saved filters"), saved)
        form.addRow(translate("Filter", "Status"), _beside(self.statuses.values()))
        form.addRow(translate("Filter", "Whose annotations"), self.whose)
        form.addRow(translate("Filter", "Holds the label"), self.label)
        form.addRow(translate("Filter", "Outlet"), self.source)
        form.addRow(translate("Filter", "Date, from and to"), _beside((self.since, self.until)))
        form.addRow(translate("Filter", "Tag"), self.tag)
        form.addRow(translate("Filter", "Assigned to"), self.assigned)
        marks = list(self.marks.values())
        for place, mark in enumerate(marks):
            form.addRow(translate("Filter", "Marks") if place == 0 else "", mark)
        form.addRow(translate("Filter", "Ordered by"), _beside((self.by, self.down)))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        close = buttons.button(QDialogButtonBox.StandardButton.Close)
        close.setText(translate("Report", "Close"))
        close.setDefault(True)
        everything = buttons.addButton(
            translate("Filter", "Show &all"), QDialogButtonBox.ButtonRole.ResetRole
        )
        everything.clicked.connect(self.clear)
        buttons.rejected.connect(self.accept)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 14)
        layout.setSpacing(12)
        layout.addLayout(form)
        layout.addWidget(self.said)
        layout.addWidget(buttons)
        self._name_all()
        for box in (self.whose, self.label, self.source, self.tag, self.assigned, self.by):
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            box.setMinimumContentsLength(12)
            box.activated.connect(self._choose)
        for check in (*self.statuses.values(), *self.marks.values(), self.down):
            check.clicked.connect(self._choose)
        for line in (self.since, self.until):
            line.setPlaceholderText("2021-02-24")
            line.editingFinished.connect(self._choose)
        self.saved.activated.connect(self._use_saved)
        self._save.clicked.connect(self._ask_name)
        self._forget.clicked.connect(self._forget_saved)

    def _name_all(self) -> None:
        for part, name in (
            (self.saved, translate("Filter", "Saved filters")),
            (self.whose, translate("Filter", "Whose annotations")),
            (self.label, translate("Filter", "Holds the label")),
            (self.source, translate("Filter", "Outlet")),
            (self.since, translate("Filter", "From this day on")),
            (self.until, translate("Filter", "Up to this day")),
            (self.tag, translate("Filter", "Tag")),
            (self.assigned, translate("Filter", "Assigned to")),
            (self.by, translate("Filter", "Ordered by")),
        ):
            part.setAccessibleName(name)

    def _offer(self) -> None:
        """Fill the boxes with what the project has."""
        names = [one.name for one in self._project.annotators()]
        everything = translate("Filter", "All")
        me, anybody = translate("Filter", "Mine"), translate("Filter", "Anybody's")
        others = [(anybody, ANYBODY), *((spoken(quoted(one)), one) for one in names)]
        _fill(self.whose, [(me, ""), *([] if self._list.blind() else others)])
        used = self._project.listing.labels()
        labels = dict.fromkeys([*(one.id for one in self._project.schema.labels), *used])
        named = [(label_name(self._project.schema, one), one) for one in labels]
        _fill(self.label, [(everything, ""), *named])
        counts = self._project.listing.sources()[:_MOST]
        _fill(self.source, [(everything, ""), *((_counted(*one), one[0]) for one in counts)])
        tags = self._project.tags.all()[:_MOST]
        _fill(self.tag, [(everything, ""), *((_counted(*one), one[0]) for one in tags)])
        nobody, somebody = translate("Filter", "Nobody"), translate("Filter", "Somebody")
        people = ((spoken(quoted(one)), one) for one in names)
        _fill(self.assigned, [(everything, ""), (nobody, _UNASSIGNED), (somebody, ANYBODY), *people])
        _fill(self.by, [(order_name(by), by) for by in BY])
        self._offer_saved("")

    def _offer_saved(self, name: str) -> None:
        saved = saved_filters(self._project)
        none = translate("Filter", "Choose one…") if saved else translate("Filter", "None saved yet")
        _fill(self.saved, [(none, ""), *((spoken(quoted(one)), one) for one in saved)])
        self.saved.setCurrentIndex(max(0, self.saved.findData(name)))
        self._forget.setEnabled(bool(name))

    def _show(self) -> None:
        """Show the filter in force."""
        now = self._list.filter
        for status, box in self.statuses.items():
            box.setChecked(status in now.statuses)
        assigned = _UNASSIGNED if now.unassigned else now.assigned
        for combo, value in (
            (self.whose, now.annotator), (self.label, now.label), (self.source, now.source),
            (self.tag, now.tag), (self.assigned, assigned), (self.by, self._list.order.by),
        ):  # fmt: skip
            if combo.findData(value) < 0:
                combo.addItem(spoken(quoted(value)), value)
            combo.setCurrentIndex(combo.findData(value))
        self.since.setText(now.since)
        self.until.setText(now.until)
        for name, box in self.marks.items():
            box.setChecked(bool(getattr(now, name)))
        self.down.setChecked(self._list.order.down)
        self._tell()

    def _choose(self) -> None:
        try:
            chosen = self.chosen()
        except BadDate as error:
            self.said.setText(spoken(sentence(error)))
            return
        order = Order(self.by.currentData(), self.down.isChecked())
        if (chosen, order) != (self._list.filter, self._list.order):
            self._list.choose(chosen, order)

    def _tell(self) -> None:
        said = translate("Filter", "{listed} of {total} articles")
        told = said.format(listed=number(len(self._list.ids)), total=number(self._list.total))
        self.said.setText(spoken(translate("Filter", "Looking…") if self._list.busy() else told))

    def _use_saved(self) -> None:
        name = self.saved.currentData()
        saved = saved_filters(self._project).get(name)
        self._forget.setEnabled(saved is not None)
        if saved is not None:
            self._list.choose(saved.filter, saved.order)
            self._show()

    def _ask_name(self) -> None:
        from annotator.ui import ask

        name = ask.words(
            self, translate("Filter", "Save this filter"), translate("Filter", "Its name"), LONGEST
        )
        if name:
            save_filter(self._project, name, Saved(self._list.filter, self._list.order))
            self._offer_saved(name)

    def _forget_saved(self) -> None:
        name = self.saved.currentData()
        if name:
            forget_filter(self._project, name)
            self._offer_saved("")


def _beside(parts: Iterable[QWidget]) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(12)
    for part in parts:
        row.addWidget(part)
    row.addStretch(1)
    return row


def _fill(box: QComboBox, rows: Sequence[tuple[str, str]]) -> None:
    box.clear()
    for name, data in rows:
        box.addItem(name, data)


def _counted(name: str, count: int) -> str:
    return spoken(f"{quoted(name)} ({number(count)})")
