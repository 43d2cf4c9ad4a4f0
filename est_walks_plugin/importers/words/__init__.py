"""Words of other systems as our codes, and what a negation, a half truth or a plan makes of them."""
