"""What exists: records, codes, the catalogue, receipts and errors. Imports no QGIS."""
