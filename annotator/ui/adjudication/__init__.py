"""Differences settled by an adjudicator: the screen and its parts."""
