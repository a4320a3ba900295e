"""One annotator's work against gold: what differs, why gold says so, and what they do again and again."""

from annotator.agreement.disagreement import Disagreement
from annotator.agreement.disagreements import find_disagreements
from annotator.agreement.readings import has_looked, readings_of
from annotator.core.annotation import GOLD, Annotation, Record
from annotator.core.work import Tick, no_tick
from annotator.review.furniture import furniture
from annotator.review.habits import Tally
from annotator.review.shapes import Mine, MineRow, Reason
from annotator.store import DecisionLine, Project
from annotator.store.errors import AnnotatorMissing


def mine_against_gold(project: Project, annotator: str, tick: Tick = no_tick) -> Mine:
    """What this annotator said against gold, in the articles that adjudication is through with or has begun.

    Where gold is not done yet, only those places count that a decision speaks of: what nobody has settled is
    not said to be wrong. Site furniture stays out. ``tick`` counts articles. Raises AnnotatorMissing and what
    :meth:`Project.records` raises.
    """
    names = [one.name for one in project.annotators()]
    if annotator not in names:
        raise AnnotatorMissing(path=project.path, annotator=annotator)
    review = _Review(project, annotator)
    total = project.article_count()
    # The others are read too: a decision names what they disagreed on, which tells where it belongs.
    for done, record in enumerate(project.records(names) if GOLD in names else (), 1):
        review.take(record)
        tick(done, total)
    return review.mine()


class _Review:
    """The comparison, an article at a time."""

    def __init__(self, project: Project, annotator: str) -> None:
        self._project = project
        self._annotator = annotator
        self._rows: list[MineRow] = []
        self._tally = Tally()
        self._articles = self._agreed = self._spans = 0
        self._decisions: dict[int, dict[str, DecisionLine]] = {}
        for line in project.decisions():
            self._decisions.setdefault(line.article, {})[line.key] = line

    def mine(self) -> Mine:
        """What was found."""
        return Mine(
            self._annotator, self._rows, self._tally.habits(), self._articles, self._agreed, self._spans
        )

    def take(self, record: Record) -> None:
        """Compare one article, where both said something."""
        said = {one.annotator: one for one in record.annotations if has_looked(one)}
        mine, gold = said.pop(self._annotator, None), said.pop(GOLD, None)
        number = self._project.article_id(record.article.sha256)
        if mine is None or gold is None or number is None:
            return
        settled = self._settled(number, record)
        whole = gold.status == "done"
        if not whole and not settled:
            return
        self._articles += 1
        article = record.article
        skip = furniture(article)
        found = find_disagreements(article.text, (mine, gold), self._project.schema, skip)
        kept = [(one, _reason_for(one, settled)) for one in found]
        kept = [(one, reason) for one, reason in kept if whole or reason]
        for one, reason in kept:
            theirs, golds = one.spans_of(self._annotator), one.spans_of(GOLD)
            self._tally.differs(one, theirs, golds)
            self._rows.append(MineRow(number, article.title, one, golds, reason))
        self._count(article.text, mine, gold, skip)

    def _count(self, text: str, mine: Annotation, gold: Annotation, skip: list[tuple[int, int]]) -> None:
        theirs, golds = ([one.span for one in readings_of(text, [side], skip)] for side in (mine, gold))
        self._tally.saw(theirs, golds, gold.links)
        places = {(span.start, span.end, span.label) for span in theirs}
        self._agreed += sum((span.start, span.end, span.label) in places for span in golds)
        self._spans += len(golds)

    def _settled(self, number: int, record: Record) -> list[tuple[Disagreement, Reason]]:
        """What was decided in an article: the disagreements as they stand, each with its decision."""
        lines = self._decisions.get(number)
        if not lines:
            return []
        others = [one for one in record.annotations if one.annotator != GOLD]
        found = find_disagreements(
            record.article.text, others, self._project.schema, furniture(record.article)
        )
        return [(one, _reason(lines[one.key])) for one in found if one.key in lines]


def _reason(line: DecisionLine) -> Reason:
    return Reason(line.choice, line.cause, line.note, line.guideline, line.adjudicator, line.at)


def _reason_for(one: Disagreement, settled: list[tuple[Disagreement, Reason]]) -> Reason | None:
    """The decision about this place: the one whose disagreement shares most of it, of its labels first."""
    labels = set(one.label.split("|"))
    near = [
        (bool(labels & set(other.label.split("|"))), other.kind == one.kind, shared, reason)
        for other, reason in settled
        if (shared := min(one.end, other.end) - max(one.start, other.start)) > 0
    ]
    return max(near, key=lambda each: each[:3])[3] if near else None
