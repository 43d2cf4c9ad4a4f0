"""recordheld: say that walks were held or called off, or ask what is known of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.core import QgsProcessingParameterString

from ...i18n import tr
from ...model.errors import ParameterError
from ..algorithm import Answer, EstWalksAlgorithm, ProcessingFeedback, Values

if TYPE_CHECKING:
    from qgis.core import QgsProcessingContext

    from ...store import Store

_ANSWERS: dict[str, bool | None] = {"yes": True, "ja": True, "no": False, "nej": False, "unknown": None, "okänt": None}


class RecordHeld(EstWalksAlgorithm):
    """Keeps whether walks were held. A walk that has findings, a track or anything else from the evening needs no answer."""

    ID = "recordheld"
    GROUP = "walk"
    CHANGES_A_ROW = True

    def title(self) -> str:
        return tr("Record whether a walk was held")

    def define(self) -> None:
        self.add(QgsProcessingParameterString("WALK", tr("Walk (or several); empty: all"), optional=True))
        self.add(QgsProcessingParameterString("HELD", tr("Held? (yes, no or unknown)"), optional=True))
        self.add_number("CHANGED", tr("Changed"))
        self.add_number("ASKED", tr("Held or not?"))

    def reads_only(self, values: Values) -> bool:
        return not values.given("HELD")

    def changed_row(self, store: Store, values: Values) -> tuple[str, str] | None:
        from ...operations.walks.find_walk import find_groups

        found = {one.uuid for name in values.parts("WALK") for one in find_groups(store, name)}
        return ("walk", found.pop()) if len(found) == 1 else None

    def operate(
        self, store: Store, values: Values, context: QgsProcessingContext, feedback: ProcessingFeedback
    ) -> Answer:
        from ...operations.walks.find_walk import find_groups
        from ...operations.walks.held import held_walks, say_held

        names, changed = values.parts("WALK"), 0
        if values.given("HELD"):
            said = values.text("HELD").strip().casefold()
            if said not in _ANSWERS:
                raise ParameterError(
                    tr("“{answer}” does not say whether it was held; write yes, no or unknown.").format(
                        answer=values.text("HELD")
                    )
                )
            if not names:
                raise ParameterError(tr("Say with WALK which walk was held or called off."))
            changed = say_held(store, names, _ANSWERS[said])
        known = held_walks(store)
        keys = {one.uuid for name in names for one in find_groups(store, name)} if names else set(known)
        rows = store.rows("walk", order_by=("starts_at", "group_no"), columns=("uuid", "name"))
        walks = [
            {
                "walk": row["uuid"],
                "name": row["name"],
                "day": known[row["uuid"]].day,
                "state": known[row["uuid"]].state.value,
                "shown_by": [by.value for by in known[row["uuid"]].shown],
            }
            for row in rows
            if row["uuid"] in keys
        ]
        asked = sum(one["state"] == "asked" for one in walks)
        return Answer({"CHANGED": changed, "ASKED": asked}, {"walks": walks, "changed": changed, "asked": asked})
