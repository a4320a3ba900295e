"""The claims beside the text: each source with what it says, and what is missing: sources or claims."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

import msgspec
from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QTableView, QVBoxLayout, QWidget

from annotator.core.annotation import Span
from annotator.core.change import Change
from annotator.core.claims import Claims, claim_types, read_claims
from annotator.core.schema import Schema
from annotator.ui.claims_words import claim_line, kind_of, through_line
from annotator.ui.keymap import key_name
from annotator.ui.language import counted, quoted, spoken, tip, translate
from annotator.ui.links_words import words_of
from annotator.ui.list_look import show_as_list
from annotator.ui.side import Panel
from annotator.ui.theme import set_quiet
from annotator.ui.two_lines import DETAIL, HUE, ROW_HEIGHT, TwoLines

if TYPE_CHECKING:
    from annotator.ui.window import Window

_ACCESSIBLE = Qt.ItemDataRole.AccessibleTextRole
# So many lines are read anew within a key; more wait for a pause of so many milliseconds.
_SHORT, _PAUSE = 60, 80


class ClaimRow(msgspec.Struct, frozen=True):
    """One line: a source, a claim below it, or a gap; with the span it leads to and its label's colour."""

    span: Span
    text: str
    detail: str
    hue: str


def rows_of(schema: Schema, claims: Claims) -> list[ClaimRow]:
    """The lines in their order: sources with their claims, then what is missing."""
    return list(_rows(schema, claims))


def _rows(schema: Schema, claims: Claims) -> Iterator[ClaimRow]:
    hues = {label.id: label.color for label in schema.labels}
    for one in claims.sources:
        number = counted("Claims", "says %n thing(s)", len(one.claims))
        yield ClaimRow(
            one.source,
            _source(one.source),
            f"{kind_of(schema, one.source)} · {number}",
            hues.get(one.source.label, ""),
        )
        for claim in one.claims:
            line, through = claim_line(schema, claim.span), through_line(schema, claim)
            # The space keeps claims under their source, the bar beside them is their label's.
            yield ClaimRow(claim.span, f"\u2003{line}", f"\u2003{through}", hues.get(claim.span.label, ""))
    for span in claims.unsourced:
        gap = translate("Claims", "No source says this")
        yield ClaimRow(span, claim_line(schema, span), f"⚠ {gap}", hues.get(span.label, ""))
    for span in claims.silent:
        gap = translate("Claims", "A source that says nothing yet")
        yield ClaimRow(span, _source(span), f"⚠ {gap}", hues.get(span.label, ""))


def _source(span: Span) -> str:
    return f"«{quoted(words_of(span))}»"


class ClaimRows(QAbstractListModel):
    """The lines, for a view."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.rows: Sequence[ClaimRow] = ()

    def show_rows(self, rows: Sequence[ClaimRow]) -> None:
        """Take these for all."""
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def rowCount(self, _parent: QModelIndex | QPersistentModelIndex | None = None) -> int:
        """For Qt."""
        return len(self.rows)

    def data(
        self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """For Qt."""
        if not 0 <= index.row() < len(self.rows):
            return None
        row = self.rows[index.row()]
        said = {
            Qt.ItemDataRole.DisplayRole: spoken(row.text),
            DETAIL: spoken(row.detail),
            HUE: row.hue,
            Qt.ItemDataRole.ToolTipRole: tip(spoken(f"{row.text}\n{row.detail}")),
            _ACCESSIBLE: spoken(f"{row.text}. {row.detail}"),
        }
        return said.get(role)


class ClaimTable(QTableView):
    """The list. ``opened``: Enter on a line."""

    opened = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """For Qt."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self.opened.emit()
        elif event.key() == Qt.Key.Key_Escape:
            event.ignore()
        else:
            super().keyPressEvent(event)


class ClaimsPanel(Panel):
    """In step with the annotation; Enter or a click makes a line's span the current one."""

    def __init__(self, window: "Window") -> None:
        super().__init__(window)
        self.claims = Claims()
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(_PAUSE)
        self._later.timeout.connect(self.read_article)
        self.rows = ClaimRows(self)
        self.table = ClaimTable(self)
        self.table.setModel(self.rows)
        self.table.setItemDelegate(TwoLines(self.table))
        show_as_list(self.table, ROW_HEIGHT)
        self.table.clicked.connect(lambda _index: self.go())
        self.table.opened.connect(self.open)
        self._summary, self._empty = QLabel(self), QLabel(self)
        self._compare = QPushButton(self)
        self._compare.clicked.connect(self.compare)
        for label in (self._summary, self._empty):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        set_quiet(self._empty, quiet=True)
        self.setFocusProxy(self.table)
        foot = QHBoxLayout()
        foot.setContentsMargins(12, 4, 12, 8)
        foot.addWidget(self._compare)
        foot.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 4, 0, 0)
        layout.setSpacing(4)
        for label in (self._summary, self._empty):
            label.setContentsMargins(12, 0, 12, 0)
            layout.addWidget(label)
        layout.addWidget(self.table, 1)
        layout.addLayout(foot)

    def read_change(self, change: Change) -> None:  # noqa: ARG002
        """Read it anew: a short list at once, a long one when the hand pauses, so that no key waits."""
        if len(self.rows.rows) <= _SHORT:
            self.read_article()
        else:
            self._later.start()

    def read_article(self) -> None:
        """Read who says what, anew."""
        self._later.stop()
        session = self.window_of.session
        schema = session.project.schema if session.project is not None else None
        self.claims = read_claims(schema, session.annotation) if schema is not None else Claims()
        rows = rows_of(schema, self.claims) if schema is not None else []
        place = self.table.currentIndex().row()
        self.rows.show_rows(rows)
        self.read_target()
        if rows and not self.table.currentIndex().isValid():
            self.table.setCurrentIndex(self.rows.index(min(max(place, 0), len(rows) - 1), 0))
        self.table.setVisible(bool(rows))
        self._summary.setVisible(bool(rows))
        self._summary.setText(spoken(self.summary()))
        self._empty.setVisible(not rows)
        self._empty.setText(spoken(self._why_empty(schema)))
        self._compare.setEnabled(bool(self.claims.sources))

    def read_target(self) -> None:
        """The current span's line is the current one, if it has one."""
        current = self.window_of.annotate.canvas.current_span()
        here = self.table.currentIndex().row()
        if 0 <= here < len(self.rows.rows) and self.rows.rows[here].span.id == current:
            return
        for place, row in enumerate(self.rows.rows):
            if row.span.id == current:
                self.table.setCurrentIndex(self.rows.index(place, 0))
                return

    def summary(self) -> str:
        """How many sources, and how many gaps."""
        claims = self.claims
        said = [counted("Claims", "%n source(s) with claims", len(claims.sources))]
        if claims.unsourced:
            said.append(counted("Claims", "%n without a source", len(claims.unsourced)))
        if claims.silent:
            said.append(counted("Claims", "%n source(s) without a claim", len(claims.silent)))
        return " · ".join(said)

    def go(self) -> None:
        """Make the line's span the current one; the hand stays here."""
        place = self.table.currentIndex().row()
        if 0 <= place < len(self.rows.rows):
            self.window_of.annotate.canvas.choose_span(self.rows.rows[place].span.id)

    def open(self) -> None:
        """The same, and to the text."""
        self.go()
        self.window_of.go_to_text()

    def compare(self) -> None:
        """The claims side by side, a column a source."""
        from annotator.ui.dialogs.claims import ClaimsDialog

        project = self.window_of.session.project
        if project is not None and self.claims.sources:
            dialog = ClaimsDialog(project.schema, self.claims, self.window_of)
            dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            dialog.chosen.connect(self.window_of.annotate.canvas.choose_span)
            dialog.open()

    def retranslate(self) -> None:
        """Say everything in the language in use."""
        self.setAccessibleName(translate("Claims", "Claims"))
        self.table.setAccessibleName(translate("Claims", "Sources and what they say"))
        self._compare.setText(translate("Claims", "Side by side…"))
        self.read_article()

    def _why_empty(self, schema: Schema | None) -> str:
        if schema is not None and not claim_types(schema):
            return translate("Claims", "The schema has no link that says who says what.")
        said = translate(
            "Claims", "No sources yet. Label a source, then link it to what it says ({key} at the source)."
        )
        return said.format(key=key_name("link"))
