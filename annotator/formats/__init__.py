"""Records to files and back: one module a format, one row each in the table ``FORMATS``."""

from annotator.formats import conll, jsonl
from annotator.formats.checks import Check, Fault, accept, record_fault
from annotator.formats.errors import BadLine
from annotator.formats.files import Sink, Source, clean_name, from_each_file, to_one_file
from annotator.formats.format import CLITICS, FLATTEN, NO_SCHEMA, PLAIN, Clitics, Flatten, Format, Options
from annotator.formats.losses import FEATURES, Feature, Losses
from annotator.formats.reading import Ask, Reading
from annotator.formats.units import UNITS, Unit

FORMATS: dict[str, Format] = {
    one.name: one
    for one in (
        Format(
            name="jsonl",
            extension=".jsonl",
            holds=frozenset(FEATURES),
            write=to_one_file(jsonl.write),
            read=from_each_file(jsonl.read),
        ),
        Format(
            name="conll",
            extension=".conll",
            holds=conll.HOLDS,
            write=to_one_file(conll.write),
            options=frozenset({"clitics", "flatten"}),
        ),
    )
}

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
