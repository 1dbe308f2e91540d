"""The lexicon: places, bodies, roles and names, read from ontology/*.ttl."""
