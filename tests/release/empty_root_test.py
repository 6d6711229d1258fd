#!/usr/bin/env python3
"""The release executable does its work in a root directory that holds nothing but itself and one Dockerfile.

Skipped where neither `chroot` nor a user namespace is permitted.
"""

import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

SKIPPED = 77
DOCKERFILE = "FROM debian\nRUN apt-get update\nADD app.py /srv/\n"

CHROOT = shutil.which("chroot", path=os.environ.get("PATH", "") + ":/usr/sbin:/sbin") or "chroot"
enter = [CHROOT] if os.geteuid() == 0 else [shutil.which("unshare") or "unshare", "--user", "--map-root-user", CHROOT]
with tempfile.TemporaryDirectory() as root:
    shutil.copy(sys.argv[1], f"{root}/plimsoll")
    pathlib.Path(f"{root}/Dockerfile").write_text(DOCKERFILE)

    def run(*arguments, stdin=""):
        return subprocess.run([*enter, root, "/plimsoll", *arguments], input=stdin, capture_output=True, text=True, env={})

    probe = run("--version")
    if probe.returncode != 0 and ("not permitted" in probe.stderr or "unshare" in probe.stderr):
        print(f"skipped: no empty root here: {probe.stderr.strip()}")
        sys.exit(SKIPPED)

    problems = []
    if probe.returncode != 0 or "plimsoll" not in probe.stdout:
        problems.append(f"--version: exit code {probe.returncode}, {probe.stdout}{probe.stderr}")
    for arguments, stdin in (
        (["--format", "json", "/Dockerfile"], ""),
        (["--format", "json", "--jobs", "4", "/Dockerfile", "/Dockerfile"], ""),
        (["--format", "json", "/"], ""),
        (["--format", "json", "-"], DOCKERFILE),
    ):
        done = run(*arguments, stdin=stdin)
        codes = {finding["code"] for finding in json.loads(done.stdout or "[]")}
        if done.returncode != 1 or done.stderr or "DL3020" not in codes:
            problems.append(f"{' '.join(arguments)}: exit code {done.returncode}, {sorted(codes)}, {done.stderr}")
    explained = run("explain", "DL3020")
    if explained.returncode != 0 or "COPY" not in explained.stdout:
        problems.append(f"explain: exit code {explained.returncode}, {explained.stderr}")

for problem in problems:
    print(problem)
sys.exit(1 if problems else 0)
