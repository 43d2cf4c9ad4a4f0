"""The work list of an owner on paper."""
