"""`--fix` and `--diff`: what is written, what is printed, and what a run says about it."""

import json
import os
import shutil
import stat
import subprocess
import unittest

from support import CLEAN, PLIMSOLL, Case

BAD = "from debian:12\nMAINTAINER jane@example.com\nRUN apt-get update && apt-get install -y make\nUSER app\n"
# After safe fixes; DL3015 and DL3009 may be mended too, but their fixes are not safe.
SAFE = ("FROM debian:12\nLABEL org.opencontainers.image.authors=\"jane@example.com\"\n"
        "RUN apt-get update && apt-get install -y make\nUSER app\n")
UNSAFE = SAFE.replace("install -y make", "install --no-install-recommends -y make && rm -rf /var/lib/apt/lists/*")
SECRET = "Tr7-kuW2xx99"


class Fix(Case):
    def text(self, path="Dockerfile"):
        return (self.folder / path).read_bytes().decode()

    def test_safe_fixes_are_written_and_the_rest_is_reported(self):
        self.put("Dockerfile", BAD)
        done = self.run_plimsoll("--fix", "Dockerfile")
        self.assertEqual(self.text(), SAFE)
        self.assertEqual((done.code, done.err), (0, ""))
        self.assertIn("Fixed 2 problems. Found 2 problems in 1 file", done.out)
        self.assertIn("2 fixable with --unsafe-fixes.", done.out)
        self.assertNotIn("DL4000", done.out)

    def test_unsafe_fixes_widen_and_do_nothing_alone(self):
        self.put("Dockerfile", BAD)
        self.run_plimsoll("--unsafe-fixes", "Dockerfile")
        self.assertEqual(self.text(), BAD)
        done = self.run_plimsoll("--fix", "--unsafe-fixes", "Dockerfile")
        self.assertEqual(self.text(), UNSAFE)
        self.assertEqual(done.out, "Fixed 4 problems. No problems left in 1 file.\n")

    def test_without_fix_the_summary_says_what_could_be_fixed(self):
        self.put("Dockerfile", BAD)
        self.assertIn("2 fixable with --fix, 2 more with --unsafe-fixes.", self.run_plimsoll("Dockerfile").out)
        self.assertIn("1 fixable with --fix.", self.run_plimsoll("--select", "DL4000", "Dockerfile").out)
        self.assertIn("1 fixable with --fix --unsafe-fixes.", self.run_plimsoll("--select", "DL3015", "Dockerfile").out)

    def test_the_summary_promises_what_this_run_could_do(self):
        self.put("Dockerfile", BAD)
        promised = lambda *options: self.run_plimsoll(*options, "Dockerfile").out.rpartition(" in 1 file: ")[2].partition(".")[2].strip()
        self.assertEqual(promised("--unfixable", "ALL"), "")
        self.assertEqual(promised("--fixable", "DL3015"), "1 fixable with --fix --unsafe-fixes.")
        self.assertEqual(promised("--fix", "--unfixable", "DL3009"), "1 fixable with --unsafe-fixes.")
        self.put("Dockerfile", BAD)
        self.put(".plimsoll.yaml", "fix: {unsafe: true}\n")
        self.assertEqual(promised(), "4 fixable with --fix.")
        self.put(".plimsoll.yaml", "fix: {unfixable: [DL4000]}\n")
        self.assertEqual(promised(), "1 fixable with --fix, 2 more with --unsafe-fixes.")

    def test_machine_formats_report_what_is_left(self):
        self.put("Dockerfile", BAD)
        left = self.findings("--fix", "Dockerfile", code=0)
        self.assertEqual([each["code"] for each in left], ["DL3009", "DL3015"])
        self.assertEqual({each["line"] for each in left}, {3})

    def test_the_status_is_about_what_is_left(self):
        self.put("Dockerfile", BAD)
        self.assertEqual(self.run_plimsoll("--failure-threshold", "style", "Dockerfile").code, 1)
        self.assertEqual(self.run_plimsoll("--failure-threshold", "style", "--fix", "Dockerfile").code, 1)
        self.assertEqual(
            self.run_plimsoll("--failure-threshold", "style", "--fix", "--unsafe-fixes", "Dockerfile").code, 0)

    def test_fix_only_says_how_much_was_fixed(self):
        self.put("a", BAD)
        self.put("b", CLEAN)
        strict = ("--fix-only", "--failure-threshold", "style")
        self.assertEqual(self.run_plimsoll(*strict, "a", "b"), (0, "Fixed 2 problems in 1 file.\n", ""))
        self.assertEqual(self.text("a"), SAFE)
        self.assertEqual(self.run_plimsoll(*strict, "a", "b"), (0, "Nothing to fix in 2 files.\n", ""))
        self.assertEqual(self.run_plimsoll(*strict, "--format", "json", "a").out, "[]\n")
        self.assert_trouble(self.run_plimsoll("--fix-only", "a", "absent"), "absent")

    def test_lists_of_rules_pick_fixes(self):
        for options, expected in ((["--fixable", "DL4000"], SAFE.replace("FROM", "from", 1).replace("LABEL", "label")),
                                  (["--unfixable", "maintainer-deprecated"], BAD.replace("from", "FROM")),
                                  (["--fixable", "ALL", "--unfixable", "DL4000,ConsistentInstructionCasing"], BAD)):
            self.put("Dockerfile", BAD)
            self.run_plimsoll("--fix", *options, "Dockerfile")
            self.assertEqual(self.text().lower(), expected.lower())
            self.assertEqual("MAINTAINER" in self.text(), "MAINTAINER" in expected, options)
        self.assert_trouble(self.run_plimsoll("--fix", "--fixable", "DL400O", "Dockerfile"), "did you mean 'DL4000'?")

    def test_a_configuration_file_has_its_say_and_options_win(self):
        self.put(".plimsoll.yaml", "fix: {fixable: [DL3015], unsafe: true}\n")
        self.put("Dockerfile", BAD)
        self.run_plimsoll("--fix", "Dockerfile")
        self.assertIn("MAINTAINER", self.text())
        self.assertIn("--no-install-recommends", self.text())
        self.run_plimsoll("--fix", "--fixable", "DL4000", "Dockerfile")
        self.assertNotIn("MAINTAINER", self.text())

    def test_every_profile_can_fix(self):
        for profile in ("hadolint", "buildkit", "security", "all"):
            self.put("Dockerfile", BAD)
            self.assertEqual(self.run_plimsoll("--profile", profile, "--fix", "Dockerfile").err, "")
            self.assertNotIn("MAINTAINER", self.text(), profile)

    def test_line_ends_stay_those_of_the_file(self):
        crlf = "FROM debian:12\r\nRUN cd /srv && make\r\nWORKDIR /app\r\nUSER app\r\n"
        self.put("Dockerfile", crlf)
        self.run_plimsoll("--fix", "--unsafe-fixes", "Dockerfile")
        self.assertEqual(self.text(), "FROM debian:12\r\nWORKDIR /srv\r\nRUN make\r\nWORKDIR /app\r\nUSER app\r\n")
        self.put("Dockerfile", crlf)
        fix = [each for each in self.findings("Dockerfile") if each["code"] == "DL3003"][0]["fixes"][0]
        self.assertIn("\r\n", fix["edits"][0]["text"])


class StandardInput(Case):
    def test_only_the_fixed_text_is_printed(self):
        done = self.run_plimsoll("--fix", "-", stdin=BAD)
        self.assertEqual(done, (0, SAFE, ""))
        self.assertEqual(self.run_plimsoll("--fix", "-", stdin=CLEAN), (0, CLEAN, ""))
        self.assertEqual(self.run_plimsoll("--fix", "--failure-threshold", "style", "-", stdin=BAD).code, 1)

    def test_any_bytes_survive(self):
        odd = b"\xef\xbb\xbffrom debian:12\r\n# \xff\x00\x1b[31m\r\nUSER app"
        done = subprocess.run([PLIMSOLL, "--fix", "-"], input=odd, capture_output=True, timeout=60)
        self.assertEqual(done.stdout, odd.replace(b"from", b"FROM"))

    def test_the_report_goes_to_a_file(self):
        done = self.run_plimsoll("--fix", "--format", "json", "-o", "report", "-", stdin=BAD)
        self.assertEqual(done.out, SAFE)
        self.assertEqual(len(json.loads((self.folder / "report").read_text())), 2)

    def test_a_job_page_does_not_need_a_report(self):
        done = self.run_plimsoll("--fix", "--format", "github", "-", stdin=BAD,
                                 GITHUB_STEP_SUMMARY=str(self.folder / "page"))
        self.assertEqual(done.out, SAFE)
        self.assertIn("Fixed 2 problems", (self.folder / "page").read_text())


class Diff(Case):
    def test_prints_what_would_change_and_writes_nothing(self):
        self.put("Dockerfile", BAD)
        done = self.run_plimsoll("--diff", "Dockerfile")
        self.assertEqual((done.code, done.err), (1, ""))
        self.assertEqual(done.out, "--- Dockerfile\n+++ Dockerfile\n@@ -1,4 +1,4 @@\n-from debian:12\n"
                         "-MAINTAINER jane@example.com\n+FROM debian:12\n"
                         "+LABEL org.opencontainers.image.authors=\"jane@example.com\"\n"
                         " RUN apt-get update && apt-get install -y make\n USER app\n")
        self.run_plimsoll("--diff", "--fix", "Dockerfile")
        self.assertEqual((self.folder / "Dockerfile").read_text(), BAD)

    def test_nothing_to_change_is_silent_whatever_is_found(self):
        self.put("Dockerfile", "FROM debian\n")
        self.assertEqual(self.run_plimsoll("--diff", "Dockerfile"), (0, "", ""))

    def test_exit_zero_holds(self):
        self.put("Dockerfile", BAD)
        self.assertEqual(self.run_plimsoll("--diff", "--exit-zero", "Dockerfile").code, 0)

    def test_the_report_of_the_file_as_it_is_goes_to_a_file(self):
        self.put("Dockerfile", BAD)
        self.run_plimsoll("--diff", "-o", "report", "--format", "json", "Dockerfile")
        self.assertEqual(len(json.loads((self.folder / "report").read_text())), 4)

    @unittest.skipUnless(shutil.which("patch"), "no patch here")
    def test_patch_makes_of_it_what_fix_makes(self):
        text = "".join(f"# {i}\nMAINTAINER m{i}\n" + "RUN true\n" * (i % 9) for i in range(40))
        for number, tail in enumerate(("USER app\n", "from b", "MAINTAINER x")):
            name = f"a b {number}"
            self.put(name, "from debian:12\n" + text + tail)
            diff = self.run_plimsoll("--diff", "--unsafe-fixes", name).out
            patched = subprocess.run(["patch", "-o", "patched", "-p0", name], input=diff, text=True, cwd=self.folder,
                                     capture_output=True, timeout=60)
            self.assertEqual(patched.returncode, 0, patched)
            self.run_plimsoll("--fix", "--unsafe-fixes", name)
            self.assertEqual((self.folder / "patched").read_bytes(), (self.folder / name).read_bytes())

    def test_secrets_are_masked_on_the_screen_and_not_in_the_file(self):
        text = f"from debian:12\nENV DB_PASSWORD {SECRET}\nRUN echo {SECRET}\nUSER app\n"
        self.put("Dockerfile", text)
        done = self.run_plimsoll("--diff", "Dockerfile")
        self.assertNotIn(SECRET[2:], done.out)
        self.assertIn("+ENV DB_PASSWORD=Tr*", done.out)
        self.run_plimsoll("--fix", "Dockerfile")
        self.assertIn(f"ENV DB_PASSWORD={SECRET}\n", (self.folder / "Dockerfile").read_text())

    def test_colours_are_those_of_the_output(self):
        self.put("Dockerfile", BAD)
        self.assertIn("\x1b[31m-from debian:12\x1b[0m\n", self.run_plimsoll("--diff", "--color", "always", "Dockerfile").out)
        self.assertNotIn("\x1b", self.run_plimsoll("--diff", "Dockerfile").out)


class Writing(Case):
    def test_mode_and_links_stay(self):
        self.put("real/Dockerfile", BAD)
        (self.folder / "real/Dockerfile").chmod(0o750)
        (self.folder / "link").symlink_to("real/Dockerfile")
        self.run_plimsoll("--fix", "link")
        self.assertTrue((self.folder / "link").is_symlink())
        self.assertEqual((self.folder / "real/Dockerfile").read_text(), SAFE)
        self.assertEqual(stat.S_IMODE((self.folder / "real/Dockerfile").stat().st_mode), 0o750)
        self.assertEqual(os.listdir(self.folder / "real"), ["Dockerfile"])

    def test_a_file_under_two_names_is_fixed_once(self):
        self.put("Dockerfile", BAD)
        (self.folder / "link").symlink_to("Dockerfile")
        done = self.run_plimsoll("--fix", "Dockerfile", "link")
        self.assertEqual((done.code, done.err), (0, ""))
        self.assertEqual((self.folder / "Dockerfile").read_text(), SAFE)

    def test_a_file_without_fixes_is_not_touched(self):
        self.put("Dockerfile", CLEAN)
        before = (self.folder / "Dockerfile").stat()
        self.run_plimsoll("--fix", "Dockerfile")
        after = (self.folder / "Dockerfile").stat()
        self.assertEqual((before.st_ino, before.st_mtime_ns), (after.st_ino, after.st_mtime_ns))


if __name__ == "__main__":
    unittest.main()
