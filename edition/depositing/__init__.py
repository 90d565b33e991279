"""From a finished edition to a record in a repository: the package, its metadata, its way there, and opening it again.

Everything a repository is told comes from one `Record` (record.py), read from the TEI headers and edition.yaml; every
metadata format is a function of it. No text is encoded, checked or rendered by rules of this room's own.
"""
