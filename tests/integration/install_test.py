"""`cmake --install` puts down the executable, and the name `hadolint` only when asked."""

import gzip
import os
import shutil
import subprocess
import unittest

from support import PLIMSOLL, Case


@unittest.skipUnless(shutil.which("cmake"), "needs cmake")
class Install(Case):
    def install(self, *words):
        subprocess.run(["cmake", "--install", os.path.dirname(PLIMSOLL), "--prefix", str(self.folder), *words], check=True,
                       capture_output=True, timeout=60)
        return sorted(file.name for file in (self.folder / "bin").iterdir())

    def test_manual_pages_and_completions_come_with_it(self):
        self.install()
        share = self.folder / "share"
        for page in ("man/man1/plimsoll.1.gz", "man/man5/plimsoll.yaml.5.gz"):
            self.assertIn(b".SH NAME", gzip.decompress((share / page).read_bytes()))
        for script in ("bash-completion/completions/plimsoll", "zsh/vendor-completions/_plimsoll",
                       "fish/vendor_completions.d/plimsoll.fish"):
            self.assertIn("--files-from" if "fish" not in script else "-l files-from", (share / script).read_text())

    def test_the_link_is_a_component_of_its_own(self):
        self.assertEqual(self.install(), ["plimsoll"])
        self.assertEqual(self.install("--component", "hadolint"), ["hadolint", "plimsoll"])
        link = self.folder / "bin/hadolint"
        self.assertEqual(os.readlink(link), "plimsoll")
        done = self.run_plimsoll("--version", program=str(link))
        self.assertEqual((done.code, len(done.out.split())), (0, 4))


if __name__ == "__main__":
    unittest.main()
