"""ShellCheck takes part: the real one. Skipped where it is not on PATH."""

import shutil
import sys
import unittest

from support import Case

if shutil.which("shellcheck") is None:
    print("shellcheck is not on PATH")
    sys.exit(77)

TEXT = """\
FROM debian:12
ARG KNOWN
RUN echo $KNOWN $HERE \\
    # a comment
    && cd "ä" && echo $THERE
RUN <<-EOF
\tset -e
\t\techo $BODY
\tEOF
RUN ["sh", "-c", "echo $WORD"]
USER app
"""


class ShellCheck(Case):
    def places(self, *arguments, text=TEXT):
        found = self.findings("--shellcheck=on", "--select", "SC2086", *arguments, "-", stdin=text)
        return [(f["line"], f["column"], f["endLine"], f["endColumn"]) for f in found]

    def test_findings_stand_at_the_word(self):
        self.assertEqual(self.places(), [(3, 17, 3, 22), (5, 23, 5, 29), (8, 8, 8, 13), (10, 24, 10, 29)])

    def test_hadolint_reports_one_a_run_at_its_line(self):
        self.assertEqual([place[0] for place in self.places("--profile", "hadolint")], [3, 6])

    def hadolint(self, *arguments, text=TEXT):
        done = self.run_plimsoll("--compat=hadolint", *arguments, "-", stdin=text)
        return [line.split(" ")[:3] for line in done.out.splitlines() if " SC" in line]

    def test_in_the_place_of_hadolint_it_always_takes_part(self):
        both = [["-:3", "SC2086", "info:"], ["-:6", "SC2086", "info:"]]
        self.assertEqual(self.hadolint(), both)
        self.assertEqual(self.hadolint("--error", "SC2086")[0], ["-:3", "SC2086", "error:"])
        self.assertEqual(self.hadolint("--ignore", "SC2086"), [])
        self.assertEqual(self.hadolint(text=TEXT.replace("RUN <<", "# hadolint ignore=SC2086\nRUN <<")), both[:1])

    def test_options_and_pragmas_reach_codes(self):
        self.assertEqual(self.places("--ignore", "SC2086"), [])
        self.assertEqual(self.places("--ignore", "SC20"), [])
        found = self.findings("--shellcheck=on", "--select=SC", "--severity=SC2086=error", "-", stdin=TEXT)
        self.assertEqual({f["level"] for f in found if f["code"] == "SC2086"}, {"error"})
        silenced = TEXT.replace("RUN <<", "# plimsoll ignore=SC2086\nRUN <<").replace("RUN [", "# hadolint ignore=SC2086\nRUN [")
        self.assertEqual([place[0] for place in self.places(text=silenced)], [3, 5])
        silenced = TEXT.replace("# a comment", "# shellcheck disable=SC2086").replace("set -e", "# shellcheck disable=SC2086")
        self.assertEqual([place[0] for place in self.places(text=silenced)], [3, 10])
        self.assertEqual(self.places(text="# plimsoll global ignore=SC2086\n" + TEXT), [])

    def test_unused_pragmas_are_known_where_it_takes_part(self):
        text = ("FROM debian:12\n# plimsoll ignore=SC2086\nRUN echo $a\n# plimsoll ignore=SC2086,SC*\nRUN true\n"
                "# shellcheck disable=SC2046 # why\nRUN true\n# hadolint ignore=SC2086\nRUN true\n"
                "# plimsoll ignore=SC3010\nRUN true\nUSER app\n")
        unused = lambda *options: [f["line"] for f in self.findings(*options, "-", stdin=text) if f["code"] == "PL1040"]
        self.assertEqual(unused("--shellcheck=on"), [4, 6])
        self.assertEqual(unused(), [])
        self.assertEqual(unused("--shellcheck=on", "--ignore=SC2046"), [4])

    def test_replacements_are_unsafe_fixes(self):
        found = self.findings("--shellcheck=on", "--select", "SC2086", "-", stdin="FROM debian:12\nRUN echo $a\n")
        self.assertEqual([[fix["applicability"] for fix in f["fixes"]] for f in found], [["unsafe"]])
        self.assertEqual([e["text"] for e in found[0]["fixes"][0]["edits"]], ['"', '"'])

    def test_it_runs_only_where_it_is_asked_for(self):
        self.assertEqual([f for f in self.findings("-", stdin=TEXT) if f["code"].startswith("SC")], [])
        self.assertNotEqual(self.findings("--shellcheck=auto", "--select=SC", "-", stdin=TEXT), [])
        self.assertEqual(self.findings("--shellcheck=on", "--profile=buildkit", "-", stdin=TEXT), [])

    def test_many_files_give_the_same_whatever_the_number_of_jobs(self):
        names = [self.put(f"Dockerfile.{i}", f"FROM debian:12\nRUN echo $v{i % 7}\nUSER app\n") for i in range(300)]
        one = self.findings("--shellcheck=on", "--select=SC2086", "--jobs=1", *names)
        self.assertEqual([f["file"] for f in one], names)
        self.assertEqual(self.findings("--shellcheck=on", "--select=SC2086", "--jobs=3", *names), one)

    def test_sarif_names_its_codes(self):
        done = self.run_plimsoll("--shellcheck=on", "--select=SC2086", "--format=sarif", "-", stdin=TEXT)
        self.assertIn("https://www.shellcheck.net/wiki/SC2086", done.out)

    def test_its_version_is_shown(self):
        self.assertRegex(self.run_plimsoll("--version", "--verbose").out, r"^plimsoll .*\nshellcheck \d+\.\d+")


if __name__ == "__main__":
    unittest.main()
