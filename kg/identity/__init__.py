"""Mentions become entities: who is who, which place, which body; human decisions as data."""
