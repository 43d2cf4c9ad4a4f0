"""Tab *Did it help?* of page Uppföljning: asks, reckons in a task, shows."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from qgis.PyQt.QtCore import QTimer
from qgis.PyQt.QtGui import QShowEvent
from qgis.PyQt.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from .....i18n import tr
from .....model.errors import Cancelled, EstWalksError
from .....model.wording.place_names import PlaceName, place_name
from .....operations.effects.asking import Choice
from ....theme import QuietLabel
from .asked import Asked, AskedForm
from .pictures import EffectPictures

if TYPE_CHECKING:
    from .....model.feedback import Feedback
    from .....operations.effects.result import Effect
    from .....store import Store
    from ....context import Context
    from ....tasks import Job

    Reckoned = tuple[Effect, tuple[tuple[str, ...], tuple[str, ...]]]

TABLES = ("walk", "finding", "task", "task_finding", "observation", "place", "photo")
"""What an effect is reckoned from, and shown with."""


class EffectPanel(QWidget):
    """Nothing is reckoned until the tab is seen, and again when what is stored has changed."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._stale = True
        self._job: Job | None = None
        self._wanted: Choice | None = None
        self.form = AskedForm()
        self.form.changed.connect(self._ask)
        self.pictures = EffectPictures(context)
        self.said = QuietLabel()
        self.body = QStackedWidget()
        self.body.addWidget(self.said)
        self.body.addWidget(self.pictures)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._load)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(self.form)
        layout.addWidget(self.body, 1)

    @property
    def is_busy(self) -> bool:
        """Whether what is shown is not yet what is asked."""
        return self._job is not None or self._timer.isActive() or self._stale

    def refresh(self) -> None:
        """What is stored has changed."""
        self._stale = True
        if self.isVisible():
            self._timer.start()

    def ask(self, subject: str, key: str, name: str) -> None:
        """Ask about a place (key) or a measure (code)."""
        self._wanted = Choice(subject, key, name, 0)
        self._stale = True
        if self.isVisible():
            self._timer.start()

    def ask_of(self, place: str | None, measure: str = "") -> bool:
        """Ask about a place (key), else about a measure (code); say so and return False where there is neither."""
        session = self._context.session
        rows = session.store.rows("place", {"uuid": place}) if place else []
        if rows:
            name = place_name(PlaceName.from_row(rows[0]), session.store.reader()) or rows[0]["shown_name"] or ""
            self.ask("place", rows[0]["uuid"], name)
        elif measure:
            self.ask("measure", measure, session.name("measure", measure))
        else:
            self._context.messages.tell(tr("It lies at no place: choose a place or a measure under “Did it help?”."))
        return bool(rows or measure)

    def unload(self) -> None:
        """Reckon nothing more."""
        self._timer.stop()
        self._drop()
        self.pictures.unload()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt override
        """The tab came to the front."""
        super().showEvent(event)
        if self._stale:
            self._timer.start()

    # --- reckoning -----------------------------------------------------------------------------------------------

    def _load(self) -> None:
        """Read what can be asked about, then ask about what is chosen."""
        from .....operations.effects.choices import effect_choices

        session = self._context.session
        if session.info is None or not self._stale:
            return
        self._stale = False
        area = session.area_uuid
        self._run(tr("Reading done tasks"), lambda store, _feedback: effect_choices(store, area), self._choices_came)

    def _choices_came(self, choices: list[Choice]) -> None:
        self.form.offer(choices, [area.name for area in self._context.session.areas()])
        wanted, self._wanted = self._wanted, None
        if wanted is not None:
            known = {(one.subject, one.key): one for one in choices}
            self.form.choose(known.get((wanted.subject, wanted.key), wanted))
        else:
            self._ask()

    def _ask(self) -> None:
        asked = self.form.asked()
        if asked is None:
            self._say(tr("Here you see whether it helped, when the first task with a place is done."))
            return
        area = self._context.session.area_uuid
        text = tr("Comparing before and after")
        self._run(text, lambda store, feedback: _reckon(store, asked, area, feedback), self._came)

    def _came(self, found: Reckoned) -> None:
        from .....operations.effects import words

        effect, photos = found
        self.form.tell(
            effect,
            tr("{before} and {after} · {control}").format(
                before=effect.before, after=effect.after, control=words.control_word(effect)
            ),
        )
        self.pictures.tell(effect, photos)
        self.body.setCurrentWidget(self.pictures)

    def _say(self, text: str) -> None:
        self.said.setText(text)
        self.body.setCurrentWidget(self.said)

    def _run(self, title: str, work: Any, done: Any) -> None:
        self._drop()

        def came(found: Any) -> None:
            self._job = None
            done(found)

        def failed(error: EstWalksError) -> None:
            self._job = None
            if not isinstance(error, Cancelled):
                self._say(error.message)

        self._job = self._context.runner.run(
            title, work, done=came, failed=failed, store_path=self._context.session.path, quiet=True
        )

    def _drop(self) -> None:
        job, self._job = self._job, None
        if job is not None:
            job.done, job.failed = None, lambda _error: None
            self._context.runner.cancel(job)


def _reckon(store: Store, asked: Asked, area: str | None, feedback: Feedback) -> Reckoned:
    """Return what was asked for; a measure is counted in the area (key) that list and map show."""
    from .....operations.effects.choices import photographed
    from .....operations.effects.effect import effect_at_place, effect_of_measure

    question = (store, asked.key, asked.before, asked.after, asked.control, feedback)
    effect = effect_of_measure(*question, area=area) if asked.subject == "measure" else effect_at_place(*question)
    return effect, photographed(store, effect)
