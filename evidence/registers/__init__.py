"""The ODS and DSPT registers as snapshots, each record with the day of which it was so.

They are data, passed in with a case and never asked of the network: what was known when is then part of what made
an assessment. ``SHIPPED`` comes with the program, so that it works without any other.
"""

from evidence.registers.codes import base_code, damaged_from, has_suffix
from evidence.registers.dspt import DsptRecord, DsptRegister
from evidence.registers.names import name_fits
from evidence.registers.ods import CodeType, OdsRecord, OdsRegister, code_type
from evidence.registers.shipped import SHIPPED, Registers

__all__ = [
    "SHIPPED",
    "CodeType",
    "DsptRecord",
    "DsptRegister",
    "OdsRecord",
    "OdsRegister",
    "Registers",
    "base_code",
    "code_type",
    "damaged_from",
    "has_suffix",
    "name_fits",
]
