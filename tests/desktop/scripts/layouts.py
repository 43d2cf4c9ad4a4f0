"""Opens a walk as a layout in the designer, prints it through the template, and cancels a print; measures stalls."""

import os

import tools
from hands import Hands
from qgis.core import QgsProject
from qgis.PyQt.QtWidgets import QApplication


def _designer():
    """Return the window of the layout designer that is open."""
    windows = QApplication.topLevelWidgets()
    return next((one for one in windows if "LayoutDesigner" in one.metaObject().className() and one.isVisible()), None)


def main(iface, request):
    iface.newProject(False)
    plugin = tools.load()
    window, hands, folder = plugin.window, Hands(), request["folder"]
    window.dock.setUserVisible(True)
    tools.spin(0.5)
    shell = window.shell
    context = shell.context
    shell.flow.example()
    tools.wait(lambda: context.session.info is not None, 120, "the store")
    tools.wait(lambda: not shell.flow.adding_layers and not context.runner.busy, 90, "the layers")
    shell.show_page("walk")
    page = shell.pages["walk"]
    tools.wait(lambda: page.editor.session is not None and page.parts.stops.rows(), 60, "the walk")
    tools.spin(1.0)
    project, told, watch = QgsProject.instance(), {}, tools.StallWatch()
    told["dirty_before"] = project.isDirty()
    iface.mainWindow().grab().save(os.path.join(folder, "page.png"))

    def prints(name, path, cancel=False):
        def work(dialog):
            hands.choose(dialog.template, dialog.template.itemData(1))
            hands.type(path, dialog.file.lineEdit())
            dialog.grab().save(os.path.join(folder, f"dialog_{name}.png"))
            watch.reset()
            hands.click(dialog.ok)

        hands.in_dialog(page.parts.print_button.click, work)
        if cancel:
            tools.wait(lambda: context.runner.busy, 20, "the print to begin")
            tools.spin(0.8)
            context.runner.cancel_current()
            tools.wait(lambda: not context.runner.busy, 20, "Cancel")
            tools.spin(0.5)
            told[name] = os.path.exists(path)
            return
        tools.wait(lambda: bool(page.parts.printed.notes()), 120, "the print")
        told[name] = {"size": os.path.getsize(path), "work": round(watch.longest_work, 3)}
        told[name]["notes"] = [note.text for note in page.parts.printed.notes()]

    prints("printed", os.path.join(folder, "layout.pdf"))
    prints("cancelled", os.path.join(folder, "cancelled.pdf"), cancel=True)
    told["dirty_after_printing"] = project.isDirty()
    page.parts.take_out.press("layout")
    tools.wait(lambda: _designer() is not None, 60, "the designer")
    designer = _designer()
    designer.resize(1366, 768)
    tools.settle(designer, lambda: False, 60, "the designer")
    tools.spin(1.0)  # its map is drawn for the picture
    designer.grab().save(os.path.join(folder, "designer.png"))
    told["title"] = designer.windowTitle()
    told["dirty_with_layout"] = project.isDirty()
    told["said"] = [note.text for note in page.parts.printed.notes()]
    iface.mainWindow().grab().save(os.path.join(folder, "said.png"))
    designer.close()
    tools.spin(0.5)
    project.setDirty(False)
    tools.unload()
    return told
