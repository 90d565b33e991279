"""From the OCR text of a historical document to a TEI P5 edition, and from that to web, e-book and print."""

__version__ = "0.1.0"
