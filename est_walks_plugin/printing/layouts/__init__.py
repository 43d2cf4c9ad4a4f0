"""The walk as a QGIS print layout, made from a template that anyone may edit in the layout designer."""
