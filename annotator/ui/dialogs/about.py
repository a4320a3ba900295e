"""What this program is."""

from PySide6.QtWidgets import QMessageBox, QWidget

from annotator import __version__
from annotator.ui.icons import app_icon
from annotator.ui.language import shown, spoken, translate


def show_about(parent: QWidget) -> None:
    """Name, version, licence."""
    box = QMessageBox(parent)
    box.setWindowTitle(translate("About", "About Hashiya"))
    box.setIconPixmap(app_icon().pixmap(64, 64))
    box.setText(spoken(translate("About", "Hashiya {version}").format(version=shown(__version__))))
    said = translate(
        "About",
        "Annotates Arabic conflict reporting, right to left. Everything stays on this computer. "
        "Free software under the MIT licence; the fonts are Noto, under the SIL Open Font License.",
    )
    box.setInformativeText(spoken(said))
    box.exec()
