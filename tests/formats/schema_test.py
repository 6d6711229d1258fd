#!/usr/bin/env python3
"""Golden SARIF files against the official schema. Exit status 77 (skipped) without python3-jsonschema."""

import json
import pathlib
import sys

try:
    import jsonschema
except ImportError:
    print("skipped: needs Debian's python3-jsonschema")
    sys.exit(77)

HERE = pathlib.Path(__file__).resolve().parent


def main():
    schema = json.loads((HERE / "schemas/sarif-2.1.0.json").read_text(encoding="utf-8"))
    validator = jsonschema.validators.validator_for(schema)(schema, format_checker=jsonschema.FormatChecker())
    logs = sorted((HERE / "golden").glob("*.sarif"))
    errors = 0
    for log in logs:
        for error in validator.iter_errors(json.loads(log.read_text(encoding="utf-8"))):
            errors += 1
            print(f"{log.name}: /{'/'.join(map(str, error.path))}: {error.message[:200]}")
    print(f"{len(logs)} files, {errors} errors")
    return 1 if errors or not logs else 0


if __name__ == "__main__":
    sys.exit(main())
