"""Page Åtgärder: findings become tasks, and each task is followed."""
