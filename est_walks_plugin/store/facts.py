"""What a store says about itself in its table `meta`, and whether this plugin can work with it."""

from __future__ import annotations

from hashlib import sha256
from typing import Mapping

from ..i18n import tr
from ..model.errors import RightsError, StoreError, StoreVersionError
from ..model.time_zones import suggested_zone
from ..paths import version
from ..privacy.keys import new_salt
from .backends import Backend
from .reading import rows
from .roles.rights import SECRET_FACTS
from .schema import BY_NAME, SCHEMA_VERSION

MARK = "store "
"""What stands before the salt in the digest that a store is known again by; the server makes the same one."""

RETURNS = "field returns "
"""What stands before the salt in the key of what is remembered of texts from the field."""


def mark(backend: Backend, facts: Mapping[str, str]) -> str:
    """Return the digest that a store is known again by, also for a login that may not read the salt."""
    if "salt" not in facts and backend.is_server:
        return str(backend.execute("SELECT est_store_mark()")[0][0])
    return sha256((MARK + facts.get("salt", "")).encode()).hexdigest()


def returns_key(backend: Backend, facts: Mapping[str, str]) -> bytes:
    """Return the key of what is remembered of texts from the field, also for a field login, which may not read the salt."""
    if "salt" not in facts and backend.is_server:
        return bytes.fromhex(str(backend.execute("SELECT est_returns_key()")[0][0]))
    return sha256((RETURNS + facts.get("salt", "")).encode()).digest()


def new(
    municipality: str, crs: str, language: str, example: bool, schema_version: int = SCHEMA_VERSION
) -> dict[str, str]:
    """Return what the table meta holds in a new store; the salt makes respondents' keys useless elsewhere."""
    language = "sv" if language.lower().startswith("sv") else "en"
    return {
        "schema_version": str(schema_version),
        "municipality": municipality,
        "crs": crs,
        "language": language,
        "time_zone": suggested_zone(crs),
        "salt": new_salt().hex(),
        "created_with": "Trygghetsvandring " + version(),
        "example": "1" if example else "0",
    }


def read(backend: Backend) -> dict[str, str]:
    """Return what the store says about itself now. Raises StoreError when it is none of ours."""
    if not backend.has_layer("meta"):
        raise _no_store(backend)
    definition = backend.layer(BY_NAME["meta"]).GetLayerDefn()
    if min(definition.GetFieldIndex("key"), definition.GetFieldIndex("value")) < 0:
        raise _no_store(backend)
    found = rows(backend, BY_NAME["meta"], None, (), None, ("key", "value"), None)
    return {row["key"]: row["value"] for row in found}


def check_whole(backend: Backend, facts: Mapping[str, str]) -> None:
    """Raise RightsError for a login of a server that does not read what respondents' keys are made with."""
    if backend.is_server and not facts.keys() >= set(SECRET_FACTS):
        raise RightsError(
            tr(
                "Your login does not read what the keys of respondents in “{store}” are made with; let a planner do this."
            ).format(store=backend.label)
        )


def check_version(backend: Backend, facts: Mapping[str, str]) -> None:
    """Raise StoreError for a store that is none, StoreVersionError for one of another schema than this plugin's."""
    if not facts.get("schema_version", "").isdigit() or "crs" not in facts:
        raise _no_store(backend)
    found = int(facts["schema_version"])
    if found > SCHEMA_VERSION:
        raise StoreVersionError(
            tr(
                "“{store}” was made by a newer Trygghetsvandring (schema {found}, this one knows {known}); "
                "update the plugin."
            ).format(store=backend.label, found=found, known=SCHEMA_VERSION)
        )
    if found < SCHEMA_VERSION:
        raise StoreVersionError(
            tr(
                "“{store}” was made by an older Trygghetsvandring (schema {found}, this one needs {known}); "
                "let the plugin migrate it, which keeps a backup beside it."
            ).format(store=backend.label, found=found, known=SCHEMA_VERSION)
        )


def _no_store(backend: Backend) -> StoreError:
    return StoreError(
        tr("“{store}” is not a store of Trygghetsvandring; choose another file or create a new store.").format(
            store=backend.label
        )
    )
