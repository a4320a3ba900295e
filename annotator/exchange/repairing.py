"""Torn or reversed Arabic of a stored article, put right as another article."""

from annotator.loaders import repaired_version
from annotator.store import Project


def repair_article(project: Project, article_id: int) -> int | None:
    """The id of the article with the repaired text, added if it is not there yet; None if nothing is torn.

    The old article and all that was said of it stay as they are; the new one names it in its origin. Raises
    ArticleMissing.
    """
    repaired = repaired_version(project.article(article_id))
    if repaired is None:
        return None
    added = project.add_articles([repaired])
    return (added.new or added.known)[0]
