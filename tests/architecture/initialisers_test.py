#!/usr/bin/env python3
"""No object of the product runs code before main: tables are constexpr, the rest is made on first use.

Takes the static archives of the layers. GNU readelf lists the sections of each member; a `.init_array` or `.ctors` in
one of them is a static initialiser.
"""

import re
import subprocess
import sys

from repository import report

# CLI11's headers define validators as objects; nothing else may.
EXEMPT = {"options.cpp.o"}

problems = []
for archive in sys.argv[1:]:
    listed = subprocess.run(["readelf", "--wide", "--section-headers", archive], capture_output=True, text=True)
    if listed.returncode != 0:
        problems.append(f"{archive}: readelf failed: {listed.stderr.strip()}")
    member = "?"
    for line in listed.stdout.split("\n"):
        found = re.match(r"File: .*\((.*)\)$", line)
        if found:
            member = found.group(1)
        if re.search(r"\s\.(init_array|ctors|preinit_array)\b", line) and member not in EXEMPT:
            problems.append(f"{archive.rsplit('/', 1)[-1]}({member}): has a static initialiser")
report(sorted(set(problems)))
