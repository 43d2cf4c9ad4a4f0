"""The questionnaire as a paper form: with the municipality's logo and address line, and the stops of a walk."""

from __future__ import annotations

from typing import TYPE_CHECKING, Sequence

from ...model.survey.questionnaire import Questionnaire
from ...model.wording.place_names import place_name
from ...printing.quick import cover
from ...printing.quick.questionnaire.form import PaperForm, print_form
from ...printing.words import Words

if TYPE_CHECKING:
    from ...model.feedback import Feedback
    from ...model.stored_walk import StoredStop
    from ...store import Store


def write_paper(
    store: Store,
    path: str,
    asked: Questionnaire,
    *,
    where: str,
    stops: Sequence[StoredStop],
    language: str,
    feedback: Feedback,
) -> int:
    """Write the form to the PDF `path` and return its pages. Raises FileWriteError, Cancelled."""
    words = Words(language, store.catalogue, store.time_zone)
    kept = store.municipal_settings
    about = PaperForm(
        where=where,
        stops=tuple((stop.seq, place_name(stop.name, words)) for stop in stops),
        sender=store.municipality,
        address=kept.address_line,
        logo=kept.logo,
        warning=cover.EXAMPLE if store.is_example else "",
        made=store.today,
    )
    return print_form(path, asked, about, words, feedback)
