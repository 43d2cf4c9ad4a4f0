"""editcatalogue: add, rename, retire, bring back or reorder a category, measure, owner or question of a checklist."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING

from qgis.core import QgsProcessingParameterEnum, QgsProcessingParameterNumber, QgsProcessingParameterString

from ...i18n import tr
from ...model.catalogue import TABLES
from ...model.errors import ParameterError
from ..algorithm import Answer, EstWalksAlgorithm, ProcessingFeedback, Values

if TYPE_CHECKING:
    from qgis.core import QgsProcessingContext

    from ...operations.catalogue import EntryChange
    from ...store import Store


class EditCatalogue(EstWalksAlgorithm):
    """Adds an entry to the store's catalogue, or changes one."""

    ID = "editcatalogue"
    GROUP = "store"
    CHANGES_A_ROW = True

    def title(self) -> str:
        return tr("Edit catalogue")

    def define(self) -> None:
        whole = QgsProcessingParameterNumber.Type.Integer
        tables = [tr("Category"), tr("Measure"), tr("Owner"), tr("Question of a checklist")]
        self.add(QgsProcessingParameterEnum("TABLE", tr("What it is"), tables, False, 0))
        self.add(QgsProcessingParameterString("ENTRY", tr("Entry to change (empty: a new one)"), optional=True))
        self.add(QgsProcessingParameterString("NAME_SV", tr("Swedish name"), optional=True))
        self.add(QgsProcessingParameterString("NAME_EN", tr("English name"), optional=True))
        for name, text in (
            ("ACTIVE", tr("In use")),
            ("POSITIVE", tr("Positive (category)")),
            ("MUNICIPAL", tr("Municipal (owner)")),
            ("PRESENCE", tr("Presence (measure)")),
        ):
            options = [tr("as it is"), tr("yes"), tr("no")]
            self.add(QgsProcessingParameterEnum(name, text, options, False, 0, optional=True))
        self.add(QgsProcessingParameterNumber("POSITION", tr("Position in the list"), whole, None, True, 1))
        self.add(QgsProcessingParameterString("LANE", tr("Lane (quick or project)"), optional=True))
        self.add(QgsProcessingParameterString("OWNER", tr("Owner (category or measure)"), optional=True))
        self.add(QgsProcessingParameterNumber("DEADLINE_DAYS", tr("Days to the deadline"), whole, None, True, 0))
        kronor = QgsProcessingParameterNumber.Type.Double
        self.add(QgsProcessingParameterNumber("COST", tr("Usual cost (kr)"), kronor, None, True))
        self.add(QgsProcessingParameterString("SEASON", tr("Season, for example 08-01/03-31"), optional=True))
        self.add(QgsProcessingParameterString("CATEGORIES", tr("Categories it suits"), optional=True))
        self.add(
            QgsProcessingParameterString("PLACE_TYPE", tr("Type of place (question; any: every other)"), optional=True)
        )
        self.add(QgsProcessingParameterString("ORDER", tr("Entries in the order they are to have"), optional=True))
        self.add_text("CODE", tr("Code"))

    def changed_row(self, store: Store, values: Values) -> tuple[str, str] | None:
        from ...operations.catalogue import row_of_entry

        table = TABLES[values.choice("TABLE")]
        return (table, row_of_entry(store, table, values.text("ENTRY"))) if values.given("ENTRY") else None

    def operate(
        self, store: Store, values: Values, context: QgsProcessingContext, feedback: ProcessingFeedback
    ) -> Answer:
        from ...operations.catalogue import EntryChange, add_entry, change_entry, order_entries, uses_of

        table, change = TABLES[values.choice("TABLE")], _change(values)
        if values.given("ORDER"):
            if values.given("ENTRY") or change != EntryChange():
                raise ParameterError(tr("ORDER puts a whole table in order; give nothing else beside it."))
            order_entries(store, table, values.parts("ORDER"))
            codes = [entry.code for entry in store.catalogue.entries(table)]
            return Answer({"CODE": codes[0] if codes else ""}, {"table": table, "order": codes})
        if values.given("ENTRY"):
            code = change_entry(store, table, values.text("ENTRY"), change)
        else:
            code = add_entry(store, table, change)
        entry = store.catalogue.find(table, code)
        receipt = {"table": table, "code": code, "entry": asdict(entry) if entry else {}}
        return Answer({"CODE": code}, {**receipt, "used": uses_of(store, table, code).counts})


def _change(values: Values) -> EntryChange:
    from ...operations.catalogue import EntryChange

    def answer(name: str) -> bool | None:
        return (None, True, False)[values.choice(name)] if values.given(name) else None

    return EntryChange(
        sv=values.text_or_none("NAME_SV"),
        en=values.text_or_none("NAME_EN"),
        active=answer("ACTIVE"),
        position=values.integer_or_none("POSITION"),
        positive=answer("POSITIVE"),
        municipal=answer("MUNICIPAL"),
        presence=answer("PRESENCE"),
        lane=values.text_or_none("LANE"),
        owner="" if values.text("OWNER") == "-" else values.text_or_none("OWNER"),
        season="" if values.text("SEASON") == "-" else values.text_or_none("SEASON"),
        deadline_days=values.integer_or_none("DEADLINE_DAYS"),
        cost=values.number("COST") if values.given("COST") else None,
        categories=values.parts("CATEGORIES") or None,
        place_type="" if values.text("PLACE_TYPE") == "any" else values.text_or_none("PLACE_TYPE"),
    )
