"""The way to a database server: what this computer knows of, the credentials others keep, and what is there."""
