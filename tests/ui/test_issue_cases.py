"""What users of other tools reported of Arabic on the screen (issue_cases): none of it happens here.

Those that concern files stand with their formats.
"""

import json
from pathlib import Path

import pytest

from annotator.core.annotation import make_span
from annotator.ui.canvas import Canvas
from tests.ui.canvas.conftest import MakeCanvas, make_canvas
from tests.ui.conftest import MakeShown
from tests.ui.judging import Judge, demo, demo_once, judge

__all__ = ["demo", "demo_once", "judge", "make_canvas"]

#: Each reported case, and where it is tried.
TRIED = {
    "label-studio-2653": "tests/formats/test_label_studio.py",
    "label-studio-539": "tests/formats/test_label_studio.py",
    "doccano-2290": "tests/formats/test_doccano.py",
    "brat-1042": "tests/formats/test_brat.py",
    "doccano-769": "tests/ui/test_issue_cases.py",
    "webanno-287": "tests/ui/test_issue_cases.py",
    "brat-774": "tests/ui/test_issue_cases.py",
}


def test_every_case_is_tried_somewhere(shared_data: Path) -> None:
    path = shared_data / "formats" / "issue_cases" / "peer_issue_cases.given.jsonl"
    cases = [json.loads(line)["id"] for line in path.read_text(encoding="utf-8").splitlines()]
    assert sorted(cases) == sorted(TRIED)
    root = Path(__file__).resolve().parents[2]
    for case, where in TRIED.items():
        number = case.rpartition("-")[2]
        assert number in (root / where).read_text(encoding="utf-8")


def places(canvas: Canvas, text: str) -> list[tuple[str, float, float]]:
    """Each word of the first line with its middle and its height on the page."""
    found = []
    at = 0
    for word in text.split(" "):
        rect = next(canvas.page.rects(at, at + len(word)))
        found.append((word, rect.center().x(), rect.top()))
        at += len(word) + 1
    return found


def test_annotating_words_4_and_5_of_an_arabic_line_moves_none_of_them(make_canvas: MakeCanvas) -> None:
    """The issue doccano-769: there they came out as 6 (4 5) 1 2 3."""
    text = "قصفت طائرات النظام بلدة سرمين أمس"
    canvas = make_canvas(text, 900, 300)
    before = places(canvas, text)
    assert [word for word, x, _ in sorted(before, key=lambda one: -one[1])] == text.split(" ")
    span = make_span(text, text.index("بلدة"), text.index(" أمس"), "LOCATION")
    canvas.show_spans([span])
    assert [(word, x) for word, x, _ in places(canvas, text)] == [(word, x) for word, x, _ in before]
    assert span.text == "بلدة سرمين"


def reads_from_the_right(canvas: Canvas) -> int:
    """How many paragraphs of Arabic a canvas shows; in each the first word stands right of the second."""
    seen = 0
    for unit in canvas.page.column.units:
        text = canvas.page.text[unit.start : unit.end]
        words = text.split(" ")[:2]
        if len(words) < 2 or not all(word and "\u0621" <= word[0] <= "\u064a" for word in words):
            continue
        seen += 1
        assert unit.right_to_left
        after = unit.start + len(words[0]) + 1
        first = next(canvas.page.rects(unit.start, unit.start + len(words[0])))
        second = next(canvas.page.rects(after, after + len(words[1])))
        assert first.top() < second.top() or first.center().x() > second.center().x(), text
    return seen


@pytest.mark.parametrize("language", ["ar", "en"])
def test_every_view_of_adjudication_reads_from_the_right(judge: Judge, language: str) -> None:
    """The issue webanno-287: the panes of curation showed Arabic from the left."""
    if judge.window.settings.language != language:
        judge.window.look.switch_language()
    canvases = [one for one in judge.page.findChildren(Canvas) if one.isVisible()]
    assert canvases
    assert sum([reads_from_the_right(one) for one in canvases]) > 0


@pytest.mark.parametrize("language", ["ar", "en"])
def test_an_arabic_article_opens_from_the_right_whatever_the_interface_speaks(
    make_shown: MakeShown, project_path: Path, language: str
) -> None:
    """The issue brat-774: Arabic was asked for in 2012."""
    window = make_shown(project_path)
    if window.settings.language != language:
        window.look.switch_language()
    assert reads_from_the_right(window.annotate.canvas) > 0
