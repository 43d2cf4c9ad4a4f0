"""What all algorithms share: the store, the receipt, help texts, and errors in one plain sentence."""

from __future__ import annotations

import json
import os
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from qgis.core import (
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterFile,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterString,
)
from qgis.PyQt.QtGui import QIcon

from .. import i18n, paths
from ..i18n import tr
from ..model.errors import EstWalksError, ParameterError
from ..model.feedback import Feedback

if TYPE_CHECKING:
    from ..model.area import Area
    from ..operations.areas.outlines import Outline
    from ..store import Store

STORE = "STORE"
RECEIPT = "RECEIPT"
INPUT = "INPUT"
AREA = "AREA"
OUTPUT = "OUTPUT"


class ProcessingFeedback(Feedback):
    """An operation's feedback told to Processing."""

    def __init__(self, feedback: QgsProcessingFeedback | None) -> None:
        self._feedback = feedback
        self._text = ""

    def progress(self, fraction: float, text: str = "") -> None:
        if self._feedback is None:
            return
        self._feedback.setProgress(100.0 * fraction)
        if text and text != self._text:
            self._text = text
            self._feedback.setProgressText(text)

    def message(self, text: str) -> None:
        if self._feedback is not None:
            self._feedback.pushInfo(text)

    def is_cancelled(self) -> bool:
        return self._feedback is not None and self._feedback.isCanceled()


@dataclass
class Answer:
    """What an algorithm gives back: its outputs and the receipt that goes to RECEIPT."""

    outputs: dict[str, Any] = field(default_factory=dict)
    receipt: dict[str, Any] = field(default_factory=dict)


class EstWalksAlgorithm(QgsProcessingAlgorithm):
    """Base of the algorithms: subclasses name themselves, define parameters and run one operation."""

    ID = ""
    GROUP = "walk"
    MAKES_STORE = False
    OPENS_STORE = True
    READS_ONLY = False
    _area_layer: Outline | None = None

    # --- to be given by each algorithm ---------------------------------------------------------------------------

    def title(self) -> str:
        """Return the name a planner sees."""
        raise NotImplementedError

    def define(self) -> None:
        """Add the algorithm's own parameters and outputs."""
        raise NotImplementedError

    def operate(
        self, store: Store, values: Values, context: QgsProcessingContext, feedback: ProcessingFeedback
    ) -> Answer:
        """Run the operation."""
        raise NotImplementedError

    # --- what QGIS asks ------------------------------------------------------------------------------------------

    def name(self) -> str:
        return self.ID

    def displayName(self) -> str:  # noqa: N802
        return self.title()

    def group(self) -> str:
        return {
            "store": tr("Store and import"),
            "situation": tr("Situation"),
            "walk": tr("Walk"),
            "tasks": tr("Findings and tasks"),
            "privacy": tr("Privacy"),
        }[self.GROUP]

    def groupId(self) -> str:  # noqa: N802
        return self.GROUP

    def icon(self) -> QIcon:
        return QIcon(paths.icon("plugin"))

    def createInstance(self) -> EstWalksAlgorithm:  # noqa: N802
        return type(self)()

    def shortDescription(self) -> str:  # noqa: N802
        return str(help_texts(self.ID, i18n.language()).get("description", ""))

    def shortHelpString(self) -> str:  # noqa: N802
        texts = help_texts(self.ID, i18n.language())
        lines = [f"<p>{texts.get('description', '')}</p>"]
        described = {definition.name(): definition.description() for definition in self.parameterDefinitions()}
        for name, text in texts.get("parameters", {}).items():
            lines.append(f"<h3>{described.get(name, name)}</h3><p>{text}</p>")
        return "\n".join(lines)

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:  # noqa: N802
        if self.MAKES_STORE:
            store = QgsProcessingParameterFileDestination(STORE, tr("Store"), tr("GeoPackage (*.gpkg)"))
        else:
            store = QgsProcessingParameterFile(STORE, tr("Store"), fileFilter=tr("GeoPackage (*.gpkg);;All files (*)"))
        self.add(store)
        self.define()
        self.add(
            QgsProcessingParameterFileDestination(
                RECEIPT, tr("Receipt"), "JSON (*.json)", optional=True, createByDefault=False
            )
        )

    def add(self, definition: QgsProcessingParameterDefinition, *, advanced: bool = False) -> None:
        """Add a parameter with its help text."""
        texts = help_texts(self.ID, i18n.language()).get("parameters", {})
        definition.setHelp(texts.get(definition.name(), ""))
        if advanced:
            definition.setFlags(definition.flags() | QgsProcessingParameterDefinition.Flag.FlagAdvanced)
        self.addParameter(definition)

    def add_area(self, text: str, *, optional: bool = True) -> None:
        """Add AREA: a name, a uuid, "all", or a polygon layer."""
        self.add(QgsProcessingParameterString(AREA, text, optional=optional))

    def add_number(self, name: str, text: str) -> None:
        """Add a number to the outputs."""
        self.addOutput(QgsProcessingOutputNumber(name, text))

    def add_text(self, name: str, text: str) -> None:
        """Add a text to the outputs."""
        self.addOutput(QgsProcessingOutputString(name, text))

    def checkParameterValues(self, parameters: dict[str, Any], context: QgsProcessingContext) -> tuple[bool, str]:  # noqa: N802
        sound, message = super().checkParameterValues(parameters, context)
        if not sound:
            from .checks import complaint

            for definition in self.parameterDefinitions():
                value = parameters.get(definition.name())
                if not definition.checkValueIsAcceptable(value, context):
                    return False, complaint(definition, value)
        return sound, message

    def prepareAlgorithm(  # noqa: N802
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> bool:
        """Read what belongs to the main thread: the shapes of the layer that AREA may name."""
        from .layers import outline_of

        self._area_layer = outline_of(parameters.get(AREA), context)
        return True

    def processAlgorithm(  # noqa: N802
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        values = Values(self, parameters, context, self._area_layer)
        receipt_file = values.text(RECEIPT)
        partial: Path | None = None
        try:
            if receipt_file:
                partial = partial_receipt(receipt_file)
            answer = self._answer(values, context, ProcessingFeedback(feedback))
            if partial is not None:
                write_receipt(receipt_file, partial, answer.receipt)
        except EstWalksError as error:
            if error.details and feedback is not None:
                feedback.pushDebugInfo(error.details)
            raise QgsProcessingException(error.message) from error
        finally:
            if partial is not None:
                partial.unlink(missing_ok=True)
        outputs = {STORE: values.text(STORE), **answer.outputs}
        if receipt_file:
            outputs[RECEIPT] = receipt_file
        return outputs

    def _answer(self, values: Values, context: QgsProcessingContext, feedback: ProcessingFeedback) -> Answer:
        from ..store import Store

        if self.MAKES_STORE or not self.OPENS_STORE:
            return self.make(values, context, feedback)
        with Store.open(values.text(STORE), readonly=self.READS_ONLY) as store:
            return self.operate(store, values, context, feedback)

    def make(self, values: Values, context: QgsProcessingContext, feedback: ProcessingFeedback) -> Answer:
        """Work on the file itself; only for algorithms with `MAKES_STORE` or without `OPENS_STORE`."""
        raise NotImplementedError


class Values:
    """The parameters of one run, read one by one in the types operations want."""

    def __init__(
        self,
        algorithm: QgsProcessingAlgorithm,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        area_layer: Outline | None = None,
    ) -> None:
        self._algorithm = algorithm
        self._area_layer = area_layer
        self._parameters = parameters
        self._context = context

    @property
    def raw(self) -> dict[str, Any]:
        """The parameters as Processing gave them."""
        return self._parameters

    def given(self, name: str) -> bool:
        """Return whether a parameter was given a value."""
        return self._parameters.get(name) not in (None, "")

    def text(self, name: str) -> str:
        """Return a text; empty when not given."""
        definition = self._algorithm.parameterDefinition(name)
        if isinstance(definition, QgsProcessingParameterFileDestination):
            if not self.given(name):
                return ""
            return str(self._algorithm.parameterAsFileOutput(self._parameters, name, self._context))
        return str(self._algorithm.parameterAsString(self._parameters, name, self._context) or "").strip()

    def text_or_none(self, name: str) -> str | None:
        """Return a text or None."""
        return self.text(name) or None

    def area(self, store: Store) -> Area:
        """Return AREA. Raises NotFoundError naming the areas there are, InputError for a layer without polygons."""
        from ..operations.areas import resolve_area

        return resolve_area(store, self.text(AREA) or self._area_layer, self._area_layer)

    def area_key(self, store: Store) -> str | None:
        """Return AREA as a text that a walk's request can hold: a uuid, the WKT of a polygon from outside, or None."""
        area = self.area(store)
        return area.polygon.wkt if area.is_from_outside else area.uuid

    def number(self, name: str) -> float:
        """Return a number."""
        return float(self._algorithm.parameterAsDouble(self._parameters, name, self._context))

    def integer(self, name: str) -> int:
        """Return a whole number."""
        return int(self._algorithm.parameterAsInt(self._parameters, name, self._context))

    def integer_or_none(self, name: str) -> int | None:
        """Return a whole number or None."""
        return self.integer(name) if self.given(name) else None

    def flag(self, name: str) -> bool:
        """Return yes or no."""
        return bool(self._algorithm.parameterAsBool(self._parameters, name, self._context))

    def choice(self, name: str) -> int:
        """Return the index of the chosen option."""
        return int(self._algorithm.parameterAsEnum(self._parameters, name, self._context))

    def date(self, name: str) -> Any:
        """Return a date or None. Raises ParameterError."""
        from datetime import date

        if not self.given(name):
            return None
        value = self._parameters[name]
        text = value.toString("yyyy-MM-dd") if hasattr(value, "toString") else str(value)
        try:
            return date.fromisoformat(text[:10])
        except ValueError as error:
            raise ParameterError(
                tr("{name} is “{value}”, which is no date; write it as for example 2026-10-15.").format(
                    name=name, value=value
                )
            ) from error

    def moment(self, name: str, zone: str) -> Any:
        """Return an aware time, wall-clock time of `zone` unless an offset is given. Raises ParameterError."""
        from ..model.localtime import parse_local

        value = self._parameters.get(name)
        text = value.toString("yyyy-MM-ddTHH:mm:ss") if hasattr(value, "toString") else str(value or "")
        return parse_local(text, zone)

    def point(self, name: str, crs: str) -> tuple[float, float] | None:
        """Return a point in `crs`, None when not given. Raises ParameterError for a text that is no point."""
        from qgis.core import QgsCoordinateReferenceSystem

        if not self.given(name):
            return None
        point = self._algorithm.parameterAsPoint(
            self._parameters, name, self._context, QgsCoordinateReferenceSystem(crs)
        )
        if point.isEmpty():
            raise ParameterError(
                tr(
                    "{name} is “{value}”, which is no point; write it as for example 135973,6595977 [EPSG:3011]."
                ).format(name=name, value=self._parameters[name])
            )
        return point.x(), point.y()

    def json(self, name: str) -> Any:
        """Return parsed JSON, None when not given. Raises ParameterError."""
        if isinstance(self._parameters.get(name), (dict, list)):
            return self._parameters[name]
        text = self.text(name)
        if not text:
            return None
        try:
            return json.loads(text)
        except ValueError as error:
            raise ParameterError(
                tr('{name} is not valid JSON ({error}); write it as for example {{"key": 1}}.').format(
                    name=name, error=error
                )
            ) from error

    def json_object(self, name: str) -> dict[str, Any] | None:
        """Return a JSON object, None when not given. Raises ParameterError for other JSON."""
        value = self.json(name)
        if value is not None and not isinstance(value, dict):
            raise ParameterError(
                tr('{name} must be a JSON object; write it as for example {{"key": 1}}.').format(name=name)
            )
        return value

    def parts(self, name: str) -> tuple[str, ...]:
        """Return a list of names, which may hold blanks: given as one, or with semicolons, commas or lines between."""
        given = self._parameters.get(name)
        if isinstance(given, (list, tuple)):
            return tuple(str(part).strip() for part in given if str(part).strip())
        text = str(given or "").strip()
        if text.startswith("["):
            return tuple(str(part) for part in self.json(name))
        split = text.replace(";", ",").replace("\n", ",").split(",")
        return tuple(part.strip() for part in split if part.strip())

    def numbers(self, name: str) -> tuple[int, ...]:
        """Return a list of whole numbers. Raises ParameterError."""
        return tuple(self._whole(name, part) for part in self.names(name))

    def numbered(self, name: str) -> dict[int, float]:
        """Return a JSON object of whole number -> number. Raises ParameterError."""
        found = self.json_object(name) or {}
        for value in found.values():
            if isinstance(value, bool) or not isinstance(value, (int, float)):
                raise ParameterError(
                    tr("{name} has “{value}”, which is no number; give numbers.").format(name=name, value=value)
                )
        return {self._whole(name, key): float(value) for key, value in found.items()}

    def _whole(self, name: str, text: str) -> int:
        try:
            return int(text)
        except ValueError as error:
            raise ParameterError(
                tr("{name} has “{value}”, which is no number; give numbers.").format(name=name, value=text)
            ) from error

    def names(self, name: str) -> tuple[str, ...]:
        """Return a list, given as one or written with commas, semicolons or blanks between (also as JSON)."""
        given = self._parameters.get(name)
        if isinstance(given, (list, tuple)):
            return tuple(str(part).strip() for part in given if str(part).strip())
        text = self.text(name)
        if text.startswith("["):
            return tuple(str(part) for part in self.json(name))
        return tuple(part for part in self.text(name).replace(";", ",").replace(" ", ",").split(",") if part)


def partial_receipt(path: str) -> Path:
    """Make an empty file beside the receipt to be, so that a bad place is told before anything is done.

    Raises ParameterError when no file can be written there.
    """
    target = Path(path)
    partial = target.with_name(f".{target.name}.{os.getpid()}.part")
    try:
        if target.is_dir():
            raise IsADirectoryError(path)
        partial.touch()
    except OSError as error:
        raise ParameterError(
            tr("The receipt {file} could not be written; choose another folder.").format(file=path), details=str(error)
        ) from error
    return partial


def write_receipt(path: str, partial: Path, receipt: dict[str, Any]) -> None:
    """Write a receipt as JSON, whole or not at all. Raises ParameterError when the file cannot be written."""
    try:
        partial.write_text(json.dumps(receipt, ensure_ascii=False, indent=2, default=str) + "\n", encoding="utf-8")
        os.replace(partial, path)
    except OSError as error:
        raise ParameterError(
            tr("The receipt {file} could not be written; choose another folder.").format(file=path), details=str(error)
        ) from error


@lru_cache(maxsize=64)
def help_texts(algorithm: str, language: str) -> dict[str, Any]:
    """Return the help of an algorithm: {"description": ..., "parameters": {name: text}}."""
    file = paths.resources() / "help" / language / f"{algorithm}.json"
    if not file.is_file():
        return {}
    texts: dict[str, Any] = json.loads(file.read_text(encoding="utf-8"))
    return texts
