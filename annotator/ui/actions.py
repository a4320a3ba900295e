"""The commands of the table as QActions: their keys, their names in the language, when they can be used."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence

from annotator.ui import keymap
from annotator.ui.action_rows import ACTIONS, Row
from annotator.ui.icons import icon
from annotator.ui.keys import command_keys
from annotator.ui.language import isolated, noop, translate

if TYPE_CHECKING:
    from annotator.ui.window import Window

TOOLBAR: tuple[str, ...] = (
    "previous", "next", "", "done", "skip", "", "undo", "redo", "remove", "", "zoom_out", "zoom_in", "<>",
    "paste_article", "load_files", "export", "", "language",
)  # fmt: skip
"""The tool bar's actions by id; an empty string is a line, ``<>`` pushes what follows to the far end."""

BESIDE_ICON: Mapping[str, str] = {
    "done": noop("Actions", "Done"),
    "language": noop("Actions", "العربية"),
}
"""Actions whose tool button says a word beside the icon."""


_IN_ONE_PIECE = ("+", "-", "↑", "↓", "←", "→")


def _sequences(row: Row) -> list[QKeySequence]:
    return [QKeySequence(keys) for keys in keymap.keys_of(row.id)]


class Actions:
    """The window's QActions by id, made from the table; ``retranslate`` gives them their names."""

    def __init__(self, window: "Window") -> None:
        self._window = window
        self._made: dict[str, QAction] = {}
        self._in_menus = False
        self._use_keys()
        for row in ACTIONS:
            self._made[row.id] = self._make(row)

    def __getitem__(self, action_id: str) -> QAction:
        return self._made[action_id]

    def rebind(self, chosen: Mapping[str, keymap.Keys | None]) -> None:
        """Give commands other keys, at once and from now on; ``None``: those of the table again."""
        for name, keys in chosen.items():
            self._window.settings.set_keys(name, keys)
        self._use_keys()
        for row in ACTIONS:
            self._made[row.id].setShortcuts(_sequences(row))
        self._window.retranslate()

    def retranslate(self) -> None:
        """Names and icons for the language, direction and theme in use."""
        for row in ACTIONS:
            action = self._made[row.id]
            text = translate("Actions", row.text)
            own = keymap.keys_of(row.id)
            keys = keymap.native(own[0]) if own else ""
            # In Arabic, a menu would turn "Ctrl++" around: such keys are named to it in one piece.
            action.setText(f"{text}\t{isolated(keys)}" if keys.endswith(_IN_ONE_PIECE) else text)
            name = keymap.unmarked(text)
            action.setToolTip(f"{name} ({isolated(keys)})" if keys else name)
            action.setIconText(translate("Actions", BESIDE_ICON[row.id]) if row.id in BESIDE_ICON else name)
            if row.icon and (self._in_menus or row.id in TOOLBAR):
                action.setIcon(icon(row.icon))

    def show_icons(self) -> None:
        """Draw the icons that only menus show; called when the first menu opens, not at the start."""
        if not self._in_menus:
            self._in_menus = True
            for row in ACTIONS:
                if row.icon and row.id not in TOOLBAR:
                    self._made[row.id].setIcon(icon(row.icon))

    def refresh(self) -> None:
        """Enable what can be used now and check what is on."""
        session = self._window.session
        there = {
            "nothing": True,
            "project": session.project is not None and session.annotator is not None,
            "open": session.article is not None,
            "article": session.article is not None and self._window.pages.current is None,
            "page": False,
        }
        page = self._window.pages.current
        for row in ACTIONS:
            theirs = page is not None and row.id in page.commands
            self._made[row.id].setEnabled(theirs or there[row.needs])
            if row.checks:
                self._made[row.id].setChecked(row.checks(self._window))
        self.refresh_undo()
        self._made["open_recent"].setVisible(self._window.settings.last_project is not None)

    def refresh_undo(self, *_what: object) -> None:
        """Enable Undo and Redo where there is something to take back or do again."""
        group = self._window.undo_group()
        self._made["undo"].setEnabled(group is not None and group.canUndo())
        self._made["redo"].setEnabled(group is not None and group.canRedo())

    def press(self, event: QKeyEvent) -> bool:
        """Whether a key that Qt knew no shortcut for was one all the same, on an Arabic layout."""
        keys = command_keys(event)
        in_text = self._window.annotate.canvas.hasFocus()
        for action in self._made.values() if keys is not None else ():
            here = in_text or action.shortcutContext() != Qt.ShortcutContext.WidgetShortcut
            if here and action.isEnabled() and keys in action.shortcuts():
                action.trigger()
                return True
        return False

    def _use_keys(self) -> None:
        defaults = {row.id: row.keys for row in ACTIONS}
        keymap.use_keys(defaults, self._window.settings.keys(), {row.id: row.text for row in ACTIONS})

    def _make(self, row: Row) -> QAction:
        action = QAction(self._window)
        action.setObjectName(row.id)
        action.setShortcuts(_sequences(row))
        action.setCheckable(row.checks is not None)
        action.triggered.connect(lambda: self._run(row))
        if row.in_text:
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
            self._window.annotate.canvas.addAction(action)
        else:
            self._window.addAction(action)
        return action

    def _run(self, row: Row) -> None:
        page = self._window.pages.current
        if page is not None and row.id in page.commands:
            page.commands[row.id]()
        else:
            row.handler(self._window)
