"""What a planner does, one verb a module; the window and Processing both call these."""
