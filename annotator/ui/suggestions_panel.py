"""The panel of suggestions: by label and words, how many and where from; below, what was refused here."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

import msgspec
from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QStyleOptionViewItem,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from annotator.core.annotation import Refusal
from annotator.core.change import Change
from annotator.learning.suggest import Suggestion
from annotator.ui.language import counted, directed, quoted, shown, spoken, translate
from annotator.ui.palette import excerpt
from annotator.ui.side import Panel
from annotator.ui.suggest_words import as_written, example, label_name, where_from
from annotator.ui.two_lines import DETAIL, HUE, ROW_HEIGHT, TwoLines

if TYPE_CHECKING:
    from annotator.ui.window import Window

_HELD = Qt.ItemDataRole.UserRole + 8
_HEAD_HEIGHT = 30


class Held(msgspec.Struct, frozen=True):
    """What a row stands for: the places it would accept, or the refusal it would take back."""

    places: tuple[Suggestion, ...] = ()
    refusal: Refusal | None = None
    refused: bool = False


class _Rows(TwoLines):
    """Heads are one line high."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """For Qt."""
        height = ROW_HEIGHT if index.parent().isValid() else _HEAD_HEIGHT
        return QSize(super().sizeHint(option, index).width(), height)


class Tree(QTreeWidget):
    """The rows. ``accepted``, ``refused`` and ``entered``: what a key asks for on the chosen row."""

    accepted = Signal()
    refused = Signal()
    entered = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setHeaderHidden(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setRootIsDecorated(False)
        self.setItemsExpandable(False)
        self.setIndentation(8)
        self.setItemDelegate(_Rows(self))
        self.setTabKeyNavigation(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def held(self) -> Held:
        """What the chosen row stands for."""
        item = self.currentItem()
        held = item.data(0, _HELD) if item is not None else None
        return held if isinstance(held, Held) else Held()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """For Qt: Space accepts, Delete refuses, Enter goes to the text; Escape is for others."""
        match event.key():
            case Qt.Key.Key_Space if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
                self.refused.emit()
            case Qt.Key.Key_Space:
                self.accepted.emit()
            case Qt.Key.Key_Delete | Qt.Key.Key_Backspace:
                self.refused.emit()
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self.entered.emit()
            case Qt.Key.Key_Escape:
                event.ignore()
            case _:
                super().keyPressEvent(event)


class SuggestionsPanel(Panel):
    """In step with the text: the chosen row's first place is selected there, and the other way round."""

    def __init__(self, window: "Window") -> None:
        super().__init__(window)
        self._suggesting = window.suggesting
        self._filling = False
        self.tree = Tree(self)
        self.tree.currentItemChanged.connect(self._chosen)
        self.tree.accepted.connect(self.accept)
        self.tree.refused.connect(self.refuse)
        self.tree.entered.connect(self.go_there)
        self.tree.itemDoubleClicked.connect(lambda *_what: self.go_there())
        self._empty, self._about = QLabel(self), QLabel(self)
        for part in (self._empty, self._about):
            part.setTextFormat(Qt.TextFormat.PlainText)
            part.setWordWrap(True)
            part.setContentsMargins(12, 2, 12, 2)
        self._empty.setObjectName("quiet")
        self.accept_button, self.refuse_button = QPushButton(self), QPushButton(self)
        self.accept_button.clicked.connect(self.accept)
        self.refuse_button.clicked.connect(self.refuse)
        self._arrange()
        self.setFocusProxy(self.tree)
        self._suggesting.changed.connect(self._changed)

    def _arrange(self) -> None:
        buttons = QHBoxLayout()
        buttons.setContentsMargins(12, 2, 12, 2)
        for button in (self.accept_button, self.refuse_button):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            buttons.addWidget(button)
        buttons.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 8)
        layout.setSpacing(6)
        layout.addWidget(self._empty)
        layout.addWidget(self.tree, 1)
        layout.addWidget(self._about)
        layout.addLayout(buttons)

    # -- what it is told ---------------------------------------------------------------------------------

    def read_article(self) -> None:
        """Show all that is suggested and refused."""
        self._fill()

    def read_change(self, change: Change) -> None:
        """What follows from a change is told when it is known."""

    def read_target(self) -> None:
        """The row of the suggestion that is looked at in the text is chosen."""
        found = self.window_of.annotate.canvas.suggestion()
        if isinstance(found, Suggestion) and not self._filling and not self.tree.hasFocus():
            for item in self._items():
                held = item.data(0, _HELD)
                if item.parent() is not None and isinstance(held, Held) and found in held.places:
                    self._choose(item)
                    return

    def enter(self) -> None:
        """The hand goes to the list."""
        self._suggesting.settle()
        self.tree.setFocus()
        items = list(self._items())
        if self.tree.currentItem() is None and items:
            self.tree.setCurrentItem(items[1])

    def retranslate(self) -> None:
        """Say everything in the language in use."""
        self.tree.setAccessibleName(translate("Suggestions", "Suggestions, by label"))
        self.accept_button.setText(translate("Suggestions", "Accept all"))
        hint = translate(
            "Suggestions", "Space accepts, Delete refuses, Enter goes there. Attributes stay empty."
        )
        self.tree.setAccessibleDescription(hint)
        self.tree.setToolTip(spoken(hint))
        self._fill()

    # -- what it does ------------------------------------------------------------------------------------

    def accept(self) -> None:
        """Accept every place of the chosen row; of a whole label none that is ambiguous."""
        held = self.tree.held()
        if held.refused and held.refusal is not None:
            self._suggesting.do.take_back(held.refusal)
        elif held.places:
            whole_label = held.refusal is None
            chosen = [one for one in held.places if not (whole_label and one.others)]
            self._suggesting.do.accept_all(chosen)

    def refuse(self) -> None:
        """Refuse the words of the chosen row; of a refused one, take that back."""
        held = self.tree.held()
        if held.refusal is None:
            return
        if held.refused:
            self._suggesting.do.take_back(held.refusal)
        else:
            self._suggesting.do.refuse_words(held.refusal)

    def go_there(self) -> None:
        """To the text, where the first place of the chosen row is selected."""
        held = self.tree.held()
        if held.places:
            self.window_of.annotate.canvas.choose_suggestion(held.places[0])
            self.window_of.go_to_text()

    # -- inside ------------------------------------------------------------------------------------------

    def _changed(self) -> None:
        if self.isVisible():
            self._fill()

    def _fill(self) -> None:
        session = self.window_of.session
        project, article = session.project, session.article
        row = self._row_of_current()
        self._filling = True
        try:
            self.tree.clear()
            if project is not None and article is not None:
                for label in project.schema.offered():
                    self._add_label(article.text, label.id, label.color)
                self._add_refused(article.text)
            self.tree.expandAll()
        finally:
            self._filling = False
        there = self.tree.topLevelItemCount() > 0
        self.tree.setVisible(there)
        self._empty.setVisible(not self._suggesting.all())
        self._empty.setText(self._suggesting.why_none())
        items = list(self._items())
        if items and row >= 0:
            self._choose(items[min(row, len(items) - 1)])
        self._tell()

    def _add_label(self, text: str, label: str, color: str) -> None:
        places = [one for one in self._suggesting.all() if one.label == label]
        project = self.window_of.session.project
        if not places or project is None:
            return
        head = QTreeWidgetItem(self.tree)
        name = label_name(project.schema, label)
        head.setText(0, spoken(f"{name} · {shown(str(len(places)))}"))
        head.setData(0, HUE, color)
        head.setData(0, _HELD, Held(tuple(places)))
        by_words: dict[str, list[Suggestion]] = {}
        for one in places:
            by_words.setdefault(one.words, []).append(one)
        for same in sorted(by_words.values(), key=lambda same: -len(same)):
            first = same[0]
            words = directed(excerpt(text[first.start : first.end], 48))
            times = f" · {shown(str(len(same)))}" if len(same) > 1 else ""
            row = QTreeWidgetItem(head)
            row.setText(0, f"{words}{times}")
            detail = where_from(first.why)
            if first.others:
                others = "، ".join(label_name(project.schema, other) for other in first.others)
                detail = f"{translate('Suggestions', 'or {label}').format(label=others)} · {detail}"
            row.setData(0, DETAIL, spoken(detail))
            row.setData(0, _HELD, Held(tuple(same), first.refusal))
            said = f"{words}{times}; {name}; {detail}"
            row.setData(0, Qt.ItemDataRole.AccessibleTextRole, said)

    def _add_refused(self, text: str) -> None:
        session = self.window_of.session
        refusals, project = session.annotation.refusals, session.project
        if not refusals or project is None:
            return
        head = QTreeWidgetItem(self.tree)
        head.setText(0, spoken(counted("Suggestions", "Refused in this article: %n", len(refusals))))
        for one in refusals:
            row = QTreeWidgetItem(head)
            words, name = (
                directed(excerpt(as_written(text, one.words), 48)),
                label_name(project.schema, one.label),
            )
            row.setText(0, words)
            row.setData(0, DETAIL, spoken(name))
            said = translate("Suggestions", "Refused: {words}; {label}")
            row.setData(0, Qt.ItemDataRole.AccessibleTextRole, said.format(words=words, label=name))
            row.setData(0, _HELD, Held((), one, refused=True))

    def _items(self) -> Iterable[QTreeWidgetItem]:
        for place in range(self.tree.topLevelItemCount()):
            head = self.tree.topLevelItem(place)
            if head is not None:
                yield head
                yield from filter(None, (head.child(row) for row in range(head.childCount())))

    def _row_of_current(self) -> int:
        current = self.tree.currentItem()
        return next((row for row, item in enumerate(self._items()) if item is current), -1)

    def _choose(self, item: QTreeWidgetItem) -> None:
        self._filling = True
        try:
            self.tree.setCurrentItem(item)
        finally:
            self._filling = False
        self._tell()

    def _chosen(self, *_what: object) -> None:
        if self._filling:
            return
        held = self.tree.held()
        if held.places and held.refusal is not None and self.tree.hasFocus():
            self.window_of.annotate.canvas.choose_suggestion(held.places[0])
        self._tell()

    def _tell(self) -> None:
        held, project = self.tree.held(), self.window_of.session.project
        self.accept_button.setEnabled(bool(held.places))
        self.refuse_button.setEnabled(held.refusal is not None)
        refuse = translate("Suggestions", "Take back") if held.refused else translate("Suggestions", "Refuse")
        self.refuse_button.setText(refuse)
        about = ""
        if held.places and held.refusal is not None and project is not None:
            about = example(project, held.places[0].why)
        elif held.refused and held.refusal is not None:
            said = translate("Suggestions", "«{words}» is not suggested here any more.")
            article = self.window_of.session.article
            written = as_written(article.text, held.refusal.words) if article else held.refusal.words
            about = spoken(said.format(words=quoted(excerpt(written, 48))))
        self._about.setText(about)
        self._about.setVisible(bool(about))
