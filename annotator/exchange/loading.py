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
from annotator.exchange.reading import read_files
from annotator.loaders import LOADERS, Loaded
from annotator.store import Project

BATCH = 500
BATCH_CHARACTERS = 8_000_000


class LoadReport(msgspec.Struct, kw_only=True):
    """What became of the files.

    ``new`` and ``known`` count articles and ``ids`` are those of the new ones. ``refused`` says which files
    were not taken and why, ``guessed`` whose encoding was guessed, with the guess.
    """

    new: int = 0
    known: int = 0
    refused: list[tuple[Path, HashiyaError]] = []
    guessed: list[tuple[Path, str]] = []
    ids: list[int] = []


class Batch(msgspec.Struct):
    """Articles to be stored together, and what was noticed; ``done`` counts the files up to here."""

    articles: list[Article] = []
    refused: list[tuple[Path, HashiyaError]] = []
    guessed: list[tuple[Path, str]] = []
    done: int = 0


def load_paths(
    project: Project,
    paths: Sequence[Path],
    *,
    encoding: str | None = None,
    workers: int = 1,
    tick: Tick = no_tick,
) -> LoadReport:
    """Load files, and the files of folders and what lies in them, as articles.

    Of a folder the suffixes in LOADERS are taken, by name; hidden files are passed over and links are not
    followed. A file named outright is tried whatever it is called. What cannot be loaded is listed in the
    report, and the rest is loaded. With ``workers`` above 1, many files are read in so
    many processes (a script that asks for it needs the usual ``if __name__ == "__main__":``). ``tick`` counts
    files. Cancelling keeps what was loaded before.

    Raises NotThere, NoArticles or CannotRead for a path itself, before anything is stored.
    """
    files = article_files(paths)
    report = LoadReport()
    with closing(read_files(files, encoding, workers)) as outcomes:
        for batch in _batches(files, outcomes):
            added = project.add_articles(batch.articles)
            report.new += len(added.new)
            report.known += len(added.known)
            report.ids += added.new
            report.refused += batch.refused
            report.guessed += batch.guessed
            tick(batch.done, len(files))
    return report


def article_files(paths: Sequence[Path]) -> list[Path]:
    """The files that ``paths`` name, folders opened up, each once, folder by folder in order of name."""
    files: dict[Path, None] = {}
    for path in paths:
        try:
            found = list(_walk(path)) if path.is_dir() else [_named(path)]
        except OSError as error:
            raise CannotRead(path=error.filename or path, reason=error.strerror or str(error)) from None
        if not found:
            raise NoArticles(path=path, suffixes=", ".join(sorted(LOADERS)))
        files.update(dict.fromkeys(found))
    return list(files)


def _named(path: Path) -> Path:
    if not os.path.lexists(path):
        raise NotThere(path=path)
    return path


def _walk(top: Path) -> Iterator[Path]:
    """Files before folders, each by name. Links are not followed: they may lead anywhere, and in circles."""
    folders = [top]
    while folders:
        with os.scandir(folders.pop()) as entries:
            listed = sorted(
                (one for one in entries if not one.name.startswith(".")), key=lambda one: one.name
            )
        for entry in listed:
            if entry.is_file(follow_symlinks=False):
                path = Path(entry.path)
                if path.suffix.lower() in LOADERS:
                    yield path
        folders += [Path(one.path) for one in reversed(listed) if one.is_dir(follow_symlinks=False)]


def _batches(files: Sequence[Path], outcomes: Iterator[Loaded | HashiyaError]) -> Iterator[Batch]:
    batch, characters = Batch(), 0
    for done, (path, read) in enumerate(zip(files, outcomes, strict=True), 1):
        if isinstance(read, HashiyaError):
            batch.refused.append((path, read))
        else:
            batch.articles.append(read.article)
            characters += len(read.article.text)
            if read.guessed:
                batch.guessed.append((path, read.encoding))
        if done % BATCH == 0 or characters >= BATCH_CHARACTERS or done == len(files):
            batch.done = done
            yield batch
            batch, characters = Batch(), 0
