"""From bytes to text: which encoding a file is in.

The order: what the user chose; a byte order mark; UTF-16 without one; strict UTF-8; the Arabic code pages,
judged by how Arabic the result reads; last a general detector, on a sample. All but the first two and strict
UTF-8 are guesses and are said to be.
"""

import codecs
import re

import msgspec

from annotator.loaders.errors import (
    BinaryFile,
    EmptyFile,
    EncodingNotFound,
    KnownBinary,
    PdfFile,
    UndecodableText,
    UnknownEncoding,
)
from annotator.loaders.making import LIMIT, is_blank, too_large

ENCODINGS = (
    "utf-8", "windows-1256", "utf-16", "utf-16-le", "utf-16-be", "iso-8859-6", "mac-arabic", "cp720", "cp864",
    "utf-32", "windows-1252",
)  # fmt: skip
"""Encodings to offer to the user, the likelier first; others are read too when named."""

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_KINDS = (
    (b"%PDF-", "PDF"), (b"PK\x03\x04", "ZIP or DOCX"), (b"PK\x05\x06", "ZIP"),
    (b"\x89PNG\r\n\x1a\n", "PNG"), (b"\xff\xd8\xff", "JPEG"), (b"GIF8", "GIF"),
    (b"\x1f\x8b\x08", "GZIP"), (b"{\\rtf", "RTF"), (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "DOC or XLS"),
    (b"SQLite format 3\0", "SQLite"), (b"\x7fELF", "program"), (b"7z\xbc\xaf\x27\x1c", "7-Zip"),
    (b"Rar!\x1a\x07", "RAR"), (b"\xfd7zXZ\0", "XZ"), (b"PAR1", "Parquet"),
)  # fmt: skip
_CONTROLS = bytes(set(range(32)) - set(b"\t\n\v\f\r\x1b")) + b"\x7f"
_ARABIC_PAGES = ("windows-1256", "iso-8859-6", "mac-arabic", "cp720")
_NOT_FOR_FILES = frozenset({"idna", "punycode", "unicode-escape", "raw-unicode-escape", "undefined"})
# What Arabic never has, and French or Russian read as Arabic has: Latin letters in words, marks on nothing.
_MIXED = re.compile(
    "[A-Za-z][\u0621-\u064a]|[\u0621-\u064a][A-Za-z]|(?<![\u0621-\u0652])[\u064b-\u0652]|[\u064b-\u0652]{3}"
)
_SAMPLE = 32_768
_WIDE_SAMPLE = 4_096


class Decoded(msgspec.Struct, frozen=True):
    """A text as it stood in the bytes, before the text contract; ``damaged`` counts unreadable sequences."""

    text: str
    encoding: str
    guessed: bool = False
    damaged: int = 0


def decode(data: bytes, name: str, encoding: str = "") -> Decoded:
    """Read ``data``; ``name`` is for the messages, ``encoding`` the user's own choice.

    Raises TooLarge, EmptyFile, BinaryFile, UnknownEncoding, UndecodableText or EncodingNotFound.
    """
    if len(data) > LIMIT:
        raise too_large(name, len(data))
    refuse_binary(data, name)
    decoded = _chosen(data, name, encoding) if encoding else _found(data, name)
    if is_blank(decoded.text):
        raise EmptyFile(name=name)
    return decoded


def refuse_binary(data: bytes, name: str) -> None:
    """Raise KnownBinary, or PdfFile, where bytes begin like a picture, an archive, an office document."""
    for magic, kind in _KINDS:
        if data.startswith(magic):
            raise PdfFile(name=name) if kind == "PDF" else KnownBinary(name=name, kind=kind)


def _chosen(data: bytes, name: str, encoding: str) -> Decoded:
    try:
        codec = codecs.lookup(encoding).name
        " ".encode(codec)  # refuses codecs that are not for text
    except (LookupError, ValueError):
        codec = ""
    if not codec or codec.replace("_", "-") in _NOT_FOR_FILES:
        raise UnknownEncoding(name=name, encoding=encoding) from None
    return Decoded(_strictly(data, name, codec), shown_name(codec))


def _found(data: bytes, name: str) -> Decoded:
    for mark, encoding in _BOMS:
        if data.startswith(mark) and not (encoding == "utf-32-le" and len(data) % 4):
            return Decoded(_strictly(data, name, encoding), encoding)
    wide = _without_mark(data)
    if wide is not None:
        return wide
    try:
        text = data.decode()
    except UnicodeDecodeError:
        return _not_utf8(data, name)
    if _controls(data) > max(8, len(data) // 10):
        raise BinaryFile(name=name)
    return Decoded(text, "utf-8")


def _strictly(data: bytes, name: str, encoding: str) -> str:
    # Lone surrogates in UTF-16 are for the text contract to replace and count.
    errors = "surrogatepass" if encoding.startswith("utf-") and encoding != "utf-7" else "strict"
    try:
        return data.decode(encoding, errors)
    except UnicodeError as error:
        position = error.start if isinstance(error, UnicodeDecodeError) else 0
        raise UndecodableText(name=name, encoding=shown_name(encoding), position=position) from None


def _without_mark(data: bytes) -> Decoded | None:
    """UTF-16 without a byte order mark: every other byte is the row of Arabic, of Latin or of punctuation."""
    if len(data) % 2 or (b"\0" not in data[:_WIDE_SAMPLE] and b"\x06" not in data[:_WIDE_SAMPLE]):
        return None
    sample = data[:_WIDE_SAMPLE]
    rows = b"\x00\x06\xfb\xfc\xfd\xfe"
    for encoding, high in (("utf-16-le", sample[1::2]), ("utf-16-be", sample[::2])):
        if len(high.translate(None, rows)) * 100 > len(high) * 15:
            continue
        try:
            text = data.decode(encoding, "surrogatepass")
        except UnicodeDecodeError:
            continue
        if _controls(text.encode("utf-8", "surrogatepass")) * 50 <= len(text):
            return Decoded(text, encoding, guessed=True)
    return None


def _not_utf8(data: bytes, name: str) -> Decoded:
    if b"\0" in data or _controls(data) * 50 > len(data):
        raise BinaryFile(name=name)
    return _nearly_utf8(data) or _arabic(data) or _detected(data, name)


def _nearly_utf8(data: bytes) -> Decoded | None:
    """UTF-8 with a few broken places (a file cut inside a letter), or with surrogates written out."""
    try:
        return Decoded(data.decode("utf-8", "surrogatepass"), "utf-8")
    except UnicodeDecodeError:
        text = data.decode("utf-8", "replace")
    damaged = text.count("\ufffd")
    wide = sum(map(text[:_SAMPLE].count, "اليمنورت")) if damaged * 50 < len(text) else 0
    return Decoded(text, "utf-8", guessed=True, damaged=damaged) if wide > 10 * damaged else None


def _arabic(data: bytes) -> Decoded | None:
    """The Arabic code page under which the text reads most like Arabic; of equals the first."""
    best: Decoded | None = None
    most = -1
    for encoding in _ARABIC_PAGES:
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        sample = text[:_SAMPLE]
        beyond = sum(char > "\x7f" for char in sample)
        arabic = sum("\u0621" <= char <= "\u0652" or char in "،؛؟" for char in sample)
        mixed = len(_MIXED.findall(sample))
        likely = sum(map(sample.count, "اليمونرت")) + 3 * sample.count("ال")
        if arabic * 100 >= beyond * 85 and mixed * 10 <= arabic and likely > most:
            best, most = Decoded(text, encoding, guessed=True), likely
    return best


def _detected(data: bytes, name: str) -> Decoded:
    from charset_normalizer import from_bytes

    best = from_bytes(data[:_SAMPLE]).best()
    if best is None:
        raise EncodingNotFound(name=name)
    try:
        text = data.decode(best.encoding)
    except UnicodeError:
        raise EncodingNotFound(name=name) from None
    return Decoded(text, shown_name(best.encoding), guessed=True)


def _controls(data: bytes) -> int:
    return len(data) - len(data.translate(None, _CONTROLS))


def shown_name(codec: str) -> str:
    """The name under which people know a codec: ``windows-1256`` for ``cp1256``."""
    codec = codec.replace("_", "-")
    return f"windows-{codec[2:]}" if codec.startswith("cp125") else codec.replace("iso8859", "iso-8859")
