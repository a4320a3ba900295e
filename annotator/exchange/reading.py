"""Reading many files: in this process or in several, since reading an article costs more than storing it."""

import gc
import os
import stat
from collections.abc import Generator, Iterator, Sequence
from pathlib import Path

import msgspec

from annotator.core.errors import HashiyaError
from annotator.exchange.errors import CannotRead, NotThere
from annotator.loaders import Loaded, load_bytes
from annotator.loaders.encoding import LIMIT
from annotator.loaders.errors import TooLarge

MANY = 500
"""From so many files on, starting processes costs less than they save."""

_CHUNK = 50
_AHEAD = 6

_Chunk = tuple[bytes, dict[int, HashiyaError]]


def workers_here() -> int:
    """How many processes this machine may well be asked to read with."""
    return min(os.cpu_count() or 1, 4)


def read_files(
    files: Sequence[Path], encoding: str | None = None, workers: int = 1
) -> Generator[Loaded | HashiyaError, None, None]:
    """What became of each file, in their order; close it to stop early."""
    if workers < 2 or len(files) < MANY:
        for path in files:
            yield read_file(path, encoding)
        return
    yield from _in_processes(files, encoding, workers)


def read_file(path: Path, encoding: str | None = None) -> Loaded | HashiyaError:
    """One file read as an article, or why it was not."""
    try:
        return load_bytes(read_bounded(path), path.name, encoding)
    except HashiyaError as error:
        return error


def _in_processes(
    files: Sequence[Path], encoding: str | None, workers: int
) -> Generator[Loaded | HashiyaError, None, None]:
    from collections import deque
    from concurrent.futures import Future, ProcessPoolExecutor
    from multiprocessing import get_context

    # A process that is forked from one with threads (the window's) may stand still for ever: start afresh.
    # They live for seconds and make no cycles; looking for some costs them a tenth of their time.
    pool = ProcessPoolExecutor(workers, mp_context=get_context("spawn"), initializer=gc.disable)
    waiting: deque[Future[_Chunk]] = deque()
    try:
        for at in range(0, len(files), _CHUNK):
            names = [str(path) for path in files[at : at + _CHUNK]]  # a path takes far longer to send
            waiting.append(pool.submit(_read_chunk, names, encoding))
            # No further ahead than is read soon: memory does not grow with the number of files.
            if len(waiting) > _AHEAD * workers:
                yield from _unpacked(waiting.popleft().result())
        while waiting:
            yield from _unpacked(waiting.popleft().result())
    finally:
        pool.shutdown(cancel_futures=True)


def _read_chunk(names: Sequence[str], encoding: str | None) -> _Chunk:
    """What was read goes back as MessagePack, which takes a quarter of what pickling takes."""
    outcomes = [read_file(Path(name), encoding) for name in names]
    errors = {place: one for place, one in enumerate(outcomes) if isinstance(one, HashiyaError)}
    read = [None if isinstance(one, HashiyaError) else one for one in outcomes]
    return msgspec.msgpack.encode(read), errors


def _unpacked(chunk: _Chunk) -> Iterator[Loaded | HashiyaError]:
    packed, errors = chunk
    for place, one in enumerate(msgspec.msgpack.decode(packed, type=list[Loaded | None])):
        yield errors[place] if one is None else one


def read_bounded(path: Path) -> bytes:
    """The bytes of an ordinary file that is not larger than an article may be.

    Raises TooLarge before reading, NotThere, or CannotRead.
    """
    try:
        # Without blocking: a named pipe would otherwise wait for somebody to write.
        descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_BINARY", 0) | getattr(os, "O_NONBLOCK", 0))
        try:
            found = os.fstat(descriptor)
            if not stat.S_ISREG(found.st_mode):
                raise CannotRead(path=path, reason="not an ordinary file")
            if found.st_size > LIMIT:
                raise TooLarge(
                    name=path.name, megabytes=-(-found.st_size // 1_000_000), limit=LIMIT // 1_000_000
                )
            return _all_of(descriptor, found.st_size)
        finally:
            os.close(descriptor)
    except FileNotFoundError:
        raise NotThere(path=path) from None
    except OSError as error:
        raise CannotRead(path=path, reason=error.strerror or str(error)) from None


def _all_of(descriptor: int, size: int) -> bytes:
    """What a file of ``size`` bytes holds; of one that grows meanwhile, not much more than the limit."""
    data = os.read(descriptor, size + 1)
    while len(data) <= LIMIT and (more := os.read(descriptor, size + 1)):
        data += more
    return data
