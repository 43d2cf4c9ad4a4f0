"""The paper protocol of a walk: what stands on it, and what comes back typed in or as a table."""
