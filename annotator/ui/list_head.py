"""What stands above a list of articles: a field to search all texts, the filter, how many are listed."""

from typing import TYPE_CHECKING

import msgspec
from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QToolButton, QVBoxLayout, QWidget

from annotator.core.filter import EVERYTHING, Filter
from annotator.ui.filter_words import filter_words
from annotator.ui.header import CutLabel
from annotator.ui.icons import icon
from annotator.ui.keymap import key_name
from annotator.ui.language import isolated, number, shown, translate

if TYPE_CHECKING:
    from annotator.ui.window import Window

_PAUSE_MS = 250


class ListHead(QWidget):
    """``line`` is the field; what is typed there narrows the one list that all views show."""

    def __init__(self, window: "Window", parent: QWidget) -> None:
        super().__init__(parent)
        self._window = window
        self._list = window.session.list
        self.line = QLineEdit(self)
        self.line.setClearButtonEnabled(True)
        self.line.installEventFilter(self)
        self.filter = QToolButton(self)
        self.filter.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
        self.filter.clicked.connect(self.choose)
        self.all = QToolButton(self)
        self.all.clicked.connect(self.show_all)
        self.all.setObjectName("small")
        self._said = CutLabel(self)
        self._said.setObjectName("quiet")
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_PAUSE_MS)
        self._timer.timeout.connect(self.search)
        self.line.textEdited.connect(lambda _text: self._timer.start())
        self.setFocusProxy(self.line)
        above = QHBoxLayout()
        above.setSpacing(6)
        above.addWidget(self.line, 1)
        above.addWidget(self.filter)
        self._below = QWidget(self)
        below = QHBoxLayout(self._below)
        below.setContentsMargins(2, 0, 0, 0)
        below.setSpacing(6)
        below.addWidget(self._said, 1)
        below.addWidget(self.all)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 7, 8, 7)
        layout.setSpacing(5)
        layout.addLayout(above)
        layout.addWidget(self._below)
        self._list.changed.connect(self.follow)
        self._list.working.connect(self.follow)
        self.retranslate()

    def search(self) -> bool:
        """Look for what was typed, now; whether that is something else."""
        self._timer.stop()
        words = " ".join(self.line.text().split())
        if words == self._list.filter.words:
            return False
        self._list.choose(_replaced(self._list.filter, words))
        return True

    def choose(self) -> None:
        """Choose a filter; the list follows while one chooses."""
        from annotator.ui.dialogs.filter import FilterDialog

        self.search()
        dialog = FilterDialog(self._window)
        dialog.exec()
        dialog.deleteLater()

    def show_all(self) -> None:
        """Nothing is left out any more."""
        self.line.clear()
        self._list.choose(EVERYTHING)
        self.line.setFocus()

    def follow(self) -> None:
        """Say what is listed now."""
        if self.line.text().split() != self._list.filter.words.split() and not self._timer.isActive():
            self.line.setText(self._list.filter.words)
        said = self.told()
        self._said.show_text(said, ours=True)
        self._below.setVisible(bool(said))
        self.all.setVisible(self._list.narrowed)
        only_words = _replaced(self._list.filter, "") == EVERYTHING
        self.filter.setCheckable(not only_words)
        self.filter.setChecked(not only_words)

    def told(self) -> str:
        """How many of how many are listed, and by what; empty where nothing is left out or going on."""
        chosen, parts = self._list.filter, []
        if self._list.busy():
            parts.append(translate("Filter", "Looking…"))
        elif self._list.mine:
            said = translate("Filter", "My work: {listed} of {total} articles")
            return said.format(listed=number(len(self._list.ids)), total=number(self._list.total))
        elif self._list.narrowed:
            said = translate("Filter", "{listed} of {total} articles")
            parts.append(said.format(listed=number(len(self._list.ids)), total=number(self._list.total)))
        project = self._window.session.project
        asked = filter_words(project.schema if project else None, _replaced(chosen, ""))
        if asked:
            parts.append(asked)
        if self._list.filled is not None and chosen.words:
            said = translate("Filter", "The index is being filled: {done} of {total}")
            parts.append(shown(said.format(done=self._list.filled[0], total=self._list.filled[1])))
        return " · ".join(parts)

    def retranslate(self) -> None:
        """Say everything in the language in use."""
        hint = translate("Filter", "Search the articles")
        self.line.setPlaceholderText(hint)
        self.line.setAccessibleName(hint)
        self.line.setToolTip(
            translate(
                "Filter",
                "Words that stand in the text ({key}); a phrase in quotes, -word for what must not "
                "stand there. Hamzas, marks and prefixes do not matter.",
            ).format(key=isolated(key_name("filter_list")))
        )
        self.filter.setIcon(icon("filter"))
        name = translate("Filter", "Filter and order…")
        self.filter.setToolTip(name)
        self.filter.setAccessibleName(name)
        self.all.setText(translate("Filter", "Show all"))
        self.follow()

    def eventFilter(self, watched: object, event: QEvent) -> bool:
        """For Qt: Enter looks at once or again, arrow down goes into the list, Escape empties the field."""
        if watched is self.line and event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                if not self.search():
                    self._list.refresh()  # what was finished meanwhile leaves a list of what is not
                return True
            if event.key() == Qt.Key.Key_Down:
                self.search()
                self._window.into_list()
                return True
            if event.key() == Qt.Key.Key_Escape and self.line.text():
                self.line.clear()
                self.search()
                return True
        return False


def _replaced(chosen: Filter, words: str) -> Filter:
    return msgspec.structs.replace(chosen, words=words)
