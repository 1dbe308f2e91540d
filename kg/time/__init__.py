"""Facts become a chronicle: who held which office when, which articles are copies, and where sources disagree."""
