"""``check``: is the file sound, and does what it says hold together?"""

from __future__ import annotations

import argparse
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacetimeline.document.consistency import Finding

NAME = "check"
SUMMARY = "look for damage and contradictions in a document"
DESCRIPTION = """\
Checks that a document's file is sound and looks for what cannot be or is missing:
a docking after the undocking, two ships at one port, somebody in two places, plans
in the past without an outcome, duplicates, sources that disagree. What was
dismissed in the window stays quiet, unless asked for.
"""
EXAMPLES = """\
  spacetimeline check my.spacetimeline
  spacetimeline check my.spacetimeline --json
  spacetimeline check my.spacetimeline --dismissed
  spacetimeline check my.spacetimeline --strict && echo nothing found
"""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("document", metavar="DOCUMENT", type=Path)
    parser.add_argument("--json", action="store_true", help="print one JSON object")
    parser.add_argument("--dismissed", action="store_true", help="show what was dismissed as well")
    parser.add_argument("--strict", action="store_true", help="exit with 1 when there is anything to look at")


def run(arguments: argparse.Namespace) -> int:
    from spacetimeline.document.consistency import findings
    from spacetimeline.document.document import Document

    now_ms = time.time_ns() // 1_000_000
    # A damaged file is refused with a sentence.
    with Document.open(arguments.document, read_only=True) as document:
        document.verify()
        found = findings(document, now_ms, dismissed=arguments.dismissed)
        count = document.event_count
    if arguments.json:
        import json

        told = {"events": count, "findings": [_finding_json(finding) for finding in found]}
        json.dump(told, sys.stdout, ensure_ascii=False, indent=1)
        print()
    else:
        for finding in found:
            dismissed = f" (dismissed: {finding.reason})" if finding.reason else ""
            print(f"{finding.weight.value:<10}  {finding.sentence}{dismissed}  [{_ids(finding)}]")
        print(f"{count} events, the file is sound, {len(found) or 'nothing'} to look at.")
    return 1 if arguments.strict and any(not finding.reason for finding in found) else 0


def _ids(finding: Finding) -> str:
    return ", ".join(str(event_id) for event_id in finding.event_ids)


def _finding_json(finding: Finding) -> dict[str, object]:
    return {
        "key": finding.key,
        "rule": finding.rule,
        "weight": finding.weight.value,
        "sentence": finding.sentence,
        "events": list(finding.event_ids),
        "field": finding.field or None,
        "dismissed": finding.reason or None,
    }
