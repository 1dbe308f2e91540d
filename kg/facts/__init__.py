"""Sentences become facts, one file a kind, each fact with the words that state it.

extract     an article to its facts
people      roles · congresses · pairs · partnerships · awards · aid · meetings · vacancies: one extractor a kind
office/     congress/ · relation/ · award/ · gift/ · meeting/: what an extractor is read from
reading     an article as all extractors read it; when, groups, localities …: what they share
model       what leaves the room
"""
