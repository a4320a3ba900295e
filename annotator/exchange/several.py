"""An export made by several processes: each makes pieces of the file, of stretches of the articles.

All of them read one state of the project. This process begins at once and the others join it once they are
there; what they cannot do, for whatever reason, is done here.
"""

import gc
import io
import multiprocessing
import shutil
import signal
import sys
from collections import deque
from collections.abc import Iterator, Sequence
from contextlib import suppress
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from pathlib import Path
from tempfile import TemporaryDirectory
from types import TracebackType
from typing import NamedTuple, Self

import msgspec

from annotator.core.errors import HashiyaError
from annotator.core.work import Tick, no_tick
from annotator.exchange.outgoing import Outgoing, Selection
from annotator.formats import Losses, Options
from annotator.formats.files import WriteOne
from annotator.store.state import Head, Identity, State

#: A stretch has so many articles at most, and ends behind so many code points.
_ARTICLES = 100
_CHARACTERS = 300_000

#: How many stretches another process is given at once; and how far ahead of what is written work may be, so
#: that neither memory nor the disk holds much of the file.
_IN_HAND = 2
_AHEAD = 12


class Work(NamedTuple):
    """What a process must know to make pieces."""

    path: Path
    identity: Identity
    outgoing: Outgoing
    make: WriteOne
    options: Options
    kept: bool
    """Whether anybody wants the pieces, or only to know what is to be told of them."""


class Stretch(NamedTuple):
    """So many ``articles`` that go out one after another, with ids from ``first`` to ``last``.

    ``place`` is its own among the stretches, from 0; ``number`` that of its first article, from 1.
    """

    place: int
    first: int
    last: int
    number: int
    articles: int


class Piece(NamedTuple):
    """What became of a stretch: bytes of the file (None: they lie in a folder), and what is to be told."""

    data: bytes | None
    losses: Losses
    articles: int
    annotations: int
    spans: int
    furniture: int


def stretches_of(heads: Sequence[Head], selection: Selection) -> list[Stretch]:
    """What is selected of the articles, in stretches, in the order of their ids."""
    found: list[Stretch] = []
    chosen = selection.of(())
    waiting: list[Head] = []
    size, number = 0, 1

    def ended() -> None:
        found.append(Stretch(len(found), waiting[0].id, waiting[-1].id, number, len(waiting)))

    for head in filter(chosen.takes, heads):
        waiting.append(head)
        size += head.length
        if size > _CHARACTERS or len(waiting) >= _ARTICLES:
            ended()
            number += len(waiting)
            waiting, size = [], 0
    if waiting:
        ended()
    return found


def piece_of(state: State, work: Work, stretch: Stretch, tick: Tick = no_tick) -> Piece:
    """The piece of one stretch. Raises what the format's ``write`` raises, and what ``tick`` does."""
    chosen, counted = work.outgoing.counted(state, 0, tick, (stretch.first, stretch.last))
    out = io.BytesIO()
    losses = work.make(counted, out, msgspec.structs.replace(work.options, first=stretch.number))
    data = out.getvalue() if work.kept else b""
    return Piece(data, losses, counted.articles, counted.annotations, counted.spans, chosen.furniture)


class _Helper:
    """Another process that makes pieces, and which it was asked for."""

    def __init__(self, folder: str) -> None:
        # A process that is forked from one with threads (the window's) may stand still: start afresh.
        context = multiprocessing.get_context("spawn")
        self.pipe, its_end = context.Pipe()
        self.knows = self.is_there = False
        self.asked: dict[int, Stretch] = {}
        self._process: BaseProcess = context.Process(target=_serve, args=(folder, its_end), daemon=True)
        try:
            self._process.start()
        except BaseException:
            self.pipe.close()
            raise
        finally:
            its_end.close()

    def tell(self, work: Work) -> None:
        """Say what it is all about, once it listens. Raises OSError where it is gone."""
        self.knows = True
        self.pipe.send(work)

    def ask(self, stretch: Stretch) -> None:
        """Raises OSError where it is gone."""
        self.asked[stretch.place] = stretch
        self.pipe.send(stretch)

    def dismiss(self) -> None:
        """It has nothing that would be lost with it."""
        self.pipe.close()
        self._process.terminate()
        self._process.join()


def _serve(folder: str, pipe: Connection) -> None:
    """What a helper does: say that it listens, that it reads, then piece after piece, until it is dismissed.

    Where it cannot go on it ends without a word: who started it does what is left, and meets the same.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # that is for the one who started it
    gc.disable()  # it lives for seconds and makes no cycles
    # pyarrow takes six parts of seven of its time, and 30 MB, to load numpy, which it can do without.
    sys.modules.setdefault("numpy", None)  # type: ignore[arg-type]
    with suppress(HashiyaError, OSError):
        try:
            pipe.send(None)
            work: Work = pipe.recv()
            with State(work.path, work.identity) as state:
                pipe.send(None)
                while True:
                    stretch: Stretch = pipe.recv()
                    piece = piece_of(state, work, stretch)
                    if piece.data:
                        Path(folder, str(stretch.place)).write_bytes(piece.data)
                        piece = piece._replace(data=None)
                    pipe.send((stretch.place, piece))
        except (EOFError, ConnectionError):
            # Killed, the one who started it: nobody else is left to clear up.
            shutil.rmtree(folder, ignore_errors=True)


class Crew:
    """This process and its helpers, who make the pieces of a file. ``with Crew(...) as crew:``

    ``losses``, ``articles``, ``annotations``, ``spans`` and ``furniture`` tell of the pieces that were given
    away. ``tick`` may raise.
    """

    def __init__(
        self, state: State, work: Work, stretches: Sequence[Stretch], helpers: int, tick: Tick = no_tick
    ) -> None:
        self.losses = Losses()
        self.articles = self.annotations = self.spans = self.furniture = 0
        self._state = state
        self._work = work
        self._stretches = stretches
        self._articles = sum(one.articles for one in stretches)
        self._done = 0
        self._todo = deque(stretches)
        self._made: dict[int, Piece] = {}
        self._written = 0
        self._wanted = helpers
        self._crew: dict[object, _Helper] = {}  # by their pipes, which are another class on Windows
        self._folder: TemporaryDirectory[str] | None = None
        self._tick = tick

    def __enter__(self) -> Self:
        with suppress(OSError):  # without a folder, without a process to be had: alone
            self._folder = TemporaryDirectory(prefix="hashiya-", ignore_cleanup_errors=True)
            for _ in range(self._wanted):
                helper = _Helper(self._folder.name)
                self._crew[helper.pipe] = helper
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        for helper in self._crew.values():
            helper.dismiss()
        self._crew.clear()
        if self._folder:
            self._folder.cleanup()

    def pieces(self) -> Iterator[bytes]:
        """All of them, in their order; once. Raises what :func:`piece_of` raises."""
        for place in range(len(self._stretches)):
            self._written = place
            while place not in self._made:
                self._listen(0)
                if self._todo and self._todo[0].place < place + _AHEAD:
                    self._make(self._todo.popleft())
                elif place not in self._made:
                    self._listen(None)
            yield self._taken(place, self._made.pop(place))

    def _make(self, stretch: Stretch) -> None:
        before = self._done
        piece = piece_of(
            self._state, self._work, stretch, lambda done, _: self._tick(before + done, self._articles)
        )
        self._done += piece.articles
        self._made[stretch.place] = piece

    def _taken(self, place: int, piece: Piece) -> bytes:
        self.losses.include(piece.losses)
        self.articles += piece.articles
        self.annotations += piece.annotations
        self.spans += piece.spans
        self.furniture += piece.furniture
        if piece.data is not None:
            return piece.data
        assert self._folder
        lies = Path(self._folder.name, str(place))
        try:
            data = lies.read_bytes()
            lies.unlink()
        except OSError:  # somebody has tidied up
            again = piece_of(self._state, self._work, self._stretches[place])
            assert again.data is not None
            return again.data
        return data

    def _listen(self, seconds: float | None) -> None:
        """Hear what helpers have to say, waiting so long for one (None: until one says something)."""
        pipes = [helper.pipe for helper in self._crew.values()]
        for pipe in wait(pipes, seconds) if pipes else ():
            helper = self._crew[pipe]
            try:
                said = helper.pipe.recv()
                if said is None and not helper.knows:
                    # Told before it listens, with the hashes of a part of a corpus, it would keep us waiting.
                    helper.tell(self._work)
                    continue
            except (EOFError, OSError):
                self._dismiss(helper)
                continue
            if said is None:
                # What was committed since this state began is not in it, and may be in the helper's.
                helper.is_there = self._state.is_newest()
                if not helper.is_there:
                    self._dismiss(helper)
            else:
                place, piece = said
                del helper.asked[place]
                self._made[place] = piece
                self._done += piece.articles
                self._tick(self._done, self._articles)
        for helper in list(self._crew.values()):
            self._hand_out(helper)

    def _hand_out(self, helper: _Helper) -> None:
        try:
            while helper.is_there and len(helper.asked) < _IN_HAND and self._todo:
                if self._todo[0].place >= self._written + _AHEAD:
                    return
                helper.ask(self._todo.popleft())
        except OSError:
            self._dismiss(helper)

    def _dismiss(self, helper: _Helper) -> None:
        """Do without it; what it was asked for is to be done again."""
        del self._crew[helper.pipe]
        helper.dismiss()
        self._todo = deque(sorted((*self._todo, *helper.asked.values())))
