"""Whose a number or mailbox is that residents are told: an office's, a person's, or for the planner to say."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from est_walks_plugin.model.errors import ParameterError
from est_walks_plugin.operations.answers.contact import UnsureContactError, checked_contact
from est_walks_plugin.privacy.contacts import Contact, judged


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("provstad.se/felanmalan", Contact.OFFICE),
        ("Ring 112", Contact.OFFICE),
        ("Kontaktcenter 08-581 690 00, kommun@provstad.se", Contact.OFFICE),
        ("Kommunens växel, 08-581 690 00", Contact.OFFICE),
        ("Contact centre +46 8 581 690 00", Contact.OFFICE),
        ("0771-11 11 11", Contact.OFFICE),
        ("+46 10 123 45 67", Contact.OFFICE),
        ("gatukontoret@provstad.se", Contact.OFFICE),
        ("info@provstad.se", Contact.OFFICE),
        ("08-581 690 00", Contact.UNSURE),
        ("Gatukontoret 070-123 45 67", Contact.UNSURE),  # a mobile telephone is somebody's, or the one on duty's
        ("Anna på växeln 08-581 690 00", Contact.UNSURE),
        ("trygg@provstad.se", Contact.UNSURE),
        ("facebook.com/provstad", Contact.UNSURE),
        ("anna.testsson@provstad.se", Contact.PERSON),
        ("Anna Testsson, växeln 08-581 690 00", Contact.PERSON),
        ("Handläggare Anna Testsson, växeln 08-581 690 00", Contact.PERSON),
        ("Kontaktcenter 19800101-1234", Contact.PERSON),
    ],
)
def test_whose_it_is(line: str, expected: Contact) -> None:
    assert judged(line) is expected


def test_what_no_rule_can_tell_is_for_the_planner_to_say_and_a_name_is_not() -> None:
    with pytest.raises(UnsureContactError, match="name the office before it"):
        checked_contact("08-581 690 00")
    assert checked_contact(" 08-581  690 00", is_office=True) == "08-581 690 00"
    assert checked_contact("Växeln 08-581 690 00") == "Växeln 08-581 690 00"
    with pytest.raises(ParameterError, match="may tell a person"):
        checked_contact("Kajsa Testsson 08-581 690 00", is_office=True)


@given(st.sampled_from(["070", "073", "+46 76", "0046-72"]), st.integers(1_000_000, 9_999_999), st.booleans())
def test_a_mobile_number_never_goes_out_unasked(begin: str, number: int, named: bool) -> None:
    assert judged(f"{'Kontaktcenter ' if named else ''}{begin}-{number}") is not Contact.OFFICE
