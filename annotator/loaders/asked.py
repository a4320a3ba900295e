"""What a user chose about how files are read: the window and the command line fill the same few fields."""

from typing import Literal, get_args

import msgspec

Field = Literal["text", "title", "source", "url", "published"]
FIELDS: tuple[Field, ...] = get_args(Field)
"""What of an article a column or key can be. Other names go into ``meta["columns"]``."""


class Asked(msgspec.Struct, frozen=True, kw_only=True):
    """How files are to be read; what is empty is found out for each file.

    ``kind`` is a name in KINDS. ``columns`` says where a field of the article stands: ``{"text": "body"}``,
    with dots for keys within keys (``"data.body"``) and, in tables without a head, ``"#2"`` for the second
    column. ``separator`` is the line between the texts of one plain text file, ``element`` the name of the
    XML element that is one article, ``sheet`` that of the sheet of a workbook. ``source`` is the outlet of
    all articles that do not name their own. ``repair`` takes the repaired text of what is visibly wreckage.
    ``before`` is what ``columns`` was the last time: it serves where the file has all of these columns.
    """

    kind: str = ""
    encoding: str = ""
    columns: dict[str, str] = {}
    separator: str = ""
    element: str = ""
    sheet: str = ""
    source: str = ""
    repair: bool = False
    before: dict[str, str] = {}


PLAIN = Asked()
"""Nothing was asked: all is found out."""
