"""What a template lacks: what every page must carry is put at its foot, the rest is told. Main thread."""

from __future__ import annotations

from qgis.core import QgsLayoutItemLabel, QgsLayoutItemPicture, QgsLayoutPoint, QgsTextFormat
from qgis.PyQt.QtCore import QRectF
from qgis.PyQt.QtGui import QColor
from qgis.PyQt.QtXml import QDomDocument

from ...i18n import tr
from ...project import fonts
from .assembled import ItemRole, WalkLayout, labels_on
from .templates import fonts_of

_FOOT_MM, _MARGIN_MM, _FOOT_PT = 7.5, 6.0, 7.5
_MUST = ("est_mark", "est_example", "est_attribution")


def missing_items(made: WalkLayout) -> list[str]:
    """Return one sentence on the items of ours that a template is without; nothing where it has them."""
    lacking = []
    if not made.stop_maps:
        lacking.append(tr("a map of each stop"))
    if ItemRole.STOP_TABLE not in made.tables.values():
        lacking.append(tr("a table of the stops"))
    if not made.legends:
        lacking.append(tr("a legend"))
    if not lacking:
        return []
    return [
        tr("The template “{name}” has no place for {things}; the pages are without.").format(
            name=made.template.name, things=", ".join(lacking)
        )
    ]


def missing_fonts(document: QDomDocument) -> list[str]:
    """Return a sentence on fonts that this computer lacks."""
    known = {family.casefold() for family in fonts.installed()}
    lacking = sorted(family for family in fonts_of(document) if family.casefold() not in known)
    if not lacking:
        return []
    return [
        tr("The template asks for fonts that this computer does not have ({fonts}); others stand in.").format(
            fonts=", ".join(lacking)
        )
    ]


def missing_pictures(made: WalkLayout) -> list[str]:
    """Return a sentence on pictures of the template that are not where it says."""
    pictures = [item for item in made.layout.items() if isinstance(item, QgsLayoutItemPicture)]
    lost = []
    for picture in pictures:
        picture.refreshPicture()
        path = picture.picturePath()
        if picture not in made.logos and path and picture.isMissingImage():
            lost.append(path.replace("\\", "/").rpartition("/")[2])
    if not lost:
        return []
    return [
        tr("Pictures of the template are not where it says ({files}); the pages are without them.").format(
            files=", ".join(sorted(lost))
        )
    ]


def add_feet(made: WalkLayout) -> list[str]:
    """Put at the foot of each page what it must carry and does not; return a sentence on it.

    That is whom the page names, whom it is for, and that an example is an example.
    """
    layout, pages = made.layout, made.layout.pageCollection()
    mended = []
    for number in range(pages.pageCount()):
        text = labels_on(layout, number)
        lacking = [name for name in _MUST if f"@{name}" not in text]
        if not lacking:
            continue
        size = pages.page(number).pageSize()
        label = QgsLayoutItemLabel(layout)
        label.setText(
            f"[% array_to_string(array_filter(array({', '.join('@' + name for name in lacking)}), @element <> ''), ' · ') %]"
        )
        form = QgsTextFormat()
        form.setFont(fonts.font(_FOOT_PT))
        form.setSize(_FOOT_PT)
        form.setColor(QColor("#1A1A1A"))
        label.setTextFormat(form)
        label.setMarginX(0.5)
        label.setMarginY(0.2)
        label.setBackgroundEnabled(True)
        label.setZValue(10_000)
        top = size.height() - _FOOT_MM - 1.0
        position = pages.pagePositionToLayoutPosition(number, QgsLayoutPoint(_MARGIN_MM, top))
        label.attemptSetSceneRect(QRectF(position.x(), position.y(), size.width() - 2 * _MARGIN_MM, _FOOT_MM))
        layout.addLayoutItem(label)
        mended.append(str(number + 1))
    if not mended:
        return []
    return [
        tr(
            "Page(s) {pages} of the template do not say whom they are for or whose data they show; it is put at their "
            "foot."
        ).format(pages=", ".join(mended))
    ]
