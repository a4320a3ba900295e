"""Hashiya: annotate Arabic conflict reporting, right to left."""

__version__ = "0.1.0"
