"""The tree of errors. Bad input is not a bug: each message names what, where and the remedy.

::

    AssureError
     ├── CallError               the call or the case folder is wrong           (exit status 2)
     │    ├── ApplicationError   application.json or decisions.json is wrong
     │    ├── CaseError          the case folder is not one
     │    └── Overtaken          somebody else was quicker
     ├── MachineError            something of the machine's is missing          (exit status 3)
     │    ├── MissingProgram     tesseract or its language data
     │    ├── StoreUnavailable   the database
     │    ├── SourceUnavailable  the object store that evidence is taken from
     │    └── RegisterUnavailable  the directory that registers are refreshed from
     └── ReadError               one file could not be read; the others still are (exit status 1)

A ``ReadError`` never leaves ``evidence.reading``: it becomes a ``Problem`` of its file.
"""

from collections.abc import Sequence


class AssureError(Exception):
    """Any error whose message is meant for the person who called."""


class CallError(AssureError):
    """The call or its input is wrong, and nothing was done."""


class ApplicationError(CallError):
    """A declared file is wrong: each fault names the key, what was found and what was expected."""

    def __init__(self, file: str, faults: Sequence[str]) -> None:
        self.file = file
        self.faults = tuple(faults)
        super().__init__("\n".join(f"{file}: {fault}" for fault in faults))


class CaseError(CallError):
    """The folder is not a case folder."""


class Overtaken(CallError):
    """What was to be changed has changed meanwhile; the message says who did what, and nothing was saved."""


class MachineError(AssureError):
    """Something of the machine's is missing; the message says what to install."""


class MissingProgram(MachineError):
    """A program that reading needs (tesseract) is not installed or lacks its language data."""


class StoreUnavailable(MachineError):
    """The database cannot be opened or is not at the schema this version wants."""


class SourceUnavailable(MachineError):
    """The object store that evidence is taken from does not answer or refuses access."""


class RegisterUnavailable(MachineError):
    """The directory that registers are refreshed from does not answer, or not as documented."""


class ReadError(AssureError):
    """One file cannot be read. ``code`` is one of the contract's problem codes."""

    def __init__(self, code: str, message: str) -> None:
        self.code = code
        super().__init__(message)
