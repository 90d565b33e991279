"""Values in, TEI out: everything that builds, reads or changes a TEI tree, and nothing that knows English."""
