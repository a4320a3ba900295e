"""Records to files and back: one module a format, one row each in the table ``FORMATS``."""

from annotator.formats import conll, jsonl
from annotator.formats.checks import Check, Fault, accept, record_fault
from annotator.formats.errors import BadLine
from annotator.formats.format import CLITICS, FEATURES, Clitics, Feature, Format, Losses, Options

FORMATS: dict[str, Format] = {
    one.name: one
    for one in (
        Format("jsonl", ".jsonl", "code points", frozenset(FEATURES), jsonl.write, jsonl.read),
        Format("conll", ".conll", "code points", frozenset({"status", "zones"}), conll.write),
    )
}

__all__ = [
    "CLITICS",
    "FEATURES",
    "FORMATS",
    "BadLine",
    "Check",
    "Clitics",
    "Fault",
    "Feature",
    "Format",
    "Losses",
    "Options",
    "accept",
    "record_fault",
]
