"""What is put into the QGIS project: layer tree, styles, map themes. Main thread only."""
