"""What goes in and out: loading, importing, exporting, publishing."""
