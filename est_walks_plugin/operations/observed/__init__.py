"""What the EST group and its partners observed themselves, entered one by one."""
