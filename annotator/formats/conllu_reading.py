"""Reading CoNLL-U, treebanks and our own: the library ``conllu`` reads rows, where they stand is found here.

A file of ours says which spaces stand between its words, so that the text is the one that was. Otherwise
the text is that of the ``# text`` lines, a line a sentence. Spans are read from the brackets of ``Entity`` in
MISC, or from tags there (``NER=B-PER``).
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, BinaryIO, NamedTuple
from urllib.parse import unquote

import msgspec

from annotator.core.annotation import Annotation, Record, Span
from annotator.core.article import Article
from annotator.core.errors import HashiyaError
from annotator.formats import header
from annotator.formats.conllu_spaces import spaces_at, unescaped
from annotator.formats.errors import BadLine, NotOurRow, TooLong, WrongSha, WrongWord
from annotator.formats.lines import ARTICLE_LIMIT, SPAN_LIMIT, text_lines
from annotator.formats.reading import Reading, span_at
from annotator.formats.tags import Tag, read_tag, spans_of

_FIELDS = ("id", "form", "lemma", "upos", "xpos", "feats", "head", "deprel", "deps", "misc")

#: Columns that say something of words as such.
_OF_WORDS = _FIELDS[2:-1]

#: Keys of MISC that say where words stand, and those that may have tags.
_PLACES = frozenset(
    ("SpaceAfter", "SpacesAfter", "SpacesBefore", "SpacesInToken", "TokenRange", "start_char", "end_char")
)
_TAGS = ("NER", "ner", "NE")

#: What of the lines above a sentence is no one's remark.
_COMMENTS = frozenset(("sent_id", "text", "newdoc", "newpar", "newdoc id", "newpar id"))
_OF_ARTICLES = frozenset(("title", "source", "url", "published"))

_RANGE = re.compile(r"(\d{1,9}):(\d{1,9})")
_BRACKETS = re.compile(r"\([^()]+\)?|[^()]+\)")
_ENDED = re.compile(r"(.*?)(?:\[\d+/\d+\])?", re.DOTALL)


class Word(NamedTuple):
    """A word of a row: its form and what MISC says of it."""

    line: int
    form: str
    misc: Mapping[str, str]


class Token(NamedTuple):
    """What stands in the text: one word, or several as one."""

    form: str
    misc: Mapping[str, str]
    words: list[Word]


class Document(msgspec.Struct):
    """What has been read of one article so far; places are code points of its text."""

    line: int
    name: str = ""
    about: dict[str, str] = {}
    pieces: list[str] = []
    at: int = 0
    spans: list[tuple[int, int, str]] = []
    open: dict[str, list[tuple[int, str]]] = {}
    field: int = 1
    rebuilt: bool = False


def read(file: BinaryIO, name: str, reading: Reading) -> Iterator[Record]:
    """The articles of a file: what a ``# newdoc`` begins, or the file, or (asked to) each sentence."""
    waiting: tuple[Record, int] | None = None
    for record, line in _Reader(name, reading).records(file):
        if waiting and waiting[0].article == record.article and record.annotations:
            together = (*waiting[0].annotations, *record.annotations)
            if len({one.annotator for one in together}) == len(together):
                waiting = (Record(record.article, together), waiting[1])
                continue
        if waiting:
            yield from reading.take(waiting[0], name, waiting[1])
        waiting = (record, line)
    if waiting:
        yield from reading.take(waiting[0], name, waiting[1])


class _Reader:
    """Goes through one file. ``line`` is what is to blame for a HashiyaError."""

    def __init__(self, name: str, reading: Reading) -> None:
        self._name = name
        self._reading = reading
        self._losses = reading.losses
        self._title = name.rpartition("/")[2].rpartition(".")[0] or name
        self._document = Document(1)
        self._faulty = False
        self._count = 0
        self.line = 0

    def records(self, file: BinaryIO) -> Iterator[tuple[Record, int]]:
        """Each article with the line in which it begins; those with a fault are refused."""
        rows: list[tuple[int, str]] = []
        size = 0
        for number, line in text_lines(file, self._name, self._reading):
            if line.strip(" \t"):
                size += len(line)
                if size <= ARTICLE_LIMIT:
                    rows.append((number, line))
                elif size - len(line) <= ARTICLE_LIMIT:
                    self._too_long(number)
                    rows = []
                continue
            size = 0
            yield from self._sentence(rows)
            rows = []
        yield from self._sentence(rows)
        yield from self._end()

    def _too_long(self, line: int) -> None:
        self._reading.refuse(self._name, line, "$", TooLong(megabytes=ARTICLE_LIMIT // 1024**2))
        self._faulty = True

    def _sentence(self, rows: Sequence[tuple[int, str]]) -> Iterator[tuple[Record, int]]:
        if not rows:
            return
        comments = dict(_comment(line) for _, line in rows if line.startswith("#"))
        if {"newdoc", "newdoc id"} & comments.keys() or self._reading.ask.each_sentence:
            yield from self._end()
            self._document = Document(rows[0][0], comments.get("newdoc id") or comments.get("sent_id", ""))
        if self._faulty:
            return
        try:
            self._head(comments)
            self._add(rows, comments)
        except BadLine:
            raise
        except HashiyaError as error:
            self._reading.refuse(self._name, self.line, "$", error)
            self._faulty = True

    def _head(self, comments: Mapping[str, str]) -> None:
        ours = "sha256" in comments or "sha256" in self._document.about
        for key, value in comments.items():
            if ours or key in _OF_ARTICLES:
                self._document.about.setdefault(key, value)
            elif key == "global.Entity":
                fields = value.split("-")
                kinds = [at for at, field in enumerate(fields) if field in ("etype", "entity")]
                self._document.field = kinds[0] if kinds else 1
            elif key not in _COMMENTS and not key.startswith("global."):
                self._losses.add("no_place", f"# {key[:38]}")

    def _add(self, rows: Sequence[tuple[int, str]], comments: Mapping[str, str]) -> None:
        tokens = list(self._tokens(rows))
        self.line = rows[0][0]
        ours = "sha256" in self._document.about
        places = self._place(tokens, comments.get("text") if not ours else None, ours=ours)
        row: list[tuple[Word, int, int]] = []
        for token, (start, end) in zip(tokens, places, strict=True):
            whole = "".join(word.form for word in token.words) == token.form
            at = start
            for word in token.words:
                row.append((word, at, at + len(word.form)) if whole else (word, start, end))
                at += len(word.form)
            if not whole and any("Entity" in word.misc for word in token.words):
                self._losses.add("widened", "")
        self._brackets(row)
        self._tags(row)

    def _tokens(self, rows: Sequence[tuple[int, str]]) -> Iterator[Token]:
        """The tokens of a sentence, in order. Raises NotOurRow."""
        several: Token | None = None
        last, after = 0, 0
        for self.line, line in rows:
            if line.startswith("#"):
                continue
            one = _row(line)
            number, form = one["id"], one["form"]
            if isinstance(number, tuple) and number[1] == ".":
                self._losses.add("no_place", "ID")
                continue
            misc = self._misc(one)
            if isinstance(number, tuple):
                if number[0] != after + 1 or number[2] > after + len(rows):
                    raise NotOurRow(detail=line[:80])
                several, last = Token(form, misc, []), number[2]
                continue
            if number != after + 1:
                raise NotOurRow(detail=line[:80])
            after = number
            word = Word(self.line, form, misc)
            if several is None:
                yield Token(form, misc, [word])
                continue
            several.words.append(word)
            if number == last:
                yield several
                several = None
        if several is not None or not after:
            raise NotOurRow(detail=rows[-1][1][:80])

    def _misc(self, one: Mapping[str, Any]) -> dict[str, str]:
        for field in _OF_WORDS:
            if one[field] != "_":
                self._losses.add("no_place", field.upper())
        misc: dict[str, str] = one["misc"]
        for key in misc:
            if key not in _PLACES and key != "Entity" and key not in _TAGS:
                self._losses.add("no_place", key[:40])
        return misc

    def _place(self, tokens: Sequence[Token], text: str | None, *, ours: bool) -> list[tuple[int, int]]:
        """Set the words of a sentence, and say where each stands. Raises WrongWord."""
        document = self._document
        if not ours:
            document.rebuilt |= text is None or bool(document.pieces)
            if document.pieces:
                self._set("\n")
        places = []
        read_to = 0
        for at, token in enumerate(tokens):
            self.line = token.words[0].line
            form = token.form
            if text is not None:
                spaces = spaces_at(text, read_to)
                read_to += len(spaces)
                if not text.startswith(form, read_to):
                    found = text[read_to : read_to + len(form)]
                    raise WrongWord(word=form[:80], start=read_to, end=read_to + len(form), found=found[:80])
                read_to += len(form)
                self._set(spaces)
            elif ours:
                self._set(unescaped(token.misc.get("SpacesBefore", "")))
                form = "" if self._range(token) == 0 else form
            start = document.at
            self._set(form)
            places.append((start, document.at))
            if text is None and (ours or at + 1 < len(tokens)):
                self._set(_space_after(token))
        if text is not None and text[read_to:].strip():
            raise WrongWord(word="", start=read_to, end=len(text), found=text[read_to : read_to + 80])
        return places

    def _range(self, token: Token) -> int:
        """The length of a token of ours, which must stand where it says. Raises WrongWord."""
        found = _RANGE.fullmatch(token.misc.get("TokenRange", ""))
        start, end = (int(found[1]), int(found[2])) if found else (-1, -1)
        if start != self._document.at or end - start not in (0, len(token.form)):
            raise WrongWord(word=token.form[:80], start=start, end=end, found="")
        return end - start

    def _set(self, text: str) -> None:
        self._document.pieces.append(text)
        self._document.at += len(text)
        if self._document.at > ARTICLE_LIMIT:
            raise TooLong(megabytes=ARTICLE_LIMIT // 1024**2)

    def _brackets(self, row: Sequence[tuple[Word, int, int]]) -> None:
        """What the brackets of ``Entity`` open and close. Raises NotOurRow."""
        document = self._document
        for word, start, end in row:
            entity = word.misc.get("Entity", "")
            if "(" not in entity and ")" not in entity:
                continue
            self.line = word.line
            if len(document.spans) + entity.count("(") > SPAN_LIMIT:
                raise NotOurRow(detail=f"> {SPAN_LIMIT}")
            brackets = _BRACKETS.findall(entity)
            if "".join(brackets) != entity:
                raise NotOurRow(detail=entity[:80])
            for bracket in brackets:
                fields = bracket.strip("()").split("-")
                name = _name(fields, document.field)
                if bracket.startswith("("):
                    label = unquote(fields[document.field] if document.field < len(fields) else fields[-1])
                    if bracket.endswith(")"):
                        document.spans.append((start, end, label))
                    else:
                        document.open.setdefault(name, []).append((start, label))
                elif not document.open.get(name):
                    raise NotOurRow(detail=entity[:80])
                else:
                    begun, label = document.open[name].pop()
                    document.spans.append((begun, end, label))

    def _tags(self, row: Sequence[tuple[Word, int, int]]) -> None:
        """What tags of words in MISC say. Raises NotATag."""
        tags: list[Sequence[Tag]] = []
        for word, _, _ in row:
            self.line = word.line
            cell = next((word.misc[key] for key in _TAGS if key in word.misc), "O")
            entity = word.misc.get("Entity", "O")
            if cell == "O" and "(" not in entity and ")" not in entity:
                cell = entity
            tag = read_tag(cell)
            tags.append([tag] if tag else [])
        for first, last, label in spans_of(tags):
            self._document.spans.append((row[first][1], row[last - 1][2], label))

    def _end(self) -> Iterator[tuple[Record, int]]:
        """The article that ends here."""
        document, faulty = self._document, self._faulty
        self._document, self._faulty = Document(document.line), False
        if faulty or not (document.pieces or document.about):
            return
        self._count += 1
        self.line = document.line
        try:
            if any(document.open.values()):
                raise NotOurRow(detail=f"Entity=({next(name for name, one in document.open.items() if one)}")
            record = self._record(document)
        except HashiyaError as error:
            self._reading.refuse(self._name, document.line, "$", error)
            return
        yield record, document.line

    def _record(self, document: Document) -> Record:
        """Raises NotOurRow or WrongSha."""
        text = "".join(document.pieces)
        fields = header.article_fields(document.about)
        title = f"{self._title} {document.name or self._count}"
        article = Article(text=text, **({"title": title} | fields))
        if document.rebuilt:
            self._losses.add("text_rebuilt")
        said: dict[str, Any] = {"annotator": "", "status": "done"}
        if not document.spans and "sha256" not in document.about:
            return Record(article)
        if "sha256" in document.about:
            if document.about["sha256"] != article.sha256:
                raise WrongSha(found=article.sha256, expected=document.about["sha256"])
            said = header.annotation_fields(document.about)
        spans: list[Span] = [
            span_at(text, f"s{number}", *one) for number, one in enumerate(sorted(document.spans))
        ]
        return Record(article, (Annotation(**said, spans=tuple(spans)),))


def _comment(line: str) -> tuple[str, str]:
    key, _, value = line.removeprefix("#").partition("=")
    return key.strip(" "), value.strip(" ")


def _row(line: str) -> Mapping[str, Any]:
    """A row as the library reads it. Raises NotOurRow."""
    from conllu.exceptions import ParseException
    from conllu.parser import DEFAULT_FIELD_PARSERS, parse_line

    if line.count("\t") != len(_FIELDS) - 1 or "  " in line:
        raise NotOurRow(detail=line[:80])
    try:
        row = parse_line(line, _FIELDS, {"id": DEFAULT_FIELD_PARSERS["id"], "misc": _misc_of})
    except (ParseException, ValueError) as error:
        raise NotOurRow(detail=str(error)[:200]) from None
    if row["id"] is None or not row["form"]:
        raise NotOurRow(detail=line[:80])
    return row


def _misc_of(cells: Sequence[str], at: int) -> dict[str, str]:
    pairs = (part.partition("=") for part in cells[at].split("|")) if cells[at] != "_" else ()
    return {key: value for key, _, value in pairs}


def _space_after(token: Token) -> str:
    spaces = token.misc.get("SpacesAfter")
    if spaces is not None:
        return unescaped(spaces)
    return "" if token.misc.get("SpaceAfter") == "No" else " "


def _name(fields: Sequence[str], kind: int) -> str:
    """What a bracket is called where it closes: its first field, or two where the first is its kind."""
    found = fields[0] if kind or len(fields) < 2 else "-".join(fields[:2])
    ended = _ENDED.fullmatch(found)
    return ended[1] if ended else found
