"""The review desk: pages rendered on the server, where people answer what the machine is unsure of."""
