"""One key, whatever the keyboard layout: Arabic digits, and Arabic letters on the same physical keys."""

import unicodedata

from PySide6.QtCore import QKeyCombination, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

# The Arabic (101) layout, key by key; the layouts in use differ from it in marks only.
_ARABIC_LAYOUT = dict(
    zip("ضصثقفغعهخحجدشسيبلاتنمكطئءؤرىةوزظذ", "qwertyuiop[]asdfghjkl;'zxcvnm,./`", strict=True)
) | {"لا": "b", "ﻻ": "b"}
# What the same keys give with Shift, where that is Arabic too: a command may be Ctrl+Shift+A.
_WITH_SHIFT = dict(
    zip(
        "\u064e\u064b\u064f\u064c\ufef9إ؛\u0650\u064d\ufef7أ\u0640،\u0652\ufef5آ؟",
        "qwertypasghjkxbn/",
        strict=True,
    )
)
_OTHER = (
    Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
)
_ALONE = (
    Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_Meta, Qt.Key.Key_AltGr,
    Qt.Key.Key_CapsLock, Qt.Key.Key_NumLock, Qt.Key.Key_Super_L, Qt.Key.Key_Super_R, Qt.Key.Key_unknown,
)  # fmt: skip


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
    """The key sequence that an event means where only an Arabic layout is installed: Ctrl+ئ is Ctrl+Z,
    Alt+٢ is Alt+2.

    Where a Latin layout stands beside it, Qt has found the shortcut itself and nobody asks here. None where
    the key is not an Arabic one.
    """
    modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    if not modifiers & _OTHER or not 0x600 <= event.key() <= 0xFEFF:
        return None
    typed = chr(event.key())
    key = _WITH_SHIFT.get(typed, "") if modifiers & Qt.KeyboardModifier.ShiftModifier else ""
    key = key or plain_key(typed)
    if not key.isascii():
        return None
    return QKeySequence(QKeyCombination(modifiers, Qt.Key(ord(key.upper()))))


def sequence_of(event: QKeyEvent) -> str:
    """What was pressed, as a portable sequence of one step; "" for Ctrl, Shift or their like alone.

    An Arabic layout's key counts as the Latin one of its place; a sign that needs Shift stands for itself.
    """
    if Qt.Key(event.key()) in _ALONE:
        return ""
    arabic = command_keys(event)
    if arabic is not None:
        return arabic.toString()
    modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    key = event.key()
    if key == Qt.Key.Key_Backtab:
        key = Qt.Key.Key_Tab
    elif 0x20 < key < 0x7F and not chr(key).isalnum():
        modifiers &= ~Qt.KeyboardModifier.ShiftModifier
    return QKeySequence(QKeyCombination(modifiers, Qt.Key(key))).toString()


def same_key(schema_key: str, typed: str) -> bool:
    """Whether a schema's key is the one pressed; the schema may name it in either script."""
    return bool(schema_key) and plain_key(schema_key) == typed
