"""Make the pictures of the window again: ``python docs/pictures/make.py``. No display is needed."""

import sys
import tempfile
from pathlib import Path

from annotator.ui.walk import walk_main_job
from annotator.ui.walk_corpus import walk_corpus
from annotator.ui.walk_doors import walk_doors
from annotator.ui.walk_review import walk_review

HERE = Path(__file__).resolve().parent


def make() -> int:
    """Walk through the demo elsewhere and keep the pictures here."""
    with tempfile.TemporaryDirectory() as scratch:
        walks = (walk_main_job, walk_review, walk_doors, walk_corpus)
        status = next((status for walk in walks if (status := walk(Path(scratch)))), 0)
        for picture in sorted(Path(scratch).glob("*.png")):
            (HERE / picture.name).write_bytes(picture.read_bytes())
    return status


if __name__ == "__main__":
    sys.exit(make())
