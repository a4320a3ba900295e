"""Site furniture: what stands on a page beside the article, which nobody annotates."""

from annotator.core.article import Article

FURNITURE = ("chrome", "related")


def furniture(article: Article) -> list[tuple[int, int]]:
    """The stretches of an article that are the site's, not the article's."""
    return [(zone.start, zone.end) for zone in article.zones if zone.role in FURNITURE]
