"""What the store hands out, beside the types of core."""

from typing import Literal, NamedTuple, Protocol

import msgspec

from annotator.core.annotation import Status
from annotator.core.change import AnyChange
from annotator.core.errors import HashiyaError


class Annotator(msgspec.Struct, frozen=True):
    """One who annotates. ``id`` is of this project only; ``uuid`` is the same wherever the project goes."""

    id: int
    uuid: str
    name: str


class ArticleRow(msgspec.Struct, frozen=True):
    """One line of the article list.

    ``length`` is in code points; ``status``, ``spans`` (their number), ``unsure`` and ``noted`` are of the
    one annotator asked for. ``unzoned``: no title or no body was found; ``twins`` counts the others that are
    nearly the same; ``assigned`` names who is to annotate it.
    """

    id: int
    title: str
    source: str
    published: str
    length: int
    status: Status
    spans: int
    unsure: bool = False
    noted: bool = False
    unzoned: bool = False
    twins: int = 0
    tags: tuple[str, ...] = ()
    assigned: tuple[str, ...] = ()


class Added(msgspec.Struct, frozen=True):
    """Article ids after adding, in the order given: ``new``, and ``known`` whose text was there already."""

    new: list[int]
    known: list[int]


class Progress(msgspec.Struct, frozen=True):
    """How many articles stand at each status for one annotator; the four add up to ``total``."""

    not_started: int
    in_progress: int
    done: int
    skipped: int
    total: int


class Doubt(msgspec.Struct, frozen=True):
    """Something an annotator was not sure of: a span at its place, or (``start`` None) a whole article."""

    article: int
    span: str = ""
    start: int | None = None
    end: int = 0


class HistoryLine(msgspec.Struct, frozen=True):
    """One committed change. ``revision`` is the annotation's after it; ``at`` is UTC, ISO 8601."""

    revision: int
    at: str
    change: AnyChange


class Decided(Protocol):
    """What :meth:`Project.settle` needs to know of a decision; ``annotator.agreement`` has such a class."""

    @property
    def key(self) -> str:
        """What is disputed, within its article."""

    @property
    def kind(self) -> str:
        """The kind of disagreement."""

    @property
    def choice(self) -> str:
        """What was decided."""

    @property
    def cause(self) -> str:
        """Why they disagreed, in the adjudicator's words."""

    @property
    def guideline(self) -> bool:
        """Whether the guideline needs an update."""

    @property
    def note(self) -> str:
        """What else the adjudicator said."""


class DecisionLine(msgspec.Struct, frozen=True):
    """One decision as it was recorded; the fields of :class:`Decided` mean what they mean there.

    ``number`` counts the article's decisions from 1; ``adjudicator`` is a name; ``revision`` is gold's after
    it; ``at`` is UTC, ISO 8601.
    """

    article: int
    number: int
    key: str
    at: str
    adjudicator: str
    kind: str
    choice: str
    cause: str
    guideline: bool
    note: str
    revision: int


REOPENED = "reopened"
"""The choice that takes a decision back: what it decided is open again."""


class Standing(NamedTuple):
    """Where one annotation stands; a list of these tells whether anything was committed since another."""

    article: int
    annotator: int
    revision: int
    status: Status


class Wording(NamedTuple):
    """Words as they were labelled: by ``gold`` or by the annotator asked for, in these articles.

    ``behind``: the article's alef was not written, since another ل stood before them (لنظام of للنظام).
    ``example`` is one place of them: article id, start and end.
    """

    gold: bool
    label: str
    text: str
    behind: bool
    spans: int
    articles: tuple[int, ...]
    example: tuple[int, int, int]


class Refused(NamedTuple):
    """A suggestion that the annotator refused in these articles; ``words`` are folded."""

    label: str
    words: str
    articles: tuple[int, ...]


class Labelled(msgspec.Struct, frozen=True):
    """What one annotator and gold labelled, and what that annotator refused.

    ``gold_id`` is gold's number among the annotators, 0 where there is none. ``revisions`` are those of the
    annotator's annotations in this very state; ``done`` are the articles that they finished, in the order of
    the ids.
    """

    gold_id: int
    words: list[Wording]
    refused: list[Refused]
    revisions: dict[int, int]
    done: list[int]


class AnnotatorStats(msgspec.Struct, frozen=True):
    """What one annotator did. ``seconds`` is time spent; ``labels`` counts spans by label id."""

    name: str
    progress: Progress
    spans: int
    links: int
    seconds: float
    labels: dict[str, int]


class Stats(msgspec.Struct, frozen=True):
    """The project in numbers. ``characters`` counts code points over all articles."""

    name: str
    articles: int
    characters: int
    spans: int
    links: int
    labels: dict[str, int]
    annotators: list[AnnotatorStats]


class Fault(msgspec.Struct, frozen=True):
    """Something a check found.

    ``error`` says it in a sentence that can be translated. An ``error`` level means that the file is not
    whole; a ``warning`` that a span breaks a rule of the schema. ``article`` is its id, 0 for the file.
    """

    level: Literal["error", "warning"]
    error: HashiyaError
    article: int = 0
    annotator: str = ""


Put = Literal["added", "same", "clash"]


class Taken(msgspec.Struct, frozen=True):
    """Records after they were put: ``new`` and ``known`` as in :class:`Added`.

    ``put`` is what became of the annotations of each record, in their order.
    """

    new: list[int]
    known: list[int]
    put: list[list[Put]]
