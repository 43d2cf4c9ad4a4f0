"""The window for the answer to residents: what is told, what stands in the way, and the version that goes out."""
