"""The list of spans beside the text, in step with it: what is current here is current there."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QTableView,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from annotator.core.annotation import Span
from annotator.core.change import Change
from annotator.core.schema import Label
from annotator.ui import labelling
from annotator.ui.language import counted, language, number, spoken, translate
from annotator.ui.list_look import show_as_list
from annotator.ui.side import Panel
from annotator.ui.span_rows import ALL, SpanFilter, SpanRows
from annotator.ui.two_lines import ROW_HEIGHT, TwoLines

if TYPE_CHECKING:
    from annotator.ui.window import Window


class SpanTable(QTableView):
    """The rows. ``moved``: the user went to another; ``sideways(1)``: on to the next label, -1 back."""

    moved = Signal()
    opened = Signal()
    removed = Signal()
    sideways = Signal(int)
    left_above = Signal()

    def __init__(self, window: "Window", parent: QWidget) -> None:
        super().__init__(parent)
        self._window = window
        self._following = False
        self.rows = SpanRows(self)
        self.setModel(self.rows)
        self.setItemDelegate(TwoLines(self))
        show_as_list(self, ROW_HEIGHT)
        self.selectionModel().currentChanged.connect(self._tell)
        self.clicked.connect(lambda _index: self.moved.emit())
        self.doubleClicked.connect(lambda _index: self.opened.emit())

    def current(self) -> Span | None:
        """The span under the hand."""
        index = self.currentIndex()
        return self.rows.spans[index.row()] if index.isValid() else None

    def follow(self, span: Span | None) -> None:
        """Show which span is current; that is no move of the user's."""
        row = self.rows.row_of(span) if span is not None else -1
        index = self.rows.index(row, 0) if row >= 0 else QModelIndex()
        if index != self.currentIndex():
            self._following = True
            try:
                self.setCurrentIndex(index)
                if row < 0:
                    self.clearSelection()
            finally:
                self._following = False

    def go(self, row: int) -> None:
        """Go to a row, as near as there is one."""
        if self.rows.spans:
            self.setCurrentIndex(self.rows.index(min(max(row, 0), len(self.rows.spans) - 1), 0))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """For Qt: arrows and Enter are the list's, what removes is a command's; characters are labels'."""
        key, pressed = Qt.Key(event.key()), QKeySequence(event.keyCombination())
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        onwards = Qt.Key.Key_Left if self.isRightToLeft() else Qt.Key.Key_Right
        if plain and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit()
        elif pressed in self._window.actions_by_id["remove"].shortcuts():
            self.removed.emit()
        elif plain and key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self.sideways.emit(1 if key == onwards else -1)
        elif plain and key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self.go(0 if key == Qt.Key.Key_Home else len(self.rows.spans))
        elif plain and key == Qt.Key.Key_Up and self.currentIndex().row() <= 0:
            self.left_above.emit()
        elif (event.text() and event.text().isprintable()) or key == Qt.Key.Key_Escape:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def _tell(self, *_what: object) -> None:
        if not self._following:
            self.moved.emit()


class SpanList(Panel):
    """A filter above, the rows below. Each key of the text that changes a span changes it here too."""

    def __init__(self, window: "Window") -> None:
        super().__init__(window)
        self._session = window.session
        self._shown_labels: tuple[tuple[Label, ...], str] = ((), "")
        self.search = QLineEdit(self)
        self.search.setClearButtonEnabled(True)
        self.labels = QComboBox(self)
        self.labels.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.labels.setMinimumContentsLength(6)
        self.unsure, self.noted = QToolButton(self), QToolButton(self)
        self.all = QPushButton(self)
        self.said = QLabel(self)
        self.said.setObjectName("quiet")
        self.said.setWordWrap(True)
        self.said.setTextFormat(Qt.TextFormat.PlainText)
        self.table = SpanTable(window, self)
        self._arrange()
        self._connect()

    # -- what the side tells -----------------------------------------------------------------------------

    def enter(self) -> None:
        """The hand goes to the list; where nothing is current, to what comes at the caret."""
        self.table.setFocus()
        if self.table.current() is None and self.table.rows.spans:
            caret = self.window_of.annotate.canvas.selection()[0]
            spans = self.table.rows.spans
            self.table.go(next((row for row, span in enumerate(spans) if span.end > caret), len(spans)))

    def read_article(self) -> None:
        """Show the spans of what is open."""
        project = self._session.project
        self.table.rows.schema = project.schema if project else None
        self.table.rows.forget_words()
        self._fill_labels()
        self._show()

    def read_change(self, change: Change) -> None:
        """Show what has become of the spans, where any changed."""
        if labelling.touches_spans(change):
            self._show()

    def read_target(self) -> None:
        """Another span is current in the text, or none."""
        self.table.follow(self.window_of.annotate.current_span())

    def retranslate(self) -> None:
        """Say everything in the language in use."""
        self.search.setPlaceholderText(translate("Spans", "Words of spans"))
        self.search.setAccessibleName(translate("Spans", "Words of spans"))
        self.labels.setAccessibleName(translate("Spans", "Label"))
        self.labels.setToolTip(translate("Spans", "In the list, ← and → go from label to label"))
        self.unsure.setText(translate("Spans", "Not sure"))
        self.noted.setText(translate("Spans", "With a note"))
        self.all.setText(translate("Spans", "Show all"))
        self.table.setAccessibleName(translate("Spans", "List of spans"))
        self.table.rows.forget_words()
        self._fill_labels()
        self.table.viewport().update()
        self._say()

    # -- filtering ---------------------------------------------------------------------------------------

    def wanted(self) -> SpanFilter:
        """What is to be listed."""
        label = self.labels.currentData() or ""
        return SpanFilter(label, self.unsure.isChecked(), self.noted.isChecked(), self.search.text().strip())

    def show_all(self) -> None:
        """Take the filter off."""
        self.search.clear()
        self.labels.setCurrentIndex(0)
        self.unsure.setChecked(False)
        self.noted.setChecked(False)
        self.table.setFocus()

    def _step_label(self, by: int) -> None:
        self.labels.setCurrentIndex((self.labels.currentIndex() + by) % self.labels.count())

    def _fill_labels(self) -> None:
        schema = self.table.rows.schema
        labels = schema.labels if schema else ()
        if (labels, language()) == self._shown_labels and self.labels.count():
            return
        self._shown_labels = (labels, language())
        chosen = self.labels.currentData()
        self.labels.blockSignals(True)  # noqa: FBT003 - Qt's own
        self.labels.clear()
        self.labels.addItem(translate("Spans", "All labels"), "")
        for label in labels:
            self.labels.addItem(label.names.within(language()), label.id)
        self.labels.setCurrentIndex(max(0, self.labels.findData(chosen)))
        self.labels.blockSignals(False)  # noqa: FBT003

    def _show(self) -> None:
        self.table.rows.show_spans(self._session.annotation.spans, self.wanted())
        self.read_target()
        self._say()

    def _say(self) -> None:
        fitting, all_of_them = len(self.table.rows.spans), len(self._session.annotation.spans)
        filtered = self.wanted() != ALL
        self.all.setVisible(filtered)
        self.table.setVisible(bool(fitting))
        self.said.setText(spoken(self._sentence(fitting, all_of_them, filtered=filtered)))

    @staticmethod
    def _sentence(fitting: int, all_of_them: int, *, filtered: bool) -> str:
        if not all_of_them:
            return translate(
                "Spans", "Nothing is labelled here yet. Select some text and press the key of a label."
            )
        if filtered and not fitting:
            return translate("Spans", "No span is so.")
        if filtered:
            said = translate("Spans", "{some} of {all} spans")
            return said.format(some=number(fitting), all=number(all_of_them))
        return counted("Spans", "%n span(s)", all_of_them)

    # -- doing -------------------------------------------------------------------------------------------

    def _choose(self) -> None:
        span = self.table.current()
        if span is not None:
            self.window_of.annotate.canvas.choose_span(span.id)

    def _remove(self) -> None:
        """Remove the span under the hand; the next one comes under it."""
        span, row = self.table.current(), self.table.currentIndex().row()
        if span is not None:
            self._choose()
            self.window_of.annotate.remove_span()
            self.table.go(row)
            if not self.table.rows.spans:
                self.search.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """For Qt: from the words typed, arrows and Enter go down to the list; Escape empties them first."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            key = Qt.Key(event.key())
            if key in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.table.rows.spans:
                self.table.setFocus()
                self.table.go(max(0, self.table.currentIndex().row()))
                self._choose()
                return True
            if key == Qt.Key.Key_Escape and self.search.text():
                self.search.clear()
                return True
        return super().eventFilter(watched, event)

    # -- putting together --------------------------------------------------------------------------------

    def _connect(self) -> None:
        self.search.textChanged.connect(self._show)
        self.search.installEventFilter(self)
        self.labels.currentIndexChanged.connect(self._show)
        for button in self._toggles():
            button.toggled.connect(self._show)
        self.all.clicked.connect(self.show_all)
        self.table.moved.connect(self._choose)
        self.table.opened.connect(self.window_of.go_to_text)
        self.table.removed.connect(self._remove)
        self.table.sideways.connect(self._step_label)
        self.table.left_above.connect(self.search.setFocus)

    def _toggles(self) -> Sequence[QToolButton]:
        return self.unsure, self.noted

    def _arrange(self) -> None:
        line = QHBoxLayout()
        line.setSpacing(4)
        line.addWidget(self.search, 3)
        line.addWidget(self.labels, 2)
        self.labels.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.labels.setMinimumContentsLength(6)
        for button in self._toggles():
            button.setCheckable(True)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        marks = QHBoxLayout()
        marks.setSpacing(4)
        for part in (*self._toggles(), self.all):
            marks.addWidget(part)
        marks.addStretch(1)
        head = QVBoxLayout()
        head.setContentsMargins(12, 4, 12, 0)
        head.setSpacing(6)
        head.addLayout(line)
        head.addLayout(marks)
        head.addWidget(self.said)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addLayout(head)
        layout.addWidget(self.table, 1)
        layout.addStretch(0)
