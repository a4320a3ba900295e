"""Reading how many from Arabic words: digits, number words, the dual, tens and dozens, bounds and ranges."""

from annotator.core.counting.counts import Count, exactly, read_count, read_number

__all__ = ["Count", "exactly", "read_count", "read_number"]
