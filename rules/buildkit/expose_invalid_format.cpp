// ExposeInvalidFormat expose-invalid-format: EXPOSE with an address or a port of the host.
#include "rules/buildkit/exposed_ports.hpp"

namespace plimsoll::rules {
namespace {

struct ExposeInvalidFormat {
  void finish(Pass& pass) const {
    each_exposed_port(
        pass, [&](const Step& step, const ast::Word& word, const std::string& item, const syntax::PortSpec& spec) {
          if (!spec.has_host) return;
          Finding& finding = report_step(pass, step, word.span,
                                         in_quotes(item) + " maps a port of the host, which EXPOSE cannot; drop that");
          const std::size_t container = item.rfind(':') + 1;
          if (item == word.text && spec.problem.empty() && word.span.size() == item.size())
            finding.fix(Applicability::safe, "Keep the port of the container", {{word.span, item.substr(container)}});
        });
  }
};

}  // namespace

extern constinit const Rule expose_invalid_format = rule<ExposeInvalidFormat>({
    .code = "ExposeInvalidFormat",
    .name = "expose-invalid-format",
    .severity = Severity::warning,
    .profiles = {.recommended = Severity::warning, .buildkit = Severity::warning},
    .category = Category::metadata,
    .precision = Precision::very_high,
    .fixable = true,
    .summary = "EXPOSE should name ports of the container only",
    .docs = R"md(## What it does
Reports EXPOSE with an IP address or a port of the host (`8080:80`). An empty host part (`:80`) is fine.

## Why
EXPOSE publishes nothing; `docker run --publish` does. The builder drops the host part, so nothing is where the line
says.

## Bad
```dockerfile
FROM debian:12
EXPOSE 127.0.0.1:8080:80
```

## Good
```dockerfile
FROM debian:12
EXPOSE 80
```

## Fix safety
The fix keeps the port of the container. It is safe: the builder keeps nothing else.
)md",
});

}  // namespace plimsoll::rules
