"""The project file: the only room that knows SQLite. Its door is :class:`Project`."""

from annotator.store.project import Project
from annotator.store.shapes import (
    Added,
    Annotator,
    AnnotatorStats,
    ArticleRow,
    Fault,
    HistoryLine,
    Progress,
    Stats,
)

__all__ = [
    "Added",
    "Annotator",
    "AnnotatorStats",
    "ArticleRow",
    "Fault",
    "HistoryLine",
    "Progress",
    "Project",
    "Stats",
]
