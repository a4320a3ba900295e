"""Annotations for tests: by hand from marked text, and drawn at random around common ground."""

import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import msgspec
from hypothesis import strategies as st

from annotator.agreement.gold import crosses
from annotator.agreement.readings import place_of, trimmed
from annotator.core.annotation import Annotation, Link, Span, in_reading_order, make_span, new_id
from annotator.formats import jsonl
from annotator.places import sample_articles

TEXT = (
    'قال مصدر خاص إن ميليشيا "الدفاع الوطني" أرسلت تعزيزات من مدينة دير الزور إلى بالبوكمال،\n'
    "وأصيب العقيد سالم الجبيلي و25 عنصراً بقذائف هاون تابعة للنظام في مخيم أبو زرقة. "
)
LABELS = ("ACTOR", "LOCATION", "WEAPON")
Place = tuple[int, int, str]


def at(text: str, stretch: str, label: str = "ACTOR", **attributes: Any) -> Span:
    """A span over the only occurrence of ``stretch``."""
    assert text.count(stretch) == 1, stretch
    start = text.index(stretch)
    return make_span(text, start, start + len(stretch), label, attributes)


def annotation(name: str, *spans: Span, links: Sequence[Link] = ()) -> Annotation:
    """A finished annotation."""
    return in_reading_order(Annotation(annotator=name, status="done", spans=spans, links=tuple(links)))


def link(kind: str, source: Span, target: Span) -> Link:
    """A link between two spans."""
    return Link(new_id(), kind, source.id, target.id)


def places(spans: Sequence[Span]) -> set[Place]:
    """Stretch and label of each span, without whitespace at the edges."""
    return {place_of(trimmed(TEXT, span)) for span in spans}


_values = st.fixed_dictionaries(
    {},
    optional={
        "kind": st.sampled_from(["army", "rebels"]),
        "strength": st.sampled_from([3, {"best": 3}, {"low": 3, "high": 9}, {"unknown": True}]),
        "roles": st.lists(st.sampled_from(["a", "b", "c"]), max_size=2),
    },
)


@st.composite
def extents(draw: st.DrawFn) -> Place:
    """Somewhere in TEXT; may begin or end with whitespace."""
    start = draw(st.integers(0, len(TEXT) - 2))
    return start, min(start + draw(st.integers(1, 24)), len(TEXT)), draw(st.sampled_from(LABELS))


@st.composite
def annotations(draw: st.DrawFn, number: int) -> list[Annotation]:
    """What ``number`` annotators say of TEXT: much in common, some of it moved, relabelled or left out."""
    common = draw(st.lists(extents(), max_size=8))
    return [draw(_one(f"annotator {at}", common)) for at in range(number)]


@st.composite
def _one(draw: st.DrawFn, name: str, common: Sequence[Place]) -> Annotation:
    spans: list[Span] = []
    wanted = [draw(_variant(place)) for place in common] + draw(st.lists(extents(), max_size=2))
    for place in wanted:
        if place is None or place[0] >= place[1] or not TEXT[place[0] : place[1]].strip():
            continue
        span = make_span(TEXT, *place, draw(_values))
        core = trimmed(TEXT, span)
        others = [trimmed(TEXT, one) for one in spans]
        if not any(place_of(one) == place_of(core) or crosses(one, core) for one in others):
            spans.append(span)
    return annotation(name, *spans, links=draw(_links(spans)))


@st.composite
def _variant(draw: st.DrawFn, place: Place) -> Place | None:
    """The same, or a little else; None: missed."""
    start, end, label = place
    match draw(st.sampled_from(["same", "same", "same", "start", "end", "label", "missed", "inner"])):
        case "start":
            return max(0, start + draw(st.integers(-3, 3))), end, label
        case "end":
            return start, min(len(TEXT), end + draw(st.integers(-3, 3))), label
        case "label":
            return start, end, draw(st.sampled_from(LABELS))
        case "inner":
            return start + draw(st.integers(0, 8)), end, label
        case "missed":
            return None
    return place


@st.composite
def _links(draw: st.DrawFn, spans: Sequence[Span]) -> list[Link]:
    if len(spans) < 2:
        return []
    ends = st.permutations(range(len(spans))).map(lambda order: order[:2])
    drawn = draw(st.lists(st.tuples(st.sampled_from(["at", "part_of"]), ends), max_size=4))
    unique = {(kind, source, target) for kind, (source, target) in drawn}
    return [link(kind, spans[source], spans[target]) for kind, source, target in sorted(unique)]


def with_new_ids(one: Annotation) -> Annotation:
    """The same said again: other ids throughout."""
    ids = {span.id: new_id() for span in one.spans}
    return in_reading_order(
        msgspec.structs.replace(
            one,
            spans=tuple(msgspec.structs.replace(span, id=ids[span.id]) for span in one.spans),
            links=tuple(
                msgspec.structs.replace(own, id=new_id(), source=ids[own.source], target=ids[own.target])
                for own in one.links
            ),
        )
    )


def real_pairs(shared_data: Path) -> Iterator[tuple[str, list[Annotation]]]:
    """Two annotators on 16 texts of conflict reporting."""
    for line in (shared_data / "gold" / "conflict_ab.jsonl").read_text("utf-8").splitlines():
        row = json.loads(line)
        yield row["text"], [_read(one) for one in row["annotations"]]


def _read(row: dict[str, Any]) -> Annotation:
    spans = [
        Span(one["key"], one["start"], one["end"], one["label"], one["text"], one.get("attributes") or {})
        for one in row["spans"]
    ]
    links = [
        Link(str(number), one["type"], one["from"], one["to"]) for number, one in enumerate(row["links"])
    ]
    return annotation(row["annotator"], *spans, links=links)


def sample_pairs() -> Iterator[tuple[str, list[Annotation]]]:
    """The sample articles with both annotators' labels."""
    with (sample_articles() / "labels.jsonl").open("rb") as file:
        for record in jsonl.read(file, "labels.jsonl"):
            yield record.article.text, list(record.annotations)
