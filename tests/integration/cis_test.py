"""`--profile cis --format cis`: the controls of the CIS Docker Benchmark."""

import re
import unittest

from support import Case


class Cis(Case):
    def statuses(self, text):
        return dict(re.findall(r"^(4\.\d+) +(pass|fail|not applicable)  ", text, re.M))

    def test_each_control_has_a_status(self):
        self.put("Dockerfile", "FROM debian:12\nADD app /app\nRUN apt-get update\nCMD [\"/app\"]\n")
        done = self.run_plimsoll("--profile", "cis", "--format", "cis", "Dockerfile")
        self.assertEqual(done.code, 1, done.err)
        statuses = self.statuses(done.out)
        self.assertEqual(list(statuses), [f"4.{number}" for number in range(1, 13)])
        for control in ("4.1", "4.6", "4.7", "4.9"):
            self.assertEqual(statuses[control], "fail", control)
        self.assertEqual(statuses["4.10"], "pass")
        self.assertRegex(done.out, r"Dockerfile:2:1: info DL3020 ")

    def test_a_control_without_rules_does_not_apply(self):
        self.put("Dockerfile", "FROM debian:12\nUSER 1000\n")
        done = self.run_plimsoll("--profile", "cis", "--select", "PL3002", "--format", "cis", "Dockerfile")
        statuses = self.statuses(done.out)
        self.assertEqual(statuses.pop("4.1"), "pass")
        self.assertEqual(set(statuses.values()), {"not applicable"})

    def test_what_belongs_to_no_control_is_told_too(self):
        self.put("Dockerfile", "FROM debian:12\nRUNN make\n")
        done = self.run_plimsoll("--profile", "cis", "--format", "cis", "Dockerfile", "missing.Dockerfile")
        self.assertEqual(done.code, 2)
        self.assertIn("Found beside the controls:\n      Dockerfile:2:1: error PL1001", done.out)
        self.assertIn("Not read:\n      missing.Dockerfile", done.out)

    def test_the_format_needs_the_profile(self):
        done = self.run_plimsoll("--format", "cis", "Dockerfile")
        self.assertEqual(done.code, 2)
        self.assertIn("--profile cis", done.err)
        self.put("Dockerfile", "FROM a\n")
        self.put(".plimsoll.yaml", "profile: cis\n")
        self.assertEqual(self.run_plimsoll("--format", "cis", "Dockerfile").err, "")


if __name__ == "__main__":
    unittest.main()
