"""What is done to many articles at once, each with its way back: tagged, skipped, corrected, removed.

A deed is done, taken back and done again, in turn, each time all of it or nothing, on whatever connection.
"""

from collections.abc import Mapping, Sequence
from typing import Protocol

from annotator.core.article import Role
from annotator.core.change import SetStatus
from annotator.core.correcting import Correction, with_roles
from annotator.core.work import Tick, no_tick
from annotator.review.everywhere import CLOSED, Step, do_steps, turned
from annotator.store import Project

_SOME = 50


class Deed(Protocol):
    """``count`` says how many articles (of a correction: fields) it changed when it was done last."""

    count: int

    def do(self, project: Project, tick: Tick = no_tick) -> None:
        """Do it, or do it again. Raises the store's errors; nothing was changed then."""

    def undo(self, project: Project, tick: Tick = no_tick) -> None:
        """Take it back. Raises the store's errors; nothing was changed then."""


class TagDeed:
    """A tag put on articles, or taken from them."""

    def __init__(self, article_ids: Sequence[int], tag: str, *, put: bool = True) -> None:
        self._ids, self._tag, self._put = article_ids, tag, put
        self._changed: Sequence[int] = ()
        self.count = 0

    def do(self, project: Project, tick: Tick = no_tick) -> None:
        """Tag them; those that have the tag already are left."""
        self._changed = self._turn(project, self._ids, put=self._put)
        self.count = len(self._changed)
        tick(self.count, self.count)

    def undo(self, project: Project, tick: Tick = no_tick) -> None:
        """Only those that were changed change back."""
        self._turn(project, self._changed, put=not self._put)
        tick(self.count, self.count)

    def _turn(self, project: Project, ids: Sequence[int], *, put: bool) -> Sequence[int]:
        return project.tags.put(ids, self._tag) if put else project.tags.take(ids, self._tag)


class SkipDeed:
    """Articles skipped by one annotator; what they finished or skipped before is left."""

    def __init__(self, article_ids: Sequence[int], annotator_id: int, reason: str = "") -> None:
        self._ids, self._annotator, self._reason = article_ids, annotator_id, reason
        self._done: list[Step] = []
        self.count = 0

    def do(self, project: Project, tick: Tick = no_tick) -> None:
        """Skip them."""
        steps = []
        for place, article in enumerate(self._ids):
            now = project.annotation(article, self._annotator)
            if now.status not in CLOSED:
                change = SetStatus(now.status, "skipped", now.reason, self._reason)
                steps.append(Step(article, change, now.revision))
            if place % _SOME == 0:
                tick(place, 2 * len(self._ids))
        self._done = do_steps(project, self._annotator, steps, tick)
        self.count = len(self._done)

    def undo(self, project: Project, tick: Tick = no_tick) -> None:
        """They stand as they stood. Raises EditedMeanwhile where somebody has gone on with one."""
        do_steps(project, self._annotator, turned(self._done), tick)


class CorrectDeed:
    """Metadata or zones corrected."""

    def __init__(self, corrections: Sequence[Correction], annotator_id: int | None) -> None:
        self._wanted, self._annotator = corrections, annotator_id
        self._numbers: list[int] = []
        self.count = 0

    def do(self, project: Project, tick: Tick = no_tick) -> None:
        """Correct them; what says so already is left."""
        self._numbers = project.corrections.make(self._wanted, self._annotator)
        self.count = len(self._numbers)
        tick(self.count, self.count)

    def undo(self, project: Project, tick: Tick = no_tick) -> None:
        """Put back what stood there. Raises CorrectionKept where it was corrected again."""
        project.corrections.take_back(self._numbers, self._annotator)
        tick(self.count, self.count)


class RemoveDeed:
    """Articles put away with all that hangs on them."""

    def __init__(self, article_ids: Sequence[int], annotator_id: int | None) -> None:
        self._ids, self._annotator = article_ids, annotator_id
        self._gone: list[int] = []
        self.count = 0

    def do(self, project: Project, tick: Tick = no_tick) -> None:
        """Put them away."""
        self._gone = project.removing.remove(self._ids, self._annotator, tick)
        self.count = len(self._gone)

    def undo(self, project: Project, tick: Tick = no_tick) -> None:
        """Bring them back. Raises ArticleAgain where the same text was loaded anew."""
        project.removing.put_back(self._gone, tick)


class PutBackDeed:
    """Articles that were put away, brought back."""

    def __init__(self, article_ids: Sequence[int], annotator_id: int | None) -> None:
        self._ids, self._annotator = article_ids, annotator_id
        self.count = len(article_ids)

    def do(self, project: Project, tick: Tick = no_tick) -> None:
        """Bring them back. Raises ArticleAgain where the same text was loaded anew."""
        project.removing.put_back(self._ids, tick)

    def undo(self, project: Project, tick: Tick = no_tick) -> None:
        """Put them away again."""
        project.removing.remove(self._ids, self._annotator, tick)


def same_lines(
    project: Project, article_ids: Sequence[int], roles: Mapping[str, Role | None], tick: Tick = no_tick
) -> list[Correction]:
    """The corrections that give these articles' lines, where they read as one of ``roles``, that role."""
    found = []
    for place, number in enumerate(article_ids):
        article = project.article(number)
        zones = with_roles(article.text, article.zones, roles)
        if zones is not None:
            found.append(Correction(number, "zones", zones))
        if place % _SOME == 0:
            tick(place, len(article_ids))
    tick(len(article_ids), len(article_ids))
    return found
