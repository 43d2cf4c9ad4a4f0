"""Opens the import dialog on a file, takes a picture, imports, takes a picture of the receipt."""

import os

import tools


def main(iface, request):
    plugin = tools.load()
    window = plugin.window
    window.dock.setUserVisible(True)
    tools.spin(0.5)
    iface.newProject(False)
    shell = window.shell
    shell.flow.open(request["store"])
    context = shell.context
    tools.wait(lambda: context.session.info is not None, 60, "the store")
    tools.wait(lambda: not shell.flow.adding_layers and not context.runner.busy, 60, "the layers")
    shell.show_page("sources")
    page = shell.pages["sources"]
    watch = tools.StallWatch()
    told = []
    for number, file in enumerate(request["files"]):
        watch.reset()
        page.import_files([file])
        dialog = page.import_dialog
        tools.wait(lambda dialog=dialog: bool(dialog.state.looks or dialog.state.trouble), 60, "the look")
        tools.spin(1.0)
        name = f"import_{number}_{os.path.basename(file).split('.')[0]}"
        dialog.grab().save(os.path.join(request["folder"], f"{name}.png"))
        told.append(
            {
                "file": os.path.basename(file),
                "kind": str(dialog.source.source_kind()),
                "reason": dialog.reason.text(),
                "summary": dialog.summary.text(),
                "size": [dialog.width(), dialog.height()],
                "rows": dialog.table.table.rowCount(),
                "stall_look": round(watch.longest, 3),
                "work_look": round(watch.longest_work, 3),
            }
        )
        if not request.get("run", True) or not dialog.ok.isEnabled():
            dialog.reject()
            tools.spin(0.2)
            continue
        watch.reset()
        dialog.accept()
        tools.wait(lambda: not context.runner.busy, 120, "the import")
        tools.spin(1.0)
        if page.receipt_dialog is not None:
            page.receipt_dialog.grab().save(os.path.join(request["folder"], f"{name}_receipt.png"))
            page.receipt_dialog.close()
        told[-1]["stall_import"] = round(watch.longest, 3)
        told[-1]["work_import"] = round(watch.longest_work, 3)
        told[-1]["messages"] = [item.text() for item in iface.messageBar().items()]
    tools.spin(0.5)
    iface.mainWindow().grab().save(os.path.join(request["folder"], "after.png"))
    return {"told": told, "sources": len(page.view.rows()), "dirty_before": False}
