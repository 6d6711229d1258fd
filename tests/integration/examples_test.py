"""The files in examples/ do what they say."""

import re
import unittest

from support import ROOT, Case

EXAMPLES = ROOT / "examples"
DAY = ("--today", "2026-11-24")  # releases of base images grow old


class Examples(Case):
    def test_the_insecure_one_shows_what_the_tool_finds(self):
        done = self.run_plimsoll("examples/insecure", cwd=ROOT)
        self.assertEqual((done.code, done.err), (1, ""))
        names = {f["name"] for f in self.findings("examples/insecure", cwd=ROOT)}
        expected = {"add-local-file", "add-plain-http", "base-image-latest", "cmd-shell-form", "copy-secret-file",
                    "dockerignore-missing", "maintainer-deprecated", "missing-user", "secret-name-in-env-arg",
                    "secret-removed-in-later-layer"}
        self.assertEqual(expected - names, set())

    def test_the_insecure_one_prints_no_secret(self):
        for form in ("tty", "json", "sarif"):
            out = self.run_plimsoll("--format", form, "examples/insecure", cwd=ROOT).out
            self.assertFalse("correct-horse" in out, form)

    def test_the_secure_one_has_no_finding(self):
        for profile in ("recommended", "security"):
            found = self.findings(*DAY, "--profile", profile, "examples/secure", cwd=ROOT, code=0)
            self.assertEqual(found, [], profile)

    def test_the_one_of_many_stages_has_no_finding(self):
        self.assertEqual(self.findings(*DAY, "examples/multi-stage", cwd=ROOT, code=0), [])
        self.assertIn('["test"]:::unreachable', self.run_plimsoll("graph", "examples/multi-stage/Dockerfile", cwd=ROOT).out)

    def test_every_option_that_a_snippet_uses_exists(self):
        known = set(re.findall(r"--[a-z-]+", self.run_plimsoll("--help").out))
        for file in EXAMPLES.rglob("*.y*ml"):
            for line in file.read_text().splitlines():
                call = re.search(r"(scripts/run|entry: plimsoll) check(.*)", line)
                if call:
                    self.assertLessEqual(set(re.findall(r"--[a-z-]+", call.group(2))), known, line)

    def test_the_migration_guide_knows_what_counts_as_a_syntax_error(self):
        guide = (EXAMPLES / "migrating-from-hadolint/README.md").read_text()
        rows = re.findall(r"^\| `(.+)` \| (yes|no)\b", guide, re.MULTILINE)
        self.assertGreater(len(rows), 30)
        for line, answer in rows:
            text = line + "\n" if line.startswith("FROM") else f"FROM debian:12\n{line}\n"
            self.assertNotEqual(self.findings("--select", "PL1", "-", stdin=text), [], f"Docker takes {line}")
            out = self.run_plimsoll("--compat=hadolint", "-fjson", "-", stdin=text).out
            self.assertEqual("yes" if "DL1000" in out else "no", answer, line)

    def test_rules_of_ones_own_are_tested_listed_explained_and_run(self):
        pack = str(EXAMPLES / "custom-rules/company.yaml")
        done = self.run_plimsoll("rules", "test", pack)
        self.assertEqual((done.code, done.out, done.err), (0, f"{pack}: 6 rules, 18 examples, 0 failed\n", ""))
        self.assertIn("company-registry", self.run_plimsoll("rules", "--rule-pack", pack).out)
        self.assertIn("Only images there", self.run_plimsoll("explain", "ACME001", "--rule-pack", pack).out)
        found = self.findings("--rule-pack", pack, "--select", "company-registry", "-", stdin="FROM docker.io/a:1\n")
        self.assertEqual([(f["code"], f["column"]) for f in found], [("ACME001", 6)])

    def test_the_configured_one_has_the_finding_that_its_guide_tells(self):
        found = self.findings(*DAY, "examples/configuration", cwd=ROOT, code=0)
        told = [(f["file"].removeprefix("examples/configuration/"), f["code"], f["level"]) for f in found]
        self.assertEqual(told, [("shop/Dockerfile", "PL1041", "info"), ("shop/Dockerfile", "DL3004", "warning"),
                                ("shop/tests/Dockerfile", "DL3006", "info")])
        out = self.run_plimsoll("config", "examples/configuration/shop/tests", cwd=ROOT).out
        self.assertRegex(out, r"\n  DL3006: info +# examples/configuration/shop/\.plimsoll\.yaml:\d+:\d+\n")

    def test_every_folder_is_in_the_table(self):
        table = (EXAMPLES / "README.md").read_text()
        for folder in EXAMPLES.iterdir():
            if folder.is_dir():
                self.assertIn(f"`{folder.name}/`", table)


if __name__ == "__main__":
    unittest.main()
