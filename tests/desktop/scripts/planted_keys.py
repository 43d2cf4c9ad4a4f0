"""Uses keyed map services for everything a planner uses them for, so that the test can look where the keys are left."""

import os

import tools
from hands import Hands
from qgis.core import Qgis, QgsApplication, QgsAuthMethodConfig, QgsProject, QgsSettings


def _login(request):
    """Make an authentication configuration as QGIS's own dialog does, and return its id."""
    manager = QgsApplication.authManager()
    manager.setMasterPassword("bara-i-test", True)  # pragma: allowlist secret
    config = QgsAuthMethodConfig("Basic")
    config.setName("Kartor")
    config.setConfig("username", request["user"])
    config.setConfig("password", request["password"])
    manager.storeAuthenticationConfig(config)
    return config.id()


def main(iface, request):
    folder, address, key = request["folder"], request["address"], request["key"]
    log = []
    QgsApplication.messageLog().messageReceived[str, str, Qgis.MessageLevel].connect(
        lambda text, tag, _level: log.append((tag, text))
    )
    return {**_work(iface, request, folder, address, key), "log": log}


def _work(iface, request, folder, address, key):
    from est_walks_plugin.gui.dialogs.web_map import WebMapDialog
    from est_walks_plugin.gui.pages.walk.print_dialog import PrintChoice
    from est_walks_plugin.gui.pages.walk.printing import Printer

    login = _login(request)
    iface.newProject(False)
    window, hands, project, told = tools.load().window, Hands(), QgsProject.instance(), {}
    window.dock.setUserVisible(True)
    tools.spin(0.5)
    shell = window.shell
    context = shell.context
    shell.flow.open(request["store"])
    tools.wait(lambda: context.session.info is not None, 60, "the store")
    tools.wait(lambda: not shell.flow.adding_layers and not context.runner.busy, 90, "the layers")
    shell.show_page("sources")
    line = shell.pages["sources"].background
    municipality = context.session.info.municipality

    def asked(kind, where, layer="", authcfg=""):
        """Write an address, fetch the layers, try the map; return what the dialog says and the map."""
        dialog = WebMapDialog(context, iface.mainWindow())
        dialog.show()
        dialog.kind.setCurrentIndex(dialog.kind.findData(kind))
        dialog.address.setText(where)
        if authcfg:
            dialog.login.setConfigId(authcfg)
        said = []
        for button in [dialog.ask] * (kind != "xyz") + [dialog.try_button]:
            if layer:
                dialog.layer.setEditText(layer)
            if button.isEnabled():
                button.click()
                tools.wait(lambda: not context.runner.busy, 60, "an answer")
                tools.spin(0.3)
                said.append(dialog.told.text())
        if layer:
            at = dialog.layer.findData(layer)
            dialog.layer.setCurrentIndex(at) if at >= 0 else dialog.layer.setEditText(layer)
        dialog.title.setText(f"Karta {len(told)}")
        came = dialog.background()
        dialog.done(1)
        dialog.deleteLater()
        return said, came

    def used(name, kind, where, layer="", authcfg=""):
        """Choose a map and save the project with it."""
        said, found = asked(kind, where, layer, authcfg)
        line.use(found)
        tools.wait(lambda: not context.runner.busy, 60, "the map")
        tools.spin(1.0)
        for ending in ("qgz", "qgs"):
            project.write(os.path.join(folder, f"{name}.{ending}"))
        told[name] = {"said": said, "kept": context.backgrounds.of(municipality).title == found.title}
        return found

    path, query = f"{address}/token/{key}/ows", f"{address}/keyed/ows?apikey={key}"
    used("xyz", "xyz", f"{address}/token/{key}" + "/{z}/{x}/{y}.png")
    used("wmts", "wmts", path, "vagar")
    used("wfs", "wfs", query, "vagar")
    used("login", "wms", f"{address}/private/ows", "vagar", login)
    for name, way in (("broken", "broken"), ("html", "html"), ("exception", "exception"), ("wrong", "token/x")):
        told[name] = {"said": asked("wms", f"{address}/{way}/ows?token={key}", "vagar")[0]}
    iface.newProject(False)
    told["opened"] = project.read(os.path.join(folder, "wmts.qgz"))
    tools.spin(0.5)
    used("wms_path", "wms", path, "vagar")
    used("wms", "wms", query, "vagar")

    # On paper, through the quick pages and a layout, and as a file a page.
    shell.show_page("walk")
    tools.wait(lambda: shell.pages["walk"].editor.session is not None, 60, "the walk")
    printer = Printer(shell.pages["walk"].out)
    walk = shell.pages["walk"].editor.walk
    template = request["template"]
    for name, ending, through in (("quick", "pdf", ""), ("layout", "pdf", template), ("layout", "svg", template)):
        output = os.path.join(folder, f"{name}.{ending}")
        printer.print(walk, PrintChoice(output, background=True, template=through))
        tools.wait(lambda: not context.runner.busy, 120, name)
        tools.spin(0.3)
        told[f"{name}.{ending}"] = [note.text for note in shell.pages["walk"].parts.printed.notes()]

    # A copy to take out, in both kinds of file.
    for ending in ("gpkg", "mbtiles"):
        output = os.path.join(folder, f"copy.{ending}")

        def work(dialog, output=output):
            dialog.detail.setCurrentIndex(1)  # zoom 15: a few tiles
            dialog.file.setFilePath(output)
            tools.spin(0.2)
            told[f"copy_{os.path.basename(output)}"] = [dialog.size_told.text(), dialog.reason.text()]
            hands.click(dialog.ok)

        shell.show_page("sources")
        hands.in_dialog(line.copy_button.click, work)
        tools.wait(lambda: not context.runner.busy, 120, "the copy")
        tools.spin(0.3)
        used("wms_again", "wms", query, "vagar")

    _processing(request, folder, told, next(one for one in project.mapLayers().values() if key in one.source()))
    context.session.store.backup(os.path.join(folder, "backup.gpkg"))
    told["bar"] = [item.text() for item in iface.messageBar().items()]
    tools.spin(0.5)
    tools.unload()
    project.write(os.path.join(folder, "without_plugin.qgs"))
    QgsSettings().sync()
    project.setDirty(False)
    return told


def _processing(request, folder, told, layer):
    """Run two algorithms in QGIS's own dialog, which keeps a history."""
    from processing.gui.AlgorithmDialog import AlgorithmDialog

    for name, source in (("of_layer", layer.id()), ("of_address", request["source"])):
        algorithm = QgsApplication.processingRegistry().createAlgorithmById("estwalks:exportwalkmap")
        dialog = AlgorithmDialog(algorithm)
        output = os.path.join(folder, f"{name}.pdf")
        dialog.setParameters({"STORE": request["store"], "WALK": "Kvällen", "OUTPUT": output, "BACKGROUND": source})
        dialog.show()
        dialog.runAlgorithm()
        tools.wait(lambda output=output: os.path.exists(output), 60, name)
        tools.spin(1.0)
        told[name] = os.path.getsize(output)
        dialog.close()
