"""What all algorithms share: the store, the receipt, help texts, and errors in one plain sentence."""

from __future__ import annotations

import json
from dataclasses import dataclass, field, replace
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from qgis.core import (
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
)
from qgis.PyQt.QtGui import QIcon

from .. import handbook, i18n, paths
from ..files import write_whole
from ..i18n import tr
from ..model.errors import EstWalksError, ParameterError
from ..model.feedback import Feedback
from ..model.server.spelling import spelling
from .hidden import NewStoreParameter, StoreParameter
from .values import AREA, Values

if TYPE_CHECKING:
    from ..operations.areas.outlines import Outline
    from ..store import Store

STORE = "STORE"
RECEIPT = "RECEIPT"
INPUT = "INPUT"
OUTPUT = "OUTPUT"
VERSION = "VERSION"


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

    def missed(self, text: str) -> None:
        """Tell what could not be written beside the store, which is changed by then: an error that ends nothing."""
        if self._feedback is not None:
            self._feedback.reportError(text, False)

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
    TAKES_SERVER = True
    """Whether STORE may be on a database server."""
    CHANGES_A_ROW = False
    """Whether VERSION may say which version of the row, see `changed_row`, one has read: another one is refused."""
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

    def changed_row(self, store: Store, values: Values) -> tuple[str, str] | None:
        """Return table and key of the one stored row that is to be changed, None where it is none or not one."""
        return None

    def reads_only(self, values: Values) -> bool:
        """Return whether the run leaves the store as it is, so that it may be write-protected."""
        return self.READS_ONLY

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

    def helpUrl(self) -> str:  # noqa: N802
        page = handbook.page(handbook.of_algorithm(self.ID, self.GROUP))
        return page.as_uri() if page.is_file() else ""

    def shortHelpString(self) -> str:  # noqa: N802
        texts = help_texts(self.ID, i18n.language())
        lines = [f"<p>{texts.get('description', '')}</p>"]
        described = {definition.name(): definition.description() for definition in self.parameterDefinitions()}
        for name in texts.get("parameters", {}):
            text = self._help_of(name)
            lines.append(f"<h3>{described.get(name, name)}</h3><p>{text}</p>")
        return "\n".join(lines)

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:  # noqa: N802
        if self.MAKES_STORE:
            store = NewStoreParameter(STORE, tr("Store"), tr("GeoPackage (*.gpkg)"))
        else:
            store = StoreParameter(STORE, tr("Store"), fileFilter=tr("GeoPackage (*.gpkg);;All files (*)"))
        self.add(store)
        self.define()
        if self.CHANGES_A_ROW:
            whole = QgsProcessingParameterNumber.Type.Integer
            self.add(
                QgsProcessingParameterNumber(VERSION, tr("Version that was read"), whole, None, True), advanced=True
            )
        self.add(
            QgsProcessingParameterFileDestination(
                RECEIPT, tr("Receipt"), "JSON (*.json)", optional=True, createByDefault=False
            )
        )

    def add(self, definition: QgsProcessingParameterDefinition, *, advanced: bool = False) -> None:
        """Add a parameter with its help text."""
        definition.setHelp(self._help_of(definition.name()))
        if advanced:
            definition.setFlags(definition.flags() | QgsProcessingParameterDefinition.Flag.FlagAdvanced)
        self.addParameter(definition)

    def _help_of(self, name: str) -> str:
        """Return the help of a parameter; of the store also how one on a server is named."""
        text = str(help_texts(self.ID, i18n.language()).get("parameters", {}).get(name, ""))
        if name != STORE or not self.TAKES_SERVER:
            return text
        return f"{text} {spelling()}"

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
        from .checks import complaint, is_unclear

        for definition in self.parameterDefinitions():
            value = parameters.get(definition.name())
            if is_unclear(definition, value) or not (sound or definition.checkValueIsAcceptable(value, context)):
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
        from ..store.address import public
        from .checks import check_receipt, check_texts

        values, heard = Values(self, parameters, context, self._area_layer), ProcessingFeedback(feedback)
        try:
            check_texts(values)
            receipt_file = values.text(RECEIPT)
            if receipt_file:
                check_receipt(receipt_file, self, values)
            answer = self._answer(values, context, heard)
        except EstWalksError as error:
            if error.details and feedback is not None:
                feedback.pushDebugInfo(error.details)
            raise QgsProcessingException(error.message) from error
        outputs = {STORE: public(values.text(STORE)), **answer.outputs}  # QGIS prints and logs what comes out
        if receipt_file and _write_receipt(receipt_file, answer, heard):
            outputs[RECEIPT] = receipt_file
        return outputs

    def _answer(self, values: Values, context: QgsProcessingContext, feedback: ProcessingFeedback) -> Answer:
        from ..store import Store

        if self.MAKES_STORE or not self.OPENS_STORE:
            return self.make(values, context, feedback)
        with Store.open(values.text(STORE), readonly=self.reads_only(values)) as store:
            if self.CHANGES_A_ROW and values.given(VERSION) and not self.reads_only(values):
                return self._of_version(store, values, context, feedback)
            return self.operate(store, values, context, feedback)

    def _of_version(
        self, store: Store, values: Values, context: QgsProcessingContext, feedback: ProcessingFeedback
    ) -> Answer:
        """Run where the row that is changed has the version that was read; the receipt tells that it was checked."""
        from ..operations.together.both_changed import require_version

        version = values.integer(VERSION)
        with store.transaction():
            row = self.changed_row(store, values)
            if row is None:
                raise ParameterError(tr("VERSION is of one stored row that is changed; leave it out else."))
            require_version(store, *row, version)
            answer = self.operate(store, values, context, feedback)
            now = store.rows(row[0], {"uuid": row[1]}, columns=("row_version",))
        return replace(
            answer,
            receipt={**answer.receipt, "version_checked": version, "version": now[0]["row_version"] if now else None},
        )

    def make(self, values: Values, context: QgsProcessingContext, feedback: ProcessingFeedback) -> Answer:
        """Work on the file itself; only for algorithms with `MAKES_STORE` or without `OPENS_STORE`."""
        raise NotImplementedError


def _write_receipt(file: str, answer: Answer, feedback: ProcessingFeedback) -> bool:
    """Write the receipt of work that is done and return whether that went well.

    The store is changed by now: what keeps the file from being written is told and fails nothing.
    """
    text = json.dumps(answer.receipt, ensure_ascii=False, indent=2, default=str) + "\n"
    try:
        # A lone surrogate, which UTF-8 has no bytes for, becomes its JSON escape.
        write_whole(file, text.encode("utf-8", "backslashreplace"), private=True)
    except EstWalksError as error:
        feedback.missed(tr("The work is done and kept, but the receipt is missing.") + " " + error.message)
        return False
    return True


@lru_cache(maxsize=64)
def help_texts(algorithm: str, language: str) -> dict[str, Any]:
    """Return the help of an algorithm: {"description": ..., "parameters": {name: text}}."""
    file = paths.resources() / "help" / language / f"{algorithm}.json"
    if not file.is_file():
        return {}
    texts: dict[str, Any] = json.loads(file.read_text(encoding="utf-8"))
    return texts
