"""Run by QGIS at start (`qgis --code`): open the example store in the plugin's dock."""

import os

from qgis.utils import plugins

plugin = plugins.get("est_walks_plugin")
if plugin is not None:
    plugin.open_store(os.environ["EST_WALKS_OPEN"])
