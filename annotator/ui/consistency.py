"""The panel of words that were labelled in two ways, or here and not there, and the way to each of them."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from annotator.core.annotation import GOLD
from annotator.core.occurrences import Sought
from annotator.ui.agreement.work import WorkStrip
from annotator.ui.everywhere import offer
from annotator.ui.hits_list import HitsView
from annotator.ui.hits_model import HitRow, rows_of
from annotator.ui.jobs import breathe
from annotator.ui.language import counted, directed, language, number, spoken, translate
from annotator.ui.palette import excerpt
from annotator.ui.side import Panel

if TYPE_CHECKING:
    from annotator.core.work import Tick
    from annotator.review.consistency import Uneven, UnevenArticle
    from annotator.store import Project
    from annotator.ui.window import Window


class WordsList(QListWidget):
    """The words. ``opened``: Enter on them."""

    opened = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows and Enter are the list's; characters and Escape go on."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self.opened.emit()
        elif (event.text().isprintable() and event.text()) or event.key() == Qt.Key.Key_Escape:
            event.ignore()
        else:
            super().keyPressEvent(event)


class ConsistencyPanel(Panel):
    """Whose labels are compared is chosen: one's own, or gold. Never another annotator's."""

    def __init__(self, window: "Window") -> None:
        super().__init__(window)
        self._of: tuple[str, str] | None = None
        self._found: list[Uneven] | None = None
        self._shown: Uneven | None = None
        self.whose = QComboBox(self)
        self.look = QPushButton(self)
        self.work, self._places = WorkStrip(window, self), WorkStrip(window, self)
        self.words, self.view = WordsList(self), HitsView(self)
        self.everywhere = QPushButton(self)
        self.empty = QLabel(self)
        self._arrange()
        self.whose.currentIndexChanged.connect(self._forget)
        self.look.clicked.connect(self.begin)
        self.work.found.connect(self._take)
        self.work.stopped.connect(self._say)
        self._places.found.connect(self._take_places)
        self.words.currentRowChanged.connect(self._choose)
        self.words.opened.connect(self.view.setFocus)
        self.view.opened.connect(self.open_place)
        self.everywhere.clicked.connect(self.label_everywhere)

    def enter(self) -> None:
        """Take the focus; the first time, look."""
        if self._found is None:
            self.begin()
        (self.words if self.words.count() else self.look).setFocus()

    def read_article(self) -> None:
        """What was found belongs to one annotator of one project."""
        session = self.window_of.session
        project, annotator = session.project, session.annotator
        of = (project.uuid, annotator.name) if project and annotator else None
        if of != self._of:
            self._of = of
            self._forget()

    def read_change(self, change: object) -> None:
        """What was found stays as it was found, until one looks again."""

    def begin(self) -> None:
        """Look through what the chosen annotator labelled."""
        annotator = self._annotator()
        if annotator is not None:
            self._found = None
            said = translate("Consistency", "Comparing words…")
            self.work.begin(said, partial(_uneven, annotator))
            self._say()

    def busy(self) -> bool:
        """Whether it is still looking."""
        return self.work.busy() or self._places.busy()

    def open_place(self) -> None:
        """Show the chosen place in its article, selected."""
        row = self.view.current()
        if row is not None:
            self.window_of.open_stretch(row.article_id, row.start, row.end)

    def label_everywhere(self) -> None:
        """Offer to give the words the label that they mostly have, wherever they are bare."""
        one = self._shown
        if one is not None:
            dialog = offer(
                self.window_of, Sought(one.words), one.shown, next(iter(one.labels)), everywhere=True
            )
            dialog.accepted.connect(self.begin)

    def stop(self) -> None:
        """No work goes on."""
        for work in (self.work, self._places):
            work.drop()

    def retranslate(self) -> None:
        """Say everything in the language in use."""
        place = self.whose.currentIndex()
        self.whose.blockSignals(True)  # noqa: FBT003
        self.whose.clear()
        self.whose.addItems([translate("Consistency", "My labels"), translate("Consistency", "Gold")])
        self.whose.setCurrentIndex(max(0, place))
        self.whose.blockSignals(False)  # noqa: FBT003
        self.whose.setAccessibleName(translate("Consistency", "Whose labels are compared"))
        self.words.setAccessibleName(translate("Consistency", "Words that were not always treated alike"))
        self.view.setAccessibleName(translate("Consistency", "Where they stand; Enter opens the place"))
        self.everywhere.setText(translate("Consistency", "Label them everywhere…"))
        for work in (self.work, self._places):
            work.retranslate()
        self._fill()

    # -- inside ------------------------------------------------------------------------------------------

    def _arrange(self) -> None:
        self.empty.setWordWrap(True)
        self.empty.setObjectName("quiet")
        self.whose.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.whose.setMinimumContentsLength(4)
        self.whose.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.words.setUniformItemSizes(True)
        self.words.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.words.setTextElideMode(Qt.TextElideMode.ElideRight)
        below = QWidget(self)
        column = QVBoxLayout(below)
        column.setContentsMargins(0, 2, 0, 0)
        column.setSpacing(6)
        column.addWidget(self._places)
        column.addWidget(self.view, 1)
        column.addWidget(self.everywhere)
        self._split = QSplitter(Qt.Orientation.Vertical, self)
        self._split.setHandleWidth(1)
        self._split.setChildrenCollapsible(False)
        self.words.setMinimumHeight(90)
        self.view.setMinimumHeight(110)
        self._split.addWidget(self.words)
        self._split.addWidget(below)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 4, 12, 8)
        layout.setSpacing(6)
        top = QHBoxLayout()
        top.setSpacing(6)
        top.addWidget(self.whose, 1)
        top.addWidget(self.look)
        layout.addLayout(top)
        layout.addWidget(self.work)
        layout.addWidget(self.empty)
        layout.addWidget(self._split, 1)
        layout.addStretch(0)

    def _annotator(self) -> int | None:
        session = self.window_of.session
        if session.project is None or session.annotator is None:
            return None
        if self.whose.currentIndex() != 1:
            return session.annotator.id
        if session.is_blind():
            return None
        gold = [one.id for one in session.project.annotators() if one.name == GOLD]
        return gold[0] if gold else None

    def _forget(self, *_what: object) -> None:
        """Something else is to be compared."""
        self.stop()
        self._found = self._shown = None
        self._fill()

    def _take(self, found: "list[Uneven]") -> None:
        had_focus = self.look.hasFocus()
        self._found = found
        self._fill()
        if had_focus and found:
            self.words.setFocus()

    def _fill(self) -> None:
        self.words.blockSignals(True)  # noqa: FBT003
        self.words.clear()
        for one in self._found or ():
            item = QListWidgetItem(f"{directed(excerpt(one.shown, 60))}\n{spoken(self._counts(one))}")
            self.words.addItem(item)
        self.words.blockSignals(False)  # noqa: FBT003
        self._choose(-1)
        if self._found:
            self.words.setCurrentRow(0)
        self._say()

    def _say(self) -> None:
        found = self._found
        self._split.setVisible(bool(found))
        self.empty.setVisible(not found and not self.work.busy())
        self.look.setText(
            translate("Consistency", "Look again") if found is not None else translate("Consistency", "Look")
        )
        if found is None:
            said = translate(
                "Consistency",
                "Lists the words that were labelled in two ways, or labelled here and left bare there.",
            )
        else:
            said = translate("Consistency", "All words are treated alike, wherever they were read.")
        if self._annotator() is None and self.whose.currentIndex() == 1:
            said = translate("Consistency", "There is no gold in this project yet.")
            if self.window_of.session.is_blind():
                said = translate("Consistency", "Gold is closed to you until your blind round is done.")
        self.empty.setText(spoken(said))

    def _counts(self, one: "Uneven") -> str:
        project = self.window_of.session.project
        said = []
        for label_id, count in one.labels.items():
            label = project.schema.label(label_id) if project else None
            said.append(f"{label.names.within(language()) if label else label_id} {number(count)}")
        if one.bare:
            said.append(counted("Consistency", "%n bare", one.bare))
        return " · ".join(said)

    def _choose(self, row: int) -> None:
        found = self._found or []
        self._shown = found[row] if 0 <= row < len(found) else None
        self.view.hits.show_rows((), None)
        self.everywhere.setEnabled(self._shown is not None and self.whose.currentIndex() == 0)
        annotator = self._annotator()
        if self._shown is not None and annotator is not None:
            said = translate("Consistency", "Looking…")
            self._places.begin(said, partial(_places, annotator, Sought(self._shown.words)))

    def _take_places(self, found: "list[UnevenArticle]") -> None:
        project = self.window_of.session.project
        rows = [
            (
                one.article_id,
                one.title,
                [
                    HitRow(
                        article_id=one.article_id,
                        start=place.start,
                        end=place.end,
                        parts=place.context,
                        labels=place.labels,
                    )
                    for place in one.places
                ],
            )
            for one in found
        ]
        self.view.hits.show_rows(rows_of(rows), project.schema if project else None)
        self.view.go(1)


def _uneven(annotator_id: int, project: "Project", tick: "Tick") -> object:
    from annotator.review.consistency import uneven_words
    from annotator.store.filling import fill_index

    fill_index(project, tick, breathe)  # by which the places of each are found at once
    return uneven_words(project, annotator_id, tick, breathe)


def _places(annotator_id: int, wanted: Sought, project: "Project", tick: "Tick") -> object:
    from annotator.review.consistency import places_of

    return places_of(project, annotator_id, wanted, tick)
