"""What the tests of the drop-in mode share: the executable under the name that its callers use."""

import os
import pathlib
import tempfile

from support import PLIMSOLL, Case

# One finding of each level and, on line 6, names that editors' patterns stumble over.
FINDINGS = """\
FROM debian
MAINTAINER jane@example.com
LABEL Bad__Key=x
RUN wget https://example.com/file
WORKDIR /srv
WORKDIR here:12 word: more /dev:7 text
"""
LEVELS = {"DL3006": "warning", "DL4000": "error", "DL3048": "style", "DL3047": "info", "DL3000": "error"}
CLEAN = "FROM debian:12\nUSER 1000\n"
STYLE_ONLY = "FROM debian:12\nLABEL Bad__Key=x\nUSER 1000\n"
# No reader takes line 2; line 3 has a finding of its own.
BROKEN = "FROM debian:12\nRUNN true\nMAINTAINER jane@example.com\n"


class HadolintCase(Case):
    """Starts the executable through a link named `hadolint`, outside of the working folder."""

    def put(self, path, text=CLEAN):
        """Writes a file below the folder; without a text, one that hadolint has nothing to say of."""
        return super().put(path, text)

    def setUp(self):
        super().setUp()
        temporary = tempfile.TemporaryDirectory(prefix="hadolint-")
        self.addCleanup(temporary.cleanup)
        self.hadolint = os.path.join(temporary.name, "hadolint")
        pathlib.Path(self.hadolint).symlink_to(PLIMSOLL)

    def run_hadolint(self, *arguments, **keywords):
        return self.run_plimsoll(*arguments, program=self.hadolint, **keywords)

    def codes(self, *arguments, **keywords):
        """The codes found with these arguments, sorted, each once."""
        import json
        done = self.run_hadolint("-f", "json", *arguments, **keywords)
        self.assertEqual(done.err, "")
        return sorted({finding["code"] for finding in json.loads(done.out)})
