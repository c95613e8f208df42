"""The main path: the command line, settings, and the Prefect flows. The only place that knows everything."""
