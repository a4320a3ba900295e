"""What a finished near-duplicate suggests: only where the texts agree, and with every offset right."""

from hypothesis import given
from hypothesis import strategies as st

from annotator.core.annotation import Annotation, Refusal, make_span
from annotator.core.arabic import words
from annotator.learning import Following, Suggestion, from_twins
from annotator.learning.twins import agreeing, carried
from tests.learning.conftest import Desk, small_schema

OLD = "عنوان أول\n\nقصفت قوات النظام بلدة سرمين صباح اليوم.\n\nوقال مصدر إن رتلًا وصل إلى مدينة الرقة مساء."
NEW = (
    "عنوان آخر للخبر\n\nقصفت قوات النظام بلدة سرمين صباح اليوم.\n\n"
    "عاجل: وقال مصدر إن رتلًا وصل إلى مدينة الرقة مساء أمس.\n\nالمصدر: وكالات"
)
SAID = (("قوات النظام", "ACTOR"), ("سرمين", "LOCATION"), ("الرقة", "LOCATION"))


def twins(desk: Desk, **more: str) -> tuple[int, int]:
    """The same story twice; the first is labelled."""
    first = desk.say(OLD, *SAID, **({"status": "done"} | more))  # type: ignore[arg-type]
    second = desk.say(NEW)
    desk.project.twins.keep([[first, second]], threshold=0.5, articles=2)
    return first, second


def suggested(desk: Desk, article_id: int, by: str = "سلمى") -> list[Suggestion]:
    project = desk.project
    return from_twins(
        project, article_id, project.article(article_id), project.annotator(by).id, project.gold.id
    )


def shown(desk: Desk, article_id: int, annotation: Annotation | None = None) -> list[tuple[str, str]]:
    article = desk.project.article(article_id)
    annotation = annotation or Annotation(annotator="سلمى")
    found = suggested(desk, article_id)
    following = Following(article, desk.lexicon(), annotation, small_schema(), found)
    while following.work(1.0):
        pass
    return [(article.text[one.start : one.end], one.label) for one in following.suggestions()]


def test_what_is_labelled_in_the_twin_is_suggested(desk: Desk) -> None:
    first, second = twins(desk)
    found = suggested(desk, second)
    assert [(NEW[one.start : one.end], one.label) for one in found] == list(SAID)
    assert all(one.why.twin == first for one in found)
    assert [OLD[one.why.example[1] : one.why.example[2]] for one in found if one.why.example] == [
        words for words, _ in SAID
    ]


def test_only_a_finished_twin_counts_and_only_ones_own_or_gold(desk: Desk) -> None:
    _, second = twins(desk, status="in_progress")
    assert suggested(desk, second) == []


def test_another_annotator_is_not_asked_but_gold_is(desk: Desk) -> None:
    first, second = twins(desk, by="هدى")
    assert suggested(desk, second) == []
    desk.say(OLD, SAID[1], by="gold", status="done")
    assert [one.label for one in suggested(desk, second)] == ["LOCATION"]
    assert suggested(desk, first) == []


def test_they_go_where_they_are_labelled_or_refused_and_come_back(desk: Desk) -> None:
    _, second = twins(desk)
    assert shown(desk, second) == list(SAID)
    place = NEW.index("سرمين")
    labelled = Annotation(annotator="سلمى", spans=(make_span(NEW, place, place + 5, "LOCATION"),))
    assert shown(desk, second, labelled) == [SAID[0], SAID[2]]
    refused = Annotation(annotator="سلمى", refusals=(Refusal("LOCATION", "سرمين"),))
    assert shown(desk, second, refused) == [SAID[0], SAID[2]]
    article = desk.project.article(second)
    following = Following(article, desk.lexicon(), refused, small_schema(), suggested(desk, second))
    while following.work(1.0):
        pass
    following.take(Annotation(annotator="سلمى"))
    while following.work(1.0):
        pass
    assert len(following.suggestions()) == 3


lines = st.text("ابتث \u0651😀\t", max_size=30)
texts = st.lists(lines, max_size=8).map("\n".join)


@given(texts, texts)
def test_what_agrees_is_the_same_to_the_letter(old: str, new: str) -> None:
    last = 0
    for start, end, place in agreeing(old, new):
        assert last <= start < end <= len(old)
        assert old[start:end] == new[place : place + end - start]
        last = end


@given(texts, st.lists(lines, max_size=3), st.data())
def test_what_is_carried_reads_the_same(old: str, added: list[str], data: st.DataObject) -> None:
    new = "\n".join([*added, old, *added])
    spans = [make_span(old, start, end, "ACTOR") for start, end in words(old)]
    places = data.draw(st.sets(st.sampled_from(range(len(spans))))) if spans else set()
    chosen = [spans[place] for place in sorted(places)]
    found = list(carried(old, new, chosen))
    assert all(new[start:end] == span.text for start, end, span in found)
    if not added:
        assert len(found) == len(chosen)
