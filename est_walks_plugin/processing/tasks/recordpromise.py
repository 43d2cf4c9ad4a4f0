"""recordpromise: give a citizen promise, change it, log that one was kept, or tell how one stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.core import (
    QgsProcessingParameterBoolean,
    QgsProcessingParameterDateTime,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
)

from ...i18n import tr
from ...model.errors import ParameterError
from ..algorithm import Answer, EstWalksAlgorithm, ProcessingFeedback, Values

if TYPE_CHECKING:
    from qgis.core import QgsProcessingContext

    from ...store import Store


class RecordPromise(EstWalksAlgorithm):
    """Keeps a promise, changes it, counts that one was kept, or tells how one stands."""

    ID = "recordpromise"
    GROUP = "tasks"
    CHANGES_A_ROW = True

    def title(self) -> str:
        return tr("Record promise")

    def define(self) -> None:
        whole, day = QgsProcessingParameterNumber.Type.Integer, QgsProcessingParameterDateTime.Type.Date
        self.add(QgsProcessingParameterString("TITLE", tr("What is promised"), optional=True))
        self.add(QgsProcessingParameterNumber("COUNT", tr("Times"), whole, 1))
        self.add(QgsProcessingParameterString("COUNTS", tr("What counts by itself"), optional=True))
        self.add(QgsProcessingParameterDateTime("FROM", tr("From"), day, optional=True))
        self.add(QgsProcessingParameterDateTime("TO", tr("To"), day, optional=True))
        self.add_area(tr("Area"))
        self.add(QgsProcessingParameterString("PROMISE", tr("The promise that was kept"), optional=True))
        self.add(QgsProcessingParameterString("CHANGE", tr("The promise to change"), optional=True))
        self.add(QgsProcessingParameterString("NOTE", tr("Note"), optional=True))
        self.add(QgsProcessingParameterBoolean("DRY_RUN", tr("Only tell how it stands"), False))
        self.add_text("PROMISE_KEY", tr("Promise"))
        self.add_number("KEPT", tr("Times kept"))
        self.add_text("STATE", tr("State"))

    def reads_only(self, values: Values) -> bool:
        return values.flag("DRY_RUN")

    def changed_row(self, store: Store, values: Values) -> tuple[str, str] | None:
        from ...operations.named_rows import key_of

        return ("commitment", key_of(store, "promise", values.text("CHANGE"))) if values.given("CHANGE") else None

    def operate(
        self, store: Store, values: Values, context: QgsProcessingContext, feedback: ProcessingFeedback
    ) -> Answer:
        from ...operations.named_rows import key_of
        from ...operations.promises import keep_promise, promises
        from ...operations.promises.published import published
        from ...operations.promises.told import promise_told

        if values.given("CHANGE"):
            if values.given("PROMISE") or values.flag("DRY_RUN"):
                raise ParameterError(tr("Either change a promise or log one: give CHANGE without PROMISE and DRY_RUN."))
            key = self._change(store, values)
        elif values.given("PROMISE") == values.given("TITLE"):
            raise ParameterError(tr("Say either what is promised, or which promise was kept."))
        elif values.given("PROMISE"):
            key = key_of(store, "promise", values.text("PROMISE"))
            if not values.flag("DRY_RUN"):
                keep_promise(store, key, values.integer("COUNT"), values.text("NOTE"))
        elif values.flag("DRY_RUN"):
            raise ParameterError(tr("Say which promise in PROMISE: only one that is given can be told of."))
        else:
            key = self._give(store, values)
        promise = next(one for one in promises(store) if one.uuid == key)
        told = {**promise_told(promise), "text": published(store, keys=(key,)).text}
        return Answer({"PROMISE_KEY": key, "KEPT": promise.kept, "STATE": promise.state}, told)

    def _give(self, store: Store, values: Values) -> str:
        from ...operations.areas import keep_area
        from ...operations.promises import NewPromise, add_promise

        first, last = values.date("FROM"), values.date("TO")
        if first is None or last is None:
            raise ParameterError(tr("A promise needs its first and last day; give FROM and TO."))
        times = values.integer_or_none("COUNT")
        with store.transaction():
            area = keep_area(store, values.area(store)).uuid
            new = NewPromise(values.text("TITLE"), times, first, last, area, counts=values.text("COUNTS"))
            return add_promise(store, new)

    def _change(self, store: Store, values: Values) -> str:
        """Change what is told of a stored promise; the rest stays."""
        from dataclasses import replace

        from ...operations.areas import keep_area
        from ...operations.named_rows import key_of
        from ...operations.promises import as_typed, change_promise, promises

        key = key_of(store, "promise", values.text("CHANGE"))
        now = as_typed(next(one for one in promises(store) if one.uuid == key))
        with store.transaction():
            if values.given("AREA"):
                now = replace(now, area=keep_area(store, values.area(store)).uuid)
            now = replace(
                now,
                title=values.text("TITLE") or now.title,
                target_count=values.integer("COUNT") if values.given("COUNT") else now.target_count,
                counts=values.text("COUNTS") or now.counts,
                date_from=values.date("FROM") or now.date_from,
                date_to=values.date("TO") or now.date_to,
            )
            change_promise(store, key, now)
        return key
