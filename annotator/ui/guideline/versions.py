"""Every version of the guideline: when, by whom, and what it changed of the one before."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QColor, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import (
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)

from annotator.core.guidelines import difference
from annotator.store.guidelines import GuidelineVersion
from annotator.ui.guideline.text import direction
from annotator.ui.guideline.words import version_line
from annotator.ui.language import counted, spoken, translate
from annotator.ui.theme import mixed, tones

_LONGEST = 4000


class GuidelineVersions(QWidget):
    """``wanted(text)``: that version is to be the text again, as a new version once it is saved."""

    wanted = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._versions: list[GuidelineVersion] = []
        self.list = QListWidget(self)
        self.list.setAccessibleName(translate("Guideline", "Versions, the newest first"))
        self._said = QLabel(self)
        self._said.setObjectName("quiet")
        self.changes = QTextEdit(self)
        self.changes.setReadOnly(True)
        self.changes.setTabChangesFocus(True)
        self.changes.setAccessibleName(translate("Guideline", "What this version changed"))
        self.restore = QPushButton(translate("Guideline", "&Take this version up again"), self)
        self.restore.setAutoDefault(False)
        self.restore.clicked.connect(self._take)
        self.list.currentRowChanged.connect(self._show)
        self.list.itemActivated.connect(lambda _row: self._take())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 6, 0, 0)
        layout.setSpacing(6)
        layout.addWidget(self.list, 2)
        layout.addWidget(self._said)
        layout.addWidget(self.changes, 3)
        layout.addWidget(self.restore)

    def show_versions(self, versions: Sequence[GuidelineVersion]) -> None:
        """Show ``versions``, which come oldest first."""
        self._versions = list(reversed(versions))
        self.list.clear()
        for version in self._versions:
            row = QListWidgetItem(spoken(version_line(version)))
            self.list.addItem(row)
        self.restore.setEnabled(bool(versions))
        if versions:
            self.list.setCurrentRow(0)
        else:
            self._said.setText(translate("Guideline", "Nothing has been saved yet."))

    # -- inside ------------------------------------------------------------------------------------------

    def _take(self) -> None:
        place = self.list.currentRow()
        if 0 <= place < len(self._versions):
            self.wanted.emit(self._versions[place].text)

    def _show(self, place: int) -> None:
        """What the chosen version changed of the one before it."""
        self.changes.clear()
        if not 0 <= place < len(self._versions):
            return
        before = self._versions[place + 1].text if place + 1 < len(self._versions) else ""
        lines = difference(before, self._versions[place].text)
        more, fewer = sum(sign == "+" for sign, _ in lines), sum(sign == "-" for sign, _ in lines)
        added = counted("Guideline", "%n line(s) added", more)
        removed = counted("Guideline", "%n line(s) removed", fewer)
        both = translate("Guideline", "{added}, {removed}")
        self._said.setText(spoken(both.format(added=added, removed=removed)))
        self._write(lines[:_LONGEST])

    def _write(self, lines: Sequence[tuple[str, str]]) -> None:
        tone = tones()
        cursor = QTextCursor(self.changes.document())
        shades = {"+": tone.good, "-": tone.warning}
        cursor.beginEditBlock()
        for place, (sign, line) in enumerate(lines):
            if place:
                cursor.insertBlock()
            look, block = QTextCharFormat(), direction(line)
            look.setForeground(QColor(shades.get(sign, tone.quiet)))
            if sign in shades:
                block.setBackground(mixed(QColor(shades[sign]), QColor(tone.base), 0.10))
            cursor.setBlockFormat(block)
            cursor.insertText(f"{sign} {line}", look)
        cursor.endEditBlock()
        self.changes.moveCursor(QTextCursor.MoveOperation.Start)
