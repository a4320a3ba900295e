"""The keys that decide. They are known by their place on the keyboard, whatever layout is on."""

from annotator.agreement.disagreements import Disagreement, letter_of
from annotator.agreement.settle import choices_of
from annotator.ui.adjudicate_words import CAUSES

_LETTERS = "ABCD"
_CAUSES = {key.lower(): cause for cause, (key, _name) in CAUSES.items()}


def keys_of(dispute: Disagreement) -> dict[str, str]:
    """The key of each choice that can be made about a disagreement, by choice.

    A, B, C and D take a reading, of a fifth annotator and later its digit; C takes both where there is no
    third annotator.
    """
    offered = choices_of(dispute)
    keys: dict[str, str] = {}
    for place in range(len(dispute.annotators)):
        if letter_of(place) in offered:
            keys[letter_of(place)] = _LETTERS[place] if place < len(_LETTERS) else str(place + 1)
    if "both" in offered:
        keys["both"] = "C" if len(dispute.annotators) < 3 else "W"
    if "neither" in offered:
        keys["neither"] = "X"
    keys["edit"] = "E"
    return keys


def choice_for(dispute: Disagreement, typed: str) -> str:
    """The choice that a plain key (:func:`annotator.ui.keys.pressed_key`) makes, or "".

    The digit of an annotator's place takes that reading, too.
    """
    by_key = {key.lower(): choice for choice, key in keys_of(dispute).items()}
    if typed in by_key:
        return by_key[typed]
    if typed.isdecimal() and typed != "0":
        letter = letter_of(int(typed) - 1)
        return letter if letter in keys_of(dispute) else ""
    return ""


def cause_for(typed: str) -> str:
    """The cause that a plain key notes, or ""."""
    return _CAUSES.get(typed, "")
