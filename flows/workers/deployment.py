"""What Prefect's workers run: one flow, deployed to a work pool under the pool's own name.

The flow is named by its module, not by a file: every worker has the program installed, so no code is fetched.
"""

from contextlib import suppress
from uuid import UUID

from prefect import flow
from prefect.client.orchestration import get_client
from prefect.client.schemas.actions import WorkPoolCreate
from prefect.exceptions import ObjectAlreadyExists
from prefect.types.entrypoint import EntrypointType
from prefect.workers.process import ProcessWorker

from flows.workers.shares import do_share

FLOW = "assure-share"


@flow(name=FLOW, retries=2, retry_delay_seconds=5, persist_result=False, validate_parameters=False)
async def take_share(references: list[str]) -> int:
    """Read and judge the cases of these references; how many. See ``flows.workers.shares``."""
    return await do_share(references)


async def deploy(pool: str) -> UUID:
    """Make sure of the work pool, of processes, and of the deployment in it; the deployment's id."""
    async with get_client() as client:
        with suppress(ObjectAlreadyExists):
            await client.create_work_pool(WorkPoolCreate(name=pool, type="process"))
    deployment = await take_share.ato_deployment(
        pool, work_pool_name=pool, entrypoint_type=EntrypointType.MODULE_PATH, description="A share of an ingest"
    )
    return await deployment.aapply(work_pool_name=pool)


async def work(pool: str, limit: int, name: str | None) -> None:
    """Take runs of the pool, ``limit`` at a time, until stopped."""
    await deploy(pool)
    await ProcessWorker(pool, limit=limit, name=name).start(printer=lambda *_: None)
