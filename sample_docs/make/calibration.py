"""Any number of labelled documents, made and not committed.

``python -m sample_docs.make.calibration --seed 1 --count 200 --out DIR`` writes them by kind.

They lie as cases do, a folder a kind, so that whatever scores a folder of cases scores these too:
``DIR/<kind>/case/evidence/<name>`` beside ``DIR/<kind>/expected.json`` (documents only, no findings).
"""

import argparse
import json
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from sample_docs.make import cloud, dspt, families, letters, minutes, others, policies
from sample_docs.make.certificates import seeded
from sample_docs.make.more import layouts
from sample_docs.make.samples import CHANNELS, Sample
from sample_docs.make.scanning import GROUPS, QUALITIES, degrade, photograph, scan
from sample_docs.make.world import World

Family = Callable[[World], Sample]
SHARE_OF_MORE = 0.75
"""How often a kind that has further layouts comes in one of them."""


def mixed(kind: str, first: Family) -> Family:
    """The layouts of the committed documents, and more often those of ``make/more``."""
    return lambda world: layouts.draw(kind, world) if world.chance(SHARE_OF_MORE) else first(world)


FAMILIES: dict[str, Family] = {
    "iso27001_certificate": families.any_certificate,
    "dspt_assessment": mixed("dspt_assessment", dspt.assessment),
    "igt_assessment": mixed("igt_assessment", letters.igt),
    "security_policy": mixed("security_policy", policies.policy),
    "board_minutes": mixed("board_minutes", minutes.minutes),
    "data_risk_model": mixed("data_risk_model", cloud.risk_model),
    "cloud_risk_assessment": mixed("cloud_risk_assessment", cloud.assessment),
    "improvement_plan": mixed("improvement_plan", letters.plan),
    "nhs_england_letter": mixed("nhs_england_letter", letters.letter),
    "other_certificate": families.any_other,
    "other": mixed("other", others.other),
}
WEIGHTS = {
    "iso27001_certificate": 5,
    "dspt_assessment": 4,
    "security_policy": 3,
    "board_minutes": 3,
    "cloud_risk_assessment": 3,
}
"""How often a kind is drawn; the others once."""
MOST_TRIES = 60


def documents(
    seed: int, count: int, kinds: Sequence[str] = (), channels: Sequence[str] = CHANNELS
) -> Iterator[tuple[str, Sample]]:
    """``count`` samples with their names. The n-th document depends on the seed and on n alone."""
    for number in range(count):
        yield document(seed, number, kinds, channels)


def document(
    seed: int, number: int, kinds: Sequence[str] = (), channels: Sequence[str] = CHANNELS
) -> tuple[str, Sample]:
    """One sample with its name. Raises ``ValueError`` where the kinds never come in these channels."""
    sample = _sample(f"{seed}/{number}", tuple(kinds) or tuple(FAMILIES), channels)
    return f"{number:05}-{sample.layout}{sample.suffix}", sample


def _sample(seed: str, kinds: tuple[str, ...], channels: Sequence[str]) -> Sample:
    for attempt in range(MOST_TRIES):
        world = seeded(f"{seed}/{attempt}")
        kind = world.rng.choices(kinds, [WEIGHTS.get(k, 1) for k in kinds])[0]
        sample = FAMILIES[kind](world)
        how = channel_of(sample, world, channels)
        if how in channels:
            return worn(sample, how, world)
    raise ValueError(f"no document of {', '.join(kinds)} in {', '.join(channels)}")


PAPER = {"digital": 5, "scan": 4, "image": 2}
"""How often a PDF is left clean, scanned or photographed."""


def channel_of(sample: Sample, world: World, channels: Sequence[str] = CHANNELS) -> str:
    """A PDF becomes one of the channels that are wanted, if any is its own; an office file stays as it is."""
    wanted = [how for how in PAPER if how in channels]
    if sample.suffix != ".pdf" or not wanted:
        return sample.channel
    return world.rng.choices(wanted, [PAPER[how] for how in wanted])[0]


def worn(sample: Sample, how: str, world: World) -> Sample:
    """The sample as it comes out of that channel, in a quality that the seed picks."""
    if sample.suffix != ".pdf":
        return sample
    seed = world.rng.randint(0, 10**9)
    if how in {"scan", "image"} and world.chance(SHARE_OF_FULLER):
        return degrade(sample, world.pick(GROUPS), seed, how)
    quality = world.rng.choices(QUALITIES, (4, 4, 3, 1))[0]
    named = replace(sample, quality=GROUP_OF[quality])
    if how == "scan":
        return scan(named, quality, seed)
    return photograph(named, quality, seed) if how == "image" else sample


SHARE_OF_FULLER = 0.7
"""How often a page is worn by the fuller model, which has faults that the committed scans lack."""
GROUP_OF = {"good": "good", "fair": "good", "poor": "bad", "bad": "bad"}


def write(out: Path, made: Iterator[tuple[str, Sample]]) -> int:
    """Write each document and, by kind, the labels; gives how many."""
    labels: dict[str, dict[str, object]] = defaultdict(dict)
    for name, sample in made:
        folder = out / sample.label.kind / "case" / "evidence"
        folder.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(sample.data)
        labels[sample.label.kind][f"evidence/{name}"] = sample.expected()
    for kind, found in labels.items():
        expected = {
            "as_at": "2026-11-21",
            "why": f"Made-up documents of kind {kind}.",
            "documents": found,
            "problems": {},
            "findings": [],
            "verdict": [],
        }
        (out / kind / "expected.json").write_text(json.dumps(expected, indent=1, ensure_ascii=False) + "\n")
    return sum(len(found) for found in labels.values())


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seed", type=int, required=True)
    parser.add_argument("--count", type=int, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--kind", action="append", default=[], choices=sorted(FAMILIES))
    parser.add_argument("--channel", action="append", default=[], choices=CHANNELS)
    given = parser.parse_args()
    made = documents(given.seed, given.count, given.kind, given.channel or CHANNELS)
    print(f"{write(given.out, made)} documents in {given.out}")  # noqa: T201


if __name__ == "__main__":
    main()
