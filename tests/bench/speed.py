#!/usr/bin/env python3
"""How fast the executable is, against something known and in the same run: only the ratios mean something elsewhere.

    tests/bench/speed.py build/release/plimsoll [FOLDER]

Start-up: linting one small file against /bin/true. Throughput: `check --jobs 1` over the files of a folder (the corpus
by default, else the fixtures) against `sha256sum` of the same files. The runs alternate; the median is what is printed.
"""

import os
import pathlib
import statistics
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]
ROUNDS = {"start": 300, "files": 15}
SMALL = "FROM debian:12.5\nWORKDIR /srv\nCOPY app.py /srv/\nUSER 1000\nCMD [\"python3\", \"app.py\"]\n"


def seconds(command):
    """Wall clock of one run, output thrown away."""
    actions = [(os.POSIX_SPAWN_OPEN, number, os.devnull, os.O_WRONLY, 0) for number in (1, 2)]
    begin = time.perf_counter()
    child = os.posix_spawn(command[0], command, os.environ, file_actions=actions)
    os.waitpid(child, 0)
    return time.perf_counter() - begin


def compare(one, other, rounds):
    """Medians of both commands, run in turn."""
    pairs = [(seconds(one), seconds(other)) for _ in range(rounds)]
    return [statistics.median(column) for column in zip(*pairs)]


def main():
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    plimsoll = os.path.abspath(sys.argv[1])
    corpus = pathlib.Path(os.environ.get("PLIMSOLL_SHARED") or ROOT.parent / "shared") / "corpus" / "files"
    folder = pathlib.Path(sys.argv[2]) if len(sys.argv) > 2 else corpus if corpus.is_dir() else ROOT / "tests" / "rules"

    with tempfile.TemporaryDirectory() as empty:
        small = f"{empty}/Dockerfile"
        pathlib.Path(small).write_text(SMALL)
        true, started = compare(["/bin/true"], [plimsoll, small], ROUNDS["start"])
    print(f"start: {started * 1e3:.2f} ms, true {true * 1e3:.2f} ms, difference {(started - true) * 1e3:.2f} ms")

    files = sorted(str(path) for path in folder.rglob("*") if path.is_file())
    size = sum(os.path.getsize(path) for path in files)
    command = [plimsoll, "check", "--jobs", "1", "--format", "json", *files]
    sums, checked = compare(["/usr/bin/sha256sum", *files], command, ROUNDS["files"])
    print(
        f"{len(files)} files, {size / 1e6:.2f} MB: {checked * 1e3:.0f} ms ({size / checked / 1e6:.1f} MB/s, "
        f"{checked / len(files) * 1e6:.0f} µs a file), sha256sum {sums * 1e3:.0f} ms, ratio {checked / sums:.2f}"
    )


main()
