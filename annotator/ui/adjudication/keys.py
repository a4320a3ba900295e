"""The keys that decide. They are known by their place on the keyboard, whatever layout is on."""

from annotator.agreement.disagreements import Disagreement, letter_of
from annotator.agreement.settle import choices_of
from annotator.ui.adjudication.settling import GoldSession
from annotator.ui.adjudication.words import CAUSES

_LETTERS = "ABCD"
_CAUSES = {key.lower(): cause for cause, (key, _name) in CAUSES.items()}


def keys_of(session: GoldSession, dispute: Disagreement) -> dict[str, str]:
    """The key of each choice that can be made about a disagreement, by choice as the screen shows it.

    A, B, C and D take a reading, of a fifth annotator and later its digit; C takes both where there is no
    third annotator.
    """
    offered = {session.shown_choice(choice) for choice in choices_of(dispute)}
    voices = list(session.voices())
    keys = {
        letter: letter if letter in _LETTERS else str(place)
        for place, letter in enumerate(voices, 1)
        if letter in offered
    }
    if "both" in offered:
        keys["both"] = "C" if len(voices) < 3 else "W"
    if "neither" in offered:
        keys["neither"] = "X"
    keys["edit"] = "E"
    return keys


def choice_for(session: GoldSession, dispute: Disagreement, typed: str) -> str:
    """The choice, as shown, that a plain key (:func:`annotator.ui.keys.pressed_key`) makes, or "".

    The digit of an annotator's place takes that reading, too.
    """
    keys = keys_of(session, dispute)
    by_key = {key.lower(): choice for choice, key in keys.items()}
    if typed in by_key:
        return by_key[typed]
    if typed.isdecimal() and typed != "0":
        letter = letter_of(int(typed) - 1)
        return letter if letter in keys else ""
    return ""


def cause_for(typed: str) -> str:
    """The cause that a plain key notes, or ""."""
    return _CAUSES.get(typed, "")
