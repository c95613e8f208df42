"""Pages to kind to contents: fields with provenance, doubts and a measured confidence."""
