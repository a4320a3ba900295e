"""Dividing articles into parts such as train, dev and test, groups of near-duplicates never divided.

Stratified after Sechidis, Tsoumakas and Vlahavas (On the stratification of multi-label data, ECML PKDD 2011):
the rarest label first, each group to the part that lacks it most. Here groups take the place of examples and
the outlet counts as one more label.
"""

import random
from array import array
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

import msgspec

from annotator.core.twins import Marks, families


class Facts(msgspec.Struct, frozen=True, kw_only=True):
    """What is to be known of an article to find its part. ``marks`` are of its text (``core.twins``)."""

    sha256: str
    day: str = ""
    source: str = ""
    labels: Mapping[str, int] = {}
    marks: "Marks[int]" = msgspec.field(default_factory=lambda: array("I"))


class Division(msgspec.Struct, frozen=True):
    """``parts`` says the part of each article (by hash), ``groups`` the group of those that have company."""

    parts: dict[str, str]
    groups: dict[str, int]


def divide(
    articles: Sequence[Facts],
    shares: Mapping[str, float],
    *,
    seed: int = 0,
    by_date: bool = False,
    frozen: Mapping[str, str] | None = None,
) -> Division:
    """The part of each article. ``shares`` are the parts with their shares, of any sum, in their order.

    ``frozen`` says where articles stand that were published before: they stay, count as what a part has
    already, and draw the rest of their group after them (to the part that most of it stands in). ``by_date``
    gives the oldest groups to the first part and so on; a group is as old as its oldest article, and articles
    without a date go to the first part. Otherwise the ``seed`` decides, and the order of the articles never.
    """
    order = sorted(range(len(articles)), key=lambda place: articles[place].sha256)
    known = [articles[place] for place in order]
    groups = [[known[place] for place in group] for group in families([one.marks for one in known])]
    plan = _Plan(shares, groups, frozen or {}, seed)
    free = plan.place_frozen(groups)
    if by_date:
        plan.place_by_date(free)
    else:
        plan.place_stratified(free)
    numbers = {
        article.sha256: number
        for number, group in enumerate((one for one in groups if len(one) > 1), 1)
        for article in group
    }
    return Division(plan.parts, numbers)


Group = list[Facts]


class _Plan:
    """What each part still wants, while groups are given to them."""

    def __init__(
        self, shares: Mapping[str, float], groups: Sequence[Group], frozen: Mapping[str, str], seed: int
    ) -> None:
        whole = sum(shares.values())
        self._shares = {part: share / whole for part, share in shares.items()}
        self._frozen = frozen
        self._random = random.Random(seed)  # noqa: S311  (to be repeated, not to be secret)
        self.parts: dict[str, str] = {}
        totals: Counter[str] = Counter()
        for group in groups:
            totals.update(_features(group))
        self._wants = {
            part: Counter({name: share * count for name, count in totals.items()})
            for part, share in self._shares.items()
        }

    def give(self, group: Group, part: str) -> None:
        for article in group:
            self.parts[article.sha256] = self._frozen.get(article.sha256, part)
        if part in self._wants:
            self._wants[part].subtract(_features(group))

    def place_frozen(self, groups: Sequence[Group]) -> list[Group]:
        """Place the groups of which something was published; the others."""
        free = []
        for group in groups:
            stands = Counter(self._frozen[one.sha256] for one in group if one.sha256 in self._frozen)
            if stands:
                self.give(group, min(stands, key=lambda part: (-stands[part], part)))
            else:
                free.append(group)
        return free

    def place_by_date(self, groups: Sequence[Group]) -> None:
        def age(group: Group) -> tuple[str, str]:
            return min((one.day for one in group if one.day), default=""), group[0].sha256

        names = list(self._shares)
        for group in sorted(groups, key=age):
            # On to the next part where this one has what it wants; the last takes all that is left.
            while len(names) > 1 and self._wants[names[0]][_ARTICLES] < len(group) / 2:
                names.pop(0)
            self.give(group, names[0])

    def place_stratified(self, groups: Sequence[Group]) -> None:
        features = [_features(group) for group in groups]
        left: Counter[str] = Counter()
        holders: dict[str, list[int]] = {}
        for place, counts in enumerate(features):
            left.update(counts)
            for name in counts:
                holders.setdefault(name, []).append(place)
        placed = bytearray(len(groups))
        # The rarest first; what every article has, last of all.
        for name in sorted(holders, key=lambda one: (one == _ARTICLES, left[one], one)):
            for place in sorted(holders[name], key=lambda one: (-features[one][name], groups[one][0].sha256)):
                if not placed[place]:
                    placed[place] = 1
                    self.give(groups[place], self._neediest(name))

    def _neediest(self, name: str) -> str:
        def need(part: str) -> tuple[float, float]:
            wants = self._wants[part]
            return wants[name], wants[_ARTICLES]

        most = max(map(need, self._shares))
        return self._random.choice([part for part in self._shares if need(part) == most])


_ARTICLES = "\0articles"


def _features(group: Iterable[Facts]) -> Counter[str]:
    """What a group brings to a part: articles, spans by label, articles by outlet."""
    counts: Counter[str] = Counter()
    for article in group:
        counts[_ARTICLES] += 1
        counts.update(article.labels)
        if article.source:
            counts["\0source " + article.source] += 1
    return counts
