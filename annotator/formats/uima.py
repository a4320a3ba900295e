"""UIMA CAS as XMI and as JSON, by dkpro-cassis: a file for each article and annotator.

The types are those of WebAnno TSV here: one layer of spans, one of links (decision 210), with the words and
sentences that other tools look for, and what else is known of an article and its annotation beside them.
"""

from collections.abc import Callable, Iterable
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from annotator.core.annotation import Annotation, Record, Span, check_span
from annotator.core.article import Article
from annotator.core.schema import Schema
from annotator.formats import header
from annotator.formats.errors import LibraryMissing
from annotator.formats.features import (
    LABEL,
    LINK_LAYER,
    MORE,
    NOTE,
    SPAN_LAYER,
    UNSURE,
    attributes_in,
    features_of,
    in_xml,
    is_feature,
    safe,
)
from annotator.formats.files import Sink
from annotator.formats.format import PLAIN, Options
from annotator.formats.losses import BESIDE, PLACES, Feature, Losses, count_record
from annotator.formats.one_each import about, file_name
from annotator.formats.tokens import sentences_in, words_of

if TYPE_CHECKING:
    from cassis import Cas, TypeSystem

HOLDS: frozenset[Feature] = header.HOLDS | PLACES | BESIDE

ARTICLE_LAYER = "webanno.custom.HashiyaArticle"
TOKEN = "de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Token"  # noqa: S105
SENTENCE = "de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Sentence"
METADATA = "de.tudarmstadt.ukp.dkpro.core.api.metadata.type.DocumentMetaData"

ANNOTATION = "uima.tcas.Annotation"
STRING = "uima.cas.String"

#: What is known of an article and its annotation; ``text`` where XML could not hold it.
_KNOWN = (
    "sha256", "title", "source", "url", "published", "zones", "meta", "annotator", "status", "reason", "note",
    "seconds", "revision", "unsure", "text",
)  # fmt: skip

EXTRA = "uima"


def library(name: str) -> Any:
    """The library that reads and writes what ``name`` is. Raises LibraryMissing."""
    try:
        import cassis  # an extra, and slow to load
    except ImportError:
        raise LibraryMissing(format=name, package="dkpro-cassis", extra=EXTRA) from None
    return cassis


def write_xmi(records: Iterable[Record], out: Sink, options: Options = PLAIN) -> Losses:
    """XMI files, and ``TypeSystem.xml`` for all of them. Nothing is lost.

    Raises LibraryMissing; SpanOutside or TextMismatch where a span is not what the text has.
    """
    types = type_system(library("uima-xmi"), options.schema)
    losses = _write(records, out, types, ".xmi", _as_xmi)
    with out.open("TypeSystem.xml") as file:
        file.write(_in_lines(str(types.to_xml())).encode())
    return losses


def _in_lines(types: str) -> str:
    """A type system for people to read: a line for each type and feature."""
    for start in ("<typeDescription>", "<featureDescription>", "</types>"):
        types = types.replace(start, f"\n{start}")
    return f"{types}\n"


def write_json(records: Iterable[Record], out: Sink, options: Options = PLAIN) -> Losses:
    """The same as JSON, where each file has its types with it."""
    types = type_system(library("uima-json"), options.schema)
    return _write(records, out, types, ".json", _as_json)


def _as_xmi(cas: "Cas") -> str:
    return str(cas.to_xmi(pretty_print=True))


def _as_json(cas: "Cas") -> str:
    return str(cas.to_json(pretty_print=True)) + "\n"


def _write(
    records: Iterable[Record], out: Sink, types: "TypeSystem", extension: str, said: Callable[["Cas"], str]
) -> Losses:
    losses = Losses()
    for number, record in enumerate(records, 1):
        count_record(losses, HOLDS, record)
        for annotation in record.annotations or (None,):
            data = said(_cas(types, record.article, annotation)).encode()
            with out.open(file_name(number, record.article, annotation, extension)) as file:
                file.write(data)
    return losses


def type_system(cassis: Any, schema: Schema) -> "TypeSystem":
    """The layers with a feature for each attribute that the schema has."""
    types: TypeSystem = cassis.TypeSystem()
    words = types.create_type(TOKEN, ANNOTATION), types.create_type(SENTENCE, ANNOTATION)
    types.create_feature(words[1], "id", STRING)
    metadata = types.create_type(METADATA, "uima.tcas.DocumentAnnotation")
    for name in ("documentTitle", "documentId"):
        types.create_feature(metadata, name, STRING)
    article = types.create_type(ARTICLE_LAYER, "uima.cas.AnnotationBase")
    for name in _KNOWN:
        types.create_feature(article, name, STRING)
    span = types.create_type(SPAN_LAYER, ANNOTATION)
    for name in (LABEL, *sorted(attributes_in(schema)), NOTE, MORE):
        types.create_feature(span, name, STRING)
    types.create_feature(span, UNSURE, "uima.cas.Boolean")
    link = types.create_type(LINK_LAYER, ANNOTATION)
    for name in ("Governor", "Dependent"):
        types.create_feature(link, name, span)
    for name in (LABEL, MORE):
        types.create_feature(link, name, STRING)
    return types


def _cas(types: "TypeSystem", article: Article, annotation: Annotation | None) -> "Cas":
    from cassis import Cas

    text = in_xml(article.text)
    cas = Cas(types, sofa_string=text, sofa_mime="text/plain")
    title = in_xml(article.title)
    cas.add(types.get_type(METADATA)(begin=0, end=len(text), documentTitle=title, documentId=title))
    known = {key: safe(value) for key, value in about(article, annotation)}
    if text != article.text:
        known["text"] = safe(article.text)
    cas.add(types.get_type(ARTICLE_LAYER)(**known))
    _add_words(cas, types, text)
    if annotation:
        _add_spans(cas, types, article, annotation)
    return cas


def _add_words(cas: "Cas", types: "TypeSystem", text: str) -> None:
    words = words_of(text)
    token, sentence = types.get_type(TOKEN), types.get_type(SENTENCE)
    if words.starts:
        edges = [0, *sorted(sentences_in(words)), len(words.starts)]
        for first, after in pairwise(edges):
            cas.add(sentence(begin=words.starts[first], end=words.ends[after - 1]))
    for start, end in zip(words.starts, words.ends, strict=True):
        cas.add(token(begin=start, end=end))


def _add_spans(cas: "Cas", types: "TypeSystem", article: Article, annotation: Annotation) -> None:
    layer, link_layer = types.get_type(SPAN_LAYER), types.get_type(LINK_LAYER)
    known = {feature.name for feature in layer.features}
    made = {}
    for span in annotation.spans:
        check_span(article.text, span, article.title or article.sha256)
        made[span.id] = layer(begin=span.start, end=span.end, **_features(span, known))
        cas.add(made[span.id])
    for link in annotation.links:
        target = made[link.target]
        features = {LABEL: safe(link.type), **features_of(link.attributes, ())}
        ends = {"Governor": made[link.source], "Dependent": target}
        cas.add(link_layer(begin=target.begin, end=target.end, **ends, **features))


def _features(span: Span, known: set[str]) -> dict[str, Any]:
    attributes = {key for key in known if is_feature(key)}
    found: dict[str, Any] = {LABEL: safe(span.label), **features_of(span.attributes, attributes)}
    if span.note:
        found[NOTE] = safe(span.note)
    if span.unsure:
        found[UNSURE] = True
    return found
