"""What a format is and what it is asked."""

from collections.abc import Callable, Iterable
from typing import BinaryIO, Literal, get_args

import msgspec

from annotator.core.schema import Schema
from annotator.formats.files import Read, Write, WriteOne
from annotator.formats.losses import FEATURES, Feature
from annotator.formats.units import Unit

Clitics = Literal["whole-token", "split"]
CLITICS: tuple[Clitics, ...] = get_args(Clitics)

Flatten = Literal["longest", "label-order"]
FLATTEN: tuple[Flatten, ...] = get_args(Flatten)

OptionName = Literal["clitics", "flatten", "unit"]

NO_SCHEMA = msgspec.convert(
    {
        "format": "hashiya-schema/1",
        "id": "none",
        "version": 1,
        "names": {"ar": "-", "en": "-"},
        "labels": [],
    },
    Schema,
)
"""For those who write without a project: it has no labels."""


class Options(msgspec.Struct, frozen=True, kw_only=True):
    """How to write; a format heeds what its row names.

    ``schema`` is what the labels mean: a writer may declare all of its labels, attributes and link types.
    ``clitics`` says what becomes of a word that a span cuts, where a format has words; ``flatten`` which of
    several spans that want the same place has it: the longest, or the one whose label stands first in the
    schema (then the longest). ``unit`` is what offsets count, None for the format's own. ``first`` is the
    number of the first article, where a format numbers them: of a piece of a file, not 1.
    """

    schema: Schema = NO_SCHEMA
    clitics: Clitics = "whole-token"
    flatten: Flatten = "longest"
    unit: Unit | None = None
    first: int = 1

    def label_places(self) -> dict[str, int]:
        """The place of each label in the schema."""
        return {label.id: place for place, label in enumerate(self.schema.labels)}


PLAIN = Options()


class Pieces(msgspec.Struct, frozen=True):
    """How a file is made of pieces, so that several processes can make it.

    ``make(records, out, options)`` writes the piece of some consecutive articles, and ``join(pieces, out,
    options)`` of all pieces in their order the very bytes that the format's ``write`` makes of all articles.
    """

    make: WriteOne
    join: Callable[[Iterable[bytes], BinaryIO, Options], None]


def joined(pieces: Iterable[bytes], out: BinaryIO, _options: Options) -> None:
    """One piece behind the other, where a file is no more than that."""
    out.writelines(pieces)


class Format(msgspec.Struct, frozen=True, kw_only=True):
    """One file format: a row of the table ``FORMATS``.

    ``extension`` is that of its file (of a folder's files, the one that says which they are), ``reads`` what
    else may be read as it. ``units`` is what its offsets may count, the first unless another is asked for.
    ``holds`` is what comes back when what was written is read. ``options`` are those it heeds. ``folder``:
    it is several files, so a folder, or a zip of one. ``needs`` is the optional extra it cannot do without.
    ``upon``: it has no text at all, and is read only upon articles that the reader has. ``pieces`` is how it
    can be made of pieces, None where it cannot.

    ``write(records, sink, options)`` streams and gives the Losses; it raises TextMismatch or SpanOutside
    where a span is not what the text has. ``read(source, reading)`` streams too and raises BadLine.
    """

    name: str
    extension: str
    holds: frozenset[Feature]
    write: Write
    read: Read | None = None
    units: tuple[Unit, ...] = ("code points",)
    reads: tuple[str, ...] = ()
    options: frozenset[OptionName] = frozenset()
    folder: bool = False
    binary: bool = False
    needs: str = ""
    upon: bool = False
    pieces: Pieces | None = None

    @property
    def unit(self) -> Unit:
        """What its offsets count unless another unit is asked for."""
        return self.units[0]

    @property
    def extensions(self) -> tuple[str, ...]:
        """The ends of the names of files that are read as this format."""
        return (self.extension, *self.reads)

    @property
    def lacks(self) -> tuple[Feature, ...]:
        """What the format cannot carry; what is there of it is counted in the Losses."""
        return tuple(feature for feature in FEATURES if feature not in self.holds)
