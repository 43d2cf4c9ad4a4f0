"""The QGIS project of a package: private, made on the main thread in short steps, and let go there."""

from __future__ import annotations

from pathlib import Path
from typing import Iterator

from qgis.core import (
    Qgis,
    QgsAttributeEditorContainer,
    QgsAttributeEditorField,
    QgsAttributeEditorRelation,
    QgsCoordinateReferenceSystem,
    QgsDefaultValue,
    QgsEditFormConfig,
    QgsEditorWidgetSetup,
    QgsFieldConstraints,
    QgsMapLayer,
    QgsMapThemeCollection,
    QgsProject,
    QgsProjectMetadata,
    QgsRasterDataProvider,
    QgsRasterLayer,
    QgsRectangle,
    QgsReferencedRectangle,
    QgsRelation,
    QgsRelationContext,
    QgsVectorLayer,
)
from qgis.PyQt.QtGui import QColor

from ...backgrounds.background import Background
from ...i18n import tr
from ...model.errors import StoreError
from ...model.field import package as contract
from ...project.opening import open_layer
from ...project.own_layers import DARK_STYLE, LIGHT_STYLE
from ...project.palette import DARK, LIGHT
from ...project.styles import dress
from ...store.address import file_layer_uri
from . import phone
from .base_maps import BY_DAY, IN_THE_DARK
from .content import PackageContent
from .forms import PackageForm, forms
from .look import style_of
from .protocol import add_protocol, credits_of
from .tables import file_of, id_of

Step = tuple[float, str]
CHILDREN_SHOWN = 6


class ProjectMaker:
    """One project, from the files in `folder` to the .qgz beside them. Every method runs on the main thread."""

    def __init__(self, content: PackageContent, folder: Path, name: str) -> None:
        self._content, self._folder = content, folder
        self.path = folder / f"{name}.qgz"
        self._forms = forms(content)
        self._project: QgsProject | None = None
        self._layers: dict[str, QgsVectorLayer] = {}
        self._maps: dict[str, QgsMapLayer] = {}

    def make(self) -> Iterator[Step]:
        """Make the project and write it."""
        said = tr("Making the project")
        yield 0.0, said
        project = self._project = self._begun()
        for number, layer in enumerate(contract.LAYERS, 1):
            self._open(project, layer)
            yield 0.06 * number, said
        self._relate(project)
        for name, form in self._forms.items():
            self._lay_out_form(self._layers[name], form)
        yield 0.45, said
        self._open_maps(project)
        yield 0.55, said
        for layer in contract.LAYERS:
            self._dress(layer)
            yield 0.6, said
        self._order(project)
        self._keep_themes(project)
        yield 0.75, said
        add_protocol(project, self._content, self._layers, self._theme(False), self._extent())
        yield 0.85, said
        phone.tell_project(project, (self._theme(False), self._theme(True)))
        self._name_credits(project)
        if not project.write(str(self.path)):
            raise OSError(project.error())
        yield 1.0, said

    def forget(self) -> Iterator[Step]:
        """Let go of everything of QGIS's."""
        self._layers.clear()
        self._maps.clear()
        if self._project is not None:
            self._project.clear()
        self._project = None
        yield 1.0, ""

    def _begun(self) -> QgsProject:
        content, project = self._content, QgsProject()
        crs = QgsCoordinateReferenceSystem(content.crs)
        project.setCrs(crs)
        project.setEllipsoid(crs.ellipsoidAcronym())
        project.setTitle(content.title)
        project.setFilePathStorage(Qgis.FilePathType.Relative)
        project.setTransactionMode(Qgis.TransactionMode.Disabled)
        project.setFlag(Qgis.ProjectFlag.EvaluateDefaultValuesOnProviderSide, False)
        project.setBackgroundColor(QColor((DARK if content.is_dark else LIGHT).land))
        described = QgsProjectMetadata()
        described.setTitle(content.title)
        described.setLanguage(content.words.language)
        described.setAbstract(credits_of(content))
        project.setMetadata(described)  # QGIS's own would name who sits at it
        return project

    def _open(self, project: QgsProject, layer: contract.FieldLayer) -> None:
        form = self._forms[layer.name]
        at = file_layer_uri(str(self._folder / file_of(layer)), layer.name)
        opened = open_layer(at, form.title)
        if not opened.isValid():
            raise _unreadable(opened.error().message())
        opened.setId(id_of(layer.name))
        for one in form.fields:
            index = opened.fields().indexOf(one.name)
            opened.setFieldAlias(index, one.title)
            opened.setEditorWidgetSetup(index, QgsEditorWidgetSetup(one.widget.kind, dict(one.widget.config)))
            if one.default:
                opened.setDefaultValueDefinition(index, QgsDefaultValue(one.default, False))
        opened.setEditorWidgetSetup(opened.fields().indexOf("fid"), QgsEditorWidgetSetup("Hidden", {}))
        key = opened.fields().indexOf("uuid")
        opened.setFieldConstraint(
            key,
            QgsFieldConstraints.Constraint.ConstraintNotNull,
            QgsFieldConstraints.ConstraintStrength.ConstraintStrengthHard,
        )
        opened.setDisplayExpression(form.display)
        project.addMapLayer(opened, False)
        self._layers[layer.name] = opened

    def _relate(self, project: QgsProject) -> None:
        context = QgsRelationContext(project)
        for name, form in self._forms.items():
            for child in form.children:
                relation = QgsRelation(context)
                relation.setId(child.key)
                relation.setName(child.title)
                relation.setReferencedLayer(id_of(name))
                relation.setReferencingLayer(id_of(child.layer))
                relation.addFieldPair(child.column, "uuid")
                photos = child.layer == contract.PHOTO.name
                relation.setStrength(
                    Qgis.RelationshipStrength.Composition if photos else Qgis.RelationshipStrength.Association
                )
                project.relationManager().addRelation(relation)
        for layer in contract.LAYERS:
            shown = {child.key: CHILDREN_SHOWN for child in self._forms[layer.name].children}
            phone.tell_layer(self._layers[layer.name], layer, shown)

    def _lay_out_form(self, layer: QgsVectorLayer, form: PackageForm) -> None:
        if self._project is None:
            return
        config = layer.editFormConfig()
        config.setLayout(QgsEditFormConfig.EditorLayout.TabLayout)
        config.clearTabs()
        root = config.invisibleRootContainer()
        tab = QgsAttributeEditorContainer(form.title, root)
        for one in form.fields:
            index = layer.fields().indexOf(one.name)
            config.setReadOnly(index, one.locked)
            if not one.is_hidden:
                tab.addChildElement(QgsAttributeEditorField(one.name, index, tab))
        for child in form.children:
            relation = self._project.relationManager().relation(child.key)
            element = QgsAttributeEditorRelation(relation, tab)
            element.setRelationWidgetTypeId("relation_editor")
            element.setLabel(child.title)
            tab.addChildElement(element)
        config.addTab(tab)
        layer.setEditFormConfig(config)

    def _open_maps(self, project: QgsProject) -> None:
        tr = self._content.words.tr
        for file, title in ((BY_DAY, tr("Map by day")), (IN_THE_DARK, tr("Map in the dark"))):
            opened = Background(str(self._folder / file), "gdal", title).open()
            if opened is None:
                raise _unreadable(file)
            opened.setId(file.partition(".")[0])
            _smooth(opened)
            described = opened.metadata()
            described.setRights([credits_of(self._content)])
            opened.setMetadata(described)
            phone.tell_layer(opened)
            project.addMapLayer(opened, False)
            self._maps[file] = opened

    def _dress(self, layer: contract.FieldLayer) -> None:
        """Give a layer a style by day and one in the dark; forms are the same in both."""
        opened, content = self._layers[layer.name], self._content
        styles = opened.styleManager()
        dress(opened, style_of(layer, content, LIGHT))
        styles.renameStyle(styles.currentStyle(), LIGHT_STYLE)
        styles.addStyleFromLayer(DARK_STYLE)
        styles.setCurrentStyle(DARK_STYLE)
        dress(opened, style_of(layer, content, DARK))
        if not content.is_dark:
            styles.setCurrentStyle(LIGHT_STYLE)

    def _order(self, project: QgsProject) -> None:
        """Fill the layer tree, uppermost first, as the walk begins: by day or in the dark."""
        root = project.layerTreeRoot()
        top = (
            contract.FINDING,
            contract.STOP,
            contract.OLD_FINDING,
            contract.TRACK,
            contract.ROUTE,
            contract.PHOTO,
        )
        for layer in top:
            root.addLayer(self._layers[layer.name])
        for file, opened in self._maps.items():
            root.addLayer(opened).setItemVisibilityChecked((file == IN_THE_DARK) == self._content.is_dark)
        for node in root.findLayers():
            node.setExpanded(False)
        project.viewSettings().setPresetFullExtent(QgsReferencedRectangle(self._extent(), project.crs()))
        project.viewSettings().setDefaultViewExtent(QgsReferencedRectangle(self._extent(), project.crs()))

    def _extent(self) -> QgsRectangle:
        """Return the ground of the walk itself: what the map shows when it is opened."""
        whole = QgsRectangle(self._layers[contract.STOP.name].extent())
        whole.combineExtentWith(self._layers[contract.ROUTE.name].extent())
        return whole.buffered(max(40.0, 0.08 * max(whole.width(), whole.height())))

    def _theme(self, is_dark: bool) -> str:
        tr = self._content.words.tr
        return tr("Darkness") if is_dark else tr("Overview")

    def _keep_themes(self, project: QgsProject) -> None:
        for is_dark in (False, True):
            kept = QgsMapThemeCollection.MapThemeRecord()
            shown = [self._layers[layer.name] for layer in contract.LAYERS]
            shown.append(self._maps[IN_THE_DARK if is_dark else BY_DAY])
            for opened in shown:
                part = QgsMapThemeCollection.MapThemeLayerRecord(opened)
                part.isVisible = True
                if isinstance(opened, QgsVectorLayer):
                    part.usingCurrentStyle = True
                    part.currentStyle = DARK_STYLE if is_dark else LIGHT_STYLE
                kept.addLayerRecord(part)
            project.mapThemeCollection().insert(self._theme(is_dark), kept)

    def _name_credits(self, project: QgsProject) -> None:
        """Write whom the map names into its corner, where QGIS and QField draw it."""
        text = credits_of(self._content).replace("[%", "[\u200b%")
        project.writeEntryBool("CopyrightLabel", "/Enabled", bool(text))
        project.writeEntry("CopyrightLabel", "/Label", text)


def _smooth(layer: QgsMapLayer) -> None:
    """Draw a base map smoothly between its zoom levels: names on it are to be read."""
    if not isinstance(layer, QgsRasterLayer):
        return
    provider = layer.dataProvider()
    provider.enableProviderResampling(True)
    provider.setZoomedInResamplingMethod(QgsRasterDataProvider.ResamplingMethod.Bilinear)
    provider.setZoomedOutResamplingMethod(QgsRasterDataProvider.ResamplingMethod.Bilinear)
    provider.setMaxOversampling(2.0)
    layer.setResamplingStage(Qgis.RasterResamplingStage.Provider)


def _unreadable(details: str) -> StoreError:
    return StoreError(tr("The field package could not be read back; try again."), details=details)
