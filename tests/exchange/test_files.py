"""A file is the old one or the whole new one, whatever happens in between."""

import errno
import os
import stat
from pathlib import Path

import pytest

from annotator.exchange.errors import CannotWrite, DiskFull, NotAFile
from annotator.exchange.files import same_file, write_beside


def test_the_new_file_takes_the_place_of_the_old(tmp_path: Path) -> None:
    path = tmp_path / "تصدير.jsonl"
    for data in (b"old", b"new and longer", b""):
        with write_beside(path) as out:
            out.write(data)
        assert path.read_bytes() == data
    assert [one.name for one in tmp_path.iterdir()] == [path.name]


def test_until_the_end_the_old_file_is_there(tmp_path: Path) -> None:
    path = tmp_path / "out"
    path.write_bytes(b"old")
    with write_beside(path) as out:
        out.write(b"new")
        out.flush()
        assert path.read_bytes() == b"old"
    assert path.read_bytes() == b"new"


def write_half(path: Path, stop: BaseException) -> None:
    with write_beside(path) as out:
        out.write(b"half")
        raise stop


@pytest.mark.parametrize("stop", [ValueError, KeyboardInterrupt])
def test_a_failure_leaves_the_old_file_and_nothing_else(tmp_path: Path, stop: type[BaseException]) -> None:
    path = tmp_path / "out"
    path.write_bytes(b"old")
    with pytest.raises(stop):
        write_half(path, stop())
    assert path.read_bytes() == b"old"
    assert [one.name for one in tmp_path.iterdir()] == ["out"]


def test_a_full_disk_is_one_sentence_and_leaves_the_old_file(tmp_path: Path) -> None:
    path = tmp_path / "out"
    path.write_bytes(b"old")
    with pytest.raises(DiskFull, match="disk is full"):
        write_half(path, OSError(errno.ENOSPC, "No space left on device"))
    assert path.read_bytes() == b"old"
    assert [one.name for one in tmp_path.iterdir()] == ["out"]


def test_a_disk_that_fills_up_at_the_sync_leaves_the_old_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "out"
    path.write_bytes(b"old")

    def full(descriptor: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(DiskFull), write_beside(path) as out:
        out.write(b"new")
    assert path.read_bytes() == b"old"
    assert [one.name for one in tmp_path.iterdir()] == ["out"]


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no /dev/full")
def test_a_disk_that_is_really_full_at_the_last_flush(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened = os.open

    def onto_full(path: Path, flags: int, mode: int = 0o777) -> int:
        if str(path).endswith(".tmp"):
            opened_beside = opened(path, flags, mode)
            os.close(opened_beside)
            return opened("/dev/full", os.O_WRONLY)
        return opened(path, flags, mode)

    monkeypatch.setattr(os, "open", onto_full)
    path = tmp_path / "out"
    path.write_bytes(b"old")
    with pytest.raises(DiskFull), write_beside(path) as out:
        out.write(b"few")
    assert path.read_bytes() == b"old"
    assert [one.name for one in tmp_path.iterdir()] == ["out"]


def test_what_is_no_ordinary_file_is_not_replaced(tmp_path: Path) -> None:
    refused = [tmp_path]
    if os.name == "posix":
        os.mkfifo(tmp_path / "pipe")
        refused += [tmp_path / "pipe", Path("/dev/null")]
    for path in refused:
        with pytest.raises(NotAFile), write_beside(path):
            pass
        assert path.exists()


def test_a_place_that_is_not_there_is_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    for path in (tmp_path / "none" / "out", tmp_path / "file" / "out", tmp_path / ("x" * 300), Path("a\0b")):
        with pytest.raises(CannotWrite, match="untouched") as refused, write_beside(path) as out:
            out.write(b"data")
        assert "\n" not in str(refused.value)


@pytest.mark.skipif(os.name != "posix", reason="links and permissions as POSIX has them")
def test_a_link_stays_a_link_and_its_target_is_replaced(tmp_path: Path) -> None:
    (tmp_path / "far").mkdir()
    target = tmp_path / "far" / "target"
    target.write_bytes(b"old")
    link = tmp_path / "link"
    link.symlink_to(target)
    with write_beside(link) as out:
        out.write(b"new")
    assert link.is_symlink()
    assert target.read_bytes() == b"new"
    circle = tmp_path / "circle"
    circle.symlink_to(circle)
    with pytest.raises(CannotWrite), write_beside(circle):
        pass


@pytest.mark.skipif(os.name != "posix", reason="links and permissions as POSIX has them")
def test_permissions_stay_and_a_new_file_has_those_the_user_wants(tmp_path: Path) -> None:
    path = tmp_path / "out"
    old = os.umask(0o027)
    try:
        with write_beside(path) as out:
            out.write(b"1")
        assert stat.S_IMODE(path.stat().st_mode) == 0o640
        path.chmod(0o600)
        with write_beside(path) as out:
            out.write(b"2")
        assert stat.S_IMODE(path.stat().st_mode) == 0o600
    finally:
        os.umask(old)


def test_one_file_by_two_names(tmp_path: Path) -> None:
    (tmp_path / "a").touch()
    assert same_file(tmp_path / "a", tmp_path / "." / "a")
    assert same_file(tmp_path / "none", tmp_path / "x" / ".." / "none")
    assert not same_file(tmp_path / "a", tmp_path / "none")
