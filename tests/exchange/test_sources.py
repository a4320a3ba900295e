"""Files, folders and zips of others: opened without following, waiting, unpacking or believing them."""

import os
import stat
import struct
import warnings
from collections.abc import Callable
from pathlib import Path
from zipfile import ZIP_BZIP2, ZIP_DEFLATED, ZIP_LZMA, ZIP_STORED, ZipFile, ZipInfo

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from annotator.core.errors import HashiyaError
from annotator.exchange import import_file, sources
from annotator.exchange.errors import CannotRead, NoFiles, NotThere, UnsafeZip
from annotator.exchange.sources import names_in, open_source
from annotator.formats import FORMATS, BadLine
from annotator.store import Project

BRAT = FORMATS["brat"]
TEXT = "قصف على البوكمال".encode()
GOOD = {"x.txt": TEXT, "x.ann": "T1\tLOCATION 8 16\tالبوكمال\n".encode()}


def zipped(path: Path, files: dict[str, bytes], how: int = ZIP_DEFLATED) -> Path:
    with ZipFile(path, "w", how) as archive:
        for name, data in files.items():
            archive.writestr(ZipInfo(name), data, how)
    return path


def read_all(path: Path) -> dict[str, bytes]:
    found = {}
    with open_source(path, BRAT) as source:
        for name in source.names:
            with source.open(name) as file:
                found[name] = file.read()
    return found


@pytest.mark.parametrize("how", [ZIP_STORED, ZIP_DEFLATED, ZIP_BZIP2, ZIP_LZMA])
def test_a_folder_and_a_zip_of_any_kind_are_the_same_files(tmp_path: Path, how: int) -> None:
    files = {f"أ/ب/{name}": data for name, data in GOOD.items()} | GOOD | {"annotation.conf": b""}
    for name, data in files.items():
        (tmp_path / "in" / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "in" / name).write_bytes(data)
    assert read_all(tmp_path / "in") == files
    assert read_all(zipped(tmp_path / "in.zip", files, how)) == files


def test_one_file_of_several_stands_for_those_beside_it(project: Project, tmp_path: Path) -> None:
    for name, data in (GOOD | {"y.ann": b"broken", "y.txt": b"y", "x": b"", ".x.ann": b""}).items():
        (tmp_path / name).write_bytes(data)
    assert list(read_all(tmp_path / "x.ann")) == ["x", "x.ann", "x.txt"]
    report = import_file(project, tmp_path / "x.ann", "brat")
    assert (report.new, report.spans) == (1, 1)


def test_what_is_none_of_the_files_is_not_opened(tmp_path: Path) -> None:
    for name, data in GOOD.items():
        (tmp_path / name).write_bytes(data)
    zipped(tmp_path / "z.zip", GOOD)
    (tmp_path / "other").write_bytes(b"")
    for path in (tmp_path / "x.ann", tmp_path / "z.zip"):
        with open_source(path, BRAT) as source:
            for name in ("other", "../x.txt", "/etc/hostname", ""):
                with pytest.raises(NotThere), source.open(name):
                    pass


@pytest.mark.skipif(os.name != "posix", reason="links and pipes as POSIX has them")
def test_links_pipes_and_devices_are_passed_over_or_refused(tmp_path: Path) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    for name, data in GOOD.items():
        (folder / name).write_bytes(data)
    (tmp_path / "secret.ann").write_bytes(b"secret")
    (folder / "link.ann").symlink_to(tmp_path / "secret.ann")
    (folder / "links").symlink_to(tmp_path, target_is_directory=True)
    os.mkfifo(folder / "pipe.ann")
    assert sorted(read_all(folder)) == ["x.ann", "x.txt"]
    # One that becomes a link, or a pipe, after the names were read.
    with open_source(folder, BRAT) as source:
        (folder / "x.ann").unlink()
        (folder / "x.ann").symlink_to(tmp_path / "secret.ann")
        with pytest.raises(CannotRead), source.open("x.ann"):
            pass
        (folder / "x.ann").unlink()
        os.mkfifo(folder / "x.ann")
        with pytest.raises(CannotRead), source.open("x.ann"):
            pass
        (folder / "x.ann").unlink()
        with pytest.raises(NotThere), source.open("x.ann"):
            pass
    jsonl = FORMATS["jsonl"]
    with (
        open_source(folder / "pipe.ann", jsonl) as source,
        pytest.raises(CannotRead),
        source.open("pipe.ann"),
    ):
        pass
    # A link that whoever imports has named is what they mean.
    (tmp_path / "named").symlink_to(tmp_path / "secret.ann")
    with open_source(tmp_path / "named", jsonl) as source, source.open("named") as file:
        assert file.read() == b"secret"


@pytest.mark.skipif(os.name != "posix", reason="names of any bytes as POSIX has them")
def test_a_name_that_is_no_text_is_one_sentence(tmp_path: Path) -> None:
    try:
        Path(os.fsdecode(bytes(tmp_path) + b"/\xff.ann")).write_bytes(b"")
    except OSError:
        pytest.skip("this file system takes no such name")
    with pytest.raises(CannotRead) as refused, open_source(tmp_path, BRAT):
        pass
    str(refused.value).encode()


@pytest.mark.parametrize("path", ["none", "none.zip", "a\0b", "a\0b.zip", "x" * 300, "file/x.ann"])
def test_what_is_not_there_is_one_sentence(tmp_path: Path, path: str) -> None:
    (tmp_path / "file").touch()
    for form in (BRAT, FORMATS["jsonl"]):
        with pytest.raises(CannotRead) as refused, open_source(tmp_path / path, form):
            pass
        assert "\n" not in str(refused.value)
    with pytest.raises(CannotRead):
        names_in(tmp_path / path)


def test_a_folder_and_a_zip_without_such_files_are_told(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    for path in (
        tmp_path / "in",
        zipped(tmp_path / "in.zip", {"a.txt": b"", ".x.ann": b"", "__MACOSX/x.ann": b""}),
    ):
        with pytest.raises(NoFiles, match=r"\.ann"), open_source(path, BRAT):
            pass


def spoiled(path: Path, change: Callable[[bytearray], None]) -> Path:
    data = bytearray(path.read_bytes())
    change(data)
    path.write_bytes(data)
    return path


def at_data(data: bytearray) -> int:
    """Where the first file's own bytes begin."""
    name, extra = struct.unpack("<HH", data[26:30])
    return int(30 + name + extra)


def wrong_sum(data: bytearray) -> None:
    data[data.index(b"PK\1\2") + 16] ^= 0xFF


def wrong_method(data: bytearray) -> None:
    data[data.index(b"PK\1\2") + 10] = 99


def password(data: bytearray) -> None:
    data[data.index(b"PK\1\2") + 8] |= 1


def other_header(data: bytearray) -> None:
    data[30] ^= 0x01


def broken_stream(data: bytearray) -> None:
    start = at_data(data)
    data[start : start + 8] = b"\xff" * 8


def cut_short(data: bytearray) -> None:
    del data[-30:]


def offset_beyond(data: bytearray) -> None:
    place = data.index(b"PK\1\2") + 42
    data[place : place + 4] = struct.pack("<I", 0x7FFFFFFF)


def larger_than_it_says(data: bytearray) -> None:
    place = data.index(b"PK\1\2") + 24
    data[place : place + 4] = struct.pack("<I", 5)


SPOILING = [
    wrong_sum, wrong_method, password, other_header, broken_stream, cut_short, offset_beyond,
    larger_than_it_says,
]  # fmt: skip


@pytest.mark.parametrize("how", [ZIP_STORED, ZIP_DEFLATED, ZIP_BZIP2, ZIP_LZMA])
@pytest.mark.parametrize("spoil", SPOILING)
def test_a_zip_that_is_broken_is_one_sentence_and_changes_nothing(
    project: Project, tmp_path: Path, spoil: Callable[[bytearray], None], how: int
) -> None:
    path = spoiled(zipped(tmp_path / "x.zip", {name: data * 99 for name, data in GOOD.items()}, how), spoil)
    with pytest.raises((CannotRead, BadLine)) as refused:
        import_file(project, path, "brat")
    assert "\n" not in str(refused.value)
    assert project.article_count() == 0


def test_a_name_of_nothing_in_a_zip_is_passed_over(tmp_path: Path) -> None:
    path = zipped(tmp_path / "x.zip", GOOD)
    with ZipFile(path) as archive:
        archive.infolist()[0].filename = ""  # as a changed byte may leave it
        assert len(sources._entries(path, archive)) == len(GOOD) - 1


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.tuples(st.integers(0, 10_000), st.integers(0, 255)), min_size=1, max_size=4))
def test_whatever_is_changed_in_a_zip_it_is_read_or_refused(
    tmp_path: Path, changes: list[tuple[int, int]]
) -> None:
    path = zipped(tmp_path / "x.zip", GOOD)

    def change(data: bytearray) -> None:
        for place, byte in changes:
            data[place % len(data)] = byte

    spoiled(path, change)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of names that stand there twice
        try:
            read_all(path)
        except HashiyaError as error:
            str(error).encode()


def test_a_zip_bomb_is_refused_before_anything_is_unpacked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = zipped(tmp_path / "x.zip", {"x.ann": bytes(3_000_000), "x.txt": b""})
    assert len(read_all(path)["x.ann"]) == 3_000_000, "little is no harm, however it is packed"
    monkeypatch.setattr(sources, "FAIR_BYTES", 1_000_000)
    with pytest.raises(UnsafeZip, match="far larger"), open_source(path, BRAT):
        pass
    fair = zipped(tmp_path / "y.zip", {"x.ann": os.urandom(2_000_000), "x.txt": b""})
    assert len(read_all(fair)["x.ann"]) == 2_000_000
    monkeypatch.setattr(sources, "MOST_FILES", 1)
    with pytest.raises(UnsafeZip, match="too large"), open_source(fair, BRAT):
        pass


def test_a_zip_of_links_and_folders_holds_only_its_files(tmp_path: Path) -> None:
    path = zipped(tmp_path / "x.zip", GOOD)
    with ZipFile(path, "a") as archive:
        link = ZipInfo("link.ann")
        link.external_attr = (stat.S_IFLNK | 0o777) << 16
        archive.writestr(link, "/etc/passwd")
        archive.writestr(ZipInfo("folder.ann/"), "")
    assert read_all(path) == dict(sorted(GOOD.items()))


def test_an_article_of_two_people_is_one_new_article_in_a_dry_run_too(
    project: Project, tmp_path: Path
) -> None:
    for person in ("أ", "ب"):
        (tmp_path / "in" / person).mkdir(parents=True)
        for name, data in GOOD.items():
            (tmp_path / "in" / person / name).write_bytes(data)
    reports = [import_file(project, tmp_path / "in", "brat", dry_run=dry) for dry in (True, False)]
    told = [(one.new, one.known, one.added, one.spans) for one in reports]
    assert told == [(1, 0, 2, 2)] * 2, "known is what the project had before"
