"""What a disagreement is: one question about one place, with every annotator's answer to it."""

import hashlib
from collections.abc import Iterable, Sequence
from typing import Any

import msgspec

from annotator.core.annotation import Link, Span

KINDS: dict[str, float] = {
    "missed": 1.0,
    "label": 0.95,
    "split": 0.8,
    "boundary": 0.6,
    "link": 0.5,
    "attribute": 0.45,
    "head": 0.4,
    "proclitic": 0.3,
    "article": 0.25,
    "punctuation": 0.1,
}
"""The kinds, from worst to mildest, each with its weight.

``missed``: some marked nothing here · ``label``: the same place under another label · ``split``: one span
against several of its label · ``boundary``: other ends · ``link``: a link that not all drew, or of another
type · ``attribute``: another value · ``head``: only a head noun or title more (مدينة, قائد) · ``proclitic``:
only و ف ب ل ك س more · ``article``: only ال more · ``punctuation``: only marks, quotes or spaces more.
"""

Place = tuple[int, int, str]
"""Start, end and label of a span."""

SPAN_KINDS = tuple(kind for kind in KINDS if kind not in ("attribute", "link"))
"""The kinds that ask which spans there are; the others ask about spans that are there."""


class Hanging(msgspec.Struct, frozen=True):
    """A link that hangs on the spans of a disagreement, by whom, and between which of that annotator's spans.

    ``sources`` and ``targets`` are all readings, by anybody, of the places it starts from and leads to: where
    gold has another one of these, the link is drawn there.
    """

    annotator: str
    link: Link
    source: Span
    target: Span
    sources: tuple[Span, ...]
    targets: tuple[Span, ...]


class Disagreement(msgspec.Struct, frozen=True):
    """One thing annotators of an article do not agree on.

    ``key`` says what is disputed (kind, extents, labels, values) and not by whom: it is the same whenever it
    is computed again, whatever the order and the ids. ``[start, end)`` is what all readings cover together,
    in code points, and ``label`` their label, or several with ``|`` between.

    ``spans`` are (annotator, span) by annotator in the order given, without whitespace at their edges.
    Someone may have several (``split``) or none: ``missing`` names who looked and marked nothing here.
    ``detail`` is the attribute's id; or the link type, or several with ``|`` between; or for ``label`` how
    the extents differ too ("" if they do not); else "".

    For ``attribute``, ``missing`` names who gave no value. For ``link``, ``spans`` hold a source and then
    a target for each annotator who has both, ``links`` the disputed links, and ``missing`` names who has
    both ends and none of these links.

    ``weight`` is 0 to 1, the worst highest. ``annotators`` are all that were given, in their order: the first
    is A, the second B (:func:`letter_of`). ``certain`` is true for an attribute or link of spans that all
    agree on; otherwise it can be settled only when its spans are (``open_disagreements``). ``hanging`` are,
    for ``link``, the disputed links with their ends; for kinds of spans, the links that nobody disputes and
    that come to gold with the span of the annotator who is chosen. ``beside``, for ``attribute``
    and ``link``, are readings of the same labels that overlap these and are another matter: where gold was
    edited by hand, it is looked for elsewhere.
    """

    key: str
    kind: str
    start: int
    end: int
    label: str
    spans: tuple[tuple[str, Span], ...]
    missing: tuple[str, ...] = ()
    detail: str = ""
    links: tuple[tuple[str, Link], ...] = ()
    weight: float = 0.0
    annotators: tuple[str, ...] = ()
    certain: bool = False
    hanging: tuple[Hanging, ...] = ()
    beside: frozenset[Place] = frozenset()

    def spans_of(self, annotator: str) -> tuple[Span, ...]:
        """What this annotator marked here."""
        return tuple(span for name, span in self.spans if name == annotator)

    def links_of(self, annotator: str) -> tuple[Link, ...]:
        """The links this annotator drew here."""
        return tuple(link for name, link in self.links if name == annotator)

    def annotator_of(self, letter: str) -> str | None:
        """The annotator shown under this letter, or None."""
        return next((name for at, name in enumerate(self.annotators) if letter_of(at) == letter), None)


def letter_of(place: int) -> str:
    """The letter under which the annotator at ``place`` (0 is the first) is shown: A, B, ... Z, A1, B1 ..."""
    rounds, letter = divmod(place, 26)
    return chr(ord("A") + letter) + (str(rounds) if rounds else "")


def make_key(kind: str, spans: Iterable[Span], *parts: Any) -> str:
    """The key of a dispute over these spans, in whatever order and however often they come."""
    readings = sorted({(span.start, span.end, span.label) for span in spans})
    told = msgspec.json.encode([kind, readings, *parts])
    return hashlib.sha256(told).hexdigest()[:16]


def extent(spans: Sequence[Span]) -> tuple[int, int]:
    """What these spans cover together, from the first start to the last end, in code points."""
    return min(span.start for span in spans), max(span.end for span in spans)
