"""What was labelled in a finished near-duplicate, where the two texts agree to the letter."""

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from annotator.core.annotation import Annotation, Span
from annotator.core.article import Article
from annotator.learning.reading import FURNITURE, reading_of
from annotator.learning.suggest import Suggestion, Why
from annotator.store import Project

_MOST_TWINS = 8
_LONGEST = 60_000
"""Longer texts (code points) are not compared: opening an article must not wait for it."""
_MOST_STEPS = 1_000_000
_FEWEST_WORDS = 4
"""Words that must agree around a span (itself too) inside a line that was changed."""

_PIECE = re.compile(r"\s+|\S+")


def from_twins(
    project: Project, article_id: int, article: Article, annotator_id: int, gold_id: int = 0
) -> list[Suggestion]:
    """What the annotator, or else gold, labelled in the article's finished near-duplicates, in order.

    ``gold_id`` 0: there is no gold. Only what stands in words that are the same in both, none upon the same
    place with the same label twice. Raises ArticleMissing and the like.
    """
    found: dict[tuple[int, int, str], Suggestion] = {}
    others = [one for one in project.twins.of(article_id) if one != article_id]
    for other in others[:_MOST_TWINS]:
        annotation = _finished(project, other, annotator_id, gold_id)
        if annotation is None or not annotation.spans:
            continue
        for start, end, span in carried(project.article(other).text, article.text, annotation.spans):
            if _in_furniture(article, start):
                continue
            why = Why(twin=other, example=(other, span.start, span.end))
            words = reading_of(article.text, start, end)
            found.setdefault((start, end, span.label), Suggestion(start, end, span.label, words, why))
    return sorted(found.values(), key=lambda one: (one.start, -one.end, one.label))


def carried(old: str, new: str, spans: Sequence[Span]) -> Iterator[tuple[int, int, Span]]:
    """Where the spans of ``old`` stand in ``new``, of those that lie in a stretch that is in both."""
    if max(len(old), len(new)) > _LONGEST:
        return
    stretches = list(agreeing(old, new))
    at = 0
    for span in sorted(spans, key=lambda one: (one.start, -one.end)):
        while at < len(stretches) and stretches[at][1] < span.start:
            at += 1
        for start, end, place in stretches[at : at + 2]:
            if start <= span.start and span.end <= end:
                shift = place - start
                if new[span.start + shift : span.end + shift] == span.text:
                    yield span.start + shift, span.end + shift, span
                break


def agreeing(old: str, new: str) -> Iterator[tuple[int, int, int]]:
    """Stretches ``[start, end)`` of ``old`` that stand in ``new`` too, with where they begin there, in order.

    Whole lines first; within lines that were changed, runs of a few words and more.
    """
    before, after = _cut(old, r".*\n|.+\Z"), _cut(new, r".*\n|.+\Z")
    if len(before) * len(after) > _MOST_STEPS:
        return
    matcher = SequenceMatcher(None, [one for _, one in before], [one for _, one in after], autojunk=False)
    for kind, low, high, first, last in matcher.get_opcodes():
        if kind == "equal":
            start, end = before[low][0], before[high - 1][0] + len(before[high - 1][1])
            yield start, end, after[first][0]
        elif kind == "replace":
            old_lines, new_lines = before[low:high], after[first:last]
            yield from _runs("".join(one for _, one in old_lines), old_lines[0][0],
                             "".join(one for _, one in new_lines), new_lines[0][0])  # fmt: skip


def _runs(old: str, old_at: int, new: str, new_at: int) -> Iterator[tuple[int, int, int]]:
    before, after = _cut(old, _PIECE), _cut(new, _PIECE)
    if len(before) * len(after) > _MOST_STEPS:
        return
    matcher = SequenceMatcher(None, [one for _, one in before], [one for _, one in after], autojunk=False)
    for block in matcher.get_matching_blocks():
        same = before[block.a : block.a + block.size]
        if sum(not one.isspace() for _, one in same) >= _FEWEST_WORDS:
            start = same[0][0]
            end = same[-1][0] + len(same[-1][1])
            yield old_at + start, old_at + end, new_at + after[block.b][0]


def _cut(text: str, pieces: str | re.Pattern[str]) -> list[tuple[int, str]]:
    return [(found.start(), found.group()) for found in re.finditer(pieces, text)]


def _finished(project: Project, article_id: int, annotator_id: int, gold_id: int) -> Annotation | None:
    for number in (annotator_id, gold_id):
        if number:
            annotation = project.annotation(article_id, number)
            if annotation.status == "done":
                return annotation
    return None


def _in_furniture(article: Article, place: int) -> bool:
    return article.role_at(place) in FURNITURE
