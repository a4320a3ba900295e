"""Plain text: from the bytes of a file, or from what was pasted, to an article."""

import hashlib

from annotator.core.contract import is_clean_utf8, keep_contract
from annotator.loaders.asked import PLAIN, Asked
from annotator.loaders.encoding import decode
from annotator.loaders.errors import EmptyPaste
from annotator.loaders.making import LIMIT, Loaded, article, base_name, is_blank, too_large

TEXT_LOADER = "text/1"
PASTE_LOADER = "pasted/1"


def read_text(data: bytes, name: str, asked: Asked = PLAIN) -> Loaded:
    """Read the bytes of a plain text file; ``name`` loses its folders.

    Raises one of :mod:`annotator.loaders.errors`.
    """
    name = base_name(name)
    decoded = decode(data, name, asked.encoding)
    text = decoded.text
    replaced: dict[str, int] = {}
    plain = decoded.encoding == "utf-8" and not asked.encoding
    if not (plain and is_clean_utf8(data)):
        text, replaced = keep_contract(text)
    if decoded.damaged:
        replaced = {**replaced, "damaged": decoded.damaged}
    origin = {
        "name": name,
        "sha256": hashlib.sha256(data).hexdigest(),
        "encoding": decoded.encoding,
        "guessed": decoded.guessed,
        "loader": TEXT_LOADER,
        "replaced": replaced,
    }
    return Loaded(
        article(text, origin, shapes=not plain or b"\xef" in data), decoded.encoding, decoded.guessed
    )


def load_pasted(text: str, name: str = "") -> Loaded:
    """Read a pasted text; ``name`` is what the user calls it. The original's hash is of its UTF-8.

    Raises EmptyPaste or TooLarge.
    """
    name = base_name(name)
    original = text.encode("utf-8", "surrogatepass")
    if len(original) > LIMIT:
        raise too_large(name, len(original))
    if is_blank(text):
        raise EmptyPaste
    text, replaced = keep_contract(text)
    origin = {
        "name": name,
        "sha256": hashlib.sha256(original).hexdigest(),
        "encoding": "",
        "guessed": False,
        "loader": PASTE_LOADER,
        "replaced": replaced,
    }
    return Loaded(article(text, origin), "")
