"""From bytes, or from what was pasted, to articles: one file a kind, one table ``LOADERS``."""

from annotator.core.contract import keep_contract
from annotator.loaders.encoding import ENCODINGS, LIMIT
from annotator.loaders.kinds import LOADERS, Loader, load_bytes
from annotator.loaders.text import Loaded, load_pasted
from annotator.loaders.zones import Page, read_zones

__all__ = [
    "ENCODINGS", "LIMIT", "LOADERS", "Loaded", "Loader", "Page", "keep_contract", "load_bytes", "load_pasted",
    "read_zones",
]  # fmt: skip
