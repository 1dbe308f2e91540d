"""Facts become spans: who held which role of which body when, as far as all articles together bound it."""
