"""Figures on real disagreement: event sentences of up to four coders, and two users with a curator.

Exact F1 and both α are computed here once more, from their definitions and by another road than
the product's: sets and coincidence matrices in plain Python, one character at a time.
"""

from collections import Counter
from collections.abc import Callable, Hashable, Sequence
from itertools import combinations, permutations
from pathlib import Path

import pytest

from annotator.agreement import (
    Annotations,
    Unit,
    cohen_kappa,
    count_corpus,
    exact_f1,
    fleiss_kappa,
    gamma,
    label_alpha,
    link_agreement,
    nominal_alpha,
    semeval,
)
from tests.agreement.real_gsr import (
    CODES,
    ROLES,
    Placed,
    Report,
    Sentence,
    place,
    read_gsr,
    read_petrarch_gold,
)
from tests.agreement.real_inception import Document, read_case, read_tsv

NEAR = 1e-9
SPANS = Path("spans") / "arabic_event_gsr" / "protest_spans.json"
PETRARCH = Path("spans") / "arabic_event_gsr" / "protest_gsr.xml"
CASES = Path("formats") / "inception_curation" / "testsuite"
Read = tuple[list[Sentence], Report, Report]
Figures = dict[tuple[str, tuple[str, ...], Hashable | None], float | None]
ALL = ("1", "2", "3", "4")


@pytest.fixture(scope="module")
def gsr(shared_data: Path) -> Read:
    return read_gsr(shared_data / SPANS)


@pytest.fixture(scope="module")
def cases(shared_data: Path) -> dict[str, dict[str, Document]]:
    return {folder.name: read_case(folder) for folder in sorted((shared_data / CASES).iterdir())}


def figures(
    sentences: Sequence[Sentence],
    *measures: str,
    articles: Callable[[Sentence], Annotations] = lambda one: one.coders,
) -> Figures:
    counts = count_corpus(
        [articles(one) for one in sentences], [len(one.text) for one in sentences], measures
    )
    return {(one.measure, one.annotators, one.label): one.value for one in counts.figures(rounds=0)}


def plain_f1(a: Sequence[Sequence[Unit]], b: Sequence[Sequence[Unit]]) -> float | None:
    """Harmonic mean of precision and recall over articles; a span is told apart by its article too."""
    one, other = ({(at, *span) for at, spans in enumerate(side) for span in spans} for side in (a, b))
    if not one or not other:
        return 0.0 if one or other else None
    precision, recall = len(one & other) / len(other), len(one & other) / len(one)
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def plain_alpha(items: Counter[tuple[Hashable, ...]]) -> float | None:
    """Krippendorff's coincidence matrix: each ordered pair of an item's values weighs 1 / (m − 1)."""
    coincidences: dict[tuple[Hashable, Hashable], float] = {}
    for row, times in items.items():
        values = [value for value in row if value is not None]
        for pair in permutations(values, 2):
            coincidences[pair] = coincidences.get(pair, 0.0) + times / (len(values) - 1)
    margins: dict[Hashable, float] = {}
    for (value, _), weight in coincidences.items():
        margins[value] = margins.get(value, 0.0) + weight
    number = sum(margins.values())
    differing = sum(weight for (one, other), weight in coincidences.items() if one != other)
    chance = sum(margins[one] * margins[other] for one, other in permutations(margins, 2)) / max(
        number - 1, 1
    )
    return 1 - differing / chance if chance else None


def characters(text: str, coders: Annotations, label: Hashable) -> Counter[tuple[Hashable, ...]]:
    """Each character's row: whether it is under the label, coder by coder."""
    return Counter(
        tuple(
            any(start <= at < end and own == label for start, end, own in spans) for spans in coders.values()
        )
        for at in range(len(text))
    )


def test_every_list_of_tokens_is_accounted_for(gsr: Read) -> None:
    sentences, report, _ = gsr
    assert Counter(len(one.coders) for one in sentences) == {1: 34, 2: 125, 3: 110, 4: 3}
    assert report.unplaced == []
    assert (report.lists, report.empty, report.placed, report.inside) == (3 * 626, 308, 1570, 0)
    assert report.gaps == 268, "a coder left out words between the first and the last"
    assert (report.repeated, report.ambiguous, report.tied) == (232, 54, 47)


def test_gold_is_what_the_coders_share(gsr: Read, shared_data: Path) -> None:
    sentences, _, report = gsr
    assert report.unplaced == []
    assert (report.lists, report.empty, report.placed) == (3 * 272, 314, 502)
    assert (report.gaps, report.repeated, report.ambiguous, report.tied) == (39, 58, 21, 19)
    petrarch = read_petrarch_gold(shared_data / PETRARCH)
    assert set(petrarch) == {one.id for one in sentences}
    for one in sentences:
        marked = {role for role, tokens in zip(ROLES, petrarch[one.id], strict=True) if tokens}
        assert {label for *_, label in one.gold} == marked, one.id


def test_exact_f1_of_the_coders(gsr: Read) -> None:
    found = figures(gsr[0], "exact_f1")
    for label in (None, *ROLES):
        means = []
        for pair in combinations(ALL, 2):
            both = [one.coders for one in gsr[0] if set(pair) <= one.coders.keys()]
            sides = [
                [[span for span in coders[who] if label in (None, span[2])] for coders in both]
                for who in pair
            ]
            expected = plain_f1(*sides)
            assert found["exact_f1", pair, label] == pytest.approx(expected, abs=NEAR), (pair, label)
            assert expected is not None
            means.append(expected)
        assert found["exact_f1", ALL, label] == pytest.approx(sum(means) / len(means), abs=NEAR)
    assert found["exact_f1", ("1", "2"), None] == pytest.approx(550 / 1232, abs=NEAR)
    for one in gsr[0]:
        for a, b in combinations(one.coders.values(), 2):
            assert exact_f1(a, b).f1 == pytest.approx(plain_f1([a], [b]), abs=NEAR), one.id


def test_label_alpha_of_the_coders(gsr: Read) -> None:
    found = figures(gsr[0], "label_alpha")
    for label in ROLES:
        pooled: Counter[tuple[Hashable, ...]] = Counter()
        pair: Counter[tuple[Hashable, ...]] = Counter()
        for one in gsr[0]:
            rows = characters(one.text, one.coders, label)
            own = label_alpha(one.coders, label, len(one.text))
            assert own == pytest.approx(plain_alpha(rows), abs=NEAR), (one.id, label)
            pooled += rows
            for row, times in rows.items():
                pair[row[:2]] += times
        assert found["label_alpha", ALL, label] == pytest.approx(plain_alpha(pooled), abs=NEAR)
        assert found["label_alpha", ("1", "2"), label] == pytest.approx(plain_alpha(pair), abs=NEAR)
    values = [found["label_alpha", ALL, label] for label in ROLES]
    assert values == pytest.approx([0.728752292, 0.309952197, 0.496596771], abs=1e-6)


@pytest.mark.parametrize(
    ("code", "alpha", "fleiss", "cohen"),
    [
        ("source_role", 0.713958093, 0.705454731, 0.725641942),
        ("target_role", 0.603150300, 0.598717781, 0.651709572),
    ],
)
def test_actor_codes_of_the_coders(gsr: Read, code: str, alpha: float, fleiss: float, cohen: float) -> None:
    assert code in CODES
    items = [tuple(codes[code] for codes in one.codes.values()) for one in gsr[0]]
    assert nominal_alpha(items) == pytest.approx(plain_alpha(Counter(items)), abs=NEAR)
    assert nominal_alpha(items) == pytest.approx(alpha, abs=1e-6)
    assert fleiss_kappa(items) == pytest.approx(fleiss, abs=1e-6)
    both = [item for item in items if len(item) > 1 and None not in item[:2]]
    first, second = [item[0] for item in both], [item[1] for item in both]
    assert cohen_kappa(first, second) == pytest.approx(cohen, abs=1e-6)
    same = sum(item[0] == item[1] for item in both) / len(both)
    chance = sum(first.count(value) * second.count(value) for value in set(first)) / len(both) ** 2
    assert cohen_kappa(first, second) == pytest.approx((same - chance) / (1 - chance), abs=NEAR)


def test_semeval_of_the_coders(gsr: Read) -> None:
    schemes = ("strict", "exact", "partial", "type")
    found = figures(gsr[0], *schemes)
    values = [found[scheme, ("1", "2"), None] for scheme in schemes]
    assert values == pytest.approx([0.446428571, 0.448051948, 0.628246753, 0.803571429], abs=1e-6)
    both = [one.coders for one in gsr[0] if len(one.coders) > 1]
    evaluated = [semeval(coders["1"], coders["2"]) for coders in both]
    spans = sum(len(coders["1"]) + len(coders["2"]) for coders in both)
    for scheme, value in zip(schemes, values, strict=True):
        half = 0.5 if scheme in ("partial", "type") else 0.0
        credit = sum(one[scheme].correct + half * one[scheme].partial for one in evaluated)
        assert value == pytest.approx(2 * credit / spans, abs=NEAR)
    assert values[0] == found["strict", ("1", "2"), None] == pytest.approx(550 / 1232, abs=NEAR)


def test_gamma_of_the_coders(gsr: Read) -> None:
    values = [gamma(one.coders).value for one in gsr[0]]
    none = [one for one, value in zip(gsr[0], values, strict=True) if value is None]
    assert sum(len(one.coders) == 1 for one in none) == 34
    assert [one.coders for one in none if len(one.coders) > 1] == [{"1": [], "2": []}]
    known = [value for value in values if value is not None]
    assert max(known) == 1
    assert sum(known) / len(known) == pytest.approx(0.627, abs=0.02)


def test_coders_against_gold(gsr: Read) -> None:
    found = figures(gsr[0], "exact_f1", articles=lambda one: {"gold": one.gold, **one.coders})
    for coder, value in zip(ALL, (0.548951049, 0.706959707, 0.671111111, 0.714285714), strict=True):
        there = [one for one in gsr[0] if coder in one.coders]
        expected = plain_f1([one.coders[coder] for one in there], [one.gold for one in there])
        assert found["exact_f1", (coder, "gold"), None] == pytest.approx(expected, abs=NEAR)
        assert expected == pytest.approx(value, abs=1e-6)


def test_equally_tight_stretches_hardly_move_the_figures(gsr: Read, shared_data: Path) -> None:
    last, report, _ = read_gsr(shared_data / SPANS, tie=-1)
    assert report == gsr[1]
    assert sum(one.coders != other.coders for one, other in zip(gsr[0], last, strict=True)) > 10
    first = figures(gsr[0], "exact_f1", "partial", "label_alpha")
    for key, value in figures(last, "exact_f1", "partial", "label_alpha").items():
        if key[1] in (ALL, ("1", "2")):
            assert value == pytest.approx(first[key], abs=0.003), key


@pytest.mark.parametrize(
    ("tokens", "placed"),
    [
        (["احراق", "نفسه"], Placed(11, 21, False, 1, 1, False, False)),
        (["لم", "عن", "احراق"], Placed(0, 16, False, 1, 1, False, True)),
        (["نفسه", "عن"], "order"),
        (["غاب"], "absent"),
        (["حراق"], Placed(12, 16, False, 1, 1, True, False)),
    ],
)
def test_placing_tokens(tokens: list[str], placed: Placed | str) -> None:
    assert place("لم يتور عن احراق نفسه", tokens) == placed


def test_of_several_places_the_tightest_is_taken_and_ties_are_said() -> None:
    assert place("من هنا الى من هنا", ["من", "هنا"]) == Placed(0, 6, True, 2, 2, False, False)
    assert place("من هنا الى من هنا", ["من", "هنا"], tie=-1) == Placed(11, 17, True, 2, 2, False, False)
    assert place("من بيت الى من هنا", ["من", "هنا"]) == Placed(11, 17, True, 2, 1, False, False)


USERS = ("user1", "user2", "curator")
# case: (spans of user1, user2, curator), then F1 of user1 with user2 and of either with the curator
CURATED = {
    "multipleStackedAnnotationsAreNotMergedTest": ((2, 3, 0), (1.0, 0.0, 0.0)),
    "relationLabelTest": ((52, 52, 26), (1.0, 2 / 3, 2 / 3)),
    "simpleRelGovStackedTest": ((4, 4, 2), (1.0, 0.8, 0.8)),
    "simpleRelTypeDiffTest": ((2, 2, 2), (1.0, 1.0, 1.0)),
    "simpleSpanDiffMultiFeatureTest": ((1, 1, 0), (0.0, 0.0, 0.0)),
    "simpleSpanDiffWithLabelStacking2Test": ((2, 2, 0), (2 / 3, 0.0, 0.0)),
    "simpleSpanDiffWithLabelTest": ((1, 1, 0), (0.0, 0.0, 0.0)),
    "simpleSpanNoDiffNoLabelTest": ((1, 1, 1), (1.0, 1.0, 1.0)),
}


def units(document: Document) -> list[Unit]:
    return [(span.start, span.end, span.label) for span in document.annotation.spans]


def test_all_curated_cases_are_here(cases: dict[str, dict[str, Document]]) -> None:
    assert cases.keys() == CURATED.keys()
    for case in cases.values():
        assert case.keys() == set(USERS)
        assert len({document.text for document in case.values()}) == 1
        assert [document.loose for document in case.values()] == [(), (), ()]


@pytest.mark.parametrize("name", CURATED)
def test_users_and_curator(cases: dict[str, dict[str, Document]], name: str) -> None:
    sizes, expected = CURATED[name]
    case = {user: units(cases[name][user]) for user in USERS}
    text = cases[name]["user1"].text
    assert tuple(len(case[user]) for user in USERS) == sizes
    for (a, b), f1 in zip(combinations(USERS, 2), expected, strict=True):
        pair = {a: case[a], b: case[b]}
        assert exact_f1(case[a], case[b]).f1 == pytest.approx(f1, abs=NEAR), (a, b)
        assert plain_f1([case[a]], [case[b]]) == pytest.approx(f1, abs=NEAR), (a, b)
        value = gamma(pair).value
        assert value is not None
        assert (value == 1) == (sorted(map(str, case[a])) == sorted(map(str, case[b]))), (a, b)
        strict = semeval(case[a], case[b])["strict"]
        assert strict.f1 == pytest.approx(2 * strict.correct / (len(case[a]) + len(case[b])), abs=NEAR)
        for label in {own for spans in pair.values() for *_, own in spans}:
            alpha = plain_alpha(characters(text, pair, label))
            assert label_alpha(pair, label, len(text)) == pytest.approx(alpha, abs=NEAR), (a, b, label)


def test_no_difference_is_one_everywhere_and_nobody_else_s_label_is_undefined(
    cases: dict[str, dict[str, Document]],
) -> None:
    case = {user: units(document) for user, document in cases["simpleSpanNoDiffNoLabelTest"].items()}
    ((_, _, label),) = case["user1"]
    assert label_alpha(case, label, 42) == gamma(case).value == 1
    assert label_alpha(case, "another", 42) is None
    assert {one.f1 for one in semeval(case["user1"], case["curator"]).values()} == {1.0}


def test_a_label_apart_is_the_same_stretch(cases: dict[str, dict[str, Document]]) -> None:
    for name in ("simpleSpanDiffWithLabelTest", "simpleSpanDiffMultiFeatureTest"):
        found = semeval(units(cases[name]["user1"]), units(cases[name]["user2"]))
        assert [found[scheme].f1 for scheme in ("strict", "exact", "partial", "type")] == [0, 1, 1, 0]


def test_spans_stacked_twice_count_each_for_themselves(cases: dict[str, dict[str, Document]]) -> None:
    case = cases["multipleStackedAnnotationsAreNotMergedTest"]
    assert [case[user].stacked for user in USERS] == [1, 2, 0]
    assert semeval(units(case["user1"]), units(case["user2"]))["strict"].f1 == pytest.approx(0.8)
    other = cases["simpleSpanDiffWithLabelStacking2Test"]
    assert semeval(units(other["user1"]), units(other["user2"]))["strict"].f1 == pytest.approx(0.5)


@pytest.mark.parametrize(
    ("name", "same", "one", "other"),
    [
        ("relationLabelTest", 25, 26, 26),
        ("simpleRelTypeDiffTest", 0, 1, 1),
        ("simpleRelGovStackedTest", 2, 2, 2),
    ],
)
def test_relations_of_the_users(
    cases: dict[str, dict[str, Document]], name: str, same: int, one: int, other: int
) -> None:
    case = cases[name]
    links = link_agreement([(case["user1"].annotation, case["user2"].annotation)])
    found = next(link for link in links if link.type is None)
    assert (found.same, found.one, found.other) == (same, one, other)
    assert found.f1.value == pytest.approx(2 * same / (one + other), abs=NEAR)


def test_the_curator_has_only_relations_the_users_share(cases: dict[str, dict[str, Document]]) -> None:
    kept = {name: cases[name]["curator"].annotation.links for name in CURATED}
    assert {name: len(links) for name, links in kept.items() if links} == {"relationLabelTest": 25}
    case = cases["relationLabelTest"]
    for user in ("user1", "user2"):
        links = link_agreement([(case["curator"].annotation, case[user].annotation)])
        found = next(link for link in links if link.type is None)
        assert (found.same, found.one, found.other) == (25, 25, 26)


def test_offsets_of_the_format_are_utf16(tmp_path: Path) -> None:
    file = tmp_path / "one.tsv"
    lines = ["#FORMAT=WebAnno TSV 3.3", "#T_SP=x.Name|value", "", "#Text=😀 باب", "1-1\t0-2\t😀\t_\t"]
    file.write_text("\n".join([*lines, "1-2\t3-6\tباب\tA\\|B\t", ""]), encoding="utf-8")
    (span,) = read_tsv(file).annotation.spans
    assert (span.start, span.end, span.text, span.label) == (2, 5, "باب", "Name value=A|B")
    file.write_text("\n".join([*lines, "1-2\t2-5\tباب\tA\t"]), encoding="utf-8")
    with pytest.raises(ValueError, match="1-2 is not at 2-5"):
        read_tsv(file)
