"""What everybody has and has done, as the file says it."""

from pathlib import Path

from annotator.core.annotation import GOLD, Annotation, make_span
from annotator.core.article import Article
from annotator.core.change import SetStatus
from annotator.core.rounds import Terms
from annotator.core.schema import Schema
from annotator.store import Project

TEXTS = [f"قوات النظام في البلدة رقم {number}" for number in range(6)]


def said(project: Project, article: int, name: str, status: str = "done", seconds: float = 0.0) -> None:
    spans = (make_span(TEXTS[article - 1], 0, 4, "ACTOR"),)
    one = Annotation(annotator=name, status=status, seconds=seconds, revision=1, spans=spans)  # type: ignore[arg-type]
    assert project.put_annotation(article, one) == "added"


def test_without_rounds_all_articles_are_everybodys(path: Path, schema: Schema) -> None:
    with Project.create(path, schema) as project:
        project.add_articles([Article(text=text) for text in TEXTS])
        said(project, 1, "منى", seconds=30)
        said(project, 2, "منى", "in_progress")
        said(project, 1, GOLD)
        (mona,) = project.rounds.work()
        assert (mona.name, mona.queue, mona.untouched) == ("منى", False, 4)
        assert mona.untouched_length == sum(map(len, TEXTS[2:]))
        assert [(task.status, task.length, task.seconds) for task in mona.tasks] == [
            ("done", len(TEXTS[0]), 30.0),
            ("in_progress", len(TEXTS[1]), 0.0),
        ]
        # An import tells no change of status of its own: the time it came is when it was done.
        assert mona.tasks[0].at[:2] == "20"
        assert mona.labels == {"ACTOR": 1}


def test_with_rounds_a_queue_is_the_work_and_what_is_beside_it_is_told_apart(
    path: Path, schema: Schema
) -> None:
    with Project.create(path, schema) as project:
        project.add_articles([Article(text=text) for text in TEXTS])
        rounds = project.rounds
        rounds.write("أ", rounds.draw(["منى"], Terms(), [1, 2, 3]))
        said(project, 1, "منى")
        said(project, 5, "منى")
        said(project, 6, "زائر")
        project.annotator("رئيسة")
        visitor, mona = project.rounds.work()
        assert (mona.queue, mona.untouched, len(mona.tasks), mona.elsewhere) == (True, 2, 1, 1)
        assert mona.labels == {"ACTOR": 1}
        assert (visitor.queue, visitor.untouched, len(visitor.tasks), visitor.labels) == (
            False, 0, 1, {"ACTOR": 1},
        )  # fmt: skip


def test_what_was_opened_again_is_not_done(path: Path, schema: Schema) -> None:
    with Project.create(path, schema) as project:
        project.add_articles([Article(text=text) for text in TEXTS])
        said(project, 1, "منى")
        mona = project.annotator("منى").id
        project.apply(1, mona, SetStatus("done", "in_progress"), 1)
        (work,) = project.rounds.work()
        assert work.tasks[0].status == "in_progress"
        assert work.tasks[0].at == ""
        assert work.labels == {}
