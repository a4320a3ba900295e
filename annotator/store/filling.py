"""The search index filled by a process of its own: Python runs one thread at a time, and a window has one.

``python -m annotator.store.filling PROJECT`` fills it, and prints how far it is: ``done total``, a line each.
With ``--fold`` it is one of those that such a process has fold the texts, handed over as MessagePack behind
their length. Each ends when nobody stands at the other end any more.
"""

import os
import subprocess
import sys
import time
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager, suppress
from functools import partial
from itertools import chain, repeat
from pathlib import Path
from typing import IO

import msgspec

from annotator.core.work import Cancelled, Tick, no_tick
from annotator.store.index import SearchIndex
from annotator.store.index_lines import Line, Lines, Row
from annotator.store.project import Project

FEW = 300
"""So few new articles are taken in at once, sooner than another process would begin."""

_TOLD_SECONDS = 0.1
_NICE = 5
_MOST_FOLDERS = 4


def fill_index(project: Project, tick: Tick = no_tick, pause: Callable[[], None] | None = None) -> None:
    """Take in the articles that the index lacks; ``tick`` counts articles and may cancel.

    Many are left to a process of its own; where none can be had, ``pause`` is called after every article.
    What was complete stays. Raises the store's errors about the project.
    """
    index = SearchIndex.open(project)
    if index is None:
        return
    with index:
        if len(index.lacks(project.article_ids())) > FEW and _filled_apart(project.path, tick):
            tick = no_tick
        # What is left, or what the process could not do; an index that disagrees is emptied here, too.
        index.fill(project, tick, pause)


def _filled_apart(path: Path, tick: Tick) -> bool:
    """Whether a process filled it. What ``tick`` raises ends it."""
    if getattr(sys, "frozen", False) or not sys.executable:
        return False  # what runs here is no Python that could be asked for a module
    try:
        process = subprocess.Popen(  # noqa: S603
            [sys.executable, "-m", "annotator.store.filling", str(path)],
            env=os.environ | {"PYTHONPATH": str(Path(__file__).parents[2])},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )
    except OSError:
        return False
    with process:
        assert process.stdout is not None
        try:
            for line in process.stdout:
                done, _, total = line.partition(b" ")
                if done.isdigit() and total.strip().isdigit():
                    tick(int(done), int(total))
        except BaseException:
            process.terminate()
            raise
    return process.returncode == 0


def fill(path: Path) -> int:
    """Fill the index of the project at ``path``; where nobody listens any more, stop."""
    told = 0.0

    def tell(done: int, total: int) -> None:
        nonlocal told
        now = time.monotonic()
        if now - told < _TOLD_SECONDS and done < total:
            return
        told = now
        try:
            sys.stdout.write(f"{done} {total}\n")
            sys.stdout.flush()
        except OSError:
            raise Cancelled from None

    with Project.open(path, backup=False) as project:
        index = SearchIndex.open(project)
        if index is None:
            return 1
        with index, _folders() as folders:
            index.fill(project, tell, make=folders)
    return 0


def fold() -> int:
    """Make the lines of the articles that come in, until none do."""
    known = Lines()
    rows = msgspec.msgpack.Decoder(list[Row])
    while (data := _received(sys.stdin.buffer)) is not None:
        _send(sys.stdout.buffer, known.lines(rows.decode(data)))
    return 0


@contextmanager
def _folders() -> Iterator[Callable[[Iterator[list[Row]]], Iterator[list[Line]]]]:
    """What makes lines on every processor there is."""
    with ExitStack() as stack:
        running = [
            stack.enter_context(
                subprocess.Popen(
                    [sys.executable, "-m", "annotator.store.filling", "--fold"],
                    stdin=subprocess.PIPE,
                    stdout=subprocess.PIPE,
                    stderr=subprocess.DEVNULL,
                )
            )
            for _ in range(max(1, min(_MOST_FOLDERS, os.cpu_count() or 1)))
        ]
        yield partial(_shared, running)


def _shared(running: Sequence["subprocess.Popen[bytes]"], rows: Iterator[list[Row]]) -> Iterator[list[Line]]:
    """The lines of ``rows``, in their order, made by several at once."""
    lines = msgspec.msgpack.Decoder(list[Line])
    waiting: deque[subprocess.Popen[bytes]] = deque()
    free = deque(running)
    for batch in chain(rows, repeat(None)):
        if batch is not None and free:
            # Only one who is done is given more, so that no two wait for each other.
            one = free.popleft()
            assert one.stdin is not None
            _send(one.stdin, batch)
            waiting.append(one)
            if free:
                continue
        if not waiting:
            return
        one = waiting.popleft()
        assert one.stdout is not None
        data = _received(one.stdout)
        if data is None:
            raise EOFError("whoever folds has gone")
        free.append(one)
        yield lines.decode(data)


def _send(pipe: IO[bytes], value: object) -> None:
    data = msgspec.msgpack.encode(value)
    pipe.write(len(data).to_bytes(8, "big") + data)
    pipe.flush()


def _received(pipe: IO[bytes]) -> bytes | None:
    head = pipe.read(8)
    return pipe.read(int.from_bytes(head, "big")) if len(head) == 8 else None


def main(asked: str) -> int:
    """Do what is asked, behind everything else that the machine does."""
    with suppress(AttributeError, OSError):
        os.nice(_NICE)
    return fold() if asked == "--fold" else fill(Path(asked))


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1]))
