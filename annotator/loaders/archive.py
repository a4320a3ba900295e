"""Zips: the files in them that are articles, read where they lie; nothing is ever unpacked to a folder."""

from collections.abc import Iterator
from contextlib import suppress
from io import BytesIO
from typing import BinaryIO
from zipfile import ZipFile, ZipInfo

import msgspec

from annotator.core.errors import HashiyaError
from annotator.loaders.asked import Asked
from annotator.loaders.errors import EntryNotLoaded, Malformed, NestedArchive, NotLoaded
from annotator.loaders.kinds import DOCUMENTS, load_bytes, loader_for, read_many, suffix_of, walked_suffixes
from annotator.loaders.making import LIMIT, Loaded, base_name, too_large
from annotator.loaders.zipped import BROKEN, open_zip, safe_entries

MOST_BYTES = 4_000_000_000
"""Of all files in a zip, once unpacked."""

_ARCHIVES = frozenset((".zip", ".gz", ".tar", ".7z", ".rar"))
_NEEDS_SEEKING = frozenset(("workbook",))


def read_zip(file: BinaryIO, name: str, asked: Asked) -> Iterator[Loaded | NotLoaded]:
    """The articles of the files in a zip, as a walk through a folder would take them.

    Hidden files are passed over, and those that are no articles (pictures, styles); a zip within it, and
    documents that cannot be read, are refused by name.
    """
    name = base_name(name)
    if asked.kind == "zip":
        asked = msgspec.structs.replace(asked, kind="")
    with open_zip(file, name, "ZIP") as archive:
        entries = safe_entries(archive, name, MOST_BYTES)
        wanted = walked_suffixes(asked) - _ARCHIVES
        for path in sorted(entries):
            suffix = suffix_of(path)
            if any(part.startswith(".") or part == "__MACOSX" for part in path.split("/")):
                continue
            if suffix in _ARCHIVES:
                yield EntryNotLoaded(name=name, reason=NestedArchive(name=base_name(path)))
            elif suffix in wanted or (suffix in DOCUMENTS and not asked.kind):
                yield from _of_entry(archive, entries[path], name, asked)


def _of_entry(archive: ZipFile, entry: ZipInfo, name: str, asked: Asked) -> Iterator[Loaded | NotLoaded]:
    called = base_name(_name(entry))
    try:
        loader = loader_for(called, asked)
        if loader.many is None:
            yield _placed(load_bytes(_bytes_of(archive, entry, called), called, asked), entry, name)
            return
        with archive.open(entry) as opened:
            inner: BinaryIO = opened  # type: ignore[assignment]
            if loader.name in _NEEDS_SEEKING:
                inner = BytesIO(_bytes_of(archive, entry, called))
            for outcome in read_many(loader, inner, called, asked):
                yield (
                    _placed(outcome, entry, name)
                    if isinstance(outcome, Loaded)
                    else EntryNotLoaded(name=name, reason=outcome)
                )
    except HashiyaError as error:
        yield EntryNotLoaded(name=name, reason=error)
    except BROKEN:
        broken = Malformed(name=called, kind="ZIP", reason="it is not whole")
        yield EntryNotLoaded(name=name, reason=broken)


def _bytes_of(archive: ZipFile, entry: ZipInfo, called: str) -> bytes:
    if entry.file_size > LIMIT:
        raise too_large(called, entry.file_size)
    with archive.open(entry) as file:
        return file.read(LIMIT + 1)


def _name(entry: ZipInfo) -> str:
    """What a file in a zip is called: many programs write UTF-8 and do not say so."""
    if entry.flag_bits & 0x800:
        return entry.filename
    with suppress(UnicodeError):
        return entry.filename.encode("cp437").decode()
    return entry.filename


def _placed(loaded: Loaded, entry: ZipInfo, name: str) -> Loaded:
    """The same, and its origin says in which zip and where in it the file lies."""
    article = loaded.article
    origin = {
        **article.meta["origin"],
        "archive": name,
        "entry": base_name(_name(entry).replace("/", " › ")),
    }
    placed = msgspec.structs.replace(article, meta={**article.meta, "origin": origin})
    return msgspec.structs.replace(loaded, article=placed)
