#!/usr/bin/env python3
"""Golden files against the schemas of their formats. Exit status 77 (skipped) without python3-jsonschema or xmllint."""

import json
import pathlib
import shutil
import subprocess
import sys

try:
    import jsonschema
except ImportError:
    print("skipped: needs Debian's python3-jsonschema")
    sys.exit(77)

HERE = pathlib.Path(__file__).resolve().parent
SCHEMAS = HERE / "schemas"


def one(text):
    return [json.loads(text)]


def lines(text):
    """Lines as documents of which each is the only diagnostic."""
    return [{"diagnostics": [json.loads(line)]} for line in text.splitlines()]


def nul_ended(text):
    """Objects that NUL ends, in one array."""
    assert not text or text.endswith("\0")
    return [[json.loads(part) for part in text.split("\0")[:-1]]]


JSON_FORMATS = {
    "sarif": ("sarif-2.1.0.json", one),
    "gitlab": ("gitlab-code-quality.json", one),
    "codeclimate": ("gitlab-code-quality.json", nul_ended),
    "gitlab-sast": ("gitlab-sast-15.json", one),
    "sonarqube": ("sonarqube-10.3.json", one),
    "rdjson": ("rdf-diagnostic-result.json", one),
    "rdjsonl": ("rdf-diagnostic-result.json", lines),
}
XML_FORMATS = {"checkstyle": "checkstyle.xsd", "junit": "junit-10.xsd"}


def golden(form):
    # The drop-in mode has formats of hadolint's own under some of these names.
    files = sorted(file for file in (HERE / "golden").glob(f"*.{form}") if file.stem != "hadolint" or form == "sarif")
    assert files, f"no golden file of {form}"
    return files


def json_problems():
    for form, (name, documents) in JSON_FORMATS.items():
        schema = json.loads((SCHEMAS / name).read_text(encoding="utf-8"))
        validator = jsonschema.validators.validator_for(schema)(schema, format_checker=jsonschema.FormatChecker())
        for file in golden(form):
            for document in documents(file.read_text(encoding="utf-8")):
                for error in validator.iter_errors(document):
                    yield f"{file.name}: /{'/'.join(map(str, error.path))}: {error.message[:200]}"


def xml_problems():
    for form, name in XML_FORMATS.items():
        done = subprocess.run(["xmllint", "--noout", "--nonet", "--schema", SCHEMAS / name, *golden(form)],
                              capture_output=True, text=True, check=False)
        if done.returncode != 0:
            yield f"{form}: {done.stderr}"


def main():
    problems = list(json_problems())
    has_xmllint = shutil.which("xmllint") is not None
    if has_xmllint:
        problems += xml_problems()
    print("\n".join(problems))
    print(f"{len(problems)} problems")
    if problems:
        return 1
    if not has_xmllint:
        print("skipped in part: XML needs Debian's libxml2-utils")
    return 0 if has_xmllint else 77


if __name__ == "__main__":
    sys.exit(main())
