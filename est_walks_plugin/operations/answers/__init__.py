"""The answer to residents: gathered from the tasks, checked, published in versions, and told to whoever reported."""
