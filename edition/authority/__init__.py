"""Who and what is known: persons, places, organisations, titles and terms as editors list them in YAML.

A leaf: plain frozen data, checked once at the door (`load_authority`), written back by `as_yaml`, exchanged as
tables by `tables.py`. Nothing here knows a text or TEI: finding names belongs to reading/names.py, TEI lists to
encoding/.
"""

from edition.authority.dates import LifeDate, parse_date
from edition.authority.entries import KINDS, Authority, Entry, Kind, Org, Person, Place, Role, Term, Title
from edition.authority.loading import load_authority, load_file
from edition.authority.writing import as_yaml

__all__ = [
    "KINDS", "Authority", "Entry", "Kind", "LifeDate", "Org", "Person", "Place", "Role", "Term", "Title",
    "as_yaml", "load_authority", "load_file", "parse_date",
]
