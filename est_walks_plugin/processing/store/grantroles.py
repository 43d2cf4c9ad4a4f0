"""grantroles: give logins of a database server their roles in a store."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.core import (
    QgsProcessingParameterBoolean,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterString,
)

from ...i18n import tr
from ..algorithm import Answer, EstWalksAlgorithm, ProcessingFeedback, Values

if TYPE_CHECKING:
    from qgis.core import QgsProcessingContext

    from ...store import Store


class GrantRoles(EstWalksAlgorithm):
    """Makes the roles of a store on a server and gives them to logins; or writes the script that does."""

    ID = "grantroles"
    GROUP = "store"

    def title(self) -> str:
        return tr("Grant roles")

    def define(self) -> None:
        self.add(
            QgsProcessingParameterString(
                "ROLES", tr("Who is to have which role"), multiLine=True, optional=True, defaultValue=""
            )
        )
        self.add(
            QgsProcessingParameterFileDestination(
                "OUTPUT", tr("Script"), "SQL (*.sql)", optional=True, createByDefault=False
            )
        )
        self.add(QgsProcessingParameterBoolean("DRY_RUN", tr("Only say what would be done"), False))
        self.add_number("MADE", tr("Roles made"))
        self.add_number("CHANGED", tr("Logins changed"))

    def reads_only(self, values: Values) -> bool:
        return values.flag("DRY_RUN")

    def operate(
        self, store: Store, values: Values, context: QgsProcessingContext, feedback: ProcessingFeedback
    ) -> Answer:
        from ...operations.server_roles.grant import grant_roles

        output = values.text("OUTPUT")
        done = grant_roles(store, values.text("ROLES"), output=output, dry_run=values.flag("DRY_RUN"))
        outputs = {"MADE": len(done.made), "CHANGED": len(done.changed), **({"OUTPUT": output} if output else {})}
        return Answer(outputs, done.to_dict())
