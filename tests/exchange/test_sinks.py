"""Folders and zips to export into: whole or not at all, and nobody's work is written over."""

import errno
import os
import re
import stat
import zipfile
from collections.abc import Callable, Iterable
from contextlib import suppress
from pathlib import Path

import msgspec
import pytest

from annotator.core.annotation import Record
from annotator.core.work import Cancelled
from annotator.exchange import ExportReport, export_project, import_file, losses_of
from annotator.exchange.errors import CannotWrite, DiskFull, FolderChanged, NotAFile, SomethingLost
from annotator.exchange.files import SUMS
from annotator.exchange.sinks import is_as_written, open_sink, write_sums
from annotator.formats import FORMATS, Losses, Options, Sink
from annotator.store import Project
from tests.exchange.test_round_trip import TEXT, labelled
from tests.formats.given import record_of

BRAT = FORMATS["brat"]


@pytest.fixture(autouse=True)
def _no_sync(monkeypatch: pytest.MonkeyPatch) -> None:
    """What else this machine has to write is not waited for."""
    monkeypatch.setattr(os, "sync", lambda: None)


@pytest.fixture
def here(tmp_path: Path) -> Path:
    """Where exports go; the projects are elsewhere."""
    (tmp_path / "exports").mkdir()
    return tmp_path / "exports"


@pytest.fixture
def full(project: Project) -> Project:
    for number, name in enumerate(("سلمى", "Omar B/2", "سلمى")):
        record = labelled(name, text=f"{TEXT} {number}")
        [article_id] = project.add_articles([record.article]).new
        project.put_annotation(article_id, record.annotations[0])
    return project


def files_in(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()
    }


def zip_files(path: Path) -> dict[str, bytes]:
    with zipfile.ZipFile(path) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def alone(folder: Path) -> set[str]:
    """What stands in a folder, hidden files too."""
    return {path.name for path in folder.iterdir()}


def test_a_folder_a_zip_and_the_folder_again_hold_the_same_files(full: Project, here: Path) -> None:
    reports = [export_project(full, here / out, "brat") for out in ("one", "two.zip", "three.ZIP", "one")]
    assert len({(one.articles, one.annotations, one.spans) for one in reports}) == 1
    folder = files_in(here / "one")
    sums = folder.pop(SUMS).decode().splitlines()
    assert len(sums) == len(folder)
    assert zip_files(here / "two.zip") == folder
    assert (here / "two.zip").read_bytes() == (here / "three.ZIP").read_bytes(), "the same bytes"
    assert alone(here) == {"one", "two.zip", "three.ZIP"}
    assert stat.S_IMODE((here / "one").stat().st_mode) == 0o777 & ~_umask()


def _umask() -> int:
    old = os.umask(0)
    os.umask(old)
    return old


@pytest.mark.parametrize("out", ["out", "out.zip"])
def test_what_went_out_comes_in_again(
    full: Project, fresh: Callable[[], Project], here: Path, out: str
) -> None:
    exported = export_project(full, here / out, "brat")
    other = fresh()
    report = import_file(other, here / out, "brat")
    assert (report.new, report.added, report.spans) == (3, 3, exported.spans)
    assert not report.losses.counts
    again = {record.article.text: record.annotations[0].annotator for record in other.records()}
    assert again == {record.article.text: record.annotations[0].annotator for record in full.records()}


def stopped(project: Project, out: Path, after: int) -> None:
    def tick(done: int, _total: int) -> None:
        if done >= after:
            raise Cancelled

    with suppress(Cancelled):
        export_project(project, out, "brat", tick=tick)


@pytest.mark.parametrize("out", ["out", "out.zip"])
def test_a_cancelled_export_leaves_nothing_or_what_was_there(full: Project, here: Path, out: str) -> None:
    stopped(full, here / out, 2)
    assert alone(here) == set()
    export_project(full, here / out, "brat")
    before = files_in(here / out) if out == "out" else (here / out).read_bytes()
    full.add_articles([record_of("آخر").article])
    stopped(full, here / out, 4)
    assert alone(here) == {out}
    assert before == (files_in(here / out) if out == "out" else (here / out).read_bytes())
    with pytest.raises(SomethingLost):
        export_project(full, here / out, "brat", strict=True)
    assert alone(here) == {out}
    assert before == (files_in(here / out) if out == "out" else (here / out).read_bytes())


@pytest.mark.parametrize("out", ["out", "out.zip"])
@pytest.mark.parametrize(
    "stop", [OSError(errno.ENOSPC, "No space left on device"), ValueError("x"), KeyboardInterrupt()]
)
def test_a_failure_half_way_leaves_nothing(here: Path, out: str, stop: BaseException) -> None:
    def write(_records: Iterable[Record], sink: Sink, _options: Options) -> Losses:
        with sink.open("a/b.txt") as file:
            file.write(b"half")
        with sink.open("a/c.txt") as file:
            file.write(b"half")
            raise stop

    failing = msgspec.structs.replace(BRAT, write=write)
    expected = DiskFull if isinstance(stop, OSError) else type(stop)
    with pytest.raises(expected), open_sink(here / out, failing) as sink:
        failing.write([], sink, Options())
    assert list(here.iterdir()) == []


def test_a_folder_in_which_somebody_worked_is_not_written_over(full: Project, here: Path) -> None:
    out = here / "out"
    changes: list[Callable[[], object]] = [
        lambda: next(out.rglob("*.ann")).write_bytes(b"T1\tX 0 1\tx\n"),
        (out / "new.ann").touch,
        lambda: next(out.rglob("*.ann")).unlink(),
        (out / SUMS).unlink,
        lambda: (out / SUMS).write_bytes(b"\xff"),
        lambda: (out / "link").symlink_to("annotation.conf"),
    ]
    for number, change in enumerate(changes):
        export_project(full, out, "brat")
        change()
        before = files_in(out)
        with pytest.raises(FolderChanged, match="nothing in it is lost"):
            export_project(full, out, "brat")
        assert files_in(out) == before
        out.rename(here / f"kept{number}")


def test_what_a_file_manager_leaves_behind_is_nobodys_work(full: Project, here: Path) -> None:
    export_project(full, here / "out", "brat")
    for name in (".DS_Store", "Thumbs.db", "سلمى/.stats_cache"):
        (here / "out" / name).write_bytes(b"x")
    export_project(full, here / "out", "brat")
    assert is_as_written(here / "out")
    assert not (here / "out" / ".DS_Store").exists()


def test_work_that_begins_during_an_export_is_not_written_over(full: Project, here: Path) -> None:
    out = here / "out"
    export_project(full, out, "brat")

    def tick(_done: int, _total: int) -> None:
        (out / "new.ann").touch()

    with pytest.raises(FolderChanged):
        export_project(full, out, "brat", tick=tick)
    assert (out / "new.ann").exists()
    assert alone(here) == {"out"}


def test_an_empty_folder_is_taken_and_a_file_is_not(full: Project, here: Path) -> None:
    (here / "empty").mkdir()
    (here / "file").write_bytes(b"old")
    export_project(full, here / "empty", "brat")
    assert is_as_written(here / "empty")
    with pytest.raises(NotAFile):
        export_project(full, here / "file", "brat")
    assert (here / "file").read_bytes() == b"old"
    (here / "folder.zip").mkdir()
    with pytest.raises(NotAFile):
        export_project(full, here / "folder.zip", "brat")


@pytest.mark.skipif(os.name != "posix", reason="links as POSIX has them")
def test_a_link_to_a_folder_stays_a_link(full: Project, here: Path) -> None:
    (here / "far").mkdir()
    (here / "near").symlink_to("far", target_is_directory=True)
    export_project(full, here / "near", "brat")
    assert (here / "near").is_symlink()
    assert (here / "far" / "annotation.conf").exists()


def test_a_folder_that_cannot_take_its_place_leaves_the_old_one(
    full: Project, here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = here / "out"
    export_project(full, out, "brat")
    before = files_in(out)
    rename = Path.rename
    attempts = iter([True])

    def failing(self: Path, target: Path) -> Path:
        if target == out and next(attempts, False):
            raise OSError(errno.EACCES, "Permission denied")
        return rename(self, target)

    monkeypatch.setattr(Path, "rename", failing)
    with pytest.raises(CannotWrite):
        export_project(full, out, "brat")
    assert files_in(out) == before
    assert alone(here) == {"out"}


def test_places_that_are_not_there_are_one_sentence(full: Project, here: Path) -> None:
    (here / "file").touch()
    for out in (here / "none" / "out", here / "file" / "out", Path("a\0b"), here / ("x" * 300)):
        for path in (out, out.with_name(f"{out.name}.zip")):
            with pytest.raises(CannotWrite) as refused:
                export_project(full, path, "brat")
            assert "\n" not in str(refused.value)


@pytest.mark.parametrize("name", ["/a", "../a", "a/../../b", "", "a\\b", "c:a", "."])
@pytest.mark.parametrize("out", ["out", "out.zip"])
def test_no_name_leads_out(here: Path, name: str, out: str) -> None:
    with (
        pytest.raises(ValueError, match=f"^{re.escape(name)}$"),
        open_sink(here / out, BRAT) as sink,
        sink.open(name),
    ):
        pass
    assert list(here.iterdir()) == []


@pytest.mark.parametrize("out", ["out", "out.zip"])
def test_a_name_twice_is_an_error_and_no_file(here: Path, out: str) -> None:
    def write_twice() -> None:
        with open_sink(here / out, BRAT) as sink:
            for data in (b"1", b"2"):
                with sink.open("a/x.txt") as file:
                    file.write(data)

    with pytest.raises(CannotWrite):
        write_twice()
    assert list(here.iterdir()) == []


def test_a_zip_holds_no_names_that_fall_together_where_capitals_do_not_count(here: Path) -> None:
    def write_both() -> None:
        with open_sink(here / "out.zip", BRAT) as sink:
            for name in ("a/X.txt", "A/x.txt"):
                with sink.open(name) as file:
                    file.write(b"1")

    with pytest.raises(CannotWrite):
        write_both()
    assert list(here.iterdir()) == []


def test_what_is_lost_is_known_without_writing(full: Project) -> None:
    lost = losses_of(full.records(), "brat", Options(schema=full.schema))
    assert lost.of("metadata") == 3


def test_checksums_are_those_of_the_usual_tool(here: Path) -> None:
    (here / "ع.txt").write_bytes(b"abc")
    assert write_sums(here) == 2
    assert (here / SUMS).read_text(encoding="utf-8") == (
        "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad  ع.txt\n"
    )
    assert is_as_written(here)


def test_a_report_says_where_it_went(full: Project, here: Path) -> None:
    report: ExportReport = export_project(full, here / "out", "brat")
    assert (report.path, report.articles, report.annotations, report.spans) == (here / "out", 3, 3, 3)
