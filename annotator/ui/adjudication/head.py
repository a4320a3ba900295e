"""What stands above and beside an adjudication: the article, how far it is, and what to do next."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QVBoxLayout, QWidget

from annotator.ui.adjudication.settling import GoldSession
from annotator.ui.header import CutLabel
from annotator.ui.keymap import key_name
from annotator.ui.language import counted, isolated, quoted, shown, spoken, translate
from annotator.ui.palette import Palette
from annotator.ui.theme import tones


class AdjudicateHead(QWidget):
    """Title and progress. ``agreed_wanted`` and ``done_wanted``: the buttons that do the same as the keys."""

    agreed_wanted = Signal()
    done_wanted = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._title, self._details = CutLabel(self), CutLabel(self)
        self._details.setObjectName("quiet")
        font = self._title.font()
        font.setPointSizeF(font.pointSizeF() * 1.12)
        font.setBold(True)
        self._title.setFont(font)
        self._progress = QLabel(self)
        self._progress.setTextFormat(Qt.TextFormat.PlainText)
        self._bar = QProgressBar(self)
        self._bar.setTextVisible(False)
        self._bar.setFixedSize(110, 6)
        self._agreed, self._done = QPushButton(self), QPushButton(self)
        self._agreed.clicked.connect(self.agreed_wanted)
        self._done.clicked.connect(self.done_wanted)
        for button in (self._agreed, self._done):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._arrange()

    def _arrange(self) -> None:
        lines = QVBoxLayout()
        lines.setSpacing(0)
        lines.addStretch(1)
        lines.addWidget(self._title)
        lines.addWidget(self._details)
        lines.addStretch(1)
        state = QVBoxLayout()
        state.setSpacing(3)
        state.addStretch(1)
        state.addWidget(self._progress, 0, Qt.AlignmentFlag.AlignTrailing)
        state.addWidget(self._bar, 0, Qt.AlignmentFlag.AlignTrailing)
        state.addStretch(1)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 7, 12, 7)
        layout.setSpacing(12)
        layout.addLayout(lines, 1)
        layout.addLayout(state)
        layout.addWidget(self._agreed)
        layout.addWidget(self._done)

    def show_session(self, session: GoldSession, *, names: bool) -> None:
        """Show which article this is, who has read it (by name only with ``names``), and how far gold is."""
        article = session.article
        if article is None:
            return
        self._title.show_text(article.title or translate("Header", "Untitled"))
        self._details.show_text(_readers(session, names=names), ours=True)
        total, left = len(session.shown_ones()), len(session.open_ones())
        done = session.annotation.status == "done"
        self.show_progress(total - left, total, session.agreed_lacking(), done=done)

    def show_progress(self, settled: int, total: int, waiting: int, *, done: bool) -> None:
        """``settled`` of ``total`` differences; ``waiting``: spans all agree on that gold lacks."""
        said = translate("Adjudicate", "{settled} of {total} settled")
        self._progress.setText(shown(said.format(settled=settled, total=total)))
        self._bar.setMaximum(max(total, 1))
        self._bar.setValue(settled if total else 1)
        self._bar.setAccessibleName(self._progress.text())
        self._agreed.setVisible(bool(waiting))
        agreed = counted("Adjudicate", "%n agreed to gold", waiting)
        self._agreed.setText(spoken(f"{agreed}  {key_name('agreed')}"))
        finished = settled == total and (not waiting or done)
        self._done.setVisible(finished)
        name = translate("Adjudicate", "Next article") if done else translate("Adjudicate", "Gold is done")
        self._done.setText(spoken(f"{name}  {key_name('done')}"))
        self._done.setDefault(finished)

    def progress(self) -> str:
        """What is said of the progress."""
        return self._progress.text()


def _readers(session: GoldSession, *, names: bool) -> str:
    known = list(session.voices().items())
    said = " · ".join(f"{letter}: {quoted(one.annotator)}" if names else letter for letter, one in known)
    begun = [letter for letter, one in known if one.status != "done"]
    if not begun:
        return said
    unfinished = translate("Adjudicate", "not finished: {letters}").format(letters=" ".join(begun))
    return f"{said} — {unfinished}"


class EditPanel(QWidget):
    """What can be done while gold is edited by hand: the labels, and how to come back."""

    finished = Signal()
    left = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.palette_of_labels = Palette(self)
        self._hint = QLabel(self)
        self._hint.setWordWrap(True)
        self._hint.setObjectName("quiet")
        self._ready, self._back = QPushButton(self), QPushButton(self)
        self._ready.clicked.connect(self.finished)
        self._back.clicked.connect(self.left)
        for button in (self._ready, self._back):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        buttons = QHBoxLayout()
        buttons.addWidget(self._ready, 1)
        buttons.addWidget(self._back, 1)
        below = QVBoxLayout()
        below.setContentsMargins(12, 4, 12, 12)
        below.setSpacing(10)
        below.addWidget(self._hint)
        below.addLayout(buttons)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.palette_of_labels)
        layout.addLayout(below)
        layout.addStretch(1)

    def retranslate(self) -> None:
        """Say everything in the language in use."""
        self.palette_of_labels.retranslate()
        self._hint.setText(
            translate(
                "Adjudicate",
                "Gold is edited like any annotation: label keys, Alt+arrows for an end, Del to remove.",
            )
        )
        ready = translate("Adjudicate", "Settled so")
        back = translate("Adjudicate", "Not yet")
        self._ready.setText(spoken(f"{ready}  {isolated('↵')}"))
        self._back.setText(spoken(f"{back}  {isolated('Esc')}"))
        self._ready.setStyleSheet(f"QPushButton {{ border-color: {tones().accent}; }}")
