#!/usr/bin/env python3
"""Sums up a validation log of the SARIF Multitool: count_sarif_results.py NAME LOG. Exit status 1 where it has errors."""

import collections
import json
import sys


def main(name, path):
    with open(path, encoding="utf-8-sig") as log:
        results = [result for run in json.load(log)["runs"] for result in run.get("results", [])]
    seen = collections.Counter((result.get("level", "warning"), result["ruleId"]) for result in results)
    print(f"{name}: " + (", ".join(f"{count} {level} {rule}" for (level, rule), count in sorted(seen.items())) or "clean"))
    for result in results:
        if result.get("level") == "error":
            region = result["locations"][0]["physicalLocation"].get("region", {})
            print(f"  line {region.get('startLine')}: {result['ruleId']} {result['message'].get('text', result['message'])}")
    return any(level == "error" for level, _ in seen)


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:3]))
