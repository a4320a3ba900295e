"""Where the guideline is written, in Markdown; beside it how it reads, and every version of it."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QFont, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSplitter,
    QTabWidget,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)

from annotator.core.errors import HashiyaError
from annotator.core.guidelines import sections, template
from annotator.store import Project
from annotator.store.guidelines import storable
from annotator.ui import ask
from annotator.ui.fonts import load_fonts
from annotator.ui.guideline.text import GuidelineText
from annotator.ui.guideline.versions import GuidelineVersions
from annotator.ui.guideline.words import version_line
from annotator.ui.language import isolated, language, quoted, sentence, spoken, translate
from annotator.ui.theme import tones

if TYPE_CHECKING:
    from annotator.ui.window import Window

_PREVIEW_MS = 250
_KEEP_MS = 1500
_AROUND = 20_000


class GuidelineEditor(QDialog):
    """What is written is kept as a draft as one types, and counts once it is saved as a version."""

    def __init__(self, project: Project, annotator_id: int | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._project, self._annotator = project, annotator_id
        self._setting = f"guideline_draft_{annotator_id or 0}"
        self.newest = project.guidelines.newest()
        self.saved = False
        self.setWindowTitle(translate("Guideline", "Guideline"))
        self.resize(1100, 720)
        self.text, self.preview = QTextEdit(self), GuidelineText(self)
        self.versions = GuidelineVersions(self)
        self.status = QLabel(self)
        self.buttons: dict[str, QPushButton] = {}
        self._soon, self._keep = QTimer(self), QTimer(self)
        self._arrange()
        self._connect()
        self._begin()

    def written(self) -> str:
        """What is written here. Not as plain text, for which Qt takes some characters for others."""
        return self.text.document().toRawText().replace("\u2029", "\n").replace("\u2028", "\n")

    def changed(self) -> bool:
        """Whether something is written here that no version says."""
        return storable(self.written()) != (self.newest.text if self.newest else "")

    # -- gestures ----------------------------------------------------------------------------------------

    def save(self) -> None:
        """Save what is written as a new version, which counts from then on."""
        if not self.changed():
            return
        after = self.newest.id if self.newest else 0
        try:
            self.newest = self._project.guidelines.write(self.written(), self._annotator, after)
            self._keep.stop()
            self._project.set_setting(self._setting, None)
            self.versions.show_versions(self._project.guidelines.versions())
        except HashiyaError as error:
            self._say(sentence(error), warning=True)
            return
        self.saved = True
        self._show_state()

    def load(self) -> None:
        """Put a file's text in place of what is written; saving makes it a version."""
        from annotator.exchange.reading import read_bounded
        from annotator.loaders import Asked, load_bytes

        path = ask.guideline_to_use(self)
        if path is None:
            return
        try:
            self.replace(load_bytes(read_bounded(path), path.name, Asked(kind="text")).article.text)
        except HashiyaError as error:
            self._say(sentence(error), warning=True)

    def export(self) -> None:
        """Write what is here to a Markdown file."""
        from annotator.exchange import write_beside

        path = ask.guideline_to_write(self, self._project.path.with_suffix(".md"))
        if path is None:
            return
        try:
            with write_beside(path) as file:
                file.write(storable(self.written()).encode())
        except HashiyaError as error:
            self._say(sentence(error), warning=True)
        else:
            said = translate("Guideline", "Written to {path}.")
            self._say(said.format(path=isolated(str(path))), warning=False)

    def begin_anew(self) -> None:
        """Put in a section for each label with what the schema says of it."""
        self.replace(template(self._project.schema))

    def replace(self, text: str) -> None:
        """Put ``text`` in place of what is written, as one step that can be undone."""
        cursor = self.text.textCursor()
        cursor.select(cursor.SelectionType.Document)
        cursor.insertText(text)
        cursor.movePosition(cursor.MoveOperation.Start)
        self.text.setTextCursor(cursor)
        self.text.setFocus()

    def go_to(self, label_id: str) -> None:
        """Put the cursor where the section of a label begins."""
        text = self.written()
        for section in sections(text, self._project.schema):
            if section.label == label_id:
                cursor = self.text.textCursor()
                cursor.setPosition(len(text[: section.start].encode("utf-16-le")) // 2)
                self.text.setTextCursor(cursor)
                self.text.ensureCursorVisible()
                return

    def reject(self) -> None:
        """For Qt: Close and Escape. What no version says stays as a draft, or goes where that is wished."""
        if self.changed():
            self._keep_draft()
            said = translate(
                "Guideline", "This is not saved as a version yet. Close and keep it as a draft for next time?"
            )
            if not ask.whether(self, said):
                return
        super().reject()

    # -- inside ------------------------------------------------------------------------------------------

    def _arrange(self) -> None:
        font = QFont(load_fonts().text)
        font.setPointSizeF(13)
        self.text.setFont(font)
        self.text.setAcceptRichText(False)
        self.text.document().setDocumentMargin(10)
        self.text.setTabChangesFocus(True)
        self.text.setAccessibleName(translate("Guideline", "Guideline, in Markdown"))
        self.preview.setAccessibleName(translate("Guideline", "How it reads"))
        self.tabs = QTabWidget(self)
        self.tabs.setDocumentMode(True)
        self.tabs.addTab(self.preview, translate("Guideline", "How it &reads"))
        self.tabs.addTab(self.versions, translate("Guideline", "&Versions"))
        split = QSplitter(Qt.Orientation.Horizontal, self)
        split.setHandleWidth(1)
        split.setChildrenCollapsible(False)
        split.addWidget(self.text)
        split.addWidget(self.tabs)
        split.setSizes([560, 500])
        self.status.setWordWrap(True)
        self.status.setTextFormat(Qt.TextFormat.PlainText)
        row = QHBoxLayout()
        row.setSpacing(8)
        named = (
            ("load", translate("Guideline", "&Load from a file…"), self.load),
            ("export", translate("Guideline", "&Export to a file…"), self.export),
            ("template", translate("Guideline", "&Begin with the labels"), self.begin_anew),
            ("close", translate("Guideline", "&Close"), self.reject),
            ("save", translate("Guideline", "&Save as a version"), self.save),
        )
        for name, said, do in named:
            button = self.buttons[name] = QPushButton(said, self)
            button.setAutoDefault(False)
            button.clicked.connect(lambda _checked=False, act=do: act())
            if name == "close":
                row.addStretch(1)
            row.addWidget(button)
        self.buttons["save"].setToolTip(isolated("Ctrl+S"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 14, 16, 14)
        layout.setSpacing(10)
        layout.addWidget(split, 1)
        layout.addWidget(self.status)
        layout.addLayout(row)

    def _connect(self) -> None:
        for timer, wait, act in (
            (self._soon, _PREVIEW_MS, self._show),
            (self._keep, _KEEP_MS, self._keep_draft),
        ):
            timer.setSingleShot(True)
            timer.setInterval(wait)
            timer.timeout.connect(act)
        self.text.textChanged.connect(self._typed)
        self.text.cursorPositionChanged.connect(self._soon.start)
        self.versions.wanted.connect(self.replace)
        QShortcut(QKeySequence("Ctrl+S"), self).activated.connect(self.save)

    def _begin(self) -> None:
        """Begin with the draft that was left, else with the newest version."""
        draft = self._project.setting(self._setting)
        left = draft.get("text") if isinstance(draft, dict) else None
        text = self.newest.text if self.newest else ""
        there = isinstance(left, str) and left != text
        self.text.setPlainText(left if there and isinstance(left, str) else text)
        self.text.document().setModified(False)
        self.versions.show_versions(self._project.guidelines.versions())
        self.text.setFocus()
        self._show()
        self._show_state()
        if there:
            self._say(
                translate("Guideline", "This is the draft that was left; no version says it yet."),
                warning=True,
            )

    def _typed(self) -> None:
        self._soon.start()
        self._keep.start()
        self._show_state()

    def _keep_draft(self) -> None:
        """Nothing that was typed is lost with the power."""
        self._keep.stop()
        text = storable(self.written())
        try:
            self._project.set_setting(self._setting, {"text": text} if self.changed() else None)
        except HashiyaError as error:
            self._say(sentence(error), warning=True)

    def _show(self) -> None:
        """How it reads, around the cursor where it is long."""
        text = self.written()
        place = self.text.textCursor().position()
        start = 0
        if len(text) > 2 * _AROUND:
            start = max(text.rfind("\n#", 0, max(place - _AROUND // 2, 0)) + 1, 0)
        bar = self.preview.verticalScrollBar()
        where = bar.value()
        self.preview.show_markdown(text[start : start + 2 * _AROUND])
        bar.setValue(where)

    def _show_state(self) -> None:
        self.buttons["save"].setEnabled(self.changed())
        self.buttons["template"].setVisible(not self.written().strip())
        if self.newest is None:
            said = translate(
                "Guideline", "Nothing is saved yet: write, or begin with the labels of the schema."
            )
        else:
            said = version_line(self.newest)
        lacking = self._lacking()
        if lacking:
            none = translate("Guideline", "No section yet: {labels}.")
            said = f"{said} {none.format(labels=lacking)}"
        self._say(said, warning=False)

    def _lacking(self) -> str:
        """The labels that the guideline says nothing of."""
        text, schema = self.written(), self._project.schema
        if not text.strip():
            return ""
        there = {section.label for section in sections(text, schema)}
        names = [one.names.within(language()) for one in schema.offered() if one.id not in there]
        return translate("Guideline", ", ").join(map(quoted, names))

    def _say(self, said: str, *, warning: bool) -> None:
        self.status.setText(spoken(said))
        self.status.setStyleSheet(f"color: {tones().warning if warning else tones().quiet};")


def edit_guideline(window: "Window") -> None:
    """Show the editor, at the label in question; afterwards the panel shows what is saved."""
    session = window.session
    if session.project is None:
        return
    try:
        editor = GuidelineEditor(session.project, session.annotator.id if session.annotator else None, window)
    except HashiyaError as error:
        session.report(error)
        return
    span = window.annotate.current_span()
    if span is not None:
        editor.go_to(span.label)
    editor.exec()
    if editor.saved:
        session.reload()
    editor.deleteLater()
