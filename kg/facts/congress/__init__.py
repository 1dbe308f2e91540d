"""What congresses are read from: the slots of a line, who is elected, how many."""
