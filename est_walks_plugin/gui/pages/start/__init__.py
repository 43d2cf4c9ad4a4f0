"""Page Start: the steps on the way to a walk."""
