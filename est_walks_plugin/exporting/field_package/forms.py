"""The forms of a package, as data: which columns of each layer are shown, how they are filled in, and with what by themselves."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Mapping

from ...model.codes import SeenAgain
from ...model.defaults import NEAR_STOP_M
from ...model.field import package as contract
from ...store.forms import HIDDEN, Widget
from .tables import id_of

if TYPE_CHECKING:
    from .content import Choice, PackageContent

NULL = "{2839923C-8B7D-419E-B84B-CA2FE9B80EC7}"
"""What QGIS's value map takes for an empty cell."""
BUTTONS = 24
"""QField shows as many choices as buttons; more than that in a list."""
NEW_KEY = "uuid('WithoutBraces')"
NOW = "now()"
_TEXT = Widget("TextEdit", {"IsMultiline": False, "UseHtml": False})
_LONG = Widget("TextEdit", {"IsMultiline": True, "UseHtml": False})
_MOMENT = Widget(
    "DateTime",
    {
        "allow_null": True,
        "calendar_popup": True,
        "display_format": "yyyy-MM-dd HH:mm",
        "field_format": "yyyy-MM-ddTHH:mm:ss",
        "field_iso_format": True,
    },
)
PHOTO = Widget(
    "ExternalResource",
    {
        "DocumentViewer": 1,  # any other value, and QField loses the ending of the file
        "DocumentViewerHeight": 0,
        "DocumentViewerWidth": 0,
        "FileWidget": True,
        "FileWidgetButton": True,
        "FileWidgetFilter": "",
        "RelativeStorage": 1,
        "StorageMode": 0,
        "StorageType": "",
        "UseLink": False,
        "FullUrl": False,
        "PropertyCollection": {"name": "", "type": "collection", "properties": {}},
    },
)
"""A path relative to the project, a picture in the form."""


@dataclass(frozen=True)
class PackageField:
    """A column in a form. `default` is an expression that fills it once, `locked` one that is only read."""

    name: str
    title: str
    widget: Widget
    default: str = ""
    locked: bool = False

    @property
    def is_hidden(self) -> bool:
        """Whether the form does not show it."""
        return self.widget == HIDDEN


@dataclass(frozen=True)
class Child:
    """Rows of another layer that belong to a row, in its form: `column` of `layer` holds the row's uuid."""

    key: str
    title: str
    layer: str
    column: str


@dataclass(frozen=True)
class PackageForm:
    """The form of a layer; `display` is the expression a row is called by."""

    title: str
    fields: tuple[PackageField, ...]
    display: str
    children: tuple[Child, ...] = ()


def forms(content: PackageContent) -> dict[str, PackageForm]:
    """Return the form of every layer by its name in the contract."""
    return {
        contract.STOP.name: _stop(content),
        contract.FINDING.name: _finding(content),
        contract.PHOTO.name: _photo(content),
        contract.OLD_FINDING.name: _old_finding(content),
        contract.ROUTE.name: _route(content),
        contract.TRACK.name: _track(content),
    }


def scores(content: PackageContent) -> tuple[Choice, ...]:
    """Return the scale of a stop, the best first."""
    tr = content.words.tr
    return (
        ("3", tr("3 – good")),
        ("2", tr("2 – acceptable")),
        ("1", tr("1 – unpleasant")),
        ("0", tr("0 – frightening")),
    )


def _map_of(choices: tuple[Choice, ...], empty: str = "") -> Widget:
    entries: list[Mapping[str, Any]] = [{word: code} for code, word in _told_apart(choices)]
    return Widget("ValueMap", {"map": [*entries, {empty: NULL}] if empty else entries})


def _told_apart(choices: tuple[Choice, ...]) -> tuple[Choice, ...]:
    """Return the choices with the code beside a word that stands twice: a value map keeps one of them only."""
    words = [word for _, word in choices]
    return tuple((code, word if words.count(word) == 1 else f"{word} ({code})") for code, word in choices)


def _hidden(name: str, default: str = "") -> PackageField:
    return PackageField(name, name, HIDDEN, default)


def _stop(content: PackageContent) -> PackageForm:
    tr = content.words.tr
    shown = (
        ("seq", tr("Number")),
        ("name", tr("Name")),
        ("place_type", tr("Type of place")),
        ("arrives", tr("Arrives")),
        ("light", tr("Light")),
        ("why", tr("Why we stop here")),
        ("checklist", tr("What to look for")),
    )
    read = tuple(
        PackageField(name, title, _LONG if name in ("why", "checklist") else _TEXT, locked=True)
        for name, title in shown
    )
    filled = (*_scores(content), PackageField("note", tr("Note on the stop"), _LONG))
    children = (
        Child("stop_finding", tr("Findings here"), contract.FINDING.name, "stop_uuid"),
        Child("stop_photo", tr("Photos of the stop"), contract.PHOTO.name, "stop_uuid"),
    )
    return PackageForm(tr("Stops"), (_hidden("uuid"), _hidden("title"), *read, *filled), '"title"', children)


def _scores(content: PackageContent) -> tuple[PackageField, PackageField]:
    tr = content.words.tr
    widget = _map_of(scores(content), tr("not judged"))
    return (
        PackageField("score_day", tr("How it feels by day"), widget),
        PackageField("score_dark", tr("How it feels in the dark"), widget),
    )


def _finding(content: PackageContent) -> PackageForm:
    tr = content.words.tr
    severity = _map_of(
        (("3", tr("3 – serious")), ("2", tr("2 – fairly serious")), ("1", tr("1 – minor"))), tr("not judged")
    )
    nearest = f"array_first(overlay_nearest('{id_of(contract.STOP.name)}', \"uuid\", max_distance:={NEAR_STOP_M}))"
    fields = (
        _hidden("uuid", NEW_KEY),
        PackageField("category", tr("Category"), _map_of(content.categories)),
        PackageField("text", tr("What you see (no names)"), _LONG),
        PackageField("severity", tr("How serious"), severity),
        *_scores(content),
        PackageField("owner", tr("Who should see to it"), _map_of(content.owners, tr("not known"))),
        PackageField("stop_uuid", tr("Stop"), _of_stop(tr("Stops")), nearest),
        PackageField("created_at", tr("Found"), _MOMENT, NOW),
    )
    display = "coalesce(represent_value(\"category\"), '?') || coalesce(': ' || left(\"text\", 60), '')"
    child = Child("finding_photo", tr("Photos"), contract.PHOTO.name, "finding_uuid")
    return PackageForm(tr("Findings"), fields, display, (child,))


def _of_stop(title: str) -> Widget:
    return Widget(
        "ValueRelation",
        {
            "Layer": id_of(contract.STOP.name),
            "LayerName": title,
            "LayerProviderName": "ogr",
            "Key": "uuid",
            "Value": "title",
            "AllowNull": True,
            "OrderByValue": False,
            "OrderByField": True,
            "OrderByFieldName": "seq",
            "AllowMulti": False,
            "UseCompleter": False,
            "NofColumns": 1,
            "FilterExpression": "",
        },
    )


def _photo(content: PackageContent) -> PackageForm:
    tr = content.words.tr
    fields = (
        _hidden("uuid", NEW_KEY),
        PackageField("path", tr("Photo"), PHOTO),
        _hidden("finding_uuid"),
        _hidden("stop_uuid"),
        _hidden("taken_at", NOW),
    )
    return PackageForm(tr("Photos"), fields, "coalesce(\"path\", '?')")


def _old_finding(content: PackageContent) -> PackageForm:
    tr = content.words.tr
    words = {str(code): content.words.code("SeenAgain", str(code)) for code in SeenAgain}
    fields = (
        _hidden("uuid"),
        PackageField("category", tr("Category"), _TEXT, locked=True),
        PackageField("text", tr("What was seen"), _LONG, locked=True),
        PackageField("state", tr("State of the task"), _TEXT, locked=True),
        PackageField("seen", tr("Mended?"), _map_of(tuple(words.items()), tr("not looked at"))),
        PackageField("note", tr("Note"), _LONG),
        _hidden("stop_uuid"),
    )
    return PackageForm(
        tr("Earlier findings: mended?"), fields, "coalesce(\"category\", '?') || coalesce(': ' || \"text\", '')"
    )


def _route(content: PackageContent) -> PackageForm:
    tr = content.words.tr
    fields = (
        _hidden("uuid"),
        PackageField("seq", tr("Leg"), _TEXT, locked=True),
        _hidden("light"),
        PackageField("length_m", tr("Length (m)"), _TEXT, locked=True),
    )
    return PackageForm(tr("Route"), fields, 'to_string("seq")')


def _track(content: PackageContent) -> PackageForm:
    tr = content.words.tr
    fields = (_hidden("uuid", NEW_KEY), PackageField("started_at", tr("From"), _MOMENT, NOW))
    return PackageForm(tr("Track of the group"), fields, 'to_string("started_at")')
