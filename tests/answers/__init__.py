"""The answer to residents: what is gathered, what it says, the page and the archive copy."""
