"""upgradestore: bring a store of an older version to this one's schema."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...i18n import tr
from ..algorithm import STORE, Answer, EstWalksAlgorithm, ProcessingFeedback, Values

if TYPE_CHECKING:
    from qgis.core import QgsProcessingContext


class UpgradeStore(EstWalksAlgorithm):
    """Migrates an older store step by step; a backup is kept beside it."""

    ID = "upgradestore"
    GROUP = "store"
    OPENS_STORE = False

    def title(self) -> str:
        return tr("Upgrade store")

    def define(self) -> None:
        self.add_text("BACKUP", tr("Backup"))

    def make(self, values: Values, context: QgsProcessingContext, feedback: ProcessingFeedback) -> Answer:
        from ...store import Store, migrate, needs_migration
        from ...store.unique_ids import twice_at_upgrade

        path = values.text(STORE)
        backup = migrate(path, feedback) if needs_migration(path) else ""
        with Store.open(path, readonly=True) as store:
            receipt = {"backup": backup, "schema": store.schema_version, "duplicate_ids": twice_at_upgrade(store)}
        return Answer({"BACKUP": backup}, receipt)
