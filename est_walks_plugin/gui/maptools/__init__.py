"""Map tools of the window; each gives the planner's own tool back when it is done."""
