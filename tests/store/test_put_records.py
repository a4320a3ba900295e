"""Whole records put at once: the same rows as one by one, all of a batch or nothing."""

import shutil
import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack, closing, contextmanager
from pathlib import Path
from typing import Any

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from annotator.core.annotation import Annotation, Record, Refusal, Span
from annotator.core.article import Article
from annotator.core.change import SetNote
from annotator.core.errors import HashiyaError, TextMismatch
from annotator.store import Project, articles
from annotator.store.errors import AnnotationRefused, AnnotatorUnnamed, ArticleRefused, SchemaChanged
from annotator.store.shapes import Put
from annotator.store.tables import TABLES as STATEMENTS
from annotator.store.tables import VERSION
from tests.formats.given import SCHEMA, corpora
from tests.store.conftest import TEXT

TABLES = ("articles", "annotations", "spans", "links", "refusals", "history")
ROWS = {
    "annotators": "SELECT id, name FROM annotators ORDER BY id",
    **{table: f"SELECT * FROM {table} ORDER BY 1, 2, 3" for table in TABLES},
}

said = Annotation(annotator="سعد", revision=2, spans=(Span("s", 0, 3, "ACTOR", TEXT[:3], {"n": 1}),))
nothing = Annotation(annotator="سعد", note="لا شيء هنا")


def rows_of(path: Path) -> dict[str, list[tuple[Any, ...]]]:
    with closing(sqlite3.connect(path)) as connection:
        return {table: connection.execute(query).fetchall() for table, query in ROWS.items()}


def one_by_one(project: Project, batch: list[Record]) -> list[list[Put]]:
    with project.together():
        project.add_articles([record.article for record in batch])
        ids = [project.article_id(record.article.sha256) for record in batch]
        return [
            [project.put_annotation(number or 0, one) for one in record.annotations]
            for number, record in zip(ids, batch, strict=True)
        ]


@st.composite
def batches(draw: st.DrawFn) -> list[list[Record]]:
    """Records over a few texts, so that articles and annotations come again: as they were, or otherwise."""
    pool = draw(corpora(3).filter(bool))

    def again(one: Annotation) -> Annotation:
        if draw(st.booleans()):
            return one
        return msgspec.structs.replace(one, **draw(st.sampled_from(OTHERWISE)))

    def record() -> Record:
        drawn = draw(st.sampled_from(pool))
        if not drawn.annotations:
            return drawn
        some = draw(st.lists(st.sampled_from(drawn.annotations), max_size=3))
        return Record(drawn.article, tuple(map(again, some)))

    return [[record() for _ in range(draw(st.integers(0, 4)))] for _ in range(draw(st.integers(1, 3)))]


#: What an annotation may be the second time; the last says nothing at all.
OTHERWISE: tuple[dict[str, Any], ...] = (
    {"note": "أخرى"},
    {"seconds": 7.5},
    {"revision": 0},
    {"links": (), "spans": (), "refusals": (Refusal("ACTOR", "قتل"),)},
    {
        "links": (), "spans": (), "refusals": (), "status": "not_started", "reason": "", "note": "",
        "unsure": False, "revision": 0,
    },
)  # fmt: skip


@contextmanager
def two_projects(empty: Path) -> Iterator[tuple[Project, Project]]:
    """Two copies of an empty project, which need not outlive a power cut."""
    with tempfile.TemporaryDirectory() as folder, ExitStack() as stack:
        made = []
        for name in "ab":
            copy = Path(folder) / name
            shutil.copy(empty, copy)
            made.append(stack.enter_context(Project.open(copy, backup=False)))
            made[-1]._connection.execute("PRAGMA synchronous = OFF")
        yield made[0], made[1]


@pytest.fixture(scope="module")
def empty(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("empty") / "empty.hashiya"
    Project.create(path, SCHEMA).close()
    return path


@pytest.fixture
def still(monkeypatch: pytest.MonkeyPatch) -> None:
    """A clock that stands still, so that rows of two projects can be the same."""
    monkeypatch.setattr(articles, "now", lambda: "2026-11-30T12:00:00.000+00:00")


@pytest.mark.usefixtures("still")
@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(given=batches(), timed=st.booleans())
def test_a_batch_gives_the_rows_that_one_by_one_gives(
    empty: Path, given: list[list[Record]], *, timed: bool
) -> None:
    with two_projects(empty) as (first, second):
        if timed and given[0]:
            for project in (first, second):
                (number,) = project.add_articles([given[0][0].article]).new
                project.add_seconds(number, project.annotator("سلمى").id, 3.25)
        for batch in given:
            known = {record.article.text for record in first.records()}
            taken = first.put_records(batch)
            assert taken.put == one_by_one(second, batch)
            texts = {record.article.text for record in batch}
            assert len(taken.new) == len(texts - known)
            assert len(taken.new) + len(taken.known) == len(batch)
        assert rows_of(first.path) == rows_of(second.path)
        assert [fault for fault in first.check() if fault.level == "error"] == []


@pytest.mark.parametrize(
    ("broken", "error"),
    [
        ({"spans": (Span("s", 0, 3, "ACTOR", "قصب"),)}, TextMismatch),
        ({"seconds": float("nan")}, AnnotationRefused),
        ({"note": "\ud800"}, AnnotationRefused),
        ({"annotator": "\ud800"}, AnnotationRefused),
        ({"annotator": " "}, AnnotatorUnnamed),
        ({"spans": (Span("s", 0, 3, "ACTOR", TEXT[:3], {"n": (1,)}),)}, AnnotationRefused),
        ({"spans": (Span("s", 0, 3, "ACTOR", TEXT[:3], {"n": float("nan")}),)}, AnnotationRefused),
        ({"spans": (Span("s", 0, 3, None, TEXT[:3]),)}, AnnotationRefused),  # type: ignore[arg-type]
    ],
)
def test_one_at_fault_and_nothing_of_the_batch_is_there(
    project: Project, broken: dict[str, Any], error: type[HashiyaError]
) -> None:
    before = rows_of(project.path)
    spans = (Span("s", 0, 3, "ACTOR", TEXT[:3], {"n": [1]}), Span("t", 0, 3, "ACTOR", TEXT[:3], {"n": None}))
    sound = msgspec.structs.replace(said, spans=spans)
    faulty = msgspec.structs.replace(said, **({"annotator": "هدى"} | broken))
    batch = [Record(Article(text="خبر جديد"), (nothing,)), Record(project.article(1), (sound, faulty))]
    with pytest.raises(error) as caught:
        project.put_records(batch)
    assert rows_of(project.path) == before
    if error is not AnnotatorUnnamed:
        assert caught.value.fields["article"] == "قصف"
    assert project.put_records([Record(batch[1].article, (sound,))]).put == [["added"]]


def test_an_article_at_fault_and_nothing_of_the_batch_is_there(project: Project) -> None:
    batch = [
        Record(Article(text="خبر"), (nothing,)),
        Record(Article(text="\r")),
    ]
    with pytest.raises(ArticleRefused):
        project.put_records(batch)
    assert project.article_count() == 1


def test_annotations_are_put_over_the_text_that_stands_in_the_project(project: Project) -> None:
    project.close()
    with closing(sqlite3.connect(project.path)) as stranger, stranger:
        stranger.execute("DROP TRIGGER articles_keep_text")
        stranger.execute("UPDATE articles SET text = 'نص آخر تماما'")
        (trigger,) = (one for one in STATEMENTS[VERSION] if " articles_keep_text " in one)
        stranger.execute(trigger)
    with Project.open(project.path, backup=False) as opened:
        with pytest.raises(TextMismatch):
            opened.put_records([Record(Article(text=TEXT), (said,))])
        assert rows_of(opened.path)["annotations"] == []


def test_another_schema_came_into_force(project: Project, path: Path) -> None:
    with Project.open(path, backup=False) as other, other._connection as connection:
        connection.execute("INSERT INTO schemas (json, added_at) SELECT json, added_at FROM schemas")
    assert project.put_records([Record(Article(text="بلا وسوم"))]).new == [2]
    with pytest.raises(SchemaChanged):
        project.put_records([Record(Article(text="خبر"), (nothing,))])
    assert project.article_count() == 2


def test_a_history_that_would_not_grow_is_told_with_its_article(project: Project) -> None:
    project.put_records([Record(project.article(1), (said,))])
    project.close()
    with closing(sqlite3.connect(project.path)) as stranger, stranger:
        stranger.execute("DELETE FROM spans")
        stranger.execute("DELETE FROM annotations")
    with Project.open(project.path, backup=False) as opened:
        others = [Record(Article(text=f"خبر {one}"), (nothing,)) for one in "أب"]
        with pytest.raises(AnnotationRefused, match="history only grows") as caught:
            opened.put_records([others[0], Record(opened.article(1), (said,)), others[1]])
        assert (caught.value.fields["article"], caught.value.fields["annotator"]) == ("قصف", "سعد")
        assert opened.article_count() == 1


def test_an_edit_after_a_batch_goes_on_from_its_revision(project: Project) -> None:
    assert project.put_records([Record(project.article(1), (said,))]).put == [["added"]]
    saad = project.annotator("سعد").id
    assert project.apply(1, saad, SetNote("", "ملاحظة"), 2) == 3
    assert [line.revision for line in project.history(1, saad)] == [2, 3]
    assert project.put_records([Record(project.article(1), (said,))]).put == [["clash"]]
    assert list(project.check()) == []
