"""docs/roles.md tells the rights that are declared, and the declaration grants what it says."""

from __future__ import annotations

import re

import pytest

from est_walks_plugin.model.catalogue import load_catalogue
from est_walks_plugin.model.errors import ParameterError
from est_walks_plugin.model.server.role import ServerRole
from est_walks_plugin.operations.server_roles.wished import Wish, read_wishes
from est_walks_plugin.paths import PACKAGE
from est_walks_plugin.store.roles import grants, partner
from est_walks_plugin.store.roles.place import Place
from est_walks_plugin.store.roles.rights import RIGHTS
from est_walks_plugin.store.roles.told import rights_table
from est_walks_plugin.store.schema import TABLES

PAGE = PACKAGE.parent / "docs" / "roles.md"
PLACE = Place("haga", "public", "public", 3011)


def test_the_page_tells_the_rights() -> None:
    between = re.search(r"<!-- rights -->\n(.*)\n<!-- /rights -->", PAGE.read_text(encoding="utf-8"), re.DOTALL)
    assert between is not None
    assert between.group(1).strip() == rights_table("en")
    assert {one.table for one in RIGHTS} == {table.name for table in TABLES}
    for view in partner.VIEWS:
        assert f"`{view}`" in PAGE.read_text(encoding="utf-8")


def test_every_name_is_one_role_of_one_store() -> None:
    places = [
        PLACE,
        Place("haga", "safe"),
        Place("Haga", "public"),
        Place("x" * 63, "public"),
        Place("x" * 62 + "y", "public"),
    ]
    names = [place.role(role, owner) for place in places for role in ServerRole for owner in ("", "police", "o" * 60)]
    assert len(set(names)) == len(names)
    assert max(len(name.encode()) for name in names) <= 63
    assert PLACE.role(ServerRole.PARTNER, "police") == "est_haga_public_partner_police"


def test_nothing_is_left_to_fill_in() -> None:
    from est_walks_plugin.store.roles.install import statements

    told = "\n".join([*statements(PLACE), *grants.statements(PLACE, ("police",))])
    assert not re.search(r"@\w+@", told)
    assert 'GRANT SELECT, INSERT, UPDATE, DELETE ON "public"."finding" TO "est_haga_public_field"' in told
    assert 'ON "public"."observation" TO "est_haga_public_field"' not in told


def test_wishes_are_read() -> None:
    catalogue = load_catalogue()
    text = "viewer=anna; Fält = telefon1, telefon2\nplanner=berit;; partner:Polis=polis1; none=carin"
    assert read_wishes(text, catalogue) == (
        Wish("anna", ServerRole.VIEWER),
        Wish("telefon1", ServerRole.FIELD),
        Wish("telefon2", ServerRole.FIELD),
        Wish("berit", ServerRole.PLANNER),
        Wish("polis1", ServerRole.PARTNER, "police"),
        Wish("carin", None),
    )


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("boss=anna", "“boss” in ROLES is no role"),
        ("planner:police=anna", "“planner:police” in ROLES is no role"),
        ("partner=anna", "“partner” in ROLES names no owner"),
        ("partner:mars=anna", "“partner:mars” in ROLES names no owner"),
        ("planner", "names no login"),
        ("planner=", "names no login"),
        ("planner=anna; viewer=anna", "gives “anna” two roles, planner and viewer"),
    ],
)
def test_what_cannot_be_meant_is_told(text: str, said: str) -> None:
    with pytest.raises(ParameterError, match=re.escape(said)):
        read_wishes(text, load_catalogue())
