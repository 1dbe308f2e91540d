"""Which articles carry one text, so that a fact's support counts sources and not reposts."""
