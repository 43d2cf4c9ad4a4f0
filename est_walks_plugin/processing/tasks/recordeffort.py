"""recordeffort: plan presence where and when it is needed, note that it was held or called off."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Sequence

from qgis.core import (
    QgsProcessingParameterBoolean,
    QgsProcessingParameterDateTime,
    QgsProcessingParameterNumber,
    QgsProcessingParameterPoint,
    QgsProcessingParameterString,
)

from ...i18n import tr
from ...model.errors import ParameterError
from ..algorithm import Answer, EstWalksAlgorithm, ProcessingFeedback, Values

if TYPE_CHECKING:
    from qgis.core import QgsProcessingContext

    from ...operations.efforts.record import NewEffort
    from ...store import Store


class RecordEffort(EstWalksAlgorithm):
    """Keeps a presence effort, changes one, or proposes when presence is needed."""

    ID = "recordeffort"
    GROUP = "tasks"
    CHANGES_A_ROW = True

    def title(self) -> str:
        return tr("Record presence effort")

    def define(self) -> None:
        whole = QgsProcessingParameterNumber.Type.Integer
        self.add(QgsProcessingParameterString("KIND", tr("Kind of presence (code or name)"), optional=True))
        self.add_area(tr("Area"))
        self.add(QgsProcessingParameterString("PLACE", tr("Place (name or key)"), optional=True))
        self.add(QgsProcessingParameterPoint("POINT", tr("Point"), optional=True))
        self.add(QgsProcessingParameterDateTime("FROM", tr("From"), optional=True))
        self.add(QgsProcessingParameterDateTime("TO", tr("To"), optional=True))
        self.add(QgsProcessingParameterNumber("COUNT", tr("Rounds it stands for"), whole, 1))
        self.add(QgsProcessingParameterString("STATE", tr("State (planned, done or cancelled)"), optional=True))
        self.add(QgsProcessingParameterString("NOTE", tr("Note"), multiLine=True, optional=True))
        self.add(QgsProcessingParameterString("EFFORT", tr("The effort to change (key), or several"), optional=True))
        self.add(QgsProcessingParameterBoolean("PROPOSE", tr("Only tell when presence is needed there"), False))
        self.add_text("EFFORT", tr("Effort"))
        self.add_text("STATE", tr("State"))
        self.add_text("WHEN", tr("When presence is needed"))

    def reads_only(self, values: Values) -> bool:
        return values.flag("PROPOSE")

    def changed_row(self, store: Store, values: Values) -> tuple[str, str] | None:
        from ...operations.efforts.listed import effort_of

        keys = values.parts("EFFORT")
        return ("presence_effort", effort_of(store, keys[0]).uuid) if len(keys) == 1 else None

    def operate(
        self, store: Store, values: Values, context: QgsProcessingContext, feedback: ProcessingFeedback
    ) -> Answer:
        from ...operations.efforts.listed import effort_of
        from ...operations.efforts.record import change_effort, record_effort
        from ...operations.efforts.told import effort_told

        if values.flag("PROPOSE"):
            return self._propose(store, values)
        keys = values.parts("EFFORT")
        with store.transaction():
            if len(keys) > 1:
                return self._state(store, values, keys)
            if keys:
                old = effort_of(store, values.text("EFFORT"))
                key = old.uuid
                change_effort(store, old, self._changed(store, values))
            else:
                key = record_effort(store, self._new(store, values))
        told = effort_told(store, key)
        for line in told["words"]:
            feedback.message(line)
        return Answer({"EFFORT": key, "STATE": told["state"]}, told)

    def _state(self, store: Store, values: Values, keys: Sequence[str]) -> Answer:
        """Give several efforts one state."""
        from ...model.codes import EffortState
        from ...operations.efforts.record import set_state

        state = values.text("STATE").lower()
        if state not in {one.value for one in EffortState}:
            raise ParameterError(tr("Several efforts are given one state: planned, done or cancelled, in STATE."))
        changed = set_state(store, keys, EffortState(state))
        return Answer({"EFFORT": ", ".join(keys), "STATE": state}, {"efforts": list(keys), "changed": changed})

    def _new(self, store: Store, values: Values) -> NewEffort:
        from ...operations.efforts.record import NewEffort

        if not values.given("KIND") or not values.given("FROM"):
            raise ParameterError(tr("An effort needs a kind and a time; give KIND and FROM."))
        area, place = self._where(store, values)
        starts, ends = self._when(store, values)
        return NewEffort(
            values.text("KIND"),
            starts,
            ends,
            area,
            place,
            values.point("POINT", store.crs),
            values.integer("COUNT"),
            values.text("STATE").lower() or "planned",
            values.text("NOTE"),
        )

    def _changed(self, store: Store, values: Values) -> NewEffort:
        """Return a stored effort with what is told of it now."""
        from ...operations.efforts.listed import effort_of
        from ...operations.efforts.record import as_typed

        now = as_typed(effort_of(store, values.text("EFFORT")))
        if values.given("KIND"):
            now = replace(now, kind=values.text("KIND"))
        if values.given("FROM") or values.given("TO"):
            starts, ends = self._when(store, values, now.starts, now.ends)
            now = replace(now, starts=starts, ends=ends)
        if any(values.given(name) for name in ("AREA", "PLACE", "POINT")):
            area, place = self._where(store, values)
            now = replace(now, area=area, place=place, point=values.point("POINT", store.crs))
        if values.given("COUNT"):
            now = replace(now, count=values.integer("COUNT"))
        if values.given("STATE"):
            now = replace(now, state=values.text("STATE").lower())
        return replace(now, note=values.text("NOTE")) if values.given("NOTE") else now

    def _where(self, store: Store, values: Values) -> tuple[str | None, str | None]:
        """Return the area (key) and the place (key) that are told."""
        from ...operations.areas import keep_area
        from ...operations.effects.treated import find_place

        place = find_place(store, values.text("PLACE")).uuid if values.given("PLACE") else None
        area = keep_area(store, values.area(store)).uuid if values.given("AREA") else None
        return area, place

    def _when(
        self, store: Store, values: Values, starts: datetime | None = None, ends: datetime | None = None
    ) -> tuple[datetime, datetime | None]:
        """Return begin and end; a day without a time begins at midnight, and lasts until the next as an end."""
        from ...model.localtime import midnight
        from ..values import is_day

        told: list[datetime | None] = [starts, ends]
        for number, name in enumerate(("FROM", "TO")):
            if not values.given(name):
                continue
            day = values.date(name) if is_day(values.text(name)) else None
            told[number] = (
                values.moment(name, store.time_zone)
                if day is None
                else midnight(day + timedelta(days=number), store.time_zone)
            )
        if told[0] is None:
            raise ParameterError(tr("An effort needs a kind and a time; give KIND and FROM."))
        return told[0], told[1]

    def _propose(self, store: Store, values: Values) -> Answer:
        from ...exporting.told.time_words import proposed_words
        from ...exporting.told.words import inward
        from ...operations.effects.treated import find_place
        from ...operations.efforts.proposals import proposed_at, proposed_in, proposed_places

        if values.given("PLACE") or values.given("POINT"):
            point = values.point("POINT", store.crs)
            proposed = proposed_at(store, point or find_place(store, values.text("PLACE")).xy)
        else:
            proposed = proposed_in(store, values.area(store))
        where = [one.to_dict() for one in proposed_places(store, values.area(store))]
        told = {"places": where, **proposed.to_dict(), "words": proposed_words(proposed, inward(store))}
        return Answer({"WHEN": told["words"]}, told)
