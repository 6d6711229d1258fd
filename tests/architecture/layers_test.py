#!/usr/bin/env python3
"""Every #include of the product goes down the layers, or stays in its own (src/README.md has the picture)."""

import posixpath
import re

from repository import includes, product_files, report

# Who may include whom. `rules` stand beside what they are handed to: only `lint` joins them with it.
BELOW = {
    "text": [],
    "secret": ["text"],
    "syntax": ["text", "grammar"],
    "shell": ["text", "syntax", "grammar"],
    "model": ["text", "syntax", "shell"],
    "rule": ["text", "secret", "syntax", "shell", "model", "grammar"],
    "rules": ["text", "secret", "syntax", "shell", "model", "rule"],
    "shellcheck": ["text", "secret", "syntax", "shell", "model", "rule", "rules"],
    "fix": ["text", "secret", "syntax", "shell", "model", "rule"],
    "config": ["text", "secret", "syntax", "shell", "model", "rule"],
    "report": ["text", "secret", "syntax", "shell", "model", "rule", "fix", "config"],
    "lint": ["text", "secret", "syntax", "shell", "model", "rule", "rules", "shellcheck", "fix", "config", "report"],
    "lsp": ["text", "secret", "syntax", "shell", "model", "rule", "rules", "shellcheck", "fix", "config", "report", "lint"],
    "cli": ["text", "secret", "syntax", "shell", "model", "rule", "rules", "shellcheck", "fix", "config", "report", "lint", "lsp"],
    "grammar": ["text"],
}

# The layer of each public header. Data that rules create (finding) stands at the bottom.
PUBLIC = {
    "text": ["build_phase", "finding", "result", "source", "span"],
    "secret": ["secret"],
    "syntax": ["ast", "document", "print", "syntax_error"],
    "shell": ["shell", "shell_tree"],
    "model": [
        "accounts", "base_users", "build_context", "downloads", "final_user", "hub_name", "ignore_file", "image_path",
        "image_reference", "mapped_text", "model", "packages", "settings", "url", "written_text",
    ],
    "rule": ["date", "engine", "pragma", "rule", "selection", "tool"],
    "rules": ["catalog"],
    "fix": ["fix"],
    "config": ["config"],
    "report": ["graph", "report"],
    "lint": ["lint"],
}
LAYER_OF_HEADER = {header: layer for layer, headers in PUBLIC.items() for header in headers}

PRODUCT_FILES = set(product_files(".cpp", ".hpp", ".def"))


def layer_of(path):
    """The layer that a file belongs to; None for one that is in no layer."""
    found = re.match(r"include/plimsoll/(\w+)\.hpp$", path)
    if found:
        return LAYER_OF_HEADER.get(found.group(1))
    found = re.match(r"src/(\w+)/", path)
    if found:
        return found.group(1) if found.group(1) in BELOW else None
    return {"rules": "rules", "grammar": "grammar"}.get(path.split("/")[0])


def target_of(path, name):
    """The product's file that `name` means inside `path`; None for a file of the system."""
    if name.startswith("<"):
        return None
    name = name.strip('"')
    for folder in (path.rsplit("/", 1)[0] + "/", "include/", "src/", ""):
        candidate = posixpath.normpath(folder + name)
        if candidate in PRODUCT_FILES:
            return candidate
    return None


problems = []
for path in sorted(PRODUCT_FILES):
    layer = layer_of(path)
    if layer is None:
        problems.append(f"{path}: belongs to no layer; name it in tests/architecture/layers_test.py")
        continue
    for line, name in includes(path):
        target = target_of(path, name)
        if target is None:
            if name.startswith('"'):
                problems.append(f"{path}:{line}: {name} is no file of the product; headers of the system go in <>")
            continue
        other = layer_of(target)
        if other is None:
            problems.append(f"{path}:{line}: includes {name}, which belongs to no layer")
        elif other != layer and other not in BELOW[layer]:
            problems.append(f"{path}:{line}: layer '{layer}' must not include {name} of layer '{other}'")
        elif path.startswith("include/") and not target.startswith("include/"):
            problems.append(f"{path}:{line}: a public header must not include the private {name}")
report(problems)
