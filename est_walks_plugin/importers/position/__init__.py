"""Where a cell or a pair of columns lies: positions in every dress, how fine they are, and in which system."""
