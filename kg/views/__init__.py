"""The graph becomes pages."""
