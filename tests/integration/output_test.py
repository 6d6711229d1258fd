"""Where reports go: files, closed pipes, full disks; colours and links."""

import json
import os
import pty
import subprocess
import unittest

from support import MAINTAINER, ONE_RULE, PLIMSOLL, Case, environment

COLOR = "\x1b["
LINK = "\x1b]8;"


class Files(Case):
    def test_output_writes_the_report_to_a_file(self):
        self.put("d", MAINTAINER)
        for option in (["-o", "report.json"], ["--output=report.json"], ["-oreport.json"]):
            done = self.run_plimsoll(*ONE_RULE, "--format", "json", *option, "d")
            self.assertEqual((done.code, done.out, done.err), (1, "", ""))
            self.assertEqual(len(json.loads((self.folder / "report.json").read_text())), 1)
            (self.folder / "report.json").unlink()

    def test_a_dash_is_standard_output(self):
        done = self.run_plimsoll(*ONE_RULE, "--format", "json", "-o", "-", "-", stdin=MAINTAINER)
        self.assertEqual(len(json.loads(done.out)), 1)

    def test_a_file_that_cannot_be_written_is_an_error(self):
        for path in ("nowhere/report", "."):
            done = self.run_plimsoll(*ONE_RULE, "-o", path, "-", stdin=MAINTAINER)
            self.assert_trouble(done, path)
            self.assertEqual(done.out, "")

    def test_an_input_is_never_overwritten(self):
        self.put("Dockerfile", MAINTAINER)
        for path in ("Dockerfile", "./Dockerfile"):
            self.assert_trouble(self.run_plimsoll("-o", path, "."), "one of the inputs")
        self.assertEqual((self.folder / "Dockerfile").read_text(), MAINTAINER)

    def test_a_mistake_leaves_an_old_report_alone(self):
        self.put("report", "old")
        self.assert_trouble(self.run_plimsoll("-o", "report", "--select", "nothing-like-it", "-"))
        self.assertEqual((self.folder / "report").read_text(), "old")

    def test_a_full_disk_is_noticed(self):
        if not os.path.exists("/dev/full"):
            self.skipTest("no /dev/full here")
        self.assert_trouble(self.run_plimsoll("-o", "/dev/full", "-", *ONE_RULE, stdin=MAINTAINER), "/dev/full")
        with open("/dev/full", "wb") as full:
            for command in (["--help"], ["rules"], ["explain", "DL4000"], ["ast", "-"], [*ONE_RULE, "-"]):
                done = subprocess.run([PLIMSOLL, *command], stdout=full, stderr=subprocess.PIPE, env=environment(),
                                      input=MAINTAINER.encode(), timeout=60)
                self.assertEqual(done.returncode, 2, command)
                self.assertIn(b"standard output", done.stderr)


class Pipes(Case):
    def test_a_reader_that_goes_away_is_no_crash_and_no_noise(self):
        self.put("d", MAINTAINER * 2000)
        for command in (["--format", "json", "d"], ["rules"], ["ast", "d"], ["--help"]):
            read, write = os.pipe()
            os.close(read)
            done = subprocess.run([PLIMSOLL, *command], stdout=write, stderr=subprocess.PIPE, cwd=self.folder,
                                  env=environment(), timeout=60)
            os.close(write)
            self.assertEqual((done.returncode, done.stderr), (2, b""), command)

    def test_closed_streams_are_no_crash(self):
        self.put("d", MAINTAINER)
        for closed, expected in ((">&-", 2), ("2>&-", 1), ("<&-", 1), (">&- 2>&- <&-", 2)):
            done = subprocess.run(["sh", "-c", f'"$0" "$@" {closed}', PLIMSOLL, *ONE_RULE, "d"], cwd=self.folder,
                                  capture_output=True, env=environment(), timeout=60)
            self.assertEqual(done.returncode, expected, closed)
        self.assertEqual((self.folder / "d").read_text(), MAINTAINER)

    def test_closed_standard_input_is_an_input_error(self):
        done = subprocess.run(["sh", "-c", '"$0" - <&-', PLIMSOLL], capture_output=True, env=environment(), timeout=60)
        self.assertEqual(done.returncode, 2)


class Terminals(Case):
    def on_terminal(self, *arguments, **environ):
        """What the executable writes to a terminal."""
        self.put("d", MAINTAINER)
        leader, follower = pty.openpty()
        process = subprocess.Popen([PLIMSOLL, *ONE_RULE, *arguments, "d"], stdout=follower, stderr=subprocess.PIPE,
                                   stdin=subprocess.DEVNULL, cwd=self.folder, env=environment(**environ))
        os.close(follower)
        written = b""
        try:
            while chunk := os.read(leader, 65536):
                written += chunk
        except OSError:  # how Linux says that the other end is closed
            pass
        os.close(leader)
        process.stderr.close()
        process.wait(60)
        return written.decode()

    def piped(self, *arguments, **environ):
        return self.run_plimsoll(*ONE_RULE, *arguments, "-", stdin=MAINTAINER, **environ).out

    def test_colours_are_for_terminals(self):
        self.assertIn(COLOR, self.on_terminal(TERM="xterm"))
        self.assertNotIn(COLOR, self.piped(TERM="xterm"))

    def test_colours_follow_the_environment(self):
        self.assertNotIn(COLOR, self.on_terminal(TERM="xterm", NO_COLOR="1"))
        self.assertIn(COLOR, self.on_terminal(TERM="xterm", NO_COLOR=""))
        self.assertNotIn(COLOR, self.on_terminal(TERM="dumb"))
        self.assertNotIn(COLOR, self.on_terminal(TERM="xterm", CLICOLOR="0"))
        self.assertIn(COLOR, self.piped(FORCE_COLOR="1"))
        self.assertIn(COLOR, self.piped(CLICOLOR_FORCE="1"))
        self.assertNotIn(COLOR, self.piped(FORCE_COLOR="1", NO_COLOR="1"))

    def test_the_option_wins(self):
        self.assertIn(COLOR, self.piped("--color", "always", NO_COLOR="1"))
        self.assertNotIn(COLOR, self.on_terminal("--color=never", TERM="xterm", FORCE_COLOR="1"))

    def test_a_file_is_no_terminal(self):
        self.run_plimsoll(*ONE_RULE, "-o", "report", "-", stdin=MAINTAINER, FORCE_COLOR="1")
        self.assertNotIn(COLOR, (self.folder / "report").read_text())

    def test_machine_formats_have_no_colours(self):
        for form in ("json", "sarif"):
            self.assertNotIn("\x1b", self.piped("--format", form, "--color", "always", "--hyperlinks", "always"))

    def test_links_are_for_terminals_that_know_them(self):
        self.assertIn(LINK, self.on_terminal(TERM="xterm", TERM_PROGRAM="WezTerm"))
        self.assertNotIn(LINK, self.on_terminal(TERM="xterm"))
        self.assertNotIn(LINK, self.on_terminal(TERM="xterm", TERM_PROGRAM="WezTerm", CI="true"))
        self.assertIn(LINK, self.piped("--hyperlinks", "always"))
        self.assertNotIn(LINK, self.on_terminal("--hyperlinks", "never", TERM="xterm", TERM_PROGRAM="WezTerm"))

    def test_quiet_leaves_the_summary_out(self):
        loud, quiet = self.piped(), self.piped("--quiet")
        self.assertEqual(quiet, self.piped("-q"))
        self.assertLess(len(quiet), len(loud))
        self.assertIn("DL4000", quiet)


if __name__ == "__main__":
    unittest.main()
