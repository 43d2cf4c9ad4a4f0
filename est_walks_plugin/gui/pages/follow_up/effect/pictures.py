"""An effect as pictures with words under them: cases, reports, scores, photos, and what was left out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from .....i18n import tr
from ....theme import QuietLabel, plain_label
from ....widgets.charts.before_after import Pair, PairBars
from ....widgets.charts.chart import Chart, ChartRow
from ....widgets.charts.score_pairs import ScorePair, ScorePairs
from .photo_pair import PhotoPair

if TYPE_CHECKING:
    from .....operations.effects.result import CountEffect, Effect
    from ....context import Context


class EffectPictures(QScrollArea):
    """Everything that is told of one effect; the pictures first."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.cases = PairBars(tr("Cases of the same months, in equally long times"))
        self.reports = PairBars(tr("EST reports of the same months, in equally long times"))
        self.scores = ScorePairs(tr("Scores 0-3, last before and last after"))
        self.rows = {chart: _titled(chart) for chart in (self.cases, self.reports, self.scores)}
        self.verdict = _bold()
        self.needed = plain_label("")
        self.report_words = plain_label("")
        self.seen = plain_label("")
        self.counted = QuietLabel()
        self.photos = PhotoPair(context)
        self.left_out = QuietLabel()
        inside = QWidget()
        layout = QVBoxLayout(inside)
        layout.setContentsMargins(0, 0, 4, 0)
        layout.setSpacing(6)
        for part in (
            self.rows[self.cases],
            self.verdict,
            self.needed,
            self.photos,
            self.rows[self.scores],
            self.seen,
            self.rows[self.reports],
            self.report_words,
            self.counted,
            self.left_out,
        ):
            layout.addWidget(part)
        layout.addStretch(1)
        for label in (self.verdict, self.needed, self.report_words, self.seen, self.counted, self.left_out):
            label.setTextInteractionFlags(
                Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
            )
        self.setWidget(inside)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(tr("Before and after"))

    def tell(self, effect: Effect, photos: tuple[tuple[str, ...], tuple[str, ...]]) -> None:
        """Show an effect, with the findings whose photos show before and after."""
        from .....operations.effects import words

        control = words.control_word(effect)
        self._draw(self.cases, effect.cases)
        self.verdict.setText(f"{words.kind_word(effect.cases.kind)}: {words.verdict(effect.cases)}.")
        needed = words.needed_line(effect.cases)
        self.needed.setText(needed)
        self.needed.setVisible(bool(needed))
        told = effect.reports.treated is not None and sum(effect.reports.treated) > 0
        self._draw(self.reports, effect.reports if told else None)
        self.report_words.setText(f"{words.kind_word(effect.reports.kind)}: {words.verdict(effect.reports)}.")
        self.report_words.setVisible(told)
        self._draw_scores(effect)
        self.photos.show_findings(photos)
        verdict = words.verdict(effect.cases)
        shown = {needed, verdict[:1].upper() + verdict[1:] + "."}
        lines = [line for line in words.count_lines(effect.cases, control) if line not in shown]
        lines += words.count_lines(effect.reports, control) if told else []
        self.counted.setText("\n".join(lines))
        self.left_out.setText("\n".join([*words.task_lines(effect), *words.trim_lines(effect.cases)]))

    def unload(self) -> None:
        """Read nothing more."""
        self.photos.unload()

    def _draw(self, chart: PairBars, told: CountEffect | None) -> None:
        pairs = []
        if told is not None and told.per_year is not None:
            pairs.append(Pair("here", tr("Here"), told.per_year, told.intervals))
            if told.control_per_year is not None:
                title = tr("Other places, as if as many before")
                pairs.append(Pair("control", title, told.control_per_year, told.control_intervals, pale=True))
        chart.set_pairs(pairs)
        self.rows[chart].setVisible(bool(pairs))

    def _draw_scores(self, effect: Effect) -> None:
        from .....operations.effects import words

        titles = {"day": tr("Daylight"), "dark": tr("Darkness")}
        pairs = [
            ScorePair(score.part, titles[score.part], *score.mean, score.n)
            for score in effect.scores
            if score.mean is not None
        ]
        self.scores.set_pairs(pairs)
        self.rows[self.scores].setVisible(bool(pairs))
        lines = [words.score_line(score) for score in effect.scores if score.mean is None]
        self.seen.setText("\n".join([*lines, words.dark_line(effect.dark), *words.survey_lines(effect.survey)]))


def _titled(chart: Chart) -> QWidget:
    """Return a chart under what it shows."""
    holder = QWidget()
    layout = QVBoxLayout(holder)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(0)
    layout.addWidget(QuietLabel(chart.title))
    layout.addWidget(ChartRow(chart))
    return holder


def _bold() -> QLabel:
    label = plain_label("")
    font = label.font()
    font.setBold(True)
    label.setFont(font)
    return label
