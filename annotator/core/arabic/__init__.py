"""Arabic text: folding, words, proclitics, graphemes, direction, digits.

Every offset is a code point of the text as it stands (the raw text); nothing here changes stored text.
"""

from annotator.core.arabic.direction import is_right_to_left, show_digits
from annotator.core.arabic.fold import Folded, fold, fold_text
from annotator.core.arabic.graphemes import next_grapheme, previous_grapheme, snap
from annotator.core.arabic.proclitics import normal_form, proclitic_cuts, selection_cycle
from annotator.core.arabic.words import (
    next_word,
    previous_word,
    word_at,
    words,
)

__all__ = [
    "Folded",
    "fold",
    "fold_text",
    "is_right_to_left",
    "next_grapheme",
    "next_word",
    "normal_form",
    "previous_grapheme",
    "previous_word",
    "proclitic_cuts",
    "selection_cycle",
    "show_digits",
    "snap",
    "word_at",
    "words",
]
