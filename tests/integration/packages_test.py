"""The packages that CPack makes: what is in them, and what lintian says."""

import os
import shutil
import subprocess
import unittest

from support import PLIMSOLL, Case

BUILD = os.path.dirname(PLIMSOLL)


@unittest.skipUnless(shutil.which("cpack") and shutil.which("dpkg-deb") and os.path.exists(f"{BUILD}/CPackConfig.cmake"),
                     "needs cpack, dpkg-deb and the build folder")
class Packages(Case):
    def call(self, *command):
        done = subprocess.run(command, capture_output=True, text=True, cwd=self.folder, timeout=250)
        self.assertEqual(done.returncode, 0, f"{command}\n{done.stdout}\n{done.stderr}")
        return done.stdout

    def test_they_hold_what_is_wanted_and_lintian_finds_no_error(self):
        self.call("cpack", "-G", "TGZ;DEB", "-B", str(self.folder), "--config", f"{BUILD}/CPackConfig.cmake")
        packages = {name.split("_")[0]: str(self.folder / name) for name in os.listdir(self.folder) if name.endswith(".deb")}
        self.assertEqual(sorted(packages), ["plimsoll", "plimsoll-hadolint"])
        self.call("dpkg-deb", "--extract", packages["plimsoll"], "tool")
        for path in ("bin/plimsoll", "share/man/man1/plimsoll.1.gz", "share/man/man5/plimsoll.yaml.5.gz",
                     "share/bash-completion/completions/plimsoll", "share/zsh/vendor-completions/_plimsoll",
                     "share/fish/vendor_completions.d/plimsoll.fish", "share/doc/plimsoll/copyright"):
            self.assertTrue((self.folder / "tool/usr" / path).is_file(), path)
        self.assertFalse((self.folder / "tool/usr/bin/hadolint").exists())
        done = self.run_plimsoll("--version", program=str(self.folder / "tool/usr/bin/plimsoll"))
        self.assertEqual((done.code, done.out.split()[0]), (0, "plimsoll"))
        self.call("dpkg-deb", "--extract", packages["plimsoll-hadolint"], "link")
        self.assertEqual(os.readlink(self.folder / "link/usr/bin/hadolint"), "plimsoll")
        archives = sorted(name for name in os.listdir(self.folder) if name.endswith(".tar.gz"))
        self.assertEqual(len(archives), 2, archives)
        listed = [line for name in archives for line in self.call("tar", "tzf", name).splitlines()]
        self.assertEqual(len([line for line in listed if line.endswith("bin/plimsoll")]), 1, listed)
        self.assertEqual(len([line for line in listed if line.endswith("bin/hadolint")]), 1, listed)
        if shutil.which("lintian"):
            self.call("lintian", "--allow-root", "--fail-on", "error", *packages.values())


if __name__ == "__main__":
    unittest.main()
