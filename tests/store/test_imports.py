"""Opening a project and reading an article must not wait for sqlite-utils."""

import subprocess
import sys
from pathlib import Path

from annotator.store import Project

SCRIPT = """
import sys
from pathlib import Path
from annotator.core.change import SetNote
from annotator.store import Project

with Project.open(Path(sys.argv[1])) as project:
    project.article(1)
    project.rows(1, 0, 10)
    project.apply(1, 1, SetNote("", "n"), project.annotation(1, 1).revision)
    list(project.records())
    list(project.check())
    project.stats()
print([name for name in ("sqlite_utils", "click", "pandas", "numpy", "PySide6") if name in sys.modules])
"""


def test_opening_reading_and_editing_load_nothing_heavy(project: Project, path: Path) -> None:
    project.close()
    said = subprocess.run(
        [sys.executable, "-c", SCRIPT, str(path)], capture_output=True, text=True, check=True
    )
    assert said.stdout.strip() == "[]"
