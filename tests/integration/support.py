"""What the integration tests share: a case with a folder of its own, and a way to run the executable in it."""

import collections
import json
import os
import pathlib
import subprocess
import tempfile
import unittest

ROOT = pathlib.Path(__file__).resolve().parents[2]
PLIMSOLL = os.path.abspath(os.environ.get("PLIMSOLL") or ROOT / "build" / "dev" / "plimsoll")

# One finding of level info in `recommended`, and nothing else.
MAINTAINER = "FROM debian:12\nMAINTAINER jane@example.com\nUSER app\n"
CLEAN = "FROM debian:12\nUSER app\n"
# With this, exactly MAINTAINER is found, as a warning, whatever other rules there are.
ONE_RULE = ("--select", "DL4000", "--severity", "DL4000=warning")

Done = collections.namedtuple("Done", "code out err")


def environment(**changes):
    """An environment without what would change the output, and with `changes`. It is always 2026-11-24."""
    plain = {"PATH": os.environ.get("PATH", ""), "HOME": "/nonexistent", "SOURCE_DATE_EPOCH": "1795521600"}
    for name in ("ASAN_OPTIONS", "LLVM_PROFILE_FILE", "UBSAN_OPTIONS"):
        if name in os.environ:
            plain[name] = os.environ[name]
    return {**plain, **changes}


class Case(unittest.TestCase):
    """Runs in an empty folder, `self.folder`, which is gone afterwards."""

    maxDiff = None

    def setUp(self):
        temporary = tempfile.TemporaryDirectory(prefix="plimsoll-")
        self.addCleanup(temporary.cleanup)
        self.folder = pathlib.Path(temporary.name)

    def put(self, path, text=CLEAN):
        """Writes a file below the folder and returns its path as it was given."""
        file = self.folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(text if isinstance(text, bytes) else text.encode())
        return path

    def run_plimsoll(self, *arguments, stdin="", cwd=None, program=PLIMSOLL, **environ):
        """Runs the executable to its end; standard output and error are text."""
        done = subprocess.run([program, *arguments], input=stdin.encode() if isinstance(stdin, str) else stdin,
                              capture_output=True, cwd=cwd or self.folder, env=environment(**environ), timeout=120)
        self.assertGreaterEqual(done.returncode, 0, f"killed by a signal: {done.stderr!r}")
        return Done(done.returncode, done.stdout.decode(errors="replace"), done.stderr.decode(errors="replace"))

    def findings(self, *arguments, code=None, **keywords):
        """The findings of `check --format json` with these arguments; nothing on standard error."""
        done = self.run_plimsoll("check", "--format", "json", *arguments, **keywords)
        self.assertEqual(done.err, "")
        if code is not None:
            self.assertEqual(done.code, code)
        found = json.loads(done.out)
        self.assertIsInstance(found, list)
        return found

    def assert_trouble(self, done, *parts):
        """The run failed with status 2 and says these things on standard error."""
        self.assertEqual(done.code, 2, done)
        for part in parts:
            self.assertIn(part, done.err)
