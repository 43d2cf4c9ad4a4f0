"""The door by which everything comes back from a walk: what it is, who reads it, what came so far."""
