"""What comes in: one reader a format, to model records and a receipt. Imports no QGIS."""
