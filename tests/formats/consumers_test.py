#!/usr/bin/env python3
"""Golden files read as their consumers read them: nothing is lost, nothing from a file is taken for a command."""

import collections
import functools
import json
import pathlib
import re
import unittest
import urllib.parse
import xml.etree.ElementTree as ElementTree

GOLDEN = pathlib.Path(__file__).resolve().parent / "golden"
CASES = sorted(file.stem for file in GOLDEN.glob("*.gnu") if file.stem != "hadolint")
PROBLEMS = {"unreadable": 2}  # inputs that could not be read
GITHUB_LEVEL = {"error": "error", "warning": "warning", "info": "notice", "style": "notice"}


def text(case, form):
    # newline="": also a lone CR must be seen as it stands
    with open(GOLDEN / f"{case}.{form}", encoding="utf-8", newline="") as file:
        return file.read()


def findings(case):
    return json.loads(text(case, "json"))


def lines(case, form):
    return text(case, form).split("\n")[:-1]


def properties(words, separator):
    return dict(word.split("=", 1) for word in words.strip(separator).split(separator))


def percent_decoded(word):
    return urllib.parse.unquote(word.replace("%AZP25", "%25"))


def of_every_case(test):
    """Runs a test of one case for each of them."""
    @functools.wraps(test)
    def run(self):
        self.assertGreater(len(CASES), 5)
        for case in CASES:
            with self.subTest(case):
                test(self, case)
    return run


class Consumers(unittest.TestCase):
    @of_every_case
    def test_gnu_is_one_line_a_finding(self, case):
        found = [re.fullmatch(r"(.+?):(\d+):(\d+): (error|warning|note): (.*) \[(\w+)\]", line)
                 for line in lines(case, "gnu")]
        self.assertEqual([(int(each[2]), int(each[3]), each[5], each[6]) for each in found],
                         [(each["line"], each["column"], each["message"], each["code"]) for each in findings(case)])
        for line in lines(case, "gnu") + lines(case, "tty"):
            self.assertFalse(line.lstrip().startswith("::"), line)

    @of_every_case
    def test_github_reads_one_command_a_finding_and_the_worst_first(self, case):
        order = {"error": 0, "warning": 1, "notice": 2}
        read = []
        for line in lines(case, "github"):
            command, arguments, message = re.fullmatch(r"::(\w+) ([^:]*)::(.*)", line).groups()
            arguments = properties(arguments, ",")
            self.assertLessEqual(arguments.keys(), {"file", "line", "endLine", "col", "endColumn", "title"})
            if "line" in arguments:
                self.assertEqual("col" in arguments, arguments["line"] == arguments["endLine"])
            read.append((command, arguments, percent_decoded(message)))
        self.assertEqual([order[command] for command, _, _ in read], sorted(order[each[0]] for each in read))
        self.assertEqual(len(read), len(findings(case)) + PROBLEMS.get(case, 0))
        found = collections.Counter((command, each["line"], percent_decoded(each["title"]), message)
                                    for command, each, message in read if "file" in each)
        self.assertEqual(sum(found.values()), len(findings(case)))
        for each in findings(case):
            place = f":{each['line']}:{each['column']}: {each['code']} {each['message']}"
            key = (GITHUB_LEVEL[each["level"]], str(each["line"]), f"{each['code']} {each['name']}")
            self.assertTrue(any(other[:3] == key and other[3].endswith(place) for other in found), each)

    @of_every_case
    def test_azure_reads_one_command_a_finding(self, case):
        read = []
        for line in lines(case, "azure"):
            arguments, message = re.fullmatch(r"##vso\[task\.logissue ([^\]]*)\](.*)", line).groups()
            read.append((properties(arguments, ";"), percent_decoded(message)))
        places = [(int(each["linenumber"]), int(each["columnnumber"]), each["code"], message)
                  for each, message in read if "code" in each]
        self.assertEqual(places, [(each["line"], each["column"], each["code"], each["message"])
                                  for each in findings(case)])
        self.assertEqual(len(read) - len(places), PROBLEMS.get(case, 0))

    @of_every_case
    def test_checkstyle_says_what_json_says(self, case):
        root = ElementTree.fromstring(text(case, "checkstyle"))
        self.assertEqual([(int(each.get("line")), int(each.get("column")), each.get("source"), each.get("message"))
                          for each in root.iter("error")],
                         [(each["line"], each["column"], each["code"], each["message"]) for each in findings(case)])
        self.assertGreater(len(root.findall("file")), 0, "clean files are listed too")

    @of_every_case
    def test_junit_counts_add_up_and_names_are_unique(self, case):
        root = ElementTree.fromstring(text(case, "junit"))
        self.assertEqual([each.get("message") for each in root.iter("failure")],
                         [each["message"] for each in findings(case)])
        for node in [root, *root.findall("testsuite")]:
            for count, tag in (("tests", "testcase"), ("failures", "failure"), ("errors", "error")):
                self.assertEqual(int(node.get(count)), len(list(node.iter(tag))))
        self.assertEqual(int(root.get("errors")), PROBLEMS.get(case, 0))
        for suite in root.findall("testsuite"):
            self.assertGreater(int(suite.get("tests")), 0, "an empty suite is a mistake to some readers")
            names = [each.get("name") for each in suite.iter("testcase")]
            self.assertEqual(len(names), len(set(names)))

    @of_every_case
    def test_code_quality_says_what_json_says_with_unique_fingerprints(self, case):
        issues = json.loads(text(case, "gitlab"))
        self.assertEqual([(each["location"]["positions"]["begin"], each["description"]) for each in issues],
                         [({"line": each["line"], "column": each["column"]}, f"{each['code']}: {each['message']}")
                          for each in findings(case)])
        fingerprints = [each["fingerprint"] for each in issues]
        self.assertEqual(len(fingerprints), len(set(fingerprints)))
        self.assertEqual([json.loads(each) for each in text(case, "codeclimate").split("\0")[:-1]], issues)

    @of_every_case
    def test_the_security_report_holds_security_rules_only(self, case):
        report = json.loads(text(case, "gitlab-sast"))
        self.assertEqual([each["identifiers"][0]["value"] for each in report["vulnerabilities"]],
                         [each["code"] for each in findings(case) if each["code"] == "XX4001"])
        ids = [each["id"] for each in report["vulnerabilities"]]
        self.assertEqual(len(ids), len(set(ids)))
        self.assertEqual(report["scan"]["status"], "failure" if case in PROBLEMS else "success")
        self.assertEqual(len(report["scan"]["messages"]), PROBLEMS.get(case, 0))

    @of_every_case
    def test_sonarqube_knows_the_rule_of_every_issue(self, case):
        report = json.loads(text(case, "sonarqube"))
        self.assertEqual([(each["ruleId"], each["primaryLocation"]["message"]) for each in report["issues"]],
                         [(each["code"], each["message"]) for each in findings(case)])
        rules = [each["id"] for each in report["rules"]]
        self.assertEqual(len(rules), len(set(rules)))
        self.assertEqual(set(rules), {each["ruleId"] for each in report["issues"]})

    @of_every_case
    def test_reviewdog_reads_the_same_from_both_forms(self, case):
        diagnostics = json.loads(text(case, "rdjson"))["diagnostics"]
        self.assertEqual(diagnostics, [json.loads(line) for line in lines(case, "rdjsonl")])
        self.assertEqual([(each["code"]["value"], each["message"]) for each in diagnostics],
                         [(each["code"], each["message"]) for each in findings(case)])

    @of_every_case
    def test_markdown_rows_have_four_cells_and_no_markup_from_files(self, case):
        rows = [line for line in lines(case, "markdown") if line.startswith("|")][2:]
        self.assertEqual(len(rows), len(findings(case)))
        for row in rows:
            cells = re.split(r"(?<!\\)(?:\\\\)*\|", row)
            self.assertEqual(len(cells), 6, row)
            self.assertNotRegex(cells[4], r"<|>|(?<!\\)[`\[\]_~$]")


if __name__ == "__main__":
    unittest.main()
