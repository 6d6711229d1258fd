"""`check`: exit status, input errors, standard input, the order of results, threads."""

import json
import os
import unittest

from support import CLEAN, MAINTAINER, ONE_RULE, Case


class Today(Case):
    TEXT = "FROM ubuntu:22.04\n"

    def dates(self, *arguments, **environ):
        done = self.run_plimsoll("check", "--select", "base-image-eol", "--format", "gnu", *arguments, "-",
                                 stdin=self.TEXT, **environ)
        return done.code, done.out

    def test_is_the_last_day_or_the_day_after(self):
        self.assertEqual(self.dates("--today", "2027-04-01"), (0, ""))
        code, out = self.dates("--today", "2027-04-02")
        self.assertEqual(code, 1)
        self.assertRegex(out, r"since 2027-04-01; .* \(as of 20\d\d-\d\d-\d\d\)")

    def test_is_that_of_the_environment_where_no_option_says_it(self):
        self.assertEqual(self.dates(SOURCE_DATE_EPOCH="1893456000")[0], 1)  # 2030-01-01
        self.assertEqual(self.dates("--today", "2026-01-01", SOURCE_DATE_EPOCH="1893456000")[0], 0)


class ExitStatus(Case):
    def status(self, *arguments, text=MAINTAINER):
        return self.run_plimsoll(*ONE_RULE, *arguments, "-", stdin=text).code

    def test_is_0_when_nothing_is_found(self):
        self.assertEqual(self.status(text=CLEAN), 0)

    def test_is_1_when_something_is_found(self):
        self.assertEqual(self.status(), 1)

    def test_follows_the_threshold(self):
        levels = ["style", "info", "warning", "error"]
        for level in levels:
            for threshold in levels:
                with self.subTest(level=level, threshold=threshold):
                    expected = 1 if levels.index(level) >= levels.index(threshold) else 0
                    done = self.run_plimsoll("--select", "DL4000", "--severity", f"DL4000={level}",
                                             "--failure-threshold", threshold, "-", stdin=MAINTAINER)
                    self.assertEqual(done.code, expected)
                    self.assertIn("MAINTAINER", done.out, "the threshold hides nothing")

    def test_has_warning_as_the_threshold(self):
        self.assertEqual(self.status("--severity", "DL4000=info"), 0)

    def test_is_never_1_with_the_threshold_none(self):
        self.assertEqual(self.status("--severity", "DL4000=error", "--failure-threshold", "none"), 0)

    def test_is_0_with_exit_zero_unless_something_cannot_be_read(self):
        self.assertEqual(self.status("--exit-zero"), 0)
        self.assertEqual(self.status("--exit-zero", "missing"), 2)

    def test_is_the_same_for_every_format(self):
        for form in ("tty", "json", "sarif"):
            self.assertEqual(self.status("--format", form), 1, form)
            self.assertEqual(self.status("--format", form, text=CLEAN), 0, form)

    def test_is_1_for_a_syntax_error(self):
        done = self.run_plimsoll("-", stdin="FROM debian:12\nRUNN true\nUSER app\n")
        self.assertEqual((done.code, done.err), (1, ""))


class InputErrors(Case):
    def test_a_missing_file_is_told_and_the_others_are_linted(self):
        self.put("a", MAINTAINER)
        self.put("c", MAINTAINER)
        done = self.run_plimsoll(*ONE_RULE, "--format", "json", "a", "nowhere/b", "c")
        self.assert_trouble(done, "nowhere/b")
        self.assertEqual([f["file"] for f in json.loads(done.out)], ["a", "c"])

    def test_errors_alone_leave_an_empty_report(self):
        done = self.run_plimsoll("--format", "json", "./missing")
        self.assert_trouble(done, "./missing")
        self.assertEqual(json.loads(done.out), [])
        self.assertEqual(self.run_plimsoll("./missing").out, "", "and no summary of nothing")

    @unittest.skipIf(os.geteuid() == 0, "root may read everything")
    def test_an_unreadable_file_is_told(self):
        os.chmod(self.folder / self.put("a"), 0)
        self.assert_trouble(self.run_plimsoll("a"), "a")

    def test_the_empty_path_is_an_error(self):
        self.assert_trouble(self.run_plimsoll(""), "empty")

    def test_a_misspelt_command_is_recognised(self):
        self.assert_trouble(self.run_plimsoll("chekc"), "did you mean 'check'")
        self.assert_trouble(self.run_plimsoll("zzzzzzzz"), "neither a file nor a command")
        self.assertNotIn("command", self.run_plimsoll("check", "chekc").err)
        self.assertNotIn("command", self.run_plimsoll("./chekc").err)

    def test_control_characters_do_not_reach_the_terminal(self):
        done = self.run_plimsoll("a\x1b[2Jb/c")
        self.assert_trouble(done, "a\\x1b[2Jb/c")


class Inputs(Case):
    def test_standard_input_is_called_by_its_dash(self):
        found = self.findings(*ONE_RULE, "-", stdin=MAINTAINER, code=1)
        self.assertEqual([(f["file"], f["line"], f["code"]) for f in found], [("-", 2, "DL4000")])

    def test_files_are_named_as_on_the_command_line(self):
        self.put("sub/x", MAINTAINER)
        paths = ["sub/x", "./sub/x", str(self.folder / "sub" / "x"), "sub/../sub/x"]
        self.assertEqual([f["file"] for f in self.findings(*ONE_RULE, *paths)], paths)

    def test_a_file_given_twice_is_linted_once(self):
        self.put("x", MAINTAINER)
        self.assertEqual(len(self.findings(*ONE_RULE, "x", "x")), 1)

    def test_two_files_with_the_same_content_give_the_same_findings(self):
        for name in ("a", "b"):
            self.put(name, MAINTAINER)
        first, second = self.findings(*ONE_RULE, "a", "b")
        self.assertEqual(json.loads(json.dumps(first).replace('"file": "a"', '"file": "b"')), second)

    def test_without_a_path_the_current_folder_is_searched(self):
        self.put("Dockerfile", MAINTAINER)
        self.assertEqual([f["file"] for f in self.findings(*ONE_RULE)], ["Dockerfile"])

    def test_a_file_may_have_the_name_of_a_command(self):
        self.put("rules", MAINTAINER)
        self.assertEqual([f["file"] for f in self.findings(*ONE_RULE, "./rules")], ["./rules"])
        self.assertEqual([f["file"] for f in self.findings(*ONE_RULE, "rules")], ["rules"])
        self.assertIn("maintainer-deprecated", self.run_plimsoll("rules").out)

    def test_a_file_may_begin_with_a_dash(self):
        self.put("-x", MAINTAINER)
        self.assertEqual([f["file"] for f in self.findings(*ONE_RULE, "--", "-x")], ["-x"])

    def test_any_bytes_are_input(self):
        for text in (b"", b"\0\xff\xfe", b"\xef\xbb\xbfFROM a\r\n", b"FROM a\\", bytes(range(256)) * 20):
            with self.subTest(text=text[:20]):
                done = self.run_plimsoll("--format", "json", "-", stdin=text)
                self.assertIn(done.code, (0, 1))
                self.assertEqual(done.err, "")
                json.loads(done.out)

    def test_a_named_pipe_can_be_read(self):
        done = self.run_plimsoll(*ONE_RULE, "--format", "json", "/dev/stdin", stdin=MAINTAINER)
        self.assertEqual([f["file"] for f in json.loads(done.out)], ["/dev/stdin"])

    def test_a_context_must_be_a_folder(self):
        self.assert_trouble(self.run_plimsoll("--context", "nowhere", "-"), "nowhere")

    def test_build_arguments_target_and_context_are_accepted(self):
        options = ("--build-arg", "A=b", "--target", "x", "--context", ".", "--platform", "arm64", "--build-context", "c=d")
        done = self.run_plimsoll(*options, "-", stdin="FROM debian:12 AS x\nUSER app\n")
        self.assertEqual((done.code, done.err), (0, ""))

    def test_an_unknown_target_is_an_error_of_the_build(self):
        done = self.run_plimsoll("--target", "x", "-", stdin=CLEAN)
        self.assertEqual((done.code, done.err), (1, ""))
        self.assertIn("PL1024", done.out)


class ManyFiles(Case):
    def setUp(self):
        super().setUp()
        for i in range(300):  # more than are linted at a time
            self.put(f"{i:03}/Dockerfile", MAINTAINER + f"LABEL n={i}\n" * (i % 7))

    def test_are_reported_in_the_order_of_the_command_line(self):
        paths = [f"{i:03}/Dockerfile" for i in range(299, -1, -1)]
        self.assertEqual([f["file"] for f in self.findings(*ONE_RULE, *paths)], paths)

    def test_give_the_same_bytes_whatever_the_number_of_threads(self):
        outputs = {self.run_plimsoll("--format", form, "--profile", "all", "--jobs", jobs).out
                   for form in ("json",) for jobs in ("1", "2", "7", "64")}
        self.assertEqual(len(outputs), 1)
        self.assertEqual(len({f["file"] for f in json.loads(outputs.pop())}), 300)


class Json(Case):
    def test_is_an_empty_array_when_clean(self):
        self.assertEqual(self.findings(*ONE_RULE, "-", stdin=CLEAN, code=0), [])

    def test_has_the_documented_keys(self):
        (finding,) = self.findings(*ONE_RULE, "-", stdin=MAINTAINER)
        self.assertEqual(list(finding), ["file", "line", "column", "endLine", "endColumn", "level", "code", "name",
                                         "message", "aliases", "url", "fixes"])
        self.assertEqual((finding["line"], finding["column"], finding["endLine"], finding["endColumn"]), (2, 1, 2, 11))
        self.assertEqual((finding["level"], finding["name"]), ("warning", "maintainer-deprecated"))
        self.assertIn("DS-0022", finding["aliases"])

    def test_is_one_value_beside_syntax_errors(self):
        found = self.findings("-", stdin="FROM debian:12\nUSER app\nRUNN x\n", code=1)
        self.assertIn(("PL1001", 3), [(f["code"], f["line"]) for f in found])


if __name__ == "__main__":
    unittest.main()
