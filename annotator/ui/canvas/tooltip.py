"""What the tooltip says of the spans under the pointer."""

from collections.abc import Sequence

from annotator.core.annotation import Span
from annotator.ui.canvas.labels import Labels

_LONGEST = 80


def tooltip_html(spans: Sequence[Span], labels: Labels, suggested: str = "") -> str:
    """One line a span, the innermost first: label and text; then what is suggested. Empty for nothing.

    Always marked up, and escaped: Qt would take a plain text that looks like HTML for HTML, and the text
    comes from strangers.
    """
    if not spans and not suggested:
        return ""
    from html import escape

    lines = [f"<b>{escape(labels.name(span.label))}</b>: {escape(_short(span.text))}" for span in spans]
    if suggested:
        lines += [escape(line) for line in suggested.split("\n")]
    return f'<div dir="rtl">{"<br>".join(lines)}</div>'


def _short(text: str) -> str:
    flat = " ".join(text.split())
    return flat if len(flat) <= _LONGEST else f"{flat[:_LONGEST]}…"
