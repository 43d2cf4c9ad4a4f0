"""Sentences that go out as files and as text to copy: what is due, how promises stand, when presence is needed."""
