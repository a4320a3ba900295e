"""What goes out comes back, through real projects and files."""

import io
import tempfile
from collections.abc import Callable, Sequence
from contextlib import closing
from pathlib import Path
from sqlite3 import Connection, connect

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings

from annotator.core.annotation import Annotation, Link, Record, Span, make_span
from annotator.core.article import Article, Zone
from annotator.core.change import AddSpan, EditSpan, SetStatus
from annotator.core.choice import Choice
from annotator.core.errors import HashiyaError, TextMismatch, UnknownLabel
from annotator.core.work import Cancelled
from annotator.exchange import ExportReport, export_project, import_file, importing
from annotator.exchange.errors import (
    BadName,
    NoFiles,
    NotAFile,
    NotThere,
    OntoProject,
    SeveralAnnotators,
    TextNotKept,
    UnknownAnnotator,
    UnknownFormat,
    UnknownLinkType,
)
from annotator.formats import Ask, BadLine, Options, jsonl
from annotator.store import Project, imports
from annotator.store.shapes import Put
from tests.exchange.conftest import schema
from tests.formats.given import corpora, record_of, span_of

TEXT = "قتل مدني 😀 بالبوكمال"


def file_of(path: Path, *records: Record) -> Path:
    out = io.BytesIO()
    jsonl.write(records, out)
    path.write_bytes(out.getvalue())
    return path


def state(project: Project) -> list[Record]:
    return list(project.records())


def labelled(annotator: str = "سلمى", label: str = "LOCATION", text: str = TEXT) -> Record:
    return record_of(text, span_of(text, "البوكمال", label), annotator=annotator, revision=1)


@settings(max_examples=25, suppress_health_check=[HealthCheck.too_slow])
@given(corpora())
def test_export_import_into_a_fresh_project_and_export_are_byte_for_byte_the_same(
    records: list[Record],
) -> None:
    with tempfile.TemporaryDirectory() as folder:
        given_file = file_of(Path(folder, "given.jsonl"), *records)
        exported: list[bytes] = []
        for number in range(2):
            out = Path(folder, f"{number}.jsonl")
            with Project.create(Path(folder, f"{number}.hashiya"), schema()) as project:
                import_file(project, given_file, "jsonl")
                export_project(project, out, "jsonl")
            exported.append(out.read_bytes())
            given_file = out
        assert exported[0] == exported[1]
        # And it is what was given: a store counts at least one commit for what was said, no more.
        with given_file.open("rb") as file:
            came_back = list(jsonl.read(file, "x"))
        assert [_unnumbered(record) for record in came_back] == [_unnumbered(record) for record in records]


def _unnumbered(record: Record) -> Record:
    annotations = [msgspec.structs.replace(one, revision=0) for one in record.annotations]
    return Record(record.article, tuple(annotations))


def test_what_was_edited_goes_through_a_file_whole(fresh: Callable[[], Project], tmp_path: Path) -> None:
    one, other = fresh(), fresh()
    article = Article(
        text=TEXT, title="ع", source="s", url="u", published="2021", zones=(Zone(0, 3, "title"),),
        meta={"x": [1.5, None]},
    )  # fmt: skip
    [article_id] = one.add_articles([article]).new
    person = one.annotator("سلمى")
    span = span_of(TEXT, "البوكمال", "LOCATION")
    moved = Span(
        span.id, span.start - 1, span.end, "LOCATION", "بالبوكمال"[0:1] + span.text, {"kind": "city"}
    )
    assert one.apply(article_id, person.id, AddSpan(span), 0) == 1
    assert one.apply(article_id, person.id, EditSpan(span, moved), 1) == 2
    assert one.apply(article_id, person.id, SetStatus("not_started", "done"), 2) == 3
    one.add_seconds(article_id, person.id, 2.25)
    report = export_project(one, tmp_path / "out.jsonl", "jsonl")
    assert (report.articles, report.annotations, report.spans, report.losses.counts) == (1, 1, 1, {})
    import_file(other, tmp_path / "out.jsonl", "jsonl")
    assert state(other) == state(one)
    assert state(other)[0].annotations[0].revision == 3
    assert state(other)[0].annotations[0].seconds == 2.25


def test_importing_twice_adds_nothing(project: Project, tmp_path: Path) -> None:
    path = file_of(tmp_path / "x.jsonl", labelled())
    first = import_file(project, path, "jsonl")
    assert (first.new, first.known, first.added, first.same, first.spans) == (1, 0, 1, 0, 1)
    before = state(project)
    second = import_file(project, path, "jsonl")
    assert (second.new, second.known, second.added, second.same, second.clashes) == (0, 1, 0, 1, [])
    assert state(project) == before


def test_a_clash_keeps_the_projects_own_and_is_told(project: Project, tmp_path: Path) -> None:
    import_file(project, file_of(tmp_path / "1.jsonl", labelled()), "jsonl")
    before = state(project)
    report = import_file(project, file_of(tmp_path / "2.jsonl", labelled(label="ACTOR")), "jsonl")
    assert [(one.title, one.annotator, one.sha256) for one in report.clashes] == [
        ("عنوان", "سلمى", before[0].article.sha256)
    ]
    assert (report.added, report.spans) == (0, 0)
    assert state(project) == before


def test_a_known_article_keeps_its_metadata(project: Project, tmp_path: Path) -> None:
    project.add_articles([Article(text=TEXT, title="الأول", meta={"mine": True})])
    import_file(project, file_of(tmp_path / "x.jsonl", labelled()), "jsonl")
    [record] = state(project)
    assert (record.article.title, record.article.meta) == ("الأول", {"mine": True})
    assert len(record.annotations[0].spans) == 1


def test_annotations_may_be_taken_as_somebodys(project: Project, tmp_path: Path) -> None:
    path = file_of(
        tmp_path / "x.jsonl", labelled("model-1"), record_of("نص آخر", annotator="model-2", revision=1)
    )
    import_file(project, path, "jsonl", ask=Ask(annotator=" Omar "))
    assert {one.annotator for record in state(project) for one in record.annotations} == {"Omar"}
    assert [annotator.name for annotator in project.annotators()] == ["Omar"]


def two_people() -> Record:
    one, other = labelled("أ"), labelled("ب")
    return Record(one.article, (*one.annotations, *other.annotations))


@pytest.mark.parametrize(
    ("wrong", "reason", "place", "annotator"),
    [
        (two_people(), SeveralAnnotators, "$.annotations", "Omar"),
        (labelled(label="HERO"), UnknownLabel, "$.annotations[0].spans[0].label", None),
        (
            record_of(TEXT, span_of(TEXT, "مدني"), links=(Link("l", "hates", "s1", "s1", {}),)),
            UnknownLinkType, "$.annotations[0].links[0].type", None,
        ),
        (labelled(text="س\r\n" + TEXT), TextNotKept, "$.text", None),
        (labelled(text="\ufeff" + TEXT), TextNotKept, "$.text", None),
        (labelled(text="\ufdd0" + TEXT), TextNotKept, "$.text", None),
        (labelled(text="\0" + TEXT), TextNotKept, "$.text", None),
        (labelled(" سلمى"), BadName, "$.annotations[0].annotator", None),
        (labelled("سلمى\u200f"), BadName, "$.annotations[0].annotator", None),
    ],
)  # fmt: skip
def test_one_wrong_line_leaves_the_project_as_it_was(
    project: Project,
    tmp_path: Path,
    wrong: Record,
    reason: type[HashiyaError],
    place: str,
    annotator: str | None,
) -> None:
    good = [record_of(f"نص {number}", annotator="a", revision=1) for number in range(300)]
    path = file_of(tmp_path / "x.jsonl", *good, wrong)
    with pytest.raises(BadLine) as refused:
        import_file(project, path, "jsonl", ask=Ask(annotator=annotator or ""))
    assert isinstance(refused.value.fields["reason"], reason)
    assert (refused.value.fields["line"], refused.value.fields["path"]) == (301, place)
    assert project.article_count() == 0
    assert project.annotators() == []


@pytest.mark.parametrize("limit", ["BATCH", "BATCH_SPANS"])
def test_cancelling_an_import_leaves_whole_articles(
    project: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, limit: str
) -> None:
    monkeypatch.setattr(importing, limit, 100)
    records = [labelled("a", text=f"{number} {TEXT}") for number in range(500)]
    path = file_of(tmp_path / "x.jsonl", *records)

    def enough(done: int, total: int) -> None:
        assert total in (0, 500), "while it is checked, nobody knows how many there are"
        if total and done >= 200:
            raise Cancelled

    with pytest.raises(Cancelled):
        import_file(project, path, "jsonl", tick=enough)
    assert state(project) == records[:200]
    import_file(project, path, "jsonl")
    assert state(project) == records


def test_what_cannot_be_imported_is_one_sentence(project: Project, tmp_path: Path) -> None:
    path = file_of(tmp_path / "x.jsonl", labelled())
    with pytest.raises(UnknownFormat, match="jsonl"):
        import_file(project, path, "docx")
    with pytest.raises(NotThere):
        import_file(project, tmp_path / "none", "jsonl")
    (tmp_path / "empty").mkdir()
    with pytest.raises(NoFiles):
        import_file(project, tmp_path / "empty", "jsonl")
    with pytest.raises(BadName):
        import_file(project, path, "jsonl", ask=Ask(annotator="  "))
    with pytest.raises(BadLine):
        import_file(project, project.path, "jsonl")
    assert project.article_count() == 0


def test_only_the_asked_annotators_go_out(project: Project, tmp_path: Path) -> None:
    import_file(project, file_of(tmp_path / "x.jsonl", two_people()), "jsonl")
    out = tmp_path / "out.jsonl"
    assert export_project(project, out, "jsonl", choice=Choice(annotators=("ب",))).annotations == 1
    with out.open("rb") as file:
        assert [one.annotator for record in jsonl.read(file, "x") for one in record.annotations] == ["ب"]
    with pytest.raises(UnknownAnnotator, match="أ, ب"):
        export_project(project, out, "jsonl", choice=Choice(annotators=("ج",)))


def test_conll_is_written_with_its_policy_and_its_losses(project: Project, tmp_path: Path) -> None:
    import_file(project, file_of(tmp_path / "x.jsonl", labelled()), "jsonl")
    whole = export_project(project, tmp_path / "w.conll", "conll")
    split = export_project(project, tmp_path / "s.conll", "conll", options=Options(clitics="split"))
    assert (whole.losses.of("widened"), split.losses.of("widened")) == (1, 0)
    assert "\nبالبوكمال\t" in (tmp_path / "w.conll").read_text(encoding="utf-8")
    assert "\nالبوكمال\t" in (tmp_path / "s.conll").read_text(encoding="utf-8")


def test_neither_a_project_nor_a_folder_is_written_over(fresh: Callable[[], Project], tmp_path: Path) -> None:
    project, other = fresh(), fresh()
    other.close()
    link = tmp_path / "link.jsonl"
    link.symlink_to(project.path)
    beside = project.path.with_name(project.path.name + "-wal")
    for out in (project.path, other.path, link, beside):
        before = out.read_bytes() if out.exists() else b""
        with pytest.raises(OntoProject):
            export_project(project, out, "jsonl")
        assert (out.read_bytes() if out.exists() else b"") == before
    with pytest.raises(NotAFile):
        export_project(project, tmp_path, "jsonl")
    with pytest.raises(UnknownFormat, match="conll"):
        export_project(project, tmp_path / "x", "docx")


def test_a_cancelled_export_leaves_the_old_file(project: Project, tmp_path: Path) -> None:
    import_file(project, file_of(tmp_path / "x.jsonl", labelled(), record_of("ثان")), "jsonl")
    out = tmp_path / "out.jsonl"
    out.write_bytes(b"old")
    seen: list[tuple[int, int]] = []

    def enough(done: int, total: int) -> None:
        seen.append((done, total))
        if done == 2:
            raise Cancelled

    with pytest.raises(Cancelled):
        export_project(project, out, "jsonl", tick=enough)
    assert seen == [(1, 2), (2, 2)]
    assert out.read_bytes() == b"old"
    assert not [one for one in tmp_path.iterdir() if one.name.endswith(".tmp")]


def test_an_empty_project_gives_an_empty_file(project: Project, tmp_path: Path) -> None:
    report: ExportReport = export_project(project, tmp_path / "out.jsonl", "jsonl")
    assert (tmp_path / "out.jsonl").read_bytes() == b""
    assert report.articles == 0
    assert import_file(project, tmp_path / "out.jsonl", "jsonl").new == 0


def test_a_span_that_broke_in_the_file_does_not_go_out(project: Project, tmp_path: Path) -> None:
    (number,) = project.add_articles([Article(text=TEXT)]).new
    project.put_annotation(
        number, Annotation(annotator="a", revision=1, spans=(make_span(TEXT, 0, 3, "ACTOR"),))
    )
    out = tmp_path / "out.jsonl"
    out.write_bytes(b"old")
    with closing(connect(project.path)) as elsewhere:
        elsewhere.execute("UPDATE spans SET text = 'قتا'")
        elsewhere.commit()
    with pytest.raises(TextMismatch):
        export_project(project, out, "jsonl")
    assert out.read_bytes() == b"old"


def test_an_import_that_is_cut_off_leaves_no_article_without_its_annotations(
    project: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    records = [labelled("a", text=f"{number} {TEXT}") for number in range(300)]
    path = file_of(tmp_path / "x.jsonl", *records)
    put = imports.put

    def cut_off(connection: Connection, given: Sequence[imports.Given]) -> list[Put]:
        outcomes = put(connection, given)
        if any(one.key[0] == 250 for one in given):
            raise KeyboardInterrupt
        return outcomes

    monkeypatch.setattr(importing, "BATCH", 200)
    monkeypatch.setattr(imports, "put", cut_off)
    with pytest.raises(KeyboardInterrupt):
        import_file(project, path, "jsonl")
    assert state(project) == records[:200]
