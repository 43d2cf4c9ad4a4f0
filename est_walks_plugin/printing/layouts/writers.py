"""Where the pages of a layout go: one PDF, or a picture a page. Main thread, one page at a time."""

from __future__ import annotations

from abc import ABC, abstractmethod
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from qgis.core import QgsLayoutExporter
from qgis.PyQt.QtCore import QBuffer, QIODevice, QMarginsF, QRectF, QSize, QSizeF
from qgis.PyQt.QtGui import QPagedPaintDevice, QPageLayout, QPageSize, QPainter
from qgis.PyQt.QtPrintSupport import QPrinter
from qgis.PyQt.QtSvg import QSvgGenerator

from ...files import write_whole
from ...i18n import tr
from ...model.errors import ParameterError, StoreError
from ..quick.pdf_bytes import stable

if TYPE_CHECKING:
    from qgis.core import QgsPrintLayout

PDF_DPI, PICTURE_DPI = 300, 200
CREATOR = "Trygghetsvandring for QGIS"
ENDINGS = (".pdf", ".png", ".svg")


@dataclass(frozen=True)
class Looks:
    """How a document is written. `created` is the date in a PDF's own description: of the content, not of the clock."""

    title: str
    created: datetime
    grey: bool = False
    archive: bool = False


class Writer(ABC):
    """Takes the pages of a layout; `close` writes the file, whole or not at all, `give_up` leaves nothing."""

    def __init__(self, path: str, looks: Looks) -> None:
        self.path, self.looks = path, looks
        self.pages = 0

    @abstractmethod
    def draw(self, layout: QgsPrintLayout, page: int) -> None:
        """Draw a page (0 is the first) of the layout as it is now."""

    @abstractmethod
    def close(self) -> None:
        """Write what was drawn. Raises FileWriteError. Any thread."""

    def stop(self) -> None:  # noqa: B027 - what draws each page whole has nothing to end
        """End drawing, whether all pages came or not. Main thread."""


class PdfWriter(Writer):
    """One PDF of all pages."""

    def __init__(self, path: str, looks: Looks, folder: str) -> None:
        super().__init__(path, looks)
        self._file = str(Path(folder) / "pages.pdf")
        self._printer: QPrinter | None = None
        self._painter: QPainter | None = None

    def draw(self, layout: QgsPrintLayout, page: int) -> None:
        if self._printer is None:
            self._printer = self._begun()
            self._printer.setPageLayout(_sheet(layout, page))
            self._painter = QPainter(self._printer)
        else:
            self._printer.setPageLayout(_sheet(layout, page))
            self._printer.newPage()
        if self._painter is None or not self._painter.isActive():
            raise StoreError(tr("The PDF could not be begun; restart QGIS and try again."))
        QgsLayoutExporter(layout).renderPage(self._painter, page)
        self.pages += 1

    def _begun(self) -> QPrinter:
        printer = QPrinter()
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(self._file)
        printer.setResolution(PDF_DPI)
        printer.setFullPage(True)
        printer.setDocName(self.looks.title)
        printer.setCreator(CREATOR)
        printer.setColorMode(QPrinter.ColorMode.GrayScale if self.looks.grey else QPrinter.ColorMode.Color)
        if self.looks.archive:
            printer.setPdfVersion(QPagedPaintDevice.PdfVersion.PdfVersion_A1b)
        return printer

    def stop(self) -> None:
        if self._painter is not None and self._painter.isActive():
            self._painter.end()
        self._painter = self._printer = None

    def close(self) -> None:
        write_whole(self.path, stable(Path(self._file).read_bytes(), self.looks.created), make_folders=True)


def _sheet(layout: QgsPrintLayout, page: int) -> QPageLayout:
    """Return a page's sheet, all of it: a template has margins of its own."""
    size = layout.pageCollection().page(page).pageSize()
    exact = QPageSize.SizeMatchPolicy.ExactMatch
    sheet = QPageSize(QSizeF(size.width(), size.height()), QPageSize.Unit.Millimeter, "", exact)
    return QPageLayout(sheet, QPageLayout.Orientation.Portrait, QMarginsF(0, 0, 0, 0))


class PictureWriter(Writer):
    """A picture a page: walk.png, walk_2.png, ... as QGIS names them."""

    def __init__(self, path: str, looks: Looks) -> None:
        super().__init__(path, looks)
        self._files: list[tuple[str, bytes]] = []

    def _next_name(self) -> str:
        self.pages += 1
        target = Path(self.path)
        return self.path if self.pages == 1 else str(target.with_name(f"{target.stem}_{self.pages}{target.suffix}"))

    def _keep(self, content: bytes) -> None:
        self._files.append((self._next_name(), content))

    def close(self) -> None:
        for name, content in self._files:
            write_whole(name, content, make_folders=True)


class PngWriter(PictureWriter):
    """PNG, 200 dots an inch."""

    def draw(self, layout: QgsPrintLayout, page: int) -> None:
        image = QgsLayoutExporter(layout).renderPageToImage(page, QSize(), PICTURE_DPI)
        if image.isNull():
            raise StoreError(tr("The page could not be drawn; a smaller sheet or another template may help."))
        if self.looks.grey:
            image = image.convertToFormat(image.Format.Format_Grayscale8)
        for key in image.textKeys():
            image.setText(key, "")
        buffer = QBuffer()
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        image.save(buffer, "PNG")
        self._keep(bytes(buffer.data()))


class SvgWriter(PictureWriter):
    """SVG with real text."""

    def draw(self, layout: QgsPrintLayout, page: int) -> None:
        size = layout.pageCollection().page(page).pageSize()
        per_mm = PDF_DPI / 25.4
        pixels = QSize(round(size.width() * per_mm), round(size.height() * per_mm))
        buffer = QBuffer()
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        generator = QSvgGenerator()
        generator.setOutputDevice(buffer)
        generator.setResolution(PDF_DPI)
        generator.setSize(pixels)
        generator.setViewBox(QRectF(0, 0, pixels.width(), pixels.height()))
        generator.setTitle(self.looks.title)
        generator.setDescription(CREATOR)
        painter = QPainter(generator)
        QgsLayoutExporter(layout).renderPage(painter, page)
        painter.end()
        self._keep(bytes(buffer.data()))


class GeospatialWriter(Writer):
    """A PDF that knows where its map lies. QGIS writes it in one go: the window waits that long."""

    def __init__(self, path: str, looks: Looks, folder: str) -> None:
        super().__init__(path, looks)
        self._file = str(Path(folder) / "map.pdf")

    def draw(self, layout: QgsPrintLayout, page: int) -> None:
        settings = QgsLayoutExporter.PdfExportSettings()
        settings.dpi = PDF_DPI
        settings.writeGeoPdf = True
        settings.includeGeoPdfFeatures = False  # their values would be in the file for everyone to read
        settings.exportMetadata = False
        settings.textRenderFormat = layout.renderContext().textRenderFormat()
        result = QgsLayoutExporter(layout).exportToPdf(self._file, settings)
        if result != QgsLayoutExporter.ExportResult.Success:
            raise StoreError(
                tr("This QGIS cannot write a geospatial PDF; print it as an ordinary one."),
                details=QgsLayoutExporter(layout).errorMessage(),
            )
        self.pages += 1

    def close(self) -> None:
        write_whole(self.path, stable(Path(self._file).read_bytes(), self.looks.created), make_folders=True)


def for_path(path: str, looks: Looks, folder: str, *, geospatial: bool) -> Writer:
    """Return the writer for a file by its ending; `folder` is for what is not whole yet. Raises ParameterError."""
    ending = Path(path).suffix.lower()
    if ending not in ENDINGS:
        raise ParameterError(tr("The output {output} must end in .pdf, .png or .svg.").format(output=path))
    if ending == ".pdf":
        return GeospatialWriter(path, looks, folder) if geospatial else PdfWriter(path, looks, folder)
    if looks.archive or geospatial:
        raise ParameterError(
            tr("{output} is no PDF: an archive copy and a geospatial map are. End the name in .pdf.").format(
                output=path
            )
        )
    return PngWriter(path, looks) if ending == ".png" else SvgWriter(path, looks)
