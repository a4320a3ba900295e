"""The doors of a project that lead to one matter each; every one is imported when it is first opened."""

from typing import TYPE_CHECKING, cast

from annotator.store.opened import Opened

if TYPE_CHECKING:
    from annotator.store.corrections import Corrections
    from annotator.store.guidelines import Guidelines
    from annotator.store.listing import Listing
    from annotator.store.project import Project
    from annotator.store.queues import Queues
    from annotator.store.removing import Removing
    from annotator.store.rounds import Rounds
    from annotator.store.schemas import Schemas
    from annotator.store.state import State
    from annotator.store.tags import Tags
    from annotator.store.twins import Twins


class Doors(Opened):
    """What :class:`~annotator.store.Project` is beside its own methods."""

    def state(self) -> "State":
        """The project as it is now, to be read in stretches or by several processes."""
        from annotator.store.state import State

        return State(self.path, self._file)

    @property
    def _project(self) -> "Project":
        return cast("Project", self)

    @property
    def schemas(self) -> "Schemas":
        """What annotations use of the schema, and the step to another one."""
        from annotator.store.schemas import Schemas

        return Schemas(self._project, self._connection)

    @property
    def guidelines(self) -> "Guidelines":
        """Every version of the guideline."""
        from annotator.store.guidelines import Guidelines

        return Guidelines(self._project, self._connection)

    @property
    def queues(self) -> "Queues":
        """Everybody's queue of work that was handed out."""
        from annotator.store.queues import Queues

        return Queues(self._project, self._connection)

    @property
    def rounds(self) -> "Rounds":
        """Work handed out: the rounds there are, everybody's queue, and the way to hand out more."""
        from annotator.store.rounds import Rounds

        return Rounds(self._project, self._connection)

    @property
    def listing(self) -> "Listing":
        """Which articles a filter lets pass, in an order."""
        from annotator.store.listing import Listing

        return Listing(self._project, self._connection)

    @property
    def corrections(self) -> "Corrections":
        """Metadata and zones corrected by hand."""
        from annotator.store.corrections import Corrections

        return Corrections(self._project, self._connection)

    @property
    def tags(self) -> "Tags":
        """Words that are put on articles."""
        from annotator.store.tags import Tags

        return Tags(self._project, self._connection)

    @property
    def removing(self) -> "Removing":
        """Articles put away, and brought back."""
        from annotator.store.removing import Removing

        return Removing(self._project, self._connection)

    @property
    def twins(self) -> "Twins":
        """Which articles are nearly the same text."""
        from annotator.store.twins import Twins

        return Twins(self._project, self._connection)
