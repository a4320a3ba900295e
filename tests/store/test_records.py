"""Everything as a stream, everything back in again, and the numbers."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import msgspec
import pytest

from annotator.core.annotation import Annotation, Link, Record, Span, make_span
from annotator.core.article import Article
from annotator.core.change import AddLink, AddSpan, Batch, SetNote, SetStatus
from annotator.core.errors import SpanOutside, TextMismatch
from annotator.core.schema import Schema
from annotator.store import Progress, Project
from annotator.store.errors import AnnotationRefused, AnnotatorMissing, ArticleMissing
from tests.store.conftest import TEXT, articles

GIVEN = Annotation(
    annotator="سعد",
    status="done",
    note="ملاحظة",
    seconds=12.25,
    revision=7,
    spans=(
        Span("b", 0, 9, "ACTOR", TEXT[:9]),
        Span("a", 0, 3, "WEAPON", TEXT[:3], {"kind": ["x", {"n": 1}]}),
    ),
    links=(Link("l", "at", "a", "b", {"sure": None}),),
)


@pytest.fixture
def full(project: Project) -> Project:
    """Three articles; two annotators on the first, one on the third."""
    project.add_articles(articles(2))
    project.put_annotation(1, GIVEN)
    project.apply(1, 1, AddSpan(make_span(TEXT, 0, 3, "ACTOR")), 0)
    project.add_seconds(3, 1, 2.0)
    return project


def test_records_in_order_with_annotators_by_name(full: Project) -> None:
    records = list(full.records())
    assert [record.article for record in records] == [full.article(one) for one in (1, 2, 3)]
    assert [[one.annotator for one in record.annotations] for record in records] == [
        ["سعد", "منى"],
        [],
        ["منى"],
    ]
    assert records[0].annotations == (GIVEN, full.annotation(1, 1))


def test_records_of_some_annotators(full: Project) -> None:
    assert [len(record.annotations) for record in full.records(["منى"])] == [1, 0, 1]
    assert [len(record.annotations) for record in full.records([])] == [0, 0, 0]
    with pytest.raises(AnnotatorMissing, match="زيد"):
        list(full.records(["زيد"]))


def test_a_stream_shows_one_state_and_holds_up_nobody(full: Project) -> None:
    stream = full.records()
    first = next(stream)
    full.apply(1, 1, SetNote("", "later"), 1)
    full.add_articles(articles(1, first=50))
    rest = list(stream)
    assert len(rest) == 2
    assert first.annotations[1].note == ""
    assert len(list(full.records())) == 4


def test_a_span_that_does_not_stand_upon_its_words_stops_the_export(full: Project, path: Path) -> None:
    full.close()
    with closing(sqlite3.connect(path, isolation_level=None)) as stranger:
        stranger.execute("UPDATE spans SET text = 'قصب' WHERE text = 'قصف' AND annotator = 1")
    with Project.open(path, backup=False) as opened:
        with pytest.raises(TextMismatch) as caught:
            list(opened.records())
        assert (caught.value.fields["article"], caught.value.fields["found"]) == ("قصف", "قصف")
        with pytest.raises(TextMismatch):
            opened.annotation(1, 1)


def test_a_span_beyond_the_text_stops_the_export(full: Project, path: Path) -> None:
    full.close()
    with closing(sqlite3.connect(path, isolation_level=None)) as stranger:
        stranger.execute('UPDATE spans SET start = 900, "end" = 903 WHERE annotator = 1')
    with Project.open(path, backup=False) as opened, pytest.raises(SpanOutside):
        list(opened.records())


def test_out_and_in_again_gives_the_same(full: Project, tmp_path: Path, schema: Schema) -> None:
    records = list(full.records())
    with Project.create(tmp_path / "second.hashiya", schema) as second:
        added = second.add_articles(record.article for record in records)
        with second.together():
            outcomes = {
                second.put_annotation(number, annotation)
                for number, record in zip(added.new, records, strict=True)
                for annotation in record.annotations
            }
        assert outcomes == {"added"}
        assert list(second.records()) == records
        assert [fault for fault in second.check() if fault.level == "error"] == []
        with second.together():
            assert {
                second.put_annotation(number, annotation)
                for number, record in zip(added.new, records, strict=True)
                for annotation in record.annotations
            } == {"same"}


def test_an_import_does_not_overwrite(full: Project) -> None:
    other = msgspec.structs.replace(GIVEN, note="another", revision=8)
    assert full.put_annotation(1, other) == "clash"
    assert full.put_annotation(1, GIVEN) == "same"
    assert full.put_annotation(1, msgspec.structs.replace(GIVEN, spans=GIVEN.spans[::-1])) == "same"
    saad = full.annotator("سعد").id
    assert full.annotation(1, saad) == GIVEN
    (line,) = full.history(1, saad)
    assert line.revision == 7
    assert isinstance(line.change, Batch)
    assert full.apply(1, saad, SetStatus("done", "in_progress"), 7) == 8
    assert [fault for fault in full.check() if fault.level == "error"] == []


def test_an_import_fills_an_annotation_that_holds_only_time(full: Project) -> None:
    assert full.put_annotation(3, Annotation(annotator="منى", status="done", seconds=1.0)) == "added"
    assert full.annotation(3, 1) == Annotation(annotator="منى", status="done", seconds=2.0, revision=1)


@pytest.mark.parametrize(
    ("broken", "error"),
    [
        ({"spans": (Span("a", 0, 3, "ACTOR", "قصب"),), "links": ()}, TextMismatch),
        ({"spans": (Span("a", 0, 999, "ACTOR", "قصف"),), "links": ()}, SpanOutside),
        ({"spans": (GIVEN.spans[0], GIVEN.spans[0])}, AnnotationRefused),
        ({"spans": GIVEN.spans[:1]}, AnnotationRefused),
        ({"links": (GIVEN.links[0], GIVEN.links[0])}, AnnotationRefused),
        ({"seconds": -1.0}, AnnotationRefused),
        ({"seconds": float("inf")}, AnnotationRefused),
        ({"revision": -1}, AnnotationRefused),
        ({"note": "\ud800"}, AnnotationRefused),
        ({"status": "finished"}, AnnotationRefused),
        ({"spans": (Span("a", 0, 3, "ACTOR", "قصف", {"n": float("inf")}),), "links": ()}, AnnotationRefused),
    ],
)
def test_a_broken_import_is_refused(
    project: Project, broken: dict[str, object], error: type[Exception]
) -> None:
    with pytest.raises(error):
        project.put_annotation(1, msgspec.structs.replace(GIVEN, **broken))
    assert [record.annotations for record in project.records()] == [()]
    assert [one.name for one in project.annotators()] == ["منى"]
    with pytest.raises(ArticleMissing):
        project.put_annotation(9, GIVEN)


def test_together_is_all_or_nothing(full: Project) -> None:
    before = list(full.records())

    def fails() -> None:
        with full.together():
            full.add_articles(articles(3, first=90))
            full.put_annotation(2, msgspec.structs.replace(GIVEN, annotator="جديد", spans=(), links=()))
            full.put_annotation(1, msgspec.structs.replace(GIVEN, annotator="جديد", revision=-1))

    with pytest.raises(AnnotationRefused):
        fails()
    assert list(full.records()) == before
    assert [one.name for one in full.annotators()] == ["سعد", "منى"]


def test_an_article_that_was_taken_back_is_forgotten(project: Project) -> None:
    def fails() -> None:
        with project.together():
            project.add_articles([Article(text="نص أول")])
            project.put_annotation(2, Annotation(annotator="منى", note="n"))
            raise KeyError

    with pytest.raises(KeyError):
        fails()
    assert project.add_articles([Article(text="قصف آخر")]).new == [2]
    assert project.apply(2, 1, AddSpan(make_span("قصف آخر", 0, 3, "ACTOR")), 0) == 1


def test_together_goes_on_after_one_that_was_refused(full: Project) -> None:
    with full.together():
        with pytest.raises(AnnotationRefused):
            full.put_annotation(1, msgspec.structs.replace(GIVEN, annotator="جديد", revision=-1))
        assert full.put_annotation(2, Annotation(annotator="جديد", note="n")) == "added"
    assert [one.note for record in full.records(["جديد"]) for one in record.annotations] == ["n"]


def test_the_numbers(full: Project) -> None:
    full.apply(
        1,
        1,
        AddLink(Link("x", "at", (full.annotation(1, 1).spans[0]).id, full.annotation(1, 1).spans[0].id)),
        1,
    )
    stats = full.stats()
    assert (stats.name, stats.articles, stats.spans, stats.links) == ("دير الزور #1?", 3, 3, 2)
    assert stats.characters == sum(len(record.article.text) for record in full.records())
    assert stats.labels == {"ACTOR": 2, "WEAPON": 1}
    saad, mona = stats.annotators
    assert (saad.name, saad.labels, saad.seconds, saad.links) == ("سعد", {"ACTOR": 1, "WEAPON": 1}, 12.25, 1)
    assert saad.progress == Progress(not_started=2, in_progress=0, done=1, skipped=0, total=3)
    assert (mona.name, mona.spans, mona.labels, mona.seconds) == ("منى", 1, {"ACTOR": 1}, 2.0)
    assert msgspec.json.decode(msgspec.json.encode(stats))["annotators"][0]["progress"]["total"] == 3


def test_memory_is_bounded(project: Project) -> None:
    """A stream draws an article only when it is asked for."""

    def endless() -> Iterator[Article]:
        number = 0
        while True:
            yield Article(text=f"نص {number}")
            number += 1

    source = endless()
    project.add_articles([next(source) for _ in range(50)])
    stream = project.records()
    assert isinstance(next(stream), Record)
    assert not isinstance(stream, (list, tuple))
