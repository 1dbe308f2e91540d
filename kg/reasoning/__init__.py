"""What follows from the facts by the ontology's axioms, with proofs."""
