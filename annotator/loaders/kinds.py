"""Which kinds of file become articles: one table of loaders, one of kinds that have none yet."""

from collections.abc import Callable

import msgspec

from annotator.loaders.errors import NotReadHere
from annotator.loaders.text import Loaded, base_name, read_text


class Loader(msgspec.Struct, frozen=True):
    """One kind of file: its name, its suffixes (small letters, with the dot), and what reads it."""

    name: str
    suffixes: tuple[str, ...]
    read: Callable[[bytes, str, str | None], Loaded]


_LOADERS = (Loader("plain text", (".txt", ".text"), read_text),)

LOADERS: dict[str, Loader] = {suffix: loader for loader in _LOADERS for suffix in loader.suffixes}
"""Suffix (small letters) to loader: the files that a walk through a folder takes.

A file without a suffix, or with one that no table knows (``خبر 24.02``), is read only when named.
"""

OTHER_KINDS = frozenset({
    ".pdf", ".doc", ".docx", ".odt", ".rtf", ".epub", ".xls", ".xlsx", ".ods", ".ppt", ".pptx",
    ".html", ".htm", ".xhtml", ".mhtml", ".xml", ".json", ".jsonl", ".csv", ".tsv", ".conll",
    ".ann", ".zip", ".gz", ".tar", ".7z", ".rar", ".png", ".jpg", ".jpeg", ".gif", ".webp",
    ".bmp", ".svg", ".mp3", ".mp4", ".sqlite", ".db", ".hashiya", ".exe",
})  # fmt: skip
"""Suffixes of kinds that are not plain text, though some would decode: they are refused by name."""


def load_bytes(data: bytes, name: str, encoding: str | None = None) -> Loaded:
    """Make an article of the bytes of a file called ``name``; ``encoding`` is the user's own choice.

    Raises NotReadHere for kinds without a loader, or what the loader raises (``annotator.loaders.errors``).
    """
    shown = base_name(name)
    _, dot, last = shown.rpartition(".")
    suffix = f".{last.lower()}" if dot else ""
    if suffix in OTHER_KINDS:
        raise NotReadHere(name=shown, suffix=suffix)
    return LOADERS.get(suffix, _LOADERS[0]).read(data, name, encoding)
