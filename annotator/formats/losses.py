"""What a format can hold, and the counting of what it could not: one rule for all formats.

A count says what of a kind is not in the file, whatever the cause: of a span that is left out, its
attributes, note and links are missing too, and are counted with theirs. So what comes back plus what is
counted is always what went in, which the tests of the whole table ask of every format.
"""

from collections.abc import Collection, Mapping
from typing import Literal, get_args

import msgspec

from annotator.core.annotation import Annotation, Record, Span
from annotator.core.article import Article

Feature = Literal[
    "exact text",
    "nested spans",
    "overlapping spans",
    "spans of the same extent",
    "spans inside words",
    "spans across sentences",
    "spaces at the ends of spans",
    "attributes",
    "links",
    "link attributes",
    "span notes",
    "notes",
    "status",
    "doubts",
    "time",
    "annotators",
    "zones",
    "title",
    "source",
    "url",
    "date",
    "other metadata",
    "articles without annotations",
]
FEATURES: tuple[Feature, ...] = get_args(Feature)

METADATA: frozenset[Feature] = frozenset({"title", "source", "url", "date", "other metadata"})
"""What an article has beside its text and zones."""

PLACES: frozenset[Feature] = frozenset(
    {
        "exact text",
        "nested spans",
        "overlapping spans",
        "spans of the same extent",
        "spans inside words",
        "spans across sentences",
        "spaces at the ends of spans",
    }
)
"""What a format of free offsets holds: any span, wherever it stands."""

BESIDE: frozenset[Feature] = frozenset(
    {"attributes", "links", "link attributes", "span notes", "doubts", "articles without annotations"}
)
"""What a format holds that has features for all that is said of a span or link."""

Reason = Literal[
    "nested",
    "overlapping",
    "same_extent",
    "shares_word",
    "no_token",
    "crosses_sentence",
    "no_place_for_span",
    "widened",
    "trimmed",
    "attributes",
    "links",
    "link_attributes",
    "span_notes",
    "notes",
    "status",
    "doubts",
    "time",
    "annotators",
    "zones",
    "metadata",
    "unlabelled",
    "label_dropped",
    "link_dropped",
    "in_parts",
    "no_length",
    "no_place",
    "text_rebuilt",
    "text_mended",
]

#: Each reason with its English sentence, good for any count; translations are found by these words.
SENTENCES: Mapping[Reason, str] = {
    "nested": "Spans left out because a span that was kept holds them: {n} ({labels}).",
    "overlapping": "Spans left out because they overlap a span that was kept: {n} ({labels}).",
    "same_extent": "Spans left out because a span that was kept has the same extent: {n} ({labels}).",
    "shares_word": "Spans left out because a span that was kept has their word: {n} ({labels}).",
    "no_token": "Spans left out because they cover only spaces or invisible characters: {n} ({labels}).",
    "crosses_sentence": "Spans left out because they go from one sentence into another: {n} ({labels}).",
    "no_place_for_span": "Spans left out because the format cannot say them: {n} ({labels}).",
    "widened": "Spans widened to the whole word: {n} ({labels}).",
    "trimmed": "Spans written without spaces or invisible characters at their ends: {n} ({labels}).",
    "attributes": "Spans whose attributes were left out: {n} ({labels}).",
    "links": "Links left out: {n} ({labels}).",
    "link_attributes": "Links whose attributes were left out: {n} ({labels}).",
    "span_notes": "Spans whose note was left out: {n} ({labels}).",
    "notes": "Notes left out: {n}.",
    "status": "Annotations whose status, or reason for skipping, was left out: {n}.",
    "doubts": "Flags that somebody is unsure left out: {n}.",
    "time": "Annotations whose working time and revision were left out: {n}.",
    "annotators": "Annotations left out because the format holds one annotator: {n} ({labels}).",
    "zones": "Articles whose zones were left out: {n}.",
    "metadata": "Articles of whose metadata something was left out: {n}.",
    "unlabelled": "Articles and annotations left out because nothing is labelled: {n}.",
    "label_dropped": "Spans of labels that were not wanted: {n} ({labels}).",
    "link_dropped": "Links not taken because they were not wanted or lost a span: {n} ({labels}).",
    "in_parts": "Spans in several parts, taken as one span a part: {n} ({labels}).",
    "no_length": "Spans without a length, not taken: {n} ({labels}).",
    "no_place": "Things of the other tool that have no place here, not taken: {n} ({labels}).",
    "text_rebuilt": "Articles whose spaces were set anew, because the file has only words: {n}.",
    "text_mended": "Articles whose line ends or forbidden characters were mended: {n}.",
}

#: The reasons for which a whole span is not in the file.
LOST_SPANS: tuple[Reason, ...] = (
    "nested",
    "overlapping",
    "same_extent",
    "shares_word",
    "no_token",
    "crosses_sentence",
    "no_place_for_span",
)

#: The reasons for which a span has other ends in the file; a span is counted under one of them.
ALTERED_SPANS: tuple[Reason, ...] = ("widened", "trimmed")

NOTHING_LOST = "Nothing was left out."


class Losses(msgspec.Struct):
    """What a file does not hold of what it was given: by reason, then by label (or link type, or "").

    Of an import: what was not taken, or not as it stood.
    """

    counts: dict[Reason, dict[str, int]] = {}

    def __str__(self) -> str:
        return self.summary()

    def add(self, reason: Reason, label: str = "", count: int = 1) -> None:
        """Count something that was left out or altered."""
        labels = self.counts.setdefault(reason, {})
        labels[label] = labels.get(label, 0) + count

    def include(self, more: "Losses") -> None:
        """Count what ``more`` has counted, too."""
        for reason, labels in more.counts.items():
            for label, count in labels.items():
                self.add(reason, label, count)

    def of(self, reason: Reason) -> int:
        """How often this happened, all labels together."""
        return sum(self.counts.get(reason, {}).values())

    @property
    def spans(self) -> int:
        """How many spans are not in the file at all."""
        return sum(self.of(reason) for reason in LOST_SPANS)

    @property
    def altered(self) -> int:
        """How many spans are in the file with other ends."""
        return sum(self.of(reason) for reason in ALTERED_SPANS)

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


Holds = Collection[Feature]


def count_record(losses: Losses, holds: Holds, record: Record) -> None:
    """Count what a format with these features loses of a record of which it writes every span."""
    count_article(losses, holds, record.article)
    for annotation in record.annotations:
        count_annotation(losses, holds, annotation)


def count_article(losses: Losses, holds: Holds, article: Article) -> None:
    """Count the zones and metadata of an article that is in the file."""
    if article.zones and "zones" not in holds:
        losses.add("zones")
    if any(value and feature not in holds for feature, value in metadata(article)):
        losses.add("metadata")


def metadata(article: Article) -> tuple[tuple[Feature, object], ...]:
    """The features of an article's metadata, each with what the article has of it."""
    return (
        ("title", article.title),
        ("source", article.source),
        ("url", article.url),
        ("date", article.published),
        ("other metadata", article.meta),
    )


def count_annotation(
    losses: Losses, holds: Holds, annotation: Annotation, kept: Collection[str] | None = None
) -> None:
    """Count what goes beside the spans of an annotation that is in the file.

    ``kept`` are the ids of the spans that are in the file (None: all). The spans that are not are counted by
    the writer itself, under the reason why. Who reads a format without status takes annotations as done.
    Refused suggestions are nobody's business outside and not counted.
    """
    if (annotation.status != "done" or annotation.reason) and "status" not in holds:
        losses.add("status")
    if (annotation.seconds or annotation.revision) and "time" not in holds:
        losses.add("time")
    if annotation.note and "notes" not in holds:
        losses.add("notes")
    if annotation.unsure and "doubts" not in holds:
        losses.add("doubts")
    _count_spans(losses, holds, annotation, kept)
    _count_links(losses, holds, annotation, kept)


def count_unlabelled(losses: Losses, annotation: Annotation) -> None:
    """Count an annotation that is left out because it has no spans and nobody finished it.

    Written as if nothing were there to label, it would teach a model that nothing is.
    """
    losses.add("unlabelled")
    if annotation.note:
        losses.add("notes")
    if annotation.reason:
        losses.add("status")
    if annotation.unsure:
        losses.add("doubts")


def is_unlabelled(annotation: Annotation) -> bool:
    """Whether nobody read it to the end and nothing is labelled."""
    return not annotation.spans and annotation.status in ("not_started", "skipped")


def _count_spans(losses: Losses, holds: Holds, annotation: Annotation, kept: Collection[str] | None) -> None:
    attributes, notes, doubts = "attributes" in holds, "span notes" in holds, "doubts" in holds
    if kept is None and attributes and notes and doubts:
        return
    found: dict[tuple[Reason, str], int] = {}  # counted here first: there may be many of a label
    for span in annotation.spans:
        if not (span.attributes or span.note or span.unsure):
            continue
        gone = kept is not None and span.id not in kept
        if span.attributes and (gone or not attributes):
            found["attributes", span.label] = found.get(("attributes", span.label), 0) + 1
        if span.note and (gone or not notes):
            found["span_notes", span.label] = found.get(("span_notes", span.label), 0) + 1
        if span.unsure and (gone or not doubts):
            found["doubts", span.label] = found.get(("doubts", span.label), 0) + 1
    for (reason, label), count in found.items():
        losses.add(reason, label, count)


def _count_links(losses: Losses, holds: Holds, annotation: Annotation, kept: Collection[str] | None) -> None:
    for link in annotation.links:
        whole = "links" in holds and (kept is None or (link.source in kept and link.target in kept))
        if not whole:
            losses.add("links", link.type)
        if link.attributes and not (whole and "link attributes" in holds):
            losses.add("link_attributes", link.type)


def span_ids(spans: Collection[Span]) -> set[str]:
    """The ids of spans: what ``count_annotation`` is told was kept."""
    return {span.id for span in spans}
