"""The command line: a command only joins functions."""
