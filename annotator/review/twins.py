"""Near-duplicates in a whole project: found, counted, kept."""

from typing import TYPE_CHECKING

import msgspec

from annotator.core.cutting import article_text
from annotator.core.twins import THRESHOLD, families, marks_of
from annotator.core.work import Tick, no_tick
from annotator.store import Project

if TYPE_CHECKING:
    from annotator.core.twins import Marks


_READING = 90
"""Percent of the time that reading takes; the rest goes into comparing."""


class TwinsReport(msgspec.Struct, frozen=True, kw_only=True):
    """Groups of near-duplicates (ids in order), among how many ``articles``, from which ``threshold`` on."""

    families: list[list[int]]
    articles: int
    threshold: float

    @property
    def grouped(self) -> int:
        """How many articles belong to a group."""
        return sum(map(len, self.families))


def find_twins(project: Project, threshold: float = THRESHOLD, tick: Tick = no_tick) -> TwinsReport:
    """The groups of articles that share at least ``threshold`` (0 to 1) of the shorter one's words.

    Site furniture does not count. Nothing is kept; :func:`keep_twins` does that. ``tick`` counts articles and
    may cancel.
    """
    ids: list[int] = []
    marks: list[Marks[int]] = []
    total = project.article_count()
    for number, article in project.twins.texts():
        ids.append(number)
        marks.append(marks_of(article_text(article)))
        tick(len(ids) * _READING // 100, total)

    def go_on(done: int, of: int) -> None:
        tick(total * (_READING * of + (100 - _READING) * done) // (100 * of), total)

    found = families(marks, threshold, go_on)
    groups = [[ids[place] for place in group] for group in found if len(group) > 1]
    return TwinsReport(families=groups, articles=len(ids), threshold=threshold)


def keep_twins(project: Project, report: TwinsReport) -> None:
    """Keep these groups with the project, in place of those there were."""
    project.twins.keep(report.families, threshold=report.threshold, articles=report.articles)


def new_since(project: Project) -> int:
    """How many articles came since the groups were worked out; all of them where they never were."""
    about = project.twins.about()
    return max(0, project.article_count() - (about.articles if about else 0))
