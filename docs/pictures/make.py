"""Make the pictures of the window again: ``python docs/pictures/make.py``. No display is needed."""

import sys
import tempfile
from pathlib import Path

from annotator.ui.walk import walk_main_job
from annotator.ui.walk_doors import walk_doors
from annotator.ui.walk_review import walk_review

HERE = Path(__file__).resolve().parent


def make() -> int:
    """Walk through the demo elsewhere and keep the pictures here."""
    with tempfile.TemporaryDirectory() as scratch:
        status = walk_main_job(Path(scratch)) or walk_review(Path(scratch)) or walk_doors(Path(scratch))
        for picture in sorted(Path(scratch).glob("*.png")):
            (HERE / picture.name).write_bytes(picture.read_bytes())
    return status


if __name__ == "__main__":
    sys.exit(make())
