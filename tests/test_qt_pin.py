"""The pinned PySide6 survives the calls that an afternoon makes (docs/decisions/001)."""

import subprocess
import sys

CALLS = """
from PySide6.QtWidgets import QApplication, QWidget
app = QApplication([])
widget = QWidget()
for _ in range(20_000):
    widget.update()
    widget.setObjectName("x")
print("alive")
"""


def test_twenty_thousand_void_calls_do_not_end_the_interpreter() -> None:
    done = subprocess.run(
        [sys.executable, "-c", CALLS], capture_output=True, text=True, timeout=120, check=False
    )
    assert (done.returncode, done.stdout.strip()) == (0, "alive"), done.stderr[-500:]
