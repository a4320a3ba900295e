"""One article as it would be written."""

import json
from pathlib import Path

import pytest

from annotator.core.annotation import Annotation, make_span
from annotator.core.article import Article
from annotator.core.choice import Choice, Hidden
from annotator.core.work import Cancelled
from annotator.exchange import export_project, sample_export
from annotator.exchange.errors import UnknownAnnotator
from annotator.formats import FORMATS, Options
from annotator.store import Project
from tests.formats.given import LABELS

TEXTS = ("لا وسم هنا", "قصف على حلب، وقال أبو محمد", "نفى أبو محمد")


@pytest.fixture
def labelled(project: Project) -> Project:
    numbers = project.add_articles([Article(text=text, title=text[:4]) for text in TEXTS]).new
    for number, text, words, label in (
        (numbers[1], TEXTS[1], "حلب", 1),
        (numbers[2], TEXTS[2], "أبو محمد", 0),
    ):
        start = text.index(words)
        span = make_span(text, start, start + len(words), LABELS[label])
        project.put_annotation(number, Annotation(annotator="سلمى", status="done", spans=(span,)))
    return project


def test_it_is_the_first_article_with_labels_as_the_export_writes_it(
    labelled: Project, tmp_path: Path
) -> None:
    sample = sample_export(labelled, "jsonl")
    assert sample is not None
    export_project(labelled, tmp_path / "x.jsonl", "jsonl")
    lines = (tmp_path / "x.jsonl").read_text(encoding="utf-8").splitlines()
    assert [text for _name, text in sample.files] == [lines[1] + "\n"]
    nobody = sample_export(labelled, "jsonl", choice=Choice(statuses=("skipped",)))
    assert nobody is not None
    assert json.loads(nobody.files[0][1])["text"] == TEXTS[0], "else the first"
    assert sample_export(labelled, "jsonl", choice=Choice(since="2030-01-01")) is None
    with pytest.raises(UnknownAnnotator):
        sample_export(labelled, "jsonl", choice=Choice(annotators=("nobody",)))


@pytest.mark.parametrize("name", [one.name for one in FORMATS.values() if not one.needs])
def test_every_format_can_be_looked_at(name: str, labelled: Project) -> None:
    sample = sample_export(labelled, name, options=Options(clitics="split"))
    assert sample is not None
    text = "".join(text for _name, text in sample.files)
    assert "حلب" in text or "\\u062d" in text


def test_names_that_other_articles_tell_of_are_hidden_once_all_are_read(labelled: Project) -> None:
    choice = Choice(hidden=Hidden(labels=(LABELS[0],)))
    quick, whole = (sample_export(labelled, "jsonl", choice=choice, whole=one) for one in (False, True))
    assert quick is not None
    assert whole is not None
    assert "محمد" in quick.files[0][1]
    assert "محمد" not in whole.files[0][1]
    assert f"[{LABELS[0]}-1]" in whole.files[0][1]


def test_it_can_be_stopped(labelled: Project) -> None:
    def stop(_done: int, _total: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        sample_export(labelled, "jsonl", tick=stop)
