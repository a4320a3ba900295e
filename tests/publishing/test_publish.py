"""A corpus to publish: whole or not at all, the same bytes from the same project, parts frozen."""

import hashlib
import shutil
from pathlib import Path

import msgspec
import pytest

from annotator.core.annotation import Annotation, make_span
from annotator.core.article import Article, Zone
from annotator.core.choice import Choice, Hidden
from annotator.core.work import Cancelled
from annotator.exchange import export_project, import_file, make_demo, writing
from annotator.exchange.errors import CannotWrite, FolderTaken, SomethingLost
from annotator.formats import Options
from annotator.publishing import Plan, part_project, publish_project, rehearse_publish
from annotator.publishing.publish import SHARES
from annotator.store import Project


@pytest.fixture(scope="module")
def demo_made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("demo")
    make_demo(folder)
    return next(folder.rglob("*.hashiya"))


@pytest.fixture
def demo(demo_made: Path, tmp_path: Path) -> Project:
    return Project.open(Path(shutil.copy(demo_made, tmp_path)), backup=False)


def contents(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def test_the_same_project_gives_the_same_bytes(demo: Project, tmp_path: Path) -> None:
    plan = Plan(formats=("jsonl", "conll"), licence="CC-BY-4.0", title="تجربة", freeze=False)
    report = publish_project(demo, tmp_path / "one", plan)
    publish_project(demo, tmp_path / "two", plan)
    one = contents(tmp_path / "one")
    assert one == contents(tmp_path / "two")
    assert len(one) == report.files
    lines = [line.split("  ", 1) for line in one["SHA256SUMS"].decode().splitlines()]
    sums = {name: digest for digest, name in lines}
    assert sums == {
        name: hashlib.sha256(data).hexdigest() for name, data in one.items() if name != "SHA256SUMS"
    }
    card = one["README.md"].decode()
    assert "CC-BY-4.0" in card
    assert "# تجربة" in card
    assert "gamma" in card
    assert demo.split() == {}


def test_what_stands_in_the_parts_is_what_was_chosen(demo: Project, tmp_path: Path) -> None:
    plan = Plan(choice=Choice(rule="union", statuses=("done",), zones="article"))
    report = publish_project(demo, tmp_path / "out", plan)
    lines = (tmp_path / "out" / "splits.tsv").read_text(encoding="utf-8").splitlines()[1:]
    parts = dict(line.split("\t")[:2] for line in lines)
    found: dict[str, str] = {}
    for part in SHARES:
        for line in (tmp_path / "out" / "data" / "jsonl" / f"{part}.jsonl").read_bytes().splitlines():
            article = msgspec.json.decode(line)
            found[article["sha256"]] = part
            assert [one["annotator"] for one in article["annotations"]] == ["union"]
    assert found == parts
    assert demo.split() == report.parted.parts
    assert report.parted.groups, "the reprint among the samples is found"
    assert "by 2 annotators" in (tmp_path / "out" / "README.md").read_text(encoding="utf-8")


def test_new_articles_never_move_old_ones(demo: Project, tmp_path: Path) -> None:
    before = publish_project(demo, tmp_path / "one", Plan()).parted.parts
    demo.add_articles([Article(text=f"خبر جديد رقم {number}") for number in range(5)])
    after = part_project(demo, Choice(), SHARES, seed=99)
    assert {sha: after.parts[sha] for sha in before} == before
    assert after.frozen == len(before)


def test_nothing_half_written_stays(demo: Project, tmp_path: Path) -> None:
    calls = 0

    def tick(_done: int, _total: int) -> None:
        nonlocal calls
        calls += 1
        if calls > 30:
            raise Cancelled

    with pytest.raises(Cancelled):
        publish_project(demo, tmp_path / "out", Plan(), tick)
    assert not (tmp_path / "out").exists()
    assert not [path for path in tmp_path.iterdir() if path.name.startswith(".hashiya")]
    assert demo.split() == {}
    (tmp_path / "taken").mkdir()
    (tmp_path / "taken" / "x").touch()
    with pytest.raises(CannotWrite):
        publish_project(demo, tmp_path / "taken", Plan())


def test_no_name_of_an_annotator_and_no_hidden_word_gets_out(demo: Project, tmp_path: Path) -> None:
    hidden = Hidden(annotators=True, labels=("SOURCE",))
    plan = Plan(choice=Choice(statuses=("done",), hidden=hidden, zones="article"))
    publish_project(demo, tmp_path / "out", plan)
    names = [one.name for one in demo.annotators()]
    assert names
    for data in contents(tmp_path / "out").values():
        assert not any(name.encode() in data for name in names)


def test_forms_of_several_files_are_folders_of_the_parts(demo: Project, tmp_path: Path) -> None:
    plan = Plan(formats=("brat", "tei"), freeze=False)
    report = publish_project(demo, tmp_path / "one", plan)
    publish_project(demo, tmp_path / "two", plan)
    one = contents(tmp_path / "one")
    assert one == contents(tmp_path / "two")
    assert len(one) == report.files
    named = [line.split("  ", 1)[1] for line in one["SHA256SUMS"].decode().splitlines()]
    assert {*named, "SHA256SUMS"} == set(one)
    for part, distribution in report.parted.each.items():
        with Project.create(tmp_path / f"{part}.hashiya", demo.schema) as again:
            brat = import_file(again, tmp_path / "one" / "data" / "brat" / part, "brat")
            assert brat.new == distribution.articles
            assert brat.spans == sum(distribution.labels.values())
            texts = {record.article.text for record in again.records()}
        with Project.create(tmp_path / f"{part}2.hashiya", demo.schema) as again:
            tei = import_file(again, tmp_path / "one" / "data" / "tei" / f"{part}.xml", "tei")
            assert (tei.new, tei.spans) == (brat.new, brat.spans)
            assert texts == {record.article.text for record in again.records()}


def test_no_name_of_an_annotator_is_the_name_of_a_file(demo: Project, tmp_path: Path) -> None:
    choice = Choice(statuses=("done",), hidden=Hidden(annotators=True), zones="article")
    publish_project(demo, tmp_path / "out", Plan(formats=("brat", "tei"), choice=choice))
    names = [one.name for one in demo.annotators()]
    for path, data in contents(tmp_path / "out").items():
        assert not any(name in path or name.encode() in data for name in names)


def test_a_published_corpus_is_never_replaced(demo: Project, tmp_path: Path) -> None:
    publish_project(demo, tmp_path / "out", Plan(formats=("brat",)))
    before = contents(tmp_path / "out")
    with pytest.raises(FolderTaken):
        publish_project(demo, tmp_path / "out", Plan(formats=("brat",)))
    with pytest.raises(FolderTaken):
        export_project(demo, tmp_path / "out" / "data", "brat")
    assert contents(tmp_path / "out") == before


def test_spans_in_site_furniture_are_counted_apart_and_in_no_part(tmp_path: Path, demo: Project) -> None:
    text = "شارك عبر تويتر\nقصف الطيران حلب."
    article = Article(text=text, zones=(Zone(0, 14, "chrome"),))
    (number,) = demo.add_articles([article]).new
    spans = (make_span(text, 9, 14, "ACTOR"), make_span(text, 27, 30, "LOCATION"))
    demo.put_annotation(number, Annotation(annotator="نور", status="done", spans=spans))
    choice = Choice(annotators=("نور",), statuses=("done",), zones="article")
    parted = part_project(demo, choice, SHARES)
    assert (parted.whole.labels, parted.furniture) == ({"LOCATION": 1}, 1)
    report = publish_project(demo, tmp_path / "out", Plan(choice=choice, freeze=False))
    assert report.parted.furniture == 1
    card = (tmp_path / "out" / "README.md").read_text(encoding="utf-8")
    assert "1 span stood in site furniture and went with it." in card
    assert "| `ACTOR` | Actor | جهة فاعلة | 0 | 0 | 0 | 0 |" in card
    whole = part_project(demo, msgspec.structs.replace(choice, zones="all"), SHARES)
    assert (whole.whole.labels, whole.furniture) == ({"ACTOR": 1, "LOCATION": 1}, 0)


def test_the_card_says_what_was_chosen(tmp_path: Path, demo: Project) -> None:
    record = next(
        one for one in demo.records() if one.annotations and one.article.source and one.article.published
    )
    source, names = record.article.source, (record.annotations[0].annotator,)
    choice = Choice(
        annotators=names, sources=(source,), since="2000-01-01", columns=("title",), zones="article"
    )
    plan = Plan(choice=choice, formats=("conll", "jsonl", "conll"), options=Options(flatten="label-order"))
    report = publish_project(demo, tmp_path / "out", plan)
    assert list(report.losses) == ["conll", "jsonl"]
    card = (tmp_path / "out" / "README.md").read_text(encoding="utf-8")
    assert f"Only those of {names[0]}." in card
    assert f"Only articles of these outlets: {source}." in card
    assert "Only articles published from 2000-01-01 (both included)" in card
    assert "Of the articles' metadata it has: title." in card
    assert "`conll`: of several spans in one place the one whose label stands first" in card
    hidden = msgspec.structs.replace(choice, hidden=Hidden(annotators=True))
    publish_project(demo, tmp_path / "hidden", msgspec.structs.replace(plan, choice=hidden))
    assert names[0] not in (tmp_path / "hidden" / "README.md").read_text(encoding="utf-8")


def test_a_rehearsal_tells_what_would_be_reported(tmp_path: Path, demo: Project) -> None:
    choice = Choice(rule="union", zones="article")
    plan = Plan(choice=choice, formats=("conll", "brat"), strict=True)
    before = rehearse_publish(demo, plan)
    assert demo.split() == {}
    with pytest.raises(SomethingLost):
        publish_project(demo, tmp_path / "out", plan)
    assert not (tmp_path / "out").exists()
    after = publish_project(demo, tmp_path / "out", msgspec.structs.replace(plan, strict=False))
    assert (before.parted, before.losses) == (after.parted, after.losses)
    jsonl = Plan(choice=Choice(rule="union"), strict=True, freeze=False)
    assert publish_project(demo, tmp_path / "whole", jsonl).files


def test_nothing_that_was_left_out_or_hidden_stands_in_the_card(tmp_path: Path, demo: Project) -> None:
    outlets = [one for one in demo.outlets() if one]
    assert outlets
    bare = Choice(rule="union", statuses=("done",), zones="article", columns=("title",))
    publish_project(demo, tmp_path / "bare", Plan(choice=bare, freeze=False))
    card = (tmp_path / "bare" / "README.md").read_text(encoding="utf-8")
    assert not any(one in card for one in outlets)
    assert "published 20" not in card
    # A name that is labelled in a text, and that an outlet has.
    (number,) = demo.add_articles([Article(text=f"قال موقع {outlets[0]} إن القصف استمر.")]).new
    text = demo.article(number).text
    start = text.index(outlets[0])
    span = make_span(text, start, start + len(outlets[0]), "SOURCE")
    demo.put_annotation(number, Annotation(annotator="نور", status="done", spans=(span,)))
    hiding = Choice(statuses=("done",), zones="article", hidden=Hidden(annotators=True, labels=("SOURCE",)))
    publish_project(demo, tmp_path / "hiding", Plan(choice=hiding, freeze=False))
    for name, data in contents(tmp_path / "hiding").items():
        assert outlets[0].encode() not in data, name


def test_parts_by_date_do_not_depend_on_what_goes_out(demo: Project) -> None:
    choice = Choice(rule="union", statuses=("done",))
    dated = part_project(demo, choice, SHARES, by_date=True)
    without = msgspec.structs.replace(choice, columns=(), hidden=Hidden(labels=("ACTOR",)), zones="article")
    assert part_project(demo, without, SHARES, by_date=True).parts == dated.parts
    by_label = part_project(demo, choice, SHARES)
    assert part_project(demo, msgspec.structs.replace(choice, columns=()), SHARES).parts == by_label.parts


def test_several_processes_publish_the_same_bytes(
    demo: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(writing, "MANY", 1)
    plan = Plan(
        formats=("jsonl", "conll", "hf-parquet", "brat"), choice=Choice(zones="article"), freeze=False
    )
    one = publish_project(demo, tmp_path / "one", plan)
    two = publish_project(demo, tmp_path / "two", plan, workers=2)
    assert (tmp_path / "one" / "SHA256SUMS").read_bytes() == (tmp_path / "two" / "SHA256SUMS").read_bytes()
    assert msgspec.structs.replace(two, path=one.path) == one
    assert rehearse_publish(demo, plan, workers=2).losses == one.losses


def test_all_of_it_is_of_one_state_whatever_is_said_meanwhile(demo: Project, tmp_path: Path) -> None:
    plan = Plan(formats=("jsonl", "conll"), choice=Choice(), freeze=False)
    publish_project(demo, tmp_path / "quiet", plan)
    heard = 0

    def tick(_done: int, _total: int) -> None:
        nonlocal heard
        heard += 1
        if heard % 10 == 1:
            [added] = elsewhere.add_articles([Article(text=f"قصف جديد {heard}")]).new
            elsewhere.put_annotation(added, Annotation(annotator="زائر", status="done"))

    with Project.open(demo.path, backup=False) as elsewhere:
        publish_project(demo, tmp_path / "busy", plan, tick)
    assert heard > 20
    names = ("data/jsonl/train.jsonl", "data/conll/test.conll", "splits.tsv")
    for name in names:
        assert (tmp_path / "busy" / name).read_bytes() == (tmp_path / "quiet" / name).read_bytes()
