"""The drop-in mode from outside: names, options, environment, configuration files, exit codes, inputs."""

import json
import os
import pty
import shutil
import subprocess
import unittest

from hadolint_support import BROKEN, CLEAN, FINDINGS, STYLE_ONLY, HadolintCase
from support import PLIMSOLL, environment

ONE = "FROM debian\nUSER 1000\n"  # DL3006, a warning


class Names(HadolintCase):
    def test_the_last_part_of_the_name_decides_not_what_it_links_to(self):
        for name in ("hadolint", "hadolint.exe", "Hadolint", "x/hadolint"):
            path = self.folder / name
            path.parent.mkdir(exist_ok=True)
            path.symlink_to(PLIMSOLL)
            done = self.run_plimsoll("--version", program=str(path))
            self.assertEqual(len(done.out.split()), 4, name)
            path.unlink()
        (self.folder / "plimsoll").symlink_to(self.hadolint)
        for name in ("plimsoll", "hadolint-plimsoll"):
            shutil.copy(PLIMSOLL, self.folder / "hadolint")
            (self.folder / name).unlink(missing_ok=True)
            (self.folder / name).symlink_to(self.folder / "hadolint")
            self.assertEqual(len(self.run_plimsoll("--version", program=str(self.folder / name)).out.split()), 2)

    def test_the_name_in_argv_is_what_counts(self):
        done = subprocess.run(["hadolint", "-f", "json", "-"], executable=PLIMSOLL, input=b"FROM debian\nUSER 1000\n",
                              capture_output=True, env=environment(), timeout=60)
        self.assertEqual([f["code"] for f in json.loads(done.stdout)], ["DL3006"])

    def test_the_option_does_the_same_anywhere(self):
        wanted = self.run_hadolint("-f", "json", "-", stdin=FINDINGS)
        for words in (["--compat=hadolint", "-f", "json", "-"], ["-f", "json", "-", "--compat=hadolint"]):
            self.assertEqual(self.run_plimsoll(*words, stdin=FINDINGS), wanted)
        self.assertEqual(self.run_plimsoll("--", "--compat=hadolint").code, 2)


class Options(HadolintCase):
    def assert_usage(self, *arguments):
        done = self.run_hadolint(*arguments, stdin=ONE)
        self.assertEqual((done.code, done.out), (1, ""), arguments)
        self.assertTrue(done.err.startswith("hadolint: "), done.err)

    def test_help(self):
        for words in (["--help"], ["-h"], ["-h", "nowhere", "--ignore", "DL3006"]):
            done = self.run_hadolint(*words)
            self.assertEqual((done.code, done.err), (0, ""))
            for option in ("--config", "--file-path-in-report", "--output", "--no-fail", "--no-color", "--verbose",
                           "--format", "--error", "--warning", "--info", "--style", "--ignore", "--trusted-registry",
                           "--require-label", "--strict-labels", "--disable-ignore-pragma", "--failure-threshold"):
                self.assertIn(option, done.out)

    def test_version_whatever_else_is_given(self):
        for words in (["-v"], ["--version", "nowhere"], ["nowhere", "-v", "-f", "json"]):
            done = self.run_hadolint(*words)
            self.assertEqual((done.code, len(done.out.split()), done.err), (0, 4, ""))
        done = self.run_hadolint("-vV")
        self.assertEqual((done.code, len(done.out.split())), (0, 4))
        self.assertIn("failure-threshold", done.err)

    def test_options_and_files_may_be_mixed(self):
        for name in ("a", "-x", "b"):
            self.put(name, ONE)
        for words, files in ((["a", "-f", "json", "b"], ["a", "b"]),
                             (["--ignore", "DL4000", "a", "--ignore", "DL4001", "b", "-fjson"], ["a", "b"]),
                             (["--format=json", "--", "-x", "a"], ["-x", "a"]),
                             (["-f", "json", "-f", "sarif", "-o", "-", "-o", "other", "a"], ["a"])):
            done = self.run_hadolint(*words)
            self.assertEqual([f["file"] for f in json.loads(done.out)], files, words)

    def test_a_list_option_takes_one_word(self):
        self.put("a", FINDINGS)
        self.assertNotIn("DL3006", self.codes("--ignore", "DL3006", "a"))
        self.assertNotIn("DL3006", self.codes("a", "--ignore", "DL3006", "-", stdin=ONE))
        self.assertIn("DL3006", self.codes("--ignore", "DL3006,DL4000", "a"))

    def test_formats_and_outputs_are_paired_in_order(self):
        self.put("a", ONE)
        done = self.run_hadolint("-o", "1", "-f", "json", "-f", "gnu", "-o", "2", "-f", "codacy", "a")
        self.assertTrue((self.folder / "1").read_text().startswith("[{"))
        self.assertTrue((self.folder / "2").read_text().startswith("hadolint:a:1: "))
        self.assertTrue(done.out.startswith('{"filename"'))
        self.put("1", "an old and longer report" * 100)
        self.assertEqual(self.run_hadolint("-o", "1", "a", "-o", "-").out, (self.folder / "1").read_text())
        done = self.run_hadolint("-o", "nowhere/1", "a")
        self.assertEqual(done.code, 1)
        self.assertIn("nowhere/1", done.err)

    def test_what_hadolint_refuses(self):
        for words in (["--nope", "-"], ["-x", "-"], ["-f", "xml", "-"], ["-f", "JSON", "-"], ["-f=json", "-"],
                      ["--no-fail=1", "-"], ["--no-fail", "--no-fail", "-"], ["-c", "a", "-c", "b", "-"],
                      ["-t", "error", "-t", "info", "-"], ["-t", "Error", "-"], ["--form", "json", "-"],
                      ["--require-label", "a:nope", "-"], ["-", "--ignore"], ["-Vq", "-"], ["-V", "--verbose", "-"]):
            self.assert_usage(*words)

    def test_no_file(self):
        done = self.run_hadolint()
        self.assertEqual((done.code, done.err), (1, ""))
        self.assertEqual(done.out, "Please provide a Dockerfile\n")
        self.assertEqual(self.run_hadolint("--no-fail", "-f", "codacy").code, 1)

    def test_levels(self):
        def level(*words):
            return [f["level"] for f in json.loads(self.run_hadolint(*words, "-f", "json", "-", stdin=ONE).out)]
        for name in ("error", "warning", "info", "style"):
            self.assertEqual(level(f"--{name}", "DL3006"), [name])
        self.assertEqual(level("--style", "DL3006", "--error", "DL3006", "--info", "DL3006"), ["error"])
        self.assertEqual(level("--error", "DL3006", "--ignore", "DL3006"), [])
        self.assertEqual(level("--error", "dl3006", "--ignore", "SC2086", "--ignore", "no code at all"), ["warning"])

    def test_registries_and_labels_reach_the_rules(self):
        labels = "FROM debian:12\nLABEL a=b\nUSER 1000\n"
        self.assertEqual(self.codes("-", stdin=labels), [])
        self.assertEqual(self.codes("--require-label", "x", "--require-label=y:url", "-", stdin=labels), ["DL3049"])
        self.assertEqual(self.codes("--strict-labels", "--require-label", "x", "-", stdin="FROM debian:12\nLABEL x=1 y=2\n"),
                         ["DL3050"])

    def test_pragmas_can_be_disabled(self):
        text = "# hadolint ignore=DL3006\nFROM debian\nUSER 1000\n"
        self.assertEqual(self.codes("-", stdin=text), [])
        self.assertEqual(self.codes("--disable-ignore-pragma", "-", stdin=text), ["DL3006"])

    def test_the_name_in_reports(self):
        self.put("a", ONE)
        for form in ("checkstyle", "codeclimate", "gitlab_codeclimate", "sonarqube", "junit"):
            self.assertIn("src/Dockerfile", self.run_hadolint("--file-path-in-report", "src/Dockerfile", "-f", form, "a").out)
        for form in ("tty", "json", "sarif", "gnu", "codacy"):
            self.assertNotIn("src/Dockerfile", self.run_hadolint("--file-path-in-report", "src/Dockerfile", "-f", form, "a").out)


class Environment(HadolintCase):
    def test_every_variable(self):
        def found(text=ONE, **environ):
            done = self.run_hadolint("-", stdin=text, **environ)
            return done.out, done.code
        self.assertEqual(found(HADOLINT_NOFAIL="Yes")[1], 0)
        self.assertEqual(found(HADOLINT_NOFAIL="maybe")[1], 1)
        self.assertEqual(found(HADOLINT_FORMAT="nope,gnu")[0].split(":")[0], "hadolint")
        self.assertEqual(found(HADOLINT_IGNORE="x,DL3006"), ("", 0))
        self.assertEqual(found(HADOLINT_IGNORE="x, DL3006")[1], 1, "blanks are not trimmed")
        self.assertIn(" style: ", found(HADOLINT_OVERRIDE_STYLE="DL3006")[0])
        self.assertIn(" info: ", found(HADOLINT_OVERRIDE_STYLE="DL3006", HADOLINT_OVERRIDE_INFO="a,DL3006")[0])
        self.assertIn(" error: ", found(HADOLINT_OVERRIDE_WARNING="DL3006", HADOLINT_OVERRIDE_ERROR="DL3006")[0])
        self.assertEqual(found(HADOLINT_FAILURE_THRESHOLD="error")[1], 0)
        self.assertEqual(found(HADOLINT_FAILURE_THRESHOLD="Error")[1], 1)
        self.assertIn("DL3049", found(HADOLINT_REQUIRE_LABELS="x:nope,y:url,z")[0])
        self.assertEqual(found("FROM debian:12\nLABEL y=1\nUSER 1000\n", HADOLINT_REQUIRE_LABELS="y:nope")[0], "")
        self.assertIn("DL3050", found("FROM debian:12\nLABEL y=1\nUSER 1000\n", HADOLINT_STRICT_LABELS="1")[0])
        self.assertIn("DL3006", found("# hadolint ignore=DL3006\n" + ONE, HADOLINT_DISABLE_IGNORE_PRAGMA="on")[0])
        self.assertIn("failure-threshold", self.run_hadolint("-", stdin=ONE, HADOLINT_VERBOSE="y").err)

    def test_an_empty_value_is_none(self):
        empty = {name: "" for name in ("HADOLINT_TRUSTED_REGISTRIES", "HADOLINT_REQUIRE_LABELS", "HADOLINT_NOFAIL",
                                       "HADOLINT_FORMAT", "HADOLINT_IGNORE", "HADOLINT_FAILURE_THRESHOLD")}
        self.assertEqual(self.run_hadolint("-", stdin=ONE, **empty), self.run_hadolint("-", stdin=ONE))

    def test_colours_are_for_terminals(self):
        def on_terminal(*words, **environ):
            leader, follower = pty.openpty()
            subprocess.run([self.hadolint, *words, "/dev/stdin"], input=ONE.encode(), stdout=follower, check=False,
                           env=environment(TERM="xterm", **environ), timeout=60)
            os.close(follower)
            written = os.read(leader, 65536).decode()
            os.close(leader)
            return written
        self.assertIn("\x1b[1m\x1b[93mwarning\x1b[0m: ", on_terminal())
        for words, environ in ((["--no-color"], {}), ([], {"NO_COLOR": ""}), ([], {"NO_COLOR": "false"}), (["-fgnu"], {})):
            self.assertNotIn("\x1b", on_terminal(*words, **environ))
        self.assertNotIn("\x1b", self.run_hadolint("-", stdin=ONE).out)


class Configuration(HadolintCase):
    def test_the_first_file_that_exists_is_the_only_one(self):
        home, xdg = self.folder / "home", self.folder / "xdg"
        work = self.folder / "work"
        work.mkdir()
        places = [work / ".hadolint.yaml", work / ".hadolint.yml", xdg / "hadolint.yaml", xdg / "hadolint.yml",
                  home / ".hadolint/hadolint.yaml", home / ".hadolint/hadolint.yml", home / ".hadolint/config.yaml",
                  home / ".hadolint/config.yml", home / ".hadolint.yaml", home / ".hadolint.yml"]
        for level, place in enumerate(places):
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_text(f"ignored: [DL300{level}]\n")
        for level, place in enumerate(places):
            done = self.run_hadolint("-V", "-", stdin=CLEAN, cwd=work, HOME=str(home), XDG_CONFIG_HOME=str(xdg))
            self.assertIn(f"DL300{level}", done.err)
            self.assertIn(place.name, done.err)
            place.unlink()
            if level == 0:
                place.mkdir()  # a folder is passed over
        (home / ".config").mkdir()
        (home / ".config/hadolint.yml").write_text("ignored: [DL3006]\n")
        self.assertEqual(self.run_hadolint("-", stdin=ONE, cwd=work, HOME=str(home)).out, "")

    def test_the_working_folder_counts_not_that_of_the_file(self):
        self.put("project/.hadolint.yaml", "ignored: [DL3006]\n")
        self.put("project/Dockerfile", ONE)
        self.assertEqual(self.codes("project/Dockerfile"), ["DL3006"])
        self.assertEqual(self.codes("Dockerfile", cwd=self.folder / "project"), [])

    def test_a_named_file_is_the_only_one(self):
        self.put(".hadolint.yaml", "ignored: [DL3006]\n")
        self.put("other", "no-fail: true\n")
        self.assertEqual(self.codes("-c", "other", "-", stdin=ONE), ["DL3006"])
        done = self.run_hadolint("--config=nowhere", "-", stdin=ONE)
        self.assertEqual((done.code, done.out), (1, ""))
        self.assertIn("nowhere", done.err)

    def test_every_key(self):
        def with_file(text, stdin=ONE, *words):
            self.put(".hadolint.yaml", text)
            return self.run_hadolint(*words, "-", stdin=stdin)
        self.assertEqual(with_file("no-fail: true\n").code, 0)
        self.assertEqual(with_file("failure-threshold: error\n").code, 0)
        self.assertEqual(with_file("ignored:\n- DL3006\n").out, "")
        self.assertIn(" error: ", with_file("override:\n  error: [DL3006]\n  info: [DL3006]\n").out)
        self.assertIn("DL3049", with_file("label-schema:\n  x: semver\n").out)
        self.assertIn("DL3050", with_file("strict-labels: True\n", "FROM debian:12\nLABEL a=b\nUSER 1000\n").out)
        self.assertIn("DL3006", with_file("disable-ignore-pragma: true\n", "# hadolint ignore=DL3006\n" + ONE).out)
        self.assertIn("failure-threshold", with_file("verbose: true\n").err)
        self.assertEqual(with_file("format: json\nformats: [gnu]\n").out.splitlines()[0][:11], "hadolint:-:")
        self.assertEqual(with_file("trustedRegistries: [docker.io]\nno-color: true\nunknown: {a: [1]}\n").err, "")
        self.assertEqual(with_file('{"ignored": ["DL3006"]}').out, "")

    def test_empty_values_are_fine(self):
        self.put(".hadolint.yaml", "".join(f"{key}:\n" for key in (
            "no-fail", "no-color", "verbose", "strict-labels", "disable-ignore-pragma", "format", "formats", "ignored",
            "override", "trustedRegistries", "label-schema", "failure-threshold")))
        self.assertEqual(self.run_hadolint("-", stdin=ONE), self.run_hadolint("-c", "/dev/null", "-", stdin=ONE))

    def test_a_file_without_settings_is_none(self):
        for text in ("", "# nothing yet\n", "---\n"):
            self.put(".hadolint.yaml", text)
            self.assertEqual(self.codes("-", stdin=ONE), ["DL3006"])

    def test_a_mistake_has_its_place_and_stops_the_run(self):
        for text, place in ((b"ignored: DL3006\n", "1:10"), (b"no-fail: yes\n", "1:10"), (b"no-fail: 'true'\n", "1:10"),
                            (b"format: xml\n", "1:9"), (b"formats:\n- gnu\n- xml\n", "3:3"), (b"a: 1\na: 2\n", "2:1"),
                            (b"override: [DL3006]\n", "1:11"), (b"override:\n  error: DL3006\n", "2:10"),
                            (b"label-schema:\n  a: number\n", "2:6"), (b"failure-threshold: 3\n", "1:20"),
                            (b"trustedRegistries: docker.io\n", "1:20"), (b"- a\n", "1:1"), (b"a: [\n", ""),
                            (b"a: 1\n---\nb: 2\n", "2:1"), (b"a: t}\n]\n", "2:1"), (b"a: \xff\n", "1:4"), (b"a: \0\n", "1:4"),
                            (b"a: {b: {c: 1, c: 2}}\n", "1:15"), (b"[" * 100000, ""), (b"ignored: {a: b}\n", "1:10")):
            self.put(".hadolint.yaml", text)
            done = self.run_hadolint("--no-fail", "-", stdin=CLEAN)
            self.assertEqual((done.code, done.out), (1, ""), text[:40])
            self.assertRegex(done.err, rf"^hadolint: \.hadolint\.yaml:{place or '[0-9]+:[0-9]+'}: ", text[:40])
            self.assertEqual(done.err.count("\n"), 1)

    def test_environment_then_file_then_command_line(self):
        self.put("Dockerfile", FINDINGS)
        self.put(".hadolint.yaml", "no-fail: true\nignored: [DL3048]\nfailure-threshold: error\n")
        found = self.codes("--ignore", "DL3047", "Dockerfile", HADOLINT_IGNORE="DL3006")
        self.assertFalse({"DL3048", "DL3047", "DL3006"} & set(found))
        self.assertEqual(self.run_hadolint("Dockerfile", HADOLINT_NOFAIL="0").code, 0)
        self.put(".hadolint.yaml", "no-fail: false\nfailure-threshold: error\n")
        self.assertEqual(self.run_hadolint("Dockerfile", HADOLINT_NOFAIL="1").code, 1)
        self.put("a", ONE)
        self.assertEqual(self.run_hadolint("a").code, 0)
        self.assertEqual(self.run_hadolint("a", "-t", "warning").code, 1)
        self.put(".hadolint.yaml", "format: gnu\n")
        out = self.run_hadolint("-f", "codacy", "a", HADOLINT_FORMAT="json").out
        self.assertTrue(out.startswith('[{"code"'))
        self.assertLess(out.index("]hadolint:a:1: "), out.index('{"filename"'))


class Status(HadolintCase):
    def status(self, text, *words):
        return self.run_hadolint(*words, "-", stdin=text).code

    def test_thresholds(self):
        for threshold, style, info, warning, error in (("error", 0, 0, 0, 1), ("warning", 0, 0, 1, 1), ("info", 0, 1, 1, 1),
                                                       ("style", 1, 1, 1, 1), ("ignore", 1, 1, 1, 1), ("none", 1, 1, 1, 1)):
            for level, wanted in (("style", style), ("info", info), ("warning", warning), ("error", error)):
                self.assertEqual(self.status(ONE, "-t", threshold, f"--{level}", "DL3006"), wanted, (threshold, level))
            self.assertEqual(self.status(CLEAN, "-t", threshold), 0)
        self.assertEqual(self.status(STYLE_ONLY), 0)
        self.assertIn("DL3048", self.run_hadolint("-", stdin=STYLE_ONLY).out)

    def test_a_syntax_error_fails_and_cannot_be_ignored(self):
        for words in ([], ["-t", "error"], ["--ignore", "DL1000"], ["--ignore", "PL1001"], ["--style", "DL1000"]):
            self.assertEqual(self.status("# hadolint global ignore=DL1000\n" + BROKEN, *words, "--ignore", "DL4000"), 1, words)
        found = self.codes("--ignore", "DL1000", "-", stdin="# plimsoll global ignore=PL1001,DL1000\n" + BROKEN)
        self.assertEqual(found, ["DL1000", "DL4000"])

    def test_an_instruction_without_its_command_is_a_syntax_error(self):
        for line in ("RUN", "run  ", "CMD", "ENTRYPOINT", "ONBUILD CMD", "RUN --network=none"):
            done = self.run_hadolint("-f", "gnu", "-", stdin=f"FROM debian:12\n{line}\n")
            self.assertRegex(done.out, r"^hadolint:/dev/stdin:2:\d+: (RUN|CMD|ENTRYPOINT) needs a command\n$", line)
            self.assertEqual(self.codes("-", stdin=f"FROM debian:12\n{line} []\n"), [], line)

    def test_a_report_that_cannot_be_written_is_told_in_its_name(self):
        if not os.path.exists("/dev/full"):
            self.skipTest("no /dev/full here")
        for words in (["-o", "/dev/full"], ["--no-fail", "-o", "/dev/full"], ["-f", "json", "-o", "nowhere/report"]):
            done = self.run_hadolint(*words, "-", stdin=FINDINGS)
            self.assertEqual(done.code, 1, words)
            self.assertRegex(done.err, r"^hadolint: (/dev/full|nowhere/report): cannot write.*\n$", words)

    def test_two_formats_never_fail(self):
        for form in ("codeclimate", "codacy"):
            self.assertEqual(self.status(FINDINGS, "-f", form), 0)
            self.assertEqual(self.status(BROKEN, "-f", "json", "-f", form), 0)
        self.assertEqual(self.status(FINDINGS, "-f", "gitlab_codeclimate"), 1)
        self.assertEqual(self.status(BROKEN, "--no-fail"), 0)

    def test_a_file_that_cannot_be_read_stops_everything(self):
        self.put("a", ONE)
        for words in ([], ["--no-fail"], ["-f", "codeclimate"], ["-o", "report"]):
            done = self.run_hadolint(*words, "a", "nowhere")
            self.assertEqual((done.code, done.out), (1, ""))
            self.assertTrue(done.err.startswith("hadolint: nowhere: "), done.err)
        self.assertEqual(self.run_hadolint(".").code, 1)
        self.assertEqual(self.run_hadolint("-", "-", stdin=ONE).code, 1)


class Inputs(HadolintCase):
    def test_files_stay_in_order_and_may_be_given_twice(self):
        names = [self.put(name, ONE) for name in ("b", "a", "c")]
        done = self.run_hadolint("-f", "json", *names, "b")
        self.assertEqual([f["file"] for f in json.loads(done.out)], ["b", "a", "c", "b"])

    def test_standard_input_under_both_names(self):
        self.assertTrue(self.run_hadolint("-", stdin=ONE).out.startswith("-:1 DL3006 "))
        self.assertTrue(self.run_hadolint("/dev/stdin", stdin=ONE).out.startswith("/dev/stdin:1 DL3006 "))
        for form in ("tty", "gnu", "json", "sarif", "codacy", "codeclimate", "gitlab_codeclimate"):
            self.assertIn("/dev/stdin", self.run_hadolint("-f", form, "-", stdin="RUNN\n").out, form)
        for form in ("checkstyle", "sonarqube", "junit"):
            self.assertNotIn("/dev/stdin", self.run_hadolint("-f", form, "-", stdin="RUNN\n").out, form)

    def test_names_need_not_be_ascii(self):
        name = self.put("Dockerfile.ü漢", ONE)
        for locale in ("C", "POSIX", "en_US.ISO-8859-1", ""):
            done = self.run_hadolint(name, LC_ALL=locale)
            self.assertTrue(done.out.startswith(f"{name}:1 DL3006 "), done)
        for form in ("json", "checkstyle", "junit", "sarif"):
            self.assertIn(name, self.run_hadolint("-f", form, name, LC_ALL="C").out)

    def test_only_its_codes_come_out(self):
        text = "FROM scratch AS a\nADD http://example.com/a /\nENV TOKEN=glpat-ABCDEFGHIJKLMNOPQRST\nCOPY --from=b . /\n"
        for code in self.codes("-", stdin=text):
            self.assertRegex(code, r"^(DL|SC)\d+$")

    def test_no_secret_is_printed(self):
        text = "FROM debian:12\nENV A=1 glpat-x7Kd93mQp2LrT8vB5nYc\n"
        for form in ("tty", "json", "checkstyle"):
            out = self.run_hadolint("-f", form, "-", stdin=text).out
            self.assertIn("gl*", out)
            self.assertNotIn("x7Kd93", out)

    def test_an_empty_file_has_no_finding(self):
        self.assertEqual(self.run_hadolint("-", stdin=""), (0, "", ""))
        self.assertEqual(self.run_hadolint("-fjson", "-", stdin="# a comment\n"), (0, "[]", ""))


if __name__ == "__main__":
    unittest.main()
