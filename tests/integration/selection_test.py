"""Which rules run: `--profile`, `--select`, `--extend-select`, `--ignore`, `--severity`, and their mistakes."""

import unittest

from support import Case

TEXT = "FROM debian:12\nMAINTAINER jane@example.com\nADD a.txt /b\nUSER app\n"


class Selection(Case):
    def codes(self, *arguments):
        found = self.findings(*arguments, "-", stdin=TEXT)
        return sorted(f["code"] for f in found if f["code"] in ("DL3020", "DL4000"))

    def test_select_takes_codes_names_aliases_and_prefixes(self):
        for selector in ("DL4000", "dl4000", "maintainer-deprecated", "DS-0022", "CKV_DOCKER_6"):
            self.assertEqual(self.codes("--select", selector), ["DL4000"], selector)
        self.assertEqual(self.codes("--select", "DL3"), ["DL3020"])
        self.assertEqual(self.codes("--select", "ALL"), ["DL3020", "DL4000"])

    def test_select_means_only_these(self):
        found = self.findings("--select", "DL4000", "-", stdin=TEXT)
        self.assertEqual([f["code"] for f in found], ["DL4000"])

    def test_lists_may_be_repeated_or_separated_by_commas(self):
        self.assertEqual(self.codes("--select", "DL4000,DL3020"), ["DL3020", "DL4000"])
        self.assertEqual(self.codes("--select", "DL4000", "--select=DL3020"), ["DL3020", "DL4000"])

    def test_extend_select_adds_to_what_runs(self):
        self.assertEqual(self.codes("--select", "DL4000", "--extend-select", "DL3020"), ["DL3020", "DL4000"])

    def test_comments_for_other_scanners_count_unless_an_option_says_no(self):
        text = TEXT.replace("MAINT", "# trivy:ignore:DS-0022\nMAINT").replace("ADD", "# trivy:ignore:DS-0005:exp:2001-02-03\nADD")
        codes = lambda *options: [f["code"] for f in self.findings("--select=DL3020,DL4000", *options, "-", stdin=text)]
        self.assertEqual(codes(), ["DL3020"])
        self.assertEqual(codes("--today=2001-02-02"), [])
        self.assertEqual(codes("--no-foreign-pragmas"), ["DL4000", "DL3020"])
        self.assertEqual(codes("--profile=hadolint"), ["DL4000", "DL3020"])

    def test_ignore_wins_over_both(self):
        arguments = ("--select", "DL4000", "--extend-select", "DL3020")
        self.assertEqual(self.codes(*arguments, "--ignore", "DL3020"), ["DL4000"])
        self.assertEqual(self.codes(*arguments, "--ignore", "add-local-file,maintainer-deprecated"), [])
        self.assertEqual(self.codes("--select", "ALL", "--ignore", "DL"), [])

    def test_the_profile_decides_what_runs_and_at_which_level(self):
        levels = {}
        for profile in ("recommended", "hadolint"):
            found = self.findings("--profile", profile, "-", stdin=TEXT)
            levels[profile] = {f["code"]: f["level"] for f in found}
        self.assertEqual(levels["recommended"]["DL4000"], "info")
        self.assertEqual(levels["hadolint"]["DL4000"], "error")
        self.assertEqual(self.codes("--profile", "buildkit"), [])
        self.assertEqual(self.codes("--profile", "all"), ["DL3020", "DL4000"])

    def test_severity_sets_the_level_or_turns_a_rule_off(self):
        found = self.findings("--select", "DL4000,DL3020", "--severity", "DS-0022=style,DL3020=error", "-", stdin=TEXT)
        self.assertEqual({f["code"]: f["level"] for f in found}, {"DL4000": "style", "DL3020": "error"})
        self.assertEqual(self.codes("--severity", "DL4000=off", "--select", "ALL"), ["DL3020"])


class Mistakes(Case):
    def test_unknown_words_are_refused_with_a_suggestion(self):
        for arguments, *parts in [
            (["--select", "DL300X"], "DL300X", "did you mean"),
            (["--ignore", "mantainer-deprecated"], "did you mean 'maintainer-deprecated'"),
            (["--extend-select", "qqqqqqqqqqqqqq"], "unknown rule 'qqqqqqqqqqqqqq'"),
            (["--severity", "DL400x=error"], "unknown rule 'DL400x'", "did you mean 'DL4000'"),
            (["--severity", "DL4000=eror"], "did you mean 'error'"),
            (["--severity", "DL4000"], "RULE=LEVEL"),
            (["--profile", "recomended"], "did you mean 'recommended'"),
            (["--format", "jsno"], "did you mean 'json'"),
            (["--failure-threshold", "warn"], "--failure-threshold"),
            (["--formt", "json"], "did you mean '--format'"),
            (["--jobs", "many"], "--jobs"),
            (["--output"], "needs a value"),
        ]:
            with self.subTest(arguments=arguments):
                done = self.run_plimsoll(*arguments, "-", stdin=TEXT) if len(arguments) > 1 else \
                    self.run_plimsoll("-", *arguments, stdin=TEXT)
                self.assert_trouble(done, *parts)
                self.assertEqual(done.out, "")


if __name__ == "__main__":
    unittest.main()
