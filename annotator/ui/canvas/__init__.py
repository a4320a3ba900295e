"""The right-to-left text canvas: shows an article and its spans, and says where the user points."""

from annotator.ui.canvas.canvas import Canvas

__all__ = ["Canvas"]
