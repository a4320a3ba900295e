"""What can be wrong with a file that should become an article."""

from annotator.core.errors import HashiyaError


class NotLoaded(HashiyaError):
    """A file or a pasted text that did not become an article; nothing was stored."""

    sentence = "“{name}” could not be loaded."


class EmptyFile(NotLoaded):
    """No bytes, or nothing but white space."""

    sentence = "“{name}” is empty: there is no text in it; choose another file."


class EmptyPaste(NotLoaded):
    """Nothing was pasted."""

    sentence = "There is nothing to load: the pasted text is empty; copy the article and paste it again."


class TooLarge(NotLoaded):
    """More than :data:`annotator.loaders.making.LIMIT` bytes."""

    sentence = (
        "“{name}” has {megabytes} MB, and one article may have {limit} MB; split it into one file for "
        "each article."
    )


class BinaryFile(NotLoaded):
    """Bytes that are no text in any encoding."""

    sentence = "“{name}” is not a text file; save the article as plain text (.txt) and load that."


class KnownBinary(BinaryFile):
    """Bytes that begin like a picture, an archive, an office document."""

    sentence = (
        "“{name}” is a {kind} file inside, not plain text; save the article as plain text (.txt) and load"
        " that."
    )


class PdfFile(KnownBinary):
    """A PDF, whose Arabic comes out as wreckage more often than not."""

    sentence = (
        "“{name}” is a PDF, and Arabic taken out of a PDF is often reversed or torn; copy the article’s text "
        "and paste it, or convert the file to Word (.docx) and look at what came out."
    )


class NotReadHere(NotLoaded):
    """A kind of file that has no loader."""

    sentence = (
        "“{name}” is a {suffix} file, which Hashiya does not read; save the article as plain text (.txt), "
        "Word (.docx) or a web page (.html) and load that."
    )


class UnknownKind(NotLoaded):
    """The user named a kind of file that there is not."""

    sentence = "“{name}” cannot be read as “{kind}”, which is no kind of file; choose among {kinds}."


class NoPageText(NotLoaded):
    """A web page in which no article stands: a front page, a list, an error page."""

    sentence = (
        "“{name}” is a web page in which no article was found; open it in a browser, copy the article’s text "
        "and paste it."
    )


class NotOneArticle(NotLoaded):
    """One text was wanted, and the file holds many articles."""

    sentence = "“{name}” may hold many articles, and one text is wanted here; choose a file with one text."


class FileTooLarge(NotLoaded):
    """A file of many articles that is larger than one may be."""

    sentence = "“{name}” has {megabytes} MB, and a file of this kind may have {limit} MB; split it."


class NothingIn(NotLoaded):
    """A file of many articles in which there is none."""

    sentence = "“{name}” holds no article; choose another file, or another kind for this one."


class NoTextColumn(NotLoaded):
    """Nothing in the file is named like a text, or what was named is not there."""

    sentence = "“{name}” has no column or key “{column}”; it has {columns}: say which one holds the text."


class NoSheet(NotLoaded):
    """A sheet was named that the workbook has not."""

    sentence = "“{name}” has no sheet “{sheet}”; it has {sheets}."


class NoElement(NotLoaded):
    """An element was named that the XML has not."""

    sentence = "“{name}” has no element “{element}”; choose another, or none to find it out."


class Malformed(NotLoaded):
    """The file is not what its kind asks for; from there on nothing can be read."""

    sentence = "“{name}” cannot be read as {kind}: {reason}."


class RowNotLoaded(NotLoaded):
    """One article of a file of many; the others are loaded."""

    sentence = "“{name}”, line {line}: {reason}."


class MoreRows(NotLoaded):
    """So many faults in one file that the rest are only counted."""

    sentence = "“{name}”: {count} more places could not be loaded; the first {listed} are listed."


class GivenUp(NotLoaded):
    """Faults without end: the file is another kind than it was taken for."""

    sentence = (
        "“{name}” was given up after {count} places that could not be loaded; choose another kind for it."
    )


class EntryNotLoaded(NotLoaded):
    """A file in a zip."""

    sentence = "In the zip “{name}”: {reason}"


class NestedArchive(NotLoaded):
    """An archive within a zip."""

    sentence = "“{name}” is an archive within it, which is not opened; unpack it and load what is in it."


class UnsafeArchive(NotLoaded):
    """A zip, or a document that is one inside, that is made to do harm or too large once unpacked."""

    sentence = "“{name}” was not read: {reason}."


class UnknownEncoding(NotLoaded):
    """The user named an encoding that there is not."""

    sentence = (
        "There is no text encoding “{encoding}”; choose another for “{name}”, for example utf-8, "
        "windows-1256 or utf-16."
    )


class UndecodableText(NotLoaded):
    """The encoding, chosen by the user or announced by the file, does not fit the bytes."""

    sentence = (
        "“{name}” cannot be read as {encoding}: byte {position} does not fit; choose another encoding for"
        " this file."
    )


class EncodingNotFound(NotLoaded):
    """No encoding fits, and the user chose none."""

    sentence = (
        "The text encoding of “{name}” could not be found; choose it yourself (often windows-1256), or "
        "save the file as UTF-8."
    )
