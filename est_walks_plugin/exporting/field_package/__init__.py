"""The field package: a zip for QField (Mergin opens it too) with a project, its layers, base maps and forms.

`content` collects plain data, `tables` and `base_maps` write files on any thread, `project` makes the QGIS project on the
main one, `package` puts them together. The contract of the layers is `model.field.package`.
"""
