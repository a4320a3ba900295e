"""What is in use and gone, a question each: where does it go?"""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from annotator.core.schema import Schema
from annotator.core.schema_draft import Answer, Item, Question
from annotator.ui.language import spoken, translate
from annotator.ui.schema.words import name_of, question_line, removal_line

_HIGHEST = 190


class Questions(QScrollArea):
    """``answered(question, item | "remove" | None)``. Hidden while nothing is asked."""

    answered = Signal(object, object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setMaximumHeight(_HIGHEST)
        self._asked: list[Question] = []
        self.boxes: list[QComboBox] = []
        self.hide()

    def show_questions(self, before: Schema, questions: Sequence[Question]) -> None:
        """Ask all of these; those that are answered show their answer."""
        if [_key(one) for one in questions] == [_key(one) for one in self._asked]:
            self._asked = list(questions)
            return
        place = next((at for at, box in enumerate(self.boxes) if box.hasFocus()), None)
        self._asked, self.boxes = list(questions), []
        # Later, since it is one of its boxes that was just answered.
        if (old := self.takeWidget()) is not None:
            old.hide()
            old.deleteLater()
        inside = QWidget(self)
        column = QVBoxLayout(inside)
        column.setContentsMargins(14, 8, 14, 8)
        column.setSpacing(4)
        for question in questions:
            said = QLabel(spoken(question_line(before, question)), inside)
            said.setWordWrap(True)
            said.setTextFormat(Qt.TextFormat.PlainText)
            box = self._box(question, inside)
            box.setAccessibleName(question_line(before, question))
            said.setBuddy(box)
            column.addWidget(said)
            column.addWidget(box)
            self.boxes.append(box)
        column.addStretch(1)
        self.setWidget(inside)
        self.setMinimumHeight(min(_HIGHEST, inside.sizeHint().height()))
        self.setVisible(bool(questions))
        if place is not None and self.boxes:
            self.boxes[min(place, len(self.boxes) - 1)].setFocus()

    def go_to_open(self) -> bool:
        """Put the hand on the first question without an answer; False where there is none."""
        for question, box in zip(self._asked, self.boxes, strict=True):
            if question.answer is None:
                box.setFocus()
                self.ensureWidgetVisible(box)
                return True
        return False

    def _box(self, question: Question, parent: QWidget) -> QComboBox:
        box = QComboBox(parent)
        box.addItem(translate("Schema", "Choose…"), None)
        for target in question.targets:
            box.addItem(name_of(target), target)
        box.addItem(removal_line(question), "remove")
        box.setCurrentIndex(_place(question))
        box.currentIndexChanged.connect(lambda place: self.answered.emit(question, _at(question, place)))
        return box


def _place(question: Question) -> int:
    if question.answer is None:
        return 0
    if isinstance(question.answer, Item):
        return 1 + question.targets.index(question.answer)
    return 1 + len(question.targets)


def _at(question: Question, place: int) -> Answer:
    if place <= 0:
        return None
    return question.targets[place - 1] if place <= len(question.targets) else "remove"


def _key(question: Question) -> tuple[object, ...]:
    """What makes a question look as it does, but for its answer."""
    targets = tuple((one.mark, one.id, one.thing.names) for one in question.targets)
    return question.kind, question.path, question.usage, targets
