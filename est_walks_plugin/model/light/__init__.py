"""What is known of lamps before any is counted: watts and lumens, prices, and when a kind of lamp was sold for the last time."""
