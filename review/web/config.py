"""What the desk is told from outside: plain frozen values, made from the settings by ``flows``."""

from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path


@dataclass(frozen=True)
class OpenIdProvider:
    """An OpenID Connect provider at which people may sign in."""

    name: str
    """What the button says."""
    issuer: str
    client_id: str
    client_secret: str


@dataclass(frozen=True)
class DeskConfig:
    """How the desk runs.

    ``secret`` signs cookies and forms; ``assets`` is the folder of the design system's built files
    (``nhsuk-frontend.min.css`` beside ``assets/``); ``secure_cookies`` is false only for plain HTTP on this machine.
    """

    secret: str
    assets: Path
    secure_cookies: bool
    idle: timedelta = timedelta(minutes=30)
    openid: OpenIdProvider | None = None
    learning: bool = False
    """Whether answers may improve the reader in the cases of which nobody has said anything."""
    upload_limit: int = 200 * 1024 * 1024
    """Bytes of one upload."""
    metrics_token: str | None = field(default=None, repr=False)
    """Who sends it as bearer may read ``/metrics`` from another machine."""
