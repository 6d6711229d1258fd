"""Whole Dockerfiles and exactly the findings they give: what people see when they first run the tool."""

import unittest

from support import Case

SERVICE = """\
FROM debian
RUN mkdir /srv/app
RUN groupadd -r app && useradd -r -s /bin/false -g app app
WORKDIR /srv/app
COPY . /srv/app
RUN chown -R app:app /srv/app
USER app
CMD python3 main.py
"""

TWO_STAGES = """\
FROM debian AS fetch
WORKDIR /work
COPY secret/deploy.key /tmp/
RUN scp -i /tmp/deploy.key build@files.example.com:/release .

FROM debian
WORKDIR /srv
COPY --from=fetch /work .
"""


class EndToEnd(Case):
    def named(self, text, *arguments):
        return [(f["name"], f["line"]) for f in self.findings(*arguments, "-", stdin=text)]

    def test_a_service_that_does_most_things_right(self):
        found = self.findings("-", stdin=SERVICE, code=1)
        self.assertEqual([(f["name"], f["line"]) for f in found],
                         [("base-image-untagged", 1), ("recursive-context-copy", 5), ("cmd-shell-form", 8)])
        self.assertEqual(found[1]["level"], "info", "what lies in the context is not known")

    def test_a_secret_in_a_stage_that_is_not_shipped(self):
        found = self.findings("-", stdin=TWO_STAGES, code=1)
        self.assertEqual([(f["name"], f["line"]) for f in found], [
            ("base-image-untagged", 1), ("copy-secret-file", 3), ("base-image-untagged", 6), ("missing-user", 6)])
        secret = found[1]
        word = "secret/deploy.key"
        self.assertEqual((secret["column"], secret["endColumn"]), (6, 6 + len(word)))
        self.assertEqual(secret["level"], "warning", "a builder stage")


if __name__ == "__main__":
    unittest.main()
