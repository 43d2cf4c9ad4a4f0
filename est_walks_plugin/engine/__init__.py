"""What is computed: pure functions on arrays. Imports no QGIS and opens no files."""
