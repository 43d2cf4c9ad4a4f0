"""Page Lägesbild: where it is dark, where people feel unsafe, which places need a visit."""
