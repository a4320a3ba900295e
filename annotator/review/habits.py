"""What somebody does again and again, told from where they and gold differ."""

from collections import Counter
from collections.abc import Iterable, Sequence

from annotator.agreement.disagreement import Disagreement
from annotator.core.annotation import Link, Span
from annotator.review.shapes import Habit


def later(words: str) -> str:
    """Mark words to be said once the language is known; the collector of translations reads the mark."""
    return words


HABITS: dict[str, str] = {
    "missed": later("misses {label}"),
    "extra": later("marks {label} where gold has nothing"),
    "label": later("says {other} where gold says {label}"),
    "proclitic_in": later("takes a proclitic in (و ف ب ل ك س)"),
    "proclitic_out": later("leaves a proclitic out (و ف ب ل ك س)"),
    "article_in": later("takes ال in"),
    "article_out": later("leaves ال out"),
    "punctuation_in": later("takes quotation marks or punctuation in"),
    "punctuation_out": later("leaves quotation marks or punctuation out"),
    "head_in": later("takes a title or head noun in"),
    "head_out": later("leaves a title or head noun out"),
    "boundary_in": later("marks more than gold"),
    "boundary_out": later("marks less than gold"),
    "boundary": later("sets other ends than gold"),
    "split": later("marks as several what gold marks as one"),
    "merged": later("marks as one what gold marks as several"),
    "attribute": later("gives another value for {label}"),
    "link": later("draws other links ({label})"),
}
"""Habits by id, in English, which is the key of the translation. ``{label}`` and ``{other}`` are names of
labels; for ``attribute`` and ``link`` the name of the attribute or link type."""

LEAST = 2
"""Once is no habit."""


class Tally:
    """Counts of what one annotator did, and of how often they could have."""

    def __init__(self) -> None:
        self._done: Counter[tuple[str, str, str]] = Counter()
        self._gold: Counter[str] = Counter()
        self._mine: Counter[str] = Counter()
        self._hanging: Counter[str] = Counter()

    def saw(self, mine: Iterable[Span], gold: Sequence[Span], links: Iterable[Link]) -> None:
        """Count one article's spans on both sides, and what hangs on gold's: attributes and ``links``."""
        self._mine.update(span.label for span in mine)
        self._gold.update(span.label for span in gold)
        self._hanging.update(name for span in gold for name in span.attributes)
        self._hanging.update(link.type for link in links)

    def differs(self, one: Disagreement, mine: Sequence[Span], gold: Sequence[Span]) -> None:
        """Count one difference, with what each side has there."""
        self._done[_habit(one, mine, gold)] += 1

    def habits(self) -> list[Habit]:
        """What was done at least twice, the most often first, by share where as often."""
        found = [
            Habit(habit, count, max(count, self._chances(habit, label)), label, other)
            for (habit, label, other), count in self._done.items()
            if count >= LEAST
        ]
        return sorted(found, key=lambda one: (-one.count, one.n, one.habit, one.label, one.other))

    def _chances(self, habit: str, label: str) -> int:
        """How often it could have been done: gold's spans of the label or with the attribute, its links of
        the type, the annotator's own spans of the label, or all of gold's spans that they have too."""
        match habit:
            case "extra":
                return self._mine[label]
            case "missed" | "label":
                return self._gold[label]
            case "attribute" | "link":
                return self._hanging[label]
            case _:
                missed = sum(count for (done, _, _), count in self._done.items() if done == "missed")
                return self._gold.total() - missed


def _habit(one: Disagreement, mine: Sequence[Span], gold: Sequence[Span]) -> tuple[str, str, str]:
    """The habit's id, with its label and other label."""
    if one.kind == "missed":
        return ("extra", mine[0].label, "") if mine else ("missed", gold[0].label, "")
    if one.kind == "label":
        return "label", gold[0].label, mine[0].label
    if one.kind == "split":
        return ("split" if len(mine) > len(gold) else "merged"), "", ""
    if one.kind in ("attribute", "link"):
        return one.kind, one.detail, ""
    return _direction(one.kind, mine[0], gold[0]), "", ""


def _direction(kind: str, mine: Span, gold: Span) -> str:
    """Whether the annotator's span holds gold's, lies in it, or neither."""
    if mine.start <= gold.start and gold.end <= mine.end:
        return f"{kind}_in"
    if gold.start <= mine.start and mine.end <= gold.end:
        return f"{kind}_out"
    return "boundary"
