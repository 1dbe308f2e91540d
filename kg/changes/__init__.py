"""What differs between two graphs: facts, names, articles, and every quad."""
