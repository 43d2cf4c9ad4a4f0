"""Places: where they are, what lies around them, which need a visit most."""
