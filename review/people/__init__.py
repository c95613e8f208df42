"""Who works at the desk: accounts, roles, sessions, and the log of what each of them did."""
