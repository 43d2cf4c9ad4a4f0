"""The situation of a period: read once from the store, computed by `engine.situation`, shown and told by whoever asks."""
