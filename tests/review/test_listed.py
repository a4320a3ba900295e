"""Articles found by words: the index against reading all texts; and the index filled by another process."""

import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.core.article import Article
from annotator.core.filter import Filter, Order
from annotator.core.query import read_query
from annotator.core.schema import schema_from_json
from annotator.core.work import Cancelled
from annotator.places import resource
from annotator.review.listed import holds, listed, snippet
from annotator.store import Project, filling
from annotator.store.filling import fill_index
from annotator.store.index import SearchIndex, index_path

TEXTS = (
    "قصف النظام مدينة دير الزور بالمدفعية.",
    "وقصفت الطائرات بدير الزور،\nثم حلب.",
    "اشتباكات قرب حلب وللنظام قتلى",
    "دير صغير في الزور",
    "لا شيء هنا؛ RPG-7 و1,554 نازحًا",
    "قوات النظام في دير\nالزور وحلب",
)

WORDS = ("قصف", "النظام", "دير", "الزور", "حلب", "قرب", "وللنظام", "لا", "شيء", "بدير")


@pytest.fixture(scope="module")
def made_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("made") / "دير الزور #1?.hashiya"
    with Project.create(path, schema_from_json(resource("schemas", "conflict.json").read_bytes())) as project:
        project.add_articles([Article(text=text, source="شام" if "حلب" in text else "") for text in TEXTS])
        fill_index(project)
    return path


@pytest.fixture
def project(tmp_path: Path, made_once: Path) -> Iterator[Project]:
    with Project.open(Path(shutil.copy(made_once, tmp_path)), backup=False) as copied:
        fill_index(copied)
        yield copied


@pytest.mark.parametrize(
    ("words", "ids"),
    [
        ('"دير الزور"', [1, 2, 6]),
        ("دير الزور", [1, 2, 4, 6]),
        ("النظام -حلب", [1]),
        ('-"دير الزور"', [3, 4, 5]),
        ('-"دير الزور" -RPG', [3, 4]),
        ("RPG-7", [5]),
        ("1,554", [5]),
        ("حلب النظام", [3, 6]),
        ("ؤؤؤ", []),
        ("", [1, 2, 3, 4, 5, 6]),
    ],
)
def test_words_phrases_and_what_must_not_stand_there(project: Project, words: str, ids: list[int]) -> None:
    found = listed(project, Filter(words=words))
    assert list(found.ids) == ids
    assert (found.looked, found.total) == (6, 6)
    query = read_query(words)
    if query is not None:
        assert ids == [one for one in project.article_ids() if holds(project.article(one).text, query)]
    assert list(listed(project, Filter(words=words), Order(down=True)).ids) == ids[::-1]
    assert list(listed(project, Filter(words=words, source="شام")).ids) == [i for i in ids if i in (2, 3, 6)]


@given(
    words=st.lists(
        st.sampled_from(["قصف", "النظام", "دير", "الزور", "حلب", "قرب", "وللنظام", "لا", "شيء", "بدير"]),
        min_size=1,
        max_size=3,
    )
)
def test_the_index_finds_what_reading_finds(made_once: Path, words: list[str]) -> None:
    for typed in (" ".join(words), f'"{" ".join(words)}"', f"{words[0]} -{words[-1]}"):
        query = read_query(typed)
        assert query is not None
        with Project.open(made_once, backup=False) as project:
            index = SearchIndex.open(project)
            assert index is not None
            with index:
                found = set(index.holders(query))
            read = {one for one in project.article_ids() if holds(project.article(one).text, query)}
        # Punctuation inside a phrase is the one difference there may be.
        assert found >= read if '"' in typed else found == read


def test_where_no_index_can_be_made_texts_are_read(project: Project) -> None:
    index_path(project.path).unlink()
    index_path(project.path).mkdir()
    assert list(listed(project, Filter(words='"دير الزور"')).ids) == [1, 2, 6]


def test_what_was_removed_is_not_found(project: Project) -> None:
    project.removing.remove([2], None)
    assert list(listed(project, Filter(words='"دير الزور"')).ids) == [1, 6]
    project.removing.put_back([2])
    assert list(listed(project, Filter(words='"دير الزور"')).ids) == [1, 2, 6]


def test_one_that_was_away_while_the_index_was_filled(project: Project) -> None:
    project.removing.remove([2], None)
    index_path(project.path).unlink()
    fill_index(project)
    project.removing.put_back([2])
    assert listed(project, Filter(words="حلب")).looked == 5
    fill_index(project)
    assert list(listed(project, Filter(words="حلب")).ids) == [2, 3, 6]


def test_a_snippet_shows_the_first_hit() -> None:
    query = read_query("ؤؤؤ الزور")
    assert query is not None
    assert snippet(TEXTS[1], query) == ("وقصفت الطائرات بدير ", "الزور", "،")
    assert snippet("لا", query) is None


def test_a_process_of_its_own_fills_it(
    project: Project, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(filling, "FEW", 3)
    index_path(project.path).unlink()
    ticks: list[tuple[int, int]] = []
    fill_index(project, lambda done, total: ticks.append((done, total)))
    assert ticks[-1] == (6, 6)
    assert list(listed(project, Filter(words='"دير الزور"')).ids) == [1, 2, 6]


def test_a_process_that_is_stopped(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(filling, "FEW", 3)
    index_path(project.path).unlink()

    def stop(_done: int, _total: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        fill_index(project, stop)


@pytest.mark.parametrize(("name", "value"), [("executable", "/nowhere/python"), ("frozen", True)])
def test_where_no_process_can_be_had(
    project: Project, monkeypatch: pytest.MonkeyPatch, name: str, value: object
) -> None:
    monkeypatch.setattr(filling, "FEW", 3)
    monkeypatch.setattr(sys, name, value, raising=False)
    index_path(project.path).unlink()
    fill_index(project)
    assert listed(project, Filter(words="حلب")).looked == 6
