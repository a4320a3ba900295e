"""The guideline, read at the label in question and written."""
