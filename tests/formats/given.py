"""Records that hypothesis draws, and small ones made by hand, for the tests of formats and exchange."""

from typing import Any

import msgspec
from hypothesis import strategies as st

from annotator.core.annotation import STATUSES, Annotation, Link, Record, Refusal, Span, reading_order
from annotator.core.article import ROLES, Article, Zone
from annotator.core.contract import keep_contract
from annotator.core.schema import Attribute, AttributeType, Choice, Label, LinkType, Names, Schema

LABELS = ("ACTOR", "LOCATION", "WEAPON", "CASUALTY", "SOURCE")
LINKS = ("at", "victim", "same_as")

#: Words, marks, joiners, bidi controls, presentation forms, emoji of several code points, all kinds of space.
PIECES = (
    "قتل", "بالبوكمال", "قَتَلَ", "الحرس الثوري", "مي\u200cليشيا", "لا", "\ufefb", "٣٫٥", "12", "IED", "e\u0301",
    "\U0001f468\u200d\U0001f469\u200d\U0001f467", "\U0001f1f8\U0001f1fe", "\U0001f600", " ", "  ", "\n",
    "\n\n", "\t", "\u00a0", "\u200f", "\u2067", "\u064b", "\u0640", ".", "؟", "!", "،", "«", "»", "(", ")",
    '"', "#", "-", "2913.jpg", "\x0b", "\x1c", "\x85", "\u2003", "\ue000", "\U000e0041",
)  # fmt: skip
ANY_CHARACTER = st.characters(exclude_categories=["Cs", "Cn"], exclude_characters="\r\0\u2028\u2029\ufeff")

texts = st.lists(st.sampled_from(PIECES) | ANY_CHARACTER, min_size=1, max_size=20).map("".join)
words_of_any_kind = st.text(st.characters(exclude_categories=["Cs"]), max_size=8)
numbers = st.integers(-(2**53), 2**53) | st.floats(allow_nan=False, allow_infinity=False)
plain_values = st.none() | st.booleans() | numbers | words_of_any_kind
values = (
    plain_values
    | st.lists(plain_values, max_size=2)
    | st.dictionaries(words_of_any_kind, plain_values, max_size=2)
)
attributes: st.SearchStrategy[dict[str, Any]] = st.just({}) | st.dictionaries(
    words_of_any_kind, values, max_size=2
)

notes = st.just("") | words_of_any_kind
flags = st.booleans()
refusals = st.sets(st.builds(Refusal, st.sampled_from(LABELS), st.sampled_from(PIECES)), max_size=2)


@st.composite
def zones(draw: st.DrawFn, length: int) -> tuple[Zone, ...]:
    edges = sorted(draw(st.sets(st.integers(0, length), max_size=6)))
    pairs = zip(edges[::2], edges[1::2], strict=False)
    return tuple(Zone(start, end, draw(st.sampled_from(ROLES))) for start, end in pairs)


@st.composite
def annotations(draw: st.DrawFn, text: str, annotator: str) -> Annotation:
    extents = st.tuples(st.integers(0, len(text)), st.integers(0, len(text)), st.sampled_from(LABELS))
    drawn = draw(st.lists(extents, max_size=8, unique=True))
    spans = sorted(
        (
            Span(f"s{number}", start, end, label, text[start:end], draw(attributes), draw(notes), draw(flags))
            for number, (start, end, label) in enumerate(drawn)
            if start < end
        ),
        key=reading_order,
    )
    ids = [span.id for span in spans]
    links = []
    if ids:
        ends = st.tuples(st.sampled_from(LINKS), st.sampled_from(ids), st.sampled_from(ids))
        for number, (kind, source, target) in enumerate(draw(st.lists(ends, max_size=3))):
            links.append(Link(f"l{number}", kind, source, target, draw(attributes)))
    return Annotation(
        annotator=annotator,
        status=draw(st.sampled_from(STATUSES)),
        reason=draw(notes),
        note=draw(words_of_any_kind),
        unsure=draw(flags),
        refusals=tuple(sorted(draw(refusals))),
        seconds=draw(st.floats(0, 1e6)),
        revision=draw(st.integers(0, 10**6)),
        spans=tuple(spans),
        links=tuple(links),
    )


@st.composite
def records(draw: st.DrawFn) -> Record:
    text = draw(texts)
    article = Article(
        text=text,
        title=draw(words_of_any_kind),
        source=draw(words_of_any_kind),
        url=draw(words_of_any_kind),
        published=draw(words_of_any_kind),
        zones=draw(zones(len(text))),
        meta=draw(attributes),
    )
    names = sorted(draw(st.sets(st.sampled_from(("سلمى", "Omar", "gold")), max_size=3)))
    return Record(article, tuple(draw(annotations(text, name)) for name in names))


def corpora(max_size: int = 3) -> st.SearchStrategy[list[Record]]:
    """Several records, each with another text."""
    return st.lists(records(), max_size=max_size, unique_by=lambda record: record.article.text)


def _attribute(name: str, kind: AttributeType, *choices: str) -> Attribute:
    return Attribute(name, kind, Names(name, name), tuple(Choice(one, Names(one, one)) for one in choices))


ATTRIBUTES = (
    _attribute("kind", "choice", "city", "state_forces", "a.b-c"),
    _attribute("roles", "choices", "victim", "witness"),
    _attribute("canonical", "text"),
    _attribute("number", "number"),
    _attribute("sure", "flag"),
    _attribute("count", "count"),
)

#: A schema with an attribute of each type on each label, and link types between all.
SCHEMA = Schema(
    format="hashiya-schema/1",
    id="test",
    version=1,
    names=Names("اختبار", "Test"),
    labels=tuple(
        Label(one, Names(one, one.title()), f"#{number}12233", str(number), None, ATTRIBUTES)
        for number, one in enumerate(LABELS, 1)
    ),
    links=tuple(LinkType(one, Names(one, one), (("*", "*"),)) for one in LINKS),
)

#: Words as people write them into a field: any script, quotation marks, tabs, line ends, formulas, tags.
said = st.text(
    st.sampled_from("ابت ab1\"'\\\t\n#=@-+<&>|;,[]{}_\u200f😀"), max_size=6
) | words_of_any_kind.map(lambda words: keep_contract(words)[0])

#: What the window would store for the attributes of SCHEMA.
schema_attributes: st.SearchStrategy[dict[str, Any]] = st.fixed_dictionaries(
    {},
    optional={
        "kind": st.sampled_from(("city", "state_forces", "a.b-c")),
        "roles": st.lists(st.sampled_from(("victim", "witness")), unique=True, min_size=1),
        "canonical": said.filter(bool),
        "number": st.integers(-(10**6), 10**6),
        "sure": st.booleans(),
        "count": st.dictionaries(st.sampled_from(("low", "best", "high")), st.integers(0, 900), min_size=1)
        | st.just({"unknown": True}),
    },
)


@st.composite
def project_records(draw: st.DrawFn) -> Record:
    """A record as a project with SCHEMA may well have it: what formats promise to hold, they hold of it."""
    text = keep_contract(draw(texts))[0] or "نص"
    names = sorted(draw(st.sets(st.sampled_from(("سلمى", "Omar B/2", "gold")), max_size=3)))
    article = Article(
        text=text,
        title=draw(said),
        source=draw(said),
        url=draw(said),
        published=draw(st.sampled_from(("", "2021-02-24", "2021-02-24T19:54"))),
        zones=draw(zones(len(text))),
        meta=draw(
            st.just({})
            | st.fixed_dictionaries({"byline": said, "origin": st.just({"name": "ع.txt", "n": 1})})
        ),
    )
    return Record(article, tuple(_as_in_project(draw, draw(annotations(text, name))) for name in names))


def _as_in_project(draw: st.DrawFn, annotation: Annotation) -> Annotation:
    spans = [
        msgspec.structs.replace(
            span, attributes=draw(st.just({}) | schema_attributes), note=keep_contract(span.note)[0]
        )
        for span in annotation.spans
    ]
    links = [
        msgspec.structs.replace(link, attributes=draw(st.just({}) | st.just({"how": 'ق "x"'})))
        for link in annotation.links
    ]
    note, reason = keep_contract(annotation.note)[0], keep_contract(annotation.reason)[0]
    return msgspec.structs.replace(
        annotation, spans=tuple(spans), links=tuple(links), note=note, reason=reason
    )


def project_corpora(max_size: int = 3) -> st.SearchStrategy[list[Record]]:
    """Several of them, each with another text."""
    return st.lists(project_records(), max_size=max_size, unique_by=lambda record: record.article.text)


def span_of(text: str, words: str, label: str = "ACTOR", span_id: str = "s1", **more: object) -> Span:
    """A span over the first place where ``words`` stand in ``text``."""
    start = text.index(words)
    return Span(span_id, start, start + len(words), label, words, dict(more))


def record_of(text: str, *spans: Span, annotator: str = "سلمى", **fields: object) -> Record:
    """One article with one annotation."""
    annotation = Annotation(annotator=annotator, status="done", spans=tuple(sorted(spans, key=reading_order)))
    return Record(Article(text=text, title="عنوان"), (msgspec.structs.replace(annotation, **fields),))
