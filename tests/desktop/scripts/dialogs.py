"""Takes a picture of every dialog of the shell and of pages Underlag and Lägesbild."""

import os

import tools
from qgis.PyQt.QtCore import QTimer
from qgis.PyQt.QtWidgets import QApplication, QDialog


def main(iface, request):
    iface.newProject(False)
    plugin = tools.load()
    plugin.window.dock.setUserVisible(True)
    tools.spin(0.5)
    shell = plugin.window.shell
    context = shell.context
    shell.flow.open(request["store"])
    tools.wait(lambda: context.session.info is not None, 60, "the store")
    tools.wait(lambda: not shell.flow.adding_layers, 60, "the layers")
    shell.show_page("sources")
    tools.spin(0.5)
    page = shell.pages["sources"]
    from est_walks_plugin.gui.dialogs.web_map import WebMapDialog
    from est_walks_plugin.gui.pages.sources.purge import purge

    sizes = {}

    def shoot(name):
        seen = (one for one in QApplication.topLevelWidgets() if isinstance(one, QDialog) and one.isVisible())
        dialog = next(seen, None)
        if dialog is None:
            sizes[name] = None
            return
        dialog.grab().save(os.path.join(request["folder"], f"dialog_{name}.png"))
        sizes[name] = [dialog.width(), dialog.height(), dialog.minimumSizeHint().width()]
        dialog.reject()

    def modal(name, act):
        QTimer.singleShot(700, lambda: shoot(name))
        act()
        tools.spin(0.9)

    modal("new_store", shell.flow.new)
    modal("properties", shell.flow.properties)
    modal("osm", page.fetch_osm)
    modal("review", page.review)
    modal("duplicates", page.confirm_duplicates)
    modal("web_map", lambda: WebMapDialog(context, context.window).exec())
    purge(context)
    tools.spin(0.3)
    shell.grab().save(os.path.join(request["folder"], "purge_asked.png"))
    context.ask.give_up()
    shell.show_page("situation")
    tools.spin(0.4)
    situation = shell.pages["situation"]
    situation.filter_section.head.setChecked(True)
    situation.weight_section.head.setChecked(True)
    tools.spin(0.6)
    shell.grab().save(os.path.join(request["folder"], "situation_open.png"))
    return {"sizes": sizes}
