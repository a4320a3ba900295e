"""Records to files and back: one module a format, one row each in the table ``FORMATS``."""

from annotator.formats import (
    brat,
    brat_reading,
    columns,
    conll,
    doccano,
    jsonl,
    label_studio,
    label_studio_reading,
    prodigy,
    spans_csv,
    spans_table,
    spans_xlsx,
    webanno,
    webanno_reading,
)
from annotator.formats.checks import Check, Fault, accept, record_fault
from annotator.formats.errors import BadLine
from annotator.formats.files import Sink, Source, clean_name, from_each_file, to_one_file
from annotator.formats.format import (
    CLITICS,
    FLATTEN,
    NO_SCHEMA,
    PLAIN,
    Clitics,
    Flatten,
    Format,
    OptionName,
    Options,
)
from annotator.formats.losses import FEATURES, Feature, Losses
from annotator.formats.reading import Ask, Reading
from annotator.formats.units import UNITS, Unit

#: What formats of words with one label each heed.
WORDS: frozenset[OptionName] = frozenset({"clitics", "flatten"})

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
            reads=(".bio", ".iob", ".txt"),
            holds=conll.HOLDS,
            write=to_one_file(conll.write),
            read=from_each_file(columns.read),
            options=WORDS,
        ),
        Format(
            name="conll-iobes",
            extension=".iobes",
            reads=(".bilou", ".conll", ".txt"),
            holds=conll.HOLDS,
            write=to_one_file(conll.write_iobes),
            read=from_each_file(columns.read),
            options=WORDS,
        ),
        Format(
            name="conll-nested",
            extension=".nested.conll",
            reads=(".conll", ".iob2", ".txt"),
            holds=conll.HOLDS_NESTED,
            write=to_one_file(conll.write_nested),
            read=from_each_file(columns.read_nested),
            options=frozenset({"clitics"}),
        ),
        Format(
            name="brat",
            extension=".ann",
            holds=brat.HOLDS,
            write=brat.write,
            read=brat_reading.read,
            folder=True,
        ),
        Format(
            name="doccano",
            extension=".jsonl",
            holds=doccano.HOLDS,
            write=to_one_file(doccano.write),
            read=from_each_file(doccano.read),
            units=("code points", "UTF-16 units"),
            options=frozenset({"unit"}),
        ),
        Format(
            name="doccano-relations",
            extension=".jsonl",
            holds=doccano.HOLDS_RELATIONS,
            write=to_one_file(doccano.write_relations),
            read=from_each_file(doccano.read),
            units=("code points", "UTF-16 units"),
            options=frozenset({"unit"}),
        ),
        Format(
            name="prodigy",
            extension=".jsonl",
            holds=prodigy.HOLDS,
            write=to_one_file(prodigy.write),
            read=from_each_file(prodigy.read),
        ),
        Format(
            name="webanno",
            extension=".tsv",
            holds=webanno.HOLDS,
            write=webanno.write,
            read=from_each_file(webanno_reading.read),
            units=("UTF-16 units",),
            folder=True,
        ),
        Format(
            name="label-studio",
            extension=".json",
            holds=label_studio.HOLDS,
            write=label_studio.write,
            read=label_studio_reading.read,
            units=("code points", "UTF-16 units"),
            options=frozenset({"unit"}),
            folder=True,
        ),
        Format(
            name="csv",
            extension=".csv",
            holds=spans_table.HOLDS,
            write=to_one_file(spans_csv.write),
            read=from_each_file(spans_csv.read),
        ),
        Format(
            name="xlsx",
            extension=".xlsx",
            holds=spans_table.HOLDS,
            write=to_one_file(spans_xlsx.write),
            read=from_each_file(spans_xlsx.read),
            binary=True,
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
