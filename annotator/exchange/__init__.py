"""Long work between a project and files: loading, exporting, importing, the demo."""

from typing import TYPE_CHECKING

from annotator.lazy import lazily

if TYPE_CHECKING:
    from annotator.exchange.demo import make_demo
    from annotator.exchange.exporting import (
        ExportReport,
        export_project,
        losses_of,
        rehearse_export,
        usual_zones,
    )
    from annotator.exchange.files import write_beside
    from annotator.exchange.guessing import Guess, guess_format
    from annotator.exchange.importing import Clash, ImportReport, Survey, import_file, look_into, texts_of
    from annotator.exchange.load_report import LoadReport
    from annotator.exchange.loading import article_files, load_paths
    from annotator.exchange.looking import (
        ArticleSeen,
        FileSeen,
        look_at_file,
        look_at_paths,
        remember,
        remembered,
    )
    from annotator.exchange.processes import workers_here
    from annotator.exchange.repairing import repair_article
    from annotator.exchange.sampling import Sample, sample_export

__getattr__ = lazily(
    __name__,
    {
        "demo": ("make_demo",),
        "exporting": ("ExportReport", "export_project", "losses_of", "rehearse_export", "usual_zones"),
        "files": ("write_beside",),
        "guessing": ("Guess", "guess_format"),
        "importing": ("Clash", "ImportReport", "Survey", "import_file", "look_into", "texts_of"),
        "load_report": ("LoadReport",),
        "loading": ("article_files", "load_paths"),
        "looking": ("ArticleSeen", "FileSeen", "look_at_file", "look_at_paths", "remember", "remembered"),
        "processes": ("workers_here",),
        "repairing": ("repair_article",),
        "sampling": ("Sample", "sample_export"),
    },
)

__all__ = [
    "ArticleSeen",
    "Clash",
    "ExportReport",
    "FileSeen",
    "Guess",
    "ImportReport",
    "LoadReport",
    "Sample",
    "Survey",
    "article_files",
    "export_project",
    "guess_format",
    "import_file",
    "load_paths",
    "look_at_file",
    "look_at_paths",
    "look_into",
    "losses_of",
    "make_demo",
    "rehearse_export",
    "remember",
    "remembered",
    "repair_article",
    "sample_export",
    "texts_of",
    "usual_zones",
    "workers_here",
    "write_beside",
]
