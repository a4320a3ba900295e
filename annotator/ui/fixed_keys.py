"""The keys that stay as they are, with what they do and why they cannot be changed.

They are handled where they are pressed (the text, a list, the screen that adjudicates), not by the table of
commands; here they stand beside it, so that the list of keys is whole and no command is given one of them.
"""

from collections.abc import Mapping
from itertools import product
from typing import Literal

import msgspec

from annotator.ui.language import noop

Where = Literal["text", "attributes", "linking", "lists", "adjudicating", "everywhere"]

WHERE: Mapping[Where, str] = {
    "text": noop("Keys", "In the text"),
    "attributes": noop("Keys", "In attributes"),
    "linking": noop("Keys", "Linking"),
    "lists": noop("Keys", "In lists"),
    "adjudicating": noop("Keys", "Adjudicating"),
    "everywhere": noop("Keys", "Everywhere"),
}
WHY: Mapping[Where, str] = {
    "text": noop("Keys", "The arrows move in the text as they do in every text, so they stay as they are."),
    "attributes": noop(
        "Keys", "These keys go by the choices and numbers of an attribute, so they stay as they are."
    ),
    "linking": noop("Keys", "While a link is made, all keys are for it, so they stay as they are."),
    "lists": noop("Keys", "Lists are walked through as everywhere, so these keys stay as they are."),
    "adjudicating": noop(
        "Keys", "These letters go by the readings and their causes, so they stay as they are."
    ),
    "everywhere": noop("Keys", "The whole system uses these keys so, and they stay as they are."),
}


class Fixed(msgspec.Struct, frozen=True):
    """Keys of one kind: ``shown`` as the list names them, ``text`` what they do.

    ``bases`` with each of ``held`` before it are the portable sequences that no command can have.
    """

    where: Where
    shown: str
    text: str
    bases: tuple[str, ...] = ()
    held: tuple[str, ...] = ("",)

    def sequences(self) -> tuple[str, ...]:
        """The portable sequences."""
        return tuple(f"{held}{base}" for held, base in product(self.held, self.bases))


_SHIFTED = ("", "Shift+")

FIXED: tuple[Fixed, ...] = (
    Fixed("text", "←  →", noop("Keys", "Move by a letter, as the eye sees it"), ("Left", "Right"), _SHIFTED),
    Fixed("text", "Ctrl+←  Ctrl+→", noop("Keys", "Move by a word"),
          ("Left", "Right"), ("Ctrl+", "Ctrl+Shift+")),
    Fixed("text", "↑  ↓", noop("Keys", "Move by a line"), ("Up", "Down"), _SHIFTED),
    Fixed("text", "PgUp  PgDown", noop("Keys", "Move by a page"), ("PgUp", "PgDown"), _SHIFTED),
    Fixed("text", "Home  End", noop("Keys", "To the start or end of the line"), ("Home", "End"), _SHIFTED),
    Fixed("text", "Ctrl+Home  Ctrl+End", noop("Keys", "To the start or end of the article"),
          ("Home", "End"), ("Ctrl+", "Ctrl+Shift+")),
    Fixed("text", "Shift+…", noop("Keys", "The same, and select")),
    Fixed("text", "Alt+←  Alt+→", noop("Keys", "Move the end of the current span by a letter"),
          ("Left", "Right"), ("Alt+",)),
    Fixed("text", "Alt+Shift+←  Alt+Shift+→", noop("Keys", "Move its start"),
          ("Left", "Right"), ("Alt+Shift+",)),
    Fixed("text", "Ctrl+Alt+←  Ctrl+Alt+→", noop("Keys", "Move its end by a word"),
          ("Left", "Right"), ("Ctrl+Alt+", "Ctrl+Alt+Shift+")),
    Fixed("attributes", "1  2  3 …  0  Q  W …", noop("Keys", "Choose; of several, take in or out")),
    Fixed("attributes", "Enter", noop("Keys", "Take what is marked or proposed, on to the next attribute")),
    Fixed("attributes", "Tab  Shift+Tab", noop("Keys", "To the next attribute, to the one before")),
    Fixed("attributes", "Del", noop("Keys", "Clear the value, or dismiss the proposal")),
    Fixed("attributes", "Space  ~  ?", noop("Keys", "In a count: approximate, unknown")),
    Fixed("lists", "↑  ↓  Enter", noop("Keys", "Walk through the list; open what is chosen")),
    Fixed("lists", "Space", noop("Keys", "Tick what stands in the line, or leave it out")),
    Fixed("lists", "←  →", noop("Keys", "List of spans: the next label, the one before")),
    Fixed("lists", "Del", noop("Keys", "Links: remove the link")),
    Fixed("lists", "R  T", noop("Keys", "Links: turn the link round, give it another type")),
    Fixed("lists", "T  S  A  C  Del", noop("Keys", "All articles: tag, skip, assign, correct, remove")),
    Fixed("linking", "↑  ↓  ←  →", noop("Keys", "Aim at another span")),
    Fixed("linking", "A…", noop("Keys", "Only spans that hold these letters")),
    Fixed("linking", "1…  Enter", noop("Keys", "Make the link")),
    Fixed("everywhere", "Tab  Shift+Tab", noop("Keys", "To the next control, to the one before"),
          ("Tab",), ("", "Shift+", "Ctrl+", "Ctrl+Shift+")),
    Fixed("everywhere", "Esc", noop("Keys", "Back to the text, or out of what is open")),
    Fixed("adjudicating", "A  B", noop("Keys", "Take that reading")),
    Fixed("adjudicating", "C", noop("Keys", "Take both (W where there are three)")),
    Fixed("adjudicating", "X", noop("Keys", "Take neither")),
    Fixed("adjudicating", "E", noop("Keys", "Edit gold by hand; Enter when it is right")),
    Fixed("adjudicating", "O  R  U  T", noop("Keys", "Note why they differ")),
    Fixed("adjudicating", "G", noop("Keys", "The guideline needs an update")),
    Fixed("adjudicating", "N", noop("Keys", "Write a note")),
    Fixed("adjudicating", "↑  ↓", noop("Keys", "The previous or next difference")),
)  # fmt: skip


def fixed_key(key: str) -> Fixed | None:
    """Which fixed key a portable sequence is, if it is one."""
    return next((one for one in FIXED if key in one.sequences()), None)
