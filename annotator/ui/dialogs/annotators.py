"""Who works: one of those who did, or somebody new, by typing or with the arrows."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from annotator.core.arabic import fold_text
from annotator.ui.language import directed, quoted, spoken, translate

_WALK = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


class AnnotatorDialog(QDialog):
    """Choose a name of ``known`` or write a new one; a new one is said to be new before it is taken."""

    def __init__(self, known: Sequence[str], now: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._known = known
        self.setWindowTitle(translate("Annotators", "Annotator"))
        self.setMinimumWidth(400)
        said = translate(
            "Annotators",
            "Who is working? Everybody's labels are kept apart; choose a name or write a new one.",
        )
        question = QLabel(spoken(said), self)
        question.setWordWrap(True)
        self.field = QLineEdit(now, self)
        self.field.setAccessibleName(translate("Annotators", "Name of the annotator"))
        self.field.setPlaceholderText(translate("Annotators", "Name of the annotator"))
        self.field.textEdited.connect(self._offer)
        self.field.textChanged.connect(self._check)
        self.field.installEventFilter(self)
        self.names = QListWidget(self)
        self.names.setAccessibleName(translate("Annotators", "Those who work in this project"))
        self.names.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.names.itemClicked.connect(self._take)
        self.names.itemDoubleClicked.connect(self.accept)
        self._note = QLabel(self)
        self._note.setObjectName("quiet")
        self._note.setWordWrap(True)
        self._note.setTextFormat(Qt.TextFormat.PlainText)
        self._buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel, self
        )
        self._buttons.button(QDialogButtonBox.StandardButton.Cancel).setText(translate("Dialogs", "Cancel"))
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 14)
        layout.setSpacing(12)
        for part in (question, self.field, self.names, self._note, self._buttons):
            layout.addWidget(part)
        self._offer("")
        self._check()
        self.field.selectAll()
        self.field.setFocus()

    def give_name(self, name: str) -> None:
        """Write a name."""
        self.field.setText(name)

    def name(self) -> str:
        """The name that was given."""
        return " ".join(self.field.text().split())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """For Qt: arrows in the field walk through the names."""
        walks = isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress
        if walks and isinstance(event, QKeyEvent) and Qt.Key(event.key()) in _WALK and self.names.count():
            self.names.keyPressEvent(event)
            self._take(self.names.currentItem())
            return True
        return super().eventFilter(watched, event)

    def _offer(self, typed: str) -> None:
        """List the names that hold what was typed, whatever their spelling; all where nothing was."""
        wanted = fold_text(typed.strip())
        self.names.clear()
        for name in self._known:
            if wanted in fold_text(name):
                item = QListWidgetItem(directed(name), self.names)
                item.setData(Qt.ItemDataRole.UserRole, name)
        self.names.setVisible(bool(self._known))
        self._mark()

    def _take(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            self.field.setText(str(item.data(Qt.ItemDataRole.UserRole)))
            self.field.selectAll()

    def _mark(self) -> None:
        """The name that is written is the one chosen in the list."""
        for row in range(self.names.count()):
            if self.names.item(row).data(Qt.ItemDataRole.UserRole) == self.name():
                self.names.setCurrentRow(row)
                return
        self.names.clearSelection()

    def _check(self) -> None:
        name = self.name()
        ok = self._buttons.button(QDialogButtonBox.StandardButton.Ok)
        ok.setEnabled(bool(name))
        new = bool(name) and name not in self._known
        ok.setText(translate("Annotators", "Add and go on") if new else translate("Annotators", "Go on"))
        alike = next((one for one in self._known if fold_text(one) == fold_text(name)), "") if new else ""
        note = ""
        if alike:
            said = translate("Annotators", "New, though spelled much like “{name}”, who works here already.")
            note = said.format(name=quoted(alike))
        elif new and self._known:
            said = translate("Annotators", "“{name}” is new here.")
            note = said.format(name=quoted(name))
        self._note.setText(spoken(note) if note else "")
        self._note.setVisible(bool(self._known))
        self._mark()
