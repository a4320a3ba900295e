"""Work handed out and how far it is."""
