"""A whole corpus at once: the same figures as one by one, counts that add, intervals, and who was there."""

import subprocess
import sys
from statistics import mean
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.agreement import (
    METRICS,
    Figure,
    count_corpus,
    exact_f1,
    gamma,
    label_alpha,
    length_outside,
    measure_corpus,
    normalise,
    outside,
    semeval,
)
from annotator.agreement.bootstrap import bootstrap
from annotator.core.work import Cancelled

Unit = tuple[float, float, str]
QUICK = [name for name in METRICS if name != "gamma"]
LENGTH = 30

unit = st.tuples(st.integers(0, 22), st.integers(0, 8), st.sampled_from("AB")).map(
    lambda one: (one[0], one[0] + one[1], one[2])
)
articles = st.lists(
    st.dictionaries(st.sampled_from(["س", "ص", "ع"]), st.lists(unit, max_size=5), max_size=3), max_size=5
)


def asked(
    figures: list[Figure], measure: str, annotators: tuple[str, ...], label: str | None
) -> Figure | None:
    found = [
        one for one in figures if (one.measure, one.annotators, one.label) == (measure, annotators, label)
    ]  # fmt: skip
    assert len(found) < 2
    return found[0] if found else None


def shifted(corpus: list[dict[str, list[Unit]]], name: str, pair: tuple[str, str]) -> list[Unit]:
    """One annotator's spans of the articles that both annotated, one text after another."""
    return [
        (low + at * 100, high + at * 100, label)
        for at, article in enumerate(corpus)
        if all(one in article for one in pair)
        for low, high, label in article[name]
    ]


@settings(max_examples=60, deadline=None)
@given(articles)
def test_figures_of_pairs_are_those_of_the_plain_functions(corpus: list[dict[str, list[Unit]]]) -> None:
    figures = measure_corpus(corpus, [LENGTH] * len(corpus), QUICK)
    pair = ("س", "ص")
    both = [article for article in corpus if all(name in article for name in pair)]
    one, other = (shifted(corpus, name, pair) for name in pair)
    for label in (None, "A", "B"):
        figure = asked(figures, "exact_f1", pair, label)
        a, b = ([span for span in own if label in (None, span[2])] for own in (one, other))
        if figure is None:
            assert not a + b or label is None
            continue
        assert figure.value == pytest.approx(exact_f1(a, b).f1)
        assert (figure.articles, figure.spans) == (len(both), len(a) + len(b))
        for scheme, evaluated in semeval(a, b).items():
            own = asked(figures, scheme, pair, label)
            assert own is None or own.value == pytest.approx(evaluated.f1), scheme
        if label is not None:
            alpha = asked(figures, "label_alpha", pair, label)
            assert alpha is not None
            whole = {"س": a, "ص": b}
            assert alpha.value == pytest.approx(_alpha_of_parts(corpus, whole, label, len(both)))


def _alpha_of_parts(
    corpus: list[dict[str, list[Unit]]], whole: dict[str, list[Unit]], label: str, number: int
) -> float | None:
    """The texts laid end to end without gaps, each cut at its length."""
    moved: dict[str, list[Unit]] = {name: [] for name in whole}
    together = [at for at, article in enumerate(corpus) if all(name in article for name in whole)]
    for name, own in whole.items():
        for low, high, own_label in own:
            at = int(low // 100)
            place = together.index(at) * LENGTH
            end = min(high - at * 100, LENGTH)
            moved[name].append((place + low - at * 100, place + end, own_label))
    return label_alpha(moved, label, LENGTH * number)


@settings(max_examples=40, deadline=None)
@given(articles)
def test_all_annotators_are_the_mean_of_their_pairs(corpus: list[dict[str, list[Unit]]]) -> None:
    figures = measure_corpus(corpus, [LENGTH] * len(corpus), ["exact_f1", "partial"])
    for measure in ("exact_f1", "partial"):
        whole = [
            one
            for one in figures
            if len(one.annotators) == 3 and one.measure == measure and one.label is None
        ]
        pairs = [
            one
            for one in figures
            if len(one.annotators) == 2 and one.measure == measure and one.label is None
        ]
        known = [one.value for one in pairs if one.value is not None]
        if whole:
            assert whole[0].value == (pytest.approx(mean(known)) if known else None)


def sample(number: int) -> list[dict[str, list[Unit]]]:
    """Annotators who differ in a tenth of their spans."""
    return [
        {
            name: [
                (at * 10, at * 10 + 5 + ((at + article + turn) % 7 == 0), "AB"[at % 2]) for at in range(8)
            ]
            for turn, name in enumerate("xyz")
        }
        for article in range(number)
    ]  # fmt: skip


def test_splitting_a_corpus_and_putting_it_together_changes_nothing() -> None:
    corpus = sample(12)
    counts = count_corpus(corpus, [100] * 12)
    for first in (0, 5):
        part = range(first, first + 5)
        alone = count_corpus([corpus[at] for at in part], [100] * 5).figures(rounds=0)
        assert counts.figures(part, rounds=0) == alone
    assert counts.figures(reversed(range(12)), rounds=0) == counts.figures(rounds=0)


def test_intervals_hold_the_value_and_narrow_with_more_articles() -> None:
    few, many = (measure_corpus(sample(number), [100] * number, ["exact_f1"]) for number in (10, 160))
    for one, other in zip(few, many, strict=True):
        assert None not in (one.low, one.high, one.value, other.low, other.high)
        assert one.low <= one.value <= one.high  # type: ignore[operator]
        assert other.high - other.low < one.high - one.low  # type: ignore[operator]
    again = measure_corpus(sample(10), [100] * 10, ["exact_f1"])
    assert again == few
    assert measure_corpus(sample(10), [100] * 10, ["exact_f1"], seed=1) != few


def test_one_article_has_no_interval_and_nothing_has_no_figures() -> None:
    (figure, *_) = measure_corpus(sample(1), [100], ["exact_f1"])
    assert figure.value is not None
    assert (figure.low, figure.high) == (None, None)
    assert measure_corpus([], []) == []
    assert measure_corpus([{"x": [(0, 5, "A")]}], [10]) == [], "nobody to agree with"


def test_not_annotated_yet_is_not_found_nothing() -> None:
    spans: list[Unit] = [(0, 5, "A")]
    seen = measure_corpus([{"x": spans, "y": spans}, {"x": spans}], [10, 10], ["exact_f1", "gamma"])
    assert [one.value for one in seen if one.label is None] == [1, 1]
    assert {one.articles for one in seen} == {1}
    empty = measure_corpus([{"x": spans, "y": spans}, {"x": spans, "y": []}], [10, 10], ["exact_f1"])
    assert empty[0].value == pytest.approx(2 / 3)


def test_gamma_of_a_corpus_weighs_articles_by_their_units() -> None:
    corpus = sample(4)
    figures = measure_corpus(corpus, [100] * 4, ["gamma"])
    whole = asked(figures, "gamma", ("x", "y", "z"), None)
    assert whole is not None
    each = [gamma(article) for article in corpus]
    observed = sum(one.observed for one in each if one.observed is not None)
    expected = sum(one.expected for one in each if one.expected is not None)
    assert whole.value == pytest.approx(1 - observed / expected)
    assert len([one for one in figures if len(one.annotators) == 2]) == 3


def test_the_tick_counts_to_the_end_and_can_cancel() -> None:
    seen: list[tuple[int, int]] = []
    measure_corpus(sample(3), [100] * 3, tick=lambda done, total: seen.append((done, total)))
    assert [done for done, _ in seen] == list(range(1, seen[-1][1] + 1))
    assert seen[-1][0] == seen[-1][1]

    def stop(done: int, total: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        measure_corpus(sample(3), [100] * 3, tick=stop)


def test_what_cannot_be_measured_is_refused() -> None:
    with pytest.raises(KeyError, match="kappa"):
        measure_corpus(sample(2), [100] * 2, ["kappa"])
    with pytest.raises(ValueError, match="length"):
        measure_corpus(sample(2), [100])


def test_every_metric_is_explained_and_bounded() -> None:
    assert next(iter(METRICS)) == "gamma"
    figures = measure_corpus(sample(3), [100] * 3)
    assert {one.measure for one in figures} == set(METRICS)
    for figure in figures:
        metric = METRICS[figure.measure]
        assert metric.explained.endswith(".")
        assert (metric.overall if figure.label is None else metric.by_label) is True
        assert figure.value is not None
        assert figure.value <= 1
        assert metric.low is None or figure.value >= metric.low


def test_bootstrap_of_a_mean() -> None:
    import numpy as np

    counts = np.array([[float(at % 2), 1.0] for at in range(400)])
    low, high = bootstrap(counts, lambda sums: np.asarray(sums[:, 0] / sums[:, 1]))
    assert low == pytest.approx(0.5 - 1.96 * 0.5 / 20, abs=0.01)
    assert high == pytest.approx(0.5 + 1.96 * 0.5 / 20, abs=0.01)
    assert bootstrap(counts, lambda sums: np.full(len(sums), np.nan)) == (None, None)


def test_edge_whitespace_and_order_of_spans_change_nothing() -> None:
    text = "  قتل ثلاثة عناصر \n في دير الزور "
    spans: list[Unit] = [(2, 5, "A"), (1, 18, "B"), (17, 20, "A"), (18, 21, "C"), (22, 33, "B")]
    found = normalise(text, spans)
    assert found == normalise(text, spans[::-1])
    assert found.trimmed == 3
    for (low, high, _), had in zip(found.spans, [" قتل ثلاثة عناصر ", "قتل"], strict=False):
        assert text[int(low) : int(high)] == had.strip()
    assert (text[17:20].strip(), (17, 20, "A") in found.spans) == ("", True), (
        "of white space only nothing is left"
    )


def test_site_furniture_stays_out() -> None:
    spans: list[Unit] = [(0, 4, "A"), (5, 9, "A"), (8, 14, "B")]
    assert outside(spans, [(0, 5), (13, 20)]) == [(5, 9, "A")]
    assert length_outside(20, [(0, 5), (3, 8), (13, 25)]) == 5
    assert length_outside(20, []) == 20


def test_importing_brings_no_numbers() -> None:
    script = "import sys, annotator.agreement; print(sorted({'numpy', 'scipy'} & set(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_real_annotators(shared_data: Any) -> None:
    """The sixteen texts that two annotators read: every figure is defined and lies in its interval."""
    import json

    path = shared_data / "gold" / "conflict_ab.jsonl"
    records = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    corpus = [
        {
            one["annotator"]: [(span["start"], span["end"], span["label"]) for span in one["spans"]]
            for one in record["annotations"]
        }
        for record in records
    ]
    figures = measure_corpus(corpus, [len(record["text"]) for record in records])
    assert len(figures) == 7 - 1 + 5 * 5
    for one in figures:
        assert one.articles == len(records)
        assert one.value is not None
        assert one.low is not None
        assert one.high is not None
        assert 0.5 < one.low <= one.value <= one.high <= 1
