"""One piece of work after another: the window does one at a time."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from annotator.ui.window import Window


def later(window: "Window", then: Callable[[Any], None]) -> Callable[[Any], None]:
    """What came of the work goes to ``then`` only when that work has ended, so that it may begin more."""

    def hear(found: object) -> None:
        def go() -> None:
            window.files.job_ended.disconnect(go)
            then(found)

        window.files.job_ended.connect(go)

    return hear
