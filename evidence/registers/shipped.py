"""Both registers together, as a case is looked up in them."""

from collections.abc import Mapping
from dataclasses import dataclass

from evidence.registers.dspt import DsptRegister
from evidence.registers.ods import OdsRegister, shipped_text


@dataclass(frozen=True)
class Registers:
    """What a case is looked up in."""

    ods: OdsRegister
    dspt: DsptRegister

    @property
    def digests(self) -> Mapping[str, str]:
        """The short digest of each snapshot, by the register's name."""
        return {"ods": self.ods.digest, "dspt": self.dspt.digest}


SHIPPED = Registers(
    OdsRegister(shipped_text("ods_organisations.csv")), DsptRegister(shipped_text("dspt_publications.csv"))
)
"""The snapshots of evidence/data, read when first asked."""
