"""Takes the dialogue questionnaire out: as paper, for KoBo and ODK, or as a table to type paper answers into."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from qgis.PyQt.QtWidgets import QFileDialog, QMenu, QToolButton

from .....file_names import file_name
from .....i18n import tr
from ....context import Context

if TYPE_CHECKING:
    from .....operations.survey.questionnaire import QuestionnaireFile


_MOST_WALKS = 20


class QuestionnaireButton(QToolButton):
    """A link with a menu: what to make of the questionnaire."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.setText(tr("Dialogue questionnaire …"))
        self.setAutoRaise(True)
        self.setAccessibleName(self.text())
        self._context = context
        self.setToolTip(tr("Questions about a place, without names: to hand out, or to answer on a phone"))
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(self)
        for text, ending, kind in (
            (tr("Paper form (PDF) …"), ".pdf", "PDF (*.pdf)"),
            (tr("Form for KoBo or ODK (XLSForm) …"), ".xlsx", "XLSForm (*.xlsx)"),
            (tr("Table to type answers into …"), ".csv", "CSV (*.csv)"),
        ):
            menu.addAction(text).triggered.connect(partial(self._ask, ending, kind))
        menu.addSeparator()
        self.walks = menu.addMenu(tr("At the stops of"))
        self.walks.aboutToShow.connect(self._list_walks)
        menu.aboutToShow.connect(self._list_walks)
        self.walk = ""
        self.setMenu(menu)

    def _list_walks(self) -> None:
        """Offer the walks of the chosen area: the questionnaire then has their stops."""
        from .....operations.walks.find_walk import walks_of

        session = self._context.session
        walks = walks_of(session.store, session.area_uuid)[:_MOST_WALKS] if session.path else []
        if self.walk not in [walk.uuid for walk in walks]:
            self.walk = ""
        self.walks.clear()
        for uuid, name in (("", tr("No walk")), *((walk.uuid, walk.name) for walk in walks)):
            action = self.walks.addAction(name.replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(uuid == self.walk)
            action.triggered.connect(partial(self._choose, uuid))
        self.walks.setEnabled(bool(walks))

    def _choose(self, uuid: str, _checked: bool = False) -> None:
        self.walk = uuid

    def _ask(self, ending: str, kind: str, _checked: bool = False) -> None:
        session = self._context.session
        name = tr("questionnaire") + (f"_{session.area.name}" if session.area else "")
        start = session.beside(file_name(name) + ending)
        path, _ = QFileDialog.getSaveFileName(self._context.window, self.text(), start, kind)
        if path:
            self.write(path if Path(path).suffix.lower() == ending else path + ending)

    def write(self, path: str) -> None:
        """Write the questionnaire of the chosen area, or walk, to a file in a task."""
        from .....operations.survey.questionnaire import export_questionnaire

        session = self._context.session
        area, walk = session.area.name if session.area else "", self.walk
        self._context.runner.run(
            tr("Writing the questionnaire"),
            lambda store, feedback: export_questionnaire(store, path, area=area, walk=walk, feedback=feedback),
            done=self._written,
            store_path=session.path,
        )

    def _written(self, made: QuestionnaireFile) -> None:
        name = Path(made.path).name
        told = {
            ".pdf": tr("{file} is written: one sheet an answer.").format(file=name),
            ".xlsx": tr("{file} is written: upload it to KoBo or ODK, and import what they export.").format(file=name),
        }
        text = tr("{file} is written: fill in a row an answer, and import it.").format(file=name)
        self._context.messages.info(told.get(Path(made.path).suffix.lower(), text))
