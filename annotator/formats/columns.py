"""Reading rows of words with tags: our own, and the plain columns that others train on.

A file of ours says where each word stands, so that the text of an article that the project has is found again
and the tags are laid on it. Other files have words only; then the words are set with a space between, and a
line a sentence.
"""

import re
from collections.abc import Iterator, Sequence
from operator import sub
from typing import BinaryIO

from annotator.core.annotation import Annotation, Record
from annotator.core.article import Article, Zone
from annotator.core.errors import HashiyaError
from annotator.formats import header
from annotator.formats.columns_own import PLACED, Block, pieces, read_at_once
from annotator.formats.errors import AtColumn, NotATag, NotOurRow, TooLong, WrongWord
from annotator.formats.lines import LINE_LIMIT, Lines, text_lines
from annotator.formats.reading import Reading, span_at
from annotator.formats.tags import Tag, read_tag, spans_of
from annotator.formats.tokens import CLOSERS, SENTENCE_ENDS

DOCUMENT = "-DOCSTART-"

#: What a cell says that says nothing.
_NOTHING = ("_", "-", "O", "")

_MOST_UNSEEN = 1_000
"""Characters at the end of a text that may be in no word; a zone that reaches further is at fault."""


def read(file: BinaryIO, name: str, reading: Reading) -> Iterator[Record]:
    """The articles of a file whose last column is the tag."""
    return _records(_blocks(file, name, reading, all_columns=False), name, reading)


def read_nested(file: BinaryIO, name: str, reading: Reading) -> Iterator[Record]:
    """The articles of a file in which every column behind the word has tags."""
    return _records(_blocks(file, name, reading, all_columns=True), name, reading)


def _blocks(file: BinaryIO, name: str, reading: Reading, *, all_columns: bool) -> Iterator[Block]:
    tags: dict[str, Tag | None] = {}
    for number, lines, data in pieces(file):
        block = read_at_once(data, number, tags) if data else None
        if block:
            yield block
        else:
            yield from _line_by_line(lines, number, name, reading, all_columns=all_columns)


def _line_by_line(
    lines: Lines, first: int, name: str, reading: Reading, *, all_columns: bool
) -> Iterator[Block]:
    """The blocks of the lines from number ``first`` on; what is wrong with one is told."""
    block = Block(first)
    rows = Rows(name, reading, all_columns=all_columns)
    blank = True
    for number, line in text_lines(lines, name, reading, first):
        if not line.strip():
            blank = True
            if reading.ask.each_sentence and "sha256" not in block.about and block.words:
                yield block
                block = Block(number + 1)
            continue
        pair = header.LINE.match(line) if line.startswith("# ") else None
        starts = (pair and pair[1] == "article") or line.startswith(DOCUMENT)
        if starts:
            if block.words or block.about:
                yield block
            block = Block(number)
        if pair:
            rows.tell(block, number, pair[1], (pair[2] or "").strip(" "))
            continue
        if starts:
            continue
        if blank and block.words:
            block.opened.add(len(block.words))
        blank = False
        rows.add(block, number, line)
    if block.words or block.about:
        yield block


_NUMBER = re.compile("[0-9]{1,12}")


class Rows:
    """Turns lines into the words and tags of a block."""

    def __init__(self, name: str, reading: Reading, *, all_columns: bool) -> None:
        self._name = name
        self._reading = reading
        self._all = all_columns
        self._tags: dict[str, Tag | None] = {}

    def add(self, block: Block, number: int, line: str) -> None:
        """One row; what cannot be used is refused."""
        block.size += len(line)
        if block.size > LINE_LIMIT:
            self._fault(block, number, TooLong(megabytes=LINE_LIMIT // 1024**2))
            return
        cells = line.split("\t") if "\t" in line else line.split()
        if "columns" in block.about:
            self._add_placed(block, number, cells)
            return
        if len(cells) < 2:
            self._reading.refuse(self._name, number, "$", NotOurRow(detail="a word and a tag are needed"))
            return
        block.words.append(cells[0].replace("\u00a0", " ").strip() or "_")
        block.tags.append(self._read_tags(cells[1:] if self._all else cells[-1:], number, 1))
        if not self._all:
            block.others.update(place for place, cell in enumerate(cells[1:-1], 2) if cell not in _NOTHING)

    def tell(self, block: Block, number: int, key: str, value: str) -> None:
        """One line of a header; what the columns are must be told before there are rows."""
        if key == "columns" and block.words:
            self._fault(block, number, NotOurRow(detail="columns"))
        block.about[key] = value

    def _fault(self, block: Block, number: int, error: HashiyaError) -> None:
        """The block cannot be used; its first fault is told."""
        if not block.faulty:
            self._reading.refuse(self._name, number, "$", error)
        block.faulty = True

    def _add_placed(self, block: Block, number: int, cells: list[str]) -> None:
        columns = block.about["columns"].split(" ")
        error: HashiyaError | None = None
        if columns[: len(PLACED)] != PLACED or len(cells) != len(columns):
            error = NotOurRow(detail=f"{len(cells)} / {len(columns)}")
        else:
            error = self._placed(block, cells)
        if error:
            self._fault(block, number, error)
            return
        block.tags.append(self._read_tags(cells[len(PLACED) :], number, len(PLACED)))

    def _placed(self, block: Block, cells: list[str]) -> HashiyaError | None:
        word, start, end = cells[:3]
        if not (_NUMBER.fullmatch(start) and _NUMBER.fullmatch(end)):
            return NotOurRow(detail=f"{start} {end}")
        first, last = int(start), int(end)
        after = block.places[-1][1] if block.places else 0
        if not after <= first < last <= LINE_LIMIT or last - first != len(word):
            return WrongWord(word=word, start=first, end=last, found="")
        block.words.append(word)
        block.places.append((first, last))
        return None

    def _read_tags(self, cells: list[str], number: int, first: int) -> Sequence[Tag | None]:
        """The tag of each cell; what is none is refused and, where reading goes on, outside."""
        found: list[Tag | None] = []
        for place, cell in enumerate(cells, first + 1):
            if cell not in self._tags:
                try:
                    self._tags[cell] = read_tag(cell)
                except NotATag as error:
                    self._reading.refuse(self._name, number, AtColumn(number=place), error)
            found.append(self._tags.get(cell))
        return found


def _records(blocks: Iterator[Block], name: str, reading: Reading) -> Iterator[Record]:
    """The records of blocks: those of one article that follow each other are one."""
    waiting: tuple[tuple[str, str], Record, int] | None = None
    title = name.rpartition("/")[2].rpartition(".")[0] or name
    for count, block in enumerate(blocks, 1):
        record = None if block.faulty else _record(block, name, f"{title} {count}", reading)
        if record is None:
            continue
        key = (block.about.get("article", ""), block.about.get("sha256", ""))
        if waiting and all(key) and waiting[0] == key and waiting[1].article == record.article:
            together = (*waiting[1].annotations, *record.annotations)
            waiting = (key, Record(record.article, together), waiting[2])
            continue
        if waiting:
            yield from reading.take(waiting[1], name, waiting[2])
        waiting = (key, record, block.line)
    if waiting:
        yield from reading.take(waiting[1], name, waiting[2])


def _record(block: Block, name: str, title: str, reading: Reading) -> Record | None:
    """One block as an article with one annotation; None where it is refused."""
    try:
        fields = header.article_fields(block.about)
        said = header.annotation_fields(block.about)
        text, places = _text_of(block, reading)
    except (NotOurRow, WrongWord) as error:
        reading.refuse(name, block.line, "$", error)
        return None
    for place, count in block.others.items():
        reading.losses.add("no_place", f"#{place}", count)
    spans = [
        span_at(text, f"s{number}", places[first][0], places[last - 1][1], label)
        for number, (first, last, label) in enumerate(_spans(block))
    ]
    if "title" not in fields:
        fields["title"] = title
    text = _to_the_last_zone(text, fields.get("zones", ()))
    annotation = Annotation(**said, spans=tuple(spans))
    return Record(Article(text=text, **fields), (annotation,))


def _to_the_last_zone(text: str, zones: Sequence[Zone]) -> str:
    """A rebuilt text with what was not seen at its end: a zone may reach over marks that are in no word."""
    end = zones[-1].end if zones else 0
    return text.ljust(end) if len(text) < end <= len(text) + _MOST_UNSEEN else text


def _spans(block: Block) -> list[tuple[int, int, str]]:
    """Our own columns each by itself; the tags that others give a word, together."""
    if block.found is not None:
        return block.found
    if "columns" not in block.about:
        return spans_of([[tag for tag in row if tag] for row in block.tags])
    found = []
    for column in range(len(block.about["columns"].split(" ")) - len(PLACED)):
        found += spans_of([[tag] if (tag := row[column]) else () for row in block.tags])
    return found


def _text_of(block: Block, reading: Reading) -> tuple[str, list[tuple[int, int]]]:
    """The text, and where each word stands in it. Raises WrongWord where it is not the known one."""
    if "columns" not in block.about:
        reading.losses.add("text_rebuilt")
        return _set(block)
    known = reading.known_text(block.about.get("sha256", ""))
    if known is None:
        reading.losses.add("text_rebuilt")
        return _filled(block), block.places
    if [known[start:end] for start, end in block.places] != block.words:
        for word, (start, end) in zip(block.words, block.places, strict=True):
            if known[start:end] != word:
                raise WrongWord(word=word, start=start, end=end, found=known[start:end])
    return known, block.places


def _set(block: Block) -> tuple[str, list[tuple[int, int]]]:
    """The words with a space between, a line a sentence."""
    pieces: list[str] = []
    places: list[tuple[int, int]] = []
    at = 0
    for number, word in enumerate(block.words):
        if number:
            pieces.append("\n" if number in block.opened else " ")
            at += 1
        pieces.append(word)
        places.append((at, at + len(word)))
        at += len(word)
    return "".join(pieces), places


def _filled(block: Block) -> str:
    """The words at their places. A sentence begins a line, unless what is before it ends one with a sign."""
    starts, ends = [one[0] for one in block.places], [one[1] for one in block.places]
    gaps = [" " * size for size in map(sub, starts, [0, *ends])]
    for number in block.opened:
        if gaps[number] and block.words[number - 1][-1] not in SENTENCE_ENDS + CLOSERS:
            gaps[number] = "\n" + gaps[number][1:]
    together = [""] * (2 * len(gaps))
    together[0::2], together[1::2] = gaps, block.words
    return "".join(together)
