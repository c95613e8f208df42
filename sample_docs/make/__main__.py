"""Makes the committed documents again: ``python -m sample_docs.make [--out DIR]``."""

import argparse
import json
import shutil
from pathlib import Path

from sample_docs.make import certificate_cases, cloud_cases, dspt_cases, trouble_cases
from sample_docs.make.documents import documents

CASES = (*dspt_cases.CASES, *certificate_cases.CASES, *trouble_cases.CASES, *cloud_cases.CASES)
HERE = Path(__file__).resolve().parent.parent


def write_all(out: Path) -> None:
    """``cases/`` and ``documents/`` under ``out``, made from nothing."""
    for folder in ("cases", "documents"):
        shutil.rmtree(out / folder, ignore_errors=True)
        (out / folder).mkdir(parents=True)
    for make in CASES:
        make().write(out / "cases")
    for name, sample in documents():
        path = out / "documents" / name
        path.write_bytes(sample.data)
        text = json.dumps({"file": name, **sample.expected()}, indent=1, ensure_ascii=False)
        path.with_suffix(".expected.json").write_text(text + "\n", encoding="utf-8")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path, default=HERE)
    write_all(parser.parse_args().out)


if __name__ == "__main__":
    main()
