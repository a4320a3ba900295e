"""Files that are made to do harm, through a load: refused by name, and nothing stands where it should not."""

import time
from pathlib import Path

from annotator.exchange import load_paths
from annotator.store import Project
from tests.loaders.mutants import whole_files, zipped


def test_a_file_of_200_megabytes_is_refused_or_streamed(project: Project, tmp_path: Path) -> None:
    names = ["a.txt", "a.html", "a.docx", "a.md", "a.csv", "a.jsonl", "a.json", "a.xlsx", "a.xml", "a.zip"]
    for name in names:
        with (tmp_path / name).open("wb") as file:
            file.write(b"{" if name.endswith("l") else b"PK")
            file.truncate(200_000_001)
    begin = time.perf_counter()
    report = load_paths(project, [tmp_path / name for name in names])
    assert report.new == 0
    assert {path.name for path, _error in report.refused} == set(names)
    assert time.perf_counter() - begin < 8


def test_nothing_is_written_beside_the_project(project: Project, tmp_path: Path) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    for name, data in whole_files().items():
        (folder / name).write_bytes(data)
    (folder / "out.zip").write_bytes(zipped({"../escaped.txt": b"x", "deep/a.txt": b"x"}))
    before = {path for path in tmp_path.rglob("*") if not path.name.startswith(project.path.name)}
    report = load_paths(project, [folder])
    assert report.new > 8
    assert {path for path in tmp_path.rglob("*") if not path.name.startswith(project.path.name)} == before
