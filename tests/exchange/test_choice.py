"""What goes out of a project: whose, which, how much of the page, and what is hidden."""

from pathlib import Path

import msgspec
import pytest

from annotator.core.annotation import Annotation, Record, check_span, make_span
from annotator.core.arabic import fold_text
from annotator.core.article import Article, Zone
from annotator.core.change import SetNote
from annotator.core.choice import Choice, Hidden
from annotator.core.schema import Schema, schema_from_json
from annotator.core.work import no_tick
from annotator.exchange import export_project, import_file, rehearse_export, usual_zones
from annotator.exchange.errors import NoSuchPart, SomethingLost
from annotator.exchange.outgoing import outgoing_of
from annotator.formats import FEATURES, FORMATS
from annotator.places import resource
from annotator.store import Project

FIRST = "icon\nقال أبو محمد إن القصف على حلب أوقع قتيلين.\nوأكّد ابو مُحمد ذلك لأبو محمد نفسه."
SECOND = "نفى شاهد من حلب رواية أبو محمد، وقال إن القتلى ثلاثة."


def said(text: str, name: str, *parts: tuple[str, str], status: str = "done") -> Annotation:
    spans = [
        make_span(text, text.index(words), text.index(words) + len(words), label) for words, label in parts
    ]
    spans.sort(key=lambda span: span.start)
    return Annotation(annotator=name, status=status, spans=tuple(spans), note="سر")  # type: ignore[arg-type]


@pytest.fixture
def schema() -> Schema:
    return schema_from_json(resource("schemas", "conflict.json").read_bytes())


@pytest.fixture
def project(tmp_path: Path, schema: Schema) -> Project:
    made = Project.create(tmp_path / "p.hashiya", schema)
    first = Article(text=FIRST, title="أبو محمد يتحدث", source="وكالة", published="2021-02-24",
                    url="https://example.org/1", zones=(Zone(0, 4, "chrome"),))  # fmt: skip
    made.add_articles([first, Article(text=SECOND, published="2022-01-01")])
    made.put_annotation(
        1, said(FIRST, "سلمى", ("أبو محمد", "SOURCE"), ("حلب", "LOCATION"), ("icon", "SOURCE"))
    )
    made.put_annotation(1, said(FIRST, "نور", ("أبو محمد", "SOURCE"), ("قتيلين", "CASUALTY")))
    made.put_annotation(2, said(SECOND, "سلمى", ("حلب", "LOCATION"), status="in_progress"))
    return made


def records(project: Project, choice: Choice) -> list[Record]:
    with project.state() as state:
        outgoing = outgoing_of(project, state, choice)
        _chosen, counted = outgoing.counted(state, 0, no_tick)
        found = list(counted)
    for record in found:
        for annotation in record.annotations:
            for span in annotation.spans:
                check_span(record.article.text, span)
    return found


def words(record: Record) -> dict[str, list[str]]:
    return {one.annotator: [span.text for span in one.spans] for one in record.annotations}


def test_whose_and_which(project: Project) -> None:
    first, second = records(project, Choice(annotators=("نور",)))
    assert list(words(first)) == ["نور"]
    assert second.annotations == ()
    first, second = records(project, Choice(statuses=("done",)))
    assert list(words(first)) == ["سلمى", "نور"]
    assert second.annotations == ()
    (only,) = records(project, Choice(since="2021-06-01"))
    assert only.article.text == SECOND
    assert records(project, Choice(until="2021-02-24", sources=("وكالة",)))[0].article.text == FIRST
    assert all(one.annotations == () for one in records(project, Choice(gold=True)))
    first, _ = records(project, Choice(rule="majority"))
    assert words(first) == {"majority": ["أبو محمد"]}


def test_furniture_stays_behind_and_is_counted(project: Project, tmp_path: Path) -> None:
    first, _ = records(project, Choice(zones="article"))
    assert first.article.text.startswith("قال أبو محمد")
    assert words(first)["سلمى"] == ["أبو محمد", "حلب"]
    report = export_project(project, tmp_path / "x.jsonl", "jsonl", choice=Choice(zones="article"))
    assert report.furniture == 1
    assert rehearse_export(project, "jsonl", choice=Choice(zones="article")).furniture == 1


def test_columns(project: Project) -> None:
    first, _ = records(project, Choice(columns=("date",)))
    assert (first.article.title, first.article.url, first.article.published) == ("", "", "2021-02-24")


def test_hidden_words_are_gone_wherever_they_stand(project: Project) -> None:
    hidden = Hidden(labels=("SOURCE",), annotators=True)
    first, second = records(project, Choice(hidden=hidden, zones="article"))
    for record in (first, second):
        whole = fold_text(msgspec.json.encode(record).decode())
        assert "محمد" not in whole
        assert "سلمي" not in whole
        assert "سر" not in [one.note for one in record.annotations]
    assert first.article.title == "[SOURCE-1] يتحدث"
    assert first.article.text.count("[SOURCE-1]") == 3
    assert "رواية [SOURCE-1]، وقال" in second.article.text, "also where nobody labelled it"
    assert words(first)["annotator-1"] == ["[SOURCE-1]", "حلب"]
    assert words(second)["annotator-1"] == ["حلب"]
    assert (first.article.url, first.article.meta) == ("", {})


def test_strict_writes_nothing_where_anything_is_lost(project: Project, tmp_path: Path) -> None:
    out = tmp_path / "x.conll"
    described = make_span(SECOND, 0, 3, "ACTOR", {"kind": "other"})  # tags have no place for attributes
    project.put_annotation(2, Annotation(annotator="نور", status="done", spans=(described,)))
    with pytest.raises(SomethingLost):
        export_project(project, out, "conll", strict=True)
    assert not out.exists()
    export_project(project, tmp_path / "x.jsonl", "jsonl", strict=True)


def test_a_part_of_the_frozen_split(project: Project, tmp_path: Path) -> None:
    with pytest.raises(NoSuchPart):
        records(project, Choice(part="train"))
    project.freeze_split({Article(text=FIRST).sha256: "train", Article(text=SECOND).sha256: "test"})
    project.freeze_split({Article(text=FIRST).sha256: "test"})
    assert [one.article.text for one in records(project, Choice(part="train"))] == [FIRST]
    assert list(project.check()) == []


def test_a_rehearsal_says_what_the_export_says(project: Project, tmp_path: Path) -> None:
    for name, form in FORMATS.items():
        if form.needs:
            continue
        written = export_project(project, tmp_path / f"{name}{'' if form.folder else form.extension}", name)
        told = rehearse_export(project, name)
        assert (told.articles, told.spans, told.losses) == (written.articles, written.spans, written.losses)


def test_a_dry_run_finds_what_the_import_finds(project: Project, tmp_path: Path) -> None:
    export_project(project, tmp_path / "x.jsonl", "jsonl")
    project.apply(2, project.annotator("سلمى").id, SetNote("سر", "آخر"), 1)
    told = import_file(project, tmp_path / "x.jsonl", "jsonl", dry_run=True)
    done = import_file(project, tmp_path / "x.jsonl", "jsonl")
    counts = (told.new, told.known, told.added, told.same, told.spans, len(told.clashes))
    assert counts == (0, 2, 0, 2, 0, 1)
    assert counts == (done.new, done.known, done.added, done.same, done.spans, len(done.clashes))


def test_only_what_loses_nothing_goes_out_with_the_whole_page() -> None:
    whole = {name for name in FORMATS if usual_zones(name) == "all"}
    assert whole == {form.name for form in FORMATS.values() if form.holds == set(FEATURES) or form.upon}
    assert "jsonl" in whole
    assert not whole & {"conll", "doccano"}


def test_everything_comes_back_from_the_default(project: Project, tmp_path: Path, schema: Schema) -> None:
    export_project(project, tmp_path / "x.jsonl", "jsonl")
    with Project.create(tmp_path / "other.hashiya", schema) as other:
        import_file(other, tmp_path / "x.jsonl", "jsonl")
        assert [one.annotations for one in other.records()] == [one.annotations for one in project.records()]
