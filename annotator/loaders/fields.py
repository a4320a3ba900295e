"""Which column or key is which field of an article: by what was chosen, else by the names people use."""

from collections.abc import Iterable, Mapping, Sequence
from itertools import islice
from typing import Any

import msgspec

from annotator.core.arabic.fold import fold_text
from annotator.loaders.asked import FIELDS, Asked
from annotator.loaders.dates import read_date
from annotator.loaders.errors import NoTextColumn
from annotator.loaders.making import Told, one_line

_CALLED = {
    "text": "text|body|content|article|full text|fulltext|article text|article body|news|post|tweet|message"
    "|paragraph|sentence|النص|نص|المحتوي|المقال|نص الخبر|نص المقال|الخبر|التغريده|المنشور|الفقره",
    "title": "title|headline|heading|subject|العنوان|عنوان|عنوان الخبر|عنوان المقال",
    "source": "source|outlet|publisher|site|sitename|site name|newspaper|agency|المصدر|مصدر|الوكاله|الموقع"
    "|الجريده|الصحيفه",
    "url": "url|link|href|permalink|source url|الرابط|رابط",
    "published": "published|date|pubdate|published at|date published|publication date|created at|datetime"
    "|time|timestamp|التاريخ|تاريخ|تاريخ النشر",
}
"""What columns are called, folded, with spaces for underscores; the likelier first."""

NAMES = {
    called: (field, rank) for field, names in _CALLED.items() for rank, called in enumerate(names.split("|"))
}


class Columns(msgspec.Struct, frozen=True):
    """What a table or a file of JSON has: its columns (or keys with dots), and which is which field.

    ``rows`` are its first ones, a value for each column, none longer than is looked at.
    """

    names: tuple[str, ...]
    chosen: dict[str, str]
    rows: tuple[tuple[str, ...], ...]


_KEPT_COLUMNS = 200
_KEPT_LENGTH = 200
_SHOWN_ROWS = 20
_SHOWN_LENGTH = 300


def shown_columns(
    names: Sequence[str], chosen: dict[str, str], rows: Iterable[Mapping[str, object]]
) -> Columns:
    """The same with the first rows cut to what is looked at."""
    cut = tuple(
        tuple(one_line(as_words(values.get(name))[:_SHOWN_LENGTH]) for name in names)
        for values in islice(rows, _SHOWN_ROWS)
    )
    return Columns(tuple(names), chosen, cut)


def called(column: str) -> str:
    """A column's name as the table above has it."""
    return " ".join(
        fold_text(column.removeprefix("@")).casefold().replace("_", " ").replace("-", " ").split()
    )


def choose_columns(columns: Sequence[str], asked: Asked, name: str) -> dict[str, str]:
    """Field to column; ``text`` is missing where nothing is called like one.

    Raises NoTextColumn where a column that was asked for is not there.
    """
    chosen: dict[str, str] = {}
    wanted = asked.columns
    if not wanted and all(column in columns for column in asked.before.values()):
        wanted = asked.before
    for field, column in wanted.items():
        if column not in columns:
            raise NoTextColumn(name=name, column=column, columns=listed(columns))
        chosen[field] = column
    taken = set(chosen.values())
    ranked: dict[str, tuple[int, str]] = {}
    for column in columns:
        field, rank = NAMES.get(called(column), ("", 0))
        if field and column not in taken and (field not in ranked or rank < ranked[field][0]):
            ranked[field] = rank, column
    return {**{field: column for field, (_rank, column) in ranked.items()}, **chosen}


def listed(columns: Sequence[str]) -> str:
    """Column names for a sentence, not without end."""
    shown = ["“" + one_line(column)[:40] + "”" for column in columns[:12]]
    return ", ".join(shown) + (", …" if len(columns) > len(shown) else "")


def told_by(values: Mapping[str, Any], chosen: Mapping[str, str]) -> Told:
    """What a row says of its article: ``values`` by column, ``chosen`` field to column."""

    def said(field: str) -> str:
        return as_words(values.get(chosen[field])) if field in chosen else ""

    told = Told(
        title=said("title"), source=said("source"), url=said("url"), published=as_date(said("published"))
    )
    others = {field: values.get(column) for field, column in chosen.items() if field not in FIELDS}
    used = set(chosen.values())
    keep_columns(told, {**others, **{name: value for name, value in values.items() if name not in used}})
    return told


def keep_columns(told: Told, values: Mapping[str, Any]) -> None:
    """What a row says beside the article's fields, into its ``meta``: short values only."""
    words = ((one_line(name)[:100], as_words(value)) for name, value in islice(values.items(), _KEPT_COLUMNS))
    kept = {name: one_line(value) for name, value in words if name and value and len(value) <= _KEPT_LENGTH}
    if kept:
        told.meta = {**told.meta, "columns": kept}


def as_date(words: str) -> str:
    """A date as ``Article.published`` has it, or nothing where there is none to be sure of."""
    if not words or len(words) > 200:
        return ""
    if len(words) == 8 and words.isascii() and words.isdigit():  # as databases write it
        words = f"{words[:4]}-{words[4:6]}-{words[6:]}"
    dated = read_date(words)
    return dated.iso if dated else ""


def as_words(value: object) -> str:
    """A cell's or key's value as text; what is no single value is none."""
    if value is None or isinstance(value, (dict, list, bytes)) or value != value:  # noqa: PLR0124 (not a number)
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    return value if isinstance(value, str) else str(value)
