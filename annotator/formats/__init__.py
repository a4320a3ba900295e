"""Records to files and back: one module a format, one row each in the table ``FORMATS``."""

from typing import TYPE_CHECKING

from annotator.lazy import lazily

if TYPE_CHECKING:
    from annotator.formats.checks import Check, Fault, accept, record_fault
    from annotator.formats.errors import BadLine
    from annotator.formats.files import (
        Sink,
        Source,
        clean_name,
        from_each_file,
        to_one_file,
    )
    from annotator.formats.format import (
        CLITICS,
        FLATTEN,
        NO_SCHEMA,
        PLAIN,
        Clitics,
        Flatten,
        Format,
        Options,
        Pieces,
    )
    from annotator.formats.losses import FEATURES, Feature, Losses
    from annotator.formats.reading import Ask, Reading
    from annotator.formats.table import FORMATS
    from annotator.formats.units import UNITS, Unit

__getattr__ = lazily(
    __name__,
    {
        "checks": ("Check", "Fault", "accept", "record_fault"),
        "errors": ("BadLine",),
        "files": ("Sink", "Source", "clean_name", "from_each_file", "to_one_file"),
        "format": (
            "CLITICS",
            "FLATTEN",
            "NO_SCHEMA",
            "PLAIN",
            "Clitics",
            "Flatten",
            "Format",
            "Options",
            "Pieces",
        ),
        "losses": ("FEATURES", "Feature", "Losses"),
        "reading": ("Ask", "Reading"),
        "units": ("UNITS", "Unit"),
        "table": ("FORMATS",),
    },
)

__all__ = [
    "CLITICS",
    "FEATURES",
    "FLATTEN",
    "FORMATS",
    "NO_SCHEMA",
    "PLAIN",
    "UNITS",
    "Ask",
    "BadLine",
    "Check",
    "Clitics",
    "Fault",
    "Feature",
    "Flatten",
    "Format",
    "Losses",
    "Options",
    "Pieces",
    "Reading",
    "Sink",
    "Source",
    "Unit",
    "accept",
    "clean_name",
    "from_each_file",
    "record_fault",
    "to_one_file",
]
