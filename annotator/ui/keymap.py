"""Which keys are in force: those of the table of commands, and what the user chose in their place.

Like the language they are the application's state, so that a hint can name a key without being handed it.
"""

from collections.abc import Mapping

from PySide6.QtGui import QKeySequence

from annotator.ui.language import isolated, quoted, translate

Keys = tuple[str, ...]

_ARROWS = {"Up": "↑", "Down": "↓", "Left": "←", "Right": "→"}

_defaults: dict[str, Keys] = {}
_in_force: dict[str, Keys] = {}
_names: dict[str, str] = {}


def use_keys(defaults: Mapping[str, Keys], chosen: Mapping[str, Keys], names: Mapping[str, str]) -> None:
    """Put keys in force: ``chosen`` ones, by the command's id, before the ``defaults``.

    A key does one thing: one that was chosen is taken from the command whose default it is, and of two that
    were chosen alike (in a file that somebody edited) the first in the table has it.
    """
    _defaults.clear()
    _defaults.update({name: tuple(map(portable, keys)) for name, keys in defaults.items()})
    _names.update(names)
    taken: set[str] = set()
    _in_force.clear()
    for name in sorted(_defaults, key=lambda name: name not in chosen):
        wanted = map(portable, chosen[name]) if name in chosen else _defaults[name]
        _in_force[name] = tuple(dict.fromkeys(key for key in wanted if key and key not in taken))
        taken.update(_in_force[name])


def keys_of(command: str) -> Keys:
    """The keys in force of a command of the table, as portable sequences; the first is the one shown."""
    return _in_force.get(command, ())


def is_changed(command: str) -> bool:
    """Whether a command has other keys than the table gives it."""
    return keys_of(command) != _defaults.get(command, ())


def owner_of(key: str) -> str:
    """The id of the command that a portable sequence belongs to, or ""."""
    return next((name for name, keys in _in_force.items() if key in keys), "")


def portable(key: str) -> str:
    """The one spelling by which sequences are compared; "" for what is none."""
    return QKeySequence(key).toString()


def native(key: str) -> str:
    """A portable sequence as this system writes it, arrows as arrows in both languages."""
    held, _, last = key.rpartition("+")
    if last in _ARROWS:
        held = QKeySequence(f"{held}+A").toString(QKeySequence.SequenceFormat.NativeText)[:-1] if held else ""
        return held + _ARROWS[last]
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)


def key_name(command: str) -> str:
    """The key of a command, for a sentence; its name where it has none."""
    keys = keys_of(command)
    if keys:
        return isolated(native(keys[0]))
    return quoted(unmarked(translate("Actions", _names.get(command, command))))


def unmarked(text: str) -> str:
    """A menu's text without its mnemonic and its dots."""
    return text.replace("&", "").rstrip("…")
