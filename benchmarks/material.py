"""Articles and spans of any size, made of the sample articles' sentences: the same at every run."""

import random
from functools import cache
from itertools import pairwise
from pathlib import Path

from annotator.core.annotation import Annotation, Link, Span, link_order, reading_order
from annotator.core.article import Article
from annotator.core.linking import ways
from annotator.core.schema import Schema, schema_from_json
from annotator.loaders import load_bytes, read_zones
from annotator.places import resource, sample_articles
from annotator.store import Project

LABELS = ("ACTOR", "LOCATION", "WEAPON", "CASUALTY", "SOURCE")
ANNOTATOR = "سلمى"


def schema() -> Schema:
    """The schema that ships with Hashiya."""
    return schema_from_json(resource("schemas", "conflict.json").read_bytes())


@cache
def paragraphs() -> tuple[str, ...]:
    """The paragraphs of the sample articles."""
    found: list[str] = []
    for path in sorted(sample_articles().glob("*.txt")):
        article = load_bytes(path.read_bytes(), path.name).article
        for zone in article.zones:
            if zone.role == "body":
                found += [line for line in article.text[zone.start : zone.end].split("\n") if len(line) > 60]
    return tuple(found)


def prose(length: int, seed: int) -> str:
    """A news text of ``length`` code points: a title line, a blank line, paragraphs."""
    draw = random.Random(seed)
    parts = [f"تقرير رقم {seed} عن اشتباكات متفرقة في الريف الشرقي"]
    size = len(parts[0])
    while size < length:
        paragraph = draw.choice(paragraphs())
        parts.append(paragraph)
        size += len(paragraph) + 2
    return "\n\n".join(parts)[:length].rstrip().ljust(length, ".")


def article(length: int, seed: int) -> Article:
    """An article of ``length`` code points, with the zones that its loader would give it."""
    text = prose(length, seed)
    page = read_zones(text)
    return Article(text=text, title=page.title, zones=page.zones, meta=page.meta)


def spans(text: str, number: int, seed: int = 0) -> tuple[Span, ...]:
    """``number`` spans of one to three words, evenly over the text; every fourth has one nested in it.

    Raises ValueError where the text is too short for them.
    """
    draw = random.Random(seed)
    starts = _word_starts(text)
    places: list[tuple[int, int]] = []
    step = max(1, len(starts) * 20 // (number * 17 + 60))
    for at in range(0, len(starts) - 4, step):
        places.append((starts[at], starts[at + draw.randint(2, 3)] - 1))
        if len(places) % 5 == 4:
            places.append((starts[at], starts[at + 1] - 1))
    whole = [(low, high) for low, high in places if text[low:high].strip() == text[low:high]]
    if len(whole) < number:
        raise ValueError(f"a text of {len(text)} characters has no room for {number} spans")
    chosen = [whole[turn * len(whole) // number] for turn in range(number)]
    return tuple(
        sorted(
            (
                Span(f"{seed:04x}{turn:08x}", low, high, LABELS[turn % 5], text[low:high], {"kind": "other"})
                for turn, (low, high) in enumerate(chosen)
            ),
            key=reading_order,
        )
    )


def annotation(text: str, number: int, seed: int = 0) -> Annotation:
    """One annotator's spans."""
    chosen = spans(text, number, seed)
    return Annotation(annotator=ANNOTATOR, status="in_progress", seconds=60.0, revision=number, spans=chosen)


def links(found: Annotation, number: int, seed: int = 0) -> tuple[Link, ...]:
    """``number`` links that the schema allows between spans that stand near each other."""
    draw, kinds = random.Random(seed), schema()
    made: list[Link] = []
    while len(made) < number:
        one = draw.randrange(len(found.spans) - 8)
        offered = ways(kinds, found, found.spans[one], found.spans[one + draw.randint(1, 7)])
        if offered:
            way = draw.choice(offered)
            made.append(Link(f"{seed:04x}{len(made):08x}", way.type, way.source, way.target))
    return tuple(sorted(made, key=link_order))


def make_project(path: Path, sizes: tuple[tuple[int, int], ...]) -> None:
    """A project with one article for each (code points, spans)."""
    with Project.create(path, schema()) as project:
        for seed, (length, number) in enumerate(sizes, start=1):
            (article_id,) = project.add_articles([article(length, seed)]).new
            text = project.article(article_id).text
            project.put_annotation(article_id, annotation(text, number, seed))


def _word_starts(text: str) -> list[int]:
    breaks = [-1, *(place for place, char in enumerate(text) if char.isspace())]
    return [low + 1 for low, high in pairwise(breaks) if high - low > 1]
