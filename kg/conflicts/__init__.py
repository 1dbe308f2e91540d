"""What articles state against each other, and what only looks so: each with both quotes and the reason."""
