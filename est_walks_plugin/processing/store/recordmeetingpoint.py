"""recordmeetingpoint: keep a meeting point, or change one of the municipality's own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.core import QgsProcessingParameterNumber, QgsProcessingParameterPoint, QgsProcessingParameterString

from ...i18n import tr
from ...model.errors import ParameterError
from ...model.names import NamedRow
from ..algorithm import Answer, EstWalksAlgorithm, ProcessingFeedback, Values

if TYPE_CHECKING:
    from qgis.core import QgsProcessingContext

    from ...store import Store


class RecordMeetingPoint(EstWalksAlgorithm):
    """Adds a meeting point at a point or a landmark, or renames, moves or reorders one."""

    ID = "recordmeetingpoint"
    GROUP = "store"
    CHANGES_A_ROW = True

    def title(self) -> str:
        return tr("Record meeting point")

    def define(self) -> None:
        whole = QgsProcessingParameterNumber.Type.Integer
        self.add(QgsProcessingParameterString("NAME", tr("Name"), optional=True))
        self.add(QgsProcessingParameterPoint("POINT", tr("Point"), optional=True))
        self.add(QgsProcessingParameterString("LANDMARK", tr("Landmark where it is"), optional=True))
        self.add(QgsProcessingParameterString("MEETING_POINT", tr("Own meeting point to change"), optional=True))
        self.add(QgsProcessingParameterNumber("POSITION", tr("Position in the list"), whole, None, True, 1))
        self.add_text("KEY", tr("Meeting point"))

    def changed_row(self, store: Store, values: Values) -> tuple[str, str] | None:
        from ...operations.named_rows import key_of

        given = values.text_or_none("MEETING_POINT")
        return ("landmark", key_of(store, NamedRow.MEETING_POINT.value, given)) if given else None

    def operate(
        self, store: Store, values: Values, context: QgsProcessingContext, feedback: ProcessingFeedback
    ) -> Answer:
        with store.transaction():
            key = _kept(store, values)
            position = values.integer_or_none("POSITION")
            if position is not None:
                _move(store, key, position)
        row = store.get("landmark", key)
        receipt = {"meeting_point": key, "name": row["name"], "position": row["position"]}
        return Answer({"KEY": key}, receipt)


def _kept(store: Store, values: Values) -> str:
    from ...operations.municipality.meeting_points import add_meeting_point, change_meeting_point, meeting_point_at
    from ...operations.named_rows import key_of

    point = values.point("POINT", store.crs)
    if values.given("MEETING_POINT"):
        key = key_of(store, NamedRow.MEETING_POINT.value, values.text("MEETING_POINT"))
        change_meeting_point(store, key, values.text_or_none("NAME"), point)
        return key
    if values.given("LANDMARK"):
        return meeting_point_at(store, values.text("LANDMARK"), values.text("NAME"))
    if point is None:
        raise ParameterError(tr("A meeting point needs a point on the map."))
    return add_meeting_point(store, values.text("NAME"), point)


def _move(store: Store, key: str, position: int) -> None:
    from ...operations.municipality.meeting_points import order_meeting_points, own_meeting_points

    others = [point.uuid for point in own_meeting_points(store) if point.uuid != key]
    order_meeting_points(store, [*others[: max(0, position - 1)], key, *others[max(0, position - 1) :]])
