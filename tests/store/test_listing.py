"""Which articles a list shows, and in what order, against the same worked out one by one."""

from array import array

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from annotator.core.annotation import STATUSES, Annotation, Span
from annotator.core.article import Article, Zone
from annotator.core.change import AddSpan, SetNote, SetStatus, SetUnsure
from annotator.core.filter import ANYBODY, BY, EVERYTHING, By, Filter, Order
from annotator.store import Project
from annotator.store.errors import AnnotatorMissing


@pytest.fixture
def corpus(project: Project) -> Project:
    """Seven articles: 1 of the fixture, and six of three outlets; two annotators."""
    made = [
        Article(text=f"نص {number}" + "ا" * (20 - number), title=title, source=source, published=published)
        for number, (title, source, published) in enumerate(
            [
                ("إدلب", "شام", "2021-02-24T19:54"),
                ("أخبار", "عنب", "2020"),
                ("ادوية", "شام", "2021-02-25"),
                ("Raqqa", "", ""),
                ("البوكمال", "شام", "2022-01-01"),
                ("تدمر", "عنب", "2021-03"),
            ]
        )
    ]
    whole = Article(text="عنوان\nمتن", title="عنوان", zones=(Zone(0, 5, "title"), Zone(6, 9, "body")))
    project.add_articles([*made, whole])
    me, other = project.annotator("منى").id, project.annotator("هدى").id
    project.apply(2, me, AddSpan(Span("a", 0, 2, "ACTOR", "نص")), 0)
    project.apply(3, me, SetStatus("not_started", "done"), 0)
    project.apply(4, other, SetStatus("not_started", "skipped", "", "لا شيء"), 0)
    project.apply(5, other, AddSpan(Span("b", 0, 2, "WEAPON", "نص", unsure=True, note="؟")), 0)
    project.apply(6, me, SetNote("", "ملاحظة"), 0)
    project.apply(7, other, SetUnsure(False, True), 0)
    project.tags.put([2, 4], "مهم")
    with project.together():
        connection = project._connection
        connection.execute("INSERT INTO rounds (name, at, plan) VALUES ('أ', '', '{}')")
        connection.execute("INSERT INTO assignments VALUES (?, 1, 4, 1, 1)", (other,))
        connection.execute("INSERT INTO assignments VALUES (?, 1, 5, 1, 1)", (me,))
        connection.executemany("INSERT INTO twins VALUES (?, 3)", [(3,), (6,)])
    return project


def listed(project: Project, chosen: Filter = EVERYTHING, by: Order = Order()) -> list[int]:  # noqa: B008
    return list(project.listing.ids(chosen, by, project.annotator("منى").id))


@pytest.mark.parametrize(
    ("chosen", "ids"),
    [
        (Filter(), [1, 2, 3, 4, 5, 6, 7, 8]),
        (Filter(statuses=("done",)), [3]),
        (Filter(statuses=("not_started", "in_progress")), [1, 2, 4, 5, 6, 7, 8]),
        (Filter(statuses=("skipped",)), []),
        (Filter(statuses=("skipped",), annotator="هدى"), [4]),
        (Filter(statuses=("skipped", "done"), annotator=ANYBODY), [3, 4]),
        (Filter(statuses=("not_started",), annotator=ANYBODY), [1, 2, 5, 6, 7, 8]),
        (Filter(label="ACTOR"), [2]),
        (Filter(label="WEAPON"), []),
        (Filter(label="WEAPON", annotator=ANYBODY), [5]),
        (Filter(source="شام"), [2, 4, 6]),
        (Filter(since="2021-02-24", until="2021-12-31"), [2, 4, 7]),
        (Filter(until="2021-02-24"), [2, 3]),
        (Filter(unzoned=True), [1, 2, 3, 4, 5, 6, 7]),
        (Filter(unsure=True), []),
        (Filter(unsure=True, annotator=ANYBODY), [5, 7]),
        (Filter(noted=True), [6]),
        (Filter(noted=True, annotator="هدى"), [5]),
        (Filter(tag="مهم"), [2, 4]),
        (Filter(tag="مهم", source="شام", label="ACTOR"), [2]),
        (Filter(twins=True), [3, 6]),
        (Filter(assigned=ANYBODY), [4, 5]),
        (Filter(assigned="هدى"), [4]),
        (Filter(unassigned=True), [1, 2, 3, 6, 7, 8]),
    ],
)
def test_what_a_filter_lets_pass(corpus: Project, chosen: Filter, ids: list[int]) -> None:
    assert listed(corpus, chosen) == ids


@pytest.mark.parametrize(
    ("order", "ids"),
    [
        (Order("loaded", down=True), [8, 7, 6, 5, 4, 3, 2, 1]),
        (Order("title"), [5, 3, 2, 4, 6, 7, 8, 1]),
        (Order("source"), [1, 5, 8, 2, 4, 6, 3, 7]),
        (Order("published"), [1, 5, 8, 3, 2, 4, 7, 6]),
        (Order("published", down=True), [6, 7, 4, 2, 3, 1, 5, 8]),
        (Order("length"), [8, 7, 6, 5, 4, 3, 2, 1]),
        (Order("status", down=True), [3, 2, 6, 1, 4, 5, 7, 8]),
    ],
)
def test_orders(corpus: Project, order: Order, ids: list[int]) -> None:
    """Hamzas do not count; what is equal stays in the order of loading."""
    found = listed(corpus, by=order)
    if order.by == "status":  # a note alone begins nothing
        stands = {row.id: row.status for row in corpus.listing.rows(1, found)}
        assert [stands[one] for one in found] == sorted(
            (stands[one] for one in found), key=("not_started", "in_progress", "done").index, reverse=True
        )
        assert found[0] == 3
    else:
        assert found == ids


def test_only_these_articles(corpus: Project) -> None:
    me = corpus.annotator("منى").id
    assert list(
        corpus.listing.ids(Filter(source="شام"), Order("length"), me, only=array("q", [2, 3, 4]))
    ) == [4, 2]
    assert list(corpus.listing.ids(only=array("q", [2, 3]))) == [2, 3]
    assert list(corpus.listing.ids(only=array("q", [2, 99]))) == [2]


def test_who_is_not_there(corpus: Project) -> None:
    with pytest.raises(AnnotatorMissing):
        listed(corpus, Filter(annotator="أحد", statuses=("done",)))


def test_rows_say_all_that_a_list_may_show(corpus: Project) -> None:
    other = corpus.annotator("هدى").id
    two, three, five, eight, four = corpus.listing.rows(other, [2, 3, 5, 99, 8, 4])
    assert (two.tags, two.assigned, two.spans) == (("مهم",), (), 0)
    assert (three.twins, three.unzoned) == (1, True)
    assert (five.spans, five.assigned, five.unsure) == (1, ("منى",), False)
    assert (eight.unzoned, four.status, four.assigned) == (False, "skipped", ("هدى",))
    assert corpus.twins.of(6) == [3, 6]
    assert corpus.twins.of(1) == []
    assert corpus.listing.sources() == [("شام", 3), ("عنب", 2)]
    assert corpus.listing.labels() == ["ACTOR", "WEAPON"]


def test_the_next_open_one_goes_round(corpus: Project) -> None:
    me = corpus.annotator("منى").id
    ids = [6, 3, 2]
    assert corpus.listing.next_open(ids, me, 0) == 2
    assert corpus.listing.next_open(ids, me, 2) == 6
    assert corpus.listing.next_open([3], me, 0) is None
    assert corpus.listing.next_open([3, 2], me, 1) == 2
    assert corpus.listing.next_open(ids, me, -1) == 6
    assert corpus.listing.next_open([], me, -1) is None


def test_a_filter_is_kept_as_json() -> None:
    chosen = Filter(statuses=("done",), words='"قصف مدفعي" -حلب')
    assert msgspec.json.decode(msgspec.json.encode(chosen), type=Filter) == chosen
    assert msgspec.json.encode(Filter()) == b"{}"


def test_an_empty_project(project: Project) -> None:
    project.removing.remove([1], None)
    assert list(project.listing.ids()) == []
    assert list(project.listing.ids(Filter(source="x"))) == []


def test_annotations_of_others_are_not_mine(corpus: Project) -> None:
    corpus.put_annotation(8, Annotation(annotator="هدى", status="done", revision=1))
    assert listed(corpus, Filter(statuses=("done",))) == [3]
    assert listed(corpus, Filter(statuses=("done",), annotator="هدى")) == [8]


FILTERS = st.builds(
    Filter,
    annotator=st.sampled_from(["", "هدى", ANYBODY]),
    statuses=st.lists(st.sampled_from(STATUSES), unique=True, max_size=3).map(tuple),
    label=st.sampled_from(["", "", "ACTOR", "WEAPON"]),
    source=st.sampled_from(["", "", "شام", "عنب"]),
    since=st.sampled_from(["", "", "2021-02-24"]),
    until=st.sampled_from(["", "", "2021-03-01"]),
    unsure=st.booleans(),
    noted=st.booleans(),
    tag=st.sampled_from(["", "", "مهم"]),
    twins=st.booleans(),
    assigned=st.sampled_from(["", "", "هدى", ANYBODY]),
    unassigned=st.booleans(),
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(FILTERS, st.sampled_from(BY), st.booleans())
def test_any_filter_lets_pass_what_all_its_parts_let_pass(
    corpus: Project, chosen: Filter, by: By, down: bool
) -> None:
    fields = [name for name in Filter.__struct_fields__ if name != "annotator"]
    parts = [
        Filter(annotator=chosen.annotator, **{name: getattr(chosen, name)})
        for name in fields
        if getattr(chosen, name) != getattr(EVERYTHING, name)
    ]
    expected = set(corpus.article_ids()).intersection(*(listed(corpus, part) for part in parts))
    found = listed(corpus, chosen, Order(by, down))
    assert sorted(found) == sorted(expected)
    assert len(found) == len(expected)
