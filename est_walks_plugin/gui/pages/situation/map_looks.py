"""How the map looks: its theme, heat map, hot spots and homes passing on or off, the time slider, and the legend of what shows."""

from __future__ import annotations

from typing import TYPE_CHECKING, Callable

from qgis.PyQt.QtCore import QObject

from ....i18n import tr
from ....project.roles import Role
from ...time_slider import TimeSlider
from ...widgets.legend_list import LegendList
from . import lists
from .theme_switch import ThemeSwitch
from .themes import ThemeButtons

if TYPE_CHECKING:
    from ....engine.situation.picture import Picture
    from ...context import Context

HEATMAP, HOT_SPOT, HOMES = str(Role.HEATMAP), str(Role.HOT_SPOT), str(Role.HOMES)


class MapLooks(QObject):
    """The buttons over the page, and what they do; `wanted` has the figures made that the hot spots are of."""

    def __init__(self, context: Context, wanted: Callable[[], Picture | None]) -> None:
        super().__init__()
        self._context = context
        self._wanted = wanted
        self._kept: Picture | None = None
        self.themes, self.switch, self.legend = ThemeButtons(), ThemeSwitch(context), LegendList()
        self.slider = TimeSlider(context)
        self.themes.chosen.connect(self.show_theme)
        self.themes.heat_toggled.connect(self.show_heat)
        self.themes.hot_toggled.connect(self.show_hot)
        self.themes.homes_toggled.connect(self.show_homes)
        self.themes.time_toggled.connect(self.slide)

    def unload(self) -> None:
        """Leave theme and controller as they are wanted without the plugin."""
        self.switch.stop()
        self.slider.stop()

    def show_theme(self, key: str) -> None:
        """Put a theme on the map; the user's own layers stay as they are."""
        self.switch.to(key)
        self._context.map_shows.apply_later()  # another voice's heat map
        self.tell()

    def show_heat(self, on: bool) -> None:
        """Show or hide the heat map, with the hot spots that hold on it."""
        self._set_visible(HEATMAP, on)
        self.show_hot(on)

    def show_hot(self, on: bool) -> None:
        """Show or hide the hot spots that hold, those of the figures' period."""
        self._set_visible(HOT_SPOT, on)
        if on:
            self.keep(self._wanted())
        self.tell()

    def show_homes(self, on: bool) -> None:
        """Show or hide how many homes pass along the paths; say so where the store has none."""
        self._set_visible(HOMES, on)
        if on and not self._context.session.store.count(str(HOMES)):
            self._context.messages.tell(
                tr("Homes passing are not known: that takes paths, buildings, and schools, stations or stops.")
            )
        self.tell()

    def keep(self, picture: Picture | None) -> None:
        """Keep the hot spots of a picture for the map while they are on; None is one that is still to come."""
        if picture is None or picture is self._kept or not self._is_on(HOT_SPOT):
            return
        from ....operations.situation.hot_spots import keep_hot_spots

        def kept(count: int) -> None:
            self._kept = picture
            if not count:
                self._context.messages.tell(
                    tr("No hot spot holds after the check for chance: what gathers may be chance.")
                )

        self._context.runner.run(
            tr("Showing the hot spots"),
            lambda store, _feedback: keep_hot_spots(store, picture),
            done=kept,
            store_path=self._context.session.path,
            changes=("hot_spot",),
            quiet=True,
        )

    def slide(self, on: bool) -> None:
        """Open QGIS's temporal controller over what the layers tell of, or give it back."""
        if not on:
            self.slider.stop()
        elif not self.slider.start():
            self.tell()

    def tell(self) -> None:
        """Show which theme the map has, and what is on."""
        from ....project import themes

        theme = themes.current(self._context.project)
        heat, hot, homes = self._is_on(HEATMAP), self._is_on(HOT_SPOT), self._is_on(HOMES)
        self.themes.set_current(theme, heat=heat, hot=hot, homes=homes, time=self.slider.is_on)
        groups = lists.most_groups(self._context.session.store)
        also = tuple(role for role, on in ((HEATMAP, heat), (HOT_SPOT, hot), (HOMES, homes)) if on)
        self.legend.show_theme(theme, groups, also, self._explained() if homes else ())

    def _explained(self) -> tuple[str, ...]:
        """Return what homes passing rest on, as they were modelled."""
        from ....operations.homes.known import model_in

        return model_in(self._context.session.store).explained()

    def _is_on(self, role: str) -> bool:
        from ....project import own_layers

        node = own_layers.node_of(self._context.project, role)
        return bool(node and node.itemVisibilityChecked())

    def _set_visible(self, role: str, on: bool) -> None:
        from ....project import own_layers

        with self._context.looking():
            own_layers.set_visible(self._context.project, role, on)
