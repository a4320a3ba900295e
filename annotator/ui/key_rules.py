"""Which key a command can have: never one that labels, that moves in the text or that opens a menu."""

from typing import TYPE_CHECKING

from PySide6.QtGui import QKeySequence

from annotator.ui.action_rows import ACTIONS, MENUS
from annotator.ui.fixed_keys import fixed_key
from annotator.ui.key_rows import plain_name
from annotator.ui.keymap import native, owner_of, portable, unmarked
from annotator.ui.keys import plain_key
from annotator.ui.language import isolated, language, quoted, translate

if TYPE_CHECKING:
    from annotator.ui.window import Window

# What answers a question or edits where it stands: only a command of the text can have these alone.
_ANSWERS = {"Return", "Enter", "Esc", "Del", "Backspace", "Space", "Shift+Space"}


def refusal(window: "Window", command: str, key: str) -> str:
    """Why ``command`` cannot have the portable sequence ``key``, in one sentence; "" where it can."""
    row = next(row for row in ACTIONS if row.id == command)
    shown = isolated(native(key))
    fixed = fixed_key(key)
    if fixed is not None:
        said = translate("Keys", "{key} is taken for good: {what}.")
        return said.format(key=shown, what=translate("Keys", fixed.text))
    if key in _ANSWERS and not row.in_text:
        return translate("Keys", "{key} answers dialogs; hold Ctrl or Alt with it.").format(key=shown)
    if len(key.removeprefix("Shift+")) == 1:
        return _letter(window, key, shown)
    menu = _menu_of(window, key)
    if menu:
        return translate("Keys", "{key} opens the menu “{name}”.").format(key=shown, name=quoted(menu))
    return ""


def taken_by(command: str, key: str) -> str:
    """The id of another command that has ``key``, or ""."""
    owner = owner_of(key)
    return "" if owner == command else owner


def name_of(command: str) -> str:
    """A command's name."""
    return plain_name(next(row for row in ACTIONS if row.id == command))


def _letter(window: "Window", key: str, shown: str) -> str:
    project = window.session.project
    for label in project.schema.offered() if project else ():
        if label.key and plain_key(label.key) == plain_key(key):
            said = translate("Keys", "{key} is the key of the label “{name}”.")
            return said.format(key=shown, name=quoted(label.names.within(language())))
    return translate("Keys", "A character alone is for labels and for writing; hold Ctrl or Alt with it.")


def _menu_of(window: "Window", key: str) -> str:
    """The menu that Alt with a letter opens, in either language's bar."""
    titles = [menu.title() for menu in window.menus.values()] + list(MENUS.values())
    for title in titles:
        if portable(QKeySequence.mnemonic(title).toString()) == key:
            return unmarked(title)
    return ""
