"""The kinds of source: one declaration each. What is declared here is known to the merge, the window and Processing.

A new kind of source is: its code in `model.codes.SourceKind`, its record in `model.records`, its table in
`store.schema`, its fields and their reading in a module of `importers`, and its declaration here.
"""

from __future__ import annotations

import importlib
from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass
from typing import Any

from ...i18n import tr
from ...importers.formats.table import Batch
from ...importers.landmarks import read_landmarks
from ...importers.lighting import SUBJECT as LIGHTING
from ...importers.meaning.plan import Plan
from ...importers.meaning.subjects import CASE, EST_REPORT, LANDMARKS, SCHOOL_VIEW, SHARES, SURVEY, Subject
from ...importers.network import SUBJECT as LINES
from ...importers.record_columns import RecordColumns
from ...importers.shares import read_shares
from ...model.codes import SourceKind
from ...model.records import BaseArea, BaseLine, Lamp, Landmark, Observation, Path, Record, SurveyShare
from .gone import Gone


@dataclass(frozen=True)
class ImportKind:
    """A kind of source.

    `subject` has the fields of its tables and the words for them, `records` the classes that are stored, each in its
    own table. `gone` says what becomes of records that are no longer in a newer file. `opener` is the module of this
    folder whose `opened(job)` gives the reader; `rows` reads a batch for the openers that need no more than that.
    `takes_over`: records of another source with the same id become this one's. `has_texts`: residents' words, deleted
    in time. `is_previewed`: its rows can be looked at one by one. `file_words` and `column_words` tell the kind by a
    file's name and headers. `algorithm` of Processing takes such files; `title` and `icon` show the kind.
    """

    kind: SourceKind
    title: Callable[[], str]
    subject: Subject
    records: tuple[type[Record], ...]
    gone: Gone
    opener: str
    rows: Callable[[Plan, Batch], RecordColumns] | None = None
    algorithm: str = ""
    icon: str = ""
    takes_over: bool = False
    has_texts: bool = False
    is_previewed: bool = True
    file_words: tuple[str, ...] = ()
    column_words: tuple[str, ...] = ()

    def opened(self, job: Any) -> AbstractContextManager[Any]:
        """Return the reader of a job's file, to be used in a with statement. Raises InputError, AmbiguousInputError."""
        module = importlib.import_module(f".{self.opener}", __package__)
        reader: AbstractContextManager[Any] = module.opened(job)
        return reader

    @property
    def is_observations(self) -> bool:
        """Whether its records are what people told of places."""
        return self.records == (Observation,)


#: The more particular first: a file's name is asked in this order.
KINDS: tuple[ImportKind, ...] = (
    ImportKind(
        SourceKind.SURVEY_SHARE,
        lambda: tr("Shares per area and year"),
        SHARES,
        (SurveyShare,),
        Gone.KEEP,
        opener="tables",
        rows=read_shares,
        algorithm="importsurvey",
        icon="share",
        file_words=("andel", "share"),
        column_words=("andel", "share", "procent"),
    ),
    ImportKind(
        SourceKind.SCHOOL_VIEW,
        lambda: tr("School view"),
        SCHOOL_VIEW,
        (Observation,),
        Gone.MARK,
        opener="observations",
        algorithm="importsurvey",
        icon="school_view",
        has_texts=True,
        file_words=("barn", "skol", "elev", "school", "child"),
    ),
    ImportKind(
        SourceKind.EST_REPORT,
        lambda: tr("EST reports"),
        EST_REPORT,
        (Observation,),
        Gone.MARK,
        opener="observations",
        algorithm="importreports",
        icon="est_report",
        has_texts=True,
        file_words=("est_", "est-", "est ", "embrace"),
    ),
    ImportKind(
        SourceKind.LIGHTING,
        lambda: tr("Lighting inventory"),
        LIGHTING,
        (Lamp,),
        Gone.MARK,
        opener="lighting",
        algorithm="importlighting",
        icon="lamp",
        file_words=("belys", "lamp", "armatur", "lyspunkt", "light", "luminaire", "stolp"),
        column_words=("stolp", "armatur", "ljuskalla", "effekt", "pole", "luminaire", "lamp", "lyskilde"),
    ),
    ImportKind(
        SourceKind.NETWORK,
        lambda: tr("Walking network and base map"),
        LINES,
        (Path, Landmark, BaseArea, BaseLine),
        Gone.DELETE,
        opener="network",
        algorithm="importnetwork",
        icon="network",
        takes_over=True,
        is_previewed=False,
        file_words=("gangnat", "gcnat", "gc-nat", "gc_nat", "nvdb", "cykel", "network", "vagnat"),
    ),
    ImportKind(
        SourceKind.LANDMARK,
        lambda: tr("Landmarks"),
        LANDMARKS,
        (Landmark,),
        Gone.KEEP,
        opener="tables",
        rows=read_landmarks,
        icon="landmark",
        file_words=("hallplats", "malpunkt", "landmark", "stops"),
    ),
    ImportKind(
        SourceKind.SURVEY,
        lambda: tr("Survey pins"),
        SURVEY,
        (Observation,),
        Gone.MARK,
        opener="observations",
        algorithm="importsurvey",
        icon="survey",
        has_texts=True,
        file_words=("enkat", "survey", "trygghetsmat", "maptionnaire", "pins"),
        column_words=("svarande", "respondent", "kansla", "trygg", "marker"),
    ),
    ImportKind(
        SourceKind.CASE,
        lambda: tr("E-service cases"),
        CASE,
        (Observation,),
        Gone.MARK,
        opener="observations",
        algorithm="importreports",
        icon="case",
        has_texts=True,
        file_words=("arende", "felanm", "case", "report", "open311", "fixmystreet", "request", "etjanst"),
        column_words=("arende", "handlagg", "anmal", "service_request", "status", "avslut"),
    ),
)

_BY_KIND = {declared.kind: declared for declared in KINDS}


def kind_of(kind: SourceKind | str) -> ImportKind:
    """Return the declaration of a kind of source."""
    return _BY_KIND[SourceKind(kind)]


def kinds_of(algorithm: str) -> list[ImportKind]:
    """Return the kinds a Processing algorithm takes, in the order of their codes: that of its parameter KIND."""
    return [_BY_KIND[kind] for kind in SourceKind if _BY_KIND[kind].algorithm == algorithm]


def data_tables() -> tuple[str, ...]:
    """Return the tables whose rows name the source they came from."""
    return tuple(dict.fromkeys(record.table for declared in KINDS for record in declared.records))
