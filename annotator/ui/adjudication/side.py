"""What stands beside the text that is adjudicated: a disagreement, the labels while editing, or a word."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QStackedWidget, QWidget

from annotator.agreement.disagreements import Disagreement
from annotator.agreement.settle import REOPENED, Decision
from annotator.ui.adjudication.head import EditPanel
from annotator.ui.adjudication.keys import keys_of
from annotator.ui.adjudication.panel import DisputePanel
from annotator.ui.adjudication.readings import readings_of, situation
from annotator.ui.adjudication.settling import GoldSession
from annotator.ui.adjudication.words import choice_name
from annotator.ui.annotate import AnnotateView
from annotator.ui.disagreements.words import kind_name
from annotator.ui.keymap import key_name
from annotator.ui.language import number, shown, translate

_WIDTH = 336


class Side(QStackedWidget):
    """``panel`` shows the current disagreement, ``editor`` the labels while gold is edited by hand."""

    def __init__(self, session: GoldSession, parent: QWidget) -> None:
        super().__init__(parent)
        self._session = session
        self._announced = ""
        self.panel, self.editor = DisputePanel(self), EditPanel(self)
        self._word = QLabel(self)
        self._word.setTextFormat(Qt.TextFormat.PlainText)
        self._word.setWordWrap(True)
        self._word.setMargin(16)
        self._word.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeading)
        for part in (self.panel, self.editor, self._word):
            area = QScrollArea(self)
            area.setFrameShape(QFrame.Shape.NoFrame)
            area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
            area.setWidgetResizable(True)
            area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            area.setWidget(part)
            self.addWidget(area)
        self.setFixedWidth(_WIDTH)

    def show_dispute(self, dispute: Disagreement, remarks: Decision, *, names: bool) -> None:
        """Show a disagreement, with what is noted of it; ``names``: and who says what."""
        session, project, article = self._session, self._session.project, self._session.article
        if project is None or article is None:
            return
        choice = session.shown_choice(session.remarks(dispute).choice)
        words = ": ".join((kind_name(dispute.kind), *situation(project.schema, dispute)))
        keys = [one.key for one in session.shown_ones()]
        if dispute.key in keys:
            words = f"{number(keys.index(dispute.key) + 1)}. {words}"
        self.panel.show_dispute(
            words,
            choice_name(choice),
            readings_of(project.schema, article.text, session.voices(), dispute, choice, names=names),
            keys_of(session, dispute),
            settled=choice != REOPENED,
        )
        self.panel.remarks.show_remarks(remarks)
        self.setCurrentIndex(0)
        self._announce("; ".join((words, *self.panel.texts())))

    def _announce(self, said: str) -> None:
        """Say it to a screen reader, once: the keyboard is not on what changes here."""
        if said != self._announced:
            self._announced = said
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.panel, said))

    def show_labels(self, gold: AnnotateView) -> None:
        """Show the labels, and what their keys would do in ``gold`` now."""
        span = gold.current_span()
        working = self._session.article is not None
        self.editor.palette_of_labels.show_target(
            gold.selected_text(), span.text if span else "", working=working
        )
        self.setCurrentIndex(1)

    def show_nothing(self) -> None:
        """Say why there is no disagreement to show."""
        self._word.setText(shown(self._why_nothing()))
        self.setCurrentIndex(2)

    def word(self) -> str:
        """What is said where there is no disagreement to show."""
        return self._word.text()

    def retranslate(self) -> None:
        """Say everything in the language in use."""
        self.panel.retranslate()
        self.editor.retranslate()

    def _why_nothing(self) -> str:
        session = self._session
        if session.article is None:
            return translate(
                "Adjudicate",
                "Nothing to settle yet: an article is compared once two annotators have begun it.",
            )
        if session.agreed_lacking():
            said = translate(
                "Adjudicate", "No difference is open. Take what is agreed on to gold with {key}."
            )
            return said.format(key=key_name("agreed"))
        if session.annotation.status == "done":
            return translate("Adjudicate", "Gold is done for this article.")
        said = translate(
            "Adjudicate", "Every difference is settled. {key}: gold is done, on to the next article."
        )
        return said.format(key=key_name("done"))
