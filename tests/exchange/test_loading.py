"""Files and folders into a project: what is taken, what is refused, and in which order."""

import os
from collections.abc import Sequence
from concurrent.futures import Future
from pathlib import Path

import pytest

from annotator.core.work import Cancelled
from annotator.exchange import article_files, load_paths, loading, reading
from annotator.exchange.errors import CannotRead, NoArticles, NotThere
from annotator.loaders import LIMIT, Asked
from annotator.loaders.errors import BinaryFile, EmptyFile, PdfFile, TooLarge
from annotator.store import Project


def made(folder: Path, *names: str) -> None:
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(f"خبر عاجل\n\nنص {name}", encoding="utf-8")


def texts(project: Project) -> list[str]:
    return [record.article.text.rpartition(" ")[2] for record in project.records()]


def test_a_folder_is_taken_by_name_files_before_folders(project: Project, tmp_path: Path) -> None:
    folder = tmp_path / "in"
    made(
        folder,
        "b.txt",
        "a.TXT",
        "2/d.txt",
        "1/deep/c.txt",
        "1/z.txt",
        ".hidden.txt",
        ".git/x.txt",
        "note.png",
        "scan.pdf",
    )
    report = load_paths(project, [folder])
    assert texts(project) == ["a.TXT", "b.txt", "1/z.txt", "1/deep/c.txt", "2/d.txt"]
    assert (report.new, report.known) == (5, 0)
    # A picture is passed over; a document might be an article, and that it is none is said.
    assert [(path.name, type(error)) for path, error in report.refused] == [("scan.pdf", PdfFile)]
    assert load_paths(project, [folder], asked=Asked(kind="text")).refused == []
    assert report.ids == [1, 2, 3, 4, 5]


def test_a_file_named_twice_is_loaded_once_and_a_known_text_is_not_added(
    project: Project, tmp_path: Path
) -> None:
    made(tmp_path, "in/a.txt")
    (tmp_path / "in" / "b.txt").write_bytes((tmp_path / "in" / "a.txt").read_bytes())
    report = load_paths(project, [tmp_path / "in" / "a.txt", tmp_path / "in"])
    assert (report.new, report.known) == (1, 1)
    assert load_paths(project, [tmp_path / "in"]).known == 2


@pytest.mark.skipif(os.name != "posix", reason="links and pipes as POSIX has them")
def test_links_in_a_folder_are_not_followed(project: Project, tmp_path: Path) -> None:
    made(tmp_path, "in/a.txt", "secret/b.txt")
    (tmp_path / "in" / "b.txt").symlink_to(tmp_path / "secret" / "b.txt")
    (tmp_path / "in" / "out").symlink_to(tmp_path / "secret")
    (tmp_path / "in" / "round").symlink_to(tmp_path / "in")
    os.mkfifo(tmp_path / "in" / "pipe.txt")
    assert load_paths(project, [tmp_path / "in"]).new == 1
    # A link that the user names is meant.
    assert load_paths(project, [tmp_path / "in" / "b.txt"]).new == 1


def test_refused_files_are_listed_and_the_good_ones_are_loaded(project: Project, tmp_path: Path) -> None:
    folder = tmp_path / "in"
    made(folder, "a.txt", "z.txt")
    (folder / "empty.txt").touch()
    (folder / "binary.txt").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)))
    with (folder / "huge.txt").open("wb") as file:
        file.truncate(50_000_000)
    report = load_paths(project, [folder])
    assert texts(project) == ["a.txt", "z.txt"]
    assert [path.name for path, _ in report.refused] == ["binary.txt", "empty.txt", "huge.txt"]
    binary, empty, huge = (error for _, error in report.refused)
    assert isinstance(binary, BinaryFile)
    assert isinstance(empty, EmptyFile)
    assert isinstance(huge, TooLarge)
    assert all("\n" not in str(error) for _, error in report.refused)


def test_a_huge_file_is_refused_without_reading_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with (tmp_path / "huge.txt").open("wb") as file:
        file.truncate(LIMIT + 1)
    monkeypatch.setattr(os, "read", None)
    with pytest.raises(TooLarge):
        reading.read_bounded(tmp_path / "huge.txt")


def test_guesses_are_told_and_a_choice_is_kept(project: Project, tmp_path: Path) -> None:
    text = "قتل مدني في مدينة حلب السورية وأصيب آخرون بقصف مدفعي على الأحياء السكنية"
    path = tmp_path / "old.txt"
    path.write_bytes(text.encode("windows-1256"))
    report = load_paths(project, [path])
    assert report.guessed == [(path, "windows-1256")]
    assert project.article(report.ids[0]).text == text
    assert load_paths(project, [path], asked=Asked(encoding="windows-1256")).guessed == []


def test_a_path_that_leads_nowhere_stops_before_anything_is_stored(project: Project, tmp_path: Path) -> None:
    made(tmp_path, "in/a.txt", "empty/.hidden.txt", "empty/deep/x.pdf")
    with pytest.raises(NotThere, match=r"none\.txt"):
        load_paths(project, [tmp_path / "in", tmp_path / "none.txt"])
    with pytest.raises(NoArticles, match=r"\.txt"):
        load_paths(project, [tmp_path / "in", tmp_path / "empty"])
    assert project.article_count() == 0
    assert load_paths(project, []).new == 0


@pytest.mark.skipif(os.name != "posix", reason="links and pipes as POSIX has them")
def test_a_pipe_is_refused_without_waiting(project: Project, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "nowhere.txt").symlink_to(tmp_path / "gone")
    report = load_paths(project, [tmp_path / "pipe", tmp_path / "nowhere.txt", Path("/dev/zero")])
    assert [type(error) for _, error in report.refused] == [CannotRead, NotThere, CannotRead]


def test_cancelling_keeps_what_was_loaded(
    project: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(loading, "BATCH", 4)
    made(tmp_path / "in", *(f"{number:02}.txt" for number in range(10)))
    seen: list[tuple[int, int]] = []

    def enough(done: int, total: int) -> None:
        seen.append((done, total))
        if done >= 8:
            raise Cancelled

    with pytest.raises(Cancelled):
        load_paths(project, [tmp_path / "in"], tick=enough)
    assert seen == [(4, 10), (8, 10)]
    assert texts(project) == [f"{number:02}.txt" for number in range(8)]
    seen.clear()
    load_paths(project, [tmp_path / "in"], tick=lambda done, total: seen.append((done, total)))
    assert seen[-1] == (10, 10)
    assert project.article_count() == 10


def test_much_text_is_stored_before_it_fills_the_memory(
    project: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(loading, "BATCH_CHARACTERS", 30)
    made(tmp_path / "in", *(f"{number:02}.txt" for number in range(6)))
    seen: list[int] = []
    load_paths(project, [tmp_path / "in"], tick=lambda done, total: seen.append(done))
    assert len(seen) > 1
    assert project.article_count() == 6


def test_a_deep_tree_does_not_exhaust_the_stack(tmp_path: Path) -> None:
    deep = tmp_path
    for _ in range(300):
        deep /= "d"
    deep.mkdir(parents=True)
    (deep / "a.txt").write_text("نص", encoding="utf-8")
    assert article_files([tmp_path]) == [deep / "a.txt"]


def test_the_real_page_keeps_every_character(project: Project, shared_data: Path, seed_page: bytes) -> None:
    report = load_paths(project, [shared_data / "seed" / "syria_tv_2021-02-24.txt"])
    article = project.article(report.ids[0])
    assert len(article.text) == 2182
    assert article.text == seed_page.decode()
    assert article.text.count("\u00a0") == 9


@pytest.fixture(params=["beside", "killed", "none"])
def helpers(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """Processes that are there from the first file on: beside this one, killed with files in hand, or none.

    Gives how many files were asked of them.
    """
    asked: list[int] = []
    ask = reading._Helpers.ask

    def once_there(
        self: reading._Helpers, paths: Sequence[Path], wish: Asked
    ) -> "Future[reading._Packed] | None":
        for one in self._there:
            one.result()
        answer = ask(self, paths, wish)
        asked.append(len(paths) if answer else 0)
        if request.param == "killed":
            for process in (self._pool._processes or {}).values():
                process.kill()
        return answer

    monkeypatch.setattr(reading, "MANY", 10)
    if request.param == "none":
        monkeypatch.setattr(reading._Helpers, "ask", lambda *_: None)
        return [1]
    monkeypatch.setattr(reading._Helpers, "ask", once_there)
    return asked


def test_processes_read_the_same_in_the_same_order_and_errors_come_through(
    project: Project, tmp_path: Path, helpers: list[int]
) -> None:
    names = [f"in/{number:03}.txt" for number in range(620)]
    made(tmp_path, *names)
    (tmp_path / "in" / "007.txt").write_bytes(b"")
    (tmp_path / "in" / "008.txt").write_bytes(b"%PDF-1.7\0\0\0")
    report = load_paths(project, [tmp_path / "in"], workers=2)
    assert texts(project) == [name for name in names if name not in ("in/007.txt", "in/008.txt")]
    assert [(path.name, type(error)) for path, error in report.refused] == [
        ("007.txt", EmptyFile),
        ("008.txt", PdfFile),
    ]
    assert [error.fields["name"] for _, error in report.refused] == ["007.txt", "008.txt"]
    assert sum(helpers) > 0


def test_a_load_in_processes_can_be_cancelled(
    project: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made(tmp_path, *(f"in/{number:03}.txt" for number in range(60)))
    monkeypatch.setattr(reading, "MANY", 10)
    monkeypatch.setattr(loading, "BATCH", 20)

    def enough(done: int, total: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        load_paths(project, [tmp_path / "in"], workers=2, tick=enough)
    assert project.article_count() == 20
