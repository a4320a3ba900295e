"""The work in stretches: of as many articles each, as it was handed out, or by version of the guideline."""

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


def make_rounds(
    project: Project, articles: Sequence[int], annotators: Sequence[str], *, guideline: bool = False
) -> tuple[Window, ...]:
    """Rounds over these articles (ids): those in which they were handed out to these annotators.

    Where they are not of two rounds at least, or with ``guideline``, rounds are what was finished while one
    version of the guideline counted, numbered by that version, 0 where there was none yet. An article's time
    is as in :func:`make_windows`; one that nobody did is in none. Empty where all articles are of one round,
    which tells nothing that the whole does not.
    """
    rounds = () if guideline else _handed_out(project, articles, annotators)
    return rounds or _of_the_guideline(project, articles, annotators)


def _handed_out(project: Project, articles: Sequence[int], annotators: Sequence[str]) -> tuple[Window, ...]:
    """By the round of work; one that was handed out again is of the last of its rounds."""
    times = _times(project, articles, annotators)
    names, given = project.rounds.given(annotators)
    own: dict[int, list[int]] = {}
    for article in sorted(times, key=lambda one: (times[one], one)):
        if article in given:
            own.setdefault(given[article], []).append(article)
    if len(own) < 2:
        return ()
    return tuple(_window(number, own[number], times, names[number]) for number in sorted(own))


def _of_the_guideline(
    project: Project, articles: Sequence[int], annotators: Sequence[str]
) -> tuple[Window, ...]:
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


def _window(number: int, articles: Sequence[int], times: dict[int, str], name: str = "") -> Window:
    return Window(number, times[articles[0]], times[articles[-1]], tuple(articles), name)
