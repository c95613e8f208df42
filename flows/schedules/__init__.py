"""What happens by itself and when: the inbox sweep, the nightly recheck, the registers' refresh, the retention sweep.

``table`` says when, ``running`` that each runs once at a time and is recorded, ``deployed`` makes them Prefect's flows.
"""
