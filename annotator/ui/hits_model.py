"""Places in many articles as lines: the title of each article, below it its places."""

from collections.abc import Sequence

import msgspec
from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QWidget

from annotator.core.schema import Schema
from annotator.ui.language import directed, language, number, spoken, tip, translate
from annotator.ui.theme import tones

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole


class HitRow(msgspec.Struct, frozen=True, kw_only=True):
    """One line: a place ``[start, end)`` and what stands around it; without ``parts``, an article's title.

    ``parts`` are before, the words themselves, after. ``labels`` (ids) are shown at the line's end. ``count``
    is of a title: how many places follow it.
    """

    article_id: int
    title: str = ""
    start: int = 0
    end: int = 0
    parts: tuple[str, str, str] | None = None
    labels: tuple[str, ...] = ()
    count: int = 0


class HitsModel(QAbstractTableModel):
    """The lines, and which of them are ticked, where ticking is offered. ``ticked_changed``: other ones."""

    ticked_changed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.rows: Sequence[HitRow] = ()
        self.ticked: list[bool] | None = None
        self.schema: Schema | None = None

    def show_rows(
        self, rows: Sequence[HitRow], schema: Schema | None, ticked: Sequence[bool] | None = None
    ) -> None:
        """Show these; ``ticked`` says it of each line, titles too (theirs are worked out)."""
        self.beginResetModel()
        self.rows, self.schema = rows, schema
        self.ticked = None if ticked is None else list(ticked)
        self.endResetModel()
        self.ticked_changed.emit()

    def add_rows(self, rows: Sequence[HitRow]) -> None:
        """Show these too, below; nothing can be ticked then."""
        if rows:
            self.beginInsertRows(QModelIndex(), len(self.rows), len(self.rows) + len(rows) - 1)
            self.rows = [*self.rows, *rows]
            self.endInsertRows()

    def row(self, place: int) -> HitRow | None:
        """The line at a place, or None."""
        return self.rows[place] if 0 <= place < len(self.rows) else None

    def is_ticked(self, place: int) -> bool | None:
        """Whether a line is; of a title: whether all below it are, None where only some are."""
        if self.ticked is None:
            return False
        if self.rows[place].parts is not None:
            return self.ticked[place]
        below = {self.ticked[at] for at in self.below(place)}
        return below.pop() if len(below) == 1 else None

    def below(self, place: int) -> range:
        """The places of the lines that belong to the title at ``place``."""
        return range(place + 1, place + 1 + self.rows[place].count)

    def toggle(self, place: int) -> None:
        """Tick a line or not; a title: all below it."""
        if self.ticked is None or not 0 <= place < len(self.rows):
            return
        on = self.is_ticked(place) is not True
        for at in (place,) if self.rows[place].parts is not None else self.below(place):
            self.ticked[at] = on
        self._tell()

    def tick_all(self) -> None:
        """Tick all lines."""
        self._tick_each(on=True)

    def tick_none(self) -> None:
        """Tick none of them."""
        self._tick_each(on=False)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """For Qt."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """For Qt: one; the delegate draws what it needs."""
        return 0 if parent.isValid() else 1

    def data(self, index: Index, role: int = Role.DisplayRole) -> object:
        """For Qt: the words, and a whole sentence for screen readers."""
        row = self.row(index.row())
        if row is None:
            return None
        if role in (Role.DisplayRole, Role.ToolTipRole):
            said = directed("".join(row.parts) if row.parts else row.title)
            return tip(said) if role == Role.ToolTipRole else said
        if role == Role.AccessibleTextRole:
            return self._heard(row, index.row())
        return None

    def _heard(self, row: HitRow, place: int) -> str:
        said = [row.title if row.parts is None else "".join(row.parts)]
        said += [self.name_of(label) for label in row.labels]
        if self.ticked is not None:
            on = self.is_ticked(place)
            some = translate("Hits", "partly ticked")
            said.append(
                some if on is None else translate("Hits", "ticked") if on else translate("Hits", "not ticked")
            )
        return " · ".join(part for part in said if part)

    def name_of(self, label_id: str) -> str:
        """A label's name in the language in use."""
        label = self.schema.label(label_id) if self.schema else None
        return label.names.within(language()) if label else label_id

    def color_of(self, label_id: str) -> QColor:
        """A label's colour."""
        label = self.schema.label(label_id) if self.schema else None
        return QColor(label.color if label else tones().quiet)

    def _tick_each(self, *, on: bool) -> None:
        if self.ticked is not None:
            self.ticked = [on] * len(self.rows)
            self._tell()

    def _tell(self) -> None:
        self.dataChanged.emit(self.index(0, 0), self.index(len(self.rows) - 1, 0))
        self.ticked_changed.emit()


def rows_of(articles: Sequence[tuple[int, str, Sequence[HitRow]]]) -> list[HitRow]:
    """The lines of several articles: (id, title, places) each."""
    rows: list[HitRow] = []
    for article_id, title, places in articles:
        shown = title or untitled_name(article_id)
        rows.append(HitRow(article_id=article_id, title=shown, count=len(places)))
        rows += places
    return rows


def untitled_name(article_id: int) -> str:
    """What an article without a title is called."""
    return spoken(translate("Articles", "Untitled article {number}").format(number=number(article_id)))
