"""How inputs are named: lists of files, patterns, a name for standard input; and what is told about long runs."""

import os
import pty
import subprocess
import threading
import time
import unittest

from support import CLEAN, MAINTAINER, ONE_RULE, PLIMSOLL, Case, environment


class FilesFrom(Case):
    def listed(self, text, *arguments):
        self.put("list", text)
        return self.run_plimsoll("check", "--show-files", "--files-from", "list", *arguments)

    def test_paths_stand_one_a_line(self):
        done = self.listed("a\nb c\r\n\nd\n")
        self.assertEqual((done.code, done.out, done.err), (0, "a\nb c\nd\n", ""))

    def test_paths_are_ended_by_nul_where_there_is_one(self):
        self.put("x\ny")
        self.assertEqual(self.listed("a\0x\ny\0").out, "a\nx\ny\n")
        done = self.run_plimsoll(*ONE_RULE, "-f", "json", "--files-from", "-", stdin="x\ny\0")
        self.assertEqual((done.code, done.out), (0, "[]\n"), done)

    def test_they_come_behind_the_paths_and_folders_among_them_are_searched(self):
        self.put("folder/Dockerfile")
        self.assertEqual(self.listed("folder\n", "a").out, "a\nfolder/Dockerfile\n")

    def test_an_empty_list_means_nothing_to_lint(self):
        self.put("Dockerfile", MAINTAINER)
        done = self.run_plimsoll("check", "--files-from", "-", stdin="")
        self.assertEqual((done.code, done.err), (0, ""))
        self.assertEqual(self.findings("--files-from", "-", code=0), [])

    def test_the_list_can_be_standard_input_but_not_both(self):
        self.put("d", MAINTAINER)
        found = self.findings(*ONE_RULE, "--files-from", "-", stdin="d\n")
        self.assertEqual([f["file"] for f in found], ["d"])
        self.assert_trouble(self.run_plimsoll("--files-from", "-", "-", stdin="d\n"), "cannot be both")
        self.put("-", MAINTAINER)
        self.assertEqual([f["file"] for f in self.findings(*ONE_RULE, "--files-from", "-", stdin="-\n")], ["./-"])

    def test_a_list_that_is_not_there_is_an_error(self):
        self.assert_trouble(self.run_plimsoll("--files-from", "absent"), "absent", "cannot open")


class Patterns(Case):
    def setUp(self):
        super().setUp()
        for name in ["a/Dockerfile", "a/b/Dockerfile", "a/b/.hidden/Dockerfile", "c/Dockerfile", "c/x[1]", "c/notes.md"]:
            self.put(name)

    def shown(self, *patterns):
        done = self.run_plimsoll("check", "--show-files", *patterns)
        self.assertEqual(done.err, "")
        return done.out.splitlines()

    def test_they_are_expanded_as_bash_does_it(self):
        for pattern in ["*/Dockerfile", "**/Dockerfile", "a/**/Dockerfile", "?/Dock*", "[ac]/Dockerfile", "[!a]/[A-Z]*",
                        "./*/Dockerfile", "c/*", "a/b/.h*/*", "a/*", "c/x\\[1\\]", f"{self.folder}/*/Dockerfile"]:
            bash = subprocess.run(["bash", "-O", "globstar", "-c", f"LC_ALL=C; printf '%s\\0' {pattern}"], cwd=self.folder,
                                  capture_output=True, text=True, check=True, timeout=60).stdout.split("\0")[:-1]
            self.assertGreater(len(bash), 0)
            self.assertEqual(self.shown(pattern), self.shown(*bash), pattern)

    def test_a_file_of_that_name_comes_first(self):
        self.assertEqual(self.shown("c/x[1]"), ["c/x[1]"])

    def test_one_that_matches_nothing_is_told(self):
        done = self.run_plimsoll(*ONE_RULE, "q/*", "c/Dockerfile")
        self.assert_trouble(done, "q/*: no file or folder matches this pattern")


class StandardInput(Case):
    def test_it_is_called_as_told(self):
        found = self.findings(*ONE_RULE, "--stdin-filename", "x/app.Dockerfile", "-", stdin=MAINTAINER)
        self.assertEqual([f["file"] for f in found], ["x/app.Dockerfile"])

    def test_the_folder_of_that_name_is_its_context(self):
        text = "FROM debian:12\nCOPY keys/id_rsa /srv/\nUSER app\n"
        self.put("x/keys/id_rsa", "")
        self.put("x/Dockerfile", "what an editor has not saved yet")
        self.put("x/.dockerignore", "keys\n")
        select = ("--select", "CopyIgnoredFile")
        self.assertEqual(self.findings(*select, "-", stdin=text), [])
        found = self.findings(*select, "--stdin-filename", "x/Dockerfile", "-", stdin=text)
        self.assertEqual([(f["file"], f["line"]) for f in found], [("x/Dockerfile", 2)])


    def test_what_is_fixed_goes_to_standard_output_whatever_it_is_called(self):
        self.put("Dockerfile", MAINTAINER)
        done = self.run_plimsoll(*ONE_RULE, "--fix", "--stdin-filename", "Dockerfile", "-", stdin=MAINTAINER)
        self.assertIn("LABEL", done.out)
        self.assertEqual((self.folder / "Dockerfile").read_text(), MAINTAINER)


class Tallies(Case):
    def test_statistics_count_each_rule(self):
        self.put("a", MAINTAINER)
        self.put("b", "FROM debian\nMAINTAINER x\n")
        done = self.run_plimsoll("--select", "DL4000,DL3006", "--severity", "DL3006=error", "--statistics", "a", "b")
        self.assertEqual((done.code, done.err), (1, ""))
        rows = [line.split() for line in done.out.splitlines() if line[:1] == " " or line[:1].isdigit()]
        self.assertEqual([(row[0], row[1], row[-1]) for row in rows],
                         [("2", "DL4000", "maintainer-deprecated"), ("1", "DL3006", "base-image-untagged")])
        self.assertIn("[*]", done.out.splitlines()[0], "all of these can be mended safely")
        self.assertTrue(done.out.endswith("Found 3 problems in 2 files: 1 error, 2 info. 2 fixable with --fix.\n"), done.out)
        self.assertNotIn("Found", self.run_plimsoll("--statistics", "-q", "a").out)

    def test_explanations_come_once_a_rule_behind_the_findings(self):
        self.put("a", "FROM debian\nFROM alpine\n")
        done = self.run_plimsoll("--select", "DL3006", "--explain", "a")
        self.assertEqual(done.out.count("Reports FROM whose image has neither"), 1)
        self.assertEqual(done.out.count("No tag means"), 1)
        self.assertGreater(done.out.index("Reports FROM"), done.out.rindex("a:2:6: "))
        self.assertNotIn("```", done.out)

    def test_both_are_for_people(self):
        for option in ("--statistics", "--explain"):
            self.assert_trouble(self.run_plimsoll(option, "-f", "json", "-", stdin=CLEAN), option, "tty")


class LongRuns(Case):
    def error_output(self, *arguments):
        """What a run that takes over a second says on standard error, when that is a terminal."""
        for i in range(200):  # more than are linted at a time
            self.put(f"many/{i:03}/Dockerfile")
        os.mkfifo(self.folder / "slow")

        def feed():
            with open(self.folder / "slow", "wb") as pipe:
                time.sleep(1.5)
                pipe.write(CLEAN.encode())

        ours, theirs = pty.openpty()
        threading.Thread(target=feed).start()
        done = subprocess.run([PLIMSOLL, *ONE_RULE, *arguments, "slow", "many"], cwd=self.folder, env=environment(),
                              stdout=subprocess.PIPE, stderr=theirs, timeout=120)
        os.close(theirs)
        self.assertEqual(done.returncode, 0)
        self.assertIn(b"No problems found in 201 files." if "-q" not in arguments else b"", done.stdout)
        text = b""
        while True:
            try:
                part = os.read(ours, 4096)
            except OSError:  # the other end is closed
                part = b""
            if not part:
                break
            text += part
        os.close(ours)
        return text

    def test_progress_is_shown_and_taken_away(self):
        self.assertEqual(self.error_output(), b"\r128 of 201 files\r\x1b[K")

    def test_quiet_shows_none(self):
        self.assertEqual(self.error_output("-q"), b"")


if __name__ == "__main__":
    unittest.main()
