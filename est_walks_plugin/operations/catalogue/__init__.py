"""The municipality's catalogue: what it says of a finding and its measure (`choose`), and editing it (`edit`)."""

from ...model.tasks.season import in_season
from .choose import (
    HasCatalogue,
    category,
    deadline,
    entry,
    measure,
    measure_for,
    owner,
    season_text,
    season_warning,
)
from .edit import EntryChange, add_entry, change_entry, order_entries, row_of_entry
from .uses import Uses, uses_of

__all__ = [
    "EntryChange",
    "HasCatalogue",
    "Uses",
    "add_entry",
    "category",
    "change_entry",
    "deadline",
    "entry",
    "in_season",
    "measure",
    "measure_for",
    "order_entries",
    "owner",
    "row_of_entry",
    "season_text",
    "season_warning",
    "uses_of",
]
