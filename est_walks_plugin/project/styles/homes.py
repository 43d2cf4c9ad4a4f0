"""Homes passing along the paths: the more that pass, the wider the line; every sign says that it is a model."""

from __future__ import annotations

from qgis.core import Qgis, QgsExpression, QgsGraduatedSymbolRenderer, QgsRendererRange

from ...i18n import tr
from ..palette import Palette
from . import labels
from .labels import Formula
from .symbols import LayerStyle, line, stroke

_STEPS = ((1, 9, 0.5), (10, 49, 1.1), (50, 199, 2.0), (200, 0, 3.2))
"""From and up to so many homes, 0 for no end, and the width of the line in mm."""
_MANY = 10_000_000.0


def homes_passing(palette: Palette) -> LayerStyle:
    """A path as wide as many homes have their shortest way along it, under what the map is about."""
    hue = _between(palette.text_quiet, palette.land, 0.4)
    ranges = [
        QgsRendererRange(float(first), float(last or _MANY) + 0.5, line(stroke(hue, width)), title)
        for (first, last, width), title in zip(_STEPS, _titles())
    ]
    renderer = QgsGraduatedSymbolRenderer("homes", ranges)
    form = labels.text_format(7.5, palette.text, palette.halo, halo_mm=0.8)
    number = labels.settings(
        'CASE WHEN "homes" >= 10 AND $length > 12 THEN "homes" END',
        form,
        expression=True,
        smallest_scale=6000,
        priority=3,
    )
    number.placement = Qgis.LabelPlacement.Line
    beside = number.lineSettings()
    beside.setPlacementFlags(Qgis.LabelLinePlacementFlags(Qgis.LabelLinePlacementFlag.OnLine))
    number.setLineSettings(beside)
    return LayerStyle(
        renderer,
        labels.simple(number),
        display="homes",
        map_tip=labels.map_tip(
            _told(tr("Homes passing"), "homes"), *_ways(), heading=tr("A model: the shortest ways, nobody was counted.")
        ),
    )


def _between(first: str, second: str, share: float) -> str:
    """Return the colour a share of the way from one "#RRGGBB" to another: calmer than a see-through line, which blots where pieces meet."""
    mixed = [int(first[i : i + 2], 16) * (1 - share) + int(second[i : i + 2], 16) * share for i in (1, 3, 5)]
    return "#" + "".join(f"{round(part):02X}" for part in mixed)


def _titles() -> list[str]:
    return [
        tr("{first}–{last} homes pass (model)").format(first=first, last=last)
        if last
        else tr("{first} homes or more pass (model)").format(first=first)
        for first, last, _width in _STEPS
    ]


def _told(words: str, column: str) -> Formula:
    return Formula(f'{QgsExpression.quotedString(words + ": ")} || "{column}"')


def _ways() -> list[Formula]:
    titles = (("to_school", tr("To school")), ("to_station", tr("To the station")), ("to_stop", tr("To a stop")))
    return [Formula(f'CASE WHEN "{column}" > 0 THEN {_told(title, column)} END') for column, title in titles]
