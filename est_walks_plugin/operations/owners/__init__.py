"""What goes out to those who do the work, and what they answer: lists, what they changed, taken in whole or not at all."""
