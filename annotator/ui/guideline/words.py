"""How versions of the guideline are spoken of."""

from datetime import UTC, datetime

from annotator.store.guidelines import GuidelineVersion
from annotator.ui.language import isolated, number, quoted, shown, translate


def version_line(version: GuidelineVersion) -> str:
    """Which version, when it was written and by whom."""
    template = (
        translate("Guideline", "Version {number}, {when}, {who}")
        if version.annotator
        else translate("Guideline", "Version {number}, {when}")
    )
    when = isolated(shown(_local(version.at)))
    return template.format(number=number(version.id), when=when, who=quoted(version.annotator))


def _local(at: str) -> str:
    """A time of the project, which is UTC, as a clock here shows it; as it stands where it is none."""
    try:
        then = datetime.fromisoformat(at)
    except ValueError:
        return at
    return (then if then.tzinfo else then.replace(tzinfo=UTC)).astimezone().strftime("%Y-%m-%d %H:%M")
