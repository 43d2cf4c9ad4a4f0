"""What is exchanged with a partner who answers for tasks: the police, a housing company."""
