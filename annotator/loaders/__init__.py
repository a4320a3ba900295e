"""From bytes, or from what was pasted, to articles: one file a kind, one table ``LOADERS``."""

from annotator.core.contract import keep_contract
from annotator.loaders.asked import PLAIN, Asked
from annotator.loaders.encoding import ENCODINGS
from annotator.loaders.kinds import KINDS, LOADERS, Loader, load_bytes, loader_for, read_many
from annotator.loaders.making import LIMIT, Loaded, repaired_version
from annotator.loaders.text import load_pasted
from annotator.loaders.zones import Page, read_zones

__all__ = [
    "ENCODINGS", "KINDS", "LIMIT", "LOADERS", "PLAIN", "Asked", "Loaded", "Loader", "Page", "keep_contract",
    "load_bytes", "load_pasted", "loader_for", "read_many", "read_zones",
    "repaired_version",
]  # fmt: skip
