"""Map themes Översikt, Mörker, Ärenden and Enkät: which of the plugin's layers show, and in which style."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from qgis.core import QgsMapThemeCollection, QgsProject

from ..i18n import tr
from ..model.errors import ParameterError
from . import own_layers, roles
from .clean import undisturbed
from .roles import Role, Theme

KEYS = tuple(str(theme) for theme in Theme)
THEME_PROPERTY = "est_walks/theme"
_PREFIX = own_layers.GROUP_NAME + ": "
_NAMES_PROPERTY = "est_walks/theme_names"


def title(key: str) -> str:
    """Return the theme's name in the window."""
    return {
        Theme.OVERVIEW: tr("Overview"),
        Theme.DARK: tr("Darkness"),
        Theme.CASES: tr("Cases and tasks"),
        Theme.SURVEY: tr("Survey"),
    }[_theme(key)]


def _theme(key: str) -> Theme:
    try:
        return Theme(str(key))
    except ValueError as error:
        raise ParameterError(
            tr("There is no map theme “{key}”; choose one of {keys}.").format(key=key, keys=", ".join(KEYS))
        ) from error


def _style(role: Role, theme: Theme) -> str:
    dark = theme is Theme.DARK and roles.BY_ROLE[role].goes_dark
    return own_layers.DARK_STYLE if dark else own_layers.LIGHT_STYLE


def apply(project: QgsProject, key: str) -> None:
    """Show theme `key`: visibility and style of the plugin's layers; the user's own stay as they are, and so does whether
    those are on that are of no theme.

    Raises ParameterError for an unknown key.
    """
    for _step in applying(project, key):
        pass


def applying(project: QgsProject, key: str) -> Iterator[None]:
    """Do what `apply` does in steps: what shows in the first, then the style of one layer in each.

    The project may lose layers on the way.
    """
    theme = _theme(key)
    group = own_layers.group_of(project)
    if group is None:
        return
    group.setItemVisibilityChecked(True)
    for child in group.findGroups():
        if child.customProperty(own_layers.GROUP_PROPERTY):
            child.setItemVisibilityChecked(True)
    for name, layer in own_layers.layers_of(project).items():
        role = Role(name)
        node = project.layerTreeRoot().findLayer(layer.id())
        if node is not None and not roles.BY_ROLE[role].is_of_no_theme:
            asked = bool(layer.customProperty(own_layers.ASKED_PROPERTY))
            node.setItemVisibilityChecked(asked or theme in roles.BY_ROLE[role].themes)
    group.setCustomProperty(THEME_PROPERTY, str(theme))
    yield
    for name, key_of_layer in [(name, layer.id()) for name, layer in own_layers.layers_of(project).items()]:
        layer, style = project.mapLayer(key_of_layer), _style(Role(name), theme)
        if layer is None:
            continue
        styles = layer.styleManager()
        if styles.currentStyle() != style and style in styles.styles():
            styles.setCurrentStyle(style)
            layer.triggerRepaint()
            yield


def show_also(project: QgsProject, wanted: Sequence[str]) -> bool:
    """Show these layers beside those of the theme; what was asked for before is again as the theme has it.

    Returns whether that changed anything.
    """
    changed = False
    theme = _theme(current(project))
    with undisturbed(project):
        for role, layer in own_layers.layers_of(project).items():
            node = project.layerTreeRoot().findLayer(layer.id())
            asked = bool(layer.customProperty(own_layers.ASKED_PROPERTY))
            if node is None or (role in wanted) == asked:
                continue
            changed = True
            if asked:
                layer.removeCustomProperty(own_layers.ASKED_PROPERTY)
                node.setItemVisibilityChecked(theme in roles.BY_ROLE[Role(role)].themes)
            else:
                layer.setCustomProperty(own_layers.ASKED_PROPERTY, True)
                node.setItemVisibilityChecked(True)
    return changed


def current(project: QgsProject) -> str:
    """Return the key of the theme that was applied last."""
    group = own_layers.group_of(project)
    key = group.customProperty(THEME_PROPERTY) if group is not None else None
    return str(key) if key in KEYS else KEYS[0]


def record(project: QgsProject) -> None:
    """Keep the themes as QGIS map themes under the plugin's own names, for layouts and QGIS's own menu."""
    collection = project.mapThemeCollection()
    group = own_layers.group_of(project)
    if group is None:
        return
    found = own_layers.layers_of(project)
    names = []
    for theme in Theme:
        record_ = QgsMapThemeCollection.MapThemeRecord()
        for name, layer in found.items():
            role = Role(name)
            if theme not in roles.BY_ROLE[role].themes:
                continue
            part = QgsMapThemeCollection.MapThemeLayerRecord(layer)
            part.isVisible = True
            part.usingCurrentStyle = True
            part.currentStyle = _style(role, theme)
            record_.addLayerRecord(part)
        name = _PREFIX + title(str(theme))
        names.append(name)
        if collection.hasMapTheme(name):
            collection.update(name, record_)
        else:
            collection.insert(name, record_)
    group.setCustomProperty(_NAMES_PROPERTY, "\n".join(names))


def forget(project: QgsProject) -> None:
    """Remove the plugin's map themes; themes of the user stay."""
    group = own_layers.group_of(project)
    names = str(group.customProperty(_NAMES_PROPERTY) or "").split("\n") if group is not None else []
    for name in names:
        if name and project.mapThemeCollection().hasMapTheme(name):
            project.mapThemeCollection().removeMapTheme(name)
