"""Joins the rooms: files in, a graph folder out. The only room that knows them all."""
