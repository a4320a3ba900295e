"""W3C Web Annotations (JSON-LD): for each article its text and a collection of what was said of it.

The model is that of https://www.w3.org/TR/annotation-model/ (Recommendation of 2017): a span is an annotation
with a position and a quote, a link one that ties two others, and what one annotator said of the whole text
one that assesses it. Reading is ``w3c_reading``.
"""

from collections.abc import Iterable
from typing import Any
from urllib.parse import quote

import msgspec

from annotator.core.annotation import Annotation, Link, Record, Span, check_span
from annotator.core.article import Article
from annotator.formats.files import Sink, clean_name
from annotator.formats.format import PLAIN, Options
from annotator.formats.losses import FEATURES, Feature, Losses, count_record

HOLDS: frozenset[Feature] = frozenset(FEATURES) - {"zones"}

CONTEXT = [
    "http://www.w3.org/ns/anno.jsonld",
    {"@version": 1.1, "hashiya": {"@id": "urn:x-hashiya:kept", "@type": "@json"}},
]

#: With its prefix, since the published context lists every motivation but this one.
ASSESSING = "oa:assessing"

#: How the addresses of our own annotations begin: they last as long as the text.
OURS = "urn:sha256:"

#: How much of the text around a span is quoted with it, in code points.
AROUND = 32

#: What Dublin Core calls the columns of an article.
DUBLIN_CORE = {"source": "dc:publisher", "url": "dc:source", "published": "dc:date"}

Node = dict[str, Any]


class Kept(msgspec.Struct, omit_defaults=True):
    """What the vocabulary has no word for: the key ``hashiya`` of an annotation or collection."""

    attributes: dict[str, Any] = {}
    unsure: bool = False
    reason: str = ""
    seconds: float = 0.0
    revision: int = 0
    meta: dict[str, Any] = {}


def write(records: Iterable[Record], out: Sink, _options: Options = PLAIN) -> Losses:
    """For each article ``NUMBER-TITLE.txt`` and ``NUMBER-TITLE.jsonld``.

    Raises SpanOutside or TextMismatch where a span is not what the text has.
    """
    losses = Losses()
    for number, record in enumerate(records, 1):
        count_record(losses, HOLDS, record)
        name = f"{number:05}-{clean_name(record.article.title or 'article')}"
        with out.open(f"{name}.txt") as file:
            file.write(record.article.text.encode())
        with out.open(f"{name}.jsonld") as file:
            collection = _collection(record, f"{name}.txt")
            file.write(msgspec.json.format(msgspec.json.encode(collection), indent=1) + b"\n")
    return losses


def _collection(record: Record, source: str) -> Node:
    article = record.article
    base = OURS + article.sha256
    items = [
        item
        for annotation in record.annotations
        for item in _items(article, annotation, source, f"{base}/{quote(annotation.annotator, safe='')}")
    ]
    node: Node = {"@context": CONTEXT, "id": base, "type": "AnnotationCollection"}
    if article.title:
        node["label"] = article.title
    node |= {key: value for name, key in DUBLIN_CORE.items() if (value := getattr(article, name))}
    node["total"] = len(items)
    node["first"] = {
        "id": f"{base}#page", "type": "AnnotationPage", "partOf": base, "startIndex": 0, "items": items,
    }  # fmt: skip
    return _with(node, Kept(meta=article.meta))


def _items(article: Article, annotation: Annotation, source: str, base: str) -> Iterable[Node]:
    creator = {"type": "Person", "name": annotation.annotator}
    yield _assessment(annotation, source, base, creator)
    for span in annotation.spans:
        check_span(article.text, span, article.title or article.sha256)
        yield _span(article.text, span, source, _iri(base, span.id), creator)
    for link in annotation.links:
        yield _link(link, base, creator)


def _iri(base: str, name: str) -> str:
    return f"{base}/{quote(name, safe='')}"


def _assessment(annotation: Annotation, source: str, iri: str, creator: Node) -> Node:
    body = [_text(annotation.status, ASSESSING)]
    if annotation.note:
        body.append(_text(annotation.note, "commenting"))
    node = _annotation(iri, ASSESSING, creator, body, {"source": source})
    kept = Kept(
        unsure=annotation.unsure, reason=annotation.reason,
        seconds=annotation.seconds, revision=annotation.revision,
    )  # fmt: skip
    return _with(node, kept)


def _span(text: str, span: Span, source: str, iri: str, creator: Node) -> Node:
    body = [_text(span.label, "tagging")]
    if span.note:
        body.append(_text(span.note, "commenting"))
    selector = [
        {"type": "TextPositionSelector", "start": span.start, "end": span.end},
        {
            "type": "TextQuoteSelector",
            "exact": span.text,
            "prefix": text[max(0, span.start - AROUND) : span.start],
            "suffix": text[span.end : span.end + AROUND],
        },
    ]
    node = _annotation(iri, "tagging", creator, body, {"source": source, "selector": selector})
    return _with(node, Kept(attributes=span.attributes, unsure=span.unsure))


def _link(link: Link, base: str, creator: Node) -> Node:
    """Its target is the annotation that it comes from, its body a tag and the annotation that it goes to."""
    to = {"type": "SpecificResource", "purpose": "linking", "source": _iri(base, link.target)}
    body = [_text(link.type, "tagging"), to]
    # Spans and links may share ids, annotations may not.
    node = _annotation(_iri(f"{base}/links", link.id), "linking", creator, body, _iri(base, link.source))
    return _with(node, Kept(attributes=link.attributes))


def _annotation(iri: str, motivation: str, creator: Node, body: list[Node], target: Any) -> Node:
    return {
        "id": iri, "type": "Annotation", "motivation": motivation, "creator": creator, "body": body,
        "target": target,
    }  # fmt: skip


def _text(value: str, purpose: str) -> Node:
    return {"type": "TextualBody", "purpose": purpose, "value": value}


def _with(node: Node, kept: Kept) -> Node:
    return node if kept == Kept() else {**node, "hashiya": kept}
