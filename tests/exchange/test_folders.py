"""Formats of several files: folders and zips, there and back, and what in them is refused."""

import stat
from collections.abc import Callable
from pathlib import Path
from zipfile import ZipFile, ZipInfo

import msgspec
import pytest

from annotator.core.annotation import Annotation, Record
from annotator.core.article import Article
from annotator.exchange import export_project, import_file
from annotator.exchange.errors import CannotRead, FolderTaken, NoFiles, NotAFile, UnsafeZip
from annotator.formats import FORMATS
from annotator.store import Project
from tests.formats.given import record_of, span_of

TEXT = "قتل الحرس مدنياً بالبوكمال"
FOLDERS = [form.name for form in FORMATS.values() if form.folder and form.read]


@pytest.fixture
def labelled(project: Project) -> Project:
    record = record_of(TEXT, span_of(TEXT, "الحرس"), span_of(TEXT, "بالبوكمال", "LOCATION", "s2"))
    other = Record(Article(text="قصف على دمشق 😀"), (Annotation(annotator="سلمى", status="done"),))
    for one in (record, other):
        project.add_articles([one.article])
        article_id = project.article_id(one.article.sha256)
        assert article_id is not None
        project.put_annotation(article_id, one.annotations[0])
    return project


def said(project: Project) -> dict[str, list[tuple[str, str, str]]]:
    """By text, who said which words are what."""
    return {
        record.article.text: sorted(
            (annotation.annotator, span.label, span.text)
            for annotation in record.annotations
            for span in annotation.spans
        )
        for record in project.records()
    }


@pytest.mark.parametrize("name", FOLDERS)
@pytest.mark.parametrize("end", ["", ".zip"])
def test_what_goes_into_a_folder_or_zip_comes_out_of_it(
    name: str, end: str, labelled: Project, fresh: Callable[[], Project], tmp_path: Path
) -> None:
    out = tmp_path / f"out{end}"
    export_project(labelled, out, name)
    assert out.is_dir() == (not end)
    other = fresh()
    assert import_file(other, out, name).new == 2
    assert said(other) == said(labelled)


@pytest.mark.parametrize("name", FOLDERS)
def test_the_same_project_gives_the_same_zip(name: str, labelled: Project, tmp_path: Path) -> None:
    for out in ("1.zip", "2.zip"):
        export_project(labelled, tmp_path / out, name)
    assert (tmp_path / "1.zip").read_bytes() == (tmp_path / "2.zip").read_bytes()


def test_a_folder_with_something_in_it_stays_as_it_is(labelled: Project, tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "mine.txt").write_text("لي")
    with pytest.raises(FolderTaken):
        export_project(labelled, tmp_path / "out", "label-studio")
    assert [path.name for path in (tmp_path / "out").iterdir()] == ["mine.txt"]
    (tmp_path / "file").write_text("لي")
    with pytest.raises(NotAFile):
        export_project(labelled, tmp_path / "file", "label-studio")
    assert not [path for path in tmp_path.iterdir() if path.name.startswith(".hashiya")]


def test_an_export_that_is_stopped_leaves_neither_folder_nor_zip(labelled: Project, tmp_path: Path) -> None:
    def stop(_done: int, _total: int) -> None:
        raise KeyboardInterrupt

    before = sorted(tmp_path.iterdir())
    for out in ("folder", "out.zip"):
        with pytest.raises(KeyboardInterrupt):
            export_project(labelled, tmp_path / out, "label-studio", tick=stop)
    assert sorted(tmp_path.iterdir()) == before


def test_links_and_hidden_files_of_a_folder_are_not_read(
    labelled: Project, fresh: Callable[[], Project], tmp_path: Path
) -> None:
    out, elsewhere = tmp_path / "out", tmp_path / "elsewhere.json"
    export_project(labelled, out, "label-studio")
    elsewhere.write_text('[{"data": {"text": "ليس لنا"}}]')
    (out / "link.json").symlink_to(elsewhere)
    (out / "links").symlink_to(tmp_path)
    (out / ".hidden.json").write_text("{")
    assert import_file(fresh(), out, "label-studio").new == 2
    empty = tmp_path / "empty"
    empty.mkdir()
    with pytest.raises(NoFiles):
        import_file(fresh(), empty, "label-studio")


@pytest.mark.parametrize(
    "name", ["../out.json", "/out.json", "a/../../out.json", "a\\out.json", "a//out.json"]
)
def test_a_zip_whose_names_lead_out_of_it_is_refused(name: str, project: Project, tmp_path: Path) -> None:
    path = tmp_path / "bad.zip"
    with ZipFile(path, "w") as archive:
        archive.writestr(ZipInfo(name), "[]")
    with pytest.raises(UnsafeZip):
        import_file(project, path, "label-studio")


def test_zips_that_are_none_or_hold_links_or_names_twice_do_no_harm(project: Project, tmp_path: Path) -> None:
    path = tmp_path / "bad.zip"
    path.write_bytes(b"PK\x03\x04 not a zip")
    with pytest.raises(CannotRead):
        import_file(project, path, "label-studio")
    with ZipFile(path, "w") as archive:
        link = ZipInfo("link.json")
        link.external_attr = (stat.S_IFLNK | 0o777) << 16
        archive.writestr(link, "/etc/passwd")
    with pytest.raises(NoFiles):
        import_file(project, path, "label-studio")
    with ZipFile(path, "w") as archive:
        archive.writestr("a.json", "[]")
        with pytest.warns(UserWarning, match="Duplicate"):
            archive.writestr("a.json", "[]")
    with pytest.raises(UnsafeZip):
        import_file(project, path, "label-studio")
    assert project.article_count() == 0


def test_a_zip_that_unpacks_to_too_much_is_refused(
    project: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("annotator.exchange.sources.MOST_BYTES", 1000)
    path = tmp_path / "bomb.zip"
    with ZipFile(path, "w") as archive:
        archive.writestr("a.json", msgspec.json.encode([{"data": {"text": "ا" * 2000}}]))
    with pytest.raises(UnsafeZip):
        import_file(project, path, "label-studio")
