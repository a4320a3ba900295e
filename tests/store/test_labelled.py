"""What was labelled how often, as SQLite counts it."""

from annotator.core.annotation import GOLD, Annotation, Refusal, make_span
from annotator.core.article import Article
from annotator.store import Project, Wording
from tests.learning.conftest import spans_of


def test_words_are_counted_by_who_gave_which_label_and_where(project: Project) -> None:
    texts = ("قوات للنظام هنا", "قوات لنظام هناك", "قوات ولنظام وقوات أخرى")
    ids = project.add_articles([Article(text=text) for text in texts]).new
    mine = [("قوات", "ACTOR"), ("لنظام", "ACTOR")]
    for article_id, text in zip(ids, texts, strict=True):
        refusals = (Refusal("WEAPON", "قوات"),) if article_id == ids[0] else ()
        said = Annotation(
            annotator="منى",
            revision=article_id,
            status="done" if article_id == ids[1] else "in_progress",
            spans=spans_of(text, *mine),
            refusals=refusals,
        )
        assert project.put_annotation(article_id, said) == "added"
    gold = Annotation(annotator=GOLD, spans=spans_of(texts[0], ("قوات", "ACTOR")), revision=1)
    project.put_annotation(ids[0], gold)
    other = Annotation(annotator="سعاد", spans=(make_span(texts[0], 0, 4, "WEAPON"),), revision=1)
    project.put_annotation(ids[0], other)
    found = project.labelled(project.annotator("منى").id)
    one, two, three = ids
    words = sorted(found.words)
    assert words == sorted(
        [
            Wording(False, "ACTOR", "قوات", False, 3, (one, two, three), (one, 0, 4)),
            Wording(True, "ACTOR", "قوات", False, 1, (one,), (one, 0, 4)),
            Wording(False, "ACTOR", "لنظام", True, 1, (one,), (one, 6, 11)),
            Wording(False, "ACTOR", "لنظام", False, 2, (two, three), (two, 5, 10)),
        ]
    )
    assert [(line.label, line.words, line.articles) for line in found.refused] == [("WEAPON", "قوات", (one,))]
    assert found.gold_id == project.gold.id
    assert found.revisions == {number: number for number in ids}
    assert found.done == [two]


def test_without_gold_there_is_no_number_for_it_and_none_is_made(project: Project) -> None:
    assert project.labelled(1).gold_id == 0
    assert [one.name for one in project.annotators()] == ["منى"]
