"""Projects to load into, import into and export from."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from annotator.core.schema import Label, LinkType, Names, Schema
from annotator.store import Project
from tests.formats.given import LABELS, LINKS


def schema() -> Schema:
    """Labels and link types as the drawn records use them."""
    return Schema(
        format="hashiya-schema/1",
        id="test",
        version=1,
        names=Names("اختبار", "Test"),
        labels=tuple(Label(one, Names(one, one), "#112233", "") for one in LABELS),
        links=tuple(LinkType(one, Names(one, one), (("*", "*"),)) for one in LINKS),
    )


@pytest.fixture
def fresh(tmp_path: Path) -> Iterator[Callable[[], Project]]:
    """Makes empty projects."""
    opened: list[Project] = []

    def make() -> Project:
        opened.append(Project.create(tmp_path / f"p{len(opened)}.hashiya", schema()))
        return opened[-1]

    yield make
    for project in opened:
        project.close()


@pytest.fixture
def project(fresh: Callable[[], Project]) -> Project:
    return fresh()
