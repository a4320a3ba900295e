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
    """More than :data:`annotator.loaders.encoding.LIMIT` bytes."""

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


class NotReadHere(NotLoaded):
    """A kind of file that has no loader."""

    sentence = (
        "“{name}” is a {suffix} file; Hashiya reads plain text files (.txt): save the article as plain "
        "text and load that."
    )


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
