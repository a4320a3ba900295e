"""JSON columns: how values are written, and what reading them back means when they are damaged."""

from functools import cache
from typing import Any, TypeVar

import msgspec

from annotator.core.annotation import STATUSES, Status
from annotator.core.article import Zone
from annotator.core.change import AnyChange, Change
from annotator.core.errors import ChangeRefused

T = TypeVar("T")

_NOTHING = "{}"
#: So many different attributes are remembered; most spans have few.
_REMEMBERED = 4096
_encode = msgspec.json.Encoder().encode
_object = msgspec.json.Decoder(dict[str, Any])
_words = msgspec.json.Decoder(tuple[str, ...])
_zones = msgspec.json.Decoder(tuple[Zone, ...])


class Damage(Exception):
    """Something stored cannot be read; the door turns it into ProjectDamaged with the file's name."""


def read(decoder: msgspec.json.Decoder[T], json: str, where: str) -> T:
    """Decode a column. Raises Damage that says ``where``."""
    try:
        return decoder.decode(json)
    except (msgspec.MsgspecError, UnicodeError, RecursionError) as error:
        raise Damage(f"{where}: {error}") from None


def read_object(json: str, where: str = "a JSON column") -> dict[str, Any]:
    """A JSON object, such as attributes or meta. Raises Damage."""
    return {} if json == _NOTHING else read(_object, json, where)


def read_zones(json: str, where: str) -> tuple[Zone, ...]:
    """The zones of an article. Raises Damage."""
    return read(_zones, json, where)


def read_words(json: str, where: str) -> tuple[str, ...]:
    """A list of strings. Raises Damage."""
    return read(_words, json, where)


def read_change(json: str, where: str) -> Change:
    """A change from the history. Raises Damage."""
    return read(_change_decoder(), json, where)


def read_status(status: str, where: str) -> Status:
    """A status that is one of those there are. Raises Damage."""
    for known in STATUSES:
        if status == known:
            return known
    raise Damage(f"{where}: no status {status!r}")


def write(value: object) -> str:
    """A value as JSON."""
    return _encode(value).decode()


def write_attributes(attributes: dict[str, Any]) -> str:
    """Attributes as JSON. Raises ChangeRefused where they would come back as something else."""
    if not attributes:
        return _NOTHING
    try:
        json = _encode(attributes)
        kept = _object.decode(json) == attributes
    except (TypeError, ValueError, OverflowError, RecursionError, msgspec.MsgspecError):
        kept = False
    if not kept:
        raise ChangeRefused(reason="it holds something that JSON cannot carry")
    return json.decode()


class Attributes:
    """Attributes as JSON, many: most are like some that came before, and then only compared with those."""

    def __init__(self) -> None:
        self._known: dict[bytes, tuple[dict[str, Any], str]] = {}

    def write(self, attributes: dict[str, Any]) -> str:
        """As :func:`write_attributes` does. Raises what it raises."""
        if not attributes:
            return _NOTHING
        try:
            kept, json = self._known[_encode(attributes)]
            if kept == attributes:
                return json
        except (KeyError, TypeError, ValueError, OverflowError, RecursionError):
            pass
        json = write_attributes(attributes)
        if len(self._known) < _REMEMBERED:
            self._known[json.encode()] = _object.decode(json), json
        return json


@cache
def _change_decoder() -> msgspec.json.Decoder[Change]:
    return msgspec.json.Decoder(AnyChange)
