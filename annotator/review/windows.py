"""The work in stretches of as many articles each, by when they were finished."""

from collections.abc import Sequence
from itertools import pairwise

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
    wanted = set(articles)
    chosen = {one.id for one in project.annotators() if one.name in annotators}
    times: dict[int, str] = {}
    for (article, annotator), at in project.finished().items():
        if article in wanted and annotator in chosen:
            times[article] = max(at, times.get(article, ""))
    order = sorted(times, key=lambda article: (times[article], article))
    count = min(MOST, len(order) // LEAST)
    if count < 2:
        return ()
    bounds = [len(order) * place // count for place in range(count + 1)]
    return tuple(
        Window(number + 1, times[order[first]], times[order[last - 1]], tuple(order[first:last]))
        for number, (first, last) in enumerate(pairwise(bounds))
    )
