"""Whether a value that was read is the value that is labelled."""

import re
import unicodedata
from collections import Counter
from typing import Any

SENTENCES = frozenset(
    {
        "scope", "statement_of_applicability", "encryption_at_rest", "encryption_in_transit", "data_destruction",
        "cloud_risk_item", "confidentiality", "integrity", "availability", "pseudonymisation", "shared_responsibility",
        "geography", "overseas_access", "monitoring", "extent", "data_types", "data_scale", "data_persistence",
    }
)  # fmt: skip
"""Fields whose extent is a matter of taste: most of the words must agree, and every number."""

MOST = 0.85


def same(field: str, found: Any, label: Any) -> bool:
    """Dates, codes and numbers must be equal; names equal but for punctuation and case; sentences mostly."""
    if isinstance(label, dict) and "any" in label:
        return any(same(field, found, one) for one in label["any"] if one is not None)
    if found is None or label is None:
        return found is label
    if field == "location":
        return _same_location(found, label)
    if field == "decision":
        return bool(found["verb"] == label["verb"]) and agreement(found["text"], label["text"]) >= MOST
    if field in SENTENCES:
        return agreement(found, label) >= MOST and _numbers(found) == _numbers(label)
    if isinstance(label, int | float) and not isinstance(label, bool):
        return float(found) == float(label)
    if field == "system_name":  # "shall be known as the Windrush server": the article is no part of a name
        return fold(found).removeprefix("the ") == fold(label).removeprefix("the ")
    return fold(found) == fold(label)


def _same_location(found: dict[str, Any], label: dict[str, Any]) -> bool:
    if squeezed(found.get("postcode")) != squeezed(label.get("postcode")):
        return False
    return agreement(found.get("address"), label.get("address")) >= MOST


def fold(value: Any) -> str:
    text = unicodedata.normalize("NFKC", _text(value)).casefold().replace("&", " and ")
    return re.sub(r"[\W_]+", " ", text).strip()


def squeezed(value: Any) -> str:
    return fold(value or "").replace(" ", "")


def agreement(a: Any, b: Any) -> float:
    """F1 of the words of two texts."""
    first, second = Counter(fold(a).split()), Counter(fold(b).split())
    total = first.total() + second.total()
    return 2 * (first & second).total() / total if total else 1.0


def _numbers(value: Any) -> list[str]:
    return sorted(re.findall(r"\d+", _text(value)))


def _text(value: Any) -> str:
    return " ".join(map(str, value)) if isinstance(value, list | tuple) else str(value)
