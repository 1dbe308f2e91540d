"""Facts become quads in the embedded store."""
