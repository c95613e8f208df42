"""What certificates have in common, whatever they certify: holder, bodies, dates, scope, places.

One question a module; ``sheet`` is the page with its labels found once, which all of them read from.
"""
