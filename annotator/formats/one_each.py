"""Formats with a file for each article and annotator: what the files are called, whose they are.

Names are laid out as INCEpTION exports them, ``article/annotator``, so that its own files are found likewise.
"""

from collections.abc import Mapping

from annotator.core.annotation import GOLD, Annotation, Link, Record, Span
from annotator.core.article import Article
from annotator.formats import header
from annotator.formats.errors import WrongSha
from annotator.formats.files import clean_name

#: What INCEpTION calls the files of nobody and of the curator.
NOBODY, CURATOR = "INITIAL_CAS", "CURATION_USER"


def file_name(number: int, article: Article, annotation: Annotation | None, extension: str) -> str:
    """The name of the file for what one annotator, or nobody, says of the article of this number."""
    return f"{number:05}-{clean_name(article.title or 'article')}/{_whose(annotation)}{extension}"


def _whose(annotation: Annotation | None) -> str:
    if annotation is None:
        return NOBODY
    if annotation.annotator == GOLD:
        return CURATOR
    name = clean_name(annotation.annotator)
    return f"{name}-1" if name.upper() in (NOBODY, CURATOR) else name


def about(article: Article, annotation: Annotation | None) -> header.Pairs:
    """What is known of both beside text, spans and links, by key."""
    yield from header.article_pairs(article)
    if annotation:
        yield from header.annotation_pairs(annotation)
        if annotation.unsure:
            yield "unsure", "true"


def record_of(
    name: str, text: str, said: Mapping[str, str], spans: tuple[Span, ...], links: tuple[Link, ...]
) -> Record:
    """The record of the file ``name``: by what is ``said`` in it, as the lines of a header, or by the name.

    Raises WrongSha or NotOurRow.
    """
    folder, _, file = name.rpartition("/")
    stem = file.rpartition(".")[0] or file
    fields = header.article_fields(said)
    article = Article(text=text, **({"title": folder.rpartition("/")[2] or stem} | fields))
    if "sha256" in said:
        if said["sha256"] != article.sha256:
            raise WrongSha(found=article.sha256, expected=said["sha256"])
        if "annotator" not in said:
            return Record(article)
    elif stem == NOBODY and not spans:
        return Record(article)
    whose = header.annotation_fields(said)
    if folder and "annotator" not in said:
        whose["annotator"] = GOLD if stem == CURATOR else stem
    unsure = said.get("unsure") == "true"
    return Record(article, (Annotation(**whose, unsure=unsure, spans=spans, links=links),))
