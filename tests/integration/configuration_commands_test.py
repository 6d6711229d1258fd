"""`plimsoll config` and `plimsoll init`."""

import json
import re
import unittest

from support import Case

DOCKERFILE = "FROM debian\nMAINTAINER jane@example.com\nUSER app\n"


class Project(Case):
    def setUp(self):
        super().setUp()
        (self.folder / ".git").mkdir()


class Config(Project):
    def config(self, *arguments, **keywords):
        done = self.run_plimsoll("config", *arguments, **keywords)
        self.assertEqual((done.code, done.err), (0, ""))
        return done.out

    def test_every_value_has_its_origin(self):
        self.put("base.yaml", "ignore: [DL3006]\nstrict-labels: true\n")
        self.put("a/.plimsoll.yaml", "extends: [../base.yaml]\nignore:\n  - DL3007\nseverity: {missing-user: off}\n"
                                     "pragmas: {foreign: false}\nbuild-args: {V: \"1.2\"}\n")
        out = self.config("a", "--ignore", "DL4000")
        lines = [re.sub(" +# ", " # ", line) for line in out.splitlines()]
        self.assertRegex(lines[0], r"^# What holds for a/Dockerfile: \d+ rules run\.$")
        self.assertEqual(lines[1:4], ["# From a/.plimsoll.yaml", "# which extends base.yaml", ""])
        for line in ("profile: recommended # default", "  - DL3006 # base.yaml:1:10", "  - DL3007 # a/.plimsoll.yaml:3:5",
                     "  - DL4000 # command line", "  missing-user: \"off\" # a/.plimsoll.yaml:4:12",
                     "strict-labels: true # base.yaml:2:16", "  foreign: false # a/.plimsoll.yaml:5:20",
                     "  enabled: true # default", "  V: \"1.2\" # a/.plimsoll.yaml:6:14"):
            self.assertIn(line, lines)

    def test_what_it_prints_is_a_configuration_that_says_the_same(self):
        self.put(".plimsoll.yaml", "profile: all\nignore: [DL3006, 'DL3*']\nseverity: {DL4000: off}\n"
                                   "trusted-registries: ['*.example.com', \"a\\tb\", '1']\nfix: {unfixable: [DL3020]}\n"
                                   "label-schema: {'x:y': url}\nbuild-args: {A: 'true', B: ''}\n")
        first = self.config()
        self.put(".plimsoll.yaml", first)
        values = lambda text: [line.split(" # ")[0].rstrip() for line in text.splitlines()[3:] if "# " != line[:2]]
        self.assertEqual(values(self.config()), values(first))

    def test_as_json(self):
        self.put("x/.plimsoll.yaml", "ignore: [DL3006]\nexclude: [vendor/]\noverrides: [{files: [t/], target: b}]\n")
        told = json.loads(self.config("x/t/vendor/Dockerfile", "--format=json", "--severity=DL4000=error"))
        self.assertEqual((told["path"], told["files"], told["excluded"]),
                         ("x/t/vendor/Dockerfile", ["x/.plimsoll.yaml"], True))
        keys = told["keys"]
        self.assertEqual(keys["ignore"], [{"value": "DL3006", "source": "file", "file": "x/.plimsoll.yaml", "line": 1,
                                           "column": 10}])
        self.assertEqual(keys["severity"], [{"name": "DL4000", "value": "error", "source": "command line"}])
        self.assertEqual(keys["profile"], [{"value": "recommended", "source": "default"}])
        self.assertEqual(keys["target"][0]["value"], "b")
        self.assertEqual(keys["select"], [])
        levels = {rule["code"]: rule["level"] for rule in told["rules"]}
        self.assertEqual(levels["DL4000"], "error")
        self.assertNotIn("DL3006", levels)

    def test_without_a_file(self):
        self.assertIn("# There is no configuration file.\n", self.config())
        self.put("Dockerfile", DOCKERFILE)
        self.put(".hadolint.yml", "ignored: [DL3006]\n")
        self.assertIn("# From .hadolint.yml\n", self.config("Dockerfile"))
        self.assertIn("# There is no configuration file.\n", self.config("Dockerfile", "--no-config"))

    def test_mistakes_are_told(self):
        self.put(".plimsoll.yaml", "ignre: []\n")
        self.assert_trouble(self.run_plimsoll("config"), ".plimsoll.yaml:1:1: unknown key 'ignre'")
        self.assert_trouble(self.run_plimsoll("config", "a", "b"), "'config' takes one path")
        self.assert_trouble(self.run_plimsoll("config", "--no-config", "--select", "DL300x"), "unknown rule")


class Init(Project):
    def written(self):
        return (self.folder / ".plimsoll.yaml").read_text()

    def test_writes_a_file_in_which_everything_is_a_comment(self):
        done = self.run_plimsoll("init")
        self.assertEqual((done.code, done.out, done.err), (0, "wrote .plimsoll.yaml\n", ""))
        self.assertEqual([line for line in self.written().splitlines() if line and not line.startswith("#")], [])
        self.put("Dockerfile", DOCKERFILE)
        self.assertEqual(self.findings("Dockerfile"), self.findings("Dockerfile", "--no-config"))

    def test_each_comment_is_a_key_that_may_be_taken_out(self):
        self.run_plimsoll("init")
        text = re.sub(r"^# ( *[a-z-]+:)(?= |$)", r"\1", self.written(), flags=re.MULTILINE)
        self.put("plimsoll-base.yaml", "")
        self.put("company-rules.yaml", "rules:\n  - code: ACME1\n    on: USER\n    when: {user: a}\n    message: m\n")
        self.put(".plimsoll.yaml", text.replace("../plimsoll-base", "plimsoll-base"))
        told = json.loads(self.run_plimsoll("config", "--format", "json").out)["keys"]
        silent = [key for key, values in told.items() if all(value["source"] == "default" for value in values)]
        self.assertEqual(silent, [])

    def test_writes_over_nothing_unless_forced(self):
        for name in (".plimsoll.yaml", ".plimsoll.yml"):
            self.put(name, "ignore: [DL3006]\n")
            self.assert_trouble(self.run_plimsoll("init"), f"{name}: there is a configuration already", "--force")
            self.assertEqual((self.folder / name).read_text(), "ignore: [DL3006]\n")
            if name.endswith(".yaml"):
                (self.folder / name).unlink()
        self.assertEqual(self.run_plimsoll("init", "--force").code, 0)
        self.assertIn("# ignore:", self.written())

    def test_takes_over_what_other_linters_were_told(self):
        self.put("app/.hadolint.yaml", "ignored: [DL3006, SC2086, DL9999]\noverride: {error: [DL3001], style: [DL3001]}\n"
                                       "trustedRegistries: ['*.example.com']\nformat: json\ndisable-ignore-pragma: true\n")
        self.put("app/.trivyignore", "# why\nAVD-DS-0022\nDS-0026 exp:2030-01-31\nCVE-2022-0001\nDS-0002 exp:2026-11-23\n")
        self.put("app/.checkov.yaml", "framework: dockerfile\nskip-check:\n  - CKV_DOCKER_3,CKV_DOCKER_6\n  - CKV_AWS_1\n")
        done = self.run_plimsoll("init", "app")
        self.assertEqual((done.code, done.err), (0, ""))
        self.assertEqual(done.out.splitlines(), [
            "wrote app/.plimsoll.yaml",
            "app/.hadolint.yaml: 5 values taken over, 1 that plimsoll has no rule for or that expired; plimsoll reads "
            "app/.plimsoll.yaml instead from now on",
            "app/.trivyignore: 2 values taken over, 2 that plimsoll has no rule for or that expired",
            "app/.checkov.yaml: 2 values taken over, 1 that plimsoll has no rule for or that expired"])
        text = (self.folder / "app/.plimsoll.yaml").read_text()
        for line in ("# .hadolint.yaml asks for the format 'json': that is for '--format'.",
                     "  - DL3006 # base-image-untagged, .hadolint.yaml:1:11",
                     "  - SC2086 # of ShellCheck, .hadolint.yaml:1:19",
                     "  # - DL9999 # no rule of plimsoll, .hadolint.yaml:1:27",
                     "  - DL4000 # maintainer-deprecated, there AVD-DS-0022, .trivyignore:2:1",
                     "  - DL3057 # healthcheck-missing, there DS-0026, .trivyignore:3:1, exp:2030-01-31",
                     "  # - CVE-2022-0001 # no rule of plimsoll, .trivyignore:4:1",
                     "  # - DS-0002 # expired, .trivyignore:5:1, exp:2026-11-23",
                     "  # - CKV_AWS_1 # no rule of plimsoll, .checkov.yaml:4:5",
                     "failure-threshold: info # what hadolint does when nothing is said",
                     "  DL3001: error # interactive-command, .hadolint.yaml:2:20"):
            self.assertIn(line, re.sub(" +# ", " # ", text).replace("\n # -", "\n  # -"))
        told = json.loads(self.run_plimsoll("config", "app", "--format", "json").out)
        self.assertEqual(told["files"], ["app/.plimsoll.yaml"])
        self.assertEqual([v["value"] for v in told["keys"]["ignore"]], ["DL3006", "SC2086", "DL4000", "DL3057", "PL3001"])
        self.assertEqual([v["value"] for v in told["keys"]["severity"]], ["error"])
        self.assertEqual(told["keys"]["pragmas.enabled"][0]["value"], "false")

    def test_finds_the_same_as_hadolints_file_did(self):
        self.put("Dockerfile", DOCKERFILE + "RUN sudo ls\n")
        self.put(".hadolint.yaml", "ignored: [DL3006]\noverride: {style: [DL3004]}\nfailure-threshold: error\n")
        before = self.findings("Dockerfile")
        self.run_plimsoll("init")
        self.assertEqual(self.findings("Dockerfile"), before)
        self.assertEqual({f["code"]: f["level"] for f in before}.get("DL3004"), "style")

    def test_mistakes_write_nothing(self):
        self.put(".checkov.yaml", "skip-check: {a: b}\n")
        self.assert_trouble(self.run_plimsoll("init"), ".checkov.yaml:1:13: expected ids of checks")
        self.assertFalse((self.folder / ".plimsoll.yaml").exists())
        self.assert_trouble(self.run_plimsoll("init", "nowhere"), "nowhere: this is no folder")
        self.assert_trouble(self.run_plimsoll("init", "a", "b"), "'init' takes one path")


if __name__ == "__main__":
    unittest.main()
