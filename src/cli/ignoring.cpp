#include "cli/ignoring.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "cli/commands/commands.hpp"
#include "cli/output.hpp"
#include "fix/replace_file.hpp"
#include "lint/add_ignores.hpp"
#include "plimsoll/source.hpp"

namespace plimsoll::cli {

int write_ignores(const Options& options, std::span<const Planned> files, int status) {
  Result<Output> output = Output::open({});
  std::size_t silenced = 0;
  std::size_t changed = 0;
  for (const Planned& planned : files) {
    auto source = load_source(planned.file);
    if (!source) {
      complain(source.error().text());
      status = kTrouble;
      continue;
    }
    const std::string before((*source)->text());
    const WithIgnores done = add_ignores(planned.setup->linter, std::move(*source), options.ignore_reason);
    for (const Finding& finding : done.left.findings) {
      const LineColumn place =
          finding.whole_file ? LineColumn() : done.left.document.source->line_column(finding.span.begin);
      output->write(printable(fmt::format("{}:{}:{}: {} is not silenced by a comment", planned.file, place.line,
                                          place.column, finding.rule->info.code)) +
                    "\n");
      const Severity threshold = planned.setup->failure_threshold;
      const bool fails = threshold != Severity::off && finding.level >= threshold && !options.exit_zero;
      if (fails) status = std::max(status, kFindings);
    }
    if (done.text == before) continue;
    if (const auto error = fixes::replace_file(planned.file, before, done.text)) {
      complain(error->text());
      status = kTrouble;
      continue;
    }
    silenced += done.silenced;
    ++changed;
  }
  if (!options.quiet)
    output->write(fmt::format("Silenced {} finding{} in {} file{}.\n", silenced, silenced == 1 ? "" : "s", changed,
                              changed == 1 ? "" : "s"));
  return output->close() ? status : kTrouble;
}

}  // namespace plimsoll::cli
