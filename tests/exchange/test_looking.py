"""Before and after a load: what files are recognised as, dry runs, what is remembered, what a report says."""

import json
from pathlib import Path

import pytest

from annotator.core.work import Cancelled
from annotator.exchange import (
    LoadReport,
    load_paths,
    loading,
    look_at_paths,
    remember,
    remembered,
    repair_article,
)
from annotator.loaders import Asked
from annotator.store import Project

NEWS = "قصف على بلدة سرمين\n\nقُتل ثلاثة مدنيين في بلدة سرمين شرقي إدلب، بحسب الدفاع المدني."
BACKWARDS = "\n".join(line[::-1] for line in ("الحكومة السورية في مدينة حلب القديمة", "غارة على بلدة قريبة"))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / "a.txt").write_text(NEWS, encoding="utf-8")
    (folder / "b.txt").write_bytes(NEWS.replace("ثلاثة", "أربعة").encode("windows-1256"))
    (folder / "posts.csv").write_text(f'id,body,نص آخر\n1,"{NEWS}",س\n2,منشور,ص\n3,,\n', encoding="utf-8")
    (folder / "torn.txt").write_text(BACKWARDS, encoding="utf-8")
    (folder / "empty.txt").touch()
    return folder


def test_each_file_is_looked_at_and_nothing_is_stored(project: Project, folder: Path) -> None:
    ticks: list[tuple[int, int]] = []
    a, b, empty, posts, torn = look_at_paths(
        project, [folder], tick=lambda done, total: ticks.append((done, total))
    )
    assert ticks[-1] == (5, 5)
    assert (a.kind, a.encoding, a.guessed, a.articles, a.known) == ("text", "utf-8", False, 1, 0)
    assert (a.first[0].title, a.first[0].zones) == ("قصف على بلدة سرمين", {"title": 1, "body": 1})
    assert (b.encoding, b.guessed) == ("windows-1256", True)
    assert (empty.articles, len(empty.problems)) == (0, 1)
    assert (posts.kind, posts.articles, posts.known, len(posts.problems)) == ("table", 2, 1, 1)
    assert [(one.line, one.known) for one in posts.first] == [(2, True), (5, False)]
    assert posts.columns is not None
    assert posts.columns.names == ("id", "body", "نص آخر")
    assert posts.columns.chosen == {"text": "body"}
    assert posts.columns.rows[1] == ("2", "منشور", "ص")
    assert (torn.wrecked, torn.first[0].wrecked) == (1, True)
    assert project.article_count() == 0


def test_only_the_beginning_of_a_long_file_is_looked_at(project: Project, folder: Path) -> None:
    (seen,) = look_at_paths(project, [folder / "posts.csv"], rows=1)
    assert (seen.articles, seen.whole) == (1, False)
    (other,) = look_at_paths(project, [folder / "posts.csv"], Asked(columns={"text": "نص آخر"}))
    assert [one.text for one in other.first] == ["س", "ص"]
    (unknown,) = look_at_paths(project, [folder / "posts.csv"], Asked(columns={"text": "none"}))
    assert "“id”, “body”" in str(unknown.problems[0])
    (refused,) = look_at_paths(project, [folder / "empty.txt"], Asked(kind="none"))
    assert refused.kind == ""
    assert refused.problems


def test_a_dry_run_finds_what_the_load_finds(project: Project, folder: Path) -> None:
    dry = load_paths(project, [folder], dry_run=True)
    assert project.article_count() == 0
    real = load_paths(project, [folder])
    assert (dry.new, dry.known, dry.ids) == (real.new, real.known, [])
    assert (real.new, real.known) == (4, 1)
    assert [path.name for path, _ in real.refused] == ["empty.txt", "posts.csv"]
    assert real.wrecked == [(folder / "torn.txt", 0)]
    again = load_paths(project, [folder], dry_run=True)
    assert (again.new, again.known) == (0, 5)


def test_wreckage_is_loaded_repaired_where_that_was_asked(project: Project, folder: Path) -> None:
    first = load_paths(project, [folder / "torn.txt"])
    second = load_paths(project, [folder / "torn.txt"], asked=Asked(repair=True))
    assert (second.new, second.repaired, second.wrecked) == (1, 1, [])
    old, new = project.article(first.ids[0]), project.article(second.ids[0])
    assert old.text == BACKWARDS
    assert new.text == "الحكومة السورية في مدينة حلب القديمة\nغارة على بلدة قريبة"
    assert new.meta["origin"]["repaired_from"] == old.sha256
    assert new.meta["origin"]["name"] == "torn.txt"
    assert repair_article(project, first.ids[0]) == second.ids[0]
    assert repair_article(project, second.ids[0]) is None
    assert project.article(first.ids[0]).text == BACKWARDS


def test_chosen_columns_are_remembered_by_kind_and_serve_where_they_fit(
    project: Project, folder: Path
) -> None:
    assert remembered(project) == Asked()
    remember(project, Asked(kind="table", columns={"text": "نص آخر"}))
    remember(project, Asked(encoding="utf-8"))
    for asked in (Asked(), Asked(kind="table")):
        (seen,) = look_at_paths(project, [folder / "posts.csv"], remembered(project, asked))
        assert [one.text for one in seen.first] == ["س", "ص"]
    (folder / "other.csv").write_text("body\nنص\n", encoding="utf-8")
    (other,) = look_at_paths(project, [folder / "other.csv"], remembered(project))
    assert other.columns is not None
    assert other.columns.chosen == {"text": "body"}
    project.set_setting("loading", {"": {"text": 7}, "table": []})
    assert remembered(project) == Asked()


def test_a_load_that_was_stopped_says_what_it_left(
    project: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(loading, "BATCH", 4)
    for number in range(6):
        (tmp_path / f"{number}.txt").write_text(f"نص {number}", encoding="utf-8")
    (tmp_path / "7.jsonl").write_text("".join(f'{{"text": "س{n}"}}\n' for n in range(30)), encoding="utf-8")
    report = LoadReport()

    def enough(done: int, total: int) -> None:
        if project.article_count() >= 12:
            raise Cancelled

    with pytest.raises(Cancelled):
        load_paths(project, sorted(tmp_path.glob("?.*")), tick=enough, report=report)
    assert report.stopped
    assert [path.name for path in report.unread] == ["7.jsonl"]
    assert report.new == project.article_count() == 12
    assert "The load was stopped; 1 file was not read." in report.text("en")
    assert json.loads(json.dumps(report.facts()))["unread"] == [str(tmp_path / "7.jsonl")]


def test_a_report_is_written_in_both_languages(project: Project, folder: Path) -> None:
    report = load_paths(project, [folder])
    english = report.text("en").splitlines()
    assert english[:2] == ["4 articles loaded.", "1 article was there already."]
    assert any("windows-1256, a guess" in line for line in english)
    assert any(line.endswith("empty.txt: “empty.txt” is empty: there is no text in it; choose another file.")
               for line in english)  # fmt: skip
    assert report.text("ar") != report.text("en")
    assert not any(line.startswith("4 articles") for line in report.lines("ar"))


def test_files_of_many_and_of_one_are_read_in_order_in_processes(
    project: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from annotator.exchange import reading

    monkeypatch.setattr(reading, "MANY", 10)
    monkeypatch.setattr(reading, "_CHUNK", 3)
    for number in range(60):
        name = f"{number:02}.jsonl" if number in (0, 7, 31, 59) else f"{number:02}.txt"
        text = (
            f'{{"text": "ج{number:02}أ"}}\n{{"text": "ج{number:02}ب"}}'
            if name[-1] == "l"
            else f"ج{number:02}أ"
        )
        (tmp_path / name).write_text(text, encoding="utf-8")
    ticks: list[tuple[int, int]] = []
    load_paths(project, sorted(tmp_path.glob("[0-9]*")), workers=2, tick=lambda *at: ticks.append(at))
    stored = [record.article.text for record in project.records()]
    assert stored == sorted(stored)
    assert len(stored) == 64
    assert ticks[-1] == (60, 60)
