"""The JSON Schema of configuration files says what the program says. Skipped without python3-jsonschema."""

import json
import unittest

from support import ROOT, Case

try:
    import jsonschema
except ImportError:
    jsonschema = None
try:
    import yaml
except ImportError:
    yaml = None

GOOD = [
    {}, {"profile": "cis"}, {"ignore": []}, {"ignore": None}, {"severity": {"DL3006": "off"}}, {"strict-labels": False},
    {"pragmas": {"never-ignore": ["DL3006"], "enabled": True}}, {"fix": {"unsafe": True}}, {"build-args": {"V": 1.5}},
    {"overrides": [{"files": ["a"], "ignore": ["DL3006"], "pragmas": {"foreign": False}}]}, {"tag-depth": "patch"},
    {"label-schema": {"a": "url"}}, {"target": "x"}, {"exclude": ["a/"]},
    {"ignore": "DL3006"}, {"overrides": [{"files": "a", "ignore": "DL3006"}]},
]
BAD = [
    {"ignre": []}, {"profile": "none"}, {"ignore": {"DL3006": "off"}}, {"ignore": [["DL3006"]]}, {"severity": {"DL3006": "fatal"}},
    {"strict-labels": "yes"}, {"pragmas": {"enable": True}}, {"pragmas": []}, {"fix": {"unsafe": 1}}, [],
    {"overrides": {"files": ["a"]}}, {"overrides": [{"ignore": []}]}, {"overrides": [{"files": []}]},
    {"overrides": [{"files": ["a"], "exclude": ["b"]}]}, {"label-schema": {"a": "uri"}}, {"shellcheck": "/bin/sh"},
    {"shellcheck": True}, {"output": "x"}, {"build-args": ["V=1"]}, {"target": []}, "text",
]


@unittest.skipIf(jsonschema is None, "needs Debian's python3-jsonschema")
class Schema(Case):
    def setUp(self):
        super().setUp()
        schema = json.loads(self.run_plimsoll("config", "--schema").out)
        jsonschema.Draft7Validator.check_schema(schema)
        self.validator = jsonschema.Draft7Validator(schema)

    def accepted(self, document):
        """What the program says about the document: JSON is YAML."""
        self.put("c.yaml", json.dumps(document))
        done = self.run_plimsoll("config", "--config", "c.yaml")
        self.assertIn(done.code, (0, 2))
        return done.code == 0

    def test_both_say_yes(self):
        for document in GOOD:
            with self.subTest(document=document):
                self.assertEqual([error.message for error in self.validator.iter_errors(document)], [])
                self.assertTrue(self.accepted(document))

    def test_both_say_no(self):
        for document in BAD:
            with self.subTest(document=document):
                self.assertFalse(self.validator.is_valid(document))
                self.assertFalse(self.accepted(document))

    @unittest.skipIf(yaml is None, "needs Debian's python3-yaml")
    def test_the_examples_are_valid(self):
        class Loader(yaml.SafeLoader):
            """YAML 1.2, where `off` and `on` are words."""
        Loader.yaml_implicit_resolvers = {
            first: [(tag, pattern) for tag, pattern in resolvers if tag != "tag:yaml.org,2002:bool"]
            for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()}
        Loader.add_implicit_resolver("tag:yaml.org,2002:bool", __import__("re").compile("^(?:true|false)$"), "tf")
        files = [file for file in (ROOT / "examples/configuration").rglob("*.yaml")]
        self.assertGreater(len(files), 1)
        for file in files:
            document = yaml.load(file.read_text(), Loader)
            self.assertEqual([error.message for error in self.validator.iter_errors(document)], [], file)


if __name__ == "__main__":
    unittest.main()
