"""Parameters whose value may hold a key or a password: what QGIS shows of them and keeps in its history has none."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from qgis.core import (
    QgsMapLayer,
    QgsProcessingParameterFile,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterMapLayer,
    QgsProcessingParameterString,
    QgsProcessingUtils,
)

if TYPE_CHECKING:
    from qgis.core import QgsProcessingContext


def told(value: Any) -> str:
    """Return a parameter's value as it may be shown: without the keys of an address and the password of a database."""
    from ..backgrounds.secrets import redacted
    from ..store import address

    return str(value.id()) if isinstance(value, QgsMapLayer) else redacted(address.public(str(value or "")))


class _Hidden:
    """What QGIS asks a parameter when it tells others of a value."""

    def valueAsPythonString(self, value: Any, context: QgsProcessingContext) -> str:  # noqa: N802
        return QgsProcessingUtils.stringToPythonLiteral(told(value)) if value not in (None, "") else "None"

    def valueAsJsonObject(self, value: Any, context: QgsProcessingContext) -> Any:  # noqa: N802
        return told(value) or None

    def valueAsString(self, value: Any, context: QgsProcessingContext) -> tuple[str, bool]:  # noqa: N802
        return told(value), True


class StoreParameter(_Hidden, QgsProcessingParameterFile):
    """A store: a file, or a connection string."""

    def clone(self) -> StoreParameter:
        return StoreParameter(self.name(), self.description(), fileFilter=self.fileFilter())


class NewStoreParameter(_Hidden, QgsProcessingParameterFileDestination):
    """A store to be made: a file, or a connection string."""

    def clone(self) -> NewStoreParameter:
        return NewStoreParameter(self.name(), self.description(), self.fileFilter())


class AddressParameter(_Hidden, QgsProcessingParameterString):
    """The address of a service."""

    def clone(self) -> AddressParameter:
        return AddressParameter(self.name(), self.description(), self.defaultValue())


class BackgroundParameter(_Hidden, QgsProcessingParameterMapLayer):
    """A map layer that may be given in other words too.

    QGIS opens what it is given for a layer in order to check it, and logs what it cannot open; so here nothing is opened.
    """

    def clone(self) -> BackgroundParameter:
        return BackgroundParameter(self.name(), self.description(), optional=self._is_optional())

    def checkValueIsAcceptable(self, value: Any, context: QgsProcessingContext | None = None) -> bool:  # noqa: N802
        return value not in (None, "") or self._is_optional()

    def _is_optional(self) -> bool:
        return bool(self.flags() & self.Flag.FlagOptional)
