"""What a planner does with one place: name it anew, see its evidence, take a dark stretch into a walk or make it a task."""
