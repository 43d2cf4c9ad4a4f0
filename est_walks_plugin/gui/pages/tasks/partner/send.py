"""Send a partner a package: whose tasks, then where the file goes."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from qgis.PyQt.QtGui import QCursor
from qgis.PyQt.QtWidgets import QFileDialog, QMenu

from .....file_names import file_word
from .....i18n import tr
from ....theme import plain_action

if TYPE_CHECKING:
    from .....model.task import Task
    from .....operations.partners.send import SentPackage
    from ....context import Context

FILTER = "GeoPackage (*.gpkg)"
SENT_TABLES = ("owner_list",)


def send_package(context: Context, tasks: Sequence[Task]) -> None:
    """Ask whose tasks go out, where several have open ones among these, then for a file."""
    owners = open_owners(context, tasks)
    if not owners:
        context.messages.tell(tr("No open tasks are listed; a package holds those of one owner."))
    elif len(owners) == 1:
        ask_for_file(context, owners[0])
    else:
        menu = owners_menu(context, owners)
        menu.popup(QCursor.pos())


def open_owners(context: Context, tasks: Sequence[Task]) -> list[str]:
    """Return the codes of the owners with open tasks among these, by name."""
    codes = {task.owner for task in tasks if task.owner and not task.is_closed}
    return sorted(codes, key=lambda code: context.session.name("owner", code))


def owners_menu(context: Context, owners: list[str]) -> QMenu:
    """Return a menu with the owners; a press asks for a file."""
    menu = QMenu(context.window)
    menu.setObjectName("est_walks_partner_owners")
    menu.setTitle(tr("Package for"))
    for code in owners:
        name = plain_action(context.session.name("owner", code))
        menu.addAction(name).triggered.connect(lambda _checked=False, code=code: ask_for_file(context, code))
    menu.aboutToHide.connect(menu.deleteLater)
    return menu


def ask_for_file(context: Context, owner: str) -> None:
    """Ask where the package goes, and write it."""
    name = file_word(context.session.name("owner", owner))
    start = context.session.beside(f"{name}_{context.session.today.isoformat()}.gpkg")
    path, _filter = QFileDialog.getSaveFileName(context.window, tr("Package for a partner"), start, FILTER)
    if path:
        send_to(context, owner, path if path.lower().endswith(".gpkg") else f"{path}.gpkg")


def send_to(context: Context, owner: str, path: str) -> None:
    """Write the package of an owner (code) to a file, in a task."""
    from .....operations.partners.send import export_partner

    context.runner.run(
        tr("Writing the package"),
        lambda store, feedback: export_partner(store, owner, path, feedback),
        done=lambda sent: _sent(context, sent),
        store_path=context.session.path,
        changes=SENT_TABLES,
    )


def _sent(context: Context, sent: SentPackage) -> None:
    name = context.session.name("owner", sent.owner)
    text = tr("Package {number} for {owner}: %n task(s), {file}.", None, sent.tasks)
    advice = tr("Send it by the municipality's own channel; a zip with a passphrase is not secure.")
    said = text.format(number=sent.sequence, owner=name, file=Path(sent.path).name)
    context.messages.info(" ".join([said, *sent.notes]), f"{sent.path}\n{advice}")
