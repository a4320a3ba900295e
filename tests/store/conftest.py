"""A small schema, a project on disk, and articles made for the purpose."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from annotator.core.article import Article, Zone
from annotator.core.schema import Label, LinkType, Names, Schema
from annotator.store import Project

TEXT = 'قصف مدفعي على 🏚 البوكمال، وقُتل 3 عناصر من ميليشيا "الدفاع الوطني".\nSOHR: 2913.jpg'


@pytest.fixture(scope="session")
def schema() -> Schema:
    """Three labels, one link type."""
    labels = tuple(
        Label(one, Names("ا", one), "#336699", one[0].lower()) for one in ("ACTOR", "LOCATION", "WEAPON")
    )
    links = (LinkType("at", Names("في", "at"), (("*", "LOCATION"),)),)
    return Schema("hashiya-schema/1", "small", 1, Names("صغير", "small"), labels, links)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where a project goes; the name is Arabic with a space and characters that mean something in a URI."""
    return tmp_path / "دير الزور #1?.hashiya"


@pytest.fixture
def project(path: Path, schema: Schema) -> Iterator[Project]:
    """A project with one article, TEXT, whose id is 1, and one annotator, whose id is 1."""
    with Project.create(path, schema) as made:
        made.add_articles(
            [Article(text=TEXT, title="قصف", zones=(Zone(0, 25, "title"),), meta={"عدد": [1, None]})]
        )
        made.annotator("منى")
        yield made


def articles(count: int, first: int = 0) -> list[Article]:
    """Short articles, each of its own text."""
    return [
        Article(text=f"مقال رقم {number}", title=f"خبر {number}") for number in range(first, first + count)
    ]
