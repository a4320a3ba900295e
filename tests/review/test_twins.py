"""Near-duplicates in a project: found, kept, forgotten with what they were found in."""

from pathlib import Path

import pytest

from annotator.core.article import Article, Zone
from annotator.core.work import Cancelled
from annotator.review.twins import find_twins, keep_twins, new_since
from annotator.store import Project

LINES = [
    f"قصفت الطائرات الحربية بلدة رقم {number} في الريف الجنوبي، ما أدى إلى مقتل {number} مدنيين وجرح آخرين."
    for number in range(20)
]


def text(*lines: int, title: str = "عنوان") -> str:
    return "\n\n".join([title, *(LINES[line] for line in lines)])


@pytest.fixture
def wired(project: Project) -> Project:
    """Three versions of one story, and two others."""
    texts = (
        text(0, 1, 2, 3, 4, 5),
        text(6, 7, 8, 9),
        text(0, 1, 2, 3, 5, title="عنوان آخر تمامًا للخبر نفسه"),
        text(10, 11, 12, 13),
        text(0, 1, 2, 3, 4, 5) + "\n\nالمصدر: وكالات",
    )
    project.add_articles([Article(text=one) for one in texts])
    return project


def test_versions_of_one_story_are_a_group(wired: Project) -> None:
    seen: list[tuple[int, int]] = []
    report = find_twins(wired, tick=lambda done, total: seen.append((done, total)))
    assert (report.families, report.grouped, report.articles) == ([[1, 3, 5]], 3, 5)
    assert seen == sorted(seen)
    assert seen[-1] == (5, 5)
    # Nothing is kept before that is asked for.
    assert (wired.twins.families(), wired.twins.about(), new_since(wired)) == ([], None, 5)
    keep_twins(wired, report)
    assert (wired.twins.of(3), wired.twins.of(2)) == ([1, 3, 5], [])
    about = wired.twins.about()
    assert about is not None
    assert (about.threshold, about.articles) == (0.5, 5)
    wired.add_articles([Article(text=text(14, 15))])
    assert new_since(wired) == 1


def test_another_threshold_takes_the_place_of_the_groups_before(wired: Project) -> None:
    keep_twins(wired, find_twins(wired))
    keep_twins(wired, find_twins(wired, 0.99))
    # Only the one that was reprinted whole, with a line below.
    assert wired.twins.families() == [[1, 5]]
    assert list(wired.check()) == []


def test_site_furniture_says_nothing(project: Project) -> None:
    furniture = "\n".join(LINES[:6])
    articles = [
        Article(
            text=f"{furniture}\n{LINES[number]}\n{LINES[number + 1]}",
            zones=(Zone(0, len(furniture), "chrome"),),
        )
        for number in (8, 12)
    ]
    project.add_articles(articles)
    assert find_twins(project).families == []


def test_a_search_that_is_stopped_leaves_the_groups(wired: Project) -> None:
    keep_twins(wired, find_twins(wired))

    def stop(_done: int, _total: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        find_twins(wired, 0.99, stop)
    assert wired.twins.families() == [[1, 3, 5]]


def test_a_setting_that_is_not_ours_counts_as_none(wired: Project) -> None:
    wired.set_setting("twins", {"threshold": "half", "articles": []})
    assert wired.twins.about() is None


def test_another_window_sees_the_groups(wired: Project) -> None:
    keep_twins(wired, find_twins(wired))
    path: Path = wired.path
    with Project.open(path, backup=False) as other:
        assert other.twins.of(1) == [1, 3, 5]
