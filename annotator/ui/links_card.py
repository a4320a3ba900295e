"""The card beside the text while a link is being made: which links there could be, and what the keys do."""

from collections.abc import Sequence

import msgspec
from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from annotator.ui.language import isolated, number, shown, tip
from annotator.ui.theme import set_quiet

_NARROWEST, _WIDEST = 240, 420
_GAP = 8


class CardRow(msgspec.Struct, frozen=True):
    """One link that could be made: its name, the whole in a sentence, and whether it leads back."""

    name: str
    sentence: str
    back: bool


class LinkCard(QFrame):
    """``chosen(place)``: the link at this place of the list was clicked. The keys stay with the text."""

    chosen = Signal(int)

    def __init__(self, over: QWidget) -> None:
        super().__init__(over)
        self._over = over
        self.setObjectName("card")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._title, self._hint = QLabel(self), QLabel(self)
        self._back = QLabel(self)
        for label in (self._title, self._back, self._hint):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        self._title.setObjectName("heading")
        set_quiet(self._hint, quiet=True)
        set_quiet(self._back, quiet=True)
        self._ways, self._backways = QVBoxLayout(), QVBoxLayout()
        # Kept and said anew: to make and polish buttons costs a key more than all else.
        self._buttons: list[QPushButton] = []
        self._back_buttons: list[QPushButton] = []
        self._shown: list[str] = []
        self._there = QLabel(self)
        set_quiet(self._there, quiet=True)
        self._columns = columns = QHBoxLayout()
        columns.setSpacing(0)
        for heading, rows in ((self._there, self._ways), (self._back, self._backways)):
            column = QVBoxLayout()
            column.setSpacing(3)
            rows.setSpacing(2)
            column.addWidget(heading)
            column.addLayout(rows)
            column.addStretch(1)
            columns.addLayout(column, 1)
        self._rows = layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 8, 12, 8)
        layout.setSpacing(5)
        layout.addWidget(self._title)
        layout.addLayout(columns)
        layout.addWidget(self._hint)
        self.hide()

    def show_ways(
        self, title: str, rows: Sequence[CardRow], marked: int, heads: tuple[str, str], hint: str
    ) -> None:
        """What is aimed at, what links there could be (``marked``: the one Enter makes), what the keys do.

        ``heads`` stand above those that lead there and those that lead back.
        """
        self._title.setText(title)
        self._hint.setText(hint)
        ways = [row.back for row in rows]
        for label, text, back in ((self._there, heads[0], False), (self._back, heads[1], True)):
            label.setText(text)
            label.setVisible(back in ways and any(ways))
            # A column without a link in it takes no room.
            self._columns.setStretch(int(back), int(back in ways))
        for back, pool in ((False, self._buttons), (True, self._back_buttons)):
            wanted = [(place, row) for place, row in enumerate(rows) if row.back == back]
            while len(pool) < len(wanted):
                pool.append(self._button(self._backways if back else self._ways))
            for turn, button in enumerate(pool):
                button.setVisible(turn < len(wanted))
                if turn < len(wanted):
                    _say(button, *wanted[turn], marked=wanted[turn][0] == marked)
        self._shown = [row.name for row in rows]
        self.setAccessibleName(title)
        self.setAccessibleDescription(hint)

    def texts(self) -> list[str]:
        """What is offered, as it is written."""
        return list(self._shown)

    def title(self) -> str:
        """What is said above it."""
        return self._title.text()

    def place_beside(self, aimed: QRect, other: QRect) -> None:
        """Stand below ``aimed`` or above it (the parent's pixels), where ``other`` is not covered either."""
        over, rows = self._over, self._rows
        wanted = max(
            label.fontMetrics().horizontalAdvance(label.text()) for label in (self._title, self._hint)
        )
        width = min(max(wanted + 40, _NARROWEST), _WIDEST, over.width() - 2 * _GAP)
        self.setFixedWidth(width)
        rows.activate()
        height = max(rows.totalHeightForWidth(width), rows.totalMinimumSize().height())
        self.setFixedHeight(height)
        left = min(max(aimed.center().x() - width // 2, _GAP), over.width() - width - _GAP)
        lowest = max(_GAP, over.height() - height - _GAP)
        places = [
            QRect(left, top, width, height)
            for top in (aimed.bottom() + _GAP, aimed.top() - _GAP - height, _GAP, lowest)
            if _GAP <= top <= lowest
        ]
        places.sort(key=lambda place: (place.intersects(aimed), place.intersects(other)))
        self.setGeometry(places[0])
        self.show()
        self.raise_()

    def _button(self, column: QVBoxLayout) -> QPushButton:
        button = QPushButton(self)
        button.setObjectName("way")
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.setCursor(Qt.CursorShape.PointingHandCursor)
        button.setCheckable(True)
        button.clicked.connect(lambda: self.chosen.emit(button.property("place")))
        column.addWidget(button)
        return button


def _say(button: QPushButton, place: int, row: CardRow, *, marked: bool) -> None:
    key = number(place + 1) if place < 9 else ""
    text = f"{isolated(key)}  {row.name}" if key else row.name
    button.setText(shown(text) + ("  ⏎" if marked else ""))
    button.setChecked(marked)
    button.setProperty("place", place)
    button.setToolTip(tip(row.sentence))
    button.setAccessibleName(row.sentence)
