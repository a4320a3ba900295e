"""A new project: where it stands, what is labelled in it, and who works."""

from pathlib import Path

import msgspec
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
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

from annotator.core.errors import HashiyaError
from annotator.core.schema import Schema, schema_from_json
from annotator.places import resource
from annotator.ui import ask
from annotator.ui.language import language, sentence, spoken, translate


class Wanted(msgspec.Struct, frozen=True):
    """What the user asked for."""

    path: Path
    schema: Schema
    annotator: str


class NewProjectDialog(QDialog):
    """Everything a project needs, on one page."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(translate("NewProject", "New project"))
        self.setMinimumWidth(520)
        self._schema = schema_from_json(resource("schemas", "conflict.json").read_bytes())
        self._place, self._annotator = QLineEdit(self), QLineEdit(self)
        self._place.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self._place.setAccessibleName(translate("NewProject", "Project file"))
        self._annotator.setAccessibleName(translate("NewProject", "Your name"))
        self._labels, self._said = QLabel(self), QLabel(self)
        for part in (self._labels, self._said):
            part.setWordWrap(True)
            part.setTextFormat(Qt.TextFormat.PlainText)
        self._labels.setObjectName("quiet")
        browse = QPushButton(translate("NewProject", "Choose…"), self)
        browse.clicked.connect(self._browse)
        other = QPushButton(translate("NewProject", "Another schema…"), self)
        other.clicked.connect(self._other_schema)
        self._buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel, self
        )
        self._buttons.button(QDialogButtonBox.StandardButton.Cancel).setText(translate("Dialogs", "Cancel"))
        self._buttons.button(QDialogButtonBox.StandardButton.Ok).setText(translate("NewProject", "Create"))
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)
        form = QFormLayout()
        form.setSpacing(10)
        form.addRow(translate("NewProject", "Project file"), _beside(self._place, browse))
        form.addRow(translate("NewProject", "Labels"), _beside(self._labels, other))
        form.addRow(translate("NewProject", "Your name"), self._annotator)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 14)
        layout.setSpacing(12)
        layout.addLayout(form)
        layout.addWidget(self._said)
        layout.addWidget(self._buttons)
        for field in (self._place, self._annotator):
            field.textChanged.connect(self._check)
        self._show_schema()
        self._check()

    def fill(self, place: Path, annotator: str) -> None:
        """Propose a place, its name selected so that typing replaces it, and who works."""
        self._place.setText(str(place))
        self._annotator.setText(annotator)
        self._place.setSelection(len(str(place.parent)) + 1, len(place.stem))

    def ready(self) -> bool:
        """Whether a project can be made of what is filled in."""
        return self._buttons.button(QDialogButtonBox.StandardButton.Ok).isEnabled()

    def wanted(self) -> Wanted:
        """What was asked for; valid once the dialog was accepted."""
        return Wanted(self._path(), self._schema, " ".join(self._annotator.text().split()))

    def _path(self) -> Path:
        return ask.with_suffix(Path(self._place.text().strip()).expanduser(), ".hashiya")

    def _browse(self) -> None:
        path = ask.project_to_make(self)
        if path is not None:
            self._place.setText(str(path))

    def _other_schema(self) -> None:
        path = ask.schema_to_use(self)
        if path is None:
            return
        try:
            self._schema = schema_from_json(path.read_bytes())
            self._said.setText("")
        except HashiyaError as error:
            self._said.setText(sentence(error))
        except OSError as error:
            said = translate("NewProject", "“{path}” cannot be read: {reason}.")
            self._said.setText(said.format(path=path, reason=error.strerror))
        self._show_schema()

    def _show_schema(self) -> None:
        names = [label.names.within(language()) for label in self._schema.labels]
        own = self._schema.names.within(language())
        self._labels.setText(spoken(f"{own}: {translate('NewProject', ', ').join(names)}"))

    def _check(self) -> None:
        there = bool(self._place.text().strip()) and self._path().exists()
        if there:
            self._said.setText(
                translate("NewProject", "There is a file of that name already; choose another name.")
            )
        else:
            self._said.setText("")
        ready = bool(self._place.text().strip()) and bool(self._annotator.text().strip()) and not there
        self._buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(ready)


def _beside(wide: QWidget, button: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.addWidget(wide, 1)
    row.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
    return row
