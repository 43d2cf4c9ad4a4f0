"""The parameters of a run, read one by one in the types that operations want."""

from __future__ import annotations

import json
from contextlib import suppress
from datetime import date
from typing import TYPE_CHECKING, Any

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingParameterFileDestination,
)

from ..i18n import tr
from ..model.errors import ParameterError

if TYPE_CHECKING:
    from ..model.area import Area
    from ..operations.areas.outlines import Outline
    from ..store import Store

AREA = "AREA"


class Values:
    """The parameters of one run; `area_layer` are the shapes of the loaded layer that AREA may name."""

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

    def files(self, name: str) -> list[str]:
        """Return paths of files and folders."""
        return [
            str(path) for path in self._algorithm.parameterAsFileList(self._parameters, name, self._context) if path
        ]

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
        """Return yes or no, also for the words that `yes_or_no` knows."""
        value = self._parameters.get(name)
        told = yes_or_no(value) if isinstance(value, str) else None
        return (
            told if told is not None else bool(self._algorithm.parameterAsBool(self._parameters, name, self._context))
        )

    def choice(self, name: str) -> int:
        """Return the index of the chosen option."""
        return int(self._algorithm.parameterAsEnum(self._parameters, name, self._context))

    def choices(self, name: str) -> list[str]:
        """Return what is chosen of several, by name."""
        return [str(name) for name in self._algorithm.parameterAsEnumStrings(self._parameters, name, self._context)]

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
        """Return an aware time, wall-clock time of `zone` unless an offset is given.

        Raises ParameterError, also for a day without a time: nobody meets at midnight.
        """
        from ..model.localtime import parse_local

        value = self._parameters.get(name)
        text = value.toString("yyyy-MM-ddTHH:mm:ss") if hasattr(value, "toString") else str(value or "")
        if is_day(text):
            raise ParameterError(
                tr("“{text}” is a day without a time; write it as for example 2026-10-15 18:00.").format(text=text)
            )
        return parse_local(text, zone)

    def point(self, name: str, crs: str) -> tuple[float, float] | None:
        """Return a point in `crs`, None when not given. Raises ParameterError for a text that is no point."""
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

    def numbered_texts(self, name: str) -> dict[int, str]:
        """Return a JSON object of whole number -> text. Raises ParameterError."""
        return {self._whole(name, key): str(value) for key, value in (self.json_object(name) or {}).items()}

    def numbered_points(self, name: str) -> dict[int, tuple[float, float]]:
        """Return a JSON object of whole number -> [E, N] in the work CRS. Raises ParameterError."""
        points: dict[int, tuple[float, float]] = {}
        for key, value in (self.json_object(name) or {}).items():
            try:
                x, y = value
                points[self._whole(name, key)] = (float(x), float(y))
            except (TypeError, ValueError) as error:
                raise ParameterError(
                    tr("{name} has “{value}”, which is no point; write it as [135973, 6595977].").format(
                        name=name, value=value
                    )
                ) from error
        return points

    def number_or_none(self, name: str) -> float | None:
        """Return a number or None."""
        return self.number(name) if self.given(name) else None

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


_YES, _NO = {"true", "1", "yes", "ja", "on"}, {"false", "0", "no", "nej", "off"}


def is_day(text: str) -> bool:
    """Return whether a text is a day and nothing else."""
    with suppress(ValueError):
        date.fromisoformat(text.strip())
        return True
    return False


def yes_or_no(text: str) -> bool | None:
    """Return what a word says, None for one that is neither: QGIS takes every word but “false” and “0” for yes, also “no”."""
    word = text.strip().lower()
    return True if word in _YES else False if word in _NO else None
