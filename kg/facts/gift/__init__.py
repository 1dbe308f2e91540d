"""What aid is read from: who gives, how much, to what."""
