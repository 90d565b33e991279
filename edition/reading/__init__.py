"""Text in, values with offsets out: what is a heading, a note, a name, a date. Nothing here knows XML."""
