"""Dividing what goes out of a project into parts, and what each part then holds."""

from collections import Counter
from collections.abc import Iterable, Mapping

import msgspec

from annotator.core.annotation import Record
from annotator.core.article import Article
from annotator.core.choice import Choice
from annotator.core.cutting import article_text
from annotator.core.splits import Division, Facts, divide
from annotator.core.twins import marks_of
from annotator.core.work import Tick, no_tick
from annotator.exchange.outgoing import Outgoing, outgoing_of
from annotator.store import Project
from annotator.store.state import State

_LARGEST_SHARE = 1e9


class Distribution(msgspec.Struct, kw_only=True):
    """What a part holds: articles, spans by label, articles by outlet, the days it reaches from and to.

    Outlets and days as they may be seen outside: nothing of what was hidden or left out of the metadata.
    """

    articles: int = 0
    labels: dict[str, int] = {}
    sources: dict[str, int] = {}
    first: str = ""
    last: str = ""


class Parted(msgspec.Struct, frozen=True, kw_only=True):
    """How a project is divided.

    ``parts`` are by the hash of the article in the project; ``groups`` number those that share their text.
    ``whole`` is what all parts hold together, ``each`` what each does; ``frozen`` says how many articles
    stood in a part before, and stay there. ``furniture`` counts the spans that stand in site furniture and go
    with it; no part holds them.
    """

    parts: dict[str, str]
    groups: dict[str, int]
    whole: Distribution
    each: dict[str, Distribution]
    frozen: int
    furniture: int = 0


def part_project(
    project: Project,
    choice: Choice,
    shares: Mapping[str, float],
    *,
    seed: int = 0,
    by_date: bool = False,
    tick: Tick = no_tick,
) -> Parted:
    """Divide the labelled articles that ``choice`` takes; nothing is stored.

    Articles without annotations in the choice have no part. They are divided by what the project knows of
    them, whatever goes out of it. Raises what :func:`outgoing_of` raises.
    """
    with project.state() as state:
        outgoing = outgoing_of(project, state, choice, tick)
        return part_state(project, state, outgoing, shares, seed=seed, by_date=by_date, tick=tick)


def part_state(
    project: Project,
    state: State,
    outgoing: Outgoing,
    shares: Mapping[str, float],
    *,
    seed: int,
    by_date: bool,
    tick: Tick,
) -> Parted:
    """The same of a state of the project, where it is known what goes out of it."""
    chosen, total = outgoing.selection.chosen(state), state.article_count()
    facts: list[Facts] = []
    seen: dict[str, Facts] = {}
    for done, (article, record) in enumerate(chosen.beside(), 1):
        if record.annotations:
            shown = outgoing.disguise(record)
            facts.append(_facts(article, shown))
            seen[facts[-1].sha256] = _seen(shown)
        tick(done, total)
    frozen = project.split()
    division: Division = divide(facts, shares, seed=seed, by_date=by_date, frozen=frozen)
    each = {part: Distribution() for part in (*shares, *sorted(set(division.parts.values()) - set(shares)))}
    whole = Distribution()
    for one in facts:
        for distribution in (whole, each[division.parts[one.sha256]]):
            _count(distribution, seen[one.sha256])
    return Parted(
        parts=division.parts,
        groups=division.groups,
        whole=whole,
        each=each,
        frozen=sum(one.sha256 in frozen for one in facts),
        furniture=chosen.furniture,
    )


def shares_from(words: str) -> dict[str, float]:
    """The parts with their shares from words such as ``train=80,dev=10,test=10``.

    Raises ValueError with what is no part with a share.
    """
    shares: dict[str, float] = {}
    for one in words.split(","):
        name, _, share = one.strip().partition("=")
        try:
            value = float(share)
        except ValueError:
            value = 0.0
        if not name.isidentifier() or name in shares or not 0 < value < _LARGEST_SHARE:
            raise ValueError(one.strip())
        shares[name] = value
    return shares


def _facts(article: Article, going: Record) -> Facts:
    return Facts(
        sha256=article.sha256,
        day=article.published[:10],
        source=article.source,
        labels=_labels(going),
        marks=marks_of(article_text(article)),
    )


def _seen(going: Record) -> Facts:
    """What the one who gets the corpus sees of an article."""
    article = going.article
    return Facts(sha256="", day=article.published[:10], source=article.source, labels=_labels(going))


def _labels(going: Record) -> Counter[str]:
    return Counter(span.label for annotation in going.annotations for span in annotation.spans)


def _count(distribution: Distribution, one: Facts) -> None:
    distribution.articles += 1
    _add(distribution.labels, one.labels.items())
    _add(distribution.sources, [(one.source, 1)])
    if one.day:
        distribution.first = min(one.day, distribution.first or one.day)
        distribution.last = max(one.day, distribution.last)


def _add(counts: dict[str, int], more: Iterable[tuple[str, int]]) -> None:
    for name, count in more:
        counts[name] = counts.get(name, 0) + count
