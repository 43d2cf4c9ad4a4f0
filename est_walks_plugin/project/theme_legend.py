"""What the signs of a map theme mean: read from the very styles that draw them, nothing told twice. Main thread only."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Iterator, Sequence

from qgis.core import (
    QgsFeatureRenderer,
    QgsPointClusterRenderer,
    QgsRenderContext,
    QgsSymbol,
    QgsSymbolLayerUtils,
)
from qgis.PyQt.QtCore import QRect, QSize, Qt
from qgis.PyQt.QtGui import QColor, QPainter, QPixmap

from ..i18n import tr
from . import palette, roles
from .roles import Group, Role, Theme
from .styles import style_for
from .styles.walk import group_titles

#: What is told of: what the map is about, not the ground under it.
_TOLD = (Group.WALK, Group.FOLLOW_UP, Group.GROUND, Group.ANALYSIS)


@dataclass(frozen=True)
class Sign:
    """A sign of a layer: its picture, and what it means."""

    layer: str
    text: str
    picture: QPixmap

    @property
    def whole(self) -> str:
        """What it means with the layer it belongs to, as a screen reader says it."""
        return self.text if self.text.lower().startswith(self.layer.lower()) else f"{self.layer}: {self.text}"


def signs(theme: str, size: QSize, groups: int = 1, also: Sequence[str] = ()) -> Iterator[Sign]:
    """Yield the signs that a theme (key) shows, uppermost first, drawn in `size` pixels on the theme's ground.

    Of walks those of so many `groups` are told; `also` are roles of layers that are on beside the theme. One at a time, so
    that a window stays alive in between.
    """
    chosen = Theme(theme)
    colours = palette.DARK if chosen is Theme.DARK else palette.LIGHT
    for spec in roles.LAYERS:
        if (chosen not in spec.themes and spec.role not in also) or spec.group not in _TOLD:
            continue
        told = {title for pair in group_titles()[max(groups, 1) :] for title in pair}
        renderer = style_for(spec.role, colours).renderer
        for item in _plain(renderer).legendSymbolItems():
            symbol, text = item.symbol(), item.label()
            if symbol is None or not text or text in told:
                continue
            told.add(text)
            yield Sign(roles.title(spec.role), text, _picture(symbol, size, colours.land))


def notes(theme: str, also: Sequence[str] = ()) -> list[str]:
    """Return what sizes and fillings of a theme's signs mean, and of layers (roles) that are on beside it."""
    shown = {spec.role for spec in roles.LAYERS if Theme(theme) in spec.themes or spec.role in also}
    told = (
        ({Role.PLACE}, tr("A place with more points has a larger disc.")),
        ({Role.LAMP}, tr("A glow is as wide as the lamp lights; more power, more glow.")),
        (
            {Role.SURVEY, Role.CASE},
            tr("Filled: open. Ring: closed. With a hole: not known. A number: so many lie there."),
        ),
        (
            {Role.HOMES},
            tr("The wider a path, the more homes have their shortest way along it: a model, nobody was counted."),
        ),
        ({Role.HEATMAP}, _heat(Theme(theme))),
        (
            {Role.HOT_SPOT},
            tr("Hatched: more than chance gathers there, also when so many cells are looked at (FDR 5 %)."),
        ),
    )
    return [text for roles_of, text in told if roles_of & shown]


def _heat(theme: Theme) -> str:
    """Return whose voices the heat map of a theme shows."""
    if theme is Theme.SURVEY:
        return tr("Heat: where those who answered have pointed; no report is among them.")
    return tr("Heat: where cases, EST reports and partners' observations gather; no pin of a survey is among them.")


def _plain(renderer: QgsFeatureRenderer) -> QgsFeatureRenderer:
    """Return the renderer of single features where they are gathered."""
    return renderer.embeddedRenderer() if isinstance(renderer, QgsPointClusterRenderer) else renderer


def _picture(symbol: QgsSymbol, size: QSize, ground: str) -> QPixmap:
    """Return a symbol on the ground it stands on in the map."""
    picture = QPixmap(size)
    picture.fill(QColor(ground))
    # What is measured on the ground is drawn as far in as a map of a few streets.
    context = QgsRenderContext()
    context.setScaleFactor(96 / 25.4)
    context.setMapToPixel(_map_to_pixel(size))
    drawn = QgsSymbolLayerUtils.symbolPreviewPixmap(symbol, size, 2, context)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.drawPixmap(QRect(0, 0, size.width(), size.height()), drawn)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.end()
    return picture


def _map_to_pixel(size: QSize):  # type: ignore[no-untyped-def]
    from qgis.core import QgsMapToPixel

    return QgsMapToPixel(0.7, 0, 0, size.width(), size.height(), 0)
