"""TEI to what people read: web pages, print, e-books. All of it comes from the canonical TEI; no seed is opened."""
