"""Figures of a project: right, with what they rest on, and honest about what is not known."""

from itertools import count
from pathlib import Path

import pytest

from annotator.agreement.settle import Decision
from annotator.core.annotation import GOLD, Annotation
from annotator.core.article import Article, Zone
from annotator.core.change import SetStatus
from annotator.core.work import Cancelled
from annotator.exchange.demo import make_demo
from annotator.review.figures import agreement_figures
from annotator.review.shapes import EMPTY, By, Figure, Figures
from annotator.store import REOPENED, Project
from annotator.store import changes as store_changes
from annotator.store.errors import AnnotatorMissing
from annotator.store.file import open_raw
from tests.review.conftest import add, annotation_of

TEXT = "قصف مدفعي على البوكمال وقتل ثلاثة من عناصر الميليشيا بقذيفة في البوكمال"


def one(figures: Figures, measure: str, **where: object) -> Figure:
    """The row of this measure that is confined to just this."""
    fields = ("label", "pair", "article", "window")
    (found,) = (
        row
        for row in figures.rows
        if row.measure == measure and all(getattr(row, name) == where.get(name) for name in fields)
    )
    return found


def test_values_by_hand(project: Project) -> None:
    first = add(
        project,
        TEXT,
        {
            "أ": [("قصف مدفعي", "WEAPON"), ("البوكمال", "LOCATION"), ("الميليشيا", "ACTOR")],
            "ب": [
                ("قصف مدفعي", "WEAPON"),
                ("البوكمال", "ACTOR"),
                ("بقذيفة", "WEAPON"),
                ("البوكمال", "LOCATION"),
            ],
        },
    )
    add(project, "لا شيء هنا", {"أ": [], "ب": []})
    figures = agreement_figures(project, by=("all", "label", "pair", "article"))
    assert (figures.annotators, figures.articles, figures.seed) == (("أ", "ب"), 2, 0)
    exact = one(figures, "exact_f1")
    assert exact.value == pytest.approx(2 / 7)
    assert (exact.n, exact.articles) == (7, 2)
    assert one(figures, "exact_f1", pair=("أ", "ب")).value == exact.value
    assert one(figures, "exact_f1", label="WEAPON").value == pytest.approx(2 / 3)
    assert one(figures, "exact_f1", label="LOCATION").value == 0
    assert one(figures, "exact").value == pytest.approx(4 / 7)
    assert one(figures, "exact_f1", article=first).value == exact.value
    assert figures.titles[first] == TEXT[:20]
    assert figures.confusions["أ", "ب"] == {
        ("WEAPON", "WEAPON"): 1,
        ("LOCATION", "ACTOR"): 1,
        ("ACTOR", EMPTY): 1,
        (EMPTY, "WEAPON"): 1,
        (EMPTY, "LOCATION"): 1,
    }
    assert figures.confusion == figures.confusions["أ", "ب"]
    assert figures.headline is not None
    assert figures.headline.measure == "gamma"


def test_undefined_is_none_and_never_0(project: Project) -> None:
    number = add(project, TEXT, {"أ": [], "ب": []})
    figures = agreement_figures(project, by=("all", "article"))
    assert {row.measure for row in figures.rows} >= {"gamma", "exact_f1", "partial"}
    assert all((row.value, row.low, row.high) == (None, None, None) for row in figures.rows)
    assert one(figures, "exact_f1", article=number).articles == 1


def test_nothing_to_compare(project: Project) -> None:
    for prepare in (lambda: None, lambda: add(project, TEXT, {"أ": [("قصف", "WEAPON")]})):
        prepare()
        figures = agreement_figures(project, by=("all", "label", "pair", "article", "window"))
        assert (figures.headline, figures.rows, figures.articles) == (None, [], 0)
        assert figures.confusion == {}


def test_not_annotated_yet_is_not_found_nothing(project: Project) -> None:
    same = {"أ": [("قصف", "WEAPON")], "ب": [("قصف", "WEAPON")]}
    add(project, TEXT, same)
    second = add(project, "قصف ثان", {"أ": [("قصف", "WEAPON")]})
    third = add(project, "قصف ثالث", {"أ": [("قصف", "WEAPON")]})
    before = agreement_figures(project)
    other = project.annotator("ب").id
    project.add_seconds(second, other, 30)
    project.apply(third, other, SetStatus("not_started", "skipped"), 0)
    figures = agreement_figures(project)
    assert figures == before
    assert (one(figures, "exact_f1").value, figures.articles) == (1, 1)
    assert figures.confusion == {("WEAPON", "WEAPON"): 1}
    # Done without a span is another matter: that is "found nothing".
    project.apply(second, other, SetStatus("not_started", "done"), 0)
    assert one(agreement_figures(project), "exact_f1").value == pytest.approx(2 / 3)


def test_whitespace_at_the_edges_changes_nothing_and_is_said(project: Project) -> None:
    add(project, TEXT, {"أ": [("قصف مدفعي ", "WEAPON")], "ب": [("قصف مدفعي", "WEAPON")]})
    figures = agreement_figures(project, by=("all", "label"))
    assert {row.value for row in figures.rows} == {1}
    assert figures.trimmed == 1


MENU = "القائمة الرئيسية قصف وقصف وقصف الموقع\n"


def test_site_furniture_is_as_if_it_were_not_there(tmp_path: Path, project: Project) -> None:
    marks = {
        "أ": [("قصف مدفعي", "WEAPON"), ("البوكمال", "LOCATION"), ("في البوكمال", "LOCATION")],
        "ب": [("مدفعي", "WEAPON"), ("البوكمال", "LOCATION"), ("بقذيفة", "WEAPON"), ("البوكمال", "LOCATION")],
    }
    menus = {"أ": [("وقصف", "ACTOR")], "ب": [("قصف", "ACTOR"), ("وقصف", "ACTOR"), ("وقصف", "ACTOR")]}
    with Project.create(tmp_path / "other.hashiya", project.schema) as noisy:
        for text in (f"{TEXT}\n", f"آخر {TEXT}\n"):
            add(project, text, marks)
            whole = f"{MENU}{text}{MENU}"
            end = len(MENU) + len(text)
            zones = (
                Zone(0, len(MENU), "chrome"),
                Zone(len(MENU), end, "body"),
                Zone(end, len(whole), "related"),
            )
            given = {name: [*menus[name], *own, ("الموقع", "SOURCE")] for name, own in marks.items()}
            add(noisy, Article(text=whole, title=text[:20], zones=zones), given)
        figures = agreement_figures(noisy, by=("all", "label", "article"))
        assert figures.left_out == 12
    plain = agreement_figures(project, by=("all", "label", "article"))
    assert (figures.rows, figures.confusions) == (plain.rows, plain.confusions)


def test_gold_is_compared_only_where_it_is_named(project: Project) -> None:
    add(project, TEXT, {"أ": [("قصف", "WEAPON")], "ب": [("قصف", "ACTOR")], GOLD: [("قصف", "WEAPON")]})
    figures = agreement_figures(project, by=("all", "pair"))
    assert figures.annotators == ("أ", "ب")
    assert one(figures, "exact_f1").value == 0
    figures = agreement_figures(project, annotators=["أ", GOLD], by=("all", "pair"))
    assert figures.annotators == (GOLD, "أ")
    assert one(figures, "exact_f1", pair=(GOLD, "أ")).value == 1


def test_three_annotators_and_their_pairs(project: Project) -> None:
    add(project, TEXT, {"أ": [("قصف", "WEAPON")], "ب": [("قصف", "WEAPON")], "ج": [("البوكمال", "LOCATION")]})
    figures = agreement_figures(project, by=("pair", "all"))
    values = {row.pair: row.value for row in figures.rows if row.measure == "exact_f1"}
    assert values == {("أ", "ب"): 1, ("أ", "ج"): 0, ("ب", "ج"): 0, None: pytest.approx(1 / 3)}
    assert figures.confusion == {("WEAPON", "WEAPON"): 1, ("WEAPON", EMPTY): 2, (EMPTY, "LOCATION"): 2}
    assert figures.headline is not None
    assert figures.headline.pair is None


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every commit is a second later than the one before."""
    seconds = count()
    monkeypatch.setattr(store_changes, "now", lambda: f"2026-01-01T00:00:{next(seconds):02}+00:00")


@pytest.mark.usefixtures("clock")
def test_windows_hold_as_many_articles_each_by_when_they_were_finished(project: Project) -> None:
    numbers = [add(project, f"قصف {place}", {"أ": [("قصف", "WEAPON")]}, "in_progress") for place in range(12)]
    ids = [project.annotator(name).id for name in ("أ", "ب")]
    for number in reversed(numbers[1:]):
        project.apply(number, ids[0], SetStatus("in_progress", "done"), 1)
        project.apply(number, ids[1], SetStatus("not_started", "done"), 0)
    # The first article was taken up again: nobody knows when it will be finished.
    figures = agreement_figures(project, by="window")
    assert [window.number for window in figures.windows] == [1, 2]
    assert [len(window.articles) for window in figures.windows] == [5, 6]
    assert figures.windows[0].articles == tuple(reversed(numbers[7:]))
    assert figures.windows[0].last < figures.windows[1].first
    assert [row.window for row in figures.rows if row.measure == "exact_f1"] == [1, 2]
    assert {row.articles for row in figures.rows} == {5, 6}


def test_what_looks_firmer_than_it_is_gets_a_warning(project: Project) -> None:
    words = " ".join(f"كلمة{place}" for place in range(40))
    for place in range(10):
        text = f"{place} {words}"
        busy = [(f"كلمة{at} ", "ACTOR") for at in range(9)] + [("كلمة20", "WEAPON")]
        add(project, text, {"أ": busy, "ب": busy, "ج": busy[:3]}, "done" if place else "in_progress")
    figures = agreement_figures(project, measures=["exact_f1"], by=("all", "label", "pair", "article"))
    assert one(figures, "exact_f1").warnings == ("skew", "uneven")
    assert one(figures, "exact_f1", pair=("أ", "ب")).warnings == ("skew",)
    assert "uneven" in one(figures, "exact_f1", pair=("أ", "ج")).warnings
    assert one(figures, "exact_f1", label="WEAPON").warnings == ("few_spans",)
    assert one(figures, "exact_f1", article=1).warnings == ("few_spans",)
    assert (figures.unfinished, figures.warnings) == (3, ("unfinished",))
    add(project, "سلاح نادر", {"أ": [("سلاح", "SOURCE")], "ب": [("سلاح", "SOURCE")]})
    rare = one(agreement_figures(project, measures=["exact_f1"], by="label"), "exact_f1", label="SOURCE")
    assert (rare.value, rare.n, rare.warnings) == (1, 2, ("few_of_label",))


def test_few_articles_make_a_rough_interval(project: Project) -> None:
    for place in range(2):
        add(project, f"{place} قصف", {"أ": [("قصف", "WEAPON")], "ب": [("قصف", "WEAPON")]})
    assert "few_articles" in one(agreement_figures(project), "exact_f1").warnings


def test_updates_of_the_guideline_are_marked(project: Project) -> None:
    number = add(project, TEXT, {"أ": [("قصف", "WEAPON")], "ب": []})
    said = [Decision("1", "A", "missed", guideline=True), Decision("2", "B", "missed")]
    project.settle(number, None, 0, said, 1)
    (line,) = (line for line in project.decisions() if line.key == "1")
    assert agreement_figures(project).updates == (line.at,)
    project.settle(number, None, 0, [Decision("1", REOPENED, "missed")], 1)
    assert agreement_figures(project).updates == ()


def test_who_and_what_is_asked_for_must_be_there(project: Project) -> None:
    with pytest.raises(AnnotatorMissing):
        agreement_figures(project, annotators=["nobody"])
    with pytest.raises(KeyError, match="kappa"):
        agreement_figures(project, measures=["kappa"])


def test_counting_can_be_cancelled(project: Project) -> None:
    add(project, TEXT, {"أ": [("قصف", "WEAPON")], "ب": []})
    calls = []

    def tick(done: int, total: int) -> None:
        calls.append((done, total))
        if len(calls) == 3:
            raise Cancelled

    with pytest.raises(Cancelled):
        agreement_figures(project, tick=tick)
    assert all(0 < done <= total for done, total in calls)


def spans_of(annotation: Annotation) -> set[tuple[int, int, str]]:
    return {(span.start, span.end, span.label) for span in annotation.spans}


def test_real_annotations(real: Project) -> None:
    by: list[By] = ["all", "label", "pair", "article"]
    figures = agreement_figures(real, by=by)
    assert agreement_figures(real, by=by) == figures
    assert (figures.annotators, figures.articles, figures.trimmed) == (("A", "B"), 16, 0)
    pairs = [(spans_of(a), spans_of(b)) for a, b in (record.annotations for record in real.records())]
    same = sum(len(a & b) for a, b in pairs)
    marked = sum(len(a) + len(b) for a, b in pairs)
    exact = one(figures, "exact_f1")
    assert exact.value == pytest.approx(2 * same / marked)
    assert (exact.n, exact.articles) == (marked, 16)
    for row in figures.rows:
        if row.article is None and row.value is not None:
            assert row.low is not None
            assert row.high is not None
            assert row.low <= row.value <= row.high
        else:
            assert (row.low, row.high) == (None, None)
    # Every span stands in the confusion once, as one of A's or one of B's.
    confusion = figures.confusion
    of_a = sum(number for (row, _), number in confusion.items() if row != EMPTY)
    of_b = sum(number for (_, column), number in confusion.items() if column != EMPTY)
    assert (of_a, of_b) == (sum(len(a) for a, _ in pairs), sum(len(b) for _, b in pairs))
    another = agreement_figures(real, measures=["exact_f1"], seed=7)
    assert (another.seed, one(another, "exact_f1").value) == (7, exact.value)
    assert one(another, "exact_f1").low != exact.low


def test_the_demo_project(tmp_path: Path) -> None:
    with Project.open(make_demo(tmp_path), backup=False) as demo:
        figures = agreement_figures(demo, by=("all", "label", "window"))
        assert len(figures.annotators) == 2
        assert 0.5 < (one(figures, "gamma").value or 0) < 1
        assert {row.label for row in figures.rows if row.label} == {label.id for label in demo.schema.labels}
        assert len(figures.windows) == 2


def test_rounds_are_those_in_which_work_was_handed_out(project: Project) -> None:
    """Where there are two of them; else, and where it is asked for, versions of the guideline."""
    texts = [f"قصف رقم {number} على البوكمال" for number in range(6)]
    ids = [add(project, text, {"أ": [("البوكمال", "LOCATION")], "ب": []}) for text in texts]
    names = ("أ", "ب")

    def found(*annotators: str, by: By = "round") -> list[tuple[str, list[int]]]:
        figures = agreement_figures(project, annotators=annotators, measures=["exact_f1"], by=by)
        assert {row.round for row in figures.rows} == {one.number for one in figures.rounds}
        return [(one.name, sorted(one.articles)) for one in figures.rounds]

    assert found(*names) == []
    hand_over(project, {"الأولى": ids[:2], "الثانية": ids[2:5]}, names)
    assert found(*names) == [("الأولى", ids[:2]), ("الثانية", ids[2:5])]
    assert found(*names, by="guideline") == []
    # An article that somebody got later is of that round, for those who are compared with them.
    hand_over(project, {"الثالثة": ids[:1]}, ("ج",))
    project.put_annotation(ids[0], annotation_of("ج", texts[0], []))
    assert found(*names) == [("الأولى", ids[:2]), ("الثانية", ids[2:5])]
    assert found("أ", "ب", "ج") == [("الأولى", ids[1:2]), ("الثانية", ids[2:5]), ("الثالثة", ids[:1])]


def hand_over(project: Project, parts: dict[str, list[int]], names: tuple[str, ...]) -> None:
    """As if these had been handed out to all of ``names`` before they were annotated."""
    connection = open_raw(project.path, "mode=rw")
    for round_name, articles in parts.items():
        made = connection.execute(
            "INSERT INTO rounds (name, at, plan) VALUES (?, '2024', '{}')", (round_name,)
        ).lastrowid
        for name in names:
            who = project.annotator(name).id
            for article in articles:
                connection.execute(
                    "INSERT INTO assignments SELECT ?, 1 + coalesce(max(place), 0), ?, ?, 0 FROM assignments "
                    "WHERE annotator = ?",
                    (who, article, made, who),
                )
    connection.close()
