"""SHACL shapes and the quote gate."""
