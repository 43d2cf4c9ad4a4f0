"""Puts a partner's tasks on the map and tells what became of each save: QGIS says True where nothing was written."""

from __future__ import annotations

from typing import TYPE_CHECKING, Callable

from qgis.core import QgsProject, QgsVectorLayer
from qgis.PyQt.QtCore import QObject, QTimer

from ...i18n import tr
from ...project import partner_views as project_views
from ...project.partner_views import partner_layers, show_partner, unsaved
from ...store.roles import partner
from ...store.roles.refusals import refusal_in, sentence

if TYPE_CHECKING:
    from ..context import Context


def show(context: Context, path: str) -> None:
    """Show what the partner's login of the database at `path` sees, and say what it may do."""
    with context.looking():
        found = context.attempt(lambda: show_partner(QgsProject.instance(), path), None)
    if found:
        _ready(context, found)


def come_back(context: Context, open_again: Callable[[str], None]) -> None:
    """Let the partner's views of a project that was read be answered again, and say what is shown; or how they come back.

    Nothing for a project without such views.
    """
    if not partner_layers(context.project):
        return
    found, path = project_views.come_back(context.project)
    if found:
        _ready(context, found)
    elif path:
        text = tr("The partner's view in this project cannot be read with the login you have now: open it again.")
        context.messages.mend(text, tr("Open it again"), lambda: open_again(path))


def _ready(context: Context, found: dict[str, QgsVectorLayer]) -> None:
    SavedCheck(found[partner.TASK], context)
    if context.session.info is None:
        context.rights.partner_came()
    context.messages.info(
        tr(
            "This is the partner's view: your own tasks with their places and photos, and counts by area; edit the tasks "
            "and save, for state, day, cost, order, reason and note are yours."
        )
    )


class SavedCheck(QObject):
    """Reads again what was saved in a layer; lives as long as the layer."""

    def __init__(self, layer: QgsVectorLayer, context: Context) -> None:
        super().__init__(layer)
        self._layer, self._context = layer, context
        self._sent: dict[int, dict[int, object]] = {}
        layer.beforeCommitChanges.connect(self._before)
        layer.committedAttributeValuesChanges.connect(self._sent_off)
        layer.afterCommitChanges.connect(self._after)

    def _before(self, _stop: bool = False) -> None:
        self._sent = {}
        QTimer.singleShot(0, self._tell_refused)

    def _sent_off(self, _layer: str, values: dict[int, dict[int, object]]) -> None:
        self._sent = {fid: dict(changed) for fid, changed in values.items()}

    def _after(self) -> None:
        lost = unsaved(self._layer, self._sent)
        if lost:
            self._context.messages.warn(
                tr("Saved otherwise than you wrote it: {columns}; look at the row again.").format(
                    columns=", ".join(lost)
                )
            )

    def _tell_refused(self) -> None:
        """Say in a sentence why nothing was saved; QGIS tells it in the server's words."""
        refusal = refusal_in(" ".join(self._layer.commitErrors()))
        if refusal is not None:
            self._context.messages.warn(sentence(refusal))
