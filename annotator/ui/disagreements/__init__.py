"""The screen that lists where annotators disagree."""
