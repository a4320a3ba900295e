"""What stands in the middle when there is no article to show: what can be done, as buttons."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from annotator.ui.icons import app_icon, icon
from annotator.ui.language import quoted, spoken, translate
from annotator.ui.theme import tones


class StartView(QWidget):
    """Offers actions by their ids; ``wanted`` gives the one that was pressed."""

    wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._empty_project = False
        self._recent: Path | None = None
        self._mark, self._title, self._said = QLabel(self), QLabel(self), QLabel(self)
        font = self._title.font()
        font.setPointSizeF(font.pointSizeF() * 1.9)
        font.setBold(True)
        self._title.setFont(font)
        self._said.setWordWrap(True)
        self._said.setObjectName("quiet")
        for part in (self._mark, self._title, self._said):
            part.setAlignment(Qt.AlignmentFlag.AlignCenter)
            part.setTextFormat(Qt.TextFormat.PlainText)
        self._said.setFixedWidth(460)
        self._buttons = QVBoxLayout()
        self._buttons.setSpacing(8)
        layout = QVBoxLayout(self)
        layout.setSpacing(10)
        layout.addStretch(2)
        for part in (self._mark, self._title):
            layout.addWidget(part, 0, Qt.AlignmentFlag.AlignHCenter)
        # Between stretches, not aligned: an aligned label that wraps is given too little height.
        line = QHBoxLayout()
        line.addStretch(1)
        line.addWidget(self._said)
        line.addStretch(1)
        layout.addLayout(line)
        layout.addSpacing(12)
        layout.addLayout(self._buttons)
        layout.addStretch(3)

    def offer(self, *, empty_project: bool, recent: Path | None = None) -> None:
        """Offer what starts work without a project, or what fills an empty one."""
        self._empty_project, self._recent = empty_project, recent
        if self.isVisible():
            self.retranslate()

    def showEvent(self, event: QShowEvent) -> None:
        """For Qt: filled when it is seen, which with a project to open is never."""
        self.retranslate()
        super().showEvent(event)

    def retranslate(self) -> None:
        """Say everything in the language in use."""
        self._mark.setPixmap(app_icon().pixmap(QSize(64, 64)))
        if self._empty_project:
            self._title.setText(translate("Start", "This project has no articles yet"))
            said = translate("Start", "Load text files or a whole folder, or paste an article.")
        else:
            self._title.setText(translate("Start", "Hashiya"))
            said = translate(
                "Start",
                "Highlight actors, locations, weapons, casualties and sources in Arabic reporting. "
                "Open a project, make a new one, or look around in the demo.",
            )
        self._said.setText(spoken(said))
        self._fill(self._offers())

    def _offers(self) -> Sequence[tuple[str, str, str]]:
        if self._empty_project:
            return (
                ("load_files", "load", translate("Start", "Load files…")),
                ("load_folder", "folder", translate("Start", "Load a folder…")),
                ("paste_article", "paste", translate("Start", "Paste an article…")),
            )
        offers = [
            ("open_demo", "demo", translate("Start", "Open the demo project")),
            ("new_project", "new", translate("Start", "New project…")),
            ("open_project", "open", translate("Start", "Open a project…")),
        ]
        if self._recent is not None:
            again = translate("Start", "Go on with {name}").format(name=quoted(self._recent.stem))
            offers.insert(0, ("open_recent", "articles", again))
        return offers

    def _fill(self, offers: Sequence[tuple[str, str, str]]) -> None:
        while self._buttons.count():
            item = self._buttons.takeAt(0)
            old = item.widget() if item else None
            if old is not None:
                old.hide()
                old.deleteLater()
        for place, (action, picture, text) in enumerate(offers):
            button = QPushButton(icon(picture, tones().accent_text if place == 0 else ""), text, self)
            button.setFixedWidth(300)
            button.setMinimumHeight(38)
            button.setDefault(place == 0)
            button.setAutoDefault(True)  # Enter presses it, outside a dialog too
            button.clicked.connect(lambda _checked=False, one=action: self.wanted.emit(one))
            self._buttons.addWidget(button, 0, Qt.AlignmentFlag.AlignHCenter)
            if place == 0:
                # Nothing else is here to work with: Enter takes the first, arrows the others.
                self.setFocusProxy(button)
                button.setFocus()
