"""Sentences become facts, one file a kind, each fact with the words that state it."""
