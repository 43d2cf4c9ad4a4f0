"""The municipality's catalogue: what it says of a finding and its measure (`choose`), and editing it (`edit`)."""

from .choose import category, deadline, entry, in_season, measure, measure_for, owner, season_text

__all__ = ["category", "deadline", "entry", "in_season", "measure", "measure_for", "owner", "season_text"]
