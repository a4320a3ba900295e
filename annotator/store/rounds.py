"""Rounds of work: who is to annotate what, handed out in one transaction, moved and taken back."""

import sqlite3
from collections.abc import Collection, Iterable, Sequence
from typing import Any

import msgspec

from annotator.core.annotation import GOLD
from annotator.core.progress import Work
from annotator.core.rounds import Handout, Piece, Terms, hand_out, summary
from annotator.core.work import Tick, no_tick
from annotator.store.annotators import plain_name
from annotator.store.articles import now
from annotator.store.errors import (
    ArticleMissing,
    RoundBegun,
    RoundEmpty,
    RoundMissing,
    RoundNamed,
    RoundStale,
    RoundUnnamed,
)
from annotator.store.file import reading
from annotator.store.queues import BLIND_LIFTED, Queues
from annotator.store.removing import forget_round
from annotator.store.stored import Damage, read_object, write

_ARTICLES = "SELECT id, length, source FROM articles INDEXED BY articles_listed ORDER BY id"
_BEGUN = "SELECT article, annotator FROM annotations WHERE revision > 0 AND annotator <> ?"
_LAST_PLACE = "SELECT coalesce(max(place), 0) FROM assignments WHERE annotator = ?"
_GIVE = (
    "INSERT INTO assignments (annotator, place, article, round, open) VALUES (?1, ?2, ?3, ?4, coalesce("
    "(SELECT status NOT IN ('done', 'skipped') FROM annotations WHERE article = ?3 AND annotator = ?1), 1))"
)
_ROUNDS = """
SELECT rounds.id, name, at, plan, count(DISTINCT assignments.article), count(assignments.article),
       coalesce(sum(open), 0), count(annotations.article)
FROM rounds LEFT JOIN assignments ON assignments.round = rounds.id
LEFT JOIN annotations ON annotations.article = assignments.article
  AND annotations.annotator = assignments.annotator AND annotations.revision > 0
GROUP BY rounds.id ORDER BY rounds.id
"""
_REST = """
SELECT place, assignments.article, coalesce(annotations.revision, 0) > 0,
       EXISTS (SELECT 1 FROM assignments AS had WHERE had.article = assignments.article AND annotator = ?2)
FROM assignments INDEXED BY assignments_open
LEFT JOIN annotations ON annotations.article = assignments.article AND annotations.annotator = ?1
WHERE assignments.annotator = ?1 AND open ORDER BY place
"""
_FAMILIES = """
SELECT article FROM twins WHERE family IN (
  SELECT family FROM twins WHERE article IN (SELECT value FROM json_each(?1))
)
"""
_GIVEN = """
SELECT article, max(round) FROM assignments WHERE annotator IN (
  SELECT id FROM annotators WHERE name IN (SELECT value FROM json_each(?))
) GROUP BY article
"""
_MOVE = "UPDATE assignments SET annotator = ?, place = ? WHERE annotator = ? AND place = ?"
_FOLLOW = """
UPDATE assignments SET open = coalesce((
  SELECT status NOT IN ('done', 'skipped') FROM annotations
  WHERE annotations.article = assignments.article AND annotations.annotator = assignments.annotator
), 1) WHERE annotator = ? AND place > ?
"""


class Round(msgspec.Struct, frozen=True):
    """A round as it stands. ``at`` is UTC, ISO 8601; ``annotators`` says how many articles each got at first.

    ``articles`` counts each once, ``assigned`` once for everybody who has it; of these ``open`` are neither
    done nor skipped, and ``begun`` have been worked on.
    """

    id: int
    name: str
    at: str
    terms: Terms
    annotators: dict[str, int]
    articles: int
    assigned: int
    open: int
    begun: int


class Draw(msgspec.Struct, frozen=True):
    """Work as it would be handed out: nothing of it is stored before :meth:`Rounds.write`.

    ``ids`` is what was asked for (None: all articles), ``kept`` those of them that stay with whom they have.
    ``grouped``: near-duplicates were looked for among all the articles there are, so that they stay together.
    """

    terms: Terms
    handout: Handout
    pieces: tuple[Piece, ...]
    kept: tuple[int, ...]
    annotators: tuple[str, ...]
    ids: tuple[int, ...] | None
    grouped: bool = True


class Moved(msgspec.Struct, frozen=True):
    """Article ids: ``moved``; ``begun``, those of them that the first annotator had worked on (which stays
    stored as theirs); ``had``, left where they were, since the other has them too.
    """

    moved: tuple[int, ...]
    begun: tuple[int, ...]
    had: tuple[int, ...]


class Rounds(Queues):
    """``project.rounds``: beside everybody's queue, the rounds there are and the way to hand out more."""

    # -- looking -----------------------------------------------------------------------------------------

    def all(self) -> list[Round]:
        """Every round, oldest first."""
        with reading(self._connection, self._project.path) as connection:
            return [_round(row) for row in connection.execute(_ROUNDS)]

    def named(self, name: str) -> Round:
        """The round of this name. Raises RoundMissing."""
        for one in self.all():
            if one.name == name.strip():
                return one
        raise RoundMissing(round=name)

    def given(self, annotators: Collection[str]) -> tuple[dict[int, str], dict[int, int]]:
        """The rounds' names by number, and the last round in which each article went to any of these."""
        with reading(self._connection, self._project.path) as connection:
            names = dict(connection.execute("SELECT id, name FROM rounds"))
            return names, dict(connection.execute(_GIVEN, (write(sorted(annotators)),)))

    def work(self) -> list[Work]:
        """What everybody has and has done, by name, in one state of the project; gold is nobody's work."""
        from annotator.store import progress

        with reading(self._connection, self._project.path) as connection:
            return progress.read(connection)

    def lift_blind(self, lifted: bool) -> None:  # noqa: FBT001
        """Let everybody see everything whatever the rounds say, or let the rounds say again."""
        self._project.set_setting(BLIND_LIFTED, lifted)

    # -- handing out -------------------------------------------------------------------------------------

    def draw(
        self,
        annotators: Sequence[str],
        terms: Terms,
        ids: Sequence[int] | None = None,
        tick: Tick = no_tick,
    ) -> Draw:
        """Hand out these articles (None: all) to annotators by name, for a look; nothing is stored.

        ``tick`` counts texts. Raises ArticleMissing, AnnotatorUnnamed, and ValueError where terms are out of
        range.
        """
        names = tuple(sorted({plain_name(name) for name in annotators} - {GOLD}))
        asked = None if ids is None else tuple(sorted(set(ids)))
        with reading(self._connection, self._project.path) as connection:
            pieces, kept = self._pieces(connection, terms, asked)
        return Draw(
            terms,
            hand_out(pieces, names, terms, tick),
            tuple(pieces),
            tuple(kept),
            names,
            asked,
            self._grouped(),
        )

    def write(self, name: str, draw: Draw) -> Round:
        """Hand out what was drawn, at the end of everybody's queue, all of it or nothing.

        Annotators who are not there yet are made. Raises RoundUnnamed, RoundNamed where the name is taken,
        RoundEmpty where there is nothing to hand out, and RoundStale where articles were added, begun or
        handed out since it was drawn.
        """
        name = name.strip()
        if not name or not name.isprintable():
            raise RoundUnnamed
        if not any(draw.handout.queues.values()):
            raise RoundEmpty
        with self._project.together():
            if self._connection.execute("SELECT 1 FROM rounds WHERE name = ?", (name,)).fetchone():
                raise RoundNamed(round=name)
            pieces, _ = self._pieces(self._connection, draw.terms, draw.ids)
            if tuple(pieces) != draw.pieces:
                raise RoundStale
            if draw.terms.taken == "anew":
                self._take([piece.article for piece in pieces])
            plan = summary(draw.terms, {who: len(queue) for who, queue in draw.handout.queues.items()})
            round_id = self._connection.execute(
                "INSERT INTO rounds (name, at, plan) VALUES (?, ?, ?)", (name, now(), write(plan))
            ).lastrowid
            for who, queue in draw.handout.queues.items():
                self._give(self._project.annotator(who).id, queue, round_id)
        return self.named(name)

    def move(self, from_id: int, to_id: int, articles: Collection[int] | None = None) -> Moved:
        """Give what is open of one annotator's queue (None: all of it) to another, at the end of their queue.

        Near-duplicates of an article go with it. What the first has done or skipped stays, and so does what
        was annotated; what the other has already is left where it is. Raises AnnotatorMissing.
        """
        with self._project.together():
            wanted = None if articles is None else self._with_families(articles)
            rest = [
                row
                for row in self._connection.execute(_REST, (from_id, to_id)).fetchall()
                if wanted is None or row[1] in wanted
            ]
            (last,) = self._connection.execute(_LAST_PLACE, (to_id,)).fetchone()
            moving = [row for row in rest if not row[3]] if from_id != to_id else []
            self._connection.executemany(
                _MOVE, [(to_id, at, from_id, row[0]) for at, row in enumerate(moving, last + 1)]
            )
            self._connection.execute(_FOLLOW, (to_id, last))
        return Moved(
            tuple(row[1] for row in moving),
            tuple(row[1] for row in moving if row[2]),
            tuple(row[1] for row in rest if row[3]),
        )

    def take_back(self, round_id: int) -> int:
        """Take back a round that nobody began; how many assignments it had.

        Raises RoundMissing, and RoundBegun where something of it has been worked on.
        """
        with self._project.together():
            found = next((one for one in self.all() if one.id == round_id), None)
            if found is None:
                raise RoundMissing(round=str(round_id))
            if found.begun:
                raise RoundBegun(round=found.name, begun=found.begun)
            self._connection.execute("DELETE FROM assignments WHERE round = ?", (round_id,))
            forget_round(self._connection, round_id)
            self._connection.execute("DELETE FROM rounds WHERE id = ?", (round_id,))
        return found.assigned

    # -- inside ------------------------------------------------------------------------------------------

    def _grouped(self) -> bool:
        about = self._project.twins.about()
        return about is not None and about.articles >= self._project.article_count()

    def _pieces(
        self, connection: sqlite3.Connection, terms: Terms, ids: tuple[int, ...] | None
    ) -> tuple[list[Piece], list[int]]:
        """What can be handed out, and what stays with whom it is."""
        holders, begun = self._holders(connection)
        if terms.taken == "anew":
            holders = {article: names for article, names in holders.items() if article in begun}
        families = dict(connection.execute("SELECT article, family FROM twins"))
        kin: dict[int, frozenset[str]] = {}
        for article, names in holders.items():
            family = families.get(article, 0)
            kin[family] = kin.get(family, frozenset()) | names
        kin.pop(0, None)
        wanted = None if ids is None else set(ids)
        nobody: frozenset[str] = frozenset()
        pieces: list[Piece] = []
        kept: list[int] = []
        for article, length, source in connection.execute(_ARTICLES):
            if wanted is not None and article not in wanted:
                continue
            barred = holders.get(article, nobody)
            if barred and terms.taken != "again":
                kept.append(article)
                continue
            family = families.get(article, 0)
            pieces.append(Piece(article, length, source, family, barred, kin.get(family, nobody)))
        if wanted is not None and len(pieces) + len(kept) < len(wanted):
            missing = wanted.difference(kept, (piece.article for piece in pieces))
            raise ArticleMissing(path=self._project.path, article=min(missing))
        return pieces, kept

    def _holders(self, connection: sqlite3.Connection) -> tuple[dict[int, frozenset[str]], set[int]]:
        """Who has each article, assigned or begun, by name; and the articles that somebody has begun."""
        names = dict(connection.execute("SELECT id, name FROM annotators"))
        gold = next((number for number, name in names.items() if name == GOLD), 0)
        found: dict[int, set[str]] = {}
        for article, annotator in connection.execute("SELECT article, annotator FROM assignments"):
            found.setdefault(article, set()).add(names[annotator])
        begun = set()
        for article, annotator in connection.execute(_BEGUN, (gold,)):
            found.setdefault(article, set()).add(names[annotator])
            begun.add(article)
        return {article: frozenset(who) for article, who in found.items()}, begun

    def _take(self, articles: Iterable[int]) -> None:
        self._connection.executemany(
            "DELETE FROM assignments WHERE article = ?", [(article,) for article in articles]
        )

    def _give(self, annotator_id: int, queue: Iterable[int], round_id: int | None) -> None:
        (last,) = self._connection.execute(_LAST_PLACE, (annotator_id,)).fetchone()
        self._connection.executemany(
            _GIVE, [(annotator_id, place, article, round_id) for place, article in enumerate(queue, last + 1)]
        )

    def _with_families(self, articles: Collection[int]) -> set[int]:
        kin = self._connection.execute(_FAMILIES, (write(sorted(articles)),))
        return {*articles, *(article for (article,) in kin)}


def _round(row: Sequence[Any]) -> Round:
    number, name, at, plan, *counts = row
    return Round(number, name, at, *terms_of(plan), *counts)


def terms_of(plan: str) -> tuple[Terms, dict[str, int]]:
    """The terms of a round and who got how many. Raises Damage."""
    known = read_object(plan, "the plan of a round")
    try:
        return msgspec.convert(known, Terms), msgspec.convert(known.get("annotators", {}), dict[str, int])
    except msgspec.ValidationError as error:
        raise Damage(f"the plan of a round: {error}") from None
