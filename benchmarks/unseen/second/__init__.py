"""Set second: layouts written later than the first set's, by somebody who knew the contract and no reader."""
