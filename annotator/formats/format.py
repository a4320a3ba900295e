"""What a format is, what it is asked, and how it says what it could not hold."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import BinaryIO, Literal, get_args

import msgspec

from annotator.core.annotation import Record
from annotator.formats.checks import Check

Clitics = Literal["whole-token", "split"]
CLITICS: tuple[Clitics, ...] = get_args(Clitics)

Feature = Literal[
    "nested spans",
    "overlapping spans",
    "spans inside words",
    "attributes",
    "links",
    "notes",
    "status",
    "zones",
    "metadata",
    "articles without annotations",
]
FEATURES: tuple[Feature, ...] = get_args(Feature)

Reason = Literal[
    "nested",
    "overlapping",
    "same_extent",
    "shares_word",
    "no_token",
    "widened",
    "trimmed",
    "attributes",
    "links",
    "notes",
    "unlabelled",
]

#: Each reason with its English sentence, good for any count; translations are found by these words.
SENTENCES: Mapping[Reason, str] = {
    "nested": "Spans left out because a longer one holds them: {n} ({labels}).",
    "overlapping": "Spans left out because they overlap a longer one: {n} ({labels}).",
    "same_extent": "Spans left out because another has the same extent: {n} ({labels}).",
    "shares_word": "Spans left out because a longer one has their word: {n} ({labels}).",
    "no_token": "Spans left out because they cover only spaces or invisible characters: {n} ({labels}).",
    "widened": "Spans widened to the whole word: {n} ({labels}).",
    "trimmed": "Spans written without spaces or invisible characters at their ends: {n} ({labels}).",
    "attributes": "Spans whose attributes were left out: {n} ({labels}).",
    "links": "Links left out: {n} ({labels}).",
    "notes": "Notes left out: {n}.",
    "unlabelled": "Articles and annotations left out because nothing is labelled: {n}.",
}

#: The reasons for which a whole span is not in the file.
LOST_SPANS: tuple[Reason, ...] = ("nested", "overlapping", "same_extent", "shares_word", "no_token")

NOTHING_LOST = "Nothing was left out."


class Losses(msgspec.Struct):
    """What a file does not hold of what it was given: by reason, then by label (or link type, or "")."""

    counts: dict[Reason, dict[str, int]] = {}

    def add(self, reason: Reason, label: str = "", count: int = 1) -> None:
        """Count something that was left out or altered."""
        labels = self.counts.setdefault(reason, {})
        labels[label] = labels.get(label, 0) + count

    def of(self, reason: Reason) -> int:
        """How often this happened, all labels together."""
        return sum(self.counts.get(reason, {}).values())

    @property
    def spans(self) -> int:
        """How many spans are not in the file at all."""
        return sum(self.of(reason) for reason in LOST_SPANS)

    def sentences(self) -> list[tuple[str, dict[str, object]]]:
        """For each reason that occurs, its template and what fills it, for ``language.say``."""
        told: list[tuple[str, dict[str, object]]] = []
        for reason, sentence in SENTENCES.items():
            if labels := self.counts.get(reason):
                by_label = ", ".join(f"{label} {count}" for label, count in sorted(labels.items()))
                told.append((sentence, {"n": self.of(reason), "labels": by_label}))
        return told

    def summary(self) -> str:
        """The same in English, as one line."""
        told = [sentence.format(**fields) for sentence, fields in self.sentences()]
        return " ".join(told) or NOTHING_LOST


class Options(msgspec.Struct, frozen=True):
    """How to write. ``clitics`` says what becomes of a word that a span cuts, where a format has words."""

    clitics: Clitics = "whole-token"


class Format(msgspec.Struct, frozen=True):
    """One file format. ``unit`` is what its offsets count; ``holds`` is what it can carry.

    ``write(records, out, options)`` streams; it raises TextMismatch or SpanOutside where a span is not what
    the text has. ``read(file, name, check)`` streams too, raises BadLine, and is None for a format that can
    only be written.
    """

    name: str
    extension: str
    unit: Literal["code points", "UTF-16 units", "bytes"]
    holds: frozenset[Feature]
    write: Callable[[Iterable[Record], BinaryIO, Options], Losses]
    read: Callable[[BinaryIO, str, Check], Iterator[Record]] | None = None

    @property
    def lacks(self) -> tuple[Feature, ...]:
        """What the format cannot carry; what is there of it is counted in the Losses."""
        return tuple(feature for feature in FEATURES if feature not in self.holds)
