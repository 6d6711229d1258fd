"""Several reports of one run, and what CI systems tell about themselves in the environment."""

import json
import os
import subprocess
import unittest

from support import CLEAN, MAINTAINER, ONE_RULE, PLIMSOLL, Case, environment


class SeveralReports(Case):
    def setUp(self):
        super().setUp()
        self.put("d", MAINTAINER)

    def read(self, name):
        return (self.folder / name).read_text()

    def test_each_format_has_its_output_in_order(self):
        done = self.run_plimsoll(*ONE_RULE, "-f", "json", "-f", "gnu", "-o", "a", "-o", "b", "d")
        self.assertEqual((done.code, done.out, done.err), (1, "", ""))
        self.assertEqual(len(json.loads(self.read("a"))), 1)
        self.assertRegex(self.read("b"), r"\Ad:2:1: warning: .* \[DL4000\]\n\Z")

    def test_a_format_without_an_output_goes_to_standard_output(self):
        done = self.run_plimsoll(*ONE_RULE, "-f", "json", "-f", "gnu", "-o", "a", "d")
        self.assertEqual(len(json.loads(self.read("a"))), 1)
        self.assertRegex(done.out, r"\Ad:2:1: ")

    def test_an_output_without_a_format_gets_the_default_one(self):
        done = self.run_plimsoll(*ONE_RULE, "-f", "json", "-o", "-", "-o", "b", "d")
        self.assertEqual(len(json.loads(done.out)), 1)
        self.assertIn("Found 1 problem in 1 file", self.read("b"))

    def test_two_reports_on_standard_output_do_not_mix(self):
        for i in range(300):  # more than are linted at a time
            self.put(f"many/{i}/Dockerfile", MAINTAINER)
        done = self.run_plimsoll(*ONE_RULE, "-f", "json", "-f", "gnu", "many")
        array, lines = done.out.split("\n]\n")
        self.assertEqual(len(json.loads(array + "]")), 300)
        self.assertEqual(lines.count("[DL4000]\n"), 300)

    def test_no_output_is_written_twice_and_none_is_an_input(self):
        for pair in (("a", "a"), ("a", "./a"), ("a", f"{self.folder}/a")):
            self.assert_trouble(self.run_plimsoll("-o", pair[0], "-o", pair[1], "d"), "given twice")
            self.assertFalse((self.folder / "a").exists())
        self.put("old", "old")
        os.symlink("old", self.folder / "link")
        self.assert_trouble(self.run_plimsoll("-o", "old", "-o", "link", "d"), "given twice")
        self.assert_trouble(self.run_plimsoll("-o", "old", "-o", "d", "d"), "one of the inputs")
        self.assertEqual(self.read("old"), "old")

    def test_a_device_may_take_more_than_one(self):
        done = self.run_plimsoll(*ONE_RULE, "-o", os.devnull, "-o", os.devnull, "d")
        self.assertEqual((done.code, done.err), (1, ""))

    def test_a_reader_that_goes_away_does_not_harm_the_other_report(self):
        read, write = os.pipe()
        os.close(read)
        done = subprocess.run([PLIMSOLL, *ONE_RULE, "-f", "json", "-f", "gnu", "-o", "a", "d"], stdout=write,
                              stderr=subprocess.PIPE, cwd=self.folder, env=environment(), timeout=60)
        os.close(write)
        self.assertEqual((done.returncode, done.stderr), (2, b""))
        self.assertEqual(len(json.loads(self.read("a"))), 1)

    def test_colours_are_decided_for_each(self):
        done = self.run_plimsoll(*ONE_RULE, "-f", "tty", "-f", "tty", "-o", "a", "d", FORCE_COLOR="1")
        self.assertNotIn("\x1b", self.read("a"))
        self.assertIn("\x1b", done.out)

    def test_what_could_not_be_read_is_in_the_reports(self):
        done = self.run_plimsoll(*ONE_RULE, "-f", "sarif", "-f", "junit", "-o", "a", "d", "absent")
        self.assertEqual(done.code, 2)
        invocation = json.loads(self.read("a"))["runs"][0]["invocations"][0]
        self.assertFalse(invocation["executionSuccessful"])
        self.assertIn("absent", json.dumps(invocation["toolExecutionNotifications"]))
        self.assertIn('errors="1"', done.out)


class Environment(Case):
    def test_files_are_named_from_the_top_of_the_repository(self):
        self.put("repo/sub/Dockerfile", MAINTAINER)
        os.symlink("repo", self.folder / "link")
        for name in ("CI_PROJECT_DIR", "GITHUB_WORKSPACE", "BUILD_SOURCESDIRECTORY"):
            for top in ("repo", "link"):
                done = self.run_plimsoll(*ONE_RULE, "-f", "gitlab", cwd=self.folder / "repo/sub",
                                         **{name: str(self.folder / top)})
                self.assertEqual(json.loads(done.out)[0]["location"]["path"], "sub/Dockerfile")
        done = self.run_plimsoll(*ONE_RULE, "-f", "sarif", cwd=self.folder / "repo/sub",
                                 GITHUB_WORKSPACE=str(self.folder / "repo"))
        run = json.loads(done.out)["runs"][0]
        self.assertEqual(run["artifacts"][0]["location"]["uri"], "sub/Dockerfile")
        self.assertTrue(run["originalUriBaseIds"]["%SRCROOT%"]["uri"].endswith("/repo/"))

    def test_a_top_that_the_files_do_not_lie_in_is_none(self):
        self.put("Dockerfile", MAINTAINER)
        for top in ("/nonexistent", "relative", ""):
            done = self.run_plimsoll(*ONE_RULE, "-f", "gitlab", CI_PROJECT_DIR=top)
            self.assertEqual(json.loads(done.out)[0]["location"]["path"], "Dockerfile")

    def test_the_time_can_be_fixed(self):
        done = self.run_plimsoll("-f", "gitlab-sast", "-", stdin=CLEAN, SOURCE_DATE_EPOCH="86399")
        self.assertEqual(json.loads(done.out)["scan"]["start_time"], "1970-01-01T23:59:59")


class JobSummary(Case):
    """GitHub shows the file that GITHUB_STEP_SUMMARY names on the page of the job."""

    def run_with_summary(self, *arguments, text=MAINTAINER):
        path = self.folder / "summary.md"
        done = self.run_plimsoll(*ONE_RULE, *arguments, "-", stdin=text, GITHUB_STEP_SUMMARY=str(path))
        return done, path

    def test_a_table_is_appended_for_the_format_github_only(self):
        done, path = self.run_with_summary("-f", "github")
        self.assertTrue(done.out.startswith("::warning file=stdin,line=2"))
        once = path.read_text()
        self.assertIn("| -:2:1 | warning | [DL4000](", once)
        self.run_with_summary("-f", "github")
        self.assertEqual(path.read_text(), once * 2)
        self.run_with_summary("-f", "json")
        self.assertEqual(path.read_text(), once * 2)

    def test_it_never_grows_beyond_what_github_takes(self):
        limit = 1024 * 1024
        (self.folder / "summary.md").write_text("x" * (limit - 20000))
        done, path = self.run_with_summary("-f", "github", text=MAINTAINER * 500)
        self.assertEqual(done.out.count("\n"), 500)
        text = path.read_text()
        self.assertLessEqual(len(text), limit)
        self.assertGreater(len(text), limit - 1000)
        self.assertTrue(text.endswith("|\n\nThe list was cut; the log has all of it.\n"))
        self.run_with_summary("-f", "github", text=MAINTAINER * 500)
        self.assertLessEqual(len(path.read_text()), limit)

    def test_a_summary_that_cannot_be_written_is_told(self):
        done = self.run_plimsoll(*ONE_RULE, "-f", "github", "-", stdin=MAINTAINER,
                                 GITHUB_STEP_SUMMARY=str(self.folder / "nowhere/summary.md"))
        self.assertEqual(done.code, 1)
        self.assertIn("nowhere/summary.md", done.err)


if __name__ == "__main__":
    unittest.main()
