"""The work in stretches by when it was finished: of as many articles each, or by version of the guideline."""

from bisect import bisect_right
from collections.abc import Sequence
from itertools import groupby, pairwise

from annotator.review.shapes import Window
from annotator.store import Project

LEAST = 5
"""Articles in a window at least: fewer say nothing."""

MOST = 8
"""Windows at most."""


def make_windows(project: Project, articles: Sequence[int], annotators: Sequence[str]) -> tuple[Window, ...]:
    """Windows over these articles (ids), whose numbers of articles differ by one at most.

    An article's time is when the last of ``annotators`` set it to done; one that nobody did is in none.
    Empty where there are not articles enough for two.
    """
    times = _times(project, articles, annotators)
    order = sorted(times, key=lambda article: (times[article], article))
    count = min(MOST, len(order) // LEAST)
    if count < 2:
        return ()
    bounds = [len(order) * place // count for place in range(count + 1)]
    return tuple(
        _window(number, order[first:last], times) for number, (first, last) in enumerate(pairwise(bounds), 1)
    )


def make_rounds(project: Project, articles: Sequence[int], annotators: Sequence[str]) -> tuple[Window, ...]:
    """Rounds over these articles (ids): those that were finished while one version of the guideline counted.

    A round's number is that version's, 0 where there was none yet; an article's time is as in
    :func:`make_windows`. Empty where all articles are of one round, which tells nothing that the whole does
    not.
    """
    written = [version.at for version in project.guidelines.versions()]
    times = _times(project, articles, annotators)
    order = sorted(times, key=lambda article: (times[article], article))
    rounds = tuple(
        _window(number, list(own), times)
        for number, own in groupby(order, key=lambda article: bisect_right(written, times[article]))
    )
    return rounds if len(rounds) > 1 else ()


def _times(project: Project, articles: Sequence[int], annotators: Sequence[str]) -> dict[int, str]:
    """When each of these articles was finished by the last of these annotators."""
    wanted = set(articles)
    chosen = {one.id for one in project.annotators() if one.name in annotators}
    times: dict[int, str] = {}
    for (article, annotator), at in project.finished().items():
        if article in wanted and annotator in chosen:
            times[article] = max(at, times.get(article, ""))
    return times


def _window(number: int, articles: Sequence[int], times: dict[int, str]) -> Window:
    return Window(number, times[articles[0]], times[articles[-1]], tuple(articles))
