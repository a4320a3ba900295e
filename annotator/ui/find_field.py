"""What is looked for, as it is typed: words or a regular expression, and what of it cannot be looked for."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QWidget

from annotator.core.occurrences import Sought, sought
from annotator.ui.language import translate
from annotator.ui.settings import Settings

if TYPE_CHECKING:
    from annotator.core.patterns import Pattern


class FindField(QWidget):
    """A line to type in and the two ``options`` beside it, which may stand elsewhere where room is short.

    ``changed``: something else is looked for.
    """

    changed = Signal()

    def __init__(self, settings: Settings, wait_ms: int, parent: QWidget) -> None:
        super().__init__(parent)
        self._settings = settings
        self.line = QLineEdit(self)
        self.line.setClearButtonEnabled(True)
        self.options = QWidget(self)
        self.whole = QCheckBox(self.options)
        self.regular = QCheckBox(self.options)
        self.whole.setChecked(settings.find_whole)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(wait_ms)
        self._timer.timeout.connect(self.changed)
        self.line.textEdited.connect(self._wait)
        self.whole.toggled.connect(self._choose)
        self.regular.toggled.connect(self._choose)
        self.setFocusProxy(self.line)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(10)
        layout.addWidget(self.line, 1)
        layout.addWidget(self.options)
        beside = QHBoxLayout(self.options)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.setSpacing(14)
        beside.addWidget(self.whole)
        beside.addWidget(self.regular)
        beside.addStretch(1)
        self._choose()

    def look_for(self, words: str) -> None:
        """Look for these words now."""
        self.regular.setChecked(False)
        self.line.setText(words)
        self.line.selectAll()
        self.settle()

    def take_over(self, other: "FindField") -> None:
        """Be ready to look for what the other one looks for."""
        for box, theirs in ((self.whole, other.whole), (self.regular, other.regular)):
            box.setChecked(theirs.isChecked())
        self.line.setText(other.line.text())

    def settle(self) -> None:
        """What was typed last is looked for now, without waiting for more."""
        self._timer.stop()
        self.changed.emit()

    def is_waiting(self) -> bool:
        """Whether something was typed that nobody has looked for yet."""
        return self._timer.isActive()

    def wanted(self) -> "Sought | Pattern | None":
        """What is looked for; None while that is nothing. Raises BadPattern or PatternTooLarge."""
        text = self.line.text()
        if not self.regular.isChecked():
            return sought(text, whole=self.whole.isChecked())
        if not text:
            return None
        from annotator.core.patterns import Pattern

        return Pattern(text)

    def retranslate(self) -> None:
        """Say everything in the language in use."""
        self.line.setPlaceholderText(translate("Find", "Words to look for"))
        self.line.setAccessibleName(translate("Find", "Words to look for"))
        self.whole.setText(translate("Find", "Wh&ole words"))
        self.whole.setToolTip(
            translate(
                "Find", "Only whole words, whatever is written onto their beginning: بالبوكمال holds البوكمال"
            )
        )
        self.regular.setText(translate("Find", "Regular e&xpression"))
        self.regular.setToolTip(
            translate("Find", "A regular expression, matched with the text exactly as it stands")
        )

    def _wait(self, _text: str) -> None:
        self._timer.start()

    def _choose(self) -> None:
        self.whole.setEnabled(not self.regular.isChecked())
        self._settings.find_whole = self.whole.isChecked()
        self.settle()
