"""The areas in the window: what the planner does with them, and the strip under the area chooser that asks."""
