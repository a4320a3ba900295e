"""What a file of annotations holds, what its names become here, and what would come of it."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import msgspec
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from annotator.core.errors import HashiyaError
from annotator.exchange import Guess, ImportReport, Survey, guess_format, import_file, look_into, texts_of
from annotator.formats import FORMATS, Ask, Format
from annotator.ui import ask
from annotator.ui.exchange.export_words import control_name, format_name, unit_name
from annotator.ui.exchange.import_map import NameMap
from annotator.ui.exchange.import_names import NAMES, Remembered, remembered
from annotator.ui.exchange.import_words import holds, people, taken, told, where
from annotator.ui.exchange.rehearsal import Rehearsal
from annotator.ui.jobs import Latest
from annotator.ui.language import counted, number, quoted, sentence, spoken, translate

if TYPE_CHECKING:
    from annotator.core.work import Tick
    from annotator.store import Project
    from annotator.ui.window import Window

_PAUSE_MS = 180
_LEAST = 160
_AS_IN_FILE, _NEW = "\0file", "\0new"


class ImportDialog(QDialog):
    """Once it was accepted, ``path``, ``format_name()`` and ``asked()`` say what to import and how."""

    def __init__(self, window: "Window", project: "Project", me: str) -> None:
        super().__init__(window)
        self._window, self._project, self._me = window, project, me
        self.path: Path | None = None
        self.survey: Survey | None = None
        self.report: ImportReport | None = None
        self._sure = True
        self.setWindowTitle(translate("Import", "Import annotations"))
        self.file, self.folder = QPushButton(self), QPushButton(self)
        self.format, self.unit, self.who = QComboBox(self), QComboBox(self), QComboBox(self)
        self.name = QLineEdit(self)
        self.sentences, self.lenient, self.strict = QCheckBox(self), QCheckBox(self), QCheckBox(self)
        self.labels = NameMap(translate("Import", "Label in the file"), self)
        self.links = NameMap(translate("Import", "Link in the file"), self)
        self._where, self._doubt, self._holds = QLabel(self), QLabel(self), QLabel(self)
        self.outcome = Rehearsal(window, self, translate("Import", "Trying it out"))
        self._looking = Latest(window, self)
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self.buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel, self
        )
        self._arrange()
        self._offer()
        self._connect()
        self._nothing_yet()

    # -- what is asked -----------------------------------------------------------------------------------

    def use(self, path: Path) -> None:
        """Look into a file or folder."""
        self.path = path
        self._window.settings.set_folder("import", path.parent)
        self._where.setText(where(Path(path.name)))
        self._where.setToolTip(where(path))
        self._look(None)

    def format_name(self) -> str:
        """The format as which it is read."""
        return str(self.format.currentData() or "")

    def asked(self) -> Ask:
        """How it is read."""
        who = self.who.currentData()
        return Ask(
            annotator={_AS_IN_FILE: "", _NEW: self.name.text().strip()}.get(who, who or ""),
            labels=self.labels.names(),
            links=self.links.names(),
            unit=self.unit.currentData() if self.unit.count() > 1 else None,
            each_sentence=self.sentences.isChecked() and "clitics" in self._form().options,
            lenient=self.lenient.isChecked(),
        )

    def busy(self) -> bool:
        """Whether it is still looking, or trying it out."""
        return self._pause.isActive() or self._looking.busy() or self.outcome.work.busy()

    def accept(self) -> None:
        """Remember the names for next time."""
        if not self._ok().isEnabled():
            return
        before = remembered(self._project.setting(NAMES))
        now = Remembered(before.labels | self.labels.names(), before.links | self.links.names())
        try:
            if now != before:
                self._project.set_setting(NAMES, msgspec.to_builtins(now))
        except HashiyaError as error:
            self._window.show_error(error)
            return
        self._stop()
        super().accept()

    def reject(self) -> None:
        """Nothing is taken, and nothing goes on behind."""
        self._stop()
        super().reject()

    # -- looking into it ---------------------------------------------------------------------------------

    def _look(self, form: str | None) -> None:
        """Find out what it holds; without ``form``, of which format it is first."""
        if self.path is None:
            return
        self.survey = self.report = None
        self._holds.setText("")
        self.outcome.clear(translate("Import", "Looking into the file…"))
        self._may_go()
        asked = Ask(unit=self.asked().unit, each_sentence=self.asked().each_sentence) if form else Ask()
        self._looking.begin(self._project.path, partial(_looked_into, self.path, form, asked))

    def _show_survey(self, found: tuple[Guess, Survey]) -> None:
        guess, survey = found
        self.survey, self._sure = survey, guess.sure
        self._show_format(FORMATS[guess.format])
        known = remembered(self._project.setting(NAMES))
        schema = self._project.schema
        self.labels.fill(survey.labels, schema.offered(), known.labels)
        self.links.fill(survey.link_types, schema.links, known.links)
        self._offer_people(survey)
        self._holds.setText(spoken(holds(survey, self.format_name())))
        self._how.show()
        self._change()
        still = [one.box(name) for one in (self.labels, self.links) for name in one.open_names()]
        (still[0] if still else self.who).setFocus()

    def _show_progress(self, done: int, total: int) -> None:
        if not total:
            said = translate("Import", "Looking into the file… {count}").format(count=number(done))
            self.outcome.said.setText(spoken(said))

    def _no_survey(self, error: HashiyaError) -> None:
        self._holds.setText("")
        self.outcome.clear(sentence(error))
        self._may_go()

    def _show_format(self, form: Format) -> None:
        for box in (self.format, self.unit):
            box.blockSignals(True)  # noqa: FBT003
        self.format.setCurrentIndex(self.format.findData(form.name))
        unit = self.unit.currentData()
        self.unit.clear()
        for one in form.units:
            self.unit.addItem(unit_name(one), one)
        self.unit.setCurrentIndex(max(0, self.unit.findData(unit)))
        for box in (self.format, self.unit):
            box.blockSignals(False)  # noqa: FBT003
        said = "" if self._sure else translate("Import", "This is a guess; choose another if it is wrong.")
        self._doubt.setText(spoken(said))
        self._rows.setRowVisible(self._doubt, not self._sure)
        self._rows.setRowVisible(self.unit, len(form.units) > 1)
        self._rows.setRowVisible(self.sentences, "clitics" in form.options)

    def _offer_people(self, survey: Survey) -> None:
        self.who.blockSignals(True)  # noqa: FBT003
        self.who.clear()
        nobody = set(survey.annotators) <= {self.format_name()}
        as_said = translate("Import", "Whom the file names: {names}")
        if nobody:
            as_said = translate("Import", "Nobody in particular ({names})")
        named = quoted(self.format_name()) if nobody else people(survey.annotators)
        self.who.addItem(spoken(as_said.format(names=named)), _AS_IN_FILE)
        for one in self._project.annotators(gold=False):
            self.who.addItem(quoted(one.name), one.name)
        self.who.addItem(translate("Import", "Somebody new…"), _NEW)
        self.who.setCurrentIndex(max(0, self.who.findData(self._me)) if nobody else 0)
        self.who.blockSignals(False)  # noqa: FBT003

    # -- trying it out -----------------------------------------------------------------------------------

    def _change(self, *_what: object) -> None:
        self.report = None
        self._rows.setRowVisible(self.name, self.who.currentData() == _NEW)
        self._pause.start()
        self._may_go()

    def _try(self) -> None:
        if self.survey is None or self.path is None:
            return
        missing = self._missing()
        if missing:
            self.outcome.clear(missing)
            return
        asked = msgspec.structs.replace(self.asked(), lenient=True)
        self.outcome.begin(self._project.path, partial(_tried, self.path, self.format_name(), asked))

    def _missing(self) -> str:
        """What has still to be said, in a sentence."""
        still = len(self.labels.open_names()) + len(self.links.open_names())
        if still:
            return counted("Import", "Say what %n name(s) become, or leave them out.", still)
        if self.who.currentData() == _NEW and not self.name.text().strip():
            return translate("Import", "Write the name of the annotator.")
        return ""

    def _take_report(self, report: ImportReport) -> None:
        self.report = report
        said = taken(report, done=False)
        if report.refused:
            said += " " + counted("Import", "%n line(s) cannot be used.", len(report.refused))
            if not self.lenient.isChecked():
                said += " " + translate("Import", "Mend them, or tick that they are passed over.")
        if self._is_less(report):
            said += " " + translate("Import", "Something cannot be taken as it stands, so nothing would be.")
        self.outcome.tell(said, [(line, "") for line in told(report, self._project.schema)])
        self._may_go()

    def _is_less(self, report: ImportReport) -> bool:
        """Whether all or nothing is wished, and all cannot be."""
        return self.strict.isChecked() and bool(report.refused or report.losses.counts)

    def _may_go(self) -> None:
        report = self.report
        stays = report is None or (bool(report.refused) and not self.lenient.isChecked())
        stays = stays or (report is not None and self._is_less(report))
        nothing = report is not None and not (report.new or report.added)
        self._ok().setEnabled(self.survey is not None and not (stays or nothing or self._missing()))

    def _stop(self) -> None:
        self._pause.stop()
        self._window.settings.set_layout("import", self.saveGeometry())
        self._looking.drop()
        self.outcome.work.drop()

    # -- how it looks ------------------------------------------------------------------------------------

    def _form(self) -> Format:
        return FORMATS[self.format_name()]

    def _ok(self) -> QPushButton:
        return self.buttons.button(QDialogButtonBox.StandardButton.Ok)

    def _nothing_yet(self) -> None:
        for row in (self._doubt, self.unit, self.sentences, self.name):
            self._rows.setRowVisible(row, False)  # noqa: FBT003
        for part in (self._how, self.labels, self.links):
            part.hide()
        self._where.setText(spoken(translate("Import", "Choose a file, or a folder of files.")))
        self.outcome.tell("", ())
        self._may_go()

    def _offer(self) -> None:
        for form in FORMATS.values():
            if form.read:
                self.format.addItem(format_name(form), form.name)
        self.format.setCurrentIndex(-1)
        self.file.setText(translate("Import", "Choose a &file…"))
        self.folder.setText(translate("Import", "Choose a f&older…"))
        self.sentences.setText(translate("Import", "Each sentence is an article"))
        self.lenient.setText(translate("Import", "Pass over what is at fault"))
        self.strict.setText(translate("Import", "Take nothing unless all of it is taken as it stands"))
        self.name.setAccessibleName(translate("Import", "The new annotator’s name"))
        self.outcome.list.setAccessibleName(translate("Import", "What would not be taken as it stands"))
        self.buttons.button(QDialogButtonBox.StandardButton.Cancel).setText(translate("Dialogs", "Cancel"))
        self._ok().setText(translate("Import", "Import"))

    def _connect(self) -> None:
        self._pause.timeout.connect(self._try)
        self._looking.found.connect(self._show_survey)
        self._looking.refused.connect(self._no_survey)
        self._looking.progressed.connect(self._show_progress)
        self.outcome.found.connect(self._take_report)
        self.file.clicked.connect(partial(self._choose, ask.file_to_import))
        self.folder.clicked.connect(partial(self._choose, ask.folder_to_import))
        self.format.currentIndexChanged.connect(lambda _place: self._look(self.format_name()))
        self.unit.currentIndexChanged.connect(lambda _place: self._look(self.format_name()))
        self.sentences.toggled.connect(lambda _on: self._look(self.format_name()))
        for changed in (
            self.who.currentIndexChanged, self.name.textChanged, self.lenient.toggled, self.strict.toggled,
            self.labels.changed, self.links.changed,
        ):  # fmt: skip
            changed.connect(self._change)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)

    def _choose(self, asking: Callable[[QWidget, Path | None], Path | None], *_clicked: Any) -> None:
        path = asking(self._window, self._window.settings.folder("import") or self._project.path.parent)
        if path is not None:
            self.use(path)

    def _arrange(self) -> None:
        for label in (self._where, self._doubt, self._holds):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
        self._doubt.setObjectName("fault")
        top = QHBoxLayout()
        top.addWidget(self._where, 1)
        top.addWidget(self.file)
        top.addWidget(self.folder)
        self._how = QWidget(self)
        self._rows = QFormLayout(self._how)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(9)
        for name, field in (
            (control_name("format"), self.format),
            ("", self._doubt),
            (control_name("unit"), self.unit),
            (translate("Import", "Articles"), self.sentences),
            (translate("Import", "Labels are those of"), self.who),
            ("", self.name),
            (translate("Import", "Lines that cannot be used"), self.lenient),
            (translate("Import", "If not all can be taken"), self.strict),
        ):
            self._rows.addRow(name, field)
            if isinstance(field, QComboBox):
                field.setAccessibleName(name)
                field.setMinimumContentsLength(12)
                field.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        names = QWidget(self)
        maps = QVBoxLayout(names)
        maps.setContentsMargins(0, 0, 0, 0)
        maps.setSpacing(10)
        maps.addWidget(self._how)
        maps.addWidget(self.labels)
        maps.addWidget(self.links)
        maps.addStretch(1)
        # What is asked scrolls as one: in a small window there is no room for all of it and what comes of it.
        scrolled = QScrollArea(self)
        scrolled.setWidget(names)
        scrolled.setWidgetResizable(True)
        scrolled.setFrameShape(QFrame.Shape.NoFrame)
        scrolled.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scrolled.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scrolled.setMinimumHeight(_LEAST)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 14)
        layout.setSpacing(10)
        layout.addLayout(top)
        layout.addWidget(self._holds)
        layout.addWidget(scrolled, 3)
        layout.addWidget(self.outcome)
        layout.addWidget(self.buttons)
        self.resize(780, 720)
        self.restoreGeometry(self._window.settings.layout("import"))


def _looked_into(
    path: Path, form: str | None, asked: Ask, project: "Project", tick: "Tick"
) -> tuple[Guess, Survey]:
    texts = texts_of(project)
    guess = Guess(form, sure=True) if form else guess_format(path, known_text=texts, tick=tick)
    return guess, look_into(path, guess.format, asked, known_text=texts, tick=tick)


def _tried(path: Path, form: str, asked: Ask, project: "Project", tick: "Tick") -> ImportReport:
    return import_file(project, path, form, ask=asked, dry_run=True, tick=tick)
