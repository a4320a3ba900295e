"""The benchmarks' material and table; nothing is timed here."""

from pathlib import Path

import pytest

from annotator.core.annotation import check_span
from annotator.core.schema import broken_rules
from annotator.store import Project
from benchmarks import material
from benchmarks.__main__ import TOPICS, main
from benchmarks.table import Row, p95, show


@pytest.mark.parametrize(("length", "number"), [(2_500, 40), (20_000, 400)])
def test_the_material_is_of_the_size_asked_for_and_keeps_the_rules(length: int, number: int) -> None:
    text = material.prose(length, 7)
    assert len(text) == length
    made = material.annotation(text, number)
    assert len(made.spans) == number
    for span in made.spans:
        check_span(text, span)
    assert len({span.id for span in made.spans}) == number
    assert not list(broken_rules(material.schema(), made))
    nested = [(one, two) for one, two in zip(made.spans, made.spans[1:], strict=False) if two.end <= one.end]
    assert len(nested) > number / 10
    assert made.spans[-1].start > length * 0.9, "spans reach to the end of the text"


def test_the_material_is_the_same_at_every_run_and_differs_by_seed() -> None:
    assert material.prose(1_000, 3) == material.prose(1_000, 3)
    assert material.prose(1_000, 3) != material.prose(1_000, 4)


def test_a_text_too_short_for_its_spans_is_refused() -> None:
    with pytest.raises(ValueError, match="no room for 50 spans"):
        material.spans(material.prose(200, 1), 50)


def test_a_project_of_the_sizes_asked_for(tmp_path: Path) -> None:
    path = tmp_path / "made.hashiya"
    material.make_project(path, ((1_000, 10), (2_000, 20)))
    with Project.open(path, backup=False) as project:
        records = list(project.records())
        assert [len(record.article.text) for record in records] == [1_000, 2_000]
        assert [len(record.annotations[0].spans) for record in records] == [10, 20]


def test_the_table_says_what_was_missed() -> None:
    slow = Row("slow", [0.5, 0.6, 0.7], [0.1, 0.1, 0.2], most_times=3.0)
    assert slow.met() is False
    assert slow.ratio() == pytest.approx(6.0)
    assert Row("quick", [0.01] * 99 + [0.5], most_p95=0.016).met() is True
    assert Row("rarely quick", [0.01] * 90 + [0.5] * 10, most_p95=0.016).met() is False
    assert Row("whatever", [1.0]).met() is None
    lines = show([slow]).splitlines()
    assert len({len(line) for line in lines}) == 1
    assert "NO" in lines[-1]
    assert "6.00" in lines[-1]


def test_p95_is_what_95_of_100_do_not_exceed() -> None:
    assert p95([float(one) for one in range(1, 101)]) == 95.0
    assert p95([3.0]) == 3.0


def test_a_topic_that_is_not_there_is_named(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["nothing"]) == 2
    said = capsys.readouterr().err
    assert "nothing" in said
    assert all(topic in said for topic in TOPICS)
