"""Handing out work: who, which articles, how many, how much shared; shown as it would be, then done."""

from collections.abc import Sequence
from functools import partial
from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from annotator.core.errors import HashiyaError
from annotator.core.rounds import Taken, Terms
from annotator.ui.agreement.work import WorkStrip
from annotator.ui.language import counted, number, quoted, sentence, shown, spoken, translate
from annotator.ui.working.hand_out_table import LoadsTable
from annotator.ui.working.number_box import NumberBox

if TYPE_CHECKING:
    from annotator.core.work import Tick
    from annotator.store import Project
    from annotator.store.rounds import Draw, Round
    from annotator.ui.window import Window

_WAIT_MS = 250
_MOST = 1_000_000


class HandOutDialog(QDialog):
    """``choices`` are sets of articles by their names, None being all of them; the first is proposed.

    Accepted once the round is written; :attr:`written` is it then.
    """

    def __init__(
        self, window: "Window", project: "Project", choices: Sequence[tuple[str, Sequence[int] | None]]
    ) -> None:
        super().__init__(window)
        self.setWindowTitle(translate("HandOut", "Hand out work"))
        self.setMinimumSize(760, 560)
        self.resize(900, 660)
        self.draw: Draw | None = None
        self.written: Round | None = None
        self._choices = choices
        self._known = [one.name for one in project.annotators(gold=False)]
        self._make_fields(len(project.rounds.all()) + 1)
        self.table = LoadsTable(self)
        self.drawing, self.writing = WorkStrip(window, self), WorkStrip(window, self)
        self._said, self._warned = _words(self), _words(self)
        self._said.setObjectName("quiet")
        self._buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel, self
        )
        self._buttons.button(QDialogButtonBox.StandardButton.Cancel).setText(translate("Dialogs", "Cancel"))
        self.ok = self._buttons.button(QDialogButtonBox.StandardButton.Ok)
        self.ok.setText(translate("HandOut", "Hand out"))
        self._buttons.accepted.connect(self.write)
        self._buttons.rejected.connect(self.reject)
        self._arrange()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_WAIT_MS)
        self._timer.timeout.connect(self.look)
        self._connect()
        self.look()

    # -- what is asked for -------------------------------------------------------------------------------

    def names(self) -> list[str]:
        """Who gets work."""
        rows = (self.people.item(row) for row in range(self.people.count()))
        return [
            str(item.data(Qt.ItemDataRole.UserRole))
            for item in rows
            if item.checkState() == Qt.CheckState.Checked
        ]

    def terms(self) -> Terms:
        """How it is handed out."""
        taken: Taken = self.taken.currentData()
        return Terms(
            each=self.each.value(),
            overlap=self.overlap.value() / 100,
            per=0 if self.per.value() < 2 else self.per.value(),
            seed=self.seed.value(),
            balanced=self.balanced.isChecked(),
            taken=taken,
            blind=self.blind.isChecked(),
        )

    def add_person(self) -> None:
        """Add who is written in the field below the list, and give them work."""
        name = " ".join(self.person.text().split())
        if not name:
            return
        self.person.clear()
        for row in range(self.people.count()):
            if self.people.item(row).data(Qt.ItemDataRole.UserRole) == name:
                self.people.item(row).setCheckState(Qt.CheckState.Checked)
                return
        self._list_person(name, checked=True)

    def draw_again(self) -> None:
        """Another seed, another draw."""
        self.seed.setValue(self.seed.value() + 1 if self.seed.value() < self.seed.maximum() else 0)

    # -- looking and writing -----------------------------------------------------------------------------

    def look(self) -> None:
        """Work out who would get what."""
        self._timer.stop()
        self.draw = None
        self.ok.setEnabled(False)
        self._sharing()
        if not self.names():
            self.drawing.drop()
            self._show()
            return
        _, ids = self._choices[self.articles.currentIndex()]
        work = partial(_draw, self.names(), self.terms(), ids)
        self.drawing.begin(translate("HandOut", "Drawing…"), work)
        self._show()

    def write(self) -> None:
        """Hand out what is shown; the dialog is accepted when that is done."""
        if self.draw is not None and self.ok.isEnabled():
            self.ok.setEnabled(False)
            work = partial(_write, self.name.text(), self.draw)
            self.writing.begin(translate("HandOut", "Handing out…"), work)

    def said(self) -> str:
        """What is said below the table."""
        return "\n".join(part.text() for part in (self._said, self._warned) if part.text())

    def done(self, result: int) -> None:
        """For Qt: whatever is being worked out is not heard any more."""
        self._timer.stop()
        self.drawing.drop()
        self.writing.drop()
        super().done(result)

    # -- inside ------------------------------------------------------------------------------------------

    def _make_fields(self, round_number: int) -> None:
        round_name = translate("HandOut", "Round {number}").format(number=number(round_number))
        self.name = QLineEdit(round_name, self)
        self.people, self.person, self._add = QListWidget(self), QLineEdit(self), QPushButton(self)
        for name in self._known:
            self._list_person(name, checked=True)
        self.person.setPlaceholderText(translate("HandOut", "Somebody new"))
        self.person.setAccessibleName(translate("HandOut", "Somebody new"))
        self._add.setText(translate("HandOut", "Add"))
        self._add.setAutoDefault(False)
        self.articles, self.taken = QComboBox(self), QComboBox(self)
        for name, _ in self._choices:
            self.articles.addItem(name)
        for one, text in (
            ("leave", translate("HandOut", "Leave what somebody has or has begun")),
            ("again", translate("HandOut", "Give it to somebody else too: a second reading")),
            ("anew", translate("HandOut", "Take what nobody has begun, and hand it out anew")),
        ):
            self.taken.addItem(text, one)
        all_there_are = translate("HandOut", "as many as there are")
        self.each = NumberBox(0, _MOST, self, none=all_there_are)
        self.overlap = NumberBox(0, 100, self, suffix="٪" if shown("1") != "1" else "%")
        self.overlap.setValue(20)
        self.per = NumberBox(1, 99, self, none=translate("HandOut", "everybody"))
        self.seed = NumberBox(0, 2**31 - 1, self)
        self._again = QPushButton(translate("HandOut", "Another draw"), self)
        self._again.setAutoDefault(False)
        self.balanced = QCheckBox(translate("HandOut", "Alike by length and outlet too"), self)
        self.blind = QCheckBox(
            translate("HandOut", "Blind: nobody sees what others said until theirs is done"), self
        )
        self.balanced.setChecked(True)
        self.blind.setChecked(True)

    def _arrange(self) -> None:
        form = QGridLayout()
        form.setHorizontalSpacing(10)
        form.setVerticalSpacing(9)
        rows: Sequence[Sequence[tuple[str, QWidget]]] = (
            ((translate("HandOut", "Name of the round"), self.name),),
            ((translate("HandOut", "Articles"), self.articles),),
            ((translate("HandOut", "What is taken"), self.taken),),
            (
                (translate("HandOut", "At most for each"), self.each),
                (translate("HandOut", "Seed"), self.seed),
            ),
            (
                (translate("HandOut", "Shared texts"), self.overlap),
                (translate("HandOut", "Shared by"), self.per),
            ),
        )
        for row, fields in enumerate(rows):
            for place, (name, field) in enumerate(fields):
                label = QLabel(name, self)
                label.setBuddy(field)
                field.setAccessibleName(name)
                form.addWidget(label, row, 2 * place)
                form.addWidget(field, row, 2 * place + 1, 1, 3 if len(fields) == 1 else 1)
        form.addWidget(self.balanced, len(rows), 0, 1, 4)
        form.addWidget(self.blind, len(rows) + 1, 0, 1, 4)
        form.setColumnStretch(1, 3)
        form.setColumnStretch(3, 2)
        form.setRowStretch(len(rows) + 2, 1)
        who = QVBoxLayout()
        title = QLabel(translate("HandOut", "Who gets work"), self)
        self.people.setAccessibleName(title.text())
        title.setBuddy(self.people)
        who.addWidget(title)
        who.addWidget(self.people, 1)
        who.addWidget(_beside(self.person, self._add))
        above = QHBoxLayout()
        above.setSpacing(18)
        above.addLayout(form, 3)
        above.addLayout(who, 2)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 14)
        layout.setSpacing(12)
        # What is said below comes and goes; the dialog itself stays as large as it is.
        layout.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        layout.addLayout(above, 2)
        layout.addWidget(self.table, 3)
        beneath = QHBoxLayout()
        beneath.addWidget(self._said, 1)
        beneath.addWidget(self._again)
        layout.addLayout(beneath)
        for part in (self._warned, self.drawing, self.writing, self._buttons):
            layout.addWidget(part)
        order = (
            self.name, self.articles, self.taken, self.each, self.seed, self.overlap, self.per, self.balanced,
            self.blind, self.people, self.person, self._add, self.table, self._again, self.ok,
        )  # fmt: skip
        for one, other in pairwise(order):
            self.setTabOrder(one, other)

    def _connect(self) -> None:
        for box in (self.each, self.overlap, self.per, self.seed):
            box.valueChanged.connect(self._timer.start)
        for combo in (self.articles, self.taken):
            combo.currentIndexChanged.connect(self._timer.start)
        for check in (self.balanced, self.blind):
            check.toggled.connect(self._timer.start)
        self.people.itemChanged.connect(self._timer.start)
        self._again.clicked.connect(self.draw_again)
        self._add.clicked.connect(self.add_person)
        self.person.returnPressed.connect(self.add_person)
        self.drawing.found.connect(self._show_draw)
        self.drawing.stopped.connect(self._show)
        self.writing.found.connect(self._written)
        self.writing.stopped.connect(self.look)
        # Enter in the field adds; it does not hand out.
        self.ok.setAutoDefault(False)

    def _list_person(self, name: str, *, checked: bool) -> None:
        item = QListWidgetItem(quoted(name))
        item.setData(Qt.ItemDataRole.UserRole, name)
        item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
        item.setCheckState(Qt.CheckState.Checked if checked else Qt.CheckState.Unchecked)
        self.people.addItem(item)

    def _sharing(self) -> None:
        """Only where texts are shared it matters by how many."""
        self.per.setEnabled(self.overlap.value() > 0)

    def _show_draw(self, draw: "Draw") -> None:
        self.draw = draw
        self._show()

    def _show(self) -> None:
        draw = self.draw
        self.table.show_draw(draw)
        there = draw is not None and any(draw.handout.queues.values())
        self.ok.setEnabled(there)
        said, warned = self._sentences()
        self._said.setText(spoken(said) if said else "")
        self._warned.setText(spoken(warned) if warned else "")
        self._warned.setVisible(bool(warned))

    def _sentences(self) -> tuple[str, str]:
        if not self.names():
            return translate("HandOut", "Choose who gets work."), ""
        draw = self.draw
        if draw is None:
            return translate("HandOut", "Drawing…") if self.drawing.busy() else "", ""
        handout = draw.handout
        parts = [
            counted("HandOut", "%n text(s) are handed out", handout.texts),
            counted("HandOut", "%n of them shared", len(handout.shared)),
            shown(translate("HandOut", "seed {seed}").format(seed=draw.terms.seed)),
        ]
        warned = []
        if draw.kept:
            warned.append(counted("HandOut", "%n article(s) stay with whom they are.", len(draw.kept)))
        if handout.left:
            warned.append(counted("HandOut", "%n article(s) are left over.", len(handout.left)))
        if handout.texts and not draw.grouped:
            said = translate(
                "HandOut",
                "Near-duplicates were not looked for in all articles, so they may part (menu Search, “Find "
                "near-duplicates”).",
            )
            warned.append(said)
        if draw.terms.overlap and len(draw.annotators) < 2:
            warned.append(translate("HandOut", "With one annotator nothing can be shared."))
        if not handout.texts:
            warned.append(translate("HandOut", "There is nothing to hand out."))
        return " · ".join(parts), " ".join(warned)

    def _written(self, written: "Round") -> None:
        self.written = written
        self.accept()


def hand_out(window: "Window", choices: Sequence[tuple[str, Sequence[int] | None]] | None = None) -> None:
    """Ask, and hand out; ``choices`` are sets of articles by their names (none given: all)."""
    project = window.session.project
    if project is None:
        return
    everything = (translate("HandOut", "All articles"), None)
    try:
        dialog = HandOutDialog(window, project, [*(choices or ()), everything])
    except HashiyaError as error:
        window.session.reported.emit(sentence(error))
        return
    taken, written = dialog.exec(), dialog.written
    dialog.deleteLater()
    if taken and written is not None:
        said = translate("HandOut", "“{round}” is handed out: {count}.")
        count = counted("HandOut", "%n assignment(s)", written.assigned)
        window.session.reported.emit(said.format(round=written.name, count=count))
        window.session.articles_changed.emit()
        if window.pages.current is not None:
            window.pages.current.enter()


def _draw(
    names: list[str], terms: Terms, ids: Sequence[int] | None, project: "Project", tick: "Tick"
) -> "Draw":
    tick(0, 0)
    return project.rounds.draw(names, terms, ids, tick)


def _write(name: str, draw: "Draw", project: "Project", tick: "Tick") -> "Round":
    tick(0, 0)
    return project.rounds.write(name, draw)


def _words(parent: QWidget) -> QLabel:
    made = QLabel(parent)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setWordWrap(True)
    return made


def _beside(field: QWidget, button: QWidget) -> QWidget:
    both = QWidget()
    line = QHBoxLayout(both)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(8)
    line.addWidget(field, 1)
    line.addWidget(button)
    return both
