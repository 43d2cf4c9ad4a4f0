"""The kinds of source: one declaration each. What is declared here is known to the merge, the window and Processing.

A new kind of source is: its code in `model.codes.SourceKind`, its record in `model.records`, its table in
`store.schema`, its fields and their reading in a module of `importers`, and its declaration here.
"""

from __future__ import annotations

import importlib
from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from ...i18n import tr
from ...model.codes import SourceKind
from .gone import Gone

if TYPE_CHECKING:
    from ...importers.formats.table import Batch
    from ...importers.meaning.plan import Plan
    from ...importers.meaning.subjects import Subject
    from ...importers.record_columns import RecordColumns
    from ...model.records import Record


@dataclass(frozen=True)
class ImportKind:
    """A kind of source.

    `fields` is where `importers` have the Subject (the columns a table may have and the words for them), `classes` the
    names of the `records` that are stored, each in its own table. `gone` says what becomes of records that are no longer
    in a newer file. `opener` is the module of this folder whose `opened(job)` gives the reader; `rows` is where
    `importers` read a batch, for the openers that need no more than that. Names of modules, so that QGIS starts without loading them.
    `takes_over`: records of another source with the same id become this one's. `has_texts`: residents' words, deleted
    in time. `is_previewed`: its rows can be looked at one by one. `file_words` and `column_words` tell the kind by a
    file's name and headers. `algorithm` of Processing takes such files; `title` and `icon` show the kind.
    """

    kind: SourceKind
    title: Callable[[], str]
    fields: str
    classes: tuple[str, ...]
    gone: Gone
    opener: str
    rows: str = ""
    algorithm: str = ""
    icon: str = ""
    takes_over: bool = False
    has_texts: bool = False
    is_previewed: bool = True
    file_words: tuple[str, ...] = ()
    column_words: tuple[str, ...] = ()

    def opened(self, job: Any) -> AbstractContextManager[Any]:
        """Return the reader of a job's file, to be used in a with statement. Raises InputError, AmbiguousInputError."""
        reader: AbstractContextManager[Any] = importlib.import_module(f".{self.opener}", __package__).opened(job)
        return reader

    @property
    def subject(self) -> Subject:
        """What its tables are about."""
        subject: Subject = _loaded(self.fields)
        return subject

    def columns(self, plan: Plan, batch: Batch) -> RecordColumns:
        """Return the records of a batch, for kinds with `rows`."""
        read: Callable[[Plan, Batch], RecordColumns] = _loaded(self.rows)
        return read(plan, batch)

    @property
    def records(self) -> tuple[type[Record], ...]:
        """The classes that are stored."""
        from ...model import records

        return tuple(getattr(records, name) for name in self.classes)

    @property
    def is_observations(self) -> bool:
        """Whether its records are what people told of places."""
        return self.classes == ("Observation",)


def _loaded(name: str) -> Any:
    """Return what "module:name" is in `importers`."""
    module, _, member = name.partition(":")
    return getattr(importlib.import_module(f"...importers.{module}", __package__), member)


#: The more particular first: a file's name is asked in this order.
KINDS: tuple[ImportKind, ...] = (
    ImportKind(
        SourceKind.SURVEY_SHARE,
        lambda: tr("Shares per area and year"),
        "meaning.subjects:SHARES",
        ("SurveyShare",),
        Gone.KEEP,
        opener="tables",
        rows="shares:read_shares",
        algorithm="importsurvey",
        icon="share",
        file_words=("andel", "share"),
        column_words=("andel", "share", "procent"),
    ),
    ImportKind(
        SourceKind.SCHOOL_VIEW,
        lambda: tr("School view"),
        "meaning.subjects:SCHOOL_VIEW",
        ("Observation",),
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
        "meaning.subjects:EST_REPORT",
        ("Observation",),
        Gone.MARK,
        opener="observations",
        algorithm="importreports",
        icon="est_report",
        has_texts=True,
        file_words=("est_", "est-", "est ", "embrace"),
    ),
    ImportKind(
        SourceKind.PARTNER,
        lambda: tr("Partners' observations"),
        "meaning.subjects:PARTNER",
        ("Observation",),
        Gone.MARK,
        opener="observations",
        algorithm="importreports",
        icon="partner",
        has_texts=True,
        file_words=("partner", "samverkan", "vaktbolag", "bostadsbolag", "nattvandr", "grannstod", "ordningsvakt"),
    ),
    ImportKind(
        SourceKind.LIGHTING,
        lambda: tr("Lighting inventory"),
        "lighting:SUBJECT",
        ("Lamp",),
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
        "network:SUBJECT",
        ("Path", "Landmark", "BaseArea", "BaseLine"),
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
        "meaning.subjects:LANDMARKS",
        ("Landmark",),
        Gone.KEEP,
        opener="tables",
        rows="landmarks:read_landmarks",
        icon="landmark",
        file_words=("hallplats", "malpunkt", "landmark", "stops"),
    ),
    ImportKind(
        SourceKind.SURVEY,
        lambda: tr("Survey pins"),
        "meaning.subjects:SURVEY",
        ("Observation",),
        Gone.MARK,
        opener="observations",
        algorithm="importsurvey",
        icon="survey",
        has_texts=True,
        file_words=("enkat", "survey", "trygghetsmat", "maptionnaire", "pins", "frageblankett", "kanns platsen"),
        column_words=("svarande", "respondent", "kansla", "trygg", "marker", "tid_pa_dygnet", "vad_skulle_hjalpa"),
    ),
    ImportKind(
        SourceKind.CASE,
        lambda: tr("E-service cases"),
        "meaning.subjects:CASE",
        ("Observation",),
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
