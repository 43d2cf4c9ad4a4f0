"""The planner's own word on what their values mean: VALUES of an import, remembered for the system that sent the file."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import Enum
from typing import Any

from ...i18n import tr
from ...model.catalogue import Catalogue
from ...model.codes import CaseStatus, LampStatus, LightSource, Lit, SourceKind, TimeOfDay
from ...model.errors import ParameterError
from ...privacy import screen
from . import network

_LONGEST = 80
FEELINGS = ("0", "1", "2", "3")
#: VALUES: their value -> our code, or field -> value -> code.
Said = Mapping[str, "str | Mapping[str, str]"]
#: The codes of a field, by what they may be called.
Codes = Mapping[str, Mapping[str, str]]


def key_of(text: str) -> str:
    """Return a value as it is compared and kept: screened, in one case, blanks as one."""
    return " ".join(screen(text)[0][:_LONGEST].casefold().split())


def codes_of(kind: SourceKind, fields: Iterable[str], catalogue: Catalogue | None) -> dict[str, dict[str, str]]:
    """Return field -> what a code may be called -> code, for the fields of a kind whose values are codes."""
    categories = catalogue.categories if catalogue else ()
    states: Iterable[Enum] = {SourceKind.LIGHTING: LampStatus, SourceKind.NETWORK: network.Being}.get(kind, CaseStatus)
    known: dict[str, dict[str, str]] = {
        "status": {code.value: code.value for code in states},
        "category": {
            name.casefold(): category.code
            for category in categories
            if category.active
            for name in (category.en, category.sv, category.code)
            if name
        },
        "time_of_day": {code.value: code.value for code in TimeOfDay},
        "feeling": {code: code for code in FEELINGS},
        "light_source": {code.value: code.value for code in LightSource},
        "class": {code: code for code in network.CLASSES},
        "lit": {code.value: code.value for code in Lit},
        "foot": {code: code for code in ("yes", "no")},
    }
    return {name: known[name] for name in fields if known.get(name)}


@dataclass(frozen=True)
class OwnWords:
    """`codes`: field -> their value (as `key_of` gives it) -> our code. `hidden` values may hold a person."""

    codes: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    hidden: frozenset[str] = frozenset()

    @classmethod
    def of(cls, told: Said | None, known: Codes, before: OwnWords | None = None) -> OwnWords:
        """Return what VALUES says, {value: code} or {field: {value: code}}, over what was said `before`; an empty code takes back.

        Raises ParameterError for a code that no field has and for a field whose values are no codes.
        """
        codes: dict[str, dict[str, str]] = {name: dict(words) for name, words in (before or cls()).codes.items()}
        hidden = frozenset(key_of(text) for text in _texts(told or {}) if screen(text)[1])
        for key, value in (told or {}).items():
            if isinstance(value, Mapping):
                name = key.strip().lower()
                if name not in known:
                    raise ParameterError(
                        tr("“{field}” in VALUES is no field whose words are decided; choose from: {fields}.").format(
                            field=key, fields=", ".join(known)
                        )
                    )
                for text, code in value.items():
                    words = codes.setdefault(name, {})
                    if str(code).strip():
                        words[key_of(str(text))] = _code(str(code), known, (name,))[name]
                    else:
                        words.pop(key_of(str(text)), None)
            else:
                for name, code in _code(str(value), known, tuple(known)).items():
                    codes.setdefault(name, {})[key_of(key)] = code
        return cls(codes, hidden)

    @classmethod
    def remembered(cls, stored: Any, known: Codes) -> OwnWords:
        """Return what was said last time, without codes that are no longer in use."""
        codes: dict[str, dict[str, str]] = {}
        for name, words in (stored if isinstance(stored, Mapping) else {}).items():
            if name in known and isinstance(words, Mapping):
                used = set(known[name].values())
                codes[name] = {str(text): str(code) for text, code in words.items() if code in used}
        return cls(codes)

    def kept(self) -> dict[str, dict[str, str]]:
        """Return what may be remembered: without values that may hold a person."""
        kept = {
            name: {text: code for text, code in words.items() if text not in self.hidden}
            for name, words in self.codes.items()
        }
        return {name: words for name, words in kept.items() if words}

    def code(self, name: str, *texts: str | None) -> str | None:
        """Return the code of the first of `texts` that was given a meaning."""
        words = self.codes.get(name)
        if not words:
            return None
        return next((words[key] for key in (key_of(text) for text in texts if text) if key in words), None)


def _texts(told: Said) -> Iterator[str]:
    for key, value in told.items():
        yield from map(str, value) if isinstance(value, Mapping) else (key,)


def _code(told: str, known: Codes, names: tuple[str, ...]) -> dict[str, str]:
    """Return field -> code for the fields that have it. Raises ParameterError when none has."""
    wanted = told.strip().casefold()
    found = {name: known[name][wanted] for name in names if wanted in known[name]}
    if not found:
        offered = ", ".join(dict.fromkeys(code for name in names for code in known[name].values()))
        raise ParameterError(
            tr("“{code}” in VALUES is no code; choose from: {codes}.").format(code=told, codes=offered)
        )
    return found
