"""What a map service says of itself: the layers of WMS, WMTS and WFS capabilities, and the words of its exceptions."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from qgis.PyQt.QtCore import QXmlStreamReader

_PICTURES = ("image/png", "image/png8", "image/jpeg", "image/jpg", "image/webp", "image/gif")
_MOST_SAID = 200


@dataclass(frozen=True)
class Offered:
    """A layer that a service offers. `systems` are "EPSG:n"; of WMTS `matrix_sets` is system -> its tile matrix set."""

    name: str
    title: str
    systems: tuple[str, ...] = ()
    attribution: str = ""
    formats: tuple[str, ...] = ()
    styles: tuple[str, ...] = ()
    matrix_sets: dict[str, str] = field(default_factory=dict)

    def best_system(self, work_crs: str) -> str:
        """Return the system to ask for: the store's own, else SWEREF 99 TM, web Mercator, or the first."""
        wanted = (work_crs, "EPSG:3006", "EPSG:3857", *self.systems[:1])
        return next((crs for crs in wanted if crs in self.systems), work_crs)

    @property
    def best_format(self) -> str:
        """Return the kind of picture to ask for: PNG keeps words sharp."""
        return next((kind for kind in _PICTURES if kind in self.formats), "image/png")


def exception_in(document: bytes) -> str:
    """Return what an OGC exception says, "" where the document is none."""
    reader = QXmlStreamReader(document)
    texts: list[str] = []
    inside = False
    while not reader.atEnd():
        token = reader.readNext()
        if token == QXmlStreamReader.TokenType.StartElement:
            inside = str(reader.name()) in ("ServiceException", "ExceptionText")
        elif token == QXmlStreamReader.TokenType.Characters and inside:
            texts.append(str(reader.text()))
    return " ".join(" ".join(texts).split())[:_MOST_SAID]


def epsg(name: str) -> str:
    """Return a system as services write it ("urn:ogc:def:crs:EPSG::3006", "http://.../EPSG/0/3006") as "EPSG:n", else ""."""
    digits = name.replace("/", ":").rstrip(":").rpartition(":")[2]
    return f"EPSG:{digits}" if "EPSG" in name.upper() and digits.isdigit() else ""


def layers_in(document: bytes, kind: str) -> list[Offered]:
    """Return the layers of a capabilities document, those inside others with what they inherit."""
    element = {"wms": "Layer", "wmts": "Layer", "wfs": "FeatureType"}[kind]
    reader = QXmlStreamReader(document)
    path: list[str] = []
    open_layers: list[Offered] = []
    found: list[Offered] = []
    sets: dict[str, str] = {}
    text, set_name, formats = "", "", []
    while not reader.atEnd():
        token = reader.readNext()
        if token == QXmlStreamReader.TokenType.StartElement:
            path.append(str(reader.name()))
            text = ""
            if path[-1] == element:
                around = open_layers[-1] if open_layers else Offered("", "")
                open_layers.append(replace(around, name="", title="", styles=(), formats=()))
            elif path[-1] == "TileMatrixSet" and not open_layers:
                set_name = ""
        elif token == QXmlStreamReader.TokenType.Characters:
            text += str(reader.text())
        elif token == QXmlStreamReader.TokenType.EndElement:
            name, inside = path.pop(), path[-1] if path else ""
            said = " ".join(text.split())
            text = ""
            if name == element and open_layers:
                done = open_layers.pop()
                if done.name:
                    found.append(done)
            elif open_layers:
                if inside == "GetMap" and name == "Format":
                    formats.append(said)
                open_layers[-1] = _with(open_layers[-1], name, said, inside, element, path)
            elif inside == "GetMap" and name == "Format":
                formats.append(said)
            elif inside == "TileMatrixSet" and name == "Identifier":
                set_name = said
            elif inside == "TileMatrixSet" and name == "SupportedCRS" and set_name:
                sets[set_name] = epsg(said)
    if kind == "wmts":
        return [_placed(layer, sets) for layer in found]
    return [replace(layer, formats=layer.formats or tuple(formats)) for layer in found]


def _with(layer: Offered, name: str, said: str, inside: str, element: str, path: list[str]) -> Offered:
    """Return a layer with one more element of its description."""
    if inside == element:
        if name in ("Name", "Identifier"):
            return replace(layer, name=said)
        if name == "Title":
            return replace(layer, title=said)
        if name in ("CRS", "SRS", "DefaultCRS", "DefaultSRS", "OtherCRS", "OtherSRS"):
            codes = [code for code in map(epsg, said.split() if name == "SRS" else [said]) if code]
            return replace(layer, systems=tuple(dict.fromkeys([*layer.systems, *codes])))
        if name == "Format":
            return replace(layer, formats=(*layer.formats, said))
    elif inside == "Attribution" and name == "Title":
        return replace(layer, attribution=said)
    elif inside == "Style" and name in ("Name", "Identifier") and path[-2:-1] == [element]:
        return replace(layer, styles=(*layer.styles, said))
    elif inside == "TileMatrixSetLink" and name == "TileMatrixSet":
        return replace(layer, matrix_sets={**layer.matrix_sets, said: said})
    return layer


def _placed(layer: Offered, sets: dict[str, str]) -> Offered:
    """Return a layer of WMTS with the systems of its tile matrix sets."""
    by_system = {sets[name]: name for name in layer.matrix_sets if sets.get(name)}
    return replace(layer, systems=tuple(by_system), matrix_sets=by_system)
