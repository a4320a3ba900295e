"""The keys that the canvas itself understands; all others are left to the window's actions."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from annotator.ui.canvas import caret as motion

if TYPE_CHECKING:
    from annotator.ui.canvas.canvas import Canvas

_SIDEWAYS = (Qt.Key.Key_Left, Qt.Key.Key_Right)
_UPDOWN = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
_PAGES = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}
_ENDS = {Qt.Key.Key_Home: False, Qt.Key.Key_End: True}
_MOTIONS = {*_SIDEWAYS, *_UPDOWN, *_PAGES, *_ENDS}


def press(canvas: "Canvas", event: QKeyEvent) -> bool:
    """Do what the key says; False where it is not ours."""
    key = Qt.Key(event.key())
    modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    if key not in _MOTIONS or modifiers & Qt.KeyboardModifier.MetaModifier:
        return False
    shift = bool(modifiers & Qt.KeyboardModifier.ShiftModifier)
    control = bool(modifiers & Qt.KeyboardModifier.ControlModifier)
    if modifiers & Qt.KeyboardModifier.AltModifier:
        return key in _SIDEWAYS and _move_edge(canvas, key, end=not shift, by_word=control)
    _move_caret(canvas, key, extend=shift, control=control)
    return True


def _move_edge(canvas: "Canvas", key: Qt.Key, *, end: bool, by_word: bool) -> bool:
    span = canvas.page.index.by_id(canvas.current_span())
    if span is not None:
        leftwards = key == Qt.Key.Key_Left
        extent = motion.moved_edge(canvas.page, span, end=end, leftwards=leftwards, by_word=by_word)
        if extent is not None:
            canvas.span_resized.emit(span.id, *extent)
    return True


def _move_caret(canvas: "Canvas", key: Qt.Key, *, extend: bool, control: bool) -> None:
    page, caret = canvas.page, canvas.caret
    goal = caret.goal if caret.goal is not None else page.caret_rect(*caret.place).left()
    keeps_goal = False
    if key in _SIDEWAYS:
        to = _sideways(canvas, leftwards=key == Qt.Key.Key_Left, extend=extend, control=control)
    elif key in _ENDS:
        end = _ENDS[key]
        whole = motion.Place(len(page.text) if end else 0)
        to = whole if control else motion.line_edge(page, caret.place, end=end)
    elif key in _UPDOWN:
        to, keeps_goal = motion.line_away(page, caret.place, goal, down=_UPDOWN[key] > 0), True
    else:
        distance = _PAGES[key] * canvas.page_step()
        to, keeps_goal = motion.page_away(page, caret.place, goal, distance), True
        # The view goes as far as the caret, which so stays where the eye is.
        bar = canvas.verticalScrollBar()
        bar.setValue(bar.value() + round(distance))
    canvas.move_caret(to.position, extend=extend, lean=to.lean)
    if not extend:
        canvas.leave_span()
    if keeps_goal:
        caret.goal = goal


def _sideways(canvas: "Canvas", *, leftwards: bool, extend: bool, control: bool) -> motion.Place:
    """The caret goes as it looks on the screen, but a selection grows in the order of the text.

    Else a number at the end of a phrase could not be taken in: seen from the right, its last digit comes
    first. Which way is onwards is said by the paragraph in which the selection began.
    """
    page, caret = canvas.page, canvas.caret
    if not extend:
        step = motion.word_beside if control else motion.beside
        return step(page, caret.place, leftwards=leftwards)
    began = page.column.units[page.column.unit_of(caret.anchor)]
    step_on = motion.word_onwards if control else motion.onwards
    return motion.Place(step_on(page, caret.head, forward=leftwards == began.right_to_left))
