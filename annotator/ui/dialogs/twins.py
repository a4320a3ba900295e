"""How much two articles must have in common to count as one text."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFormLayout, QLabel, QSpinBox, QVBoxLayout, QWidget

from annotator.core.twins import THRESHOLD
from annotator.review.twins import new_since
from annotator.store import Project
from annotator.ui.language import counted, noop, shown, spoken, translate

LEAST, MOST = 20, 100

_WHAT = noop(
    "Twins",
    "Articles that are nearly the same text are grouped: wire copy, reprints, later versions. They stay "
    "together in splits and rounds of work, and what is labelled in one is suggested in the others.",
)


class TwinsDialog(QDialog):
    """``threshold()`` is what was chosen, from 0 to 1; at first what served last time."""

    def __init__(self, project: Project, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(translate("Twins", "Near-duplicates"))
        self.setMinimumWidth(460)
        about = project.twins.about()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 14)
        layout.setSpacing(12)
        layout.addWidget(self._line(translate("Twins", _WHAT)))
        self.share = QSpinBox(self)
        self.share.setRange(LEAST, MOST)
        self.share.setSingleStep(5)
        self.share.setSuffix(translate("Twins", " %"))
        self.share.setValue(round(100 * (about.threshold if about else THRESHOLD)))
        self.share.setAccessibleName(translate("Twins", "Of the shorter text, found in the other at least"))
        form = QFormLayout()
        form.addRow(translate("Twins", "Of the shorter text, found in the other at least"), self.share)
        layout.addLayout(form)
        last = translate("Twins", "Near-duplicates were not looked for in this project yet.")
        if about:
            groups = project.twins.families()
            last = " ".join((
                translate("Twins", "Last time, {day}:").format(day=about.at[:10]),
                counted("Twins", "%n group(s) of near-duplicates,", len(groups)),
                counted("Twins", "with %n article(s).", sum(map(len, groups))),
                counted("Twins", "%n article(s) came since.", new_since(project)),
            ))  # fmt: skip
        note = self._line(shown(last))
        note.setObjectName("quiet")
        layout.addWidget(note)
        ok, cancel = QDialogButtonBox.StandardButton.Ok, QDialogButtonBox.StandardButton.Cancel
        buttons = QDialogButtonBox(ok | cancel, self)
        buttons.button(ok).setText(translate("Twins", "Look through all articles"))
        buttons.button(cancel).setText(translate("Dialogs", "Cancel"))
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout.addWidget(buttons)

    def threshold(self) -> float:
        """What was chosen, from 0 to 1."""
        return self.share.value() / 100

    def _line(self, text: str) -> QLabel:
        line = QLabel(spoken(text), self)
        line.setTextFormat(Qt.TextFormat.PlainText)
        line.setWordWrap(True)
        return line
