"""Fields of the forms of the EST year: what the catalogue and the map offer, days that may be left open."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Iterable

from qgis.PyQt.QtCore import QDate
from qgis.PyQt.QtWidgets import QCheckBox, QComboBox, QDateEdit, QHBoxLayout, QSizePolicy, QWidget

from .....i18n import language, tr
from .....model.wording.place_names import PlaceName, place_name
from ....theme import QuietLabel

if TYPE_CHECKING:
    from ....session import Session


def no_individuals() -> QuietLabel:
    """Return what a form says that must hold no people."""
    return QuietLabel(
        tr(
            "Write about the place and what happens there, never about individuals. Names, numbers and addresses are masked, "
            "and a text that may mean somebody waits for its review and goes nowhere out."
        )
    )


class Choice(QComboBox):
    """A key for each name; the first is none."""

    def __init__(self, title: str, choices: Iterable[tuple[str, str]], none: str) -> None:
        super().__init__()
        self.setAccessibleName(title)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.addItem(none, "")
        for key, name in choices:
            self.addItem(name, key)

    @property
    def key(self) -> str:
        """The key that is chosen, "" for none."""
        return str(self.currentData() or "")

    def choose(self, key: str | None) -> None:
        """Choose a key, none where it is not offered."""
        self.setCurrentIndex(max(0, self.findData(key or "")))


def catalogue_choice(session: Session, table: str, title: str) -> Choice:
    """Return the choice among the entries of the catalogue that are in use."""
    labels = session.store.catalogue.labels(table, language(), active=True)
    return Choice(title, labels.items(), "–")


def presence_choice(session: Session) -> Choice:
    """Return the choice among the measures of presence that are in use."""
    from .....operations.efforts.kinds import presence_measures

    kinds = presence_measures(session.store)
    return Choice(tr("Kind of presence"), [(one.code, one.label(language())) for one in kinds], "–")


def area_choice(session: Session) -> Choice:
    """Return the choice among the store's areas."""
    return Choice(tr("Area"), [(str(area.uuid), area.name) for area in session.areas()], tr("All areas"))


def place_choice(session: Session) -> Choice:
    """Return the choice among the places of the area, those of all areas where none is chosen."""
    where = {"active": True, **({"area": session.area_uuid} if session.area_uuid else {})}
    reader = session.store.reader()
    rows = session.store.rows("place", where, columns=("uuid", "name", "naming", "shown_name"))
    named = [(row["uuid"], place_name(PlaceName.from_row(row), reader) or row["shown_name"] or "") for row in rows]
    return Choice(tr("Place"), sorted((one for one in named if one[1]), key=lambda one: one[1].casefold()), "–")


class OpenDay(QWidget):
    """A day that may be left open."""

    def __init__(self, title: str, day: date | None, proposed: date) -> None:
        super().__init__()
        self.is_set = QCheckBox()
        self.is_set.setAccessibleName(tr("{title}: set a day").format(title=title))
        self.is_set.setToolTip(self.is_set.accessibleName())
        self.edit = day_edit(title, day or proposed)
        self.is_set.setChecked(day is not None)
        self.edit.setEnabled(day is not None)
        self.is_set.toggled.connect(self.edit.setEnabled)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.is_set)
        layout.addWidget(self.edit, 1)

    @property
    def day(self) -> date | None:
        """The day, None where it is open."""
        return self.edit.date().toPyDate() if self.is_set.isChecked() else None


def day_edit(title: str, day: date) -> QDateEdit:
    """Return a field for a day."""
    edit = QDateEdit(QDate(day.year, day.month, day.day))
    edit.setAccessibleName(title)
    edit.setCalendarPopup(True)
    edit.setDisplayFormat("yyyy-MM-dd")
    return edit
