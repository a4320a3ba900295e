"""The screen of agreement: figures, charts, what a difference hangs on."""
