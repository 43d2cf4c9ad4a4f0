"""The paper protocol: the way, a block for every stop, a sheet for each role, and the list for the third meeting."""
