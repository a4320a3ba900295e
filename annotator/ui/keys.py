"""One key, whatever the keyboard layout: Arabic digits, and Arabic letters on the same physical keys."""

import unicodedata

from PySide6.QtCore import QKeyCombination, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

# The Arabic (101) layout, key by key; the layouts in use differ from it in marks only.
_ARABIC_LAYOUT = dict(
    zip("ضصثقفغعهخحجدشسيبلاتنمكطئءؤرىةوزظذ", "qwertyuiop[]asdfghjkl;'zxcvnm,./`", strict=True)
) | {"لا": "b", "ﻻ": "b"}
_OTHER = (
    Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
)


def plain_key(typed: str) -> str:
    """The Latin keyboard's key that ``typed`` stands for, in lower case: ``١`` is ``1``, ``ض`` is ``q``."""
    if typed in _ARABIC_LAYOUT:
        return _ARABIC_LAYOUT[typed]
    if len(typed) == 1 and typed.isdecimal():
        return str(unicodedata.decimal(typed))
    return typed.lower()


def pressed_key(event: QKeyEvent) -> str:
    """The plain key of an event without Ctrl, Alt or Meta; empty where it is not one character."""
    typed = event.text()
    if event.modifiers() & _OTHER or not typed.isprintable():
        return ""
    key = plain_key(typed)
    return key if len(key) == 1 else ""


def command_keys(event: QKeyEvent) -> QKeySequence | None:
    """The key sequence that an event means where only an Arabic layout is installed: Ctrl+ئ is Ctrl+Z.

    Where a Latin layout stands beside it, Qt has found the shortcut itself and nobody asks here. None where
    the key is not an Arabic one.
    """
    letter = _ARABIC_LAYOUT.get(chr(event.key())) if 0x600 <= event.key() <= 0x6FF else None
    if letter is None or not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
        return None
    combination = QKeyCombination(event.modifiers(), Qt.Key(ord(letter.upper())))
    return QKeySequence(combination)


def same_key(schema_key: str, typed: str) -> bool:
    """Whether a schema's key is the one pressed; the schema may name it in either script."""
    return bool(schema_key) and plain_key(schema_key) == typed
