"""Any file through the door that its name opens, and what must be true of whatever comes out."""

import io
from collections.abc import Iterator
from typing import Any

from annotator.core.errors import HashiyaError
from annotator.loaders import Asked, Loaded, keep_contract, load_bytes, loader_for, read_many


def outcomes(data: bytes, name: str, **asked: Any) -> list[Loaded | HashiyaError]:
    """All that a file gives: articles, and why others are none; nothing else is ever raised."""
    return list(_outcomes(data, name, Asked(**asked)))


def articles(data: bytes | str, name: str, **asked: Any) -> list[Loaded]:
    """The articles of a file in which nothing is at fault."""
    found = outcomes(data.encode() if isinstance(data, str) else data, name, **asked)
    assert not [one for one in found if isinstance(one, HashiyaError)], found
    return [one for one in found if isinstance(one, Loaded)]


def article_of(data: bytes | str, name: str, **asked: Any) -> Loaded:
    """The one article of a file."""
    (loaded,) = articles(data, name, **asked)
    return loaded


def check_sound(loaded: Loaded) -> None:
    """What the store and the window rely on."""
    article = loaded.article
    text = article.text
    assert text.strip()
    assert keep_contract(text) == (text, {})
    end = 0
    for zone in article.zones:
        assert end <= zone.start < zone.end <= len(text)
        end = zone.end
    for field in (article.title, article.source, article.url, article.published):
        assert "\n" not in field
        field.encode()
    assert article.meta["origin"]["loader"]
    assert "/" not in article.meta["origin"]["name"]


def _outcomes(data: bytes, name: str, asked: Asked) -> Iterator[Loaded | HashiyaError]:
    try:
        loader = loader_for(name, asked)
        if loader.many is None:
            yield load_bytes(data, name, asked)
        else:
            yield from read_many(loader, io.BytesIO(data), name, asked)
    except HashiyaError as error:
        yield error
