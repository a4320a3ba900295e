"""What stands beside the text: the labels, and below them one panel of several, each made when first seen.

A new panel is one file with a :class:`Panel`, one row in ``PANELS`` and one row of ``ACTIONS`` that opens it.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING

import msgspec
from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QSizePolicy,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from annotator.core.change import Change
from annotator.ui.icons import icon
from annotator.ui.language import noop, translate
from annotator.ui.theme import tones

if TYPE_CHECKING:
    from annotator.ui.window import Window


class Panel(QWidget):
    """One view beside the text. Unseen it is told nothing, so that a key costs only what is seen.

    When it is seen again, ``read_article`` brings all of it up to date.
    """

    def __init__(self, window: "Window") -> None:
        super().__init__(window)
        self.window_of: Window = window

    def read_article(self) -> None:
        """Another project, annotator or article, the same read anew, or seen again: show all of it."""

    def read_change(self, change: Change) -> None:  # noqa: ARG002
        """A change of the open annotation was committed."""
        self.read_article()

    def read_target(self) -> None:
        """The selection or the current span is another."""

    def enter(self) -> None:
        """Asked for by key or button: take the focus."""
        self.setFocus()

    def retranslate(self) -> None:
        """Say everything in the language in use, in its direction and theme."""

    def stop(self) -> None:
        """The project or the window closes: no work of this panel goes on."""


class PanelRow(msgspec.Struct, frozen=True):
    """One panel: its name, its icon, how it is made. ``action`` in ACTIONS opens it."""

    id: str
    title: str
    icon: str
    action: str
    make: "Callable[[Window], Panel]"


def _span(window: "Window") -> Panel:
    from annotator.ui.span_panel import SpanPanel

    return SpanPanel(window)


def _suggestions(window: "Window") -> Panel:
    from annotator.ui.suggestions_panel import SuggestionsPanel

    return SuggestionsPanel(window)


def _article(window: "Window") -> Panel:
    from annotator.ui.article_panel import ArticlePanel

    return ArticlePanel(window)


def _spans(window: "Window") -> Panel:
    from annotator.ui.span_list import SpanList

    return SpanList(window)


def _consistency(window: "Window") -> Panel:
    from annotator.ui.consistency import ConsistencyPanel

    return ConsistencyPanel(window)


def _guideline(window: "Window") -> Panel:
    from annotator.ui.guideline.panel import GuidelinePanel

    return GuidelinePanel(window)


def _claims(window: "Window") -> Panel:
    from annotator.ui.claims import ClaimsPanel

    return ClaimsPanel(window)


PANELS: tuple[PanelRow, ...] = (
    PanelRow("span", noop("Side", "Current span"), "span", "panel_span", _span),
    PanelRow("spans", noop("Side", "List of spans"), "spans", "panel_spans", _spans),
    PanelRow("claims", noop("Side", "Claims"), "claims", "panel_claims", _claims),
    PanelRow("suggestions", noop("Side", "Suggestions"), "suggest", "panel_suggestions", _suggestions),
    PanelRow("consistency", noop("Side", "Consistency"), "consistency", "panel_consistency", _consistency),
    PanelRow("guideline", noop("Side", "Guideline"), "guideline", "panel_guideline", _guideline),
    PanelRow("article", noop("Side", "Article and history"), "history", "panel_article", _article),
)


class Side(QWidget):
    """The palette above, the strip of panels, and the panel that is seen. ``changed``: it is another one."""

    changed = Signal()

    def __init__(self, window: "Window") -> None:
        super().__init__(window)
        self._window = window
        self._made: dict[str, Panel] = {}
        self._stale: set[str] = set()
        self._dressed = False
        # Seven drawings in two colours: they come with the first turn after the text is seen.
        QTimer.singleShot(0, self, self._dress)
        self.current = PANELS[0].id
        self._buttons: dict[str, QToolButton] = {}
        self._heading = QLabel(self)
        self._heading.setObjectName("heading")
        self._stack = QStackedWidget(self)
        self._arrange()
        self._connect()
        self.show_panel(self.current)

    def panel(self, panel_id: str) -> Panel:
        """The panel with this id, made where it was not seen before."""
        if panel_id not in self._made:
            panel = self._made[panel_id] = _row(panel_id).make(self._window)
            panel.retranslate()
            self._stack.addWidget(_scrolling(panel, self))
            self._stale.add(panel_id)
        return self._made[panel_id]

    def open(self, panel_id: str) -> Panel:
        """Show a panel and put the hand on it."""
        self._window.pages.leave()
        panel = self.show_panel(panel_id)
        panel.enter()
        self._window.settings.panel = panel_id
        return panel

    def show_remembered(self) -> None:
        """The panel that was seen when the window closed."""
        panel_id = self._window.settings.panel
        if any(row.id == panel_id for row in PANELS):
            self.show_panel(panel_id)

    def retranslate(self) -> None:
        """Say everything in the language in use."""
        self.setAccessibleName(translate("Side", "Beside the text"))
        for row in PANELS:
            button, name = self._buttons[row.id], translate("Side", row.title)
            keys = self._window.actions_by_id[row.action].shortcut().toString()
            button.setAccessibleName(name)
            button.setToolTip(f"{name} (\u2066{keys}\u2069)" if keys else name)
        for panel in self._made.values():
            panel.retranslate()
        self._mark()

    def stop(self) -> None:
        """No panel's work goes on."""
        for panel in self._made.values():
            panel.stop()

    def read_target(self) -> None:
        """The selection or the current span is another."""
        if self.current not in self._stale:
            self._made[self.current].read_target()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """For Qt: Escape goes back to the text."""
        if event.key() == Qt.Key.Key_Escape and not event.modifiers():
            self._window.go_to_text()
        else:
            super().keyPressEvent(event)

    # -- inside ------------------------------------------------------------------------------------------

    def _arrange(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._window.palette_panel)
        line = QFrame(self)
        line.setObjectName("line")
        line.setFixedHeight(1)
        layout.addWidget(line)
        strip = QHBoxLayout()
        strip.setContentsMargins(8, 4, 8, 0)
        strip.setSpacing(0)
        for row in PANELS:
            strip.addWidget(self._button(row), 1)
        layout.addLayout(strip)
        self._heading.setContentsMargins(12, 2, 12, 2)
        layout.addWidget(self._heading)
        layout.addWidget(self._stack, 1)

    def _button(self, row: PanelRow) -> QToolButton:
        button = self._buttons[row.id] = QToolButton(self)
        button.setObjectName("strip")
        button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        button.setCheckable(True)
        button.setAutoRaise(True)
        button.setIconSize(QSize(18, 18))
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.clicked.connect(lambda: self.open(row.id))
        button.setVisible(len(PANELS) > 1)
        return button

    def _connect(self) -> None:
        session = self._window.session
        session.project_opened.connect(self._read_article)
        session.article_opened.connect(self._read_article)
        session.changed.connect(self._read_change)

    def _read_article(self) -> None:
        self._stale.update(self._made)
        self._refresh()

    def _read_change(self, change: Change) -> None:
        self._stale.update(name for name in self._made if name != self.current)
        if self.current in self._stale:
            self._refresh()
        else:
            self._made[self.current].read_change(change)

    def _refresh(self) -> None:
        """Bring the panel that is seen up to date, where it is not."""
        if self.current in self._stale:
            self._stale.discard(self.current)
            self._made[self.current].read_article()

    def show_panel(self, panel_id: str) -> Panel:
        """Show a panel; the focus stays where it is."""
        panel = self.panel(panel_id)
        self.current = panel_id
        self._stack.setCurrentIndex(list(self._made).index(panel_id))
        self._refresh()
        self._mark()
        self.changed.emit()
        return panel

    def _dress(self) -> None:
        self._dressed = True
        self._mark()

    def _mark(self) -> None:
        for row in PANELS:
            seen = row.id == self.current
            button = self._buttons[row.id]
            button.setChecked(seen)
            if self._dressed:
                button.setIcon(icon(row.icon, tones().accent if seen else tones().quiet))
            if seen:
                self._heading.setText(translate("Side", row.title))


def _row(panel_id: str) -> PanelRow:
    return next(row for row in PANELS if row.id == panel_id)


def _scrolling(panel: Panel, side: Side) -> QScrollArea:
    """A panel that is higher than its room scrolls; one that scrolls by itself fills the room."""
    area = QScrollArea(side)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setWidgetResizable(True)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(panel)
    return area
