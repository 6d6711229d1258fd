"""ShellCheck is absent, or does not do what it should."""

import unittest

from support import Case

TEXT = "FROM debian:12\nRUN echo $a\nUSER app\n"


class Absent(Case):
    def test_on_needs_it(self):
        done = self.run_plimsoll("--shellcheck=on", "-", stdin=TEXT, PATH=str(self.folder))
        self.assert_trouble(done, "there is no executable 'shellcheck' on PATH")

    def test_auto_goes_on_without_and_tells_once_when_asked(self):
        names = [self.put(f"Dockerfile.{i}", TEXT) for i in range(200)]
        quiet = self.run_plimsoll("--select=SC", "--shellcheck=auto", *names, PATH=str(self.folder))
        self.assertEqual((quiet.code, quiet.err), (0, ""))
        loud = self.run_plimsoll("--select=SC", "--shellcheck=auto", "--verbose", *names, PATH=str(self.folder))
        self.assertEqual(loud.err.count("\n"), 1)
        self.assertIn("plimsoll: note: there is no executable 'shellcheck' on PATH", loud.err)

    def test_in_the_place_of_hadolint_it_is_a_note_too(self):
        done = self.run_plimsoll("--compat=hadolint", "--verbose", "-", stdin=TEXT, PATH=str(self.folder))
        self.assertIn("hadolint: there is no executable 'shellcheck' on PATH", done.err)
        self.assertEqual(self.run_plimsoll("--compat=hadolint", "-", stdin=TEXT, PATH=str(self.folder)).err, "")

    def test_codes_are_known_all_the_same(self):
        done = self.run_plimsoll("--ignore=SC2086", "--severity=SC2046=error", "-", stdin=TEXT, PATH=str(self.folder))
        self.assertEqual(done.err, "")
        self.assertIn("https://www.shellcheck.net/wiki/SC2086", self.run_plimsoll("explain", "SC2086").out)
        self.assert_trouble(self.run_plimsoll("--ignore=SC20x6", "-", stdin=TEXT), "unknown rule 'SC20x6'")


# What the executable does (for one that never ends, see tests/unit/shellcheck_process_test.cpp), and what is said of it.
BROKEN = {
    "echo 'no such option' >&2; exit 3": "failed with status 3: no such option",
    "kill -9 $$": "failed with status 137",
    "echo 'In f0 line 1: SC2086'": "gave an answer that is no ShellCheck JSON",
    "echo '[]'": "gave an answer that is no ShellCheck JSON",
    """echo '{"comments": [{"file": "x"}]}'""": "gave an answer that is no ShellCheck JSON",
    "printf '\\000\\377\\376'": "gave an answer that is no ShellCheck JSON",
    "yes": "printed without end and was stopped",
}


class Broken(Case):
    def setUp(self):
        super().setUp()
        self.path = f"{self.folder}/bin:/usr/bin:/bin"

    def put_on_path(self, script):
        self.put("bin/shellcheck", f"#!/bin/sh\n{script}\n")
        (self.folder / "bin/shellcheck").chmod(0o755)

    def test_it_is_told_and_the_other_rules_still_report(self):
        arguments = ("--extend-select=DL4000", "-")
        text = TEXT + "MAINTAINER jane\n"
        for script, said in BROKEN.items():
            self.put_on_path(script)
            done = self.run_plimsoll("--shellcheck=on", *arguments, stdin=text, PATH=self.path)
            self.assert_trouble(done, "plimsoll: error: ShellCheck: ", said, "1 of 1 scripts are not checked")
            self.assertIn("DL4000", done.out)
            done = self.run_plimsoll("--shellcheck=auto", "--failure-threshold=none", *arguments, stdin=text, PATH=self.path)
            self.assertEqual(done.code, 0)
            self.assertIn(said, done.err)

    def test_in_the_place_of_hadolint_it_is_told_only_when_asked(self):
        text = TEXT.replace("app", "1000") + "MAINTAINER jane\n"
        for script, said in BROKEN.items():
            self.put_on_path(script)
            done = self.run_plimsoll("--compat=hadolint", "-", stdin=text, PATH=self.path)
            self.assertEqual((done.code, done.err), (1, ""), script)
            self.assertEqual([line.split(" ")[1] for line in done.out.splitlines()], ["DL4000"])
            loud = self.run_plimsoll("--compat=hadolint", "-V", "-", stdin=text, PATH=self.path)
            self.assertEqual((loud.code, loud.out), (done.code, done.out))
            self.assertRegex(loud.err, r"(?m)^hadolint: ShellCheck: ")
            self.assertIn(said, loud.err)


if __name__ == "__main__":
    unittest.main()
