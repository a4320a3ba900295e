"""The rows of the list of spans: which spans fit a filter, and what is said of each when it is seen."""

from bisect import bisect_left
from collections.abc import Sequence

import msgspec
from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QWidget

from annotator.core.annotation import Span, reading_order
from annotator.core.arabic import fold_text
from annotator.core.schema import Schema
from annotator.ui.current_span import attribute_lines
from annotator.ui.language import language, quoted, tip, translate
from annotator.ui.palette import excerpt
from annotator.ui.theme import tones
from annotator.ui.two_lines import DETAIL, HUE

Index = QModelIndex | QPersistentModelIndex
_SHOWN = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole)


class SpanFilter(msgspec.Struct, frozen=True):
    """What is listed: spans of one ``label`` ("": of any), those not sure of, with a note, with ``words``."""

    label: str = ""
    unsure: bool = False
    noted: bool = False
    words: str = ""


ALL = SpanFilter()


class SpanRows(QAbstractTableModel):
    """The spans that fit, in reading order. A change touches the rows that it changed and no others."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.spans: Sequence[Span] = ()
        self.schema: Schema | None = None
        self._said: dict[str, tuple[Span, str, str]] = {}
        self._source: Sequence[Span] = ()
        self._wanted: SpanFilter | None = None

    def show_spans(self, spans: Sequence[Span], wanted: SpanFilter) -> None:
        """Show those of ``spans`` (in reading order) that fit."""
        new = spans if wanted == ALL else self._sifted(spans, wanted)
        self._source, self._wanted = spans, wanted
        first, after = _common(self.spans, new)
        gone, come = len(self.spans) - first - after, len(new) - first - after
        if gone == come:
            self.spans = new
            if come:
                self.dataChanged.emit(self.index(first, 0), self.index(first + come - 1, 0))
            return
        kept = self.spans[: len(self.spans) - after]
        if gone:
            self.beginRemoveRows(QModelIndex(), first, first + gone - 1)
            self.spans = (*kept[:first], *self.spans[len(self.spans) - after :])
            self.endRemoveRows()
        if come:
            self.beginInsertRows(QModelIndex(), first, first + come - 1)
            self.spans = new
            self.endInsertRows()

    def row_of(self, span: Span) -> int:
        """The row of a span, or -1 where it does not fit."""
        place = bisect_left(self.spans, reading_order(span), key=reading_order)
        return place if place < len(self.spans) and self.spans[place].id == span.id else -1

    def forget_words(self) -> None:
        """Another schema or language: labels and attributes are called something else."""
        self._said.clear()
        self._wanted = None

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """For Qt."""
        return 0 if parent.isValid() else len(self.spans)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """For Qt."""
        return 0 if parent.isValid() else 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """For Qt: the words, what is known of them, and the label's colour."""
        span = self.spans[index.row()]
        if role in _SHOWN:
            words = excerpt(span.text, 160)
            return tip(words) if role == Qt.ItemDataRole.ToolTipRole else words
        if role == DETAIL:
            return self._detail(span)
        if role == HUE:
            label = self.schema.label(span.label) if self.schema else None
            return label.color if label else tones().quiet
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{excerpt(span.text)} · {self._detail(span)}"
        return None

    # -- inside ------------------------------------------------------------------------------------------

    def _sifted(self, spans: Sequence[Span], wanted: SpanFilter) -> Sequence[Span]:
        """What fits; where the filter is the last one, only what changed is looked at."""
        if wanted != self._wanted:
            return self._fitting(spans, wanted)
        first, after = _common(self._source, spans)
        begin = self._place(first)
        end = max(begin, self._place(len(self._source) - after))
        changed = self._fitting(spans[first : len(spans) - after], wanted)
        return (*self.spans[:begin], *changed, *self.spans[end:])

    def _place(self, at: int) -> int:
        """How many of the rows stand before a place of what they were sifted from."""
        if at >= len(self._source):
            return len(self.spans)
        return bisect_left(self.spans, reading_order(self._source[at]), key=reading_order)

    def _fitting(self, spans: Sequence[Span], wanted: SpanFilter) -> Sequence[Span]:
        words = fold_text(wanted.words).split()
        fitting = []
        for span in spans:
            plain = wanted.label in ("", span.label) and (span.unsure or not wanted.unsure)
            if plain and (span.note or not wanted.noted) and self._holds(span, words):
                fitting.append(span)
        return tuple(fitting)

    def _holds(self, span: Span, words: Sequence[str]) -> bool:
        if not words:
            return True
        folded = self._words(span)[2]
        return all(word in folded for word in words)

    def _detail(self, span: Span) -> str:
        return self._words(span)[1]

    def _words(self, span: Span) -> tuple[Span, str, str]:
        """The span, its second line, and all that is said of it, folded; worked out once."""
        known = self._said.get(span.id)
        if known is None or known[0] is not span:
            detail = " · ".join(self._parts(span))
            known = self._said[span.id] = (span, detail, fold_text(f"{span.text}\n{detail}"))
        return known

    def _parts(self, span: Span) -> Sequence[str]:
        label = self.schema.label(span.label) if self.schema else None
        parts = [label.names.within(language()) if label else span.label]
        if span.unsure:
            parts.append(translate("Spans", "not sure"))
        if self.schema is not None:
            parts += attribute_lines(self.schema, span, language())
        if span.note:
            said = translate("Spans", "note: {text}")
            parts.append(said.format(text=quoted(excerpt(span.note, 80))))
        return parts


def _common(old: Sequence[Span], new: Sequence[Span]) -> tuple[int, int]:
    """How many spans at the beginning and at the end are the same in both."""
    most = min(len(old), len(new))
    first = next((at for at in range(most) if old[at] is not new[at]), most)
    after = next((at for at in range(most - first) if old[-1 - at] is not new[-1 - at]), most - first)
    return first, after
