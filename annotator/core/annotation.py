"""Annotations: everything one annotator said of one article."""

from typing import Any, Literal, get_args

import msgspec

from annotator.core.article import Article
from annotator.core.errors import SpanOutside, TextMismatch

Status = Literal["not_started", "in_progress", "done", "skipped"]
STATUSES: tuple[Status, ...] = get_args(Status)

GOLD = "gold"
"""The annotator whose annotations adjudication settles: gold is an annotation like any other."""


class Span(msgspec.Struct, frozen=True, gc=False, omit_defaults=True):
    """``[start, end)`` in code points with a label; ``text`` is what stands there (the surface).

    ``attributes`` maps attribute ids to JSON values; treat it as immutable. Such values hold no cycles, so
    the garbage collector is spared the thousands of spans of a long article. ``note`` is the annotator's
    remark on it, and ``unsure`` their flag that somebody should look again.
    """

    id: str
    start: int
    end: int
    label: str
    text: str
    attributes: dict[str, Any] = {}
    note: str = ""
    unsure: bool = False


class Link(msgspec.Struct, frozen=True):
    """A typed, directed tie from the span ``source`` to the span ``target`` (ids of one annotation)."""

    id: str
    type: str
    source: str
    target: str
    attributes: dict[str, Any] = {}


class Refusal(msgspec.Struct, frozen=True, order=True):
    """A suggestion that the annotator refused in this article: these words are not this label here.

    ``words`` are folded (:func:`annotator.core.arabic.fold_text`), so that it holds wherever they stand.
    """

    label: str
    words: str


class Annotation(msgspec.Struct, frozen=True, kw_only=True):
    """Everything one annotator said of one article.

    ``spans`` are in reading order (:func:`reading_order`), ``links`` by id, ``refusals`` in their own order.
    ``reason`` says why it was skipped, ``unsure`` that somebody should look again. ``seconds`` is time spent;
    ``revision`` counts the committed changes.
    """

    annotator: str
    status: Status = "not_started"
    reason: str = ""
    note: str = ""
    unsure: bool = False
    seconds: float = 0.0
    revision: int = 0
    spans: tuple[Span, ...] = ()
    links: tuple[Link, ...] = ()
    refusals: tuple[Refusal, ...] = ()

    def span(self, span_id: str) -> Span | None:
        """The span with this id, or None."""
        return next((span for span in self.spans if span.id == span_id), None)

    def links_of(self, span_id: str) -> tuple[Link, ...]:
        """The links that start or end at this span."""
        return tuple(link for link in self.links if span_id in (link.source, link.target))


class Record(msgspec.Struct, frozen=True):
    """One article with what its annotators said of it: what formats read and write."""

    article: Article
    annotations: tuple[Annotation, ...] = ()


def new_id() -> str:
    """A fresh id for a span or link: 12 hexadecimal digits, drawn at random."""
    import secrets  # here, because it loads OpenSSL, which a window that opens has no use for

    return secrets.token_hex(6)


def make_span(text: str, start: int, end: int, label: str, attributes: dict[str, Any] | None = None) -> Span:
    """A new span over ``text[start:end]``. Raises SpanOutside where that is not a stretch of the text."""
    span = Span(new_id(), start, end, label, text[start:end], attributes or {})
    check_span(text, span)
    return span


def reading_order(span: Span) -> tuple[int, int, str, str]:
    """Sort key: by start, the longer first, then by label and id."""
    return (span.start, -span.end, span.label, span.id)


def link_order(link: Link) -> str:
    """Sort key: by id."""
    return link.id


def in_reading_order(annotation: Annotation) -> Annotation:
    """The same annotation with all that it holds in order: for what comes from outside."""
    return msgspec.structs.replace(
        annotation,
        refusals=tuple(sorted(annotation.refusals)),
        spans=tuple(sorted(annotation.spans, key=reading_order)),
        links=tuple(sorted(annotation.links, key=link_order)),
    )


def check_span(text: str, span: Span, article: str = "") -> None:
    """The text contract: ``text[start:end] == span.text``.

    ``article`` names the article in the message. Raises SpanOutside or TextMismatch.
    """
    if not 0 <= span.start < span.end <= len(text):
        raise SpanOutside(span=span.id, article=article, start=span.start, end=span.end, length=len(text))
    found = text[span.start : span.end]
    if found != span.text:
        raise TextMismatch(span=span.id, article=article, expected=span.text, found=found)
