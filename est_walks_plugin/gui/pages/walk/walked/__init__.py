"""The walk as it was walked: its tracks beside the plan."""
