"""exportfeedback: the answer to residents as a page for the web, a copy for the archive and notices to those who reported."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from qgis.core import (
    QgsProcessingParameterBoolean,
    QgsProcessingParameterDateTime,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterString,
)

from ...files import write_whole
from ...i18n import tr
from ...model.errors import ParameterError
from ..algorithm import OUTPUT, RECEIPT, Answer, EstWalksAlgorithm, ProcessingFeedback, Values
from ..values import AREA

if TYPE_CHECKING:
    from qgis.core import QgsProcessingContext

    from ...operations.answers.checks import Blocker
    from ...operations.answers.gather import Draft, Wish
    from ...store import Store


class ExportFeedback(EstWalksAlgorithm):
    """Publishes the next version of an answer, or shows with DRY_RUN what stands in the way."""

    ID = "exportfeedback"
    GROUP = "tasks"

    def title(self) -> str:
        return tr("Publish the answer to residents")

    def define(self) -> None:
        self.add(
            QgsProcessingParameterString("WALK", tr("Walk, or what its groups are called together"), optional=True)
        )
        self.add_area(tr("Area"))
        self.add(QgsProcessingParameterString("PERIOD", tr("Period (2026-01-01/2026-12-31)"), optional=True))
        files = ((OUTPUT, tr("Page or archive copy"), "HTML (*.html);;PDF (*.pdf)"),)
        files += (("ARCHIVE", tr("Archive copy too"), "PDF (*.pdf)"),)
        files += (("NOTICES", tr("Notices to those who reported"), "CSV (*.csv)"),)
        for name, text, kinds in files:
            self.add(QgsProcessingParameterFileDestination(name, text, kinds, optional=True, createByDefault=False))
        self.add(QgsProcessingParameterString("LANGUAGE", tr("Language (sv or en)"), optional=True))
        day = QgsProcessingParameterDateTime.Type.Date
        self.add(QgsProcessingParameterDateTime("NEXT_DATE", tr("Next follow-up"), day, optional=True))
        self.add(QgsProcessingParameterString("CONTACT", tr("How residents reach you"), optional=True))
        self.add(QgsProcessingParameterBoolean("CONTACT_IS_OFFICE", tr("It is an office's, nobody's own"), False))
        self.add(QgsProcessingParameterString("PHOTOS", tr("Photos to show (keys)"), optional=True))
        self.add(QgsProcessingParameterBoolean("DRY_RUN", tr("Only show what stands in the way"), False))
        self.add_number("VERSION", tr("Version"))
        self.add_number("POINTS", tr("Points"))
        self.add_number("BLOCKERS", tr("Things that stand in the way"))
        self.add_number("TOLD", tr("Notices"))

    def reads_only(self, values: Values) -> bool:
        return values.flag("DRY_RUN") or not values.text(OUTPUT)

    def operate(
        self, store: Store, values: Values, context: QgsProcessingContext, feedback: ProcessingFeedback
    ) -> Answer:
        from ...operations.answers.checks import NotReadyError
        from ...operations.answers.gather import gather

        notices = values.text("NOTICES")
        if not (values.flag("DRY_RUN") or values.text(OUTPUT) or notices):
            raise ParameterError(tr("Say where the answer is written: a file that ends in .html or .pdf."))
        draft = gather(store, _wish(store, values))
        if draft.elsewhere:
            raise ParameterError(
                tr("%n photo(s) are of no finding that this answer tells: {keys}.", None, len(draft.elsewhere)).format(
                    keys=", ".join(draft.elsewhere[:5])
                )
            )
        if values.flag("DRY_RUN"):
            return _answer(draft, {}, 0)
        if draft.blockers:
            if values.text(RECEIPT):
                _write_blockers(values.text(RECEIPT), draft)
            raise NotReadyError(draft.blockers)
        return _publish(store, draft, values, feedback)


def _publish(store: Store, draft: Draft, values: Values, feedback: ProcessingFeedback) -> Answer:
    from ...operations.answers.notices import write_notices
    from ...operations.answers.publish import publish

    outputs = {name: values.text(name) for name in (OUTPUT, "ARCHIVE", "NOTICES") if values.text(name)}
    notices = outputs.get("NOTICES", "")
    if OUTPUT not in outputs:
        return _answer(draft, {"NOTICES": notices}, write_notices(store, draft, notices))
    files = [outputs[name] for name in (OUTPUT, "ARCHIVE") if name in outputs]
    published = publish(store, draft, files, feedback=feedback, notices=notices)
    return _answer(draft, outputs, published.told)


def _wish(store: Store, values: Values) -> Wish:
    from ...operations.answers.about import about_of
    from ...operations.answers.gather import Wish

    language = values.text("LANGUAGE")
    if language not in ("", "sv", "en"):
        raise ParameterError(tr("“{language}” is no language of the answer; give sv or en.").format(language=language))
    period = values.text("PERIOD")
    about = about_of(values.text("WALK"), values.area(store) if period or values.given(AREA) else "", period)
    return Wish(
        about,
        language or None,
        values.date("NEXT_DATE"),
        values.text("CONTACT"),
        values.parts("PHOTOS"),
        is_office=values.flag("CONTACT_IS_OFFICE"),
    )


def _answer(draft: Draft, files: dict[str, str], told: int) -> Answer:
    outputs = {
        **files,
        "VERSION": draft.answer.version,
        "POINTS": len(draft.answer.points),
        "BLOCKERS": len(draft.blockers),
        "TOLD": told,
    }
    return Answer(outputs, {**_receipt(draft), "files": list(files.values()), "notices": told})


def _receipt(draft: Draft) -> dict[str, Any]:
    answer = draft.answer
    lists = ("done", "will_do", "will_not", "not_decided", "good")
    return {
        "version": answer.version,
        "points": {name: len(getattr(answer, name)) for name in lists},
        "points_made": answer.points_made,
        "changes": [vars(change) for change in answer.changes],
        "texts_left_out": [one.task.uuid for one in draft.tasks if one.outlived],
        "blockers": [_blocker(one) for one in draft.blockers],
    }


def _blocker(one: Blocker) -> dict[str, str]:
    return {"kind": str(one.kind), "key": one.key if one.uuid else "", "what": one.what}


def _write_blockers(file: str, draft: Draft) -> None:
    """Write what must be done first, also where nothing is published."""
    text = json.dumps(_receipt(draft), ensure_ascii=False, indent=2, default=str) + "\n"
    write_whole(file, text.encode("utf-8", "backslashreplace"), private=True)
