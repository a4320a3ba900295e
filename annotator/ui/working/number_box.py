"""A field for a whole number that is written with the digits of the setting; either kind can be typed."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QValidator
from PySide6.QtWidgets import QSpinBox, QWidget

from annotator.ui.language import language, number


class NumberBox(QSpinBox):
    """``suffix`` stands behind the number; ``least`` is said as ``none`` where that is given."""

    def __init__(
        self, least: int, most: int, parent: QWidget, *, none: str = "", suffix: str = "", name: str = ""
    ) -> None:
        super().__init__(parent)
        self._ending = suffix
        self.lineEdit().setTextMargins(6, 0, 6, 0)
        self.setRange(least, most)
        self.setAccessibleName(name)
        if language() == "ar":  # digits alone would stand at the left
            self.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute)
        if none:
            self.setSpecialValueText(none)

    def textFromValue(self, value: int) -> str:
        """For Qt: the number as the interface shows it."""
        return f"{number(value)}{self._ending}"

    def valueFromText(self, text: str) -> int:
        """For Qt: digits of either kind."""
        said = text.replace(self._ending, "").strip()
        return int(said) if said.isdecimal() else self.minimum()

    def validate(self, text: str, place: int) -> tuple[QValidator.State, str, int]:
        """For Qt: digits are on their way to a number, and so is nothing at all."""
        said = text.replace(self._ending, "").strip()
        if text == self.specialValueText():
            return QValidator.State.Acceptable, text, place
        if not said:
            return QValidator.State.Intermediate, text, place
        if not said.isdecimal() or int(said) > self.maximum():
            return QValidator.State.Invalid, text, place
        fits = int(said) >= self.minimum()
        return (QValidator.State.Acceptable if fits else QValidator.State.Intermediate), text, place
