"""The table of the layouts of ISO 27001 certificates."""

from collections.abc import Callable

from sample_docs.make import certificate_forms as forms
from sample_docs.make import certificate_registers as registers
from sample_docs.make import certificate_traps as traps
from sample_docs.make.certificates import Certificate, Layout
from sample_docs.make.world import World

LAYOUTS: dict[str, Layout] = {
    "two-page-register": registers.two_page_register,
    "right-labels": registers.right_labels,
    "quality-assurance": registers.quality_assurance,
    "annexed": registers.annexed,
    "us-sentences": traps.us_sentences,
    "german-columns": traps.german_columns,
    "surveillance-dates": traps.surveillance_dates,
    "landscape-seal": traps.landscape_seal,
    "small-print": traps.small_print,
    "previous-cycle": traps.previous_cycle,
    "us-slashes": traps.us_slashes,
    "long-annex": registers.annexed,
    "value-above-label": forms.value_above_label,
    "sentence-only": forms.sentence_only,
    "table-only": forms.table_only,
    "welsh-english": forms.welsh_english,
    "side-panel": forms.side_panel,
    "dotted-leaders": forms.dotted_leaders,
    "any-form": forms.any_form,
}

PREPARE: dict[str, Callable[[Certificate, World], Certificate]] = {
    "us-slashes": traps.ambiguous,
    "long-annex": registers.many_sites,
    "previous-cycle": traps.with_first,
    "welsh-english": forms.in_wales,
}
"""What a layout needs of its facts before it can be drawn."""
