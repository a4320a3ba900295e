"""What a filter lets pass goes out whole, also before the search index is filled."""

import pytest

from annotator.core.annotation import Annotation
from annotator.core.article import Article
from annotator.core.choice import Choice
from annotator.core.filter import Filter
from annotator.review.errors import WhoseFilter
from annotator.review.passing import with_filter
from annotator.store import Project
from annotator.store.filling import fill_index

TEXTS = ("قصف على حلب", "قصف على إدلب", "هدوء في حلب")


@pytest.fixture
def three(project: Project) -> Project:
    for text in TEXTS:
        project.add_articles([Article(text=text)])
    project.put_annotation(project.article_ids()[0], Annotation(annotator="نور", status="done", revision=1))
    return project


def passing(project: Project, looks: str = "", **asked: object) -> set[str]:
    choice = with_filter(project, Choice(filter=Filter(**asked), filtered="f"), looks)  # type: ignore[arg-type]
    assert choice.only is not None
    texts = (project.article(number) for number in project.article_ids())
    return {article.text for article in texts if article.sha256 in choice.only}


def test_words_are_found_with_and_without_an_index(three: Project) -> None:
    assert passing(three, words="حلب") == {TEXTS[0], TEXTS[2]}
    fill_index(three)
    assert passing(three, words="حلب -قصف") == {TEXTS[2]}
    three.add_articles([Article(text="حلب أخيرًا")])  # behind what the index has
    assert passing(three, words="حلب") == {TEXTS[0], TEXTS[2], "حلب أخيرًا"}


def test_a_filter_of_ones_own_work_wants_to_know_whose(three: Project) -> None:
    assert passing(three, "نور", statuses=("done",)) == {TEXTS[0]}
    assert passing(three, annotator="نور", statuses=("done",)) == {TEXTS[0]}
    with pytest.raises(WhoseFilter):
        passing(three, statuses=("done",))


def test_without_a_filter_nothing_is_asked(three: Project) -> None:
    assert with_filter(three, Choice()) == Choice()
