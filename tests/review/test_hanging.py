"""Agreement on attributes and links of a project, pair by pair."""

import msgspec
import pytest

from annotator.core.annotation import GOLD, Annotation, Link, Span
from annotator.core.article import Article, Zone
from annotator.core.work import Cancelled
from annotator.review.hanging import hanging_figures
from annotator.store import Project
from annotator.store.errors import AnnotatorMissing

TEXT = "قصف مدفعي على البوكمال وقصف على الميادين"


def said(name: str, kinds: tuple[str | None, str], linked: bool, edge: str = "") -> Annotation:
    """Two weapons with a kind each, and a place that the first hit."""
    words = [("w1", "قصف مدفعي" + edge, "WEAPON"), ("p1", "البوكمال", "LOCATION"), ("w2", "قصف ", "WEAPON")]
    spans, at = [], 0
    for number, (span_id, surface, label) in enumerate(words):
        at = TEXT.index(surface, at + 1 if number else 0)
        spans.append(Span(span_id, at, at + len(surface), label, surface))
    given = dict(zip(("w1", "w2"), kinds, strict=True))
    spans = [
        msgspec.structs.replace(span, attributes={"kind": kind}) if (kind := given.get(span.id)) else span
        for span in spans
    ]
    links = (Link("k", "hit", "w1", "p1"),) if linked else ()
    return Annotation(annotator=name, status="done", spans=tuple(spans), links=links)


def test_values_by_hand(project: Project) -> None:
    project.add_articles([Article(text=TEXT)])
    project.put_annotation(1, said("أ", ("artillery", "mortar"), linked=True))
    project.put_annotation(1, said("ب", ("artillery", "air_strike"), linked=False, edge=" "))
    project.put_annotation(1, said("ج", (None, "mortar"), linked=True))
    project.put_annotation(1, said(GOLD, (None, "mortar"), linked=True))
    found = {(one.pair, one.measure, one.label, one.detail): one for one in hanging_figures(project)}
    assert {pair for pair, *_ in found} == {("أ", "ب"), ("أ", "ج"), ("ب", "ج")}
    one = found[("أ", "ب"), "attribute_alpha", "WEAPON", "kind"]
    assert (one.n, one.same, one.one_sided, one.overlapping) == (2, 1, 0, None)
    one = found[("أ", "ج"), "attribute_kappa", "WEAPON", "kind"]
    # One value for both, and nothing else to choose from: undefined, not 0.
    assert (one.n, one.same, one.one_sided, one.value) == (1, 1, 1, None)
    assert {"few_spans", "few_articles"} == set(one.warnings)
    assert (one.low, one.high) == (None, None)
    assert found[("أ", "ج"), "link_f1", "", ""].value == 1
    assert found[("أ", "ج"), "link_f1", "", "hit"].n == 2
    assert found[("أ", "ب"), "link_f1", "", "hit"].value == 0
    against = hanging_figures(project, annotators=["ج", GOLD])
    assert {one.pair for one in against} == {(GOLD, "ج")}


def test_site_furniture_and_who_has_not_looked_stay_out(project: Project) -> None:
    project.add_articles([Article(text=TEXT, zones=(Zone(0, 9, "chrome"), Zone(10, len(TEXT), "body")))])
    project.put_annotation(1, said("أ", ("artillery", "mortar"), linked=True))
    project.put_annotation(1, said("ب", ("artillery", "mortar"), linked=True))
    project.add_seconds(1, project.annotator("ج").id, 5)
    found = hanging_figures(project)
    assert {(one.pair, one.measure, one.n) for one in found} == {
        (("أ", "ب"), "attribute_kappa", 1),
        (("أ", "ب"), "attribute_alpha", 1),
    }


def test_real_annotations(real: Project) -> None:
    found = hanging_figures(real)
    assert hanging_figures(real) == found
    links = {one.detail: one for one in found if one.measure == "link_f1"}
    assert {"", "victim"} <= set(links)
    assert links[""].n == sum(one.n for kind, one in links.items() if kind)
    kinds = {one.label: one for one in found if (one.measure, one.detail) == ("attribute_alpha", "kind")}
    assert set(kinds) == {label.id for label in real.schema.labels}
    for one in found:
        assert one.same <= one.n
        if one.value is not None and one.low is not None and one.high is not None:
            assert one.low <= one.value <= one.high
    (count,) = (
        one
        for one in found
        if (one.measure, one.detail) == ("attribute_alpha", "count") and one.label == "CASUALTY"
    )
    assert count.overlapping is not None
    assert count.same <= count.overlapping <= count.n


def test_who_is_asked_for_must_be_there_and_it_can_be_cancelled(project: Project) -> None:
    assert hanging_figures(project) == []
    with pytest.raises(AnnotatorMissing):
        hanging_figures(project, annotators=["nobody"])
    project.add_articles([Article(text=TEXT)])

    def tick(done: int, total: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        hanging_figures(project, tick=tick)
