#!/usr/bin/env python3
"""How files look: short, opening with what they are for, without leftovers, and every folder explains itself."""

import re

from repository import ROOT, code, files, report, text

LIMIT = 400       # lines of a file, unless its first comment says why it is longer
RULE_LIMIT = 80   # lines of code of a rule, without its documentation; as above
LEFTOVER = re.compile(r"\b(TO" r"DO|FIX" r"ME|XX" r"X|HA" r"CK)\b")
MACHINE_PATH = re.compile(r"(?<![\w.$}/~-])/(home/\w+|work/\w+|Users/\w+|root/\w+|tmp/bash\w*)")
# Files that stand for those of users.
FIXTURE = re.compile(r"examples/|tests/rules/\w+/")
# Folders of inputs and expectations, and those that only hold folders, need no page of their own.
NO_README = re.compile(
    r"$|include$|\.github|\.ci$|tests/rules/[A-Z]\w*|tests/fuzz/(corpus|crashes)(/|$)|tests/(syntax|formats|integration)/.|examples/."
    r"|rules/\w+$|src/\w+/\w+$|tests/\w+/(inputs|golden)"
)


def first_comment(path):
    lines = []
    for line in text(path).split("\n"):
        if line.startswith("#!") and not lines:
            continue
        if not line.startswith(("//", "#", '"""')) and not (lines and path.endswith(".py")):
            break
        lines.append(line)
        if len(lines) > 12 or (path.endswith(".py") and line.count('"""') + (len(lines) > 1) >= 2):
            break
    return "\n".join(lines)


problems = []
for path in files(".cpp", ".hpp", ".cmake", ".def", ".py", ".sh", "CMakeLists.txt"):
    lines = text(path).count("\n")
    opening = first_comment(path)
    if lines > LIMIT and not re.search(r"\blong(er)?\b", opening, re.IGNORECASE):
        problems.append(f"{path}: {lines} lines; split it, or let its first comment say why it is long")
    if path.endswith((".cpp", ".hpp", ".py")) and not opening and not FIXTURE.match(path):
        problems.append(f"{path}: does not open with a comment that says what it is for")
    guard = "#pragma once"
    if path.startswith("include/plimsoll/"):  # its README says why
        guard = f"#ifndef PLIMSOLL_{path.split('/')[-1][:-4].upper()}_HPP\n#define PLIMSOLL_"
    if path.endswith(".hpp") and guard not in text(path):
        problems.append(f"{path}: has no {guard!r}")

for path in re.findall(r"^RULE\(\w+, (\S+)\)$", text("rules/catalog.def"), re.MULTILINE):
    path = f"rules/{path}.cpp"
    lines = sum(1 for line in code(path).split("\n") if line.strip())
    if lines > RULE_LIMIT and not re.search(r"\blonger\b", first_comment(path), re.IGNORECASE):
        problems.append(f"{path}: {lines} lines of code; a rule has at most {RULE_LIMIT}, or its first comment says why")

for path in files():
    if path.startswith(("tests/rules/", "tests/fuzz/c")) and not path.endswith((".cpp", ".md", ".txt")):
        continue  # fixtures may say anything
    for number, line in enumerate((code(path, comments=True) if path.endswith("pp") else text(path)).split("\n"), 1):
        if LEFTOVER.search(line):
            problems.append(f"{path}:{number}: a leftover note: {line.strip()[:80]}")
        if MACHINE_PATH.search(line) and path.startswith((".ci/", "scripts/", "tests/support", "src/")):
            problems.append(f"{path}:{number}: a path of one machine: {line.strip()[:80]}")

folders = {path.rsplit("/", 1)[0] if "/" in path else "" for path in files()}
for folder in sorted(folders):
    if not NO_README.match(folder) and not (ROOT / folder / "README.md").exists():
        problems.append(f"{folder}/: has no README.md")
report(problems)
