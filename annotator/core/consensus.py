"""One annotation out of several people's, by a rule that says itself: for export, never a way to gold."""

from collections import Counter
from collections.abc import Hashable, Iterable, Sequence
from typing import Any, Literal, get_args

import msgspec

from annotator.core.annotation import Annotation, Link, Span, reading_order

Rule = Literal["majority", "union", "intersection"]
RULES: tuple[Rule, ...] = get_args(Rule)

Place = tuple[int, int, str]
Tie = tuple[str, Place, Place]


def has_spoken(annotation: Annotation) -> bool:
    """Whether somebody looked: an untouched or skipped annotation without spans says nothing."""
    return bool(annotation.spans) or annotation.status not in ("not_started", "skipped")


def consensus(annotations: Sequence[Annotation], rule: Rule) -> Annotation | None:
    """What those who looked say together, as one annotation by ``rule``; None where nobody looked.

    A span is the same for two people where ends and label are (attributes may differ); a link where its type
    and both its spans are. ``union`` takes what anybody says, ``intersection`` what all say, ``majority``
    what more than half say: of two, both. A span's attributes are decided alike, each by itself, among those
    who have the span; where the rule is ``union`` the value that most give stands, then that of the first by
    name. Notes and flags are personal and stay behind. Ids are new and follow the reading order, so the same
    annotations give the same result in whatever order they come.
    """
    heard = sorted(filter(has_spoken, annotations), key=lambda one: one.annotator)
    if not heard:
        return None
    voices: dict[Place, list[Span]] = {}
    for annotation in heard:
        own = {_place(span): span for span in annotation.spans}
        for place, span in own.items():
            voices.setdefault(place, []).append(span)
    kept = [
        _joined(place, said, rule) for place, said in voices.items() if _enough(len(said), len(heard), rule)
    ]
    spans = tuple(
        msgspec.structs.replace(span, id=f"s{number}")
        for number, span in enumerate(sorted(kept, key=reading_order), 1)
    )
    return Annotation(annotator=rule, status="done", spans=spans, links=_links(heard, spans, rule))


def _enough(said: int, heard: int, rule: Rule) -> bool:
    match rule:
        case "union":
            return said > 0
        case "intersection":
            return said == heard
        case "majority":
            return 2 * said > heard


def _joined(place: Place, said: Sequence[Span], rule: Rule) -> Span:
    names = dict.fromkeys(name for span in said for name in span.attributes)
    attributes: dict[str, Any] = {}
    for name in sorted(names):
        given = [span.attributes[name] for span in said if name in span.attributes]
        value, count = _commonest(given)
        if rule == "union" or _enough(count, len(said), rule):
            attributes[name] = value
    start, end, label = place
    return Span("", start, end, label, said[0].text, attributes)


def _commonest(values: Sequence[Any]) -> tuple[Any, int]:
    """The value that stands there most often, of several the first, and how often."""
    keys = [msgspec.json.encode(value, order="deterministic") for value in values]
    key, count = Counter(keys).most_common(1)[0]
    return values[keys.index(key)], count


def _links(heard: Iterable[Annotation], spans: Sequence[Span], rule: Rule) -> tuple[Link, ...]:
    ids = {_place(span): span.id for span in spans}
    said: Counter[Hashable] = Counter()
    people = 0
    for annotation in heard:
        people += 1
        places = {span.id: _place(span) for span in annotation.spans}
        said.update({(link.type, places[link.source], places[link.target]) for link in annotation.links})
    kept: list[Tie] = [
        tie  # type: ignore[misc]
        for tie, count in said.items()
        if _enough(count, people, rule) and tie[1] in ids and tie[2] in ids  # type: ignore[index]
    ]
    kept.sort(key=lambda tie: (tie[1], tie[2], tie[0]))
    links = (
        Link(f"k{number:06}", kind, ids[source], ids[target])
        for number, (kind, source, target) in enumerate(kept, 1)
    )
    return tuple(links)


def _place(span: Span) -> Place:
    return span.start, span.end, span.label
