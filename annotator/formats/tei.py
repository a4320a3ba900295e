"""TEI P5: one ``teiCorpus``, each article a ``TEI`` with its text as it is and all else standing off.

Whether it is valid TEI was asked of the schema that the TEI publishes (tei_all, P5 4.12).
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, BinaryIO
from xml.sax.saxutils import escape, quoteattr

from annotator.core.annotation import Annotation, Record, Span, check_span
from annotator.core.article import Article
from annotator.core.schema import Names, Schema
from annotator.formats.format import PLAIN, Options
from annotator.formats.header import plain_json
from annotator.formats.losses import FEATURES, Feature, Losses
from annotator.formats.names import safe_names

HOLDS: frozenset[Feature] = frozenset(FEATURES)

SPACE = "http://www.tei-c.org/ns/1.0"
CHUNK = 1024 * 1024

#: Names of features and types, which TEI wants without spaces.
safe = safe_names(r"[^\w.-]")

#: What no XML 1.0 may hold, not even as a reference.
FORBIDDEN = re.compile("[^\t\n\r -\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_DAY = re.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}")
_WORD = re.compile(r"[\w.-]+")


def write(records: Iterable[Record], out: BinaryIO, options: Options = PLAIN) -> Losses:
    """Write all records as one corpus. Nothing is lost, so the Losses are empty.

    Raises SpanOutside or TextMismatch, naming the article, where a span is not what the text has.
    """
    pieces = ["".join(_begin(options.schema))]
    size = 0
    for number, record in enumerate(records, 1):
        piece = "".join(_article(record, f"a{number}"))
        pieces.append(piece)
        size += len(piece)
        if size > CHUNK:
            out.write("".join(pieces).encode())
            pieces.clear()
            size = 0
    out.write("".join([*pieces, "</teiCorpus>\n"]).encode())
    return Losses()


def _begin(schema: Schema) -> Iterator[str]:
    """The head of the corpus: what the labels, attributes and links of the schema are called."""
    yield f'<?xml version="1.0" encoding="UTF-8"?>\n<teiCorpus xmlns="{SPACE}">\n<teiHeader>\n<fileDesc>\n'
    yield f"<titleStmt>{element('title', schema.names.en)}</titleStmt>\n"
    yield "<publicationStmt><p>Exported by Hashiya.</p></publicationStmt>\n"
    yield "<sourceDesc><p>Each text names its source.</p></sourceDesc>\n</fileDesc>\n"
    if schema.labels or schema.links:
        yield "<encodingDesc><classDecl>\n"
        for kind, entries in (("labels", schema.labels), ("links", schema.links)):
            if entries:
                yield f'<taxonomy n="{kind}">\n'
                yield from (_category(entry.id, entry.names) for entry in entries)
                yield "</taxonomy>\n"
        yield "</classDecl></encodingDesc>\n"
    yield "</teiHeader>\n"


def _category(one: str, names: Names) -> str:
    said = "".join(
        element("catDesc", words, f' xml:lang="{language}"')
        for language, words in (("ar", names.ar), ("en", names.en))
    )
    return f'<category n="{safe(one)}">{said}</category>\n'


def _article(record: Record, name: str) -> Iterator[str]:
    article = record.article
    people = [f"{name}.w{number}" for number, _ in enumerate(record.annotations, 1)]
    yield "<TEI>\n<teiHeader>\n<fileDesc>\n"
    yield f"<titleStmt>{element('title', article.title)}"
    for person, annotation in zip(people, record.annotations, strict=True):
        called = element("name", annotation.annotator)
        yield f'\n<respStmt xml:id="{person}"><resp>annotator</resp>{called}</respStmt>'
    yield "</titleStmt>\n<publicationStmt><authority>Hashiya</authority>"
    yield f'<idno type="SHA-256">{article.sha256}</idno></publicationStmt>\n'
    yield f"<sourceDesc><bibl>{''.join(_source(article))}</bibl></sourceDesc>\n</fileDesc>\n"
    if article.meta:
        yield f"<xenoData>{escape(_json(article.meta))}</xenoData>\n"
    yield f'</teiHeader>\n<text><body><ab xml:id="{name}.t" xml:space="preserve">'
    yield f"{content(article.text)}</ab></body></text>\n"
    if article.zones:
        yield '<standOff type="zones"><spanGrp type="zones">\n'
        for zone in article.zones:
            yield f'<span type="{zone.role}" target="{_target(name, zone.start, zone.end)}"/>\n'
        yield "</spanGrp></standOff>\n"
    for person, annotation in zip(people, record.annotations, strict=True):
        yield from _annotation(article, annotation, name, person)
    yield "</TEI>\n"


def _source(article: Article) -> Iterator[str]:
    if article.source:
        yield element("publisher", article.source)
    if article.published:
        when = f' when="{article.published}"' if _DAY.fullmatch(article.published) else ""
        yield element("date", article.published, when)
    if article.url:
        yield element("idno", article.url, ' type="URI"')


def _target(name: str, start: int, end: int) -> str:
    return f"#string-range({name}.t,{start},{end - start})"


def _annotation(article: Article, annotation: Annotation, name: str, person: str) -> Iterator[str]:
    ids = {span.id: f"{person}.s{number}" for number, span in enumerate(annotation.spans, 1)}
    features: list[tuple[str, Mapping[str, Any]]] = []
    yield f'<standOff type="annotation" resp="#{person}">\n'
    yield _features("annotation", "", dict(_said(annotation)))
    if annotation.spans:
        yield '<spanGrp type="spans">\n'
        for span in annotation.spans:
            check_span(article.text, span, article.title or article.sha256)
            yield f'<span xml:id="{ids[span.id]}"{_own(span.id)} type={quoteattr(safe(span.label))} '
            yield f'target="{_target(name, span.start, span.end)}"'
            unsure = ' cert="low"' if span.unsure else ""
            yield f"{unsure}{_ana(person, span.attributes, features)}/>\n"
        yield "</spanGrp>\n"
    if annotation.links:
        yield "<listRelation>\n"
        for link in annotation.links:
            yield f'<relation{_own(link.id)} name={quoteattr(safe(link.type))} active="#{ids[link.source]}" '
            yield f'passive="#{ids[link.target]}"{_ana(person, link.attributes, features)}/>\n'
        yield "</listRelation>\n"
    yield from (_features("attributes", f' xml:id="{one}"', said) for one, said in features)
    yield from (_note(span, ids[span.id]) for span in annotation.spans if span.note)
    yield "</standOff>\n"


def _own(one: str) -> str:
    """The id that a span or link has in the project, where it is a word."""
    return f' n="{one}"' if _WORD.fullmatch(one) else ""


def _said(annotation: Annotation) -> Iterator[tuple[str, Any]]:
    """What an annotation is beside its spans and links."""
    yield "status", annotation.status
    for key in ("reason", "note", "unsure", "seconds", "revision"):
        if value := getattr(annotation, key):
            yield key, value


def _ana(person: str, said: Mapping[str, Any], features: list[tuple[str, Mapping[str, Any]]]) -> str:
    """The attribute that points to the features of a span or link, which are put aside for later."""
    if not said:
        return ""
    features.append((f"{person}.f{len(features) + 1}", said))
    return f' ana="#{features[-1][0]}"'


def _note(span: Span, target: str) -> str:
    return element("note", span.note, f' target="#{target}"') + "\n"


def _features(kind: str, more: str, said: Mapping[str, Any]) -> str:
    return f'<fs{more} type="{kind}">{"".join(_feature(*one) for one in said.items())}</fs>\n'


def _feature(name: str, value: Any) -> str:
    return f"<f name={quoteattr(safe(name))}>{_value(value)}</f>"


def _value(value: Any) -> str:
    match value:
        case None:
            return "<default/>"
        case bool():
            return f'<binary value="{"true" if value else "false"}"/>'
        case int() | float():
            return f'<numeric value="{value!r}"/>'
        case str():
            return f'<symbol value="{value}"/>' if _WORD.fullmatch(value) else element("string", value)
        case dict():
            return f"<fs>{''.join(_feature(str(key), one) for key, one in value.items())}</fs>"
    return f'<vColl org="list">{"".join(map(_value, value))}</vColl>'


def element(name: str, words: str, more: str = "") -> str:
    """An element of words, which says so where its spaces must be kept."""
    if words != " ".join(words.split()):
        more += ' xml:space="preserve"'
    return f"<{name}{more}>{content(words)}</{name}>"


def content(words: str) -> str:
    """Words as XML holds them; a character that it cannot hold is an empty ``g`` that names it."""
    written = escape(words, {"\r": "&#13;"})
    return FORBIDDEN.sub(lambda found: f'<g n="U+{ord(found[0]):04X}"/>', written)


def _json(value: object) -> str:
    return FORBIDDEN.sub(lambda found: f"\\u{ord(found[0]):04x}", plain_json(value))
