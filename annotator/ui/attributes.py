"""The attributes of the current span: one row each, what is proposed for them, and the way through them."""

from typing import Any, cast

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from annotator.core.annotation import Span
from annotator.core.schema import Label, Schema
from annotator.core.values import is_empty
from annotator.ui.attribute_editor import CLEAR, Step
from annotator.ui.attribute_row import AttributeRow
from annotator.ui.keymap import key_name
from annotator.ui.language import counted, spoken, translate
from annotator.ui.proposing import Proposing


class Attributes(QWidget):
    """``set_values`` (span id, values by attribute id; None clears): what is wanted; ``left``: to the text.

    The rows of a label are made when a span of it is first shown, and kept.
    """

    set_values = Signal(str, object)
    left = Signal()
    refused = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.proposing = Proposing()
        self._span: Span | None = None
        self._label: Label | None = None
        self._lists: dict[str, tuple[Label, QWidget, list[AttributeRow]]] = {}
        self._empty = QLabel(self)
        self._empty.setObjectName("quiet")
        self.all, self.none = QToolButton(self), QToolButton(self)
        self.all.clicked.connect(self.confirm_all)
        self.none.clicked.connect(self.dismiss_all)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        line = QHBoxLayout()
        line.addWidget(self._empty, 1)
        for button in (self.all, self.none):
            button.setAutoRaise(True)
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # each is a key, and Tab goes to the rows
            line.addWidget(button)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(8, 4, 8, 8)
        self._column.setSpacing(2)
        self._column.addLayout(line)
        self._column.addStretch(1)
        self.retranslate()

    @property
    def rows(self) -> list[AttributeRow]:
        """The rows that are shown, in the schema's order: a disabled attribute only where it has a value."""
        held = self._span.attributes if self._span is not None else {}
        rows = self._lists[self._label.id][2] if self._label is not None else []
        return [row for row in rows if not row.attribute.disabled or row.attribute.id in held]

    def show_span(self, text: str, span: Span | None, label: Label | None) -> None:
        """Show the attributes of ``span`` and what is proposed for them; None: of none."""
        if span is self._span and label is self._label:
            return  # of one step the panel is told more than once
        if self._span is not None and (span is None or span.id != self._span.id):
            self.settle()
        open_id = next((row.attribute.id for row in self.rows if row.is_open), "")
        had_focus = self._has_hand()
        self._span = span
        self._show_list(label if span is not None else None)
        self.setVisible(bool(self.rows))
        self._show_values(text)
        if had_focus and span is not None:
            # From span to span with the same question: the hand stays where it was.
            row = next((row for row in self.rows if row.attribute.id == open_id), None)
            if row is not None and not self._has_hand():
                self._open(row)
            elif not self._has_hand():
                self.enter()
        elif had_focus:
            self.left.emit()

    def make_ready(self, schema: Schema) -> None:
        """Make the rows of every label now, so that no key waits for them later."""
        for label in schema.labels:
            if label.id not in self._lists:
                self._lists[label.id] = self._make_list(label)
                self._lists[label.id][1].hide()

    def enter(self) -> None:
        """Put the hand on the first attribute that is proposed, or required; else empty; else any."""

        def rank(row: AttributeRow) -> int:
            missing = is_empty(row.value)
            return 0 if row.proposed or (missing and row.attribute.required) else 1 if missing else 2

        row = min(self.rows, key=rank, default=None)
        if row is not None:
            self._open(row)

    def open(self, attribute_id: str) -> None:
        """Put the hand on one attribute."""
        row = next((row for row in self.rows if row.attribute.id == attribute_id), None)
        if row is not None:
            self._open(row)

    def proposed(self) -> dict[str, Any]:
        """What is proposed now, by attribute id."""
        return {row.attribute.id: row.value for row in self.rows if row.proposed}

    def confirm_all(self) -> bool:
        """Take all that is proposed, as one change; False where nothing is."""
        self.settle()
        values = self.proposed()
        if self._span is None or not values:
            return False
        self.set_values.emit(self._span.id, values)
        return True

    def dismiss_all(self) -> None:
        """Propose none of this any more."""
        for row in self.rows:
            if row.proposed:
                self._dismiss(row)

    def restore(self) -> None:
        """Show what is stored: what was wanted could not be."""
        for row in self.rows:
            row.restore()

    def settle(self) -> None:
        """Take what is half typed."""
        for row in self.rows:
            row.settle()

    def retranslate(self) -> None:
        """Say everything in the language in use."""
        self.setAccessibleName(translate("Attributes", "Attributes"))
        self.all.setText("✓ " + translate("Attributes", "Confirm all"))
        self.all.setToolTip(f"{self.all.text()} ({key_name('confirm_proposals')})")
        self.all.setAccessibleName(self.all.text())
        none = translate("Attributes", "Dismiss all")
        self.none.setText("×")
        self.none.setAccessibleName(none)
        self.none.setToolTip(f"{none} ({key_name('dismiss_proposals')})")
        for _label, _list, rows in self._lists.values():
            for row in rows:
                row.retranslate()
        self._count()

    # -- Qt ----------------------------------------------------------------------------------------------

    def focusInEvent(self, event: QFocusEvent) -> None:
        """For Qt: by Tab, the hand goes to an attribute."""
        super().focusInEvent(event)
        self.enter()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """For Qt: Escape takes what is typed and goes back to the text."""
        if event.key() == Qt.Key.Key_Escape and not event.modifiers():
            self.settle()
            self.left.emit()
        elif event.key() in CLEAR:
            event.accept()
        else:
            super().keyPressEvent(event)

    # -- inside ------------------------------------------------------------------------------------------

    def _show_list(self, label: Label | None) -> None:
        """Show the rows of ``label``: those made before, as long as the schema says the same of it."""
        if label is self._label:
            return
        for row in self.rows:
            row.close_up()
        if self._label is not None:
            self._lists[self._label.id][1].hide()
        self._label = label
        if label is None:
            return
        there = self._lists.get(label.id)
        if there is None or there[0] != label:
            if there is not None:
                there[1].deleteLater()
            self._lists[label.id] = self._make_list(label)
        self._lists[label.id][1].show()

    def _make_list(self, label: Label) -> tuple[Label, QWidget, list[AttributeRow]]:
        """The rows of one label."""
        holder = QWidget(self)
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        rows = []
        for attribute in label.attributes:
            row = AttributeRow(attribute, holder)
            row.wanted.connect(lambda one=row: self._toggle(one))
            row.chosen.connect(lambda value, one=row: self._set(one, value))
            row.cleared.connect(lambda one=row: self._clear(one))
            row.confirmed.connect(lambda one=row: self._set(one, one.value))
            row.dismissed.connect(lambda one=row: self._dismiss(one))
            row.stepped.connect(lambda step, one=row: self._step(one, step))
            row.refused.connect(self.refused)
            column.addWidget(row)
            rows.append(row)
        self._column.insertWidget(self._column.count() - 1, holder)
        return label, holder, rows

    def _show_values(self, text: str) -> None:
        span, label = self._span, self._label
        if span is not None and label is not None:
            offered = self.proposing.of(text, span, label)
            for row in self._lists[label.id][2]:
                row.setVisible(row in self.rows)
            for row in self.rows:
                name = row.attribute.id
                row.show_value(span.attributes.get(name, offered.get(name)), proposed=name in offered)
        self._count()

    def _count(self) -> None:
        """Say quietly how many attributes are empty, and offer to confirm what is proposed."""
        span, proposed = self._span, self.proposed()
        empty = len([row for row in self.rows if row.proposed or is_empty(row.value)])
        self._empty.setVisible(span is not None and bool(self.rows))
        self._empty.setText(spoken(self._counted(empty)))
        self.all.setVisible(len(proposed) > 0)
        self.none.setVisible(len(proposed) > 0)

    def _counted(self, empty: int) -> str:
        if not empty:
            return translate("Attributes", "Attributes · all filled")
        return counted("Attributes", "Attributes · %n empty", empty)

    def _toggle(self, row: AttributeRow) -> None:
        if row.is_open:
            row.settle()
            row.close_up()
            self.left.emit()
        else:
            self._open(row)

    def _open(self, row: AttributeRow) -> None:
        for other in self.rows:
            if other is not row and other.is_open:
                other.settle()
                other.close_up()
        fresh = row.editor is None
        row.open()
        if fresh:
            self._put_in_tab_order(row)
        # The layout has room for it only after it was shown.
        QTimer.singleShot(0, row, lambda: _bring_into_view(row))

    def _put_in_tab_order(self, row: AttributeRow) -> None:
        """What was made late stands where it is seen for Tab too, and not behind the whole window."""
        last: QWidget = self
        for part in row.findChildren(QWidget):
            if part.focusPolicy() & Qt.FocusPolicy.TabFocus:
                QWidget.setTabOrder(last, part)
                last = part

    def _step(self, row: AttributeRow, step: Step) -> None:
        if row not in self.rows:
            return  # what was wanted led to another span, or to none
        place = self.rows.index(row) + (-1 if step in ("backtab", "up") else 1)
        if 0 <= place < len(self.rows):
            self._open(self.rows[place])
        elif step == "enter":
            self.left.emit()
        elif step in ("tab", "backtab"):
            row.settle()
            self._go_out(forward=step == "tab")

    def _go_out(self, *, forward: bool) -> None:
        """To the next control of the window behind or before all of these."""
        one: QWidget | None = self
        while one is not None:
            one = one.nextInFocusChain() if forward else one.previousInFocusChain()
            if one is self or one is None:
                return
            takes_tab = one.focusPolicy() & Qt.FocusPolicy.TabFocus and one.isEnabled() and one.isVisible()
            if takes_tab and not self.isAncestorOf(one):
                way = Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason
                one.setFocus(way)
                return

    def _set(self, row: AttributeRow, value: object) -> None:
        """One value is wanted; a choice goes on to the next attribute by itself."""
        if self._span is None:
            return
        goes_on = row.is_open and row.attribute.type in ("choice", "flag")
        if row.proposed or value != row.value or type(value) is not type(row.value):
            self.set_values.emit(self._span.id, {row.attribute.id: value})
        if goes_on and row in self.rows:
            self._step(row, "enter")

    def _clear(self, row: AttributeRow) -> None:
        if row.proposed:
            self._dismiss(row)
        elif self._span is not None and not is_empty(row.value):
            self.proposing.dismiss(self._span, row.attribute.id)
            self.set_values.emit(self._span.id, {row.attribute.id: None})

    def _dismiss(self, row: AttributeRow) -> None:
        if self._span is not None:
            self.proposing.dismiss(self._span, row.attribute.id)
            row.show_value(None, proposed=False)
            self._count()

    def _has_hand(self) -> bool:
        holder = cast("QWidget | None", self.focusWidget())  # Qt's stubs know no None here
        return holder is not None and holder.hasFocus()


def _bring_into_view(row: AttributeRow) -> None:
    """Scroll the panel so that an opened attribute is seen."""
    from PySide6.QtWidgets import QScrollArea

    above = row.parentWidget()
    while above is not None and not isinstance(above, QScrollArea):
        above = above.parentWidget()
    if isinstance(above, QScrollArea):
        above.ensureWidgetVisible(row, 0, 8)
