"""Seen from outside: logs, traces and metrics of what is done, never of what evidence says.

Code that works says only ``with stage("read"):`` (``trails``); what is noted goes as plain values to whoever watches.
``setup`` switches on what the environment asks for; only the watchers import what sends it.
"""
