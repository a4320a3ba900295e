"""The real page through the window: untouched from its bytes to the export."""

import json
from pathlib import Path

from annotator.core.schema import Schema
from annotator.exchange import export_project
from annotator.loaders import load_bytes
from annotator.store import Project
from tests.ui.conftest import NAME, MakeShown


def test_the_real_page_is_labelled_and_comes_out_as_it_was(
    make_shown: MakeShown, tmp_path: Path, schema: Schema, seed_page: bytes
) -> None:
    path = tmp_path / "real.hashiya"
    with Project.create(path, schema, "real") as project:
        project.annotator(NAME)
        project.add_articles([load_bytes(seed_page, "page.txt").article])
    window = make_shown(path)
    article = window.session.article
    assert article is not None
    text = article.text
    assert (len(text), text.count("\u00a0")) == (2182, 9)
    name = 'ميليشيا "الدفاع الوطني"'
    wanted = [(f"مقر {name} التابعة للنظام", "ACTOR"), (name, "ACTOR"), (name, "SOURCE")]
    for words, label in wanted:
        start = text.index(words)
        window.annotate.canvas.select(start, start + len(words))
        window.annotate.use_label(label)
    assert [(span.text, span.label) for span in window.session.annotation.spans] == wanted
    assert window.session.project is not None
    export_project(window.session.project, tmp_path / "out.jsonl", "jsonl")
    exported = json.loads((tmp_path / "out.jsonl").read_text(encoding="utf-8"))
    assert exported["text"] == text
    assert [span["text"] for span in exported["annotations"][0]["spans"]] == [
        words for words, _label in wanted
    ]
