"""The form of a decision: what is made of it, what, who, until when."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from qgis.PyQt.QtCore import QTime
from qgis.PyQt.QtWidgets import QFormLayout, QTimeEdit

from ......i18n import tr
from ......model.codes import DecisionKind
from ......model.defaults import PRESENCE_HOURS
from ......model.localtime import zone
from ......operations.meetings.decide import NewDecision
from .....labels import label
from ....form_panel import FormPanel
from ....tasks.form_parts import TextBox, TitledRows
from ..fields import Choice, area_choice, catalogue_choice, day_edit, no_individuals, place_choice, presence_choice

if TYPE_CHECKING:
    from .....session import Session
    from .matters import Matter

AHEAD = timedelta(days=14)


class DecisionForm(FormPanel):
    """Asks for a decision, prefilled from the matter it is about."""

    def __init__(self, session: Session, matter: Matter | None, kind: DecisionKind) -> None:
        super().__init__(tr("Decision"), tr("Decide this"))
        self._zone = session.store.time_zone
        self.needed = matter.needed if matter is not None else None
        self.kind = Choice(
            tr("What it becomes"), [(one.value, label("DecisionKind", one.value)) for one in DecisionKind], "–"
        )
        self.kind.removeItem(0)
        self.kind.choose(kind.value)
        text = "" if matter is None or matter.decision else matter.what
        self.text = TextBox(tr("What was decided, without names"), text)
        self.text.setAccessibleName(tr("Text"))
        self.measure = catalogue_choice(session, "measure", tr("Measure"))
        self.presence = presence_choice(session)
        self.category = catalogue_choice(session, "category", tr("Category"))
        self.owner = catalogue_choice(session, "owner", tr("Owner"))
        self.area, self.place = area_choice(session), place_choice(session)
        self.due = day_edit(tr("Done by"), session.today + AHEAD)
        self.starts = QTimeEdit(QTime(PRESENCE_HOURS[0], 0))
        self.starts.setDisplayFormat("HH:mm")
        self.starts.setAccessibleName(tr("Begins at"))
        self.area.choose(matter.area if matter is not None and matter.area else session.area_uuid)
        if matter is not None:
            self.category.choose(matter.category)
            self.owner.choose(matter.owner)
        self.first = self.text
        self._lay_out()
        for box in (self.kind, self.measure, self.presence, self.category, self.area, self.place):
            box.currentIndexChanged.connect(lambda _index: self._check())
        self.text.textChanged.connect(self._check)
        self._check()

    def _lay_out(self) -> None:
        self._rows: QFormLayout = TitledRows()
        for title, field in (
            (tr("What it becomes"), self.kind),
            (tr("Text"), self.text),
            (tr("Measure"), self.measure),
            (tr("Kind of presence"), self.presence),
            (tr("Category"), self.category),
            (tr("Owner"), self.owner),
            (tr("Done by"), self.due),
            (tr("Begins at"), self.starts),
            (tr("Area"), self.area),
            (tr("Place"), self.place),
        ):
            self._rows.addRow(title, field)
        self.body.addLayout(self._rows)
        self.body.addWidget(no_individuals())
        self.body.addStretch(1)

    @property
    def chosen(self) -> DecisionKind:
        """What it becomes."""
        return DecisionKind(self.kind.key)

    def value(self) -> NewDecision:
        """Return the decision."""
        is_effort = self.chosen is DecisionKind.EFFORT
        day, time = self.due.date().toPyDate(), self.starts.time()
        begins = datetime(day.year, day.month, day.day, time.hour(), time.minute(), tzinfo=zone(self._zone))
        return NewDecision(
            kind=self.chosen,
            text=self.text.toPlainText().strip(),
            area=self.area.key or None,
            category=self.category.key or None,
            place=self.place.key or None,
            measure=self.presence.key if is_effort else self.measure.key if self.chosen is DecisionKind.TASK else "",
            owner=self.owner.key,
            due=day,
            needed=self.needed,
            starts=begins if is_effort else None,
        )

    def _check(self) -> None:
        kind = self.chosen
        for field, on in (
            (self.measure, kind is DecisionKind.TASK),
            (self.presence, kind is DecisionKind.EFFORT),
            (self.starts, kind is DecisionKind.EFFORT),
        ):
            field.setVisible(on)
            self._rows.labelForField(field).setVisible(on)
        self.set_reason(self._against(kind))

    def _against(self, kind: DecisionKind) -> str:
        somewhere = bool(self.area.key or self.place.key)
        if kind is DecisionKind.TASK and not (self.measure.key or self.category.key):
            return tr("Choose a measure, or a category.")
        if kind is DecisionKind.EFFORT and not (self.presence.key and somewhere):
            return tr("Choose the kind of presence, and an area or a place.")
        if kind is DecisionKind.ANALYSIS and not somewhere:
            return tr("Choose an area or a place.")
        if kind in (DecisionKind.PRIORITY, DecisionKind.OTHER) and not self.text.toPlainText().strip():
            return tr("Write what was decided.")
        return ""
