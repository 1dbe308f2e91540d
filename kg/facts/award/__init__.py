"""What awards are read from: their names, who gives, who receives."""
