"""Giving somebody's open work to somebody else."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QDialog, QDialogButtonBox, QFormLayout, QLabel, QVBoxLayout, QWidget

from annotator.core.errors import HashiyaError
from annotator.ui.language import counted, quoted, sentence, spoken, translate

if TYPE_CHECKING:
    from annotator.store import Project
    from annotator.store.rounds import Moved


class MoveDialog(QDialog):
    """``giver`` is proposed as the one who gives; ``article_id`` is the article that is open, if one is.

    Accepted once the work is moved; :attr:`said` says what was.
    """

    def __init__(
        self, project: "Project", giver: str, article_id: int | None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(translate("MoveWork", "Move work"))
        self.setMinimumWidth(460)
        self.said = ""
        self._project, self._article = project, article_id
        self._ids = {one.name: one.id for one in project.annotators(gold=False)}
        self.giver, self.taker, self.what = QComboBox(self), QComboBox(self), QComboBox(self)
        for name, number in self._ids.items():
            if project.rounds.standing(number).open:
                self.giver.addItem(quoted(name), name)
            self.taker.addItem(quoted(name), name)
        self.giver.setCurrentIndex(max(0, self.giver.findData(giver)))
        self._note = QLabel(self)
        self._note.setWordWrap(True)
        self._note.setTextFormat(Qt.TextFormat.PlainText)
        self._note.setObjectName("quiet")
        self._buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel, self
        )
        self._buttons.button(QDialogButtonBox.StandardButton.Cancel).setText(translate("Dialogs", "Cancel"))
        self.ok = self._buttons.button(QDialogButtonBox.StandardButton.Ok)
        self.ok.setText(translate("MoveWork", "Move"))
        self._buttons.accepted.connect(self.move_it)
        self._buttons.rejected.connect(self.reject)
        form = QFormLayout()
        form.setSpacing(10)
        for name, field in (
            (translate("MoveWork", "From"), self.giver),
            (translate("MoveWork", "What"), self.what),
            (translate("MoveWork", "To"), self.taker),
        ):
            field.setAccessibleName(name)
            form.addRow(name, field)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 14)
        layout.setSpacing(12)
        layout.addLayout(form)
        layout.addWidget(self._note)
        layout.addWidget(self._buttons)
        self.giver.currentIndexChanged.connect(self._offer)
        self.taker.currentIndexChanged.connect(self._check)
        self._offer()

    def move_it(self) -> None:
        """Move what is chosen; where that is refused, it is said and the dialog stays."""
        giver, taker = self.giver.currentData(), self.taker.currentData()
        try:
            moved = self._project.rounds.move(self._ids[giver], self._ids[taker], self.what.currentData())
        except HashiyaError as error:
            self._note.setText(sentence(error))
            return
        self.said = moved_words(moved, giver, taker)
        self.accept()

    def _offer(self) -> None:
        """What this one has open, and the open article where it is among that."""
        giver = self.giver.currentData()
        self.what.clear()
        if giver is None:
            self._check()
            return
        rounds, number = self._project.rounds, self._ids[giver]
        still_open = rounds.standing(number).open
        self.what.addItem(counted("MoveWork", "All that is open: %n article(s)", still_open), None)
        if self._article is not None and rounds.standing(number, self._article).place:
            self.what.addItem(translate("MoveWork", "Only the article that is open now"), [self._article])
        if self.taker.currentData() == giver and self.taker.count() > 1:
            self.taker.setCurrentIndex((self.taker.currentIndex() + 1) % self.taker.count())
        self._check()

    def _check(self) -> None:
        giver, taker = self.giver.currentData(), self.taker.currentData()
        self.ok.setEnabled(giver is not None and taker is not None and giver != taker)
        note = translate(
            "MoveWork",
            "What was annotated stays with whom it is; near-duplicates of an article go with it.",
        )
        if giver is None:
            note = translate("MoveWork", "Nobody has open work that was handed out.")
        elif giver == taker:
            note = translate("MoveWork", "Choose somebody else to give it to.")
        self._note.setText(spoken(note))


def moved_words(moved: "Moved", giver: str, taker: str) -> str:
    """What was moved, in a sentence or three."""
    went = counted("MoveWork", "%n article(s) went to {name}.", len(moved.moved))
    parts = [went.format(name=quoted(taker))]
    if moved.begun:
        begun = counted(
            "MoveWork", "%n of them begun; what was annotated stays with {name}.", len(moved.begun)
        )
        parts.append(begun.format(name=quoted(giver)))
    if moved.had:
        had = counted("MoveWork", "%n stay, since {name} has them too.", len(moved.had))
        parts.append(had.format(name=quoted(taker)))
    return " ".join(parts)
