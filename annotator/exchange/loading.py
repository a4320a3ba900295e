"""From files and folders into a project."""

import os
from collections.abc import Iterator, Sequence
from contextlib import closing
from pathlib import Path

import msgspec

from annotator.core.article import Article
from annotator.core.errors import HashiyaError
from annotator.core.work import Tick, no_tick
from annotator.exchange.errors import CannotRead, NoArticles, NotThere
from annotator.exchange.load_report import LoadReport
from annotator.exchange.reading import Outcome, Reading
from annotator.loaders import PLAIN, Asked
from annotator.loaders.kinds import DOCUMENTS, suffix_of, walked_suffixes
from annotator.store import Project

BATCH = 500
BATCH_CHARACTERS = 8_000_000


class Batch(msgspec.Struct):
    """Articles to be stored together, and what was noticed; ``done`` counts what was read up to here.

    ``whole`` is the number of files that are read to their end.
    """

    articles: list[Article] = []
    refused: list[tuple[Path, HashiyaError]] = []
    guessed: list[tuple[Path, str]] = []
    wrecked: list[tuple[Path, int]] = []
    repaired: int = 0
    done: int = 0
    whole: int = 0


def load_paths(
    project: Project,
    paths: Sequence[Path],
    *,
    asked: Asked = PLAIN,
    workers: int = 1,
    dry_run: bool = False,
    tick: Tick = no_tick,
    report: LoadReport | None = None,
) -> LoadReport:
    """Load files, and the files of folders and what lies in them, as articles.

    Of a folder the suffixes in LOADERS are taken (those of ``asked.kind``, if one was asked for), by name;
    documents that nothing reads (PDF) are refused, and what else lies there is passed over, as hidden files
    are; links are not followed. A file named outright is tried whatever it is
    called. What cannot be loaded is listed in the report, and the rest is loaded. With ``workers`` above 1,
    many files are read in so many processes, this one among them (a script that asks for it needs the usual
    ``if __name__ == "__main__":``). ``dry_run`` reads and counts, and stores nothing. ``tick`` counts files,
    and hundreds of kilobytes of those that may hold many articles.

    Cancelling, or an error of the project, keeps what was stored before; a ``report`` that was handed in says
    what that was and which files were not read.

    Raises NotThere, NoArticles or CannotRead for a path itself, before anything is stored.
    """
    files = article_files(paths, asked)
    report = LoadReport() if report is None else report
    report.dry_run = dry_run
    report.unread = list(files)
    reading = Reading(files, asked, workers)
    count = Counting(project) if dry_run else None
    try:
        with closing(reading.outcomes()) as outcomes:
            for batch in _batches(files, outcomes):
                _take(project, batch, report, count)
                report.unread = files[batch.whole :]
                tick(batch.done, reading.total)
    except BaseException:
        report.stopped = True
        raise
    report.unread = []
    return report


class Counting:
    """What a dry run knows: the articles of the project, and those that it met itself."""

    def __init__(self, project: Project) -> None:
        self._project = project
        self._met: set[bytes] = set()

    def is_known(self, article: Article) -> bool:
        """Whether the article's text is in the project, or came before."""
        sha256 = article.sha256
        short = bytes.fromhex(sha256)[:16]
        if short in self._met or self._project.article_id(sha256) is not None:
            return True
        self._met.add(short)
        return False


def _take(project: Project, batch: Batch, report: LoadReport, count: Counting | None) -> None:
    if count is not None:
        known = sum(map(count.is_known, batch.articles))
        report.new += len(batch.articles) - known
        report.known += known
    else:
        added = project.add_articles(batch.articles)
        report.new += len(added.new)
        report.known += len(added.known)
        report.ids += added.new
    report.refused += batch.refused
    report.guessed += [one for one in batch.guessed if one not in report.guessed[-1:]]
    report.wrecked += batch.wrecked
    report.repaired += batch.repaired


def article_files(paths: Sequence[Path], asked: Asked = PLAIN) -> list[Path]:
    """The files that ``paths`` name, folders opened up, each once, folder by folder in order of name.

    Raises NotThere, NoArticles or CannotRead.
    """
    files: dict[Path, None] = {}
    suffixes = walked_suffixes(asked)
    taken = suffixes if asked.kind else suffixes | DOCUMENTS
    for path in paths:
        try:
            found = list(_walk(path, taken)) if path.is_dir() else [_named(path)]
        except OSError as error:
            raise CannotRead(path=error.filename or path, reason=error.strerror or str(error)) from None
        if path.is_dir() and not any(suffix_of(one.name) in suffixes for one in found):
            raise NoArticles(path=path, suffixes=", ".join(sorted(suffixes)))
        files.update(dict.fromkeys(found))
    return list(files)


def _named(path: Path) -> Path:
    if not os.path.lexists(path):
        raise NotThere(path=path)
    return path


def _walk(top: Path, suffixes: frozenset[str]) -> Iterator[Path]:
    """Files before folders, each by name. Links are not followed: they may lead anywhere, and in circles."""
    folders = [top]
    while folders:
        with os.scandir(folders.pop()) as entries:
            listed = sorted(
                (one for one in entries if not one.name.startswith(".")), key=lambda one: one.name
            )
        for entry in listed:
            if suffix_of(entry.name) in suffixes and entry.is_file(follow_symlinks=False):
                yield Path(entry.path)
        folders += [Path(one.path) for one in reversed(listed) if one.is_dir(follow_symlinks=False)]


def _batches(files: Sequence[Path], outcomes: Iterator[Outcome]) -> Iterator[Batch]:
    batch, characters = Batch(), 0
    for count, (done, place, read, whole) in enumerate(outcomes, 1):
        if isinstance(read, HashiyaError):
            batch.refused.append((files[place], read))
        else:
            batch.articles.append(read.article)
            characters += len(read.article.text)
            origin = read.article.meta["origin"]
            if "wreckage" in origin:
                batch.wrecked.append((files[place], read.line))
            batch.repaired += "repaired_from" in origin
            if read.guessed and (files[place], read.encoding) not in batch.guessed[-1:]:
                batch.guessed.append((files[place], read.encoding))
        batch.done = done
        if count % BATCH == 0 or characters >= BATCH_CHARACTERS:
            batch.whole = place + whole
            yield batch
            batch, characters = Batch(done=done), 0
    batch.whole = len(files)
    if batch.articles or batch.refused:
        yield batch
