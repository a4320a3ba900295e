"""What an annotator was not sure of: articles and spans that somebody should look at again."""

import sqlite3

from annotator.store.shapes import Doubt

# Both walk through small indexes: there are few such spans among many.
_SPANS = """
SELECT article, id, start, "end" FROM spans INDEXED BY spans_unsure
WHERE annotator = ? AND unsure ORDER BY article, start
"""
_ARTICLES = "SELECT article FROM annotations WHERE annotator = ? AND unsure"


def doubts(connection: sqlite3.Connection, annotator_id: int) -> list[Doubt]:
    """Everything that this annotator was not sure of, by article and place."""
    found = [Doubt(*row) for row in connection.execute(_SPANS, (annotator_id,))]
    found += [Doubt(article) for (article,) in connection.execute(_ARTICLES, (annotator_id,))]
    return sorted(found, key=_place)


def after(found: list[Doubt], article_id: int | None, position: int) -> Doubt | None:
    """The first doubt behind a place, round the end; None where there is none."""
    here = (article_id or 0, position)
    return next((one for one in found if _place(one) > here), found[0] if found else None)


def _place(one: Doubt) -> tuple[int, int]:
    return one.article, one.end if one.start is not None else 0
