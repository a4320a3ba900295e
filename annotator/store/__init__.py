"""The project file: the only room that knows SQLite. Its door is :class:`Project`."""

from annotator.store.project import Project
from annotator.store.shapes import (
    REOPENED,
    Added,
    Annotator,
    AnnotatorStats,
    ArticleRow,
    Decided,
    DecisionLine,
    Fault,
    HistoryLine,
    Labelled,
    Progress,
    Refused,
    Standing,
    Stats,
    Wording,
)

__all__ = [
    "REOPENED",
    "Added",
    "Annotator",
    "AnnotatorStats",
    "ArticleRow",
    "Decided",
    "DecisionLine",
    "Fault",
    "HistoryLine",
    "Labelled",
    "Progress",
    "Project",
    "Refused",
    "Standing",
    "Stats",
    "Wording",
]
