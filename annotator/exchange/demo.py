"""The demo project: the sample articles with what two annotators said of them."""

from pathlib import Path
from tempfile import TemporaryDirectory

from annotator.core.schema import schema_from_json
from annotator.exchange.errors import CannotWrite
from annotator.exchange.importing import import_file
from annotator.exchange.loading import load_paths
from annotator.places import resource, sample_articles
from annotator.store import Project

NAME = "demo.hashiya"


def make_demo(directory: Path) -> Path:
    """The path of the demo project in ``directory``, made there if it is not there yet.

    One that is there is left as it is, whatever was done with it. Raises CannotWrite where the folder
    cannot be made, and what loading and importing raise.
    """
    path = directory / NAME
    if path.exists():
        return path
    try:
        directory.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise CannotWrite(path=directory, reason=error.strerror or str(error)) from None
    schema = schema_from_json(resource("schemas", "conflict.json").read_bytes())
    samples = sample_articles()
    # Elsewhere until it is whole: a demo cut short would be taken for a finished one.
    with TemporaryDirectory(prefix=".demo-", dir=directory) as unfinished:
        begun = Path(unfinished, NAME)
        with Project.create(begun, schema, "Hashiya") as project:
            load_paths(project, sorted(samples.glob("*.txt")))
            import_file(project, samples / "labels.jsonl", "jsonl")
        return begun.replace(path)
