"""The menu beside the area chooser: what can be done with areas, those of the chosen one last."""

from __future__ import annotations

from functools import partial
from typing import Callable

from qgis.PyQt.QtWidgets import QMenu

from ...i18n import tr
from .. import format as fmt
from ..session import Session
from ..theme import plain_action
from ..together.rights import Rights
from .flow import AreaFlow


def fill(menu: QMenu, flow: AreaFlow, session: Session, rights: Rights) -> None:
    """Put the verbs of now into the menu; who may not write areas sees them disabled."""
    menu.clear()
    _fill(menu, flow, session)
    for action in menu.actions():
        if not action.isSeparator():
            rights.needs(action, "area")


def _fill(menu: QMenu, flow: AreaFlow, session: Session) -> None:
    menu.addAction(tr("Draw an area of your own …")).triggered.connect(lambda: flow.draw())
    _add_urban_areas(menu, flow)
    _add_layers(menu, flow)
    chosen = session.area
    if chosen is None:
        menu.addSeparator()
        menu.addAction(tr("Follow the buildings in all areas …")).triggered.connect(lambda: flow.follow())
        menu.addAction(tr("Choose an area to rename, redraw or remove it")).setEnabled(False)
        return
    name = plain_action(chosen.name)
    menu.addSection(name)
    verbs: list[tuple[str, Callable[[], None]]] = [
        (tr("Rename the area {name} …"), flow.rename),
        (tr("Move the corners of {name} …"), flow.move_corners),
        (tr("Draw the border of {name} anew …"), flow.redraw),
        (tr("Follow the buildings of {name} …"), flow.follow),
        (tr("Remove the area {name} …"), flow.remove),
    ]
    for text, verb in verbs:
        menu.addAction(text.format(name=name)).triggered.connect(lambda _checked=False, verb=verb: verb())


def _add_urban_areas(menu: QMenu, flow: AreaFlow) -> None:
    offered = flow.offered()
    if not offered:
        return
    urban = menu.addMenu(tr("Add an urban area"))
    for area in offered:
        people = f" ({tr('{count} inhabitants').format(count=fmt.number(area.people))})" if area.people else ""
        action = urban.addAction(plain_action(area.name + people))
        action.triggered.connect(partial(_add, flow, area.name))


def _add(flow: AreaFlow, name: str, _checked: bool = False) -> None:
    flow.add_ready(name)


def _add_layers(menu: QMenu, flow: AreaFlow) -> None:
    layers = flow.layers()
    if not layers:
        return
    taken = menu.addMenu(tr("Areas of a map layer"))
    for layer in layers:
        taken.addAction(plain_action(layer.name())).triggered.connect(
            lambda _checked=False, layer=layer: flow.take_layer(layer)
        )
