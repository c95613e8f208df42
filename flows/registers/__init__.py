"""How registers come in: from published files and from the ODS directory, each laid over what is in use."""
