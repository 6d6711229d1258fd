#!/usr/bin/env python3
"""The release executable is static, position-independent and hardened. Prints its size."""

import pathlib
import re
import subprocess
import sys

executable = sys.argv[1]


def readelf(option):
    return subprocess.run(["readelf", "--wide", option, executable], check=True, capture_output=True, text=True).stdout


header, program, dynamic = readelf("--file-header"), readelf("--program-headers"), readelf("--dynamic")
problems = []
if not re.search(r"Type:\s+DYN", header):
    problems.append("it always lies at the same address")
if " INTERP" in program or "(NEEDED)" in dynamic:
    problems.append("it needs libraries of the system: " + ", ".join(re.findall(r"Shared library: \[(.*?)\]", dynamic)))
if "GNU_RELRO" not in program or "BIND_NOW" not in dynamic and "NOW" not in dynamic:
    problems.append("its relocations stay writable (relro, now)")
if re.search(r"GNU_STACK.* RWE? ?E", program):
    problems.append("its stack can be executed")
if ".symtab" in readelf("--section-headers"):
    problems.append("it is not stripped")

print(f"{executable}: {pathlib.Path(executable).stat().st_size / 1e6:.2f} MB")
for problem in problems:
    print(f"{executable}: {problem}")
sys.exit(1 if problems else 0)
