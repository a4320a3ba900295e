"""Which format a file is in: by how its name ends, then by what reads it."""

from collections.abc import Sequence
from contextlib import suppress
from itertools import islice
from pathlib import Path

import msgspec

from annotator.core.annotation import Record
from annotator.core.errors import HashiyaError
from annotator.core.work import Tick, no_tick
from annotator.exchange.errors import NoFormatFits
from annotator.exchange.importing import KnownText, no_text
from annotator.exchange.sources import names_in, open_source
from annotator.formats import FORMATS, Ask, Format, Reading
from annotator.formats.errors import LineTooLong, NotATag, NotOurLine, NotOurRow, NotText, NotXml, TooLong

LOOKED_AT = 5
"""So many articles, or lines that are refused, are read to see whether a format is the right one."""

#: What is said of lines of another format; any other fault is one of a line that is of this format.
_FOREIGN = (NotOurLine, NotOurRow, NotATag, NotText, NotXml, LineTooLong, TooLong)


class Guess(msgspec.Struct, frozen=True):
    """A format's name; ``sure`` where no other one reads something else in the file."""

    format: str
    sure: bool


class _Trial(msgspec.Struct, frozen=True):
    """What one format makes of the beginning of a file."""

    format: Format
    records: list[Record]
    faulty: int
    foreign: int

    @property
    def labels(self) -> int:
        return sum(len(one.spans) + len(one.links) for record in self.records for one in record.annotations)

    @property
    def rank(self) -> tuple[bool, int, int, int]:
        """The higher the better: labels and no line of another format; then how many labels; then lines that
        are of the format but wrong; then articles.
        """
        whole = self.labels > 0 and not self.foreign
        return whole, self.labels, self.faulty, len(self.records)


class _Enough(Exception):
    """Raised by a tick: enough was seen."""


def guess_format(path: Path, *, known_text: KnownText = no_text, tick: Tick = no_tick) -> Guess:
    """The format of a file, folder or zip.

    Those with the longest ending that fits are tried first; of these, the one that reads the most labels in
    the first articles. Where none reads it, the others are tried. What cannot read it but has its ending is
    a guess still, so that the reader says what is wrong and where. ``tick`` hears of the formats tried.
    Raises NotThere, CannotRead, UnsafeZip, NoFormatFits, and Cancelled from ``tick``.
    """
    groups = _by_ending(names_in(path))
    done, total = 0, sum(map(len, groups.values()))
    for length, forms in groups.items():
        trials = []
        for form in forms:
            tick(done, total)
            trials.append(_try(path, form, known_text))
            done += 1
        best = max(trials, key=lambda trial: trial.rank)
        # Nearly any text can be taken for words in a column: without its ending, labels must be there.
        if best.labels or (length and any(best.rank)):
            as_good = [trial for trial in trials if trial.rank == best.rank]
            sure = length > 0 and all(trial.records == best.records for trial in as_good)
            # Where nothing is labelled, only an ending that no other format has tells for certain.
            alone = len(forms) == 1 and bool(best.records) and not best.foreign
            return Guess(best.format.name, sure and (best.labels > 0 or alone))
    named = [form for length, forms in groups.items() if length for form in forms]
    if named:
        return Guess(named[0].name, sure=False)
    raise NoFormatFits(path=path, formats=", ".join(one.name for one in FORMATS.values() if one.read))


def _by_ending(names: Sequence[str]) -> dict[int, list[Format]]:
    """The formats by the length of the longest ending that a name has, the longest first, 0 for none."""
    groups: dict[int, list[Format]] = {}
    for form in FORMATS.values():
        if form.read:
            fitting = [end for end in form.extensions if any(name.lower().endswith(end) for name in names)]
            groups.setdefault(max(map(len, fitting), default=0), []).append(form)
    return dict(sorted(groups.items(), reverse=True))


def _try(path: Path, form: Format, known_text: KnownText) -> _Trial:
    """Read the first articles so. What a library does with a file of another kind is no fault of ours."""
    records: list[Record] = []

    def look(met: int, _total: int) -> None:
        if met - len(records) >= LOOKED_AT:
            raise _Enough

    reading = Reading(Ask(lenient=True), nobody="-", known_text=known_text, tick=look)
    with suppress(_Enough, HashiyaError), open_source(path, form) as source:
        assert form.read is not None, "only formats that can be read are tried"
        for record in islice(form.read(source, reading), LOOKED_AT):
            records.append(record)  # noqa: PERF402  (``look`` counts them)
    foreign = sum(isinstance(one.fields["reason"], _FOREIGN) for one in reading.refused)
    return _Trial(form, records, len(reading.refused) - foreign, foreign)
