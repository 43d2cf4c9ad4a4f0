"""What a role may do with the rows of a table beyond its rights on the table."""

from __future__ import annotations

FIELD_CHANGES = {"stop": ("score_day", "score_dark", "field_note", "review")}
"""Of rows that are the planner's, the columns that are filled in on a walk."""
OWN_OF_FIELD = frozenset({"finding", "photo", "track", "seen_again"})
"""Tables in which a field login changes and deletes only what a field login added."""
