"""Charts drawn here, and their export."""
