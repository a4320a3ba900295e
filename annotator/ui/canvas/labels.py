"""What the schema says of labels and link types, ready for drawing: hues, names, widths of short forms."""

from PySide6.QtGui import QFontMetricsF

from annotator.core.schema import Schema
from annotator.ui.canvas.style import Style


class Labels:
    """The labels of one schema in one language at one size of text."""

    def __init__(self, schema: Schema | None, language: str, style: Style) -> None:
        known = schema.labels if schema else ()
        self.hues = {label.id: label.color for label in known}
        self._names = {label.id: label.names.within(language) for label in known}
        self._link_names = {kind.id: kind.names.within(language) for kind in schema.links} if schema else {}
        self._signs = {label.id: label.key for label in known}
        self.right_to_left = language == "ar"
        self._schema, self._language = schema, language
        self._metrics = QFontMetricsF(style.tag_font)
        self._forms: dict[str, tuple[tuple[str, float], ...]] = {}

    def at_size(self, style: Style) -> "Labels":
        """The same for another size of text."""
        return Labels(self._schema, self._language, style)

    def name(self, label: str) -> str:
        """The label's name; its id where the schema does not know it."""
        return self._names.get(label, label)

    def link_name(self, kind: str) -> str:
        """The link type's name; its id where the schema does not know it."""
        return self._link_names.get(kind, kind)

    def sign(self, label: str) -> str:
        """The shortest that tells the label: its key, else the first letter of its name."""
        return self._signs.get(label) or self.name(label)[:1]

    def forms(self, label: str) -> tuple[tuple[str, float], ...]:
        """The texts a tag may show, with their widths in pixels: the name, its first word, two letters."""
        found = self._forms.get(label)
        if found is None:
            name = self.name(label)
            texts = dict.fromkeys((name, name.split()[0] if name.split() else name, f"{name[:2]}…"))
            found = tuple((text, self._metrics.horizontalAdvance(text) + 1.0) for text in texts)
            self._forms[label] = found
        return found
