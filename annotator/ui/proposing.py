"""What the window proposes for a span's empty attributes, and what was waved away."""

from collections.abc import Mapping
from functools import cache
from typing import Any

from annotator.core.annotation import Span
from annotator.core.cues import Cues, cues_from_json
from annotator.core.proposals import proposals
from annotator.core.schema import Label
from annotator.core.values import is_empty
from annotator.places import resource

_CONTEXT = 400  # characters on either side; the readers take the nearest words of them


@cache
def shipped_cues() -> Cues:
    """The cue words that ship with Hashiya."""
    return cues_from_json(resource("lexicons", "conflict.json").read_bytes())


class Proposing:
    """Proposals for one span after the other. They are nobody's, and stored nowhere."""

    def __init__(self) -> None:
        self._dismissed: set[tuple[str, str]] = set()
        self._last: tuple[Span, Label, Mapping[str, Any]] | None = None

    def of(self, text: str, span: Span, label: Label) -> Mapping[str, Any]:
        """Values for the attributes of ``span`` that are empty and whose proposal was not dismissed."""
        if self._last is None or self._last[0] is not span or self._last[1] is not label:
            before = text[max(0, span.start - _CONTEXT) : span.start]
            after = text[span.end : span.end + _CONTEXT]
            self._last = span, label, proposals(label, span.text, shipped_cues(), before, after)
        return {
            name: value
            for name, value in self._last[2].items()
            if is_empty(span.attributes.get(name)) and (span.id, name) not in self._dismissed
        }

    def dismiss(self, span: Span, attribute_id: str) -> None:
        """Propose this no more while the program runs."""
        self._dismissed.add((span.id, attribute_id))
