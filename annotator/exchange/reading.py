"""Reading many files: in this process or in several, since reading an article costs more than storing it."""

import gc
import os
import stat
from collections import deque
from collections.abc import Generator, Iterator, Sequence
from contextlib import closing, contextmanager, suppress
from itertools import accumulate
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, NamedTuple

import msgspec

from annotator.core.errors import HashiyaError
from annotator.core.work import uncollected
from annotator.exchange.errors import CannotRead, NotThere
from annotator.loaders import LIMIT, PLAIN, Asked, Loaded, load_bytes, loader_for, read_many
from annotator.loaders.errors import FileTooLarge
from annotator.loaders.making import megabytes, too_large

if TYPE_CHECKING:
    from concurrent.futures import Future

MANY = 500
"""From so many files on, starting processes costs less than they save."""

_CHUNK = 50
_AHEAD = 6

#: So many chunks another process is given at once: it reads on while articles are stored here.
_IN_HAND = 6

_Files = tuple[int, int]
"""Files read together: from a place to before another."""

_Packed = tuple[bytes, dict[int, HashiyaError]]
"""What was read, as MessagePack, and what was not, by its place among them."""

MOST_BYTES = 4_000_000_000
"""Of a file that may hold many articles; one article has its own limit."""

_WEIGHT = 100_000


class Outcome(NamedTuple):
    """What became of one article, or of a file: ``place`` is that of its file among those asked for.

    ``done`` counts what was read up to here: a file is one, and one that may hold many articles as many as it
    has hundreds of kilobytes. ``whole`` says that nothing more comes of its file.
    """

    done: int
    place: int
    read: Loaded | HashiyaError
    whole: bool = True


class Reading:
    """Files to be read in their order. ``total`` is what ``Outcome.done`` comes to in the end."""

    def __init__(self, files: Sequence[Path], asked: Asked = PLAIN, workers: int = 1) -> None:
        self._files = files
        self._asked = asked
        self._workers = workers if len(files) >= MANY else 1
        self._many = {place for place, path in enumerate(files) if may_hold_many(path, asked)}
        weights = (_weight(path) if place in self._many else 1 for place, path in enumerate(files))
        self._starts = list(accumulate(weights, initial=0)) if self._many else range(len(files) + 1)
        self.total = self._starts[-1]

    def outcomes(self) -> Generator[Outcome, None, None]:
        """What became of each file, in their order; close it to stop early."""
        return self._here() if self._workers < 2 else self._in_processes()

    def _here(self) -> Generator[Outcome, None, None]:
        for place, path in enumerate(self._files):
            if place in self._many:
                yield from self._streamed(place)
            else:
                yield Outcome(self._starts[place + 1], place, read_file(path, self._asked))

    def _streamed(self, place: int) -> Iterator[Outcome]:
        """The articles of a file that may hold many."""
        path, start, end = self._files[place], self._starts[place], self._starts[place + 1]
        try:
            with open_bounded(path) as file:
                size = max(1, os.fstat(file.fileno()).st_size)
                part = 0.0
                for read in read_many(loader_for(path.name, self._asked), file, path.name, self._asked):
                    part = max(part, 1.0 if file.closed else min(1.0, file.tell() / size))
                    yield Outcome(start + int((end - start) * part), place, read, whole=False)
        except HashiyaError as error:
            yield Outcome(end, place, error)

    def _in_processes(self) -> Generator[Outcome, None, None]:
        todo = deque(self._chunks())
        # What is ahead of its turn: read already, being read elsewhere, or (None) to be read when it comes.
        ahead: deque[tuple[_Files, list[Outcome] | Future[_Packed] | None]] = deque()
        most = _AHEAD * self._workers
        with closing(_Helpers(self._workers - 1)) as helpers:
            while todo or ahead:
                # No further ahead than is read soon: memory does not grow with the number of files.
                while todo and len(ahead) < most and (asked := self._ask(helpers, todo[0])):
                    ahead.append((todo.popleft(), asked))
                if not ahead:
                    yield from self._given(todo.popleft(), None)
                elif not todo or len(ahead) == most or _is_read(ahead[0][1]):
                    yield from self._given(*ahead.popleft())
                else:
                    ahead.append((todo[0], None if todo[0][0] in self._many else self._read(todo[0])))
                    todo.popleft()

    def _chunks(self) -> Iterator[_Files]:
        """Files to be sent together; one that may hold many articles stands alone and is read here."""
        begin = 0
        for place in range(len(self._files)):
            alone = place in self._many
            if place > begin and (alone or place - begin == _CHUNK):
                yield begin, place
                begin = place
            if alone:
                yield place, place + 1
                begin = place + 1
        if begin < len(self._files):
            yield begin, len(self._files)

    def _ask(self, helpers: "_Helpers", files: _Files) -> "Future[_Packed] | None":
        begin, end = files
        return None if begin in self._many else helpers.ask(self._files[begin:end], self._asked)

    def _given(self, files: _Files, read: "list[Outcome] | Future[_Packed] | None") -> Iterator[Outcome]:
        """What became of some files whose turn it is."""
        begin, _ = files
        if read is None and begin in self._many:
            yield from self._streamed(begin)
            return
        packed = None if read is None or isinstance(read, list) else _Helpers.answer(read)
        if packed is None:
            yield from read if isinstance(read, list) else self._read(files)
            return
        articles, errors = packed
        for at, one in enumerate(msgspec.msgpack.decode(articles, type=list[Loaded | None])):
            yield Outcome(self._starts[begin + at + 1], begin + at, errors[at] if one is None else one)

    def _read(self, files: _Files) -> list[Outcome]:
        with uncollected():
            return [
                Outcome(self._starts[place + 1], place, read_file(self._files[place], self._asked))
                for place in range(*files)
            ]


class _Helpers:
    """Other processes that read along once they are there; what they do not read is read here."""

    def __init__(self, number: int) -> None:
        from concurrent.futures import ProcessPoolExecutor
        from multiprocessing import get_context

        # A process that is forked from one with threads (the window's) may stand still for ever: start
        # afresh. They live for seconds and make no cycles; looking for some costs them a tenth of their time.
        self._pool = ProcessPoolExecutor(number, mp_context=get_context("spawn"), initializer=gc.disable)
        self._hands = number * _IN_HAND
        self._asked: list[Future[_Packed]] = []
        self._there: list[Future[int]] = []
        with suppress(OSError):  # where no process can be had
            self._there = [self._pool.submit(os.getpid) for _ in range(number)]

    def ask(self, paths: Sequence[Path], asked: Asked) -> "Future[_Packed] | None":
        """Have these files read, if somebody is there with a hand free."""
        if not any(one.done() and one.exception() is None for one in self._there):
            return None
        self._asked = [one for one in self._asked if not one.done()]
        if len(self._asked) >= self._hands:
            return None
        try:
            # A path takes far longer to send than its name.
            self._asked.append(self._pool.submit(_read_chunk, [str(path) for path in paths], asked))
        except RuntimeError:  # they ended, and none begins again
            self._hands = 0
            return None
        return self._asked[-1]

    @staticmethod
    def answer(asked: "Future[_Packed]") -> "_Packed | None":
        """What was read, waited for; None where whoever was asked is gone."""
        from concurrent.futures.process import BrokenProcessPool

        try:
            return asked.result()
        except BrokenProcessPool:
            return None

    def close(self) -> None:
        """Nothing that was asked for is wanted any more."""
        self._pool.shutdown(cancel_futures=True)


def _is_read(read: "list[Outcome] | Future[_Packed] | None") -> bool:
    return read is None or isinstance(read, list) or read.done()


def read_file(path: Path, asked: Asked = PLAIN) -> Loaded | HashiyaError:
    """One file read as an article, or why it was not."""
    try:
        return load_bytes(read_bounded(path), path.name, asked)
    except HashiyaError as error:
        return error


def may_hold_many(path: Path, asked: Asked = PLAIN) -> bool:
    """Whether the file is of a kind that may hold many articles."""
    try:
        return loader_for(path.name, asked).many is not None
    except HashiyaError:
        return False


def _weight(path: Path) -> int:
    try:
        return 1 + path.stat().st_size // _WEIGHT
    except OSError:
        return 1


def _read_chunk(names: Sequence[str], asked: Asked) -> _Packed:
    """What was read goes back as MessagePack, which takes a quarter of what pickling takes."""
    outcomes = [read_file(Path(name), asked) for name in names]
    errors = {place: one for place, one in enumerate(outcomes) if isinstance(one, HashiyaError)}
    read = [None if isinstance(one, HashiyaError) else one for one in outcomes]
    return msgspec.msgpack.encode(read), errors


@contextmanager
def open_bounded(path: Path, limit: int = MOST_BYTES) -> Iterator[BinaryIO]:
    """An ordinary file that is not larger than ``limit``, open for reading.

    Raises FileTooLarge, NotThere, or CannotRead; also for what the system refuses while it is read.
    """
    try:
        descriptor, size = _opened(path)
        with os.fdopen(descriptor, "rb") as file:
            if size > limit:
                raise FileTooLarge(name=path.name, megabytes=megabytes(size), limit=limit // 1_000_000)
            yield file
    except FileNotFoundError:
        raise NotThere(path=path) from None
    except OSError as error:
        raise CannotRead(path=path, reason=error.strerror or str(error)) from None


def read_bounded(path: Path) -> bytes:
    """The bytes of an ordinary file that is not larger than an article may be.

    Raises TooLarge before reading, NotThere, or CannotRead.
    """
    try:
        descriptor, size = _opened(path)
        try:
            if size > LIMIT:
                raise too_large(path.name, size)
            return _all_of(descriptor, size)
        finally:
            os.close(descriptor)
    except FileNotFoundError:
        raise NotThere(path=path) from None
    except OSError as error:
        raise CannotRead(path=path, reason=error.strerror or str(error)) from None


def _opened(path: Path) -> tuple[int, int]:
    """An ordinary file's descriptor and size. Raises CannotRead for what is none, OSError."""
    # Without blocking: a named pipe would otherwise wait for somebody to write.
    descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_BINARY", 0) | getattr(os, "O_NONBLOCK", 0))
    try:
        found = os.fstat(descriptor)
    except OSError:
        os.close(descriptor)
        raise
    if not stat.S_ISREG(found.st_mode):
        os.close(descriptor)
        raise CannotRead(path=path, reason="not an ordinary file")
    return descriptor, found.st_size


def _all_of(descriptor: int, size: int) -> bytes:
    """What a file of ``size`` bytes holds; of one that grows meanwhile, not much more than the limit."""
    data = os.read(descriptor, size + 1)
    while len(data) <= LIMIT and (more := os.read(descriptor, size + 1)):
        data += more
    return data
