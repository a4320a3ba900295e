"""What stands in place of a screen that shows what others said, while a blind round is not done."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout

from annotator.ui.agreement.work import heading
from annotator.ui.keymap import key_name
from annotator.ui.language import counted, isolated, spoken, translate
from annotator.ui.pages import Page

if TYPE_CHECKING:
    from annotator.ui.window import Window


class BlindPage(Page):
    """Says why the screen is closed, how much is left, and how a lead opens it."""

    def __init__(self, window: "Window") -> None:
        super().__init__(window)
        self._title, self._said = heading(self), QLabel(self)
        self._said.setTextFormat(Qt.TextFormat.PlainText)
        self._said.setWordWrap(True)
        self._said.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._said.setFixedWidth(520)
        self.back = QPushButton(self)
        self.back.setDefault(True)
        self.back.setAutoDefault(True)
        self.back.clicked.connect(lambda _checked: window.go_to_text())
        layout = QVBoxLayout(self)
        layout.setSpacing(14)
        layout.addStretch(2)
        layout.addWidget(self._title, 0, Qt.AlignmentFlag.AlignHCenter)
        # Between stretches, not aligned: an aligned label that wraps is given too little height.
        line = QHBoxLayout()
        line.addStretch(1)
        line.addWidget(self._said)
        line.addStretch(1)
        layout.addLayout(line)
        layout.addWidget(self.back, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch(3)

    def enter(self) -> None:
        """Count what is left."""
        self.retranslate()
        self.back.setFocus()

    def said(self) -> str:
        """What is said."""
        return self._said.text()

    def retranslate(self) -> None:
        """Say everything in the language in use."""
        self._title.setText(translate("Blind", "Not yet"))
        self.back.setText(translate("Blind", "Back to the text (Esc)"))
        session = self.window_of.session
        queue = session.queue()
        why = translate(
            "Blind",
            "You work in a blind round: what others said of the articles is shown once yours are done, so "
            "that agreement is measured between people who did not look.",
        )
        left = counted("Blind", "%n article(s) of yours are open.", queue.open) if queue else ""
        lead = translate(
            "Blind", "Who leads the project opens it for everybody on the screen of progress ({key})."
        )
        lead = lead.format(key=isolated(key_name("progress")))
        self._said.setText("\n\n".join(spoken(part) for part in (why, left, lead) if part))
