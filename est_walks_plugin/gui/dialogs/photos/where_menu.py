"""The places a planner can put photos at, as entries of a menu: a point on the map, stops, findings."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from qgis.PyQt.QtWidgets import QMenu

from ....i18n import tr
from ....model.field.photo import PlacedByHand
from ....model.wording.place_names import said
from ...theme import plain_action

if TYPE_CHECKING:
    from ....operations.field.photos.ground import Ground
    from ...session import Session

Then = Callable[[PlacedByHand], None]


def offer_stops(menu: QMenu, ground: Ground, then: Then, pick: Callable[[Then], None]) -> None:
    """Offer a point on the map, for which `pick` lets the planner click, and the stops of the walk."""
    menu.addAction(tr("Point on the map"), partial(pick, then))
    menu.addSeparator()
    for stop in ground.stops:
        words = tr("Stop {number}: {name}").format(number=stop.seq, name=said(stop.name))
        menu.addAction(plain_action(words), partial(then, PlacedByHand(stop=stop.uuid)))
    menu.addSeparator()


def offer_findings(menu: QMenu, ground: Ground, session: Session, then: Then) -> None:
    """Offer the findings of the walk in the order of its stops."""
    numbers = {stop.uuid: stop.seq for stop in ground.stops}
    listed = menu.addMenu(tr("To a finding"))
    listed.setEnabled(bool(ground.findings))
    for one in sorted(ground.findings, key=lambda one: numbers.get(one.stop or "", 0)):
        at = tr("stop {number}").format(number=numbers[one.stop]) + ": " if one.stop in numbers else ""
        words = at + session.name("category", one.category) + (f" – {one.text[:40]}" if one.text else "")
        listed.addAction(plain_action(words), partial(then, PlacedByHand(finding=one.uuid)))
