"""Saved questions become tables."""
