"""What can be wrong with a file of annotations. ``reason`` fields hold a sentence or another error."""

from annotator.core.errors import HashiyaError
from annotator.core.schema_faults import Reason


class BadLine(HashiyaError):
    """A line that cannot be used: ``file``, ``line`` (from 1), ``path`` (within the line), ``reason``.

    ``reason`` is a sentence, or the error that says what is wrong, which can be translated by itself.
    """

    sentence = "Line {line} of “{file}” cannot be used, at {path}: {reason}"

    @staticmethod
    def of(file: str, line: int, path: "str | AtColumn", reason: HashiyaError) -> "BadLine":
        """The error that says no more of the place than there is to say: ``line`` 0 is the whole file."""
        kind = BadLine if path != "$" else BadWholeLine if line else BadFile
        return kind(file=file, line=line, path=path, reason=reason)


class BadWholeLine(BadLine):
    """The same where nothing within the line is at fault more than the rest."""

    sentence = "Line {line} of “{file}” cannot be used: {reason}"


class BadFile(BadLine):
    """The same of the file as a whole."""

    sentence = "“{file}” cannot be used: {reason}"


class AtColumn(Reason):
    """No error by itself: a place within a line of columns, from 1."""

    sentence = "column {number}"


class NoId(Reason):
    """A detail: an id of a kind that brat does not have."""

    sentence = "“{said}” is no id of brat"


class NoNumber(Reason):
    """A detail: what should be a number."""

    sentence = "“{said}” is no number"


class NoCharacter(Reason):
    """A detail: what should stand for a character."""

    sentence = "“{said}” stands for no character"


class NoValue(Reason):
    """A detail: an element that is no value of a feature."""

    sentence = "“{said}” is no value of a feature"


class NoElement(Reason):
    """A detail: an element that is needed and not there."""

    sentence = "there is no <{said}>"


class TooDeep(Reason):
    """A detail: elements in elements, more than any file has."""

    sentence = "more than {most} elements stand in each other"


class NotOurLine(HashiyaError):
    """The line is no JSON, or not of the shape that the format has; ``detail`` is the decoder's word."""

    sentence = "this is not a line of the format ({detail})."


class LineTooLong(HashiyaError):
    """A line so long that it would fill the memory; ``megabytes`` is the limit."""

    sentence = "the line is longer than {megabytes} MB."


class WrongSha(HashiyaError):
    """The text is not the text that was exported."""

    sentence = "the text has changed since it was exported: its SHA-256 is {found}, not {expected}."


class RepeatedArticle(HashiyaError):
    """Two lines of one file carry the same text."""

    sentence = "the same article stands in line {first} already."


class RepeatedId(HashiyaError):
    """Two spans, or two links, of one annotation have the same id."""

    sentence = "the id “{id}” stands there twice."


class RepeatedAnnotator(HashiyaError):
    """One annotator has two annotations of the same article."""

    sentence = "annotator “{annotator}” stands there twice."


class LooseLink(HashiyaError):
    """A link to a span that the annotation does not have."""

    sentence = "link {link} needs span {span}, which is not there."


class LooseLine(HashiyaError):
    """A line about something that is not there; ``id`` is the line's own."""

    sentence = "{id} is about {target}, which is not there."


class BadZone(HashiyaError):
    """A zone that is empty, beyond the text, or not after the one before."""

    sentence = "the zone from {start} to {end} overlaps another or is not a stretch of the text."


class InsideCharacter(HashiyaError):
    """An offset in UTF-16 units or bytes at which no character begins."""

    sentence = "the offset {at} ({unit}) stands inside the character “{character}”."


class NotText(HashiyaError):
    """Bytes that are not UTF-8; ``at`` is the first of them, counted from 0 within the line."""

    sentence = "the line is not UTF-8 (byte {at}); convert the file first."


class NotXml(HashiyaError):
    """The file is no well-formed XML, or not of the format; ``detail`` is the parser's word."""

    sentence = "this is not XML of the format ({detail})."


class UnsafeXml(HashiyaError):
    """XML with a document type, in which entities could be declared that fill the memory or fetch files."""

    sentence = "it declares a document type or entities, which can do harm; take the DOCTYPE out."


class NotOurRow(HashiyaError):
    """A row of a table with columns, of a number or kind that was not expected."""

    sentence = "the row does not fit: {detail}."


class WrongWord(HashiyaError):
    """A word whose offsets are those of something else."""

    sentence = "“{word}” cannot stand from {start} to {end}; the text there reads “{found}”."


class NotATag(HashiyaError):
    """A tag of no known scheme."""

    sentence = "“{tag}” is no tag such as B-ACTOR, I-ACTOR or O."


class WrongQuote(HashiyaError):
    """Words without a position that stand nowhere in the text, or more than once."""

    sentence = "“{quote}” has no position and does not stand exactly once in the text."


class Incomplete(HashiyaError):
    """Something the format needs is missing."""

    sentence = "{missing} not found."


class TooLong(HashiyaError):
    """An article of a size that no article has; ``megabytes`` is the limit."""

    sentence = "the article is longer than {megabytes} MB; cut the file into articles."


class ArticleNotHere(HashiyaError):
    """Annotations of an article whose text the file does not have and the project neither."""

    sentence = "the article with the SHA-256 {sha256} is not in the project; load or import its text first."


class Formula(HashiyaError):
    """A cell of a workbook that would be computed."""

    sentence = "there is a formula in it; put the value itself there."


class NotAWorkbook(HashiyaError):
    """A file that is no Excel workbook, or a broken one; ``detail`` is the reading library's word."""

    sentence = "this is not an Excel workbook that can be read ({detail})."


class NotADocBin(HashiyaError):
    """A file that is no DocBin of spaCy, or a broken one; ``detail`` says what of it."""

    sentence = "this is not a DocBin of spaCy that can be read ({detail})."


class NotParquet(HashiyaError):
    """A file that is no Parquet file, or a broken one; ``detail`` is the reading library's word."""

    sentence = "this is not a Parquet file that can be read ({detail})."


class LibraryMissing(HashiyaError):
    """The format needs a library that is an optional extra and is not installed."""

    sentence = "The format {format} needs {package}; install it with: pip install “hashiya[{extra}]”."
