"""Sentences become mentions: titles, bodies, places and persons, read by one grammar over the lexicon."""
