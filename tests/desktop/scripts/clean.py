"""Opens the plugin, imports' preview and every page beside a project of the user's: is it left as it was?"""

import tools
from qgis.core import Qgis, QgsProject, QgsVectorLayer


def main(iface, request):
    iface.newProject(False)
    layer = QgsVectorLayer("Point?crs=EPSG:3011&field=name:string", "mine", "memory")
    QgsProject.instance().addMapLayer(layer)
    layer.selectAll()
    iface.actionZoomIn().trigger()
    tools.spin(0.3)
    QgsProject.instance().setDirty(False)
    tool = iface.mapCanvas().mapTool()
    style = layer.styleManager().currentStyle(), layer.renderer().dump()
    plugin = tools.load()
    told = {"after_load": QgsProject.instance().isDirty()}
    plugin.window.dock.setUserVisible(True)
    tools.spin(0.5)
    told["after_dock"] = QgsProject.instance().isDirty()
    shell = plugin.window.shell
    shell.flow.open(request["store"])
    tools.wait(lambda: shell.context.session.info is not None, 30, "the store")
    tools.wait(lambda: not shell.flow.adding_layers, 30, "the layers")
    tools.spin(0.5)
    told["after_opening"] = QgsProject.instance().isDirty()
    for page_id in shell.specs:
        shell.show_page(page_id)
        tools.spin(0.4)
    told["after_pages"] = QgsProject.instance().isDirty()
    shell.show_page("situation")
    page = shell.pages["situation"]
    page.rank()
    tools.wait(lambda: not shell.context.runner.busy, 60, "the ranking")
    tools.spin(0.3)
    for theme in ("morker", "arenden", "enkat", "oversikt"):
        page.show_theme(theme)
        tools.spin(0.2)
    page.show_heat(True)
    tools.spin(0.2)
    page.show_heat(False)
    tools.spin(0.2)
    tools.wait(lambda: not shell.context.runner.busy, 60, "the hot spots")
    controller = iface.mapCanvas().temporalController()
    page.looks.slide(True)
    tools.spin(0.5)
    told["slides"] = controller.navigationMode() == Qgis.TemporalNavigationMode.Animated
    told["after_sliding"] = QgsProject.instance().isDirty()
    page.looks.slide(False)
    tools.spin(0.3)
    told["slid_back"] = controller.navigationMode() == Qgis.TemporalNavigationMode.Disabled
    told["after_themes"] = QgsProject.instance().isDirty()
    told["after_rank"] = QgsProject.instance().isDirty()
    page.filters.time_of_day.setCheckedItems([page.filters.time_of_day.itemText(1)])
    tools.spin(0.6)
    page.filters.clear()
    tools.spin(0.6)
    told["after_filter"] = QgsProject.instance().isDirty()
    shell.show_page("sources")
    shell.pages["sources"].import_files([request["file"]])
    dialog = shell.pages["sources"].import_dialog
    tools.wait(lambda: dialog.state.is_read, 30, "the look")
    tools.spin(0.5)
    dialog.reject()
    tools.spin(0.3)
    told["after_preview"] = QgsProject.instance().isDirty()
    told["tool_kept"] = iface.mapCanvas().mapTool() is tool
    told["style_kept"] = (layer.styleManager().currentStyle(), layer.renderer().dump()) == style
    told["layer_kept"] = QgsProject.instance().mapLayer(layer.id()) is layer and layer.name() == "mine"
    return told
