"""What is chosen in the charts of the situation: pressed again it is chosen no more; list and map show the same rows."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from qgis.PyQt.QtCore import QObject, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QFrame, QHBoxLayout, QSizePolicy

from ....engine.situation.words import category_word
from ....engine.statistics import period_of, period_text
from ....i18n import tr
from ... import format as fmt
from ...theme import link_button, plain_label
from .figure_rows import day_name, light_title, month_title, shown_months
from .lists import current_ranking

if TYPE_CHECKING:
    from ....engine.situation.picture import Picture
    from ....model.wording.reader import Reader
    from ....operations.situation.marked import Marked, Marks
    from ...context import Context
    from ...tasks import Job

MOST_NAMED = 3


class MarkLine(QFrame):
    """Says what list and map are narrowed to, with the way back."""

    def __init__(self) -> None:
        super().__init__()
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.label = plain_label("")
        self.off = link_button(tr("Show everything"))
        self.off.setToolTip(tr("Take what is chosen in the charts off list and map"))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(6, 2, 4, 2)
        layout.addWidget(self.label, 1)
        layout.addWidget(self.off, 0, Qt.AlignmentFlag.AlignTop)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.hide()


class Marking(QObject):
    """Keeps the keys that are chosen, and counts in a task what they mean. `changed` is told when that is known."""

    changed = pyqtSignal()
    chosen_changed = pyqtSignal(object)
    """Other keys are chosen: a frozenset."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        context.session.data_changed.connect(self._data_changed)
        self.line = MarkLine()
        self.line.off.clicked.connect(self.clear)
        self.keys: frozenset[str] = frozenset()
        self._picture: Picture | None = None
        self._job: Job | None = None
        self.marked: Marked | None = None
        """What is chosen, counted; None while nothing is, or until it is counted."""

    def unload(self) -> None:
        """Undo the connections."""
        self._context.session.data_changed.disconnect(self._data_changed)
        self._context.runner.cancel(self._job)

    def set_picture(self, picture: Picture | None) -> None:
        """The charts show another picture: what is chosen in it is counted again."""
        self._picture = picture
        if picture is None:
            self.clear()
        elif self.keys:
            self._count()

    def press(self, key: str) -> None:
        """Choose what a key names, or no more. Of areas and their categories one at a time."""
        parts = frozenset(key.split())
        if not parts:
            return
        if any(part.startswith("a:") for part in parts):
            keys = frozenset() if parts <= self.keys else parts
        else:
            others = frozenset() if self._is_of_line() else self.keys
            keys = others - parts if parts <= others else others | parts
        self._set(keys)

    def clear(self) -> None:
        """Choose nothing."""
        self._set(frozenset())

    def _data_changed(self, table: str) -> None:
        if table in ("ranking", "dark_gap") and self.keys:
            self._count()

    def _ranking(self) -> str | None:
        """Return the key of the ranking that the list shows."""
        session = self._context.session
        ranking = current_ranking(session.store, session.area_uuid)
        return ranking.uuid if ranking else None

    def _is_of_line(self) -> bool:
        """Whether a line of the changes is chosen."""
        return any(one.startswith("a:") for one in self.keys)

    def _set(self, keys: frozenset[str]) -> None:
        if keys == self.keys:
            return
        self.keys = keys
        self.chosen_changed.emit(keys)
        self._count()

    def _count(self) -> None:
        runner, picture = self._context.runner, self._picture
        runner.cancel(self._job)
        self._job = None
        if picture is None or not self.keys:
            self._counted(None, None)
            return
        from ....operations.situation.marked import marked

        marks, area, ranking = marks_of(self.keys, picture), self._context.session.area_uuid, self._ranking()
        self._job = runner.run(
            tr("Looking for what is chosen"),
            lambda store, _feedback: marked(store, marks, area, ranking),
            done=lambda found: self._counted(marks, found),
            failed=lambda _error: None,
            store_path=self._context.session.path,
            quiet=True,
        )

    def _counted(self, marks: Marks | None, found: Marked | None) -> None:
        self._job = None
        self.marked = found
        if marks is not None and found is not None and self._picture is not None:
            reader = self._context.session.store.reader()
            has_ranking = self._ranking() is not None
            self.line.label.setText(told(marks, found, self._picture, reader, has_ranking=has_ranking))
        self.line.setVisible(found is not None)
        self.changed.emit()


def marks_of(keys: frozenset[str], picture: Picture) -> Marks:
    """Return what keys of the charts of a picture mean. Months are of all that the charts tell, the rest of its period."""
    from ....operations.situation.by_light import Light
    from ....operations.situation.marked import Marks

    def named(mark: str) -> frozenset[str]:
        return frozenset(key[2:] for key in keys if key.startswith(mark))

    first, last = picture.period.start, picture.last or picture.period.last
    marks = Marks(first, last, months=named("m:"), categories=named("c:"), area=next(iter(named("a:")), ""))
    hours = frozenset((int(day), int(hour)) for day, _, hour in (key.partition("-") for key in named("h:")))
    marks = replace(marks, hours=hours, lights=frozenset(map(Light, named("d:"))))
    of_period = bool(hours or marks.lights) or any(key.startswith("a:") for key in keys)
    of_years = bool(marks.months) or (bool(marks.categories) and not of_period)
    if not of_years:
        return marks
    if not marks.months and picture.by_category:
        first, last = _span(picture)
    return replace(marks, first=first, last=last, kinds=picture.kinds or marks.kinds)


def _span(picture: Picture) -> tuple[date, date]:
    """Return the first and last day of the months that the columns by category show."""
    months = shown_months(picture.by_category)
    first, last = (period_of(date(int(one[:4]), int(one[5:7]), 1), "month") for one in (months[0], months[-1]))
    return first.start, min(last.last, picture.last or last.last)


def told(marks: Marks, found: Marked, picture: Picture, reader: Reader, *, has_ranking: bool) -> str:
    """Return what is chosen, how many reports that are, and where there is a ranking, for how many of its places they count;

    where there are dark stretches, how many of them they lie along.
    """
    from ....operations.situation.by_light import Light

    parts = [*_hours_told(marks.hours), *_months_told(marks.months)]
    parts += [light_title(one.value).lower() for one in Light if one in marks.lights]
    if marks.area:
        parts.append(next((row.area_name for row in picture.changes if row.area == marks.area), ""))
    names = sorted(category_word(code, reader) for code in marks.categories)
    parts.append(_few(names))
    if not marks.months:
        whole = marks.first == picture.period.start
        parts.append(period_text(picture.period) if whole else f"{fmt.month(marks.first)}–{fmt.month(marks.last)}")
    what = ", ".join(part for part in parts if part)
    text = tr("Only {what}: %n report(s).", None, found.count).format(what=what)
    if found.unplaced:
        text += " " + tr("%n of them without a position, not on the map.", None, found.unplaced)
    if has_ranking:
        text += " " + tr("They count for %n of the ranked places.", None, len(found.items))
    if found.of_stretches:
        text += " " + tr("They lie along %n of the dark stretches.", None, len(found.stretches))
    return text


def _few(names: list[str]) -> str:
    if len(names) <= MOST_NAMED:
        return ", ".join(names)
    return tr("{first} and {count} more").format(first=", ".join(names[:MOST_NAMED]), count=len(names) - MOST_NAMED)


def _months_told(months: frozenset[str]) -> list[str]:
    text = _few([month_title(month) for month in sorted(months)])
    return [text] if text else []


def _hours_told(hours: frozenset[tuple[int, int]]) -> list[str]:
    """Return hours as runs: friday 21–24, saturday 0–3."""
    runs: list[tuple[int, int, int]] = []
    for day, hour in sorted(hours):
        if runs and runs[-1][0] == day and runs[-1][2] == hour:
            runs[-1] = (day, runs[-1][1], hour + 1)
        else:
            runs.append((day, hour, hour + 1))
    words = [f"{day_name(day)} {first}–{last}" for day, first, last in runs]
    return [_few(words)] if words else []
