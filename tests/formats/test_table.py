"""Every row of FORMATS that reads what it writes: what comes back and what is counted is what went in.

A new format stands in the table and is tested here; its own file of tests tells what is peculiar to it.
"""

from collections import Counter
from collections.abc import Iterator, Mapping
from itertools import product

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings

from annotator.core.annotation import Annotation, Record, Span
from annotator.formats import CLITICS, FLATTEN, FORMATS, Ask, Format, Options
from annotator.formats.losses import LOST_SPANS, Reason, metadata
from tests.formats.doors import came_back, reading_of, written
from tests.formats.given import SCHEMA, project_corpora

#: What a reader, beside a writer's losses, may well tell of a file of our own.
OF_READING = {"text_rebuilt"}

#: A feature that a format holds keeps these counts at nothing.
NEVER: Mapping[str, tuple[Reason, ...]] = {
    "nested spans": ("nested",),
    "overlapping spans": ("overlapping",),
    "spans of the same extent": ("same_extent",),
    "spans inside words": ("widened", "shares_word"),
    "spans across sentences": ("crosses_sentence",),
    "spaces at the ends of spans": ("trimmed", "no_token"),
    "notes": ("notes",),
    "status": ("status",),
    "time": ("time",),
    "annotators": ("annotators",),
    "zones": ("zones",),
    "articles without annotations": ("unlabelled",),
}


def every_way() -> Iterator[tuple[str, Options]]:
    for form in FORMATS.values():
        if form.read is None:
            continue
        ways = product(
            CLITICS if "clitics" in form.options else CLITICS[:1],
            FLATTEN if "flatten" in form.options else FLATTEN[:1],
            form.units if "unit" in form.options else (None,),
        )
        for clitics, flatten, unit in ways:
            yield form.name, Options(schema=SCHEMA, clitics=clitics, flatten=flatten, unit=unit)


def name_of(value: object) -> str:
    if isinstance(value, Options):
        return "-".join(filter(None, (value.clitics, value.flatten, value.unit)))
    return str(value)


@pytest.mark.parametrize(("name", "options"), tuple(every_way()), ids=name_of)
@settings(max_examples=40, suppress_health_check=[HealthCheck.too_slow])
@given(records=project_corpora())
def test_what_comes_back_and_what_is_counted_is_what_went_in(
    name: str, options: Options, records: list[Record]
) -> None:
    form = FORMATS[name]
    files, losses = written(name, records, options)
    reading = reading_of(() if "exact text" in form.holds else records, Ask(unit=options.unit))
    came = merged(came_back(name, files, reading))
    assert not set(reading.losses.counts) - OF_READING, "our own file is read whole"
    counted = compare(form, records, came)
    got = {
        reason: losses.of(reason)
        for reason in losses.counts
        if reason not in (*LOST_SPANS, "widened", "trimmed")
    }
    assert got == {
        reason: count for reason, count in counted.items() if count and reason not in ("lost", "altered")
    }
    assert losses.spans == counted["lost"]
    assert losses.altered >= counted["altered"], (
        "one that was trimmed may now stand where another was left out"
    )
    for feature in form.holds:
        for reason in NEVER.get(feature, ()):
            if not losses.of("unlabelled"):  # what nobody labelled takes its note with it
                assert not losses.of(reason), f"{name} says that it holds {feature}"
    if "attributes" in form.holds and not losses.spans:
        assert not losses.of("attributes")
    if "links" in form.holds and not losses.spans:
        assert not losses.of("links")
    if not set(form.lacks) & {feature for feature, _ in metadata(records[0].article)} if records else False:
        assert not losses.of("metadata")


@pytest.mark.parametrize(("name", "options"), tuple(every_way()), ids=name_of)
@settings(max_examples=10, suppress_health_check=[HealthCheck.too_slow])
@given(records=project_corpora())
def test_the_same_articles_give_the_same_bytes(name: str, options: Options, records: list[Record]) -> None:
    assert written(name, records, options) == written(name, records, options)


def merged(records: list[Record]) -> dict[str, Record]:
    """By text, the annotations of one article together."""
    found: dict[str, Record] = {}
    for record in records:
        before = found.get(record.article.text)
        annotations = (*before.annotations, *record.annotations) if before else record.annotations
        found[record.article.text] = Record(record.article, annotations)
    return found


def compare(form: Format, records: list[Record], came: dict[str, Record]) -> Counter[str]:
    """What is missing in ``came``, counted as Losses count it. Whatever is there must have been given."""
    missing: Counter[str] = Counter()
    assert set(came) <= {record.article.text for record in records}
    for record in records:
        found = came.get(record.article.text)
        if found is None:
            missing["unlabelled"] += not record.annotations
        else:
            compare_articles(record, found, missing)
        others = {one.annotator: one for one in found.annotations} if found else {}
        assert len(others) == (len(found.annotations) if found else 0)
        assert set(others) <= {one.annotator for one in record.annotations}
        for annotation in record.annotations:
            other = others.get(annotation.annotator)
            if other is not None:
                compare_annotations(annotation, other, missing)
            elif annotation.spans or annotation.status in ("in_progress", "done"):
                missing["annotators"] += 1
            else:
                missing["unlabelled"] += 1
                missing["notes"] += bool(annotation.note)
                missing["status"] += bool(annotation.reason)
                missing["doubts"] += annotation.unsure
    return missing


def compare_articles(record: Record, found: Record, missing: Counter[str]) -> None:
    missing["zones"] += record.article.zones != found.article.zones
    assert found.article.zones in (record.article.zones, ())
    missing["metadata"] += metadata(record.article) != metadata(found.article)


def compare_annotations(one: Annotation, other: Annotation, missing: Counter[str]) -> None:
    missing["status"] += (one.status, one.reason) != (other.status, other.reason)
    missing["doubts"] += one.unsure != other.unsure
    missing["notes"] += one.note != other.note
    missing["time"] += (one.seconds, one.revision) != (other.seconds, other.revision)
    assert other.note in (one.note, "")
    pairs = paired(one, other)
    missing["lost"] += len(one.spans) - len(pairs)
    for mine, yours in pairs.values():
        missing["altered"] += (mine.start, mine.end) != (yours.start, yours.end)
    kept = {mine.id: yours for mine, yours in pairs.values()}
    for span in one.spans:
        missing["attributes"] += bool(span.attributes) and span.attributes != attributes_of(kept.get(span.id))
        there = kept.get(span.id)
        missing["span_notes"] += span.note != (there.note if there else "")
        missing["doubts"] += span.unsure != (there is not None and there.unsure)
    mine_of = {place: mine.id for place, (mine, _) in pairs.items()}
    links = Counter((link.type, mine_of[link.source], mine_of[link.target]) for link in other.links)
    given_links = Counter((link.type, link.source, link.target) for link in one.links)
    assert links <= given_links
    missing["links"] += (given_links - links).total()
    told = Counter(
        (link.type, mine_of[link.source], mine_of[link.target], msgspec.json.encode(link.attributes))
        for link in other.links
        if link.attributes
    )
    given_told = Counter(
        (link.type, link.source, link.target, msgspec.json.encode(link.attributes))
        for link in one.links
        if link.attributes
    )
    assert told <= given_told
    missing["link_attributes"] += (given_told - told).total()


def attributes_of(span: Span | None) -> dict[str, object]:
    return span.attributes if span else {}


def paired(one: Annotation, other: Annotation) -> dict[str, tuple[Span, Span]]:
    """By the id of each span that came, the span that it was: what is most alike is paired first."""
    tied, came = tied_in(one), tied_in(other)
    alike = sorted(
        (
            (likeness(mine, span, ties=not came or (mine.id in tied) == (span.id in came)), number, at)
            for number, span in enumerate(other.spans)
            for at, mine in enumerate(one.spans)
            if mine.label == span.label and mine.start < span.end and span.start < mine.end
        ),
        key=lambda found: (found[0], -found[1], -found[2]),
        reverse=True,
    )
    pairs: dict[str, tuple[Span, Span]] = {}
    taken: set[int] = set()
    for _, number, at in alike:
        if other.spans[number].id not in pairs and at not in taken:
            taken.add(at)
            pairs[other.spans[number].id] = (one.spans[at], other.spans[number])
    assert len(pairs) == len(other.spans), "no span came that was not given"
    return pairs


def tied_in(one: Annotation) -> set[str]:
    return {end for link in one.links for end in (link.source, link.target)}


def likeness(one: Span, other: Span, *, ties: bool) -> tuple[bool, bool, bool, int, bool, bool]:
    """How well a span fits one that came: in the same place, saying the same, tied alike, then by how far."""
    apart = abs(one.start - other.start) + abs(one.end - other.end)
    attributes = one.attributes == other.attributes
    said = (one.note, one.unsure) == (other.note, other.unsure)
    return apart == 0, attributes and said, ties, -apart, attributes, said
