"""Configuration files: which one holds for a file, what it changes, and what happens when it is broken."""

import json
import subprocess
import unittest

from support import Case

TEXT = "FROM debian:12\nMAINTAINER jane@example.com\nADD a.txt /b\nUSER app\n"
WATCHED = ("DL3020", "DL4000")


class Configuration(Case):
    def setUp(self):
        super().setUp()
        (self.folder / ".git").mkdir()

    def codes(self, *arguments, code=None, **keywords):
        """The watched codes found, by file."""
        found = {}
        for finding in self.findings(*arguments, code=code, **keywords):
            if finding["code"] in WATCHED:
                found.setdefault(finding["file"], []).append(finding["code"])
        return found

    def test_the_nearest_file_upwards_holds(self):
        for folder in ("", "a/", "a/b/", "c/"):
            self.put(f"{folder}Dockerfile", TEXT)
        self.put(".plimsoll.yaml", "ignore: [DL3020]\n")
        self.put("a/.plimsoll.yml", "ignore: [DL4000]\n")
        expected = {"Dockerfile": ["DL4000"], "a/Dockerfile": ["DL3020"], "a/b/Dockerfile": ["DL3020"],
                    "c/Dockerfile": ["DL4000"]}
        self.assertEqual(self.codes(), expected)
        self.assertEqual(self.codes("a/b/Dockerfile", "c"), {k: expected[k] for k in ("a/b/Dockerfile", "c/Dockerfile")})
        for file in ("Dockerfile", "../a/b/Dockerfile"):
            self.assertEqual(list(self.codes(file, cwd=self.folder / "a").values()), [["DL3020"]], file)
        self.assertEqual(self.codes("-", stdin=TEXT), {"-": ["DL4000"]})

    def test_results_stay_in_order_whatever_holds_for_whom(self):
        for i in range(300):
            self.put(f"{i:03}/Dockerfile", TEXT)
            if i % 3 == 0:
                self.put(f"{i:03}/.plimsoll.yaml", f"ignore: [{WATCHED[i % 2]}]\n")
        for jobs in ("1", "7"):
            found = self.codes("--jobs", jobs)
            self.assertEqual(list(found), sorted(found))
            self.assertEqual(len(found), 300)
            self.assertEqual(found["003/Dockerfile"], ["DL3020"])
            self.assertEqual(found["006/Dockerfile"], ["DL4000"])
            self.assertEqual(found["007/Dockerfile"], ["DL4000", "DL3020"])

    def test_config_names_one_file_for_all_and_no_config_none(self):
        self.put("a/Dockerfile", TEXT)
        self.put("a/.plimsoll.yaml", "ignore: [DL3020]\n")
        self.put("other.yaml", "ignore: [DL4000]\n")
        self.assertEqual(self.codes("a", "--config", "other.yaml"), {"a/Dockerfile": ["DL3020"]})
        self.assertEqual(self.codes("a", "--no-config"), {"a/Dockerfile": ["DL4000", "DL3020"]})
        self.put("elsewhere/other.yaml", "ignore: [DL4000]\noverrides: [{files: [a/], ignore: [DL3020]}]\nexclude: [b/]\n")
        self.put("here/a/Dockerfile", TEXT)
        self.put("here/b/Dockerfile", TEXT)
        self.put("here/c/Dockerfile", TEXT)
        self.assertEqual(self.codes("--config", "../elsewhere/other.yaml", cwd=self.folder / "here"),
                         {"c/Dockerfile": ["DL3020"]}, "its patterns start where the run does")
        self.assert_trouble(self.run_plimsoll("a", "--config", "missing.yaml"), "missing.yaml: ")
        self.assert_trouble(self.run_plimsoll("a", "--config="), "--config: the name of the file is empty")
        self.assert_trouble(self.run_plimsoll("a", "--config", "other.yaml", "--no-config"), "exclude each other")

    def test_comments_are_not_written_where_the_policy_does_not_heed_them(self):
        self.put("Dockerfile", "FROM debian\nMAINTAINER jane@example.com\nUSER app\n")
        self.put(".plimsoll.yaml", "select: [DL3006, DL4000]\npragmas: {require-reason: true, never-ignore: [DL4000]}\n")
        before = (self.folder / "Dockerfile").read_text()
        self.run_plimsoll("--add-ignores")
        self.assertEqual((self.folder / "Dockerfile").read_text(), before)
        self.run_plimsoll("--add-ignores", "--reason", "they are old")
        self.assertEqual((self.folder / "Dockerfile").read_text(), "# plimsoll ignore=DL3006 # they are old\n" + before)
        self.assertEqual([f["code"] for f in self.findings()], ["DL4000"])

    def test_verbose_tells_which_files_hold(self):
        for folder in ("a", "a/b", "c", "d"):
            self.put(f"{folder}/Dockerfile", TEXT)
        self.put("a/.plimsoll.yaml", "")
        self.put("c/.hadolint.yaml", "")
        err = self.run_plimsoll("--verbose", "--exit-zero").err
        self.assertEqual(err, "plimsoll: note: the configuration a/.plimsoll.yaml holds for 2 files\n"
                              "plimsoll: note: the configuration c/.hadolint.yaml holds for 1 files\n")

    def test_the_command_line_wins(self):
        self.put("Dockerfile", TEXT)
        self.put(".plimsoll.yaml", "select: [DL4000]\nseverity: {DL4000: error}\nfailure-threshold: none\n")
        self.assertEqual(self.codes(code=0), {"Dockerfile": ["DL4000"]})
        self.assertEqual(self.codes("--failure-threshold", "error", code=1), {"Dockerfile": ["DL4000"]})
        self.assertEqual(self.codes("--select", "DL3020"), {"Dockerfile": ["DL3020"]})
        self.assertEqual(self.codes("--extend-select", "DL3020"), {"Dockerfile": ["DL4000", "DL3020"]})
        self.assertEqual(self.codes("--profile", "recommended"), {"Dockerfile": ["DL4000", "DL3020"]})
        self.assertEqual(self.codes("--ignore", "DL4000"), {})
        levels = {f["level"] for f in self.findings("--severity", "DL4000=style")}
        self.assertEqual(levels, {"style"})

    def test_the_threshold_is_that_of_each_file(self):
        self.put("a/Dockerfile", TEXT)
        self.put("b/Dockerfile", TEXT)
        self.put("a/.plimsoll.yaml", "select: [DL4000]\nfailure-threshold: info\n")
        self.put("b/.plimsoll.yaml", "select: [DL4000]\n")
        self.assertEqual(self.run_plimsoll("a").code, 1)
        self.assertEqual(self.run_plimsoll("b").code, 0)
        self.assertEqual(self.run_plimsoll().code, 1)
        self.assertEqual(self.run_plimsoll("--exit-zero").code, 0)

    def test_overrides_differ_from_path_to_path(self):
        for folder in ("", "tests/", "app/tests/"):
            self.put(f"{folder}Dockerfile", TEXT)
        self.put("app/dev.Dockerfile", TEXT)
        self.put(".plimsoll.yaml", "overrides:\n  - files: [tests/]\n    ignore: [DL3020]\n"
                                   "  - files: ['*.Dockerfile', /app/tests]\n    ignore: [DL4000]\n")
        self.assertEqual(self.codes(), {"Dockerfile": ["DL4000", "DL3020"], "tests/Dockerfile": ["DL4000"],
                                        "app/dev.Dockerfile": ["DL3020"]})
        self.assertEqual(self.codes("Dockerfile", cwd=self.folder / "tests"), {"Dockerfile": ["DL4000"]})

    def test_an_excluded_folder_is_not_searched(self):
        for folder in ("vendor/x", "vendor", "src"):
            self.put(f"{folder}/Dockerfile", TEXT)
        self.put(".plimsoll.yaml", "exclude: [vendor/]\n")
        self.put("vendor/x/.plimsoll.yaml", "ignre: []\n")
        self.assertEqual(list(self.codes()), ["src/Dockerfile"], "whatever stands in there")
        self.assertEqual(list(self.codes("--force-exclude", "vendor/x/Dockerfile", "src")), ["src/Dockerfile"])
        self.assert_trouble(self.run_plimsoll("vendor/x/Dockerfile"), "unknown key 'ignre'")
        self.put(".plimsoll.yaml", "exclude: [vendor, '*.old', 'src/?']\n")
        for folder in ("src/a.old", "src/b.old/deep/below", "src/c", "src/dd/e"):
            self.put(f"{folder}/Dockerfile", TEXT)
        self.assertEqual(list(self.codes()), ["src/Dockerfile", "src/dd/e/Dockerfile"])
        self.put("src/.plimsoll.yaml", "")
        self.assertEqual(len(self.codes()), 5, "the nearest one says what is excluded below it")
        self.put("modules/one/.git", "gitdir: elsewhere\n")
        self.put("modules/one/Dockerfile", TEXT)
        self.put(".plimsoll.yaml", "exclude: [vendor, src, modules/one]\n")
        self.assertEqual(self.run_plimsoll("--show-files", "-q"), (0, "", ""), "another repository, too")

    def test_excluded_files_are_linted_when_they_are_named(self):
        self.put("vendor/x/Dockerfile", TEXT)
        self.put("Dockerfile", TEXT)
        self.put(".plimsoll.yaml", "exclude: [vendor/]\n")
        self.assertEqual(list(self.codes()), ["Dockerfile"])
        self.assertEqual(self.run_plimsoll("vendor"),
                         (0, "", "plimsoll: note: nothing is linted: the configuration excludes what was found\n"))
        self.assertEqual(self.run_plimsoll("-q", "vendor"), (0, "", ""))
        self.assertEqual(list(self.codes("vendor/x/Dockerfile")), ["vendor/x/Dockerfile"])
        self.assertEqual(list(self.codes("--force-exclude", "vendor/x/Dockerfile", "Dockerfile")), ["Dockerfile"])

    def test_paths_start_at_the_file_that_they_stand_in(self):
        self.put("base/base.yaml", "rule-packs: [packs/p.yaml]\n")
        self.put("base/packs/p.yaml", "rules:\n  - code: ACME1\n    on: USER\n    when: {user: app}\n    message: no\n")
        self.put("a/.plimsoll.yaml", "extends: [../base/base.yaml]\nextend-select: [ACME1]\ncontext: files\n")
        self.put("a/files/.dockerignore", "a.txt\n")
        self.put("a/Dockerfile", TEXT)
        for cwd in (self.folder, self.folder / "base"):
            found = {f["code"] for f in self.findings(str(self.folder / "a"), cwd=cwd)}
            self.assertIn("ACME1", found)
            self.assertIn("CopyIgnoredFile", found)

    def test_what_is_known_about_the_build_comes_from_the_file_too(self):
        self.put("Dockerfile", "ARG V\nFROM a:$V\nUSER app\n")
        self.put(".plimsoll.yaml", "select: [DL3007]\nbuild-args: {V: latest}\n")
        self.assertEqual(len(self.findings("Dockerfile")), 1)
        self.assertEqual(self.findings("Dockerfile", "--build-arg", "V=1"), [])

    def test_other_commands_know_what_is_configured(self):
        self.put("p.yaml", "rules:\n  - code: ACME1\n    on: USER\n    when: {user: app}\n    message: not this user\n")
        self.put(".plimsoll.yaml", "rule-packs: [p.yaml]\ntarget: one\n")
        self.put("Dockerfile", "FROM a AS one\nFROM b AS two\n")
        self.assertIn("not this user", self.run_plimsoll("explain", "ACME1").out)
        self.assertIn("ACME1", self.run_plimsoll("rules").out)
        self.assertNotIn("ACME1", self.run_plimsoll("rules", "--no-config").out)
        graph = self.run_plimsoll("graph", "Dockerfile").out
        self.assertNotEqual(graph, self.run_plimsoll("graph", "Dockerfile", "--no-config").out)
        self.assertEqual(graph, self.run_plimsoll("graph", "Dockerfile", "--no-config", "--target", "one").out)
        self.put(".plimsoll.yaml", "target: three\n")
        self.assert_trouble(self.run_plimsoll("graph", "Dockerfile"), "Dockerfile: no stage is called 'three'")

    def test_hadolints_file_holds_where_there_is_no_other(self):
        self.put("Dockerfile", TEXT)
        self.put(".hadolint.yaml", "ignored: [DL3020, DL9999]\noverride: {error: [DL4000]}\nfailure-threshold: error\n")
        self.assertEqual(self.codes(code=1), {"Dockerfile": ["DL4000"]})
        self.put(".plimsoll.yaml", "ignore: [DL4000]\n")
        self.assertEqual(self.codes(), {"Dockerfile": ["DL3020"]})
        self.put(".plimsoll.yaml", "extends: [.hadolint.yaml]\n")
        self.assertEqual(self.codes(), {"Dockerfile": ["DL4000"]})


class Broken(Case):
    def setUp(self):
        super().setUp()
        (self.folder / ".git").mkdir()

    def test_a_mistake_is_told_once_and_all_other_files_are_linted(self):
        for folder in ("a", "a/b", "c"):
            self.put(f"{folder}/Dockerfile", TEXT)
        self.put("a/.plimsoll.yaml", "severity: {DL300X: off}\nignre: [DL3020]\n")
        done = self.run_plimsoll("check", "--format", "json")
        self.assertEqual(done.code, 2)
        self.assertEqual({f["file"] for f in json.loads(done.out)}, {"c/Dockerfile"})
        told = ("plimsoll: error: a/.plimsoll.yaml:1:12: unknown rule 'DL300X' (did you mean 'DL3000'?)\n"
                "plimsoll: error: a/.plimsoll.yaml:2:1: unknown key 'ignre' (did you mean 'ignore'?)\n")
        self.assertEqual(done.err, told)
        self.assertEqual(self.run_plimsoll("config", "a"), (2, "", told))

    def test_mistakes_have_their_place(self):
        self.put("a/Dockerfile", TEXT)
        self.put("p.yaml", "rules:\n  - code: acme\n")
        for text, message in [
            ("ignore: [DL300X]\n", ":1:10: unknown rule 'DL300X' (did you mean 'DL3000'?)"),
            ("severity:\n  mantainer-deprecated: off\n", ":2:3: unknown rule 'mantainer-deprecated' (did you mean "),
            ("overrides: [{files: [b], ignore: [zzzzzzzzzzzzzz]}]\n", ":1:35: unknown rule 'zzzzzzzzzzzzzz'"),
            ("context: nowhere\n", ":1:10: context: 'a/nowhere' is no folder"),
            ("rule-packs: [none.yaml]\n", ":1:14: there is no file 'a/none.yaml'"),
            ("extends: [none.yaml]\n", ":1:11: there is no file 'a/none.yaml' to extend"),
            ("a: &a [*a]\n", ":1:"),
        ]:
            with self.subTest(text=text):
                self.put("a/.plimsoll.yaml", text)
                self.assert_trouble(self.run_plimsoll("check", "a"), "error: a/.plimsoll.yaml" + message)
        self.put("a/.plimsoll.yaml", "rule-packs: [../p.yaml]\n")
        self.assert_trouble(self.run_plimsoll("check", "a"), "error: p.yaml:2:11: 'acme' is no code")

    def test_a_mistake_hides_no_other(self):
        self.put("a/Dockerfile", TEXT)
        for text, places in [
            ("ignore: [X1]\nextends: [nope.yaml]\nfoo: 1\n", ("1:10", "2:11", "3:1")),
            ("ignre: 1\n? [a]\n: 3\nfoo: 2\n", ("1:1", "2:3", "4:1")),
            ("rule-packs: [x.yaml, y.yaml]\n", ("1:14", "1:22")),
            ("rule-packs: [/dev/zero]\n", ("1:14",)),
        ]:
            self.put("a/.plimsoll.yaml", text)
            told = self.run_plimsoll("a").err.splitlines()
            self.assertEqual([line.split(": ")[2].partition("yaml:")[2] for line in told], list(places), told)
        self.put("a/.plimsoll.yaml", "ignore: [" + ", ".join(f"X{i}" for i in range(100)) + "]\n")
        self.assertEqual(len(self.run_plimsoll("a").err.splitlines()), 20)

    def test_what_excludes_by_mistake_is_told(self):
        self.put("a/Dockerfile", TEXT)
        for text, message in [("exclude: ['.', src/]\n", "matches nothing"), ("exclude: ['']\n", "matches nothing"),
                              ("exclude: [a/]\nignre: 1\n", "unknown key 'ignre'")]:
            self.put(".plimsoll.yaml", text)
            self.assert_trouble(self.run_plimsoll("check"), message)

    def test_codes_of_shellcheck_are_rules(self):
        self.put("Dockerfile", TEXT)
        self.put(".plimsoll.yaml", "ignore: [SC2086, SC1]\nseverity: {SC2046: error}\n")
        self.assertEqual(self.run_plimsoll("check").err, "")

    def test_shellcheck_may_be_demanded(self):
        self.put("Dockerfile", TEXT)
        self.put(".plimsoll.yaml", "shellcheck: on\n")
        done = self.run_plimsoll("check", PATH="/nonexistent")
        self.assert_trouble(done, ".plimsoll.yaml:1:13: there is no executable 'shellcheck' on PATH")

    def test_a_wrong_command_line_still_ends_the_run(self):
        self.put("a/Dockerfile", TEXT)
        self.put("b/Dockerfile", TEXT)
        self.put("b/.plimsoll.yaml", "ignore: [DL3020]\n")
        done = self.run_plimsoll("check", "--select", "DL300X")
        self.assert_trouble(done, "unknown rule 'DL300X'")
        self.assertEqual(done.out, "")

    def test_what_is_no_file_or_too_much_ends_at_once(self):
        self.put("Dockerfile", TEXT)
        bomb = "a0: &a0 [x, x]\n" + "".join(f"a{i}: &a{i} [*a{i - 1}, *a{i - 1}]\n" for i in range(1, 40))
        for text, message in [(bomb, "too much for a configuration"), ("ignore: " + "[" * 10000, ""),
                              ("x" * (1024 * 1024 + 1), "larger than 1 MiB")]:
            self.put(".plimsoll.yaml", text)
            self.assert_trouble(self.run_plimsoll("check"), "error: .plimsoll.yaml:", message)
        (self.folder / ".plimsoll.yaml").unlink()
        subprocess.run(["mkfifo", self.folder / "fifo.yaml"], check=True)
        self.assert_trouble(self.run_plimsoll("check", "--config", "fifo.yaml"), "fifo.yaml: this is no file")


if __name__ == "__main__":
    unittest.main()
