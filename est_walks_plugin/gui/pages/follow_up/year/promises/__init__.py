"""Tab Löften: citizen promises with what counts towards them."""
