"""Parts of a corpus: groups whole, shares kept, the frozen where they were, the same from the same seed."""

from array import array
from collections import Counter
from collections.abc import Iterable
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from annotator.core.splits import Facts, divide
from annotator.core.twins import Marks, families

SHARES = {"train": 80.0, "dev": 10.0, "test": 10.0}


def facts(number: int, **more: object) -> Facts:
    given = {"sha256": f"{number:064}", **more}
    return Facts(**given)  # type: ignore[arg-type]


def marks(numbers: Iterable[int]) -> "Marks[int]":
    return array("I", numbers)


articles_drawn = st.lists(
    st.builds(
        dict[str, Any],
        labels=st.dictionaries(st.sampled_from(["ACTOR", "WEAPON", "SOURCE"]), st.integers(1, 9), max_size=3),
        source=st.sampled_from(["", "أ", "ب"]),
        day=st.sampled_from(["", "2021-01-01", "2022-05-05", "2023-09-09"]),
        group=st.integers(0, 12),
    ),
    min_size=1,
    max_size=40,
).map(
    lambda drawn: [
        facts(
            n,
            labels=one["labels"],
            source=one["source"],
            day=one["day"],
            marks=marks(range(one["group"] * 10, one["group"] * 10 + 5)),
        )
        for n, one in enumerate(drawn)
    ]
)


@given(articles_drawn, st.integers(0, 5), st.booleans())
def test_no_group_is_divided_and_the_same_comes_again(
    articles: list[Facts], seed: int, by_date: bool
) -> None:
    one = divide(articles, SHARES, seed=seed, by_date=by_date)
    assert set(one.parts) == {article.sha256 for article in articles}
    assert set(one.parts.values()) <= set(SHARES)
    for group in families([one.marks for one in articles]):
        assert len({one.parts[articles[place].sha256] for place in group}) == 1
    again = divide(articles[::-1], SHARES, seed=seed, by_date=by_date)
    assert again.parts == one.parts


@given(articles_drawn, st.integers(0, 5))
def test_what_was_published_never_moves(articles: list[Facts], seed: int) -> None:
    some = articles[: len(articles) // 2]
    first = divide(some, SHARES, seed=seed) if some else None
    frozen = first.parts if first else {}
    later = divide(articles, SHARES, seed=seed + 1, frozen=frozen)
    assert {sha: later.parts[sha] for sha in frozen} == frozen


def test_shares_and_rare_labels_are_kept() -> None:
    articles = [
        facts(n, labels={"LOCATION": 5} | ({"CHEMICAL": 1} if n % 50 == 0 else {}), source="أب"[n % 2])
        for n in range(1000)
    ]
    division = divide(articles, SHARES, seed=3)
    sizes = Counter(division.parts.values())
    assert abs(sizes["train"] - 800) <= 10
    assert abs(sizes["dev"] - 100) <= 10
    rare = Counter(division.parts[one.sha256] for one in articles if "CHEMICAL" in one.labels)
    assert rare == {"train": 16, "dev": 2, "test": 2}
    outlets = Counter(division.parts[one.sha256] for one in articles if one.source == "أ")
    assert abs(outlets["test"] - 50) <= 8


def test_by_date_the_oldest_come_first() -> None:
    articles = [facts(n, day=f"20{20 + n // 10:02}-01-0{n % 9 + 1}") for n in range(40)]
    parts = divide(articles, {"train": 3, "test": 1}, by_date=True).parts
    newest_train = max(one.day for one in articles if parts[one.sha256] == "train")
    oldest_test = min(one.day for one in articles if parts[one.sha256] == "test")
    assert newest_train <= oldest_test
    assert Counter(parts.values()) == {"train": 30, "test": 10}
