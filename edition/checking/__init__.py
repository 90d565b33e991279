"""Whether a TEI document is right, and saying what is not so that an editor knows what to do.

Grammar and rules come from the one authored schema (schema/edition.odd); accounting compares a text with its seed;
links look at what it points to. Everything here yields findings; nothing here changes a document. The door is check.py.
"""
