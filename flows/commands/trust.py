"""``assure trust``: what may be accepted by itself, on how many documents that rests, and what it proves.

It tells of the calibration that this program carries and reads no document, so that it answers at once.
"""

from collections.abc import Iterable, Mapping
from typing import Any

from evidence.contents import DocumentKind
from evidence.errors import CallError
from extractors.bounds import Ranked, auroc
from extractors.card import Row, rows, scored, unseen
from extractors.choosing.model import learned_digest
from extractors.confidence import shipped_table
from flows.commands.common import DONE, print_line
from flows.settings import Settings
from review.learning.counting import told_in


def show_trust(kind: str | None, *, as_json: bool) -> int:
    """``assure trust``: the card's rows, of one kind or all, and then what holds for each channel as a whole."""
    known = [one.value for one in DocumentKind]
    if kind is not None and kind not in known:
        raise CallError(f"assure trust: --kind {kind}: no such kind; expected one of {', '.join(known)}")
    table = shipped_table()
    told, channels, answers = list(rows(table, kind)), channel_objects(table, kind), answers_of(kind)
    if as_json:
        for row in told:
            print_line(row_object(row))
        print_line({"summary": {**origin(table), "channels": channels, "answers": answers}})
        return DONE
    from flows.show import console
    from flows.show_answers import show_answers
    from flows.show_trust import show_card

    show_card(told, channels, origin(table), console())
    if answers:
        show_answers(answers, console())
    return DONE


def answers_of(kind: str | None) -> dict[str, Any] | None:
    """What reviewers' answers would change, where they were taken in; apart from what is counted above."""
    file = Settings.load().answers
    if not file.exists():
        return None
    held = told_in(file)
    shown = [effect for effect in held["effects"] if kind in (None, effect["key"].split("/")[0])]
    return {**{name: held.get(name) for name in ("made_on", "made_from")}, "effects": shown}


def row_object(row: Row) -> dict[str, Any]:
    """A kind, field and channel as ``--json`` prints it; shares from 0 to 1, intervals and bounds at 95 %."""
    measured = row.measured
    return {
        "kind": row.kind,
        "field": row.field,
        "channel": row.channel,
        "printed": row.printed,
        "f1": None if row.f1 is None else round(row.f1, 4),
        "counted": measured.counted,
        "right": measured.right,
        "coverage": round(row.coverage, 4),
        "error": _share(measured.counted - measured.right, measured.counted),
        "error_interval": [round(end, 4) for end in row.error],
        "error_bound": round(measured.bound, 5),
        "limit": measured.limit,
        "accepted": measured.acceptable,
        "why_not": measured.why_not,
        "families": row.families,
        "worst_family": _family(row),
        "doubted": {"right": row.doubted[0], "counted": row.doubted[1]},
        "auroc": None if row.auroc is None else round(row.auroc, 4),
        "auroc_errors": row.ranked_wrong,
        "threshold": measured.threshold,
        "learned": row.learned,
        "bins": len(measured.curve),
    }


def _family(row: Row) -> dict[str, Any] | None:
    if row.worst is None:
        return None
    name, (right, counted) = row.worst
    return {"name": name, "right": right, "counted": counted, "error": _share(counted - right, counted)}


def _share(events: int, counted: int) -> float | None:
    return round(events / counted, 4) if counted else None


def origin(table: Mapping[str, Any]) -> dict[str, Any]:
    """Of what and by what the calibration was made, and whether that is still what reads."""
    from flows.versions import code_of

    told = {
        key: table[key] for key in ("made_on", "made_from", "documents", "generator", "read_by", "made_by", "level")
    }
    unchanged = table["read_by"] == code_of("evidence", "extractors") and table.get("learned") == learned_digest()
    return told | {
        "limits": table["limits"],
        "reader_unchanged": unchanged,
        "trained_on": table.get("trained_on"),
        "by_document": table.get("by_document", []),
    }


def channel_objects(table: Mapping[str, Any], kind: str | None = None) -> list[dict[str, Any]]:
    """What holds for a channel as a whole: accepted, accepted of unseen layouts, and how well doubts rank.

    These count readings of fields, several a document, so that no interval is given.
    """
    chosen = {**table, "measured": {k: row for k, row in table["measured"].items() if kind in (None, k.split("/")[0])}}
    by_channel: dict[str, list[Ranked]] = {}
    for channel, ranked in scored(chosen):
        by_channel.setdefault(channel, []).append(ranked)
    left_out, card = unseen(chosen), list(rows(chosen))
    return [
        _channel(channel, [row for row in card if row.channel == channel], by_channel[channel])
        | {
            "unseen_accepted": left_out[channel].accepted,
            "unseen_wrong": left_out[channel].wrong,
        }
        for channel in by_channel
    ]


def _channel(channel: str, card: Iterable[Row], ranked: list[Ranked]) -> dict[str, Any]:
    held = list(card)
    taken = [row.measured for row in held if row.measured.acceptable]
    counted, right = sum(m.counted for m in taken), sum(m.right for m in taken)
    printed, wrong = sum(row.printed for row in held), sum(one[2] for one in ranked)
    ranking = auroc(ranked)
    return {
        "channel": channel,
        "fields": len(held),
        "fields_accepted": len(taken),
        "printed": printed,
        "accepted": counted,
        "right": right,
        "coverage": _share(counted, printed),
        "auroc": None if ranking is None else round(ranking, 4),
        "auroc_errors": wrong,
    }
