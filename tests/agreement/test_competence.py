"""Dawid and Skene."""

import random

import pytest

from annotator.agreement import dawid_skene


def test_the_careless_one_is_found_out() -> None:
    draw = random.Random(5)
    truth = [draw.choice("ABC") for _ in range(300)]
    rows: list[list[str | None]] = [
        [value if draw.random() < right else draw.choice("ABC") for right in (0.95, 0.9, 0.3)]
        for value in truth
    ]
    found = dawid_skene(rows)
    assert found is not None
    first, second, careless = found.competence
    assert first is not None
    assert second is not None
    assert careless is not None
    assert careless < 0.65 < second < first + 0.1
    right = sum(one == other for one, other in zip(found.labels, truth, strict=True))
    assert right > 270
    for posterior in found.posteriors:
        assert sum(posterior.values()) == pytest.approx(1)


def test_missing_values_and_one_who_rated_nothing() -> None:
    found = dawid_skene([["A", "A", None], ["B", None, None], [None, None, None], ["A", "B", None]])
    assert found is not None
    assert found.competence[2] is None
    assert found.labels[:2] == ("A", "B")
    assert found.posteriors[2] == pytest.approx(found.prior, abs=0.05)


def test_undefined_and_refused() -> None:
    assert dawid_skene([]) is None
    assert dawid_skene([[None, None]]) is None
    with pytest.raises(ValueError, match="each rater"):
        dawid_skene([["A"], ["A", "B"]])
    found = dawid_skene([["A", "A"]])
    assert found is not None
    assert found.competence == pytest.approx((1, 1))
