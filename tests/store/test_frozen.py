"""Projects as earlier versions wrote them: every later program opens them and finds what was in them.

The files are never made anew. They keep the released texts in ``tables.TABLES`` from being edited, too.
"""

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import msgspec
import pytest

from annotator.agreement.settle import Decision
from annotator.core.change import AddSpan, Batch, EditSpan, SetNote, SetStatus
from annotator.store import Project
from annotator.store.file import backups_folder
from tests.store.conftest import TEXT

FROZEN = Path(__file__).parent / "frozen"


@pytest.fixture
def version_1(tmp_path: Path) -> Path:
    """A copy to open; the frozen file itself stays untouched."""
    return Path(shutil.copy(FROZEN / "version-1.hashiya", tmp_path))


def test_a_project_of_version_1(version_1: Path) -> None:
    with Project.open(version_1, backup=False) as opened:
        first, second = opened.records()
        assert (opened.name, opened.schema.id, opened.setting("zoom")) == ("مجمّد", "small", 24)
        assert (first.article.text, first.article.source, first.article.meta) == (
            TEXT,
            "وكالة",
            {"dateline": "دمشق"},
        )
        assert [zone.role for zone in first.article.zones] == ["title"]
        (annotation,) = first.annotations
        assert [(span.label, span.text, span.attributes) for span in annotation.spans] == [
            ("WEAPON", "قصف مدفعي", {}),
            ("LOCATION", "البوكمال", {"kind": "city"}),
        ]
        (link,) = annotation.links
        assert (link.type, link.attributes) == ("at", {"sure": True})
        assert (annotation.status, annotation.note, annotation.seconds, annotation.revision) == (
            "done", "ملاحظة", 61.5, 4,
        )  # fmt: skip
        assert [type(line.change) for line in opened.history(1, 1)] == [AddSpan, Batch, SetStatus, SetNote]
        assert second.annotations == ()
        assert list(opened.check()) == []
        assert opened.apply(1, 1, SetNote("ملاحظة", ""), 4) == 5
        assert opened.decisions() == []
        assert opened.settle(1, AddSpan(annotation.spans[0]), 0, [Decision("k", "A", "label")], 1) == 1
        assert list(opened.check()) == []


def test_the_old_file_is_kept_before_it_is_migrated(version_1: Path) -> None:
    before = version_1.read_bytes()
    Project.open(version_1, backup=False).close()
    (copy,) = backups_folder(version_1).iterdir()
    assert copy.name.startswith("version-1-")
    with closing(sqlite3.connect(copy)) as kept:
        assert kept.execute("PRAGMA user_version").fetchone() == (1,)
        with closing(sqlite3.connect(FROZEN / "version-1.hashiya")) as frozen:
            assert list(kept.iterdump()) == list(frozen.iterdump())
    assert (FROZEN / "version-1.hashiya").read_bytes() == before
    # The copy is a whole project: it opens under its own name, and comes to the present version too.
    with Project.open(copy, backup=False) as again:
        assert list(again.check()) == []


def test_a_project_of_version_2(tmp_path: Path) -> None:
    path = Path(shutil.copy(FROZEN / "version-2.hashiya", tmp_path))
    with Project.open(path, backup=False) as opened:
        first, _ = opened.records()
        gold, annotation = first.annotations
        assert (gold.annotator, annotation.annotator) == ("gold", "منى")
        (line,) = opened.decisions()
        assert (line.choice, line.cause, line.guideline, line.note) == ("A", "oversight", True, "راجع")
        assert not any(span.unsure or span.note for span in annotation.spans)
        assert (annotation.reason, annotation.unsure, annotation.refusals) == ("", False, ())
        assert list(opened.check()) == []
        span = annotation.spans[0]
        looked = msgspec.structs.replace(span, note="أهو نفسه؟", unsure=True)
        assert opened.apply(1, 1, EditSpan(span, looked), 4) == 5
        assert list(opened.check()) == []


def test_a_project_of_version_3(tmp_path: Path) -> None:
    path = Path(shutil.copy(FROZEN / "version-3.hashiya", tmp_path))
    with Project.open(path, backup=False) as opened:
        first, second = opened.records()
        _, annotation = first.annotations
        assert (annotation.spans[0].note, annotation.spans[0].unsure, annotation.unsure) == (
            "أهو نفسه؟", True, True,
        )  # fmt: skip
        assert [one.words for one in annotation.refusals] == ["دمشق"]
        assert (second.annotations[0].status, second.annotations[0].reason) == ("skipped", "طويل")
        newest = opened.guidelines.newest()
        assert newest is not None
        assert newest.text == "# دليل"
        assert opened.split() == {first.article.sha256: "train"}
        assert list(opened.check()) == []
