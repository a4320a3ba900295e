"""Handing out work: who gets which articles, at random from a seed, so that everybody gets the same load.

Near-duplicates count as one text: whoever gets one gets them all. Some texts are shared, so that agreement
can be measured on them; these are those without near-duplicates as long as there are enough.
"""

import random
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Literal

import msgspec

from annotator.core.work import Tick, no_tick

_SOME = 200

Taken = Literal["leave", "again", "anew"]
"""What becomes of articles that somebody has: left alone; given to somebody else too; given out anew."""

TAKEN: tuple[Taken, ...] = ("leave", "again", "anew")


class Piece(msgspec.Struct, frozen=True):
    """An article to be handed out.

    ``length`` is in code points; articles of one ``family`` are nearly the same text (0: no other is).
    ``barred`` may not get it (they have it); ``kin`` have a near-duplicate of it already and get it too, not
    somebody else, as far as they take part.
    """

    article: int
    length: int
    source: str = ""
    family: int = 0
    barred: frozenset[str] = frozenset()
    kin: frozenset[str] = frozenset()


class Terms(msgspec.Struct, frozen=True, kw_only=True):
    """How work is handed out.

    ``each``: at most so many articles for everybody (0: all there are). ``overlap``: the share of texts,
    from 0 to 1, that several get; ``per``: how many these are (0: everybody). ``balanced`` by length and
    source, otherwise by number alone. ``blind``: nobody sees what others said before all of theirs is done.
    """

    each: int = 0
    overlap: float = 0.0
    per: int = 0
    seed: int = 0
    balanced: bool = True
    taken: Taken = "leave"
    blind: bool = True


class Handout(msgspec.Struct, frozen=True):
    """Who gets what: article ids in the order in which they are to be annotated, by annotator.

    ``texts`` counts what is handed out, near-duplicates once; ``shared`` are articles that several get (of
    near-duplicates the first alone); ``left`` those that found no room or nobody to take them.
    """

    queues: dict[str, tuple[int, ...]]
    texts: int = 0
    shared: tuple[int, ...] = ()
    left: tuple[int, ...] = ()


class Load(msgspec.Struct, frozen=True):
    """What one annotator gets: articles, those of them that others get too, code points, and outlets."""

    annotator: str
    articles: int
    shared: int
    characters: int
    sources: dict[str, int]


def hand_out(
    pieces: Iterable[Piece], annotators: Iterable[str], terms: Terms, tick: Tick = no_tick
) -> Handout:
    """Hand out articles. The same pieces, annotators and terms give the same, in whatever order they come.

    Everybody gets as many articles as everybody else, but for one, or for as many as the largest family has.
    The number of shared texts is ``overlap`` of all texts, rounded, as far as there are annotators to share
    them and room. ``tick`` counts texts. Raises ValueError where terms are out of range.
    """
    names = sorted(set(annotators))
    if not 0 <= terms.overlap <= 1 or terms.each < 0 or terms.per < 0:
        raise ValueError("terms of a round are out of range")
    if not names:
        return Handout({}, left=tuple(sorted(one.article for one in pieces)))
    chance = random.Random(terms.seed)  # noqa: S311  (to be repeated, not to be secret)
    texts = _texts(pieces, chance)
    sharers = min(terms.per or len(names), len(names))
    order = _drawn(texts, chance)
    count = _fitting(order, terms, sharers, len(names))
    chosen, left = order[:count], order[count:]
    shared = _shared(chosen, _part(terms.overlap, count), chance) if sharers > 1 else []
    hands = _Hands(names, terms, chance)
    many = {id(text) for text in shared}
    own = _in_turn([text for text in chosen if id(text) not in many], terms)
    for done, text in enumerate([*sorted(shared, key=_Text.long_first), *own], 1):
        left += [] if hands.give(text, sharers if id(text) in many else 1) else [text]
        if done % _SOME == 0:
            tick(done, count)
    return hands.handout(left)


def loads(handout: Handout, pieces: Iterable[Piece]) -> list[Load]:
    """What everybody gets, by name; for a look at it before it counts."""
    known = {piece.article: piece for piece in pieces}
    times: dict[int, int] = {}
    for queue in handout.queues.values():
        for article in queue:
            times[article] = times.get(article, 0) + 1
    found = []
    for name, queue in sorted(handout.queues.items()):
        sources: dict[str, int] = {}
        for article in queue:
            source = known[article].source
            sources[source] = sources.get(source, 0) + 1
        shared = sum(times[article] > 1 for article in queue)
        characters = sum(known[article].length for article in queue)
        found.append(Load(name, len(queue), shared, characters, sources))
    return found


class _Text:
    """Articles that are nearly the same, or a single one."""

    def __init__(self, pieces: Sequence[Piece], place: float) -> None:
        self.articles = tuple(piece.article for piece in pieces)
        self.size = len(pieces)
        self.length = sum(piece.length for piece in pieces)
        self.source = pieces[0].source
        self.barred = frozenset().union(*(piece.barred for piece in pieces))
        self.kin = frozenset().union(*(piece.kin for piece in pieces))
        self.place = place
        """Where it stands in everybody's queue: shared texts come to all in the same order."""

    def long_first(self) -> tuple[int, int]:
        return -self.length, self.articles[0]

    def alike(self) -> tuple[str, int, int]:
        return self.source, -self.length, self.articles[0]


class _Hands:
    """What everybody has got so far."""

    def __init__(self, names: Sequence[str], terms: Terms, chance: random.Random) -> None:
        self._names = names
        self._most = terms.each
        self._balanced = terms.balanced
        self._chance = chance
        self._texts: dict[str, list[_Text]] = {name: [] for name in names}
        self._articles = dict.fromkeys(names, 0)
        self._characters = dict.fromkeys(names, 0)
        self._met: dict[tuple[str, str], int] = {}
        self._shared: list[int] = []
        self._given = 0

    def give(self, text: _Text, sharers: int) -> bool:
        """Give a text to so many, or to fewer where no more can take it; False where nobody can."""
        able = [name for name in self._names if name not in text.barred and self._has_room(name, text)]
        if sharers == 1:
            able = [name for name in able if name in text.kin] or able
        takers: list[str] = []
        while able and len(takers) < sharers:
            taker = min(able, key=lambda name: self._burden(name, takers))
            able.remove(taker)
            takers.append(taker)
        for taker in takers:
            self._texts[taker].append(text)
            self._articles[taker] += text.size
            self._characters[taker] += text.length
            for other in takers:
                self._met[taker, other] = self._met.get((taker, other), 0) + 1
        if len(takers) > 1:
            self._shared.append(text.articles[0])
        self._given += bool(takers)
        return bool(takers)

    def handout(self, left: Iterable[_Text]) -> Handout:
        queues = {
            name: tuple(article for text in sorted(texts, key=_place) for article in text.articles)
            for name, texts in self._texts.items()
        }
        over = sorted(article for text in left for article in text.articles)
        return Handout(queues, self._given, tuple(sorted(self._shared)), tuple(over))

    def _has_room(self, name: str, text: _Text) -> bool:
        return not self._most or self._articles[name] + text.size <= self._most

    def _burden(self, name: str, beside: Collection[str]) -> tuple[float, ...]:
        """Who has the fewest articles comes first; then who shared least with those who get it too."""
        met = sum(self._met.get((name, other), 0) for other in beside)
        characters = self._characters[name] if self._balanced else 0
        return self._articles[name], met, characters, self._chance.random()


def _texts(pieces: Iterable[Piece], chance: random.Random) -> list[_Text]:
    families: dict[tuple[bool, int], list[Piece]] = {}
    for piece in sorted(pieces, key=lambda one: one.article):
        families.setdefault((bool(piece.family), piece.family or piece.article), []).append(piece)
    return [_Text(family, chance.random()) for family in families.values()]


def _place(text: _Text) -> tuple[float, int]:
    return text.place, text.articles[0]


def _drawn(texts: Sequence[_Text], chance: random.Random) -> list[_Text]:
    """All texts in an order of which every beginning has its share of every outlet."""
    outlets: dict[str, list[_Text]] = {}
    for text in texts:
        outlets.setdefault(text.source, []).append(text)
    placed = []
    for own in outlets.values():
        chance.shuffle(own)
        placed += [((at + chance.random()) / len(own), text.articles[0], text) for at, text in enumerate(own)]
    return [text for _, _, text in sorted(placed, key=lambda one: one[:2])]


def _part(share: float, count: int) -> int:
    return int(share * count + 0.5)


def _fitting(order: Sequence[_Text], terms: Terms, sharers: int, hands: int) -> int:
    """How many of these texts, from the first on, everybody together has room for."""
    if not terms.each:
        return len(order)
    low, high = 0, len(order)
    while low < high:
        middle = (low + high + 1) // 2
        sizes = sorted(text.size for text in order[:middle])
        copies = sum(sizes) + (sharers - 1) * sum(sizes[: _part(terms.overlap, middle)])
        low, high = (middle, high) if copies <= terms.each * hands else (low, middle - 1)
    return low


def _shared(texts: Sequence[_Text], count: int, chance: random.Random) -> list[_Text]:
    """So many texts that several are to get: of every outlet and every length their share."""
    single = sorted((text for text in texts if text.size == 1 and not text.kin), key=_Text.alike)
    if count > len(single):
        others = sorted((text for text in texts if text.size > 1 or text.kin), key=lambda text: text.size)
        return [*single, *others[: count - len(single)]]
    begin = chance.random()
    return [single[int((at + begin) * len(single) / count)] for at in range(count)]


def _in_turn(texts: Sequence[_Text], terms: Terms) -> list[_Text]:
    """What one alone gets, in the order of giving: what is bound to somebody, families, then the single ones.

    Texts of one outlet follow one another from the longest on, so that they are spread over everybody, and
    who has the least to read gets the longest.
    """

    def turn(text: _Text) -> tuple[object, ...]:
        return (not text.kin, -text.size, *(text.alike() if terms.balanced else _place(text)))

    return sorted(texts, key=turn)


def summary(terms: Terms, annotators: Mapping[str, int]) -> dict[str, object]:
    """What is remembered of a round beside its assignments: its terms, and how many articles who got."""
    return {**msgspec.to_builtins(terms), "annotators": dict(sorted(annotators.items()))}
