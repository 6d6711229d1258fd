"""A real Neovim shows what we find, through the script in examples/neovim."""

import json
import os
import shutil
import subprocess
import unittest

from support import MAINTAINER, PLIMSOLL, ROOT, Case, environment

SHOWN = """
local shown = {}
for _, each in ipairs(vim.diagnostic.get(0)) do
  table.insert(shown, { line = each.lnum, column = each.col, code = each.code, severity = each.severity })
end
io.stdout:write(vim.json.encode(shown))
vim.cmd("quitall!")
"""
ERROR, WARN, INFO = 1, 2, 3  # vim.diagnostic.severity


@unittest.skipUnless(shutil.which("nvim"), "Neovim is not installed")
class Diagnostics(Case):
    def shown(self, text, linter):
        """The diagnostics of a file with this text after Neovim has read it."""
        self.put("Dockerfile", text)
        self.put("shown.lua", SHOWN)
        self.put("bin/.keep")
        for name in ("plimsoll", "hadolint"):
            link = self.folder / "bin" / name
            if not link.is_symlink():
                os.symlink(PLIMSOLL, link)
        done = subprocess.run(
            ["nvim", "--headless", "--clean", "--cmd", f"let g:dockerfile_linter = {json.dumps(linter)}",
             "--cmd", f"luafile {ROOT}/examples/neovim/plimsoll.lua", "Dockerfile", "-c", "luafile shown.lua"],
            cwd=self.folder, capture_output=True, timeout=120,
            env=environment(PATH=f"{self.folder}/bin:{os.environ['PATH']}", HOME=str(self.folder)))
        self.assertEqual(done.returncode, 0, done)
        return json.loads(done.stdout)

    def test_hadolints_answers(self):
        shown = self.shown("FROM debian\nMAINTAINER jane\n", ["hadolint", "-f", "json", "-"])
        self.assertEqual([(each["line"], each["code"], each["severity"]) for each in shown],
                         [(0, "DL3006", WARN), (1, "DL4000", ERROR)])

    def test_our_answers_at_the_word(self):
        shown = self.shown(MAINTAINER, ["plimsoll", "check", "--select", "DL4000", "--format", "json", "-"])
        self.assertEqual(shown, [{"line": 1, "column": 0, "code": "DL4000", "severity": INFO}])

    def test_a_syntax_error_is_shown(self):
        shown = self.shown("FROM debian:12\nRUNN true\n", ["plimsoll", "check", "--select", "PL1001", "-f", "json", "-"])
        self.assertEqual([(each["line"], each["severity"]) for each in shown], [(1, ERROR)])


if __name__ == "__main__":
    unittest.main()
