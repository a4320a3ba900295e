"""IDRISI-RA: its JSON beside its BILOU, which are not quite twins, and lines that cannot be used."""

import json
import re
import unicodedata
from collections import Counter
from pathlib import Path

import pytest

from annotator.core.annotation import Record, Span
from annotator.formats import Ask, BadLine, Options, Reading
from tests.formats.doors import came_back, reading_of, written

MENTION: dict[str, object] = {"text": "بيروت", "type": "CITY", "startIdx": 11, "endIdx": 16}
TWEET: dict[str, object] = {
    "tweet_id": "129",
    "user_id": "7",
    "text": "انفجار في #بيروت",
    "created_at": "Tue Aug 04 20:30:45 +0000 2020",
    "info_class": "other",
    "location_mentions": [MENTION],
}

Place = tuple[int, int, str]


def seen(text: str) -> str:
    """What is seen of a text; the BILOU files have quotation marks doubled."""
    shown = (one for one in text if not one.isspace() and unicodedata.category(one) not in ("Cf", "Cc"))
    return "".join(shown).replace('""', '"')


def places(record: Record) -> list[Place]:
    """Where spans stand, counted in what is seen, so that other tokens and spaces do not matter."""
    return sorted(place(record.article.text, span) for span in record.annotations[0].spans)


def place(text: str, span: Span) -> Place:
    start = len(seen(text[: span.start]))
    return start, start + len(seen(span.text)), span.label


def mentions(record: Record) -> list[tuple[str, str]]:
    return sorted((span.label, seen(span.text)) for span in record.annotations[0].spans)


def twins(folder: Path) -> list[tuple[Record, Record]]:
    found: list[tuple[Record, Record]] = []
    for rows in sorted(folder.glob("*.txt")):
        tweets = came_back("idrisi", (folder / f"{rows.stem}.jsonl").read_bytes())
        tagged = came_back("conll-iobes", {"x.txt": rows.read_bytes()}, Reading(Ask(each_sentence=True)))
        found += zip(tweets, tagged, strict=True)
    return found


def test_json_written_as_bilou_is_its_twin_where_the_twins_agree(shared_data: Path) -> None:
    """What differs is the corpus's own: counted here, each kind by its cause."""
    counts: Counter[str] = Counter()
    for tweet, twin in twins(shared_data / "spans" / "IDRISI-RA"):
        counts["tweets"] += 1
        counts["mentions"] += len(twin.annotations[0].spans)
        # The BILOU files went through a table that dropped noughts before telephone numbers.
        counts["other text"] += seen(tweet.article.text) != seen(twin.article.text)
        here, there = places(tweet), places(twin)
        if here == there:
            counts["the same"] += 1
            data, _ = written("conll-iobes", [tweet], Options(clitics="split"))
            back = came_back("conll-iobes", data, reading_of([tweet]))
            assert [places(one) for one in back] == [there]
        elif mentions(tweet) != mentions(twin):
            # A closing » that the JSON counts to the name and the BILOU does not.
            assert [words.rstrip("»") for _, words in mentions(tweet)] == [
                words for _, words in mentions(twin)
            ]
            counts["a closing mark"] += 1
        elif len({one[:2] for one in here}) < len(here):
            # The place of the first such words, twice, where the BILOU marks both.
            counts["one place twice"] += 1
        else:
            # The first such words, also within a word (لبنان in اللبناني), where the BILOU marks others.
            counts["other words of the same letters"] += 1
    assert counts == {
        "tweets": 1712,
        "mentions": 1943,
        "other text": 37,
        "the same": 1476,
        "a closing mark": 3,
        "one place twice": 81,
        "other words of the same letters": 152,
    }


def test_the_files_with_places_on_the_map_are_read(shared_data: Path) -> None:
    folder = shared_data / "spans" / "IDRISI-RA"
    files = {path.name: path.read_bytes() for path in folder.glob("LMD_*.jsonl")}
    with pytest.raises(BadLine, match="سفارة_الكويت_لبنان"):  # one mention stands elsewhere than it says
        came_back("idrisi", files)
    reading = reading_of((), Ask(lenient=True))
    records = came_back("idrisi", files, reading)
    assert (len(records), len(reading.refused)) == (226, 1)
    assert sum(len(one.annotations[0].spans) for one in records) == 451


def test_a_tweet_has_its_number_its_day_and_no_person() -> None:
    reading = reading_of()
    [back] = came_back("idrisi", json.dumps(TWEET), reading)
    assert (back.article.title, back.article.published) == ("129", "2020-08-04T20:30")
    assert reading.losses.counts == {"no_place": {"user_id": 1, "info_class": 1}}
    assert places(back) == [(9, 14, "CITY")]


def test_a_tweet_without_mentions_was_read_and_one_without_the_list_was_not() -> None:
    [read] = came_back("idrisi", json.dumps(TWEET | {"location_mentions": []}))
    assert (read.annotations[0].status, read.annotations[0].spans) == ("done", ())
    [unread] = came_back("idrisi", json.dumps({"text": "x"}))
    assert unread.annotations == ()


@pytest.mark.parametrize(
    ("mention", "reason"),
    [
        ({"startIdx": -1}, "not a stretch"),
        ({"endIdx": 99}, "not a stretch"),
        ({"startIdx": 16, "endIdx": 11}, "not a stretch"),
        ({"startIdx": 10, "endIdx": 15}, "should read “بيروت”"),
        ({"startIdx": None}, "startIdx, endIdx not found"),
        ({"startIdx": "11"}, "Expected `int"),
        ({"type": None}, "Expected `str"),
    ],
)
def test_mentions_that_cannot_stand_there_are_refused(mention: dict[str, object], reason: str) -> None:
    line = TWEET | {"location_mentions": [MENTION | mention]}
    with pytest.raises(BadLine, match=re.escape(reason)) as caught:
        came_back("idrisi", f'{{"text": "x"}}\n{json.dumps(line)}')
    assert caught.value.fields["line"] == 2
