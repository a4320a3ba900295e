"""What is kept between checking and taking comes back as it was, and an import does without where it must."""

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given

from annotator.core.annotation import Record
from annotator.exchange import import_file
from annotator.exchange.kept import Kept
from annotator.store import Project
from tests.formats.doors import written
from tests.formats.given import LABELS, corpora, record_of, span_of


@given(corpora())
def test_records_come_back_as_they_were(records: list[Record]) -> None:
    with Kept() as kept:
        for record in records:
            kept.add(record)
        assert kept.whole
        assert list(kept.records()) == records


def record(number: int, **attributes: object) -> Record:
    text = f"{number} قصف على حلب"
    return record_of(text, span_of(text, "حلب", LABELS[1], "s1", **attributes))


def file_of(folder: Path, *records: Record) -> Path:
    files, _ = written("jsonl", records)
    (folder / "x.jsonl").write_bytes(files["x.jsonl"])
    return folder / "x.jsonl"


class Full:
    """A disk on which nothing more fits."""

    def write(self, _data: bytes) -> int:
        raise OSError(28, "No space left on device")

    def close(self) -> None:
        raise OSError(28, "No space left on device")


@pytest.mark.parametrize("fault", ["no file", "full"])
def test_where_nothing_can_be_kept_the_file_is_read_again(
    project: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, fault: str
) -> None:
    def no_file(**_: Any) -> Full:
        if fault == "no file":
            raise OSError(28, "No space left on device")
        return Full()

    monkeypatch.setattr("annotator.exchange.kept.TemporaryFile", no_file)
    report = import_file(project, file_of(tmp_path, record(1), record(2)), "jsonl")
    assert (report.new, report.added) == (2, 2)


def test_a_number_that_cannot_be_kept_is_read_again(project: Project, tmp_path: Path) -> None:
    given_record = record(1, large=2**63 + 5, larger=2**70)
    report = import_file(project, file_of(tmp_path, given_record), "jsonl")
    [back] = project.records()
    assert back.annotations[0].spans == given_record.annotations[0].spans
    assert report.added == 1
