"""The same work on more than one machine: cases handed out over a Prefect work pool, nothing shared but the stores.

Neither engine nor queue of our own: a share of cases is a run of a deployment, and Prefect's workers take the runs.
That a case is done is told by the store alone, so a run may be given out twice without harm.
"""
