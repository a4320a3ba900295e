"""Names that must not go out: annotators under pseudonyms, labelled words replaced wherever they stand."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

import msgspec

from annotator.core.annotation import GOLD, Annotation, Record
from annotator.core.arabic import fold
from annotator.core.choice import Hidden
from annotator.core.consensus import RULES
from annotator.core.cutting import Piece, Rewritten, rewritten
from annotator.core.occurrences import Sought, occurrences, sought_at

_TELLING = 8
"""So many letters of a word's beginning are looked at before the word is looked for."""


class Disguise:
    """Puts signs such as ``[ACTOR-3]`` for hidden words: the same for the same words, all over the corpus.

    Made from all records that go out, because a name that is labelled in one article stands unlabelled in the
    next. Words are the same as everywhere: whatever their hamzas, marks and proclitics.
    """

    def __init__(self, records: Iterable[Record], hidden: Hidden, names: Sequence[str]) -> None:
        self._hidden = hidden
        self.pseudonyms: Mapping[str, str] = _pseudonyms(names) if hidden.annotators else {}
        self._signs: dict[str, str] = {}
        self._sought: list[tuple[Sought, str]] = []
        self._begin: dict[int, dict[str, list[int]]] = {}
        if hidden.words:
            self._collect(records)

    @property
    def signs(self) -> Mapping[str, str]:
        """What stands for what: folded words to signs. Not to be published."""
        return self._signs

    def __call__(self, record: Record) -> Record:
        """The record as it may go out."""
        if self.pseudonyms:
            record = Record(record.article, tuple(map(self._renamed, record.annotations)))
        return self._disguised(record) if self._hidden.words else record

    def _collect(self, records: Iterable[Record]) -> None:
        counts: dict[str, int] = {}
        for record in records:
            for annotation in record.annotations:
                for span in filter(self._hidden.hides, annotation.spans):
                    wanted = sought_at(record.article.text, span.start, span.end)
                    if wanted is not None and wanted.text not in self._signs:
                        counts[span.label] = counts.get(span.label, 0) + 1
                        self._signs[wanted.text] = f"[{span.label}-{counts[span.label]}]"
                        self._sought.append((wanted, self._signs[wanted.text]))
                        word = wanted.text.removeprefix("ا").split(" ", 1)[0][:_TELLING]
                        alike = self._begin.setdefault(len(word), {})
                        alike.setdefault(word, []).append(len(self._sought) - 1)

    def _disguised(self, record: Record) -> Record:
        own: list[tuple[int, int, str]] = []
        for annotation in record.annotations:
            for span in filter(self._hidden.hides, annotation.spans):
                wanted = sought_at(record.article.text, span.start, span.end)
                sign = self._signs.get(wanted.text, f"[{span.label}]") if wanted else f"[{span.label}]"
                own.append((span.start, span.end, sign))
        article = record.article
        # Links to the page and what else it says of itself would name what the text no longer does.
        article = msgspec.structs.replace(
            article, title=self._plain(article.title), source=self._plain(article.source), url="", meta={}
        )
        annotations = tuple(map(self._bare, record.annotations))
        pieces = _joined([*own, *self._places(record.article.text)])
        return rewritten(Record(article, annotations), pieces)

    def _places(self, text: str) -> Iterator[tuple[int, int, str]]:
        folded = fold(text)
        for place in self._candidates(folded.text):
            wanted, sign = self._sought[place]
            for start, end in occurrences(text, wanted, folded):
                yield start, end, sign

    def _candidates(self, folded: str) -> list[int]:
        """Which of what is sought may stand in a text: nearly all words stand in nearly no article.

        They are found by how they begin, all of one length at once, so that a corpus with thousands of names
        costs an article no more than one with a few.
        """
        found: list[int] = []
        for length, alike in self._begin.items():
            there = {folded[at : at + length] for at in range(len(folded) - length + 1)}
            found += [place for word in alike.keys() & there for place in alike[word]]
        # Words may stand a line end apart; what is left is looked for in earnest.
        spaced = " ".join(folded.split())
        return sorted(place for place in found if self._sought[place][0].text.removeprefix("ا") in spaced)

    def _plain(self, text: str) -> str:
        return Rewritten(text, _joined(self._places(text))).text if text else text

    def _bare(self, annotation: Annotation) -> Annotation:
        """Without notes and refusals, which may name anybody, and with hidden words gone from values."""
        spans = tuple(
            msgspec.structs.replace(span, attributes=self._value(span.attributes), note="")
            for span in annotation.spans
        )
        links = tuple(
            msgspec.structs.replace(link, attributes=self._value(link.attributes))
            for link in annotation.links
        )
        return msgspec.structs.replace(annotation, spans=spans, links=links, note="", reason="", refusals=())

    def _value(self, value: Any) -> Any:
        if isinstance(value, str):
            return self._plain(value)
        if isinstance(value, list):
            return [self._value(one) for one in value]
        if isinstance(value, dict):
            return {name: self._value(one) for name, one in value.items()}
        return value

    def _renamed(self, annotation: Annotation) -> Annotation:
        name = self.pseudonyms.get(annotation.annotator, annotation.annotator)
        return msgspec.structs.replace(annotation, annotator=name)


def _pseudonyms(names: Sequence[str]) -> dict[str, str]:
    """``annotator-1`` and so on, in the order in which they came to the project."""
    people = [name for name in names if name != GOLD and name not in RULES]
    return {name: f"annotator-{number}" for number, name in enumerate(people, 1)}


def _joined(places: Iterable[tuple[int, int, str]]) -> list[Piece]:
    """Places that overlap as one piece with the sign of the longest, so that no half of a name is left."""
    pieces: list[Piece] = []
    longest = 0
    for start, end, sign in sorted(places, key=lambda place: (place[0], -place[1])):
        last = pieces[-1] if pieces else None
        if last is None or start >= last.end:
            pieces.append(Piece(start, end, sign))
            longest = end - start
            continue
        if end - start > longest:
            longest, kept = end - start, sign
        else:
            kept = last.text
        pieces[-1] = Piece(last.start, max(last.end, end), kept)
    return pieces
