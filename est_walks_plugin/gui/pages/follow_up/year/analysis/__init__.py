"""Tab Orsaksanalys: cause analyses of places."""
