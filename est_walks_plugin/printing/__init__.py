"""What goes out on paper: map book and reports on QGIS print layouts."""
