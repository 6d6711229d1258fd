#!/usr/bin/env python3
"""Headers that are slow to compile stay in few .cpp files; what the product must not use is not there at all."""

import re

from repository import code, includes, product_files, report

# Header → (most .cpp files of the product that may reach it, who they may be).
HEAVY = {
    "tao/pegtl": (5, r"src/(syntax|shell|rule)/"),
    "nlohmann/": (10, r"src/(report|cli|lint|lsp|shellcheck|syntax)/|src/secret/jwt\.cpp"),
    "CLI/": (1, r"src/cli/"),
    "re2/": (5, r"src/(custom|secret)/"),
    "yaml-cpp/": (8, r"src/(config|custom)/"),
}
FORBIDDEN_HEADERS = {
    "<iostream>": "text is made with fmt and written once",
    "<fstream>": "no iostream; files are read with std::fread",
    "<sstream>": "text is made with fmt",
    "<regex>": "its time is not linear; RE2 is",
    "<fmt/ostream.h>": "no iostream",
}
FORBIDDEN_CODE = {
    r"std::regex\b": "its time is not linear; RE2 is",
    r"std::(cout|cerr|clog|cin)\b": "text is made with fmt and written once",
    r"\.position\(\)": "a position that rescans its input from the start; use offsets",
    r"\bgetpw(uid|nam)\b": "a static executable has no name service",
    r"\bdlopen\b": "a static executable loads nothing",
    r"\bFMT_HEADER_ONLY\b": "src/text/fmt.cpp compiles fmt, once",
    r"\basm\b": "portable C++",
}

problems = []
paths = product_files(".cpp", ".hpp")

# Which files of the repository reach a heavy header, directly or through private headers.
reaches = {prefix: set() for prefix in HEAVY}
included_by = {}
for path in paths:
    for line, name in includes(path):
        bare = name[1:-1]
        if name in FORBIDDEN_HEADERS:
            problems.append(f"{path}:{line}: {name}: {FORBIDDEN_HEADERS[name]}")
        for prefix in HEAVY:
            if bare.startswith(prefix):
                reaches[prefix].add(path)
        for folder in ("include/", "src/", "", path.rsplit("/", 1)[0] + "/"):
            if name.startswith('"') and folder + bare in paths:
                included_by.setdefault(folder + bare, set()).add(path)
                break

for prefix, (limit, home) in HEAVY.items():
    reached = set()
    waiting = set(reaches[prefix])
    while waiting:
        path = waiting.pop()
        reached.add(path)
        waiting |= included_by.get(path, set()) - reached
    for path in sorted(reached):
        if path.startswith("include/"):
            problems.append(f"{path}: a public header must not bring in <{prefix}…>")
        elif not path.startswith("grammar/") and not re.match(home, path):
            problems.append(f"{path}: brings in <{prefix}…>, which belongs to {home}")
    compiled = sorted(path for path in reached if path.endswith(".cpp"))
    if len(compiled) > limit:
        problems.append(f"<{prefix}…> is compiled in {len(compiled)} files, at most {limit} allowed: {', '.join(compiled)}")

for path in paths:
    blanked = code(path)
    for pattern, reason in FORBIDDEN_CODE.items():
        for found in re.finditer(pattern, blanked):
            problems.append(f"{path}:{blanked.count(chr(10), 0, found.start()) + 1}: '{found.group(0)}': {reason}")
report(problems)
