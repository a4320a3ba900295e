"""Long work between a project and files: loading, exporting, importing, the demo."""

from annotator.exchange.demo import make_demo
from annotator.exchange.exporting import ExportReport, export_project, losses_of
from annotator.exchange.files import write_beside
from annotator.exchange.importing import Clash, ImportReport, Survey, import_file, look_into
from annotator.exchange.loading import LoadReport, article_files, load_paths
from annotator.exchange.reading import workers_here

__all__ = [
    "Clash",
    "ExportReport",
    "ImportReport",
    "LoadReport",
    "Survey",
    "article_files",
    "export_project",
    "import_file",
    "load_paths",
    "look_into",
    "losses_of",
    "make_demo",
    "workers_here",
    "write_beside",
]
