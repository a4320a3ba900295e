"""What stands in one cell of a WebAnno TSV: values with their signs, and the layers that the head names."""

import re
from typing import Literal, NamedTuple

import msgspec

from annotator.formats.errors import NotOurRow

LayerKind = Literal["span", "link", "chain"]
ColumnKind = Literal["feature", "nothing", "role", "filler", "source", "element", "chain"]

_KINDS: dict[str, LayerKind] = {"#T_SP": "span", "#T_RL": "link", "#T_CH": "chain"}
_ESCAPED_VALUE = re.compile(r"\\(->|[\\\[\]|_;*tnr])")
_ESCAPED_TEXT = re.compile(r"\\([\x00-\x07\x0e-\x1ftnfrb\\])")
_ESCAPED_JAVA = re.compile(r"\\(u+[0-9A-Fa-f]{4}|[0-3]?[0-7]{1,2}|.)", re.DOTALL)
_CONTROLS = {"t": "\t", "n": "\n", "f": "\f", "r": "\r", "b": "\b"}
_CHAIN = re.compile(r"(.*)(?<!\\)->(\d{1,9}-\d{1,9})", re.DOTALL)


class Column(NamedTuple):
    """One column of a layer: what its cells are, the feature's name, and of fillers their layer."""

    kind: ColumnKind
    name: str
    type: str = ""


class Layer(msgspec.Struct):
    """A layer that the head names, with its columns; ``base`` is that of the spans which links join."""

    name: str
    kind: LayerKind
    columns: list[Column]
    base: str = ""


def read_layer(line: str) -> Layer:
    """The layer of a line of the head. Raises NotOurRow."""
    sign, _, rest = line.partition("=")
    fields = [field for field in rest.split("|") if field]
    if sign not in _KINDS or not fields:
        raise NotOurRow(detail=line[:80])
    layer = Layer(fields[0], _KINDS[sign], [])
    for field in fields[1:]:
        layer.columns.append(_column(layer, field))
    if not layer.columns:
        layer.columns.append(Column("nothing", ""))
    return layer


def _column(layer: Layer, field: str) -> Column:
    if layer.kind == "span" and field.startswith("ROLE_"):
        feature = field.partition(":")[2].partition("_")[0]
        return Column("role", feature or "role")
    if layer.kind == "span" and layer.columns and layer.columns[-1].kind == "role":
        return Column("filler", layer.columns[-1].name, field)
    if layer.kind == "link" and field.startswith("BT_"):
        layer.base = field.removeprefix("BT_")
        return Column("source", "")
    if layer.kind == "chain" and field == "referenceType":
        return Column("element", field)
    if layer.kind == "chain" and field == "referenceRelation":
        return Column("chain", field)
    return Column("feature", field)


def split_at(sign: str, cell: str) -> list[str]:
    """The parts of a cell between signs that no backslash takes away."""
    if "\\" not in cell:
        return cell.split(sign)
    parts: list[list[str]] = [[]]
    escaped = False
    for one in cell:
        if one == sign and not escaped:
            parts.append([])
        else:
            parts[-1].append(one)
        escaped = one == "\\" and not escaped
    return ["".join(part) for part in parts]


def take_number(cell: str) -> tuple[str, str]:
    """A value and what stands behind it in square brackets, which may be nothing."""
    if cell.endswith("]") and not cell.endswith("\\]") and "[" in cell:
        value, _, number = cell[:-1].rpartition("[")
        return value, number
    return cell, ""


def take_place(cell: str) -> tuple[str, str]:
    """A value and its place in a chain (``1-2``). Raises NotOurRow."""
    found = _CHAIN.fullmatch(cell)
    if not found:
        raise NotOurRow(detail=cell[:80])
    return found[1], found[2]


def read_number(number: str) -> int:
    """A number of an annotation; 0 is none. Raises NotOurRow."""
    if not number:
        return 0
    if not (number.isascii() and number.isdecimal() and len(number) < 10):
        raise NotOurRow(detail=f"[{number[:80]}]")
    return int(number)


def value_in(cell: str) -> str | None:
    """The value of a cell, None for none."""
    if cell == "*":
        return None
    return _ESCAPED_VALUE.sub(lambda one: _CONTROLS.get(one[1], one[1]), cell)


def text_in(line: str, version: tuple[int, int]) -> str:
    """What a line of text says: before 3.2 as Java writes it, with all but ASCII as numbers."""
    if version < (3, 2):
        text = _ESCAPED_JAVA.sub(_from_java, line)
        return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    return _ESCAPED_TEXT.sub(lambda one: _CONTROLS.get(one[1], one[1]), line)


def _from_java(found: re.Match[str]) -> str:
    sign = found[1]
    if sign[0] == "u" and len(sign) > 1:
        return chr(int(sign[-4:], 16))
    if sign.isdecimal():
        return chr(int(sign, 8))
    return _CONTROLS.get(sign, sign)
