"""``python -m annotator`` is the same as the command ``hashiya``."""

from annotator.cli import main

main()
