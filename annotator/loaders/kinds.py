"""Which kinds of file become articles: one table of loaders, one of kinds that have none."""

from collections.abc import Callable, Iterator
from importlib import import_module
from typing import TYPE_CHECKING, Any, BinaryIO

import msgspec

from annotator.loaders.asked import PLAIN, Asked
from annotator.loaders.errors import NotLoaded, NotOneArticle, NotReadHere, PdfFile, UnknownKind
from annotator.loaders.making import Loaded, base_name, with_asked
from annotator.loaders.text import read_text

if TYPE_CHECKING:
    from annotator.loaders.fields import Columns

One = Callable[[bytes, str, Asked], Loaded]
"""Reads the bytes of a file of that name as one article. Raises NotLoaded."""

Many = Callable[[BinaryIO, str, Asked], Iterator[Loaded | NotLoaded]]
"""Reads an open file as articles, each a :class:`Loaded` or why it is none; may raise NotLoaded too."""


See = Callable[[BinaryIO, str, Asked], "Columns"]
"""Says what columns or keys an open file has. Raises NotLoaded."""


class Loader(msgspec.Struct, frozen=True, kw_only=True):
    """One kind of file: its name, its suffixes (small letters, with the dot), and what reads it.

    Exactly one of ``one`` (a file is an article) and ``many`` (a file may hold many) is there; ``columns`` is
    there where ``Asked.columns`` can be chosen.
    """

    name: str
    suffixes: tuple[str, ...]
    one: One | None = None
    many: Many | None = None
    columns: See | None = None


def _late(place: str) -> Callable[..., Any]:
    """What ``module:name`` of this room does; imported when the first file of its kind comes."""
    module, _, name = place.partition(":")

    def read(*given: Any) -> Any:
        return getattr(import_module(f"annotator.loaders.{module}"), name)(*given)

    return read


_LOADERS = (
    Loader(name="text", suffixes=(".txt", ".text"), one=read_text),
    Loader(name="webpage", suffixes=(".html", ".htm", ".xhtml"), one=_late("webpage:read_webpage")),
    Loader(name="word", suffixes=(".docx", ".docm"), one=_late("word:read_word")),
    Loader(name="markdown", suffixes=(".md", ".markdown"), one=_late("marked:read_markdown")),
    Loader(name="parted", suffixes=(), many=_late("parted:read_parted")),
    Loader(
        name="table",
        suffixes=(".csv", ".tsv", ".tab"),
        many=_late("table:read_table"),
        columns=_late("table:table_columns"),
    ),
    Loader(
        name="workbook",
        suffixes=(".xlsx", ".xlsm"),
        many=_late("workbook:read_workbook"),
        columns=_late("workbook:workbook_columns"),
    ),
    Loader(
        name="json",
        suffixes=(".json",),
        many=_late("json_lines:read_json"),
        columns=_late("json_lines:json_keys"),
    ),
    Loader(
        name="jsonl",
        suffixes=(".jsonl", ".ndjson"),
        many=_late("json_lines:read_jsonl"),
        columns=_late("json_lines:jsonl_keys"),
    ),
    Loader(
        name="xml",
        suffixes=(".xml",),
        many=_late("xml_text:read_xml"),
        columns=_late("xml_text:xml_columns"),
    ),
    Loader(name="zip", suffixes=(".zip",), many=_late("archive:read_zip")),
)

KINDS: dict[str, Loader] = {loader.name: loader for loader in _LOADERS}
"""The kinds by name, as ``Asked.kind`` names them."""

LOADERS: dict[str, Loader] = {suffix: loader for loader in _LOADERS for suffix in loader.suffixes}
"""Suffix (small letters) to loader: the files that a walk through a folder takes.

A file without a suffix, or with one that no table knows (``خبر 24.02``), is read only when named, as text.
"""

OTHER_KINDS = frozenset({
    ".pdf", ".doc", ".odt", ".rtf", ".epub", ".xls", ".ods", ".ppt", ".pptx", ".mhtml", ".conll", ".conllu",
    ".ann", ".gz", ".tar", ".7z", ".rar", ".png", ".jpg", ".jpeg", ".gif", ".webp",
    ".bmp", ".svg", ".mp3", ".mp4", ".sqlite", ".db", ".hashiya", ".exe", ".parquet", ".xmi",
})  # fmt: skip
"""Suffixes of kinds that no loader reads, though some would decode: they are refused by name."""


DOCUMENTS = frozenset({
    ".pdf", ".doc", ".odt", ".rtf", ".epub", ".xls", ".ods", ".ppt", ".pptx", ".mhtml", ".gz", ".tar",
    ".7z", ".rar",
})  # fmt: skip
"""Those of them that may well hold articles: in a folder or a zip they are not passed over but refused."""


def loader_for(name: str, asked: Asked = PLAIN) -> Loader:
    """What reads a file called ``name``. Raises NotReadHere, PdfFile or UnknownKind."""
    if asked.kind:
        if asked.kind not in KINDS:
            raise UnknownKind(name=base_name(name), kind=asked.kind, kinds=", ".join(KINDS))
        # A zip stays one: what was asked for is what is in it.
        loader = KINDS["zip" if suffix_of(name) == ".zip" else asked.kind]
    else:
        suffix = suffix_of(name)
        if suffix in OTHER_KINDS and suffix not in LOADERS:
            raise (
                PdfFile(name=base_name(name), kind="PDF")
                if suffix == ".pdf"
                else NotReadHere(name=base_name(name), suffix=suffix)
            )
        loader = LOADERS.get(suffix, KINDS["text"])
    return KINDS["parted"] if asked.separator and loader.name == "text" else loader


def suffix_of(name: str) -> str:
    """The suffix of a file's name in small letters, with the dot; empty where there is none."""
    _, dot, last = name.rpartition(".")
    return f".{last.lower()}" if dot else ""


def walked_suffixes(asked: Asked) -> frozenset[str]:
    """The suffixes that a walk through a folder takes: all there are, or those of the kind asked for."""
    if asked.kind not in KINDS:
        return frozenset(LOADERS)
    return frozenset(KINDS[asked.kind].suffixes or KINDS["text"].suffixes)


def load_bytes(data: bytes, name: str, asked: Asked = PLAIN) -> Loaded:
    """Make the one article of the bytes of a file called ``name``.

    Raises NotReadHere for kinds without a loader, NotOneArticle for those that may hold many, or what the
    loader raises (``annotator.loaders.errors``).
    """
    loader = loader_for(name, asked)
    if loader.one is None:
        raise NotOneArticle(name=base_name(name))
    loaded = loader.one(data, name, asked)
    return with_asked(loaded, asked) if asked.source or asked.repair else loaded


def read_many(
    loader: Loader, file: BinaryIO, name: str, asked: Asked = PLAIN
) -> Iterator[Loaded | NotLoaded]:
    """The articles of an open file that may hold many; at least one outcome, and nothing is raised.

    Faults beyond :data:`annotator.loaders.many.LISTED` are counted, not listed.
    """
    from annotator.loaders.many import bounded

    assert loader.many is not None, "asked for one by one otherwise"
    for outcome in bounded(loader.many(file, name, asked), base_name(name)):
        yield with_asked(outcome, asked) if isinstance(outcome, Loaded) else outcome
