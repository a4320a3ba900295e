"""The columns of the table of all articles: what each is called, what it says, by what it orders."""

from collections.abc import Callable, Sequence

import msgspec

from annotator.core.filter import By
from annotator.store import ArticleRow
from annotator.ui.articles import status_name, title_of
from annotator.ui.language import counted, number, shown, translate

FOUND = "found"
"""The column of what was found in the text; it is there while words are looked for."""


class Column(msgspec.Struct, frozen=True):
    """One column. ``name`` and ``text`` say it in the language in use; ``by`` is what its head orders by."""

    id: str
    name: Callable[[], str]
    text: Callable[[ArticleRow], str]
    width: int
    by: By | None = None


def marks_of(row: ArticleRow) -> str:
    """What somebody should know of an article, in a few words."""
    if not (row.unsure or row.noted or row.unzoned):
        return ""
    said = (
        (row.unsure, translate("Filter", "not sure")),
        (row.noted, translate("Filter", "with a note")),
        (row.unzoned, translate("Filter", "zone problems")),
    )
    return " · ".join(words for there, words in said if there)


COLUMNS: Sequence[Column] = (
    Column("number", lambda: translate("Corpus", "Number"), lambda row: number(row.id), 70, "loaded"),
    Column("status", lambda: translate("Filter", "Status"), lambda row: status_name(row.status), 120,
           "status"),
    Column("title", lambda: translate("Filter", "Title"), title_of, 340, "title"),
    Column(FOUND, lambda: translate("Corpus", "Found in the text"), lambda _row: "", 420),
    Column("source", lambda: translate("Filter", "Outlet"), lambda row: row.source, 130, "source"),
    Column("published", lambda: translate("Filter", "Date"), lambda row: shown(row.published[:10]), 100,
           "published"),
    Column("length", lambda: translate("Filter", "Length"), lambda row: number(row.length), 80, "length"),
    Column("spans", lambda: translate("Corpus", "Spans"), lambda row: number(row.spans), 70),
    Column("tags", lambda: translate("Corpus", "Tags"), lambda row: "، ".join(row.tags), 120),
    Column("assigned", lambda: translate("Filter", "Assigned to"), lambda row: "، ".join(row.assigned), 130),
    Column("twins", lambda: translate("Corpus", "Near-duplicates"),
           lambda row: counted("Twins", "%n near-duplicate(s)", row.twins) if row.twins else "", 130),
    Column("marks", lambda: translate("Filter", "Marks"), marks_of, 150),
)  # fmt: skip
AT_FIRST = ("status", "title", FOUND, "source", "published", "length", "spans", "tags", "assigned", "marks")
"""What is shown before anybody has chosen."""


class Shown(msgspec.Struct, frozen=True):
    """A column that is shown, ``width`` pixels wide."""

    id: str
    width: int


def read_shown(stored: str) -> list[Shown]:
    """The columns as they were remembered; those of the beginning where nobody can read that."""
    known = {one.id: one for one in COLUMNS}
    try:
        found = msgspec.json.decode(stored, type=list[Shown])
    except msgspec.MsgspecError:
        found = []
    chosen = {one.id: Shown(one.id, min(max(one.width, 40), 2000)) for one in found if one.id in known}
    if not chosen:
        return [Shown(one, known[one].width) for one in AT_FIRST]
    if FOUND not in chosen:
        chosen[FOUND] = Shown(FOUND, known[FOUND].width)
    return list(chosen.values())


def write_shown(chosen: Sequence[Shown]) -> str:
    """The columns to be remembered."""
    return msgspec.json.encode(chosen).decode()
