"""What annotations of one project say to each other: figures, disagreements, reports, settling."""
