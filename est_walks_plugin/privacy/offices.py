"""Offices, firms and posts: who stands behind "Contact:" or "Handläggare:" and is no person."""

from __future__ import annotations

from .words import FIRST_NAMES, word_list

#: Who is no person behind "Contact:" and "Handläggare:": how the words end, whole words, and those that only begin so
#: (they are surnames too).
ORGANISATION_ENDINGS = word_list(
    """
    kontor kontoret kontoren center centret centralen förvaltning förvaltningen nämnd nämnden enhet enheten avdelning avdelningen
    sektion sektionen tjänst tjänsten service bolaget bolag kommun kommunen styrelse styrelsen verket myndigheten föreningen byrån
    chef chefen ansvarig ansvarige ledare ledaren tekniker teknikern ingenjör ingenjören handläggare handläggaren samordnare
    samordnaren strateg strategen förvaltare förvaltaren administratör inspektör inspektören entreprenör entreprenören
    gruppen teamet jouren mottagningen receptionen växeln byggnad samhällsbyggnad
    kommune kommunen forvaltning forvaltningen etat etaten avdeling avdelingen afdeling afdelingen kontoret tjeneste tjenesten vesenet
    kaupunki kaupungin palvelu palvelut palvelukeskus virasto toimisto osasto yksikkö
    """
)
ORGANISATIONS = frozenset(
    word_list(
        """
    ab oy as aps ltd inc llc gmbh brf hb kb service services customer kund kundtjänst support helpdesk desk office department dept
    division unit team council authority agency municipality county borough company contractor board committee administration
    reception switchboard manager coordinator officer engineer supervisor director planner operator inspector clerk staff works
    maintenance police polis polisen väktare ordningsvakt ordningsvakten securitas trafikverket räddningstjänsten medborgarservice
    system systemet portal portalen tjänsteman tjänstemannen administratör felanmälan driften drift jour
    kundeservice kundservice politi politiet poliisi
    """
    )
)
DEPARTMENTS = frozenset(
    word_list(
        """
    teknik tekniska fritid kultur miljö bygg trafik gatu gata gator park parker parks mark natur plan underhåll skötsel renhållning
    avfall belysning lighting street streets roads highways public city town housing social utbildning skola barn säkerhet trygghet
    infrastruktur exploatering it va el fastighet fastigheter samhälle kommunikation information general customer citizen local
    område områdes stads vei vej gate tekninen tekniset katu puisto
    """
    )
)


def is_organisation(word: str) -> bool:
    """Return whether a word is (the end of) the name of an office, a firm or a post, and no person's."""
    low = word.casefold()
    return low in ORGANISATIONS or (len(low) > 5 and low.endswith(ORGANISATION_ENDINGS) and low not in FIRST_NAMES)
