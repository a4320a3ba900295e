"""Measurements against floors taken in the same run. By hand (``make benchmark``), never a test."""
