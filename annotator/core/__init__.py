"""What things are and what can happen to them: plain Python, no Qt, no SQL, no files."""
