"""`cmake --install` puts down the executable, and the name `hadolint` only when asked."""

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

    def test_the_link_is_a_component_of_its_own(self):
        self.assertEqual(self.install(), ["plimsoll"])
        self.assertEqual(self.install("--component", "hadolint"), ["hadolint", "plimsoll"])
        link = self.folder / "bin/hadolint"
        self.assertEqual(os.readlink(link), "plimsoll")
        done = self.run_plimsoll("--version", program=str(link))
        self.assertEqual((done.code, len(done.out.split())), (0, 4))


if __name__ == "__main__":
    unittest.main()
