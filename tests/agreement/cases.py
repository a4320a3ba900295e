"""Published cases as they lie in files, and how each metric's name there is computed here."""

import json
from collections.abc import Callable, Iterator
from itertools import combinations
from pathlib import Path
from statistics import mean, pstdev
from typing import Any

from annotator.agreement import (
    cohen_kappa,
    dawid_skene,
    exact_f1,
    fleiss_kappa,
    gamma,
    gamma_alignment,
    nominal_alpha,
    semeval,
    unitized_alpha,
    unitized_disagreement,
)

Case = dict[str, Any]
Value = float | None
Got = Iterator[tuple[str, Value, float]]
"""What was compared: its name, what we got, what is expected."""


def read_case(path: Path) -> Case:
    loaded: Case = json.loads(path.read_text(encoding="utf-8"))
    return loaded


def units(case: Case, **only: str) -> dict[str, list[tuple[float, float, Any]]]:
    """Each annotator's units, documents told apart by label; only those with these fields."""
    found: dict[str, list[tuple[float, float, Any]]] = {one["annotator"]: [] for one in case["annotations"]}
    for one in case["annotations"]:
        if all(one[name] == value for name, value in only.items()):
            found[one["annotator"]].append((one["start"], one["end"], (one["doc"], one["label"])))
    return found


def plain(case: Case) -> dict[str, list[tuple[float, float, str]]]:
    """Each annotator's units of a case with one document."""
    return {name: [(low, high, label[1]) for low, high, label in own] for name, own in units(case).items()}


def items(case: Case) -> list[list[str | None]]:
    """The value of each rater at each position."""
    raters = case["params"]["annotators"]
    none = "O" if "O" in case["params"]["unannotated_positions"] else None
    rows: list[list[str | None]] = [[none] * len(raters) for _ in range(case["length"])]
    for one in case["annotations"]:
        for at in range(one["start"], one["end"]):
            rows[at][raters.index(one["annotator"])] = one["label"]
    return rows


def _weights(case: Case) -> dict[str, Any]:
    params = case["params"]
    return {"alpha": params["alpha"], "beta": params["beta"], "delta": params["delta_empty"]}


def _gamma(case: Case) -> Got:
    yield "gamma", gamma(plain(case), **_weights(case)).value, case["expected"]


def _disorder(case: Case) -> Got:
    yield "disorder", gamma_alignment(plain(case), **_weights(case)).disorder, case["expected"]


def _semeval(case: Case) -> Got:
    """Documents stand one after another, so that none meets another."""
    width = case["length"] if isinstance(case["length"], int) else max(case["length"].values())
    docs = sorted({one["doc"] for one in case["annotations"]})
    sides: dict[str, list[tuple[float, float, str]]] = {
        case["params"]["gold"]: [], case["params"]["pred"]: []
    }  # fmt: skip
    for one in case["annotations"]:
        shift = docs.index(one["doc"]) * (width + 1)
        sides[one["annotator"]].append((one["start"] + shift, one["end"] + shift, one["label"]))
    found = semeval(*sides.values())
    for scheme, wanted in case["expected"].items():
        for name, value in wanted.items():
            yield f"{scheme} {name}", getattr(found["type" if scheme == "ent_type" else scheme], name), value


def _prf(case: Case) -> Got:
    gold, pred = case["params"]["gold"], case["params"]["pred"]
    whole = units(case)
    score = exact_f1(whole[gold], whole[pred])
    expected = case["expected"]
    for name in ("precision", "recall", "f1"):
        yield name, getattr(score, name), expected[name]
    values, supports = [], []
    for label, wanted in expected["per_label"].items():
        own = units(case, label=label)
        score = exact_f1(own[gold], own[pred])
        for name in ("precision", "recall", "f1"):
            yield f"{label} {name}", getattr(score, name), wanted[name]
        assert len(own[gold]) == wanted["support"]
        values.append(score.f1 or 0.0)
        supports.append(wanted["support"])
    yield "macro", mean(values), expected["macro_f1"]
    weighted = sum(one * size for one, size in zip(values, supports, strict=True)) / sum(supports)
    yield "weighted", weighted, expected["weighted_f1"]


def _mean_f1(case: Case) -> Got:
    def both(name: str, wanted: dict[str, float], **only: str) -> Got:
        own = units(case, **only)
        pairs = combinations(sorted(own), 2)
        values = [one for a, b in pairs if (one := exact_f1(own[a], own[b]).f1) is not None]
        yield f"{name} mean", mean(values), wanted["mean"]
        yield f"{name} sd", pstdev(values), wanted["sd"]

    expected = case["expected"]
    yield from both("all", expected)
    for label, wanted in expected["per_label"].items():
        yield from both(label, wanted, label=label)
    for doc, wanted in expected["per_doc"].items():
        yield from both(doc, wanted, doc=doc)


def _unitized(case: Case) -> Got:
    params, expected = case["params"], case["expected"]
    begin, category = params.get("begin", 0), params["category"]
    own = plain(case)
    yield "alpha", unitized_alpha(own, case["length"], category, begin), expected["alpha"]
    if "D_o" in expected:
        halves = unitized_disagreement(own, case["length"], category, begin)
        assert halves is not None
        yield "D_o", halves.observed, expected["D_o"]
        yield "D_e", halves.expected, expected["D_e"]


def _dawid_skene(case: Case) -> Got:
    raters = sorted({one["annotator"] for one in case["annotations"]})
    docs = list(dict.fromkeys(one["doc"] for one in case["annotations"]))
    rows: list[list[str | None]] = [[None] * len(raters) for _ in docs]
    for one in case["annotations"]:
        rows[docs.index(one["doc"])][raters.index(one["annotator"])] = one["label"]
    found = dawid_skene(rows, case["params"]["iterations"], case["params"]["tol"])
    assert found is not None
    for doc, label, posterior in zip(docs, found.labels, found.posteriors, strict=True):
        assert label == case["expected"]["labels"][doc]
        for value, wanted in case["expected"]["posteriors"][doc].items():
            yield f"{doc} {value}", posterior[value], wanted


def _kappa(case: Case) -> Got:
    rows = items(case)
    yield "kappa", cohen_kappa([row[0] for row in rows], [row[1] for row in rows]), case["expected"]


METRICS: dict[str, Callable[[Case], Got]] = {
    "alpha_u_1995": _unitized,
    "alpha_nominal": lambda case: iter([("alpha", nominal_alpha(items(case)), case["expected"])]),
    "mean_pairwise_exact_f1": _mean_f1,
    "dawid_skene": _dawid_skene,
    "fleiss_kappa": lambda case: iter([("kappa", fleiss_kappa(items(case)), case["expected"])]),
    "gamma": _gamma,
    "gamma_observed_disorder": _disorder,
    "cohen_kappa": _kappa,
    "semeval2013": _semeval,
    "span_exact_prf": _prf,
}
