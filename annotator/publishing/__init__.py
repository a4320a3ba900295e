"""From a project to a corpus that others can use: its parts, its files, its card."""

from annotator.publishing.parts import Distribution, Parted, part_project
from annotator.publishing.publish import Plan, PublishReport, publish_project, rehearse_publish

__all__ = [
    "Distribution",
    "Parted",
    "Plan",
    "PublishReport",
    "part_project",
    "publish_project",
    "rehearse_publish",
]
