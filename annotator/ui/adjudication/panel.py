"""The panel beside the text: one disagreement, each reading of it on a card, and the keys that decide it."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from annotator.agreement.settle import Decision
from annotator.ui.adjudication.words import CAUSES, cause_name
from annotator.ui.language import directed, isolated, spoken, translate
from annotator.ui.theme import label_tint, tones


@dataclass(frozen=True)
class Reading:
    """What one annotator says here. ``label`` and ``lines`` are shown as they are; ``marked``: said anything.

    ``key`` takes it; empty where it cannot be taken. ``taken``: it is what was decided. ``stressed``: the
    lines are what is disputed.
    """

    choice: str
    key: str
    who: str
    label: str
    color: str
    text: str
    lines: Sequence[str] = ()
    marked: bool = True
    taken: bool = False
    stressed: bool = False


class Card(QFrame):
    """One reading. ``pressed``: the user wants it taken."""

    pressed = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._choice = ""
        self.setObjectName("card")
        self._letter, self._name, self._who, self._text, self._lines = (QLabel(self) for _ in range(5))
        for part in (self._letter, self._name, self._who, self._text, self._lines):
            part.setTextFormat(Qt.TextFormat.PlainText)
        for part in (self._text, self._lines):
            part.setWordWrap(True)
        self._who.setObjectName("quiet")
        self._letter.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._letter.setFixedSize(26, 26)
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(self._letter)
        top.addWidget(self._name, 1)
        top.addWidget(self._who)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(10, 8, 10, 8)
        layout.setSpacing(4)
        layout.addLayout(top)
        layout.addWidget(self._text)
        layout.addWidget(self._lines)

    def show_reading(self, reading: Reading) -> None:
        """Show what is said; the colour is the label's, and the letter and the name say it too."""
        tone = tones()
        self._choice = reading.choice if reading.key else ""
        self._letter.setText(reading.choice)
        self._name.setText(reading.label)
        self._who.setText(directed(reading.who) if reading.who else "")
        self._text.setText(reading.text)
        self._text.setVisible(bool(reading.text))
        self._lines.setText("\n".join(reading.lines))
        self._lines.setVisible(bool(reading.lines))
        line_tone = tone.text if reading.stressed else tone.quiet
        self._lines.setStyleSheet(f"color: {line_tone}; font-weight: {600 if reading.stressed else 400};")
        tint = label_tint(reading.color, strong=reading.taken).name() if reading.marked else tone.window
        edge, width = (tone.accent, 2) if reading.taken else (tone.line, 1)
        self.setStyleSheet(
            f"#card {{ background: {tint}; border: {width}px solid {edge}; border-radius: 8px; }}"
        )
        self._letter.setStyleSheet(
            f"background: {tone.raised}; color: {tone.text}; border: 1px solid {tone.line};"
            " border-radius: 5px; font-weight: 700;"
        )
        weight = 700 if reading.marked else 400
        self._name.setStyleSheet(
            f"color: {tone.text if reading.marked else tone.quiet}; font-weight: {weight};"
        )
        said = "; ".join(part for part in (reading.choice, reading.label, reading.text) if part)
        self.setAccessibleName(said)
        clickable = Qt.CursorShape.PointingHandCursor if reading.key else Qt.CursorShape.ArrowCursor
        self.setCursor(clickable)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """For Qt: a click takes the reading."""
        if event.button() == Qt.MouseButton.LeftButton and self._choice:
            self.pressed.emit(self._choice)


class Remarks(QWidget):
    """Why they disagreed, whether the guideline needs an update, and a note. ``changed``: by the user."""

    changed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._heading = QLabel(self)
        self._heading.setObjectName("quiet")
        self.causes = {cause: _chip(self) for cause in CAUSES}
        self.guideline = _chip(self)
        self.note = QLineEdit(self)
        self.note.setMaxLength(2000)
        grid = QGridLayout()
        grid.setSpacing(6)
        for place, (cause, chip) in enumerate(self.causes.items()):
            grid.addWidget(chip, place // 2, place % 2)
            chip.clicked.connect(lambda _checked=False, one=cause: self.toggle_cause(one, pressed=True))
        grid.addWidget(self.guideline, 2, 0, 1, 2)
        self.guideline.clicked.connect(self.changed)
        self.note.editingFinished.connect(self.flush)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addWidget(self._heading)
        layout.addLayout(grid)
        layout.addWidget(self.note)
        self._told = ""
        self.retranslate()

    def toggle_cause(self, cause: str, *, pressed: bool = False) -> None:
        """Note this cause and no other; again: none. ``pressed``: its button has turned already."""
        on = self.causes[cause].isChecked() is pressed
        for name, chip in self.causes.items():
            chip.setChecked(name == cause and on)
        self.changed.emit()

    def toggle_guideline(self) -> None:
        """The guideline needs an update, or after all not."""
        self.guideline.setChecked(not self.guideline.isChecked())
        self.changed.emit()

    def show_remarks(self, decision: Decision) -> None:
        """Show what was noted with a decision."""
        for name, chip in self.causes.items():
            chip.setChecked(name == decision.cause)
        self.guideline.setChecked(decision.guideline)
        if self.note.text() != decision.note:
            self.note.setText(decision.note)
        self._told = decision.note

    def values(self) -> tuple[str, bool, str]:
        """Cause, guideline, note."""
        cause = next((name for name, chip in self.causes.items() if chip.isChecked()), "")
        return cause, self.guideline.isChecked(), self.note.text().strip()

    def retranslate(self) -> None:
        """Say everything in the language in use."""
        self._heading.setText(translate("Adjudicate", "Why they differ (optional)"))
        for cause, chip in self.causes.items():
            chip.setText(_keyed(cause_name(cause), CAUSES[cause][0]))
        self.guideline.setText(_keyed(translate("Adjudicate", "The guideline needs an update"), "G"))
        self.note.setPlaceholderText(_keyed(translate("Adjudicate", "Note"), "N"))
        self.note.setAccessibleName(translate("Adjudicate", "Note"))
        chip_style = _chip_style()
        for chip in (*self.causes.values(), self.guideline):
            chip.setStyleSheet(chip_style)

    def flush(self) -> None:
        """Take in a note that is being written: what it is about is about to change."""
        if self.note.text().strip() != self._told:
            self._told = self.note.text().strip()
            self.changed.emit()


class DisputePanel(QWidget):
    """One disagreement. ``chosen``: a choice by its name (a letter, both, neither, edit)."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._kind, self._state = QLabel(self), QLabel(self)
        self._kind.setObjectName("heading")
        for part in (self._kind, self._state):
            part.setTextFormat(Qt.TextFormat.PlainText)
            part.setWordWrap(True)
        self._state.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        self._cards: list[Card] = []
        self._card_rows = QVBoxLayout()
        self._card_rows.setSpacing(6)
        self._buttons = {choice: _plain_button(self) for choice in ("both", "neither", "edit")}
        for choice, button in self._buttons.items():
            button.clicked.connect(lambda _checked=False, one=choice: self.chosen.emit(one))
        self.remarks = Remarks(self)
        self._arrange()

    def _arrange(self) -> None:
        top = QHBoxLayout()
        top.addWidget(self._kind, 1)
        top.addWidget(self._state, 0, Qt.AlignmentFlag.AlignTop)
        row = QHBoxLayout()
        row.setSpacing(6)
        for button in self._buttons.values():
            row.addWidget(button, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 12, 12, 12)
        layout.setSpacing(10)
        layout.addLayout(top)
        layout.addLayout(self._card_rows)
        layout.addLayout(row)
        layout.addWidget(self.remarks)
        layout.addStretch(1)

    def show_dispute(
        self, kind: str, state: str, readings: Sequence[Reading], keys: dict[str, str], *, settled: bool
    ) -> None:
        """Show a disagreement. ``keys``: the key of each choice that can be made, by choice."""
        self._kind.setText(kind)
        self._state.setText(state)
        tone = tones()
        self._state.setStyleSheet(f"color: {tone.good if settled else tone.warning};")
        while len(self._cards) < len(readings):
            card = Card(self)
            card.pressed.connect(self.chosen)
            self._cards.append(card)
            self._card_rows.addWidget(card)
        for place, card in enumerate(self._cards):
            card.setVisible(place < len(readings))
            if place < len(readings):
                card.show_reading(readings[place])
        names = {
            "both": translate("Adjudicate", "Both")
            if len(readings) < 3
            else translate("Adjudicate", "All of them"),
            "neither": translate("Adjudicate", "Neither"),
            "edit": translate("Adjudicate", "Edit"),
        }
        for choice, button in self._buttons.items():
            button.setText(_keyed(names[choice], keys.get(choice, "")))
            button.setVisible(choice in keys)

    def texts(self) -> list[str]:
        """What each card that is shown says, for those who cannot see it."""
        return [card.accessibleName() for card in self._cards if not card.isHidden()]

    def retranslate(self) -> None:
        """Say what does not follow from the disagreement in the language in use."""
        self.remarks.retranslate()


def _keyed(name: str, key: str) -> str:
    return spoken(f"{name}  {isolated(key)}") if key else name


def _chip(parent: QWidget) -> QPushButton:
    chip = _plain_button(parent)
    chip.setCheckable(True)
    return chip


def _plain_button(parent: QWidget) -> QPushButton:
    button = QPushButton(parent)
    # The letters decide; a button that took the keyboard would take Space and Enter with it.
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
    return button


def _chip_style() -> str:
    tone = tones()
    return (
        "QPushButton { padding: 4px 6px; }"
        f"QPushButton:checked {{ background: {tone.selected}; border: 1px solid {tone.accent};"
        f" color: {tone.text}; font-weight: 600; }}"
    )
