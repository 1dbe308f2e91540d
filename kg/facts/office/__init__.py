"""What roles are read from: titles with their bodies, the verbs beside them, and what ends or begins an office."""
